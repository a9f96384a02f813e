#include "afford/decision/decide.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "afford/base/require.hpp"

namespace afford {
namespace {

// It and its reason come before all others.
bool is_of_failing_plan(const PolicyTest& test, const LendingPolicy& policy) {
  if (test.measure == plan_fails_measure) return true;
  const Scenario* scenario = policy.find_scenario(test.scenario);
  return scenario != nullptr && scenario->does_not_finish;
}

const ScenarioMeasures& measures_of(const MeasureBook& book, std::string_view scenario) {
  const auto found = std::ranges::find(book, scenario, &ScenarioMeasures::scenario);
  AFFORD_REQUIRE(found != book.end());
  return *found;
}

// Of the policy, which outlives it.
struct Limit {
  std::string_view id;
  std::optional<Decimal> value;  ///< nothing if a figure that a table asks for is missing
  std::string_view reference;
  bool is_signed;
  std::string missing{};
};

// Tables ask for figures as the request stands, and for other tables; a policy that was read has no
// cycle among them and no gap in them.
class Limits {
 public:
  Limits(const LendingPolicy& policy, Date date, const ScenarioMeasures& stated)
      : policy_(policy), stated_(stated) {
    known_.reserve(policy.parameters.size() + policy.tables.size());
    for (const auto& parameter : policy.parameters) {
      const auto value = parameter.value_on(date);
      AFFORD_REQUIRE(value.has_value());
      known_.push_back({parameter.id, *value, parameter.reference, parameter.is_signed});
    }
    // As often as there are tables: each round knows the tables that rest on known ones.
    for (std::size_t round = 0; round < policy.tables.size(); ++round) {
      for (const auto& table : policy.tables) add(table);
    }
  }

  const Limit& of(std::string_view id) const {
    const Limit* limit = find(id);
    AFFORD_REQUIRE(limit != nullptr);
    return *limit;
  }

 private:
  const Limit* find(std::string_view id) const {
    const auto found = std::ranges::find(known_, id, &Limit::id);
    return found == known_.end() ? nullptr : &*found;
  }

