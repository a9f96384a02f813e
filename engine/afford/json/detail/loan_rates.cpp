#include <algorithm>

#include "afford/json/detail/loan_parts.hpp"
#include "afford/json/detail/request_fields.hpp"

namespace afford::detail {
namespace {

constexpr int percent_max = 500;  // a year, as in checked_loan
constexpr int shift_percent_max = 100;

// An index, a spread, a cap: of either sign, within reason.
std::optional<Decimal> read_part(Field field) {
  auto percent = field.number();
  const Decimal bound = Decimal::of_integer(percent_max);
  if (!percent || (*percent <= bound && *percent >= Decimal() - bound)) return percent;
  field.reject(ErrorCode::percent_out_of_range,
               {std::to_string(-percent_max), std::to_string(percent_max)});
  return std::nullopt;
}

std::optional<Decimal> read_multiplier(Field field) {
  auto times = field.number();
  if (!times) return std::nullopt;
  const Decimal bound = Decimal::of_integer(shift_percent_max);
  if (*times <= bound && *times >= Decimal() - bound) return times;
  field.reject(ErrorCode::number_out_of_range,
               {std::to_string(-shift_percent_max), std::to_string(shift_percent_max)});
  return std::nullopt;
}

std::optional<IndexValue> read_index_value(ObjectReader& value) {
  const auto date = value.required("date").date();
  const auto percent = read_part(value.required("percent"));
  if (!date || !percent) return std::nullopt;
  return IndexValue{*date, *percent};
}

std::optional<RateShock> read_shock(ObjectReader& shock, const LoanContext& context) {
  const auto from = near_date(shock.required("from"), context.as_of, plan_years_max);
  const auto percent = read_part(shock.required("percent"));
  if (!from || !percent) return std::nullopt;
  return RateShock{*from, *percent};
}

// Listed dates, or a cycle.
struct Resets {
  std::vector<Date> dates{};
  std::optional<ResetCycle> cycle{};
};

std::optional<Resets> read_resets(ObjectReader& resets, const LoanContext& context) {
  resets.exactly_one_of({"first", "dates"});
  Field first_field = resets.optional("first");
  const auto first = near_date(first_field, context.as_of, plan_years_max);
  auto dates = resets.optional("dates").dates();
  if (!first_field.is_there()) {
    if (!dates) return std::nullopt;
    std::ranges::sort(*dates);
    return Resets{std::move(*dates), std::nullopt};
  }
  const auto step = read_step(resets.required("every"));
  if (!first || !step || dates) return std::nullopt;
  return Resets{{}, ResetCycle{*first, *step}};
}

}  // namespace

// What is out of bounds is found here with the text as written, and read as a value that raises no
// second finding: the rest of the loan can still be checked.
std::optional<AnnualRate> read_rate(Field field, bool may_be_negative) {
  const auto percent = field.number();
  if (!percent) return std::nullopt;
  const Decimal lowest = Decimal::of_integer(may_be_negative ? -shift_percent_max : 0);
  if (*percent >= lowest && *percent <= Decimal::of_integer(percent_max)) {
    return AnnualRate::from_percent(*percent);
  }
  field.reject(ErrorCode::rate_out_of_range);
  return AnnualRate::from_percent({});
}

std::optional<RateChange> read_rate_change(ObjectReader& change, const LoanContext& context,
                                           bool may_be_negative) {
  const auto date = near_date(change.required("date"), context.as_of, plan_years_max);
  const auto rate = read_rate(change.required("nominal_rate_percent"), may_be_negative);
  const auto then =
      change.optional("then").word(words_of<RateChangeThen, 2>(format_rate_change_then));
  if (!date || !rate) return std::nullopt;
  return RateChange{*date, *rate, then.value_or(RateChangeThen::re_level)};
}

std::optional<IndexRate> read_index_rate(ObjectReader& rate, const LoanContext& context) {
  IndexRate result;
  result.name = rate.optional("name").text().value_or("");
  auto index = rate.required("index").list(read_index_value, {1, list_entries_max});
  const auto spread = read_part(rate.required("spread"));
  const auto multiplier = read_multiplier(rate.optional("multiplier"));
  result.cap_percent = read_part(rate.optional("cap"));
  result.floor_percent = read_part(rate.optional("floor"));
  auto resets =
      rate.required("resets").object([&](ObjectReader& one) { return read_resets(one, context); });
  result.shock =
      rate.optional("shock").object([&](ObjectReader& one) { return read_shock(one, context); });
  if (!index || !spread || !resets) return std::nullopt;
  result.index = std::move(*index);
  std::ranges::stable_sort(result.index, {}, &IndexValue::date);
  result.resets = std::move(resets->dates);
  result.cycle = resets->cycle;
  result.spread_percent = *spread;
  if (multiplier) result.multiplier = *multiplier;
  return result;
}

}  // namespace afford::detail
