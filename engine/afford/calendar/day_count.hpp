// How much of a year a stretch of days is, as an exact fraction: the day-count conventions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "afford/calendar/date.hpp"

namespace afford {

enum class DayCount : std::uint8_t {
  /// `1/12`: each period is a twelfth of a year; a part counts by its days over the period's days.
  one_twelfth,
  /// `Act/365F`: calendar days over 365, in leap years too (ISDA 2006 s. 4.16(d)).
  act_365_fixed,
};

/// Part of a year, not in lowest terms; both numbers stay below 2^31.
struct YearFraction {
  std::int64_t numerator;
  std::int64_t denominator;
};

/// The part of a year that `part` is worth, where `part` lies inside the monthly `period`.
/// 2025-09-15 to 2025-10-15 under Act/365F: 30/365; its half under 1/12: 15/(12 x 30).
YearFraction year_fraction(DayCount day_count, DateRange part, DateRange period);

/// The market name that prints: "1/12", "Act/365F".
std::string_view format_day_count(DayCount day_count);
/// Reads the market name or a usual alias ("actual/365 (fixed)"), in any case.
std::optional<DayCount> parse_day_count(std::string_view text);
/// The names that `parse_day_count` would print, for error texts.
std::span<const std::string_view> day_count_names();

}  // namespace afford
