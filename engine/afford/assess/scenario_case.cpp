#include "afford/assess/scenario_case.hpp"

#include <algorithm>
#include <utility>

namespace afford {
namespace {

Ratio changed_by(const Decimal& percent) { return Ratio(1) + Ratio::of(percent) / Ratio(100); }

Money times(Money amount, const Ratio& factor) {
  return Money::rounded(amount.to_ratio() * factor, amount.currency(), RoundingMode::half_up);
}

void raise(AnnualRate& rate, const Decimal& points) {
  rate = AnnualRate::from_percent(rate.percent() + points);
}

// The whole of the new pay changes, also where only its gain is stated.
Pay scaled(Pay pay, const Situation& situation, const Ratio& factor) {
  if (const auto gross = gross_per_year(pay, 0)) {
    pay.stated = GrossPerYear{times(*gross, factor)};
  } else if (const auto* net = std::get_if<NetPerMonth>(&pay.stated)) {
    pay.stated = NetPerMonth{times(net->amount, factor)};
  } else {
    const Money gain = std::get<NetGainPerMonth>(pay.stated).amount;
    const Pay& now = situation.work->now;
    const Money today =
        situation.wages.of_month(now, now, 0, situation.months.start.year()).paycheque;
    pay.stated = NetGainPerMonth{times(today + gain, factor) - today};
  }
  return pay;
}

bool has_allowed_rates(const LoanTerms& terms) {
  const Decimal most = Decimal::of_integer(nominal_rate_percent_max);
  if (terms.nominal_rate.percent() > most) return false;
  for (const auto& change : terms.rate_changes) {
    if (change.rate.percent() > most) return false;
  }
  return true;
}

void change_job(const Scenario& scenario, Situation& situation) {
  JobOutcome& job = situation.cautious;
  job.months_to_job += scenario.months_late;
  if (scenario.outside_field_percent) {
    job.pay = scaled(situation.work->now, situation, changed_by(*scenario.outside_field_percent));
  }
  if (scenario.pay_percent.sign() != 0) {
    job.pay = scaled(job.pay, situation, changed_by(scenario.pay_percent));
  }
}

}  // namespace

ScenarioCase under(const Scenario& scenario, const Situation& stated) {
  ScenarioCase result{std::make_unique<Loan>(*stated.loan),
                      std::make_unique<Household>(*stated.household), stated, std::nullopt,
                      scenario.does_not_finish};
  Household& household = *result.household;
  const Money shock = times(household.spending_per_month(), Ratio::of(scenario.shock_in_spendings));
  household.savings -= shock;
  household.housing_per_month =
      times(household.housing_per_month, changed_by(scenario.rent_percent));
  LoanTerms& terms = result.loan->terms;
  raise(terms.nominal_rate, scenario.rate_points);
  for (auto& change : terms.rate_changes) raise(change.rate, scenario.rate_points);
  Situation& situation = result.situation;
  situation.loan = result.loan.get();
  situation.household = result.household.get();
  situation.known_pay = {};
  change_job(scenario, situation);
  if (has_allowed_rates(terms)) {
    if (auto rows = amortize(*result.loan)) result.amortization = std::move(*rows);
  }
  if (result.amortization) {
    const Month last = Month::of(result.amortization->installments.back().due_date);
    situation.last_due = last;
    situation.months.count =
        std::max(situation.months.count, months_between(situation.months.start, last) + 1);
  }
  return result;
}

}  // namespace afford
