#include "afford/json/statement_json.hpp"

#include "afford/json/json_writer.hpp"

namespace afford {
namespace {

void write_parts(const DueParts& parts, JsonWriter& json) {
  json.field("fee", parts.fee)
      .field("interest", parts.interest)
      .field("principal", parts.principal)
      .field("total", parts.total());
}

void write_optional(std::string_view key, const std::optional<Date>& date, JsonWriter& json) {
  if (date) {
    json.field(key, *date);
  } else {
    json.null(key);
  }
}

void write_arrears(const Arrears& arrears, JsonWriter& json) {
  json.open_object("arrears");
  write_parts(arrears.parts, json);
  write_optional("since", arrears.since, json);
  json.whole("days_past_due", arrears.days_past_due).close_object();
}

void write_next(const std::optional<NextPayment>& next, JsonWriter& json) {
  if (!next) {
    json.null("next_payment");
    return;
  }
  json.open_object("next_payment")
      .field("due_date", next->due_date)
      .field("amount", next->amount)
      .close_object();
}

void write_payoff(const Payoff& payoff, JsonWriter& json) {
  json.open_object("payoff").field("on", payoff.on);
  write_parts(payoff.parts, json);
  json.field("interest_per_day", payoff.interest_per_day).close_object();
}

void write_payments(const Account& account, JsonWriter& json) {
  json.open_array("payments");
  for (const auto& payment : account.payments) {
    json.open_object()
        .field("date", payment.received.date)
        .field("amount", payment.received.amount)
        .field("fee", payment.fee)
        .field("interest", payment.interest)
        .field("principal", payment.principal)
        .field("excess", payment.excess);
    write_optional("returned_on", payment.received.returned_on, json);
    json.close_object();
  }
  json.close_array();
}

void write_installments(const Account& account, JsonWriter& json) {
  json.open_array("installments");
  for (const auto& row : account.installments) {
    const Installment& asked = row.asked;
    json.open_object()
        .whole("number", asked.number)
        .field("due_date", asked.due_date)
        .field("phase", format_phase_kind(asked.phase))
        .field("payment", asked.payment)
        .field("principal", asked.principal)
        .field("interest", asked.interest)
        .field("fee", asked.fee)
        .field("balance_after", asked.balance_after)
        .open_object("paid");
    write_parts(row.paid, json);
    json.close_object().field("state", format_installment_state(row.state)).close_object();
  }
  json.close_array();
}

}  // namespace

std::string statement_json(const Account& account) {
  JsonWriter json;
  json.open_object()
      .field("as_of", account.as_of)
      .field("balance", account.balance)
      .field("accrued_interest", account.accrued_interest);
  write_arrears(account.arrears, json);
  write_next(account.next_payment, json);
  write_payoff(account.payoff, json);
  write_payments(account, json);
  write_installments(account, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
