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

std::optional<Decimal> PolicyParameter::value_on(Date date) const {
  auto after = value_by_date.upper_bound(date);
  if (after == value_by_date.begin()) return std::nullopt;
  return (--after)->second;
}

const PolicyParameter* LendingPolicy::find(std::string_view parameter_id) const {
  const auto found = std::ranges::find(parameters, parameter_id, &PolicyParameter::id);
  return found == parameters.end() ? nullptr : &*found;
}

bool LendingPolicy::has_unsigned_parameters() const {
  return std::ranges::any_of(parameters, [](const auto& p) { return !p.is_signed; });
}

}  // namespace afford
