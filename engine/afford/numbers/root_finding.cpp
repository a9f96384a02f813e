#include "afford/numbers/root_finding.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/numbers/rate_roots.hpp"

namespace afford {
namespace {

// At growth 1 the sum is the plain sum of the amounts.
int sign_without_rate(std::span<const TimedAmount> flows) {
  ExactInteger sum = 0;
  for (const auto& flow : flows) sum += flow.amount;
  return sum.sign();
}

RateEquation equation_of(std::span<const TimedAmount> flows, std::int64_t units_per_year) {
  RateEquation equation{.terms = {}, .units_per_period = units_per_year};
  for (const auto& flow : flows) equation.terms.push_back({flow.amount, flow.time});
  return equation;
}

}  // namespace

std::optional<YearlyRate> yearly_rate_percent(std::span<const TimedAmount> flows,
                                              std::int64_t units_per_year, unsigned decimals) {
  AFFORD_REQUIRE(!flows.empty() && units_per_year > 0);
  const DiscountedSum sum(equation_of(flows, units_per_year));
  const int sign_at_zero = sign_without_rate(flows);
  if (sign_at_zero > 0 || sum.is_empty() || sum.terms().front().amount.sign() < 0) {
    return std::nullopt;
  }
  if (sign_at_zero == 0) return YearlyRate{Decimal(0, decimals)};
  const RateRoots roots = rate_roots(sum, decimals);
  const auto lowest = std::ranges::find_if(
      roots.percents, [](const Decimal& percent) { return percent.sign() >= 0; });
  const Decimal highest = Decimal::of_integer(yearly_rate_percent_max);
  if (lowest == roots.percents.end()) return YearlyRate{std::nullopt};
  if (*lowest < highest) return YearlyRate{*lowest};
  // The sum is positive where the rate lies below.
  const int sign = sum.sign_at_percent(Ratio(yearly_rate_percent_max));
  if (sign < 0) return YearlyRate{std::nullopt};
  return YearlyRate{sign > 0 ? *lowest : Decimal(highest.coefficient_at(decimals), decimals)};
}

}  // namespace afford