  void add(const DecisionTable& table) {
    if (find(table.id) != nullptr) return;
    std::vector<Ratio> figures;
    std::string missing;
    for (const auto& subject : table.subjects()) {
      std::optional<Ratio> figure;
      if (policy_.find_table(subject) != nullptr) {
        const Limit* limit = find(subject);
        if (limit == nullptr) return;
        if (limit->value) figure = Ratio::of(*limit->value);
        if (!limit->value && missing.empty()) missing = limit->missing;
      } else if (const Measure* measure = stated_.find(subject)) {
        // A share of nothing lies beyond every bound that a row can have.
        figure = measure->is_unbounded ? std::optional(Ratio(std::int64_t{1'000'000'000'000'000}))
                                       : measure->value;
      }
      if (!figure && missing.empty()) missing = subject;
      figures.push_back(figure.value_or(Ratio(0)));
    }
    const auto value = missing.empty() ? table_value(table, figures) : std::nullopt;
    known_.push_back({table.id, value, table.reference, table.is_signed, std::move(missing)});
  }

  const LendingPolicy& policy_;
  const ScenarioMeasures& stated_;
  std::vector<Limit> known_{};
};

Compared compared(const Condition& condition, const ScenarioMeasures& measures,
                  const Limits& limits) {
  const Limit& limit = limits.of(condition.limit);
  const Measure* measure = measures.find(condition.measure);
  Compared result{condition.measure, condition.comparison, std::nullopt,
                  limit.value.value_or(Decimal()), false};
  const bool has_figure =
      measure != nullptr && (measure->value || measure->is_unbounded || measure->is_endless);
  if (!has_figure) result.missing = condition.measure;
  if (!limit.value) result.missing = limit.missing;
  if (!has_figure || !limit.value) return result;
  result.measured = measure->value;
  result.is_endless = measure->is_endless;
  result.is_unbounded = measure->is_unbounded || measure->is_endless;
  result.found_in = measure->found_in;
  result.parts = measure->parts;
  if (measure->is_unbounded) {
    result.passed = condition.comparison == Comparison::at_least;
  } else if (measure->value) {
    const Ratio most = Ratio::of(*limit.value);
    result.passed = condition.comparison == Comparison::at_most ? *measure->value <= most
                                                                : *measure->value >= most;
  }
  return result;
}

TestResult run(const PolicyTest& test, const MeasureBook& book, const Limits& limits) {
  const ScenarioMeasures& measures = measures_of(book, test.scenario);
  const Limit& limit = limits.of(test.limit);
  Compared main = compared({test.measure, test.comparison, test.limit}, measures, limits);
  TestResult result{.id = test.id,
                    .measure = test.measure,
                    .comparison = test.comparison,
                    .measured = std::move(main.measured),
                    .limit = main.limit,
                    .is_unsigned = !limit.is_signed,
                    .passed = main.passed,
                    .otherwise = test.otherwise,
                    .reason_code = test.reason_code,
                    .reference = std::string(limit.reference),
                    .found_in = main.found_in,
                    .scenario = test.scenario,
                    .legal_reference = test.legal_reference,
                    .is_unbounded = main.is_unbounded,
                    .is_endless = main.is_endless,
                    .parts = std::move(main.parts),
                    .limit_id = test.limit,
                    .missing = std::move(main.missing),
                    .has_limit = limit.value.has_value()};
  for (const auto& alternative : test.alternatives) {
    result.alternatives.push_back(compared(alternative, measures, limits));
    const Compared& other = result.alternatives.back();
    result.passed = result.passed || other.passed;
    if (result.missing.empty()) result.missing = other.missing;
  }
  // One condition that holds is enough, whatever is not known of the others.
  if (result.passed) result.missing.clear();
  return result;
}

std::vector<std::string> inputs_of(std::string_view measure) {
  std::vector<std::string> result;
  const MeasureInfo* info = find_measure(measure);
  std::string_view rest = info == nullptr ? std::string_view{} : info->inputs;
  while (!rest.empty()) {
    const auto blank = rest.find(' ');
    result.emplace_back(rest.substr(0, blank));
    rest = blank == std::string_view::npos ? std::string_view{} : rest.substr(blank + 1);
  }
  return result;
}

Reason reason_for(const TestResult& test) {
  const std::string& measure = test.is_missing() ? test.missing : test.measure;
  Reason reason{.code = test.reason_code,
                .test_id = test.id,
                .measure = measure,
                .verdict = test.is_missing() ? Verdict::refer : test.otherwise,
                .scenario = test.scenario,
                .legal_reference = test.legal_reference,
                .inputs = inputs_of(measure)};
  if (test.is_missing()) {
    reason.code = "DATA_MISSING";
    if (const auto needed = input_needed(measure); !needed.empty()) {
      reason.inputs = {std::string(needed)};
    }
    return reason;
  }
  reason.limit = test.limit;
  reason.comparison = test.comparison;
  reason.alternatives = test.alternatives;
  reason.found_in = test.found_in;
  reason.is_endless = test.is_endless;
  if (!test.measured) return reason;
  reason.measured = test.measured;
  const Ratio distance = *test.measured - Ratio::of(test.limit);
  reason.shortfall = distance.sign() < 0 ? -distance : distance;
  return reason;
}

// What has no bound comes before what misses its limit, and what is missing after it.
int kind_of_miss(const Reason& reason) {
  if (!reason.limit) return 2;
  return reason.shortfall ? 1 : 0;
}

// Whether a misses its limit by a larger share than b; a limit of zero is missed by any share.
bool misses_by_more(const Reason& a, const Reason& b) {
  if (kind_of_miss(a) != kind_of_miss(b)) return kind_of_miss(a) < kind_of_miss(b);
  if (kind_of_miss(a) != 1) return false;
  const auto size = [](const Decimal& limit) {
    const Ratio value = Ratio::of(limit);
    return value.sign() < 0 ? -value : value;
  };
  return *a.shortfall * size(*b.limit) > *b.shortfall * size(*a.limit);
}

bool is_meant(const SpecialProgram& program, const ProgramFacts& facts) {
  const bool has_status = program.statuses.empty() ||
                          (facts.status && std::ranges::find(program.statuses, *facts.status) !=
                                               program.statuses.end());
  const bool has_training = !program.needs_foreign_training || facts.trained_abroad.value_or(false);
  return has_status && has_training &&
         facts.years_in_field.value_or(0) >= program.years_in_field_min;
}

bool is_known(const SpecialProgram& program, const ProgramFacts& facts) {
  return (program.statuses.empty() || facts.status) &&
         (!program.needs_foreign_training || facts.trained_abroad) &&
         (program.years_in_field_min == 0 || facts.years_in_field);
}

std::vector<Reason> reasons_of_facts(const LendingPolicy& policy, const CaseFacts& facts) {
  std::vector<Reason> reasons;
  if (policy.special_program) {
    const ProgramFacts program = facts.program.value_or(ProgramFacts{});
    if (!is_known(*policy.special_program, program)) {
      reasons.push_back({.code = "DATA_MISSING",
                         .test_id = {},
                         .measure = "program",
                         .verdict = Verdict::refer,
                         .inputs = {"/program"}});
    } else if (!is_meant(*policy.special_program, program)) {
      reasons.push_back({.code = "POLICY_EXCLUDED",
                         .test_id = {},
                         .measure = {},
                         .verdict = Verdict::not_now,
                         .legal_reference = policy.special_program->legal_basis,
                         .inputs = {"/program"}});
    }
  }
  for (const auto& conflict : facts.conflicts) {
    reasons.push_back({.code = "DATA_CONFLICT",
                       .test_id = {},
                       .measure = conflict.code,
                       .verdict = Verdict::refer,
                       .inputs = conflict.inputs});
  }
  if (!facts.not_verified.empty()) {
    reasons.push_back({.code = "INC_NOT_VERIFIED",
                       .test_id = {},
                       .measure = {},
                       .vouchers = facts.vouchers,
                       .verdict = Verdict::refer,
                       .inputs = facts.not_verified});
  }
  return reasons;
}

}  // namespace

Decision decide(const LendingPolicy& policy, Date date, MeasureBook book, const CaseFacts& facts) {
  Decision decision{policy.id, policy.version, policy.title, policy.outcome_order.back(), {}, {}};
  AFFORD_REQUIRE(!book.empty());
  const Limits limits(policy, date, book.front());
  decision.tests.reserve(policy.tests.size());
  const auto run_one = [&](const PolicyTest& test) {
    decision.tests.push_back(run(test, book, limits));
    if (decision.tests.back().passed) return;
    decision.reasons.push_back(reason_for(decision.tests.back()));
    if (const Scenario* scenario = policy.find_scenario(test.scenario)) {
      decision.reasons.back().worse = *scenario;
    }
  };
  for (const bool of_failing_plan : {true, false}) {
    for (const auto& test : policy.tests) {
      if (is_of_failing_plan(test, policy) == of_failing_plan) run_one(test);
    }
  }
  std::ranges::stable_sort(decision.reasons, misses_by_more);
  for (auto& reason : reasons_of_facts(policy, facts)) {
    decision.reasons.push_back(std::move(reason));
  }
  const auto rank = [&](Verdict verdict) {
    return std::ranges::find(policy.outcome_order, verdict) - policy.outcome_order.begin();
  };
  std::ranges::stable_sort(decision.reasons, {},
                           [&](const Reason& reason) { return rank(reason.verdict); });
  if (!decision.reasons.empty()) decision.verdict = decision.reasons.front().verdict;
  std::stable_partition(
      decision.reasons.begin(), decision.reasons.end(), [&](const Reason& reason) {
        const auto test = std::ranges::find(policy.tests, reason.test_id, &PolicyTest::id);
        return test != policy.tests.end() && is_of_failing_plan(*test, policy);
      });
  if (policy.has_unsigned_parameters() && decision.verdict == Verdict::eligible) {
    decision.verdict = Verdict::refer;
    decision.reasons.push_back({"LIMITS_UNSIGNED", {}, {}});
  }
  // Also for the person who decides instead.
  if (decision.verdict != Verdict::not_now && !facts.verify_first.empty()) {
    decision.conditions.push_back(
        {"VERIFY_BEFORE_ADVANCE", facts.verify_first, facts.first_vouchers});
  }
  decision.book = std::move(book);
  return decision;
}

}  // namespace afford
