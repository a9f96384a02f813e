// How the rate of a loan moves: changes that are stated, or resets of an index.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/calendar/schedule.hpp"
#include "afford/numbers/rate.hpp"

namespace afford {

enum class RateChangeThen : std::uint8_t {
  re_level,      ///< the level payment is worked out anew, the term stays
  keep_payment,  ///< the payment stays, the term moves
};

struct RateChange {
  Date date;  ///< interest of this day on
  AnnualRate rate;
  RateChangeThen then = RateChangeThen::re_level;
};

struct IndexValue {
  Date date;  ///< holds from this day until the next one
  Decimal percent;
};

/// A rise of the index that is asked about, from a day on.
struct RateShock {
  Date from;
  Decimal percent;
};

/// Reset dates one step after the other.
struct ResetCycle {
  Date first;
  Frequency every;
};

/// On each reset date the rate becomes index x multiplier + spread, within floor and cap.
struct IndexRate {
  std::string name;
  std::vector<IndexValue> index;  ///< in order of date
  std::vector<Date> resets;       ///< in order; those of `cycle` once the loan is checked
  Decimal spread_percent;
  Decimal multiplier = Decimal(1, 0);
  std::optional<Decimal> cap_percent{};
  std::optional<Decimal> floor_percent{};
  std::optional<RateShock> shock{};
  std::optional<ResetCycle> cycle{};  ///< in place of listed resets
};

/// The cycle's dates up to `last`.
std::vector<Date> reset_dates(const ResetCycle& cycle, Date last);

/// The resets as changes, all of them `re_level`. Fails with `index_has_gap` for each reset that
/// no value of the index reaches.
Result<std::vector<RateChange>> rate_changes(const IndexRate& index_rate);

std::string_view format_rate_change_then(RateChangeThen then);

}  // namespace afford
