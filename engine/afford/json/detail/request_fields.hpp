// Fields that several sections of a request share, with the bounds that keep every later sum inside
// 64 bits: pay of 10^9 dollars a year that grows by 20 % in each of 70 years is 4 x 10^16 cents.
#pragma once

#include "afford/json/object_reader.hpp"

namespace afford::detail {

inline constexpr std::int64_t dollars_max = 1'000'000'000;
inline constexpr std::int64_t hourly_dollars_max = 100'000;

/// Canadian dollars, from 0 to `dollars`.
std::optional<Money> stated_amount(Field field, std::int64_t dollars = dollars_max);
/// Hours a week, 0 to 168; with `above_zero`, more than none.
std::optional<Ratio> hours_per_week(Field field, bool above_zero);

inline constexpr int years_ahead_max = 10;

/// A day at most so many years after `as_of` (if that is known).
std::optional<Date> near_date(Field field, const std::optional<Date>& as_of,
                              int years = years_ahead_max);
/// The same, and not before `as_of`: what is decided on that day lies ahead.
std::optional<Date> event_date(Field field, const std::optional<Date>& as_of);

/// The only value that this version supports; `planned` ones are named as such.
void only_word(Field field, std::string_view supported, PlannedWords planned);

}  // namespace afford::detail
