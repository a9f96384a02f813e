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
Pay scaled(Pay pay, const Ratio& factor) {
  if (const auto gross = gross_per_year(pay, 0)) {
    pay.stated = GrossPerYear{times(*gross, factor)};
  } else if (const auto* net = std::get_if<NetPerMonth>(&pay.stated)) {
    pay.stated = NetPerMonth{times(net->amount, factor)};
  } else {
    auto& gain = std::get<NetGainPerMonth>(pay.stated);
    gain.factor = gain.factor * factor;
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

// Whether the scenario says anything about it.
bool change_job(const Scenario& scenario, Situation& situation) {
  JobOutcome& job = situation.cautious;
  job.months_to_job += scenario.months_late;
  if (job.months_range) {
    job.months_range->low += scenario.months_late;
    job.months_range->high += scenario.months_late;
  }
  if (scenario.outside_field_percent) {
    job.pay = scaled(situation.work->now, changed_by(*scenario.outside_field_percent));
    job.pay_range.reset();
  }
  if (scenario.pay_percent.sign() != 0) {
    const Ratio factor = changed_by(scenario.pay_percent);
    job.pay = scaled(job.pay, factor);
    if (job.pay_range) {
      job.pay_range->low = scaled(job.pay_range->low, factor);
      job.pay_range->high = scaled(job.pay_range->high, factor);
    }
  }
  return scenario.months_late != 0 || scenario.outside_field_percent ||
         scenario.pay_percent.sign() != 0;
}

std::unique_ptr<const Household> changed_household(const Scenario& scenario,
                                                   const Household& stated) {
  if (scenario.shock_in_spendings.sign() == 0 && scenario.rent_percent.sign() == 0) return {};
  auto household = std::make_unique<Household>(stated);
  household->savings -= times(stated.spending_per_month(), Ratio::of(scenario.shock_in_spendings));
  household->housing_per_month = times(stated.housing_per_month, changed_by(scenario.rent_percent));
  return household;
}

std::unique_ptr<const Loan> dearer_loan(const Scenario& scenario, const Loan& stated) {
  if (scenario.rate_points.sign() == 0) return {};
  auto loan = std::make_unique<Loan>(stated);
  raise(loan->terms.nominal_rate, scenario.rate_points);
  for (auto& change : loan->terms.rate_changes) raise(change.rate, scenario.rate_points);
  return loan;
}

// The rows of the dearer loan, and the months that they last longer.
void follow_dearer_loan(ScenarioCase& worse) {
  Situation& situation = worse.situation;
  situation.loan = worse.dearer.get();
  worse.rows = nullptr;
  if (!has_allowed_rates(worse.dearer->terms)) return;
  auto rows = amortize(*worse.dearer);
  worse.is_endless = !rows;
  if (!rows) return;
  worse.own_rows = std::make_unique<const Amortization>(std::move(*rows));
  worse.rows = worse.own_rows.get();
  const Month last = Month::of(worse.rows->installments.back().due_date);
  situation.last_due = last;
  const int count = months_between(situation.months.start, last) + 1;
  if (count <= situation.months.count) return;
  situation.months.count = count;
  situation.known_pay = {};
}

}  // namespace

ScenarioCase under(const Scenario& scenario, const Situation& stated, const Amortization& rows) {
  ScenarioCase worse{.dearer = dearer_loan(scenario, *stated.loan),
                     .household = changed_household(scenario, *stated.household),
                     .own_rows = {},
                     .situation = stated,
                     .rows = &rows};
  Situation& situation = worse.situation;
  if (worse.household) situation.household = worse.household.get();
  worse.has_other_job = change_job(scenario, situation);
  auto& cautious_pay = situation.known_pay[static_cast<std::size_t>(OutcomeKind::cautious)];
  if (worse.has_other_job) cautious_pay.reset();
  if (worse.dearer) follow_dearer_loan(worse);
  return worse;
}

}  // namespace afford
