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
/// last. Only inputs that the request has: no exam, no pass_probability.
std::vector<InputSwing> tornado(const Situation& situation, MonthlyFactors& factors);

}  // namespace afford
