#include "afford/assess/measures.hpp"

#include <algorithm>
#include <array>

#include "afford/assess/budget.hpp"
#include "afford/assess/course_worth.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/assess/scenario_case.hpp"
#include "afford/base/require.hpp"
#include "afford/course/course_cost.hpp"

namespace afford {
namespace {

constexpr std::string_view chance_measure = "chance_above_break_even";
constexpr int months_a_year = 12;
constexpr int shares_of_gross_count = 4;  // the first measures of the catalogue
constexpr std::array measured_kinds{OutcomeKind::does_not_finish, OutcomeKind::no_job_in_field,
                                    OutcomeKind::loses_job, OutcomeKind::cautious};

// Up to the one that clears the loan.
std::int64_t due_dates(const Amortization& amortization) {
  return std::ranges::count_if(amortization.installments, [](const auto& row) {
    const bool is_cleared = row.payment.minor() == 0 && row.balance_after.minor() == 0;
    return has_due_date(row.phase) && !is_cleared;
  });
}

// Whether a test asks for the measure under the scenario; tables ask as the request stands.
bool is_asked(const LendingPolicy& policy, std::string_view measure, std::string_view scenario) {
  const auto names = [&](const auto& one) { return one.measure == measure; };
  const bool in_tests = std::ranges::any_of(policy.tests, [&](const PolicyTest& test) {
    return test.scenario == scenario &&
           (names(test) || std::ranges::any_of(test.alternatives, names));
  });
  if (in_tests || !scenario.empty()) return in_tests;
  return std::ranges::any_of(policy.tables, [&](const DecisionTable& table) {
    const auto subjects = table.subjects();
    return std::ranges::find(subjects, measure) != subjects.end();
  });
}

// A month of those who sign the loan; nothing where today's pay is stated net.
std::optional<Ratio> gross_of_applicants(const Situation& situation) {
  const auto own = gross_per_year(situation.work->now, 0);
  if (!own) return std::nullopt;
  Money year = *own;
  for (const auto& income : situation.household->other_income) {
    const bool counts = income.is_of_co_applicant && runs_in(income, situation.first_repayment);
    if (counts) year += *income.gross_per_year;
  }
  return year.to_ratio() / Ratio(months_a_year);
}

// Below what any chance could make good: -1. Where success costs money the room to the highest
// chance is what is left.
Ratio above_break_even(const WorthModel& model, MonthlyFactors& factors) {
  const Chances found = chances(model, factors);
  if (found.highest_chance) return Ratio::of(*found.highest_chance) - found.success_probability;
  if (!found.break_even_chance) return -1;
  return found.success_probability - Ratio::of(*found.break_even_chance);
}

Ratio evidence_grade(const Situation& situation) {
  const auto& grade = situation.claim_grade;
  const bool rests_on_claim = situation.is_haircut && grade;
  return Ratio(rests_on_claim ? static_cast<int>(*grade) + 1 : 0);
}

}  // namespace

struct UnchangedFigures {
  explicit UnchangedFigures(const Situation& situation)
      : gross_income(gross_income_per_month(situation)),
        gross_of_applicants(afford::gross_of_applicants(situation)),
        principal(situation.loan->disbursed().to_ratio()),
        bills(course_cost(*situation.course, Money::zero(cad), Money::zero(cad)).bills.to_ratio()),
        evidence_grade(afford::evidence_grade(situation)) {}

