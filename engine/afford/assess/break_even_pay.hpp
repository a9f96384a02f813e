// The lowest pay before tax at which a course is worth its cost: put back into the request it just
// holds, and a cent less does not.
#pragma once

#include <optional>

#include "afford/assess/situation.hpp"
#include "afford/worth/discount.hpp"

namespace afford {

/// A year's gross pay of the job, as the request would state it, without a range around it; it
/// grows as the job's own pay does. Nothing where no pay that a request may state is enough.
/// `gain_per_month` is where to begin: about what is needed after tax.
std::optional<Money> break_even_pay(const Situation& situation, Money gain_per_month,
                                    MonthlyFactors& factors);

}  // namespace afford
