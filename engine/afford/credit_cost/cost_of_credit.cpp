#include "afford/credit_cost/cost_of_credit.hpp"

#include <numeric>

#include "afford/base/require.hpp"
#include "afford/credit_cost/cash_flow.hpp"
#include "afford/loan/accrual.hpp"
#include "afford/numbers/root_finding.hpp"

namespace afford {
namespace {

std::int64_t narrow(const ExactInteger& value) {
  const auto result = value.to_int64();
  AFFORD_REQUIRE(result.has_value());
  return *result;
}

// Years since the first funds as whole units, with the number of units in a year.
struct Timeline {
  std::vector<TimedAmount> flows;
  std::int64_t units_per_year;
};

Timeline timeline(const Loan& loan, const std::vector<CashFlow>& flows) {
  // An open term has no due dates of its own: those of its rows keep the look-up short.
  Schedule schedule = loan.schedule();
  const LoanPhase& last = loan.terms.phases.back();
  const bool is_open = last.payments == 0 && !last.until;
  while (is_open && schedule.count() < payment_count_max &&
         (schedule.count() == 0 || schedule.last() < flows.back().date)) {
    schedule.add_next();
  }
  const Date origin = loan.disbursements.front().date;
  std::vector<Ratio> years;
  Timeline result{{}, 1};
  for (const auto& flow : flows) {
    years.push_back(years_between(loan.terms.conventions.day_count, schedule, {origin, flow.date}));
    result.units_per_year = std::lcm(result.units_per_year, narrow(years.back().denominator()));
  }
  for (std::size_t i = 0; i < flows.size(); ++i) {
    const Ratio units = years[i] * Ratio(result.units_per_year);
    result.flows.push_back({narrow(units.numerator()), flows[i].amount.minor()});
  }
  return result;
}

}  // namespace

Money interest_and_fees(const Loan& loan, const Amortization& amortization) {
  return amortization.totals.interest + amortization.totals.fee + loan.fees_beside_payments() +
         loan.fees_financed();
}

Result<CostOfCredit> cost_of_credit(const Loan& loan, const Amortization& amortization) {
  const Timeline time = timeline(loan, cash_flows(loan, amortization));
  constexpr unsigned decimals = 4;
  const auto rate = yearly_rate_percent(time.flows, time.units_per_year, decimals);
  const Money cost = interest_and_fees(loan, amortization);
  if (!rate) {
    const bool costs = cost.minor() > 0;
    return failure({ErrorCode::no_rate_exists, "/loan", {}, {costs ? "loan" : "no_cost"}});
  }
  const Money interest = amortization.totals.interest;
  return CostOfCredit{interest, cost - interest, cost, rate->percent};
}

}  // namespace afford
