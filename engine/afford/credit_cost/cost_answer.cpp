#include "afford/credit_cost/cost_answer.hpp"

#include "afford/base/require.hpp"

namespace afford {

Result<CostAnswer> cost_answer(const Loan& loan, const Amortization& amortization,
                               const CostRules& rules, const CostQuestion& question) {
  auto cost = cost_of_credit(loan, amortization);
  if (!cost) return Failure(cost.error());
  CostAnswer answer{*std::move(cost)};
  for (const Regime regime : question.regimes) {
    auto found = loan_apr(loan, amortization, regime, rules);
    if (!found) return Failure(found.error());
    answer.aprs.push_back(*std::move(found));
  }
  auto guards = guard_results(loan, amortization, rules, question.regimes);
  if (!guards) return Failure(guards.error());
  answer.guards = *std::move(guards);
  if (question.stated_percent) {
    AFFORD_REQUIRE(!answer.aprs.empty());
    const LoanApr& found = answer.aprs.front();
    if (!found.apr.percent) {
      return failure({ErrorCode::no_rate_exists,
                      "/loan",
                      {},
                      {found.is_above_highest ? "out_of_range" : "no_cost"}});
    }
    answer.stated = checked_rate(found, tolerance_of(loan, amortization, found.regime),
                                 *question.stated_percent);
  }
  return answer;
}

}  // namespace afford
