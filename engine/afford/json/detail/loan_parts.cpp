#include "afford/json/detail/loan_parts.hpp"

#include "afford/json/detail/request_fields.hpp"
#include "afford/json/schedule_json.hpp"

namespace afford::detail {
namespace {

constexpr std::string_view monthly = "\"frequency\": \"monthly\"";

constexpr Word<Capitalisation> capitalisations[] = {
    {"each_due_date", Capitalisation::each_due_date},
    {"end", Capitalisation::end},
    {"never", Capitalisation::never}};

// The anchor must be the day of `first`, or a later one that its month does not have.
int read_anchor_day(ObjectReader& dates, const std::optional<Date>& first) {
  Field field = dates.optional("anchor_day");
  const auto day = field.whole({1, 31});
  if (!first) return day.value_or(1);
  if (day && first->plus_months(0, *day) != *first) {
    field.reject(ErrorCode::fields_exclude_each_other, {"first, anchor_day"});
  }
  return day.value_or(first->day());
}

}  // namespace

std::optional<DueDates> read_due_dates(ObjectReader& dates, const std::optional<Date>& as_of) {
  dates.exactly_one_of({"first", "from"});
  const auto first = near_date(dates.optional("first"), as_of);
  const auto from = near_date(dates.optional("from"), as_of);
  only_word(dates.optional("frequency"), "monthly",
            {"semi_monthly", "biweekly", "weekly", "quarterly", "yearly"});
  dates.unsupported("every", monthly);
  dates.unsupported("days", monthly);
  const int anchor_day = read_anchor_day(dates, first);
  only_word(dates.optional("month_end"), "clamp", {"roll", "end_of_month"});
  dates.unsupported("business_days", "due dates as the calendar has them, weekends included");
  dates.unsupported("last_stub", "whole months from the first due date on");
  if (first && !from) return DueDates{*first, anchor_day};
  if (!from || first) return std::nullopt;
  // The first regular period runs from that day to the due date a month later.
  const int day = dates.has("anchor_day") ? anchor_day : from->day();
  return DueDates{from->plus_months(1, day), day};
}

namespace {

// Reads the phases in order, because `until` counts on from the payments before.
class PhaseReader {
 public:
  explicit PhaseReader(const PhaseContext& context) : context_(context) {}

  std::optional<LoanPhase> read(ObjectReader& phase) {
    const auto kind = phase.required("kind").word(
        words_of<PhaseKind, 4>(format_phase_kind),
        {"equal_principal", "flat", "balloon", "custom", "down_payment"});
    const auto payments = read_payments(phase);
    count_ = count_ && payments ? std::optional(*count_ + *payments) : std::nullopt;
    phase.unsupported("every", monthly);
    const auto payment = read_payment(phase, kind);
    const auto capitalise = read_capitalise(phase, kind);
    if (!kind) {
      phase.pass_over({"payment", "capitalise", "principal", "amortise_over", "list", "percent"});
    }
    const bool lacks_payment = kind == PhaseKind::minimum && !payment;
    if (!kind || !payments || lacks_payment) return std::nullopt;
    LoanPhase result{.kind = *kind, .payments = *payments, .payment = payment};
    if (capitalise) result.capitalise = *capitalise;
    return result;
  }

 private:
  std::optional<int> read_payments(ObjectReader& phase) {
    phase.exactly_one_of({"payments", "until"});
    const auto payments = phase.optional("payments").whole({1, payment_count_max});
    Field until = phase.optional("until");
    const auto last = until.date();
    if (payments || !last || !count_ || !context_.due_dates) return payments;
    return payments_until(*last, until);
  }

  // Due dates after those of the phases before, up to and including `last`.
  std::optional<int> payments_until(Date last, Field& until) {
    const auto& [first, anchor_day] = *context_.due_dates;
    const Schedule schedule(first, anchor_day, payment_count_max);
    const int payments = schedule.period_index(last) - *count_;
    if (payments >= 1) return payments;
    until.reject(ErrorCode::end_before_start, {format_date(schedule.due_date(*count_))});
    return std::nullopt;
  }

  std::optional<Money> read_payment(ObjectReader& phase, std::optional<PhaseKind> kind) const {
    if (kind != PhaseKind::minimum && kind != PhaseKind::level) return std::nullopt;
    Field field =
        kind == PhaseKind::minimum ? phase.required("payment") : phase.optional("payment");
    const auto payment = field.money(context_.currency);
    if (!payment || payment->minor() > 0) return payment;
    field.reject(ErrorCode::must_be_positive, {"\"40.00\""});
    return std::nullopt;
  }

  std::optional<Capitalisation> read_capitalise(ObjectReader& phase,
                                                std::optional<PhaseKind> kind) const {
    if (kind != PhaseKind::deferral) return std::nullopt;
    Field field =
        context_.bears_interest ? phase.required("capitalise") : phase.optional("capitalise");
    return field.word(capitalisations);
  }

  const PhaseContext& context_;
  std::optional<int> count_ = 0;  // payments so far, while all of them are known
};

}  // namespace

std::optional<std::vector<LoanPhase>> read_phases(Field phases, const PhaseContext& context) {
  PhaseReader reader(context);
  return phases.list([&](ObjectReader& phase) { return reader.read(phase); },
                     {1, list_entries_max});
}

std::optional<LoanRounding> read_rounding(ObjectReader& rounding, Currency currency) {
  const auto modes = words_of<RoundingMode, 4>(format_rounding_mode);
  LoanRounding result;
  result.interest = rounding.optional("interest").word(modes).value_or(result.interest);
  result.payment = rounding.optional("payment").word(modes).value_or(result.payment);
  Field unit = rounding.optional("payment_unit");
  if (const auto amount = unit.money(currency)) {
    if (amount->minor() <= 0) unit.reject(ErrorCode::payment_unit_not_positive);
    result.payment_unit_minor = amount->minor() > 0 ? amount->minor() : 1;
  }
  only_word(rounding.optional("interest_per"), "period", {"part"});
  return result;
}

namespace {

void only_false(Field field) {
  if (field.boolean().value_or(false)) field.reject(ErrorCode::not_supported_yet, {"false"});
}

void only_allocation(Field field) {
  const auto order = field.texts();
  if (!order || *order == std::vector<std::string>{"fee", "interest", "principal"}) return;
  field.reject(ErrorCode::not_supported_yet, {"[\"fee\", \"interest\", \"principal\"]"});
}

}  // namespace

std::optional<bool> read_conventions(ObjectReader& conventions) {
  only_word(conventions.optional("level_from"), "exact",
            {"whole_periods", "nominal_12", "nominal_30_days"});
  only_word(conventions.optional("last_payment"), "rest",
            {"smooth", "never_higher", "never_lower"});
  only_word(conventions.optional("tranche_on_due_date"), "after", {"before"});
  only_word(conventions.optional("level_basis"), "drawn", {"limit"});
  only_allocation(conventions.optional("allocation"));
  only_word(conventions.optional("payoff_interest"), "to_day", {"period_end"});
  only_word(conventions.optional("arrears"), "simple", {"compound"});
  only_false(conventions.optional("allow_negative_rate"));
  only_false(conventions.optional("allow_negative_amortisation"));
  return true;
}

}  // namespace afford::detail
