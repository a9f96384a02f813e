#include "afford/wage/pay.hpp"

#include "afford/base/require.hpp"

namespace afford {

Money grown(Money amount, const Ratio& growth_per_year, int years) {
  AFFORD_REQUIRE(years >= 0);
  if (years == 0 || growth_per_year.sign() == 0) return amount;
  const Ratio factor = power(Ratio(1) + growth_per_year, static_cast<unsigned>(years));
  return Money::rounded(amount.to_ratio() * factor, amount.currency(), RoundingMode::half_up);
}

bool is_stated_gross(const Pay& pay) {
  return std::holds_alternative<GrossPerYear>(pay.stated) ||
         std::holds_alternative<HourlyPay>(pay.stated);
}

std::optional<Money> gross_per_year(const Pay& pay, int years) {
  if (const auto* stated = std::get_if<GrossPerYear>(&pay.stated)) {
    return grown(stated->amount, pay.growth_per_year, years);
  }
  if (const auto* hourly = std::get_if<HourlyPay>(&pay.stated)) {
    constexpr int weeks_per_year = 52;
    const Money year =
        Money::rounded(hourly->hourly.to_ratio() * hourly->hours_per_week * Ratio(weeks_per_year),
                       hourly->hourly.currency(), RoundingMode::half_up);
    return grown(year, pay.growth_per_year, years);
  }
  return std::nullopt;
}

}  // namespace afford
