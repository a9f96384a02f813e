// How much of a year a stretch of days is, as an exact fraction: the day-count conventions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "afford/calendar/date.hpp"
#include "afford/calendar/frequency.hpp"

namespace afford {

/// Sections are of the 2006 ISDA Definitions.
enum class DayCount : std::uint8_t {
  /// `1/12`: each regular period is its step of a year (a month 1/12, half a month 1/24, n days
  /// n/364, so that a week is 1/52); a part counts by its days over the period's days.
  one_twelfth,
  thirty_360,           ///< `30/360`, bond basis: (360 dy + 30 dm + d2 - d1)/360, s. 4.16(f)
  thirty_360_period,    ///< `30/360 period`: as 1/12, but half a month is 15/360, n days n/360
  thirty_e_360,         ///< `30E/360`, Eurobond basis, s. 4.16(g)
  act_360,              ///< `Act/360`: days/360, s. 4.16(e)
  act_364,              ///< `Act/364`: days/364
  act_365_fixed,        ///< `Act/365F`: days/365, in leap years too, s. 4.16(d)
  act_365_25,           ///< `Act/365.25`: days/365.25
  act_act_isda,         ///< `Act/Act ISDA`: days in leap years/366, others/365, s. 4.16(b)
  act_act_31_december,  ///< `Act/Act 31Dec`: the same, 31 December counted with the year after it
};

/// Part of a year, not in lowest terms; both numbers stay below 2^31.
struct YearFraction {
  std::int64_t numerator;
  std::int64_t denominator;
  friend bool operator==(YearFraction, YearFraction) = default;
};

/// Whether the convention measures in regular periods (1/12 and 30/360 period) and not in days.
constexpr bool counts_in_periods(DayCount day_count) {
  return day_count == DayCount::one_twelfth || day_count == DayCount::thirty_360_period;
}

/// The part of a year that `part` is worth, for the conventions that count days.
YearFraction year_fraction(DayCount day_count, DateRange part);

/// What a whole regular period of this step is worth, for the conventions that count periods.
YearFraction step_fraction(DayCount day_count, Frequency step);

/// The part of a year that `part` is worth, where it lies inside the regular period `period`.
/// 2025-09-15 to 2025-10-15 under Act/365F: 30/365; its half under 1/12: 15/(12 x 30).
YearFraction year_fraction(DayCount day_count, DateRange part, DateRange period,
                           Frequency step = monthly);

/// The market name that prints: "1/12", "Act/365F".
std::string_view format_day_count(DayCount day_count);
/// Reads the market name or a usual alias ("actual/365 (fixed)"), in any case.
std::optional<DayCount> parse_day_count(std::string_view text);
/// The names that `parse_day_count` would print, for error texts.
std::span<const std::string_view> day_count_names();

}  // namespace afford
