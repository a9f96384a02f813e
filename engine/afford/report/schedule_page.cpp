#include "afford/report/schedule_page.hpp"

#include "afford/json/schedule_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

// Columns of amounts, in the order of the row's promise: principal + interest + fee = payment.
std::vector<std::string> amounts(const Installment& row, bool has_fees) {
  std::vector<std::string> cells{money_words(row.payment), money_words(row.principal),
                                 money_words(row.interest)};
  if (has_fees) cells.push_back(money_words(row.fee));
  cells.push_back(money_words(row.balance_after));
  return cells;
}

Row total_row(const InstallmentTotals& totals, bool has_fees, const Voice& voice) {
  Row row{{"", voice("schedule.total"), "", money_words(totals.payment),
           money_words(totals.principal), money_words(totals.interest)},
          true};
  if (has_fees) row.cells.push_back(money_words(totals.fee));
  row.cells.emplace_back();
  return row;
}

Table payments(const Amortization& amortization, const Voice& voice) {
  const bool has_fees = amortization.totals.fee.minor() != 0;
  Table table;
  table.columns = {{voice("schedule.number")},
                   {voice("schedule.due_date")},
                   {voice("schedule.phase"), Align::left},
                   {voice("schedule.payment")},
                   {voice("schedule.principal")},
                   {voice("schedule.interest")}};
  if (has_fees) table.columns.push_back({voice("schedule.fee")});
  table.columns.push_back({voice("schedule.balance")});
  for (const auto& row : amortization.installments) {
    Row line{{std::to_string(row.number), date_words(row.due_date),
              voice("phase." + std::string(format_phase_kind(row.phase)))}};
    for (auto& cell : amounts(row, has_fees)) line.cells.push_back(std::move(cell));
    table.rows.push_back(std::move(line));
  }
  table.rows.push_back(total_row(amortization.totals, has_fees, voice));
  return table;
}

std::string conventions(const LoanTerms& terms, const Voice& voice) {
  const auto rounding = [&](RoundingMode mode) {
    return voice("schedule." + std::string(format_rounding_mode(mode)));
  };
  const Money unit = Money::of_minor(terms.rounding.payment_unit_minor, terms.currency);
  return voice("schedule.conventions",
               {std::string(format_day_count(terms.day_count)), rounding(terms.rounding.interest),
                rounding(terms.rounding.payment), format_money(unit)});
}

}  // namespace

Document schedule_page(const Loan& loan, const Amortization& amortization, Language language) {
  const Voice voice(language);
  Document page;
  page.add(Heading{voice("schedule.title")})
      .add(Paragraph{detail::loan_subject(loan, voice)})
      .add(payments(amortization, voice))
      .add(Note{conventions(loan.terms, voice)});
  return page;
}

std::string schedule_csv(const Amortization& amortization) {
  std::string csv = "number,due_date,phase,payment,principal,interest,fee,balance_after\n";
  for (const auto& row : amortization.installments) {
    csv += std::to_string(row.number) + ',' + format_date(row.due_date) + ',';
    csv += format_phase_kind(row.phase);
    for (const Money amount :
         {row.payment, row.principal, row.interest, row.fee, row.balance_after}) {
      csv += ',' + format_money(amount);
    }
    csv += '\n';
  }
  return csv;
}

}  // namespace afford
