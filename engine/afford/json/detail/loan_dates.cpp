#include <algorithm>

#include "afford/json/detail/loan_parts.hpp"
#include "afford/json/detail/request_fields.hpp"
#include "afford/json/loan_tables_json.hpp"

namespace afford::detail {
namespace {

constexpr Word<Frequency> frequencies[] = {{"monthly", monthly},
                                           {"semi_monthly", semi_monthly},
                                           {"biweekly", {StepUnit::day, 14}},
                                           {"weekly", {StepUnit::day, 7}},
                                           {"quarterly", {StepUnit::month, 3}},
                                           {"yearly", {StepUnit::month, 12}}};

constexpr Word<LastStub> stubs[] = {{"short", LastStub::short_stub}, {"long", LastStub::long_stub}};

constexpr Word<bool> calculations[] = {{"unshifted", false}, {"shifted", true}};

constexpr std::string_view weekends = "weekends";

// The anchor must be the day of the base, or a later one that its month does not have.
int read_anchor_day(ObjectReader& dates, const std::optional<Date>& base,
                    const std::optional<Frequency>& frequency) {
  Field field = dates.optional("anchor_day");
  const auto day = field.whole({1, 31});
  if (!base) return day.value_or(1);
  const bool counts_months = frequency.value_or(monthly).unit == StepUnit::month;
  if (day && counts_months && dates.has("first") && base->plus_months(0, *day) != *base) {
    field.reject(ErrorCode::fields_exclude_each_other, {"first, anchor_day"});
  }
  return day.value_or(base->day());
}

std::optional<Frequency> read_frequency(ObjectReader& dates) {
  Field word = dates.optional("frequency");
  Field step = dates.optional("every");
  if (word.is_there() && step.is_there()) {
    step.reject(ErrorCode::fields_exclude_each_other, {"frequency, every"});
    return std::nullopt;
  }
  if (step.is_there()) return read_step(step);
  return word.is_there() ? word.word(frequencies) : monthly;
}

void read_days(ObjectReader& dates, DueDateRule& rule) {
  if (rule.frequency != semi_monthly) return;
  Field field = dates.required("days");
  const auto days = field.wholes({1, 31});
  if (!days) return;
  if (days->size() != 2 || (*days)[0] > 27 || (*days)[0] >= (*days)[1]) {
    field.reject(ErrorCode::days_out_of_order);
    return;
  }
  rule.days = {(*days)[0], (*days)[1]};
  const auto lies_on = [&](int day) { return rule.base.plus_months(0, day) == rule.base; };
  if (!lies_on(rule.days[0]) && !lies_on(rule.days[1])) {
    field.reject(ErrorCode::fields_exclude_each_other,
                 {dates.has("first") ? "first, days" : "from, days"});
  }
}

std::optional<bool> read_business_days(ObjectReader& days, const LoanContext& context,
                                       DueDateRule& rule) {
  Field name_field = days.required("calendar");
  const auto name = name_field.text(text_bytes_max, R"("weekends")");
  const auto shift =
      days.required("shift").word(words_of<BusinessDayShift, 5>(format_business_day_shift));
  const auto follows = days.optional("calculate").word(calculations);
  if (shift) rule.shift = *shift;
  rule.interest_follows_shift = follows.value_or(false);
  if (!name || *name == weekends) return true;
  const ParameterFile* file = find_table(context.files, calendar_prefix, *name);
  if (file == nullptr) {
    std::vector<std::string> names = table_ids(context.files, calendar_prefix);
    names.insert(names.begin(), std::string(weekends));
    name_field.reject(ErrorCode::calendar_unknown, std::move(names));
    return std::nullopt;
  }
  auto calendar = read_calendar(*file);
  if (calendar) {
    rule.calendar = std::move(*calendar);
    return true;
  }
  for (auto& error : calendar.error()) days.keep(std::move(error));
  return std::nullopt;
}

}  // namespace

std::optional<Frequency> read_step(Field field) {
  const auto text = field.text(text_bytes_max, R"("3M")");
  if (!text) return std::nullopt;
  if (const auto step = parse_step(*text)) return step;
  field.reject(ErrorCode::unknown_word, {"27D, 2W, 3M, 1Y"});
  return std::nullopt;
}

LastStub read_last_stub(ObjectReader& dates) {
  return dates.optional("last_stub").word(stubs).value_or(LastStub::none);
}

std::optional<DueDateRule> read_due_dates(ObjectReader& dates, const LoanContext& context) {
  dates.exactly_one_of({"first", "from"});
  const auto first = near_date(dates.optional("first"), context.as_of);
  const auto from = near_date(dates.optional("from"), context.as_of);
  const auto frequency = read_frequency(dates);
  const auto base = first ? first : from;
  const int anchor_day = read_anchor_day(dates, base, frequency);
  const auto month_end = dates.optional("month_end").word(words_of<MonthEnd, 3>(format_month_end));
  DueDateRule rule{.base = base.value_or(Date::of(2000, 1, 1)),
                   .base_is_due = first.has_value(),
                   .frequency = frequency.value_or(monthly),
                   .anchor_day = anchor_day,
                   .month_end = month_end.value_or(MonthEnd::clamp)};
  if (base) {
    read_days(dates, rule);
  } else {
    dates.pass_over({"days"});
  }
  dates.optional("business_days").object([&](ObjectReader& days) {
    return read_business_days(days, context, rule);
  });
  if (!frequency || (first.has_value() == from.has_value())) return std::nullopt;
  return rule;
}

}  // namespace afford::detail
