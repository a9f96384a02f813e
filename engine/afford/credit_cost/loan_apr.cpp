#include "afford/credit_cost/loan_apr.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "afford/base/require.hpp"
#include "afford/numbers/root_finding.hpp"

namespace afford {
namespace {

constexpr std::string_view disclosure_set = "disclosure";

bool is_left_out(const Fee& fee, const CostSet& set) { return set.leaves_out(fee.kind); }

// The loan without the charges that are paid with its payments and left out.
Result<Amortization> without_left_out(const Loan& loan, const Amortization& amortization,
                                      const CostSet& set) {
  const auto goes = [&](const Fee& fee) {
    return fee.paid == FeePaid::each_payment && is_left_out(fee, set);
  };
  if (std::ranges::none_of(loan.terms.fees, goes)) return amortization;
  Loan without = loan;
  std::erase_if(without.terms.fees, goes);
  return amortize(without);
}

// The day of the month that due dates keep to.
AnchorDay anchor_of(const Loan& loan) {
  const DueDateRule& rule = loan.terms.due_dates;
  const bool at_end = rule.month_end == MonthEnd::end_of_month && rule.base.is_month_end();
  return at_end ? 31 : rule.anchor_day;
}

// The step of payments. Where they are too few to have one: under Appendix J (b)(4) the term itself
// of one payment, the average of the periods of two; in Canada a single term of days or weeks.
UnitPeriod unit_of(const Loan& loan, const CountedMoney& money, Regime regime) {
  FlowDates dates;
  std::set<Date> days;
  for (const auto& amount : money.amounts) days.insert(amount.date);
  for (const auto& tranche : loan.disbursements) dates.advances.push_back(tranche.date);
  for (const auto& row : money.amortization.installments) {
    if (row.payment.minor() != 0) dates.payments.push_back(row.due_date);
  }
  const Frequency step = loan.terms.due_dates.frequency;
  const auto is_later = [&](Date date) { return date != *days.begin(); };
  const bool is_single = days.size() == 2 && std::ranges::any_of(dates.payments, is_later);
  const bool are_two = days.size() == 3 && dates.payments.size() == 2 && dates.advances.size() == 1;
  const bool is_counted = regime == Regime::usa      ? is_single || are_two
                          : regime == Regime::canada ? is_single && step.unit == StepUnit::day
                                                     : false;
  return is_counted ? unit_period(std::move(dates), UnequalIntervals::average)
                    : unit_period_of(step);
}

ExactInteger minor(Money amount) { return amount.minor(); }

// C/(T x P) x 100, where T x P is the sum over payments of the balance before each times the length
// of its period in years (SOR/2021-181 s. 47).
Ratio contract_average(const Loan& loan, const CountedMoney& money) {
  const Date start = loan.disbursements.front().date;
  const UnitPeriod unit = unit_of(loan, money, Regime::canada);
  Ratio principal_years = 0;
  Ratio before = 0;
  for (const auto& row : money.amortization.installments) {
    const Ratio years = years_in(Regime::canada, {start, row.due_date}, unit, anchor_of(loan));
    Money balance = row.balance_after + row.principal;
    for (const auto& tranche : loan.disbursements) {
      if (tranche.date == row.due_date) balance -= tranche.principal;
    }
    for (const auto& fee : loan.terms.fees) {
      const bool is_new = fee.paid == FeePaid::financed && fee.date == row.due_date;
      if (is_new && row.due_date != start) balance -= fee.amount;
    }
    principal_years += Ratio(balance.minor()) * (years - before);
    before = years;
  }
  const Money cost = money.amortization.totals.interest + money.charges;
  if (principal_years.sign() <= 0) return 0;
  return Ratio(100 * cost.minor()) / principal_years;
}

CanadianRates canadian_rates(const Loan& loan, const CountedMoney& money, const LoanApr& found) {
  CanadianRates rates{
      .interest = money.amortization.totals.interest,
      .charges = money.charges,
      .contract_schedule_average =
          rounded(contract_average(loan, money), apr_decimals, RoundingMode::half_up),
      .actuarial_nominal = actuarial_rate(found.flows, found.unit.per_year, apr_decimals).percent,
      .nearest_eighth = {}};
  if (found.apr.percent) rates.nearest_eighth = nearest_eighth(found.flows, *found.apr.percent);
  return rates;
}

std::vector<Coverage> coverage_of(const Loan& loan, Regime regime) {
  constexpr std::string_view student_loan = "canada-student-loan";
  std::vector<Coverage> result;
  if (loan.terms.currency.code() != currency_of(regime)) result.push_back(Coverage::currency);
  const bool is_student = loan.product && loan.product->id == student_loan;
  if (is_student && regime == Regime::canada) result.push_back(Coverage::student_loan);
  if (loan.terms.index_rate) result.push_back(Coverage::variable);
  return result;
}

}  // namespace

std::string_view format_coverage(Coverage coverage) {
  constexpr std::array<std::string_view, 3> names{"currency", "student_loan", "variable"};
  return names.at(static_cast<std::size_t>(coverage));
}

std::string_view currency_of(Regime regime) {
  constexpr std::array<std::string_view, 4> codes{"CAD", "USD", "EUR", "GBP"};
  return codes.at(static_cast<std::size_t>(regime));
}

Result<CountedMoney> counted_money(const Loan& loan, const Amortization& amortization,
                                   const CostSet& set) {
  auto rows = without_left_out(loan, amortization, set);
  if (!rows) return Failure(rows.error());
  CountedMoney money{.amortization = std::move(*rows),
                     .charges = Money::zero(loan.terms.currency),
                     .advanced = loan.disbursed()};
  for (const auto& tranche : loan.disbursements) {
    money.amounts.push_back({tranche.date, minor(tranche.principal)});
  }
  const Date start = loan.disbursements.front().date;
  for (const auto& fee : loan.terms.fees) {
    const bool counts = !is_left_out(fee, set);
    const Date day = fee.date.value_or(start);
    if (fee.paid == FeePaid::netted && counts) {
      money.amounts.push_back({start, minor(-fee.amount)});
      money.advanced -= fee.amount;
    } else if (fee.paid == FeePaid::separately && counts) {
      money.amounts.push_back({day, minor(-fee.amount)});
    } else if (fee.paid == FeePaid::financed && !counts) {
      money.amounts.push_back({day, minor(fee.amount)});
      money.advanced += fee.amount;
    }
    const bool stands_alone = fee.paid != FeePaid::each_payment && fee.paid != FeePaid::when_late;
    if (counts && stands_alone) money.charges += fee.amount;
  }
  money.charges += money.amortization.totals.fee;
  for (const auto& row : money.amortization.installments) {
    if (row.payment.minor() != 0) money.amounts.push_back({row.due_date, minor(-row.payment)});
  }
  return money;
}

RegimeFlows loan_flows(const Loan& loan, const CountedMoney& money, Regime regime) {
  return timed(regime, money.amounts, unit_of(loan, money, regime), anchor_of(loan));
}

Result<LoanApr> loan_apr(const Loan& loan, const Amortization& amortization, Regime regime,
                         const CostRules& rules) {
  const CostSet every_charge{};
  const CostSet* disclosed = rules.find_cost_set(disclosure_set);
  AFFORD_REQUIRE(disclosed != nullptr);
  const auto money =
      counted_money(loan, amortization, regime == Regime::canada ? *disclosed : every_charge);
  if (!money) return Failure(money.error());
  LoanApr found{.regime = regime,
                .unit = unit_of(loan, *money, regime),
                .flows = loan_flows(loan, *money, regime),
                .apr = {}};
  found.apr = apr(found.flows, apr_decimals);
  const Decimal highest = Decimal::of_integer(yearly_rate_percent_max);
  if (!found.apr.percent || *found.apr.percent > highest) {
    found.is_above_highest = side_of_apr(found.flows, Ratio::of(highest)) < 0;
  }
  found.coverage = coverage_of(loan, regime);
  if (regime == Regime::canada) found.canada = canadian_rates(loan, *money, found);
  return found;
}

}  // namespace afford
