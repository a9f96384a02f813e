#include "afford/loan/rate_path.hpp"

#include <algorithm>

namespace afford {
namespace {

Decimal percent_on(const IndexRate& rate, const IndexValue& value, Date reset) {
  Decimal index = value.percent;
  if (rate.shock && reset >= rate.shock->from) index = index + rate.shock->percent;
  Decimal percent = index * rate.multiplier + rate.spread_percent;
  if (rate.cap_percent) percent = std::min(percent, *rate.cap_percent);
  if (rate.floor_percent) percent = std::max(percent, *rate.floor_percent);
  return percent;
}

}  // namespace

std::vector<Date> reset_dates(const ResetCycle& cycle, Date last) {
  Schedule schedule(
      {.base = cycle.first, .frequency = cycle.every, .anchor_day = cycle.first.day()});
  std::vector<Date> dates;
  while (schedule.next(cycle.every) <= last) {
    dates.push_back(schedule.next(cycle.every));
    schedule.add_next();
  }
  return dates;
}

Result<std::vector<RateChange>> rate_changes(const IndexRate& index_rate) {
  std::vector<RateChange> changes;
  Errors errors;
  for (const Date reset : index_rate.resets) {
    const auto after = std::ranges::upper_bound(index_rate.index, reset, {}, &IndexValue::date);
    if (after == index_rate.index.begin()) {
      errors.push_back(
          {ErrorCode::index_has_gap, "/loan/index_rate/index", {}, {format_date(reset)}});
      continue;
    }
    const Decimal percent = percent_on(index_rate, *(after - 1), reset);
    changes.push_back({reset, AnnualRate::from_percent(percent), RateChangeThen::re_level});
  }
  if (!errors.empty()) return Failure(std::move(errors));
  return changes;
}

std::string_view format_rate_change_then(RateChangeThen then) {
  constexpr std::string_view words[] = {"re_level", "keep_payment"};
  return words[static_cast<std::size_t>(then)];
}

}  // namespace afford
