// How often something falls due: a whole number of days, half months or months.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace afford {

enum class StepUnit : std::uint8_t { day, half_month, month };

struct Frequency {
  StepUnit unit = StepUnit::month;
  int count = 1;  ///< 1 to 3,660 days, 1 to 120 months; 1 half month
  friend bool operator==(Frequency, Frequency) = default;
};

inline constexpr Frequency monthly{};
inline constexpr Frequency semi_monthly{StepUnit::half_month, 1};

/// "monthly", "semi_monthly", "biweekly", "weekly", "quarterly" or "yearly".
std::optional<Frequency> parse_frequency(std::string_view word);
/// "27D", "2W", "3M", "1Y": a count without leading zeros and a unit.
std::optional<Frequency> parse_step(std::string_view text);
/// The word if there is one, else the step: "quarterly", "27D".
std::string format_frequency(Frequency frequency);

}  // namespace afford
