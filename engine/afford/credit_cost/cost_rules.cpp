#include "afford/credit_cost/cost_rules.hpp"

#include <algorithm>
#include <array>

namespace afford {

std::string_view format_guard_measure(GuardMeasure measure) {
  constexpr std::array<std::string_view, guard_measure_count> names{
      "effective_annual", "apr_ca", "apr_us", "apr_uk", "total_cost_percent"};
  return names.at(static_cast<std::size_t>(measure));
}

std::string_view format_guard_kind(GuardKind kind) {
  return kind == GuardKind::ceiling ? "ceiling" : "threshold";
}

std::string_view format_exceeds_when(ExceedsWhen rule) {
  return rule == ExceedsWhen::above ? "above" : "at_or_above";
}

bool CostSet::leaves_out(std::string_view kind) const {
  return std::ranges::find(left_out, kind, &ChargeLeftOut::kind) != left_out.end();
}

bool DisclosureForm::is_complete() const {
  return std::ranges::none_of(clauses, [](const auto& clause) { return clause.line.empty(); });
}

const CostSet* CostRules::find_cost_set(std::string_view id) const {
  const auto found = std::ranges::find(cost_sets, id, &CostSet::id);
  return found == cost_sets.end() ? nullptr : &*found;
}

std::optional<Decimal> CostRules::bank_rate_on(Date date) const {
  if (date > bank_rate_known_to) return std::nullopt;
  const auto later = std::ranges::upper_bound(bank_rates, date, {}, &BankRate::from);
  if (later == bank_rates.begin()) return std::nullopt;
  return (later - 1)->percent;
}

}  // namespace afford