  std::optional<Ratio> gross_income;         // a month
  std::optional<Ratio> gross_of_applicants;  // a month
  Ratio principal;
  Ratio bills;
  Ratio evidence_grade;
};

namespace {

Measure share(std::string_view name, const Ratio& part, const std::optional<Ratio>& whole) {
  Measure measure{.name = name, .value = std::nullopt};
  if (!whole) return measure;
  measure.parts = RatioParts{part, *whole};
  measure.is_unbounded = whole->sign() <= 0 && part.sign() > 0;
  if (whole->sign() > 0) measure.value = part / *whole;
  return measure;
}

// Of a loan that its payments never clear: what does not rest on them stays.
std::vector<Measure> endless_measures(const UnchangedFigures& unchanged, Money housing,
                                      const std::optional<Ratio>& chance) {
  std::vector<Measure> all;
  for (const auto& info : measure_catalogue()) {
    if (info.name == "gds") {
      all.push_back(share(info.name, housing.to_ratio(), unchanged.gross_income));
      continue;
    }
    Measure one{.name = info.name, .value = std::nullopt};
    if (info.name == chance_measure) one.value = chance;
    if (info.name == "principal") one.value = unchanged.principal;
    if (info.name == "principal_over_bills") one.value = unchanged.principal - unchanged.bills;
    if (info.name == "evidence_grade") one.value = unchanged.evidence_grade;
    one.is_endless = !one.value;
    all.push_back(std::move(one));
  }
  return all;
}

// One way the household's money can go, and the loan in it.
struct MeasuredOutcomes {
  const Situation& situation;
  const UnchangedFigures& unchanged;
  const Amortization& rows;
  const PaymentsOfMonth& payments;
  const std::vector<OutcomeLows>& outcomes;  ///< the claimed one is not looked at
  OutcomeKind carrying;                      ///< that the cautious figures are of
};

class Measuring {
 public:
  explicit Measuring(const MeasuredOutcomes& measured)
      : situation_(measured.situation), unchanged_(measured.unchanged), rows_(measured.rows),
        outcomes_(measured.outcomes),
        carrying_(*std::ranges::find(measured.outcomes, measured.carrying, &OutcomeLows::kind)),
        payments_(measured.payments), repayment_(payments_.repayment) {}

  // `shares_of_gross` where rent, debts and loan are as they were when these were measured;
  // `chance` if anybody asks for it.
  std::vector<Measure> all(const std::optional<Ratio>& chance,
                           const std::vector<Measure>& shares_of_gross = {}) {
    measures_.reserve(measure_catalogue().size());
    measures_.insert(measures_.end(), shares_of_gross.begin(), shares_of_gross.end());
    if (measures_.empty()) add_shares_of_gross();
    add_shares_of_net();
    add_money_left();
    add_savings();
    add_course();
    if (chance) add(chance_measure, chance);
    add("evidence_grade", unchanged_.evidence_grade);
    add("principal", unchanged_.principal);
    add("principal_over_bills", unchanged_.principal - unchanged_.bills);
    add("payment_count", Ratio(due_dates(rows_)));
    return std::move(measures_);
  }

 private:
  Measure& add(std::string_view name, std::optional<Ratio> value = {}) {
    measures_.push_back({name, std::move(value)});
    return measures_.back();
  }

  Measure& add_share(std::string_view name, const Ratio& part, const std::optional<Ratio>& whole) {
    measures_.push_back(share(name, part, whole));
    return measures_.back();
  }

  void add_shares_of_gross() {
    const Household& household = *situation_.household;
    const Money housing = household.housing_per_month;
    const Money debts = household.debt_payments_per_month;
    const auto& income = unchanged_.gross_income;
    const Ratio fixed = (housing + debts).to_ratio();
    const Ratio& largest = payments_.largest;
    add_share("debt_ratio", fixed + repayment_, income);
    // With the month of its payment where that is not like the others.
    if (const auto large = large_payment(rows_)) {
      measures_.back().found_in = MeasuredIn{{}, Month::of(large->due_date)};
    }
    add_share("qc_debt_ratio", fixed + largest, unchanged_.gross_of_applicants);
    add_share("gds", housing.to_ratio(), income);
    add_share("tds", fixed + largest, income);
  }

  void add_shares_of_net() {
    const HouseholdMonth& shown = carrying_.shown;
    const Ratio income = shown.income.to_ratio();
    const Ratio& payment = repayment_;
    const Ratio debts = situation_.household->debt_payments_per_month.to_ratio();
    const MeasuredIn place{format_outcome_kind(carrying_.kind), shown.month};
    add_share("payment_to_income", payment, income).found_in = place;
    add_share("household_cap", debts + payment, income).found_in = place;
    const Ratio paid = shown.loan_payment.to_ratio();
    add_share("surplus_use", paid, shown.left_after_spending.to_ratio() + paid).found_in = place;
    if (paid.sign() == 0) measures_.back().value = Ratio(0);
  }

