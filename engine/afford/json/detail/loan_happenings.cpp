// What happens beside the plan: fees, prepayments, events, pauses, payments received.
#include "afford/json/detail/loan_parts.hpp"
#include "afford/json/detail/request_fields.hpp"

namespace afford::detail {
namespace {

constexpr int within_days_max = 3'660;

std::optional<Money> positive_amount(Field field, Currency currency) {
  const auto amount = field.money(currency);
  if (!amount || amount->minor() > 0) return amount;
  field.reject(ErrorCode::must_be_positive, {"\"500.00\""});
  return std::nullopt;
}

std::optional<Date> plan_date(Field field, const LoanContext& context) {
  return near_date(std::move(field), context.as_of, plan_years_max);
}

}  // namespace

std::optional<Prepayment> read_prepayment(ObjectReader& prepayment, const LoanContext& context) {
  const auto date = plan_date(prepayment.required("date"), context);
  const auto amount = positive_amount(prepayment.required("amount"), context.currency);
  const auto then =
      prepayment.optional("then").word(words_of<PrepaymentThen, 4>(format_prepayment_then));
  if (!date || !amount) return std::nullopt;
  return Prepayment{*date, *amount, then.value_or(PrepaymentThen::shorten_term)};
}

std::optional<LoanEvent> read_loan_event(ObjectReader& event, const LoanContext& context) {
  const auto date = plan_date(event.required("date"), context);
  const auto kind = event.required("kind").word(words_of<LoanEventKind, 6>(format_loan_event_kind));
  if (!kind) {
    event.pass_over({"within_days", "payments", "to"});
    return std::nullopt;
  }
  if (!date) return std::nullopt;
  LoanEvent result{*date, *kind};
  if (ends_study(*kind)) {
    result.within_days =
        event.optional("within_days").whole({0, within_days_max}).value_or(result.within_days);
  } else if (*kind == LoanEventKind::extend) {
    const auto payments = event.required("payments").whole({1, payment_count_max});
    if (!payments) return std::nullopt;
    result.payments = *payments;
  } else if (*kind == LoanEventKind::due_date_moved) {
    result.to = plan_date(event.required("to"), context);
    if (!result.to) return std::nullopt;
  }
  return result;
}

std::optional<InterestPause> read_interest_pause(ObjectReader& pause, const LoanContext& context) {
  const auto from = plan_date(pause.required("from"), context);
  const auto to = plan_date(pause.required("to"), context);
  if (!from || !to) return std::nullopt;
  return InterestPause{*from, *to};
}

std::optional<PaymentReceived> read_payment_received(ObjectReader& payment,
                                                     const LoanContext& context) {
  const auto date = plan_date(payment.required("date"), context);
  const auto amount = positive_amount(payment.required("amount"), context.currency);
  const auto returned_on = plan_date(payment.optional("returned_on"), context);
  if (!date || !amount) return std::nullopt;
  return PaymentReceived{*date, *amount, returned_on};
}

std::optional<Fee> read_fee(ObjectReader& fee, const LoanContext& context) {
  constexpr std::size_t kinds = 5;
  const auto kind = fee.required("kind").text(text_bytes_max, R"("setup")");
  fee.exactly_one_of({"amount", "percent"});
  const auto amount = fee.optional("amount").amount(context.currency);
  const auto share = fee.optional("percent").percent({0, 100});
  Field paid_field = fee.optional("paid");
  const auto paid = paid_field.word(words_of<FeePaid, kinds>(format_fee_paid));
  const bool is_separate = !paid_field.is_there() || paid == FeePaid::separately;
  Field date_field = is_separate ? fee.required("date") : fee.optional("date");
  const auto date = plan_date(date_field, context);
  if (!kind || amount.has_value() == share.has_value()) return std::nullopt;
  if ((paid_field.is_there() && !paid) || (is_separate && !date)) return std::nullopt;
  return Fee{*kind, amount.value_or(Money::zero(context.currency)),
             paid.value_or(FeePaid::separately), date, share};
}

}  // namespace afford::detail
