#include "afford/calendar/day_count.hpp"

#include <string>

namespace afford {
namespace {

struct Alias {
  std::string_view text;
  DayCount day_count;
};

// Lower case. Plain "Act/365" is left out: in leap years it is read in two ways.
constexpr Alias aliases[] = {
    {"1/12", DayCount::one_twelfth},
    {"act/365f", DayCount::act_365_fixed},
    {"act/365 fixed", DayCount::act_365_fixed},
    {"act/365 (fixed)", DayCount::act_365_fixed},
    {"actual/365f", DayCount::act_365_fixed},
    {"actual/365 fixed", DayCount::act_365_fixed},
    {"actual/365 (fixed)", DayCount::act_365_fixed},
    {"a/365f", DayCount::act_365_fixed},
};

constexpr std::string_view names[] = {"1/12", "Act/365F"};

}  // namespace

YearFraction year_fraction(DayCount day_count, DateRange part, DateRange period) {
  switch (day_count) {
    case DayCount::one_twelfth:
      if (part.days() == period.days()) return {1, 12};
      return {part.days(), std::int64_t{12} * period.days()};
    case DayCount::act_365_fixed: return {part.days(), 365};
  }
  return {0, 1};
}

std::string_view format_day_count(DayCount day_count) {
  return names[static_cast<std::size_t>(day_count)];
}

std::optional<DayCount> parse_day_count(std::string_view text) {
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const auto& alias : aliases) {
    if (alias.text == lower) return alias.day_count;
  }
  return std::nullopt;
}

std::span<const std::string_view> day_count_names() { return names; }

}  // namespace afford
