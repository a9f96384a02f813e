#include "afford/json/schedule_json.hpp"

#include "afford/json/json_writer.hpp"

namespace afford {
namespace {

void write_installments(const Amortization& amortization, JsonWriter& json) {
  json.open_array("installments");
  for (const auto& row : amortization.installments) {
    json.open_object()
        .whole("number", row.number)
        .field("due_date", row.due_date)
        .field("phase", format_phase_kind(row.phase))
        .field("payment", row.payment)
        .field("principal", row.principal)
        .field("interest", row.interest)
        .field("fee", row.fee)
        .field("balance_after", row.balance_after)
        .close_object();
  }
  json.close_array();
}

void write_totals(const InstallmentTotals& totals, JsonWriter& json) {
  json.open_object("totals")
      .field("disbursed", totals.disbursed)
      .field("payment", totals.payment)
      .field("principal", totals.principal)
      .field("interest", totals.interest)
      .field("fee", totals.fee)
      .close_object();
}

void write_due_dates(const DueDateRule& rule, JsonWriter& json) {
  json.open_object("due_dates")
      .field("frequency", format_frequency(rule.frequency))
      .whole("anchor_day", rule.anchor_day)
      .field("month_end", format_month_end(rule.month_end));
  if (rule.shift != BusinessDayShift::none) {
    json.open_object("business_days")
        .field("calendar", rule.calendar.name)
        .field("shift", format_business_day_shift(rule.shift))
        .field("calculate", rule.interest_follows_shift ? "shifted" : "unshifted")
        .close_object();
  }
  json.close_object();
}

void write_rounding(const LoanRounding& rounding, Currency currency, JsonWriter& json) {
  json.open_object("rounding")
      .field("interest", format_rounding_mode(rounding.interest))
      .field("payment", format_rounding_mode(rounding.payment))
      .field("payment_unit", Money::of_minor(rounding.payment_unit_minor, currency))
      .field("interest_per", format_interest_per(rounding.interest_per))
      .close_object();
}

// Every one of them, those at their defaults too: a reader must be able to work the rows out.
void write_conventions(const LoanTerms& terms, JsonWriter& json) {
  const LoanConventions& conventions = terms.conventions;
  json.open_object("conventions")
      .field("currency", terms.currency.code())
      .field("nominal_rate_percent", terms.nominal_rate.percent())
      .field("day_count", format_day_count(conventions.day_count));
  write_due_dates(terms.due_dates, json);
  write_rounding(conventions.rounding, terms.currency, json);
  json.field("level_from", format_level_from(conventions.level_from))
      .field("level_basis", format_level_basis(conventions.level_basis))
      .field("last_payment", format_last_payment(conventions.last_payment))
      .field("tranche_on_due_date", format_tranche_on_due_date(conventions.tranche_on_due_date))
      .open_array("allocation");
  for (const auto part : conventions.allocation) json.item(format_payment_part(part));
  json.close_array()
      .field("payoff_interest", format_payoff_interest(conventions.payoff_interest))
      .field("arrears", format_arrears_interest(conventions.arrears))
      .field("excess", format_prepayment_then(conventions.excess))
      .boolean("allow_negative_rate", conventions.allow_negative_rate)
      .boolean("allow_negative_amortisation", conventions.allow_negative_amortisation)
      .close_object();
}

void write_product(const LoanProduct& product, JsonWriter& json) {
  json.open_object("product")
      .field("id", product.id)
      .field("name", product.name)
      .field("lender", product.lender)
      .field("valid_from", product.valid_from)
      .field("source", product.source)
      .open_array("unknown");
  for (const auto& what : product.unknown) json.item(what);
  json.close_array().close_object();
}

}  // namespace

std::string schedule_json(const Loan& loan, const Amortization& amortization) {
  JsonWriter json;
  json.open_object();
  write_installments(amortization, json);
  write_totals(amortization.totals, json);
  write_conventions(loan.terms, json);
  if (loan.product) write_product(*loan.product, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
