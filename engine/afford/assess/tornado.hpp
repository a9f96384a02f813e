// Which assumption drives the answer: each input alone at its lowest and its highest reasonable
// value (the request's own range, or worth-defaults.json), all else as it is.
#pragma once

#include <string>
#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"
#include "afford/worth/discount.hpp"

namespace afford {

/// By falling swing, which is the distance between the two values; inputs that move nothing are
/// last. Only inputs that the request has: no exam, no pass_probability. The loan's rate moves the
/// value by what the loan then costs more or less today; every other bar is of the plan without it.
std::vector<InputSwing> tornado(const Situation& situation, const Amortization& amortization,
                                MonthlyFactors& factors);

}  // namespace afford