  void add_money_left() {
    const HouseholdMonth& shown = carrying_.shown;
    add("left_after_spending", shown.left_after_spending.to_ratio()).found_in =
        MeasuredIn{format_outcome_kind(carrying_.kind), shown.month};
    add_lowest("left_while_studying", carrying_.kind, carrying_.least_left_while_studying,
               &HouseholdMonth::left_after_spending);
    add_lowest("left_while_repaying", carrying_.kind, carrying_.least_left_while_repaying,
               &HouseholdMonth::left_after_spending);
  }

  void add_lowest(std::string_view name, OutcomeKind kind,
                  const std::optional<HouseholdMonth>& month, Money HouseholdMonth::*figure) {
    Measure& measure = add(name);
    if (!month) return;
    measure.value = (*month.*figure).to_ratio();
    measure.found_in = MeasuredIn{format_outcome_kind(kind), month->month};
  }

  void add_savings() {
    const auto add_savings_of = [&](std::string_view name, const OutcomeLows& outcome) {
      add_lowest(name, outcome.kind, outcome.lowest, &HouseholdMonth::savings);
    };
    add_savings_of("lowest_savings_cautious", carrying_);
    const OutcomeLows* worst = nullptr;
    for (const auto& outcome : outcomes_) {
      if (outcome.kind > OutcomeKind::loses_job) continue;
      if (worst == nullptr || outcome.lowest.savings < worst->lowest.savings) worst = &outcome;
    }
    add_savings_of(plan_fails_measure, *worst);
  }

  void add_course() {
    const Ratio& year = payments_.year;
    const auto gross = carrying_.kind == OutcomeKind::cautious
                           ? gross_per_year(situation_.cautious.pay, 0)
                           : gross_per_year(situation_.work->now, 0);
    add_share("course_burden_gross", year, gross ? std::optional(gross->to_ratio()) : std::nullopt);
    if (const auto& living = situation_.living) {
      const Ratio income = carrying_.shown.income.to_ratio() * Ratio(months_a_year);
      add_share("course_burden_discretionary", year, income - living->per_year.to_ratio());
    } else {
      add("course_burden_discretionary");
    }
  }

