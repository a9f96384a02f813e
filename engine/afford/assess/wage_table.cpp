#include "afford/assess/wage_table.hpp"

#include <algorithm>

namespace afford {

Money OccupationPay::per_year(Money hourly) const {
  constexpr int weeks_of_year = 52;
  return Money::rounded(hourly.to_ratio() * hours_per_week * Ratio(weeks_of_year),
                        hourly.currency(), RoundingMode::half_up);
}

const OccupationPay* lowest_pay(const WageTable& table, std::span<const std::string> codes,
                                std::string_view province) {
  const OccupationPay* lowest = nullptr;
  for (const auto& pay : table.occupations) {
    if (pay.province != province) continue;
    if (std::ranges::find(codes, pay.occupation) == codes.end()) continue;
    if (lowest == nullptr || pay.low < lowest->low) lowest = &pay;
  }
  return lowest;
}

}  // namespace afford
