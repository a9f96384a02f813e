#include "afford/decision/lending_policy.hpp"

#include <algorithm>

namespace afford {

std::string_view format_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::eligible: return "eligible";
    case Verdict::refer: return "refer";
    case Verdict::not_now: return "not_now";
  }
  return {};
}

std::string_view format_comparison(Comparison comparison) {
  return comparison == Comparison::at_most ? "at_most" : "at_least";
}

std::optional<Decimal> PolicyParameter::value_on(Date date) const {
  auto after = value_by_date.upper_bound(date);
  if (after == value_by_date.begin()) return std::nullopt;
  return (--after)->second;
}

const PolicyParameter* LendingPolicy::find(std::string_view parameter_id) const {
  const auto found = std::ranges::find(parameters, parameter_id, &PolicyParameter::id);
  return found == parameters.end() ? nullptr : &*found;
}

const Scenario* LendingPolicy::find_scenario(std::string_view scenario_id) const {
  const auto found = std::ranges::find(scenarios, scenario_id, &Scenario::id);
  return found == scenarios.end() ? nullptr : &*found;
}

const DecisionTable* LendingPolicy::find_table(std::string_view table_id) const {
  const auto found = std::ranges::find(tables, table_id, &DecisionTable::id);
  return found == tables.end() ? nullptr : &*found;
}

bool LendingPolicy::has_unsigned_parameters() const {
  const auto is_unsigned = [](const auto& one) { return !one.is_signed; };
  return std::ranges::any_of(parameters, is_unsigned) || std::ranges::any_of(tables, is_unsigned);
}

}  // namespace afford