  const Situation& situation_;
  const UnchangedFigures& unchanged_;
  const Amortization& rows_;
  const std::vector<OutcomeLows>& outcomes_;
  const OutcomeLows& carrying_;
  const PaymentsOfMonth& payments_;
  const Ratio& repayment_;
  std::vector<Measure> measures_{};
};

}  // namespace

MeasureBooks::MeasureBooks(const Amortization& amortization, Scenarios scenarios,
                           MonthlyFactors* factors)
    : amortization_(amortization), scenarios_(scenarios),
      factors_(factors != nullptr ? factors : &own_factors_) {}

MeasureBook measure_book(const Situation& situation, const Amortization& amortization,
                         Scenarios scenarios) {
  return MeasureBooks(amortization, scenarios).last_of(situation);
}

MeasureBook MeasureBooks::of(const Situation& situation) {
  MeasureBook book;
  for (const Known* known : asked(situation)) {
    book.push_back({known->scenario.id, known->measures});
  }
  return book;
}

MeasureBook MeasureBooks::last_of(const Situation& situation) {
  MeasureBook book;
  for (Known* known : asked(situation)) {
    book.push_back({std::move(known->scenario.id), std::move(known->measures)});
  }
  known_.clear();
  return book;
}

std::vector<MeasureBooks::Known*> MeasureBooks::asked(const Situation& situation) {
  if (!paths_) {
    paths_.emplace(situation, &amortization_);
    payments_ = payments_of_month(*situation.loan, amortization_);
    unchanged_ = std::make_shared<const UnchangedFigures>(situation);
    for (const auto kind : measured_kinds) lows_.push_back(paths_->lows_along(kind));
  }
  const LendingPolicy& policy = *situation.policy;
  std::vector<Known*> all{&measured(situation, Scenario{})};
  for (const auto& scenario : policy.scenarios) {
    const auto is_tested = [&](const PolicyTest& test) { return test.scenario == scenario.id; };
    if (scenarios_ == Scenarios::tested && std::ranges::none_of(policy.tests, is_tested)) continue;
    all.push_back(&measured(situation, scenario));
  }
  return all;
}

MeasureBooks::Known& MeasureBooks::measured(const Situation& situation, const Scenario& scenario) {
  const bool has_chance =
      scenarios_ == Scenarios::all || is_asked(*situation.policy, chance_measure, scenario.id);
  const auto known = std::ranges::find_if(known_, [&](const Known& one) {
    return one.scenario == scenario && one.has_chance == has_chance;
  });
  if (known != known_.end()) return *known;
  const bool is_stated = scenario.id.empty();
  known_.push_back(
      {scenario, has_chance,
       is_stated ? stated(situation, has_chance) : under(scenario, situation, has_chance)});
  Known& made = known_.back();
  if (is_stated) {
    shares_of_gross_.assign(made.measures.begin(), made.measures.begin() + shares_of_gross_count);
  }
  return made;
}

std::vector<Measure> MeasureBooks::stated(const Situation& situation, bool has_chance) {
  const auto chance = has_chance ? std::optional(stated_chance(situation)) : std::nullopt;
  return Measuring({situation, *unchanged_, amortization_, payments_, lows_, OutcomeKind::cautious})
      .all(chance);
}

// Only the outcomes that the scenario changes are followed anew.
std::vector<Measure> MeasureBooks::under(const Scenario& scenario, const Situation& situation,
                                         bool has_chance) {
  const ScenarioCase worse = afford::under(scenario, situation, amortization_);
  if (worse.rows == nullptr && !worse.is_endless) return {};
  const auto chance =
      has_chance ? std::optional(chance_under(scenario, situation, worse)) : std::nullopt;
  if (worse.rows == nullptr) {
    return endless_measures(*unchanged_, worse.situation.household->housing_per_month, chance);
  }
  std::vector<OutcomeLows> lows = lows_;
  if (worse.has_other_money() || worse.has_other_job) {
    const Paths paths =
        worse.dearer ? Paths(worse.situation, worse.rows) : Paths(worse.situation, *paths_);
    for (auto& outcome : lows) {
      const bool is_same = !worse.has_other_money() && outcome.kind != OutcomeKind::cautious;
      if (!is_same) outcome = paths.lows_along(outcome.kind);
    }
  }
  const auto carrying =
      scenario.does_not_finish ? OutcomeKind::does_not_finish : OutcomeKind::cautious;
  const PaymentsOfMonth payments =
      worse.dearer ? payments_of_month(*worse.dearer, *worse.rows) : payments_;
  return Measuring({worse.situation, *unchanged_, *worse.rows, payments, lows, carrying})
      .all(chance, worse.has_other_money() ? std::vector<Measure>() : shares_of_gross_);
}

const Ratio& MeasureBooks::stated_chance(const Situation& situation) {
  if (!worth_) worth_ = worth_model(situation);
  if (!stated_chance_) stated_chance_ = above_break_even(*worth_, *factors_);
  return *stated_chance_;
}

// Neither loan nor rent changes what the course is worth.
Ratio MeasureBooks::chance_under(const Scenario& scenario, const Situation& stated,
                                 const ScenarioCase& worse) {
  if (!worse.has_other_job && !scenario.does_not_finish) return stated_chance(stated);
  if (!worth_) worth_ = worth_model(stated);
  WorthModel model = *worth_;
  if (worse.has_other_job) model.jobs = worth_jobs(worse.situation, model);
  if (scenario.does_not_finish) model.completion = 0;
  return above_break_even(model, *factors_);
}

}  // namespace afford
