#include "afford/json/detail/request_fields.hpp"

namespace afford::detail {
namespace {

constexpr int hours_of_a_week = 168;

}  // namespace

std::optional<Money> stated_amount(Field field, std::int64_t dollars) {
  const auto amount = field.amount(cad);
  if (!amount || *amount <= Money::of_minor(dollars * 100, cad)) return amount;
  field.reject(ErrorCode::amount_out_of_range, {std::to_string(dollars)});
  return std::nullopt;
}

std::optional<Ratio> hours_per_week(Field field, bool above_zero) {
  const auto hours = field.number(R"("37.5")");
  if (!hours) return std::nullopt;
  if (above_zero && hours->sign() <= 0) {
    field.reject(ErrorCode::must_be_positive, {"\"37.5\""});
  } else if (hours->sign() < 0) {
    field.reject(ErrorCode::must_not_be_negative);
  } else if (*hours > Decimal::of_integer(hours_of_a_week)) {
    field.reject(ErrorCode::number_out_of_range, {"0", std::to_string(hours_of_a_week)});
  } else {
    return Ratio::of(*hours);
  }
  return std::nullopt;
}

std::optional<Date> near_date(Field field, const std::optional<Date>& as_of, int years) {
  const auto date = field.date();
  if (!date || !as_of || *date <= as_of->plus_months(12 * years, as_of->day())) return date;
  field.reject(ErrorCode::date_out_of_range,
               {std::to_string(as_of->year()), std::to_string(as_of->year() + years)});
  return std::nullopt;
}

std::optional<Date> event_date(Field field, const std::optional<Date>& as_of) {
  const auto date = near_date(field, as_of);
  if (!date || !as_of || *date >= *as_of) return date;
  field.reject(ErrorCode::event_before_as_of, {format_date(*as_of)});
  return std::nullopt;
}

void only_word(Field field, std::string_view supported, PlannedWords planned) {
  const Word<bool> words[] = {{supported, true}};
  field.word(words, planned);
}

}  // namespace afford::detail
