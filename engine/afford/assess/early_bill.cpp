#include "afford/assess/early_bill.hpp"

#include <algorithm>
#include <optional>

#include "afford/assess/dated_money.hpp"

namespace afford {

std::vector<EarlyBill> early_bills(const Situation& situation, const Amortization& amortization) {
  // Until the new job pays all outcomes are alike; after it this one has the least.
  const auto months = Paths(situation, &amortization).along(OutcomeKind::does_not_finish).months;
  const auto dated = plan_money(situation, &amortization);
  const Money zero = Money::zero(cad);
  std::vector<EarlyBill> early;
  std::optional<Month> month;
  Money opening = zero;
  Money left = zero;
  Money bills = zero;
  for (auto one = dated.begin(); one != dated.end(); ++one) {
    const Month here = Month::of(one->date);
    const int index = months_between(situation.months.start, here);
    if (month != here) {
      month = here;
      bills = zero;
      left = opening = index == 0 ? situation.household->savings
                                  : months[static_cast<std::size_t>(index) - 1].savings;
    }
    left += one->amount;
    if (one->is_bill) bills -= one->amount;
    const auto next = one + 1;
    const bool goes_lower =
        next != dated.end() && Month::of(next->date) == here && next->amount.minor() < 0;
    if (left.minor() >= 0 || goes_lower || opening.minor() < 0 || bills.minor() == 0) continue;
    const auto comes = std::find_if(next, dated.end(), [&](const DatedMoney& later) {
      return later.amount.minor() > 0 && Month::of(later.date) == here;
    });
    if (comes != dated.end()) early.push_back({one->date, std::min(-left, bills), comes->date});
  }
  return early;
}

}  // namespace afford
