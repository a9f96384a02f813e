#include "afford/report/statement_page.hpp"

#include <algorithm>

#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string arrears_words(const Arrears& arrears, const Voice& voice) {
  if (!arrears.since) return voice("statement.arrears_none");
  return voice("statement.arrears_since",
               {format_money(arrears.parts.total()), format_date(*arrears.since),
                std::to_string(arrears.days_past_due), format_money(arrears.parts.fee),
                format_money(arrears.parts.interest), format_money(arrears.parts.principal)});
}

std::string next_words(const Account& account, const Voice& voice) {
  if (!account.next_payment) return voice("statement.next_none");
  return voice("statement.next_value", {format_money(account.next_payment->amount),
                                        format_date(account.next_payment->due_date)});
}

// What a deferral kept aside is older than the last due date.
std::string accrued_words(const Account& account, const Voice& voice) {
  const Money all = account.accrued_interest;
  const Money kept = account.kept_aside;
  if (kept.minor() == 0) return voice("statement.accrued_value", {format_money(all)});
  return voice("statement.accrued_and_kept",
               {format_money(all), format_money(all - kept), format_money(kept)});
}

KeyValues summary(const Account& account, const Voice& voice) {
  const Payoff& payoff = account.payoff;
  return {{{voice("statement.balance"), money_words(account.balance)},
           {voice("statement.accrued"), accrued_words(account, voice)},
           {voice("statement.arrears"), arrears_words(account.arrears, voice)},
           {voice("statement.next"), next_words(account, voice)},
           {voice("statement.payoff"),
            voice("statement.payoff_value",
                  {format_money(payoff.parts.total()), format_date(payoff.on),
                   format_money(payoff.parts.fee), format_money(payoff.parts.interest),
                   format_money(payoff.parts.principal)})}}};
}

std::string payoff_note(const Payoff& payoff, const Voice& voice) {
  std::string text = voice("statement.payoff_note");
  if (payoff.interest_per_day.minor() == 0) return text;
  return text + ' ' + voice("statement.payoff_per_day", {format_money(payoff.interest_per_day)});
}

Table payments(const Account& account, const Voice& voice) {
  Table table;
  table.columns = {{voice("statement.paid_on")},   {voice("statement.amount")},
                   {voice("statement.fee")},       {voice("statement.interest")},
                   {voice("statement.principal")}, {voice("statement.excess")},
                   {voice("statement.returned")}};
  for (const auto& payment : account.payments) {
    const auto& returned = payment.received.returned_on;
    table.rows.push_back(
        {{date_words(payment.received.date), money_words(payment.received.amount),
          money_words(payment.fee), money_words(payment.interest), money_words(payment.principal),
          money_words(payment.excess), returned ? date_words(*returned) : ""}});
  }
  return table;
}

void add_payments(const Account& account, const Voice& voice, Document& page) {
  page.add(Heading{voice("statement.payments"), 2});
  if (account.payments.empty()) {
    page.add(Paragraph{voice("statement.no_payments")});
    return;
  }
  page.add(payments(account, voice));
  for (const auto& payment : account.payments) {
    if (!payment.received.returned_on) continue;
    page.add(Note{voice("statement.returned_note")});
    return;
  }
}

Table installments(const Account& account, const Voice& voice) {
  const bool has_fees = std::ranges::any_of(
      account.installments, [](const auto& row) { return row.asked.fee.minor() != 0; });
  Table table;
  table.columns = {{voice("statement.number")},
                   {voice("statement.due")},
                   {voice("statement.payment")},
                   {voice("statement.principal")},
                   {voice("statement.interest")}};
  if (has_fees) table.columns.push_back({voice("statement.fee")});
  table.columns.push_back({voice("statement.owed_after")});
  table.columns.push_back({voice("statement.paid")});
  table.columns.push_back({voice("statement.state"), Align::left});
  for (const auto& row : account.installments) {
    const Installment& asked = row.asked;
    Row line{{std::to_string(asked.number), date_words(asked.due_date), money_words(asked.payment),
              money_words(asked.principal), money_words(asked.interest)}};
    if (has_fees) line.cells.push_back(money_words(asked.fee));
    line.cells.push_back(money_words(asked.balance_after));
    line.cells.push_back(money_words(row.paid.total()));
    line.cells.push_back(
        voice("statement.state_" + std::string(format_installment_state(row.state))));
    table.rows.push_back(std::move(line));
  }
  return table;
}

std::string rule_words(const LoanConventions& conventions, const Voice& voice) {
  std::string order;
  for (const auto part : conventions.allocation) {
    order += (order.empty() ? "" : ", ") + std::string(format_payment_part(part));
  }
  return voice("statement.rules", {order, std::string(format_prepayment_then(conventions.excess))});
}

}  // namespace

Document statement_page(const Loan& loan, const Account& account, Language language) {
  const Voice voice(language);
  Document page;
  page.add(Heading{voice("statement.title", {format_date(account.as_of)})})
      .add(Paragraph{detail::loan_subject(loan, voice)})
      .add(summary(account, voice))
      .add(Note{payoff_note(account.payoff, voice)});
  add_payments(account, voice, page);
  page.add(Heading{voice("statement.installments"), 2})
      .add(installments(account, voice))
      .add(Note{voice("statement.to_come_note")})
      .add(Note{rule_words(loan.terms.conventions, voice)});
  return page;
}

}  // namespace afford
