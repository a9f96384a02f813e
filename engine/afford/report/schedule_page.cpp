#include "afford/report/schedule_page.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "afford/report/detail/assessment_blocks.hpp"

namespace afford {
namespace {

using detail::Voice;

constexpr std::size_t columns_max = 8;

// Amounts in the order of the row's promise: principal + interest + fee = payment.
std::vector<std::string> cells(const Installment& row, const std::string& phase, bool has_fees,
                               const Voice& voice) {
  std::vector<std::string> all;
  all.reserve(columns_max);
  all.push_back(std::to_string(row.number));
  all.push_back(voice.date(row.due_date));
  all.push_back(phase);
  all.push_back(voice.money(row.payment));
  all.push_back(voice.money(row.principal));
  all.push_back(voice.money(row.interest));
  if (has_fees) all.push_back(voice.money(row.fee));
  all.push_back(voice.money(row.balance_after));
  return all;
}

Row total_row(const InstallmentTotals& totals, bool has_fees, const Voice& voice) {
  Row row{{"", voice("schedule.total"), "", voice.money(totals.payment),
           voice.money(totals.principal), voice.money(totals.interest)},
          true};
  if (has_fees) row.cells.push_back(voice.money(totals.fee));
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
  table.rows.reserve(amortization.installments.size() + 1);
  std::map<PhaseKind, std::string> phases;  // said once each: a phase has many rows
  for (const auto& row : amortization.installments) {
    std::string& phase = phases[row.phase];
    if (phase.empty()) phase = voice("phase." + std::string(format_phase_kind(row.phase)));
    table.rows.push_back({cells(row, phase, has_fees, voice)});
  }
  table.rows.push_back(total_row(amortization.totals, has_fees, voice));
  return table;
}

std::string conventions(const LoanTerms& terms, const Voice& voice) {
  const LoanRounding& modes = terms.conventions.rounding;
  const auto rounding = [&](RoundingMode mode) {
    return voice("schedule." + std::string(format_rounding_mode(mode)));
  };
  const Money unit = Money::of_minor(modes.payment_unit_minor, terms.currency);
  const std::string interest_per(format_interest_per(modes.interest_per));
  return voice("schedule.conventions",
               {std::string(format_day_count(terms.conventions.day_count)),
                rounding(modes.interest), rounding(modes.payment), format_money(unit),
                voice("schedule.interest_per_" + interest_per)});
}

// The rest of them by the words of the request, for those who have to work the rows out.
std::string convention_words(const LoanTerms& terms, const Voice& voice) {
  const LoanConventions& conventions = terms.conventions;
  std::vector<std::string> words;
  const auto add = [&](std::string name, std::string_view value) {
    words.push_back(std::move(name += ' ').append(value));
  };
  add("frequency", format_frequency(terms.due_dates.frequency));
  add("month_end", format_month_end(terms.due_dates.month_end));
  if (terms.due_dates.shift != BusinessDayShift::none) {
    add("business_days", printable(terms.due_dates.calendar.name));
    add("shift", format_business_day_shift(terms.due_dates.shift));
    add("calculate", terms.due_dates.interest_follows_shift ? "shifted" : "unshifted");
  }
  add("interest_per", format_interest_per(conventions.rounding.interest_per));
  add("level_from", format_level_from(conventions.level_from));
  add("level_basis", format_level_basis(conventions.level_basis));
  add("last_payment", format_last_payment(conventions.last_payment));
  add("tranche_on_due_date", format_tranche_on_due_date(conventions.tranche_on_due_date));
  if (conventions.allow_negative_rate) add("allow_negative_rate", "true");
  if (conventions.allow_negative_amortisation) add("allow_negative_amortisation", "true");
  std::string list;
  for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
  return voice("schedule.convention_words", {list});
}

// Of payments, not of a deferral, in which nothing is paid.
std::string unpaid_interest_words(const Amortization& amortization, const Voice& voice) {
  int count = 0;
  Money unpaid = Money::zero(amortization.totals.payment.currency());
  for (const auto& row : amortization.installments) {
    if (row.phase == PhaseKind::deferral || row.principal.minor() >= 0) continue;
    ++count;
    unpaid -= row.principal;
  }
  if (count == 0) return {};
  return voice("schedule.unpaid_joins", {std::to_string(count), format_money(unpaid)});
}

// Nothing later is foreseen when a payment is worked out (decisions/0009).
bool keeps_last_payment_rule(const Loan& loan, const Amortization& amortization) {
  const auto& rows = amortization.installments;
  const LoanPhase& phase = loan.terms.phases.back();
  if (phase.payment || phase.payments == 1 || rows.size() < 2) return true;
  const Installment& last = rows.back();
  const Installment& before = rows[rows.size() - 2];
  if (before.phase != PhaseKind::level || last.phase != PhaseKind::level) return true;
  const auto has_kept = [&](const auto& kept) { return kept.due_date == before.due_date; };
  if (std::ranges::any_of(amortization.kept_interest, has_kept)) return true;
  const LastPayment rule = loan.terms.conventions.last_payment;
  if (rule == LastPayment::never_lower) return last.payment >= before.payment;
  return rule != LastPayment::never_higher || last.payment <= before.payment;
}

// Whose terms these are where the request gives none, how old they are, and whether they held then.
std::string product_words(const Loan& loan, const Voice& voice) {
  const LoanProduct& product = *loan.product;
  const bool holds = product.is_valid_on(loan.disbursements.front().date);
  return voice(holds ? "schedule.product" : "schedule.product_of_another_time",
               {printable(product.name), printable(product.lender), format_date(product.valid_from),
                printable(product.source)});
}

}  // namespace

Document schedule_page(const Loan& loan, const Amortization& amortization, Language language) {
  const Voice voice(language);
  Document page;
  page.add(Heading{voice("schedule.title")})
      .add(Paragraph{detail::loan_subject(
          detail::until_last_payment(loan, amortization.installments.back().due_date), voice)})
      .add(payments(amortization, voice));
  if (auto fees = detail::fees_apart_words(loan, voice); !fees.empty()) {
    page.add(KeyValues{{{voice("page.pay.fees_apart"), std::move(fees)}}});
  }
  if (auto words = unpaid_interest_words(amortization, voice); !words.empty()) {
    page.add(Paragraph{std::move(words)});
  }
  if (!keeps_last_payment_rule(loan, amortization)) {
    const auto rule = format_last_payment(loan.terms.conventions.last_payment);
    page.add(Paragraph{voice("schedule.last_not_kept", {std::string(rule)})});
  }
  if (loan.product) page.add(Note{product_words(loan, voice)});
  page.add(Note{conventions(loan.terms, voice)}).add(Note{convention_words(loan.terms, voice)});
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
