#include "afford/decision/decide.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

const Measure* find(std::span<const Measure> measures, std::string_view name) {
  const auto found = std::ranges::find(measures, name, &Measure::name);
  return found == measures.end() ? nullptr : &*found;
}

template <class Entries>
void put_plan_fails_first(Entries& entries) {
  // Clang 14 does not know the ranges' own partition.
  std::stable_partition(entries.begin(), entries.end(), [](const auto& entry) {
    return entry.measure == plan_fails_measure;
  });
}

bool passes(const PolicyTest& test, const Ratio& measured, const Ratio& limit) {
  return test.comparison == Comparison::at_most ? measured <= limit : measured >= limit;
}

TestResult run(const PolicyTest& test, const LendingPolicy& policy, Date date,
               std::span<const Measure> measures) {
  const PolicyParameter* parameter = policy.find(test.limit);
  AFFORD_REQUIRE(parameter != nullptr);
  const auto limit = parameter->value_on(date);
  AFFORD_REQUIRE(limit.has_value());
  const Measure* measure = find(measures, test.measure);
  const auto measured = measure != nullptr ? measure->value : std::nullopt;
  const bool passed = measured && passes(test, *measured, Ratio::of(*limit));
  return {test.id,
          test.measure,
          test.comparison,
          measured,
          *limit,
          !parameter->is_signed,
          passed,
          test.otherwise,
          test.reason_code,
          parameter->reference,
          measure != nullptr ? measure->found_in : std::nullopt};
}

Reason reason_for(const TestResult& test) {
  if (!test.measured) return {"DATA_MISSING", test.id, test.measure};
  const Ratio distance = *test.measured - Ratio::of(test.limit);
  return {test.reason_code, test.id,    test.measure,
          test.measured,    test.limit, distance.sign() < 0 ? -distance : distance,
          test.found_in};
}

}  // namespace

Decision decide(const LendingPolicy& policy, Date date, std::span<const Measure> measures) {
  Decision decision{policy.id, policy.version, policy.title, Verdict::eligible, {}, {}};
  std::vector<Reason> referred;
  for (const auto& test : policy.tests) {
    decision.tests.push_back(run(test, policy, date, measures));
    const TestResult& result = decision.tests.back();
    if (result.passed) continue;
    const Verdict verdict = result.measured ? result.otherwise : Verdict::refer;
    decision.verdict = std::max(decision.verdict, verdict);
    (verdict == Verdict::not_now ? decision.reasons : referred).push_back(reason_for(result));
  }
  std::ranges::copy(referred, std::back_inserter(decision.reasons));
  put_plan_fails_first(decision.tests);
  put_plan_fails_first(decision.reasons);
  if (policy.has_unsigned_parameters() && decision.verdict == Verdict::eligible) {
    decision.verdict = Verdict::refer;
    decision.reasons.push_back({"LIMITS_UNSIGNED", {}, {}});
  }
  return decision;
}

}  // namespace afford
