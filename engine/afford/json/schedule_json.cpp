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

// Those with one value in this version are named all the same: a reader must know them.
void write_conventions(const LoanTerms& terms, JsonWriter& json) {
  const Money unit = Money::of_minor(terms.rounding.payment_unit_minor, terms.currency);
  json.open_object("conventions")
      .field("currency", terms.currency.code())
      .field("nominal_rate_percent", terms.nominal_rate.percent())
      .field("day_count", format_day_count(terms.day_count))
      .open_object("rounding")
      .field("interest", format_rounding_mode(terms.rounding.interest))
      .field("payment", format_rounding_mode(terms.rounding.payment))
      .field("payment_unit", unit)
      .field("interest_per", "period")
      .close_object()
      .field("level_from", "exact")
      .field("level_basis", "drawn")
      .field("last_payment", "rest")
      .field("tranche_on_due_date", "after")
      .close_object();
}

}  // namespace

std::string_view format_rounding_mode(RoundingMode mode) {
  switch (mode) {
    case RoundingMode::half_up: return "half_up";
    case RoundingMode::half_even: return "half_even";
    case RoundingMode::up: return "up";
    case RoundingMode::down: return "down";
  }
  return {};
}

std::string schedule_json(const Loan& loan, const Amortization& amortization) {
  JsonWriter json;
  json.open_object();
  write_installments(amortization, json);
  write_totals(amortization.totals, json);
  write_conventions(loan.terms, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
