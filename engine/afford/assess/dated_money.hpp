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
  std::string_view what;  ///< the request's field, or "pay"
  bool is_bill = false;   ///< of the course, or a fee of the loan
};

/// In order of day; of one day what arrives comes first. `amortization` may be null.
std::vector<DatedMoney> plan_money(const Situation& situation, const Amortization* amortization);

/// The same with the household's own money in the months followed.
std::vector<DatedMoney> dated_money(const Situation& situation, const Amortization* amortization,
                                    const Outcome& outcome);

/// What has no day counts on the last one of its month. Worked: 1,000.00 saved, rent of 1,200.00 on
/// the 1st and pay of 2,000.00 on the 15th: -200.00 on the 1st.
LowestDay lowest_day(const Situation& situation, const Amortization* amortization,
                     const Outcome& outcome);

}  // namespace afford
