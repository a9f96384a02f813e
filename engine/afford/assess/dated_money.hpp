// What moves on a known day: the loan as it arrives and its payments, grants, bills and fees paid
// apart; pay that comes by pay days; and what of the household's money has a day.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "afford/assess/outcomes.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

struct DatedMoney {
  Date date;
  Money amount;           ///< below zero if it leaves
  std::string_view what;  ///< as `--explain` names it: "housing_per_month", "pay"
  bool is_bill = false;   ///< of the course, or a fee of the loan
};

/// In order of day; of one day what arrives comes first. `amortization` may be null.
std::vector<DatedMoney> plan_money(const Situation& situation, const Amortization* amortization);

/// The same with the household's own money in the months followed, but not what moved before the
/// day of the request: savings are known from that day on.
std::vector<DatedMoney> dated_money(const Situation& situation, const Amortization* amortization,
                                    const Outcome& outcome);

/// The days on which savings move, and the last day of each month, in order. What has no day moves
/// on the last one. Worked: 1,000.00 saved, rent of 1,200.00 on the 1st and pay of 2,000.00 on the
/// 15th: -200.00 on the 1st, 1,800.00 on the 15th.
std::vector<SavingsOnDay> savings_by_day(const Situation& situation,
                                         const Amortization* amortization, const Outcome& outcome);

/// The first of the lowest.
SavingsOnDay lowest_day(const Situation& situation, const Amortization* amortization,
                        const Outcome& outcome);

/// Whether pay of the outcome moves on the last day of its month for want of a stated one.
bool has_pay_without_day(const Situation& situation, const Outcome& outcome);

}  // namespace afford
