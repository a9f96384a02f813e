#include <algorithm>
#include <span>

#include "afford/assess/loan_summary.hpp"
#include "afford/credit_cost/cash_flow.hpp"
#include "afford/numbers/root_finding.hpp"
#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

using Rows = std::span<const Installment>;

constexpr std::size_t listed_max = 4;

bool is_paid(const Installment& row) { return row.payment.minor() != 0; }

struct DatedAmount {
  Date date;
  Money amount;
};

// At least one, in order of day.
std::string listed_words(const std::vector<DatedAmount>& parts, const Voice& voice) {
  if (parts.size() > listed_max) {
    Money sum = Money::zero(parts.front().amount.currency());
    for (const auto& part : parts) sum += part.amount;
    return voice("page.pay.advances",
                 {format_money(sum), std::to_string(parts.size()), format_date(parts.front().date),
                  format_date(parts.back().date)});
  }
  std::string lines;
  for (const auto& part : parts) {
    if (!lines.empty()) lines += '\n';
    lines += voice("page.pay.advance", {format_money(part.amount), format_date(part.date)});
  }
  return lines;
}

std::string advances_words(const Loan& loan, const Voice& voice) {
  std::vector<DatedAmount> parts;
  for (const auto& advance : advances(loan)) parts.push_back({advance.date, advance.amount});
  return listed_words(parts, voice);
}

// Money beside the due dates, by its kind.
void add_paid_beside(Rows rows, PhaseKind kind, const Voice& voice, KeyValues& lines) {
  std::vector<DatedAmount> paid;
  for (const auto& row : rows) {
    if (row.phase == kind && is_paid(row)) paid.push_back({row.due_date, row.payment});
  }
  if (paid.empty()) return;
  const std::string label = "page.pay.beside." + std::string(format_phase_kind(kind));
  lines.lines.push_back({voice(label), listed_words(paid, voice)});
}

std::vector<Installment> with_due_dates(Rows all) {
  std::vector<Installment> rows(all.begin(), all.end());
  std::erase_if(rows, [](const Installment& row) { return !has_due_date(row.phase); });
  return rows;
}

// "weekly" where there are words for it, as there are none for "10D".
std::string step_of(const LoanPhase& phase, const Loan& loan, const Voice& voice) {
  const auto step = format_frequency(phase.every.value_or(loan.terms.due_dates.frequency));
  return has_sentence(voice.language(), "summary.every." + step) ? step : "";
}

// "8 payments between 22.03 and 36.29", then their dates.
std::string stretch_words(Rows rows, const std::string& step, const Voice& voice) {
  const auto paid = std::ranges::count_if(rows, is_paid);
  std::string nothing;
  if (const auto unpaid = std::ssize(rows) - paid; unpaid > 0) {
    nothing = voice(step == "monthly" ? "page.pay.nothing" : "page.pay.nothing_due",
                    {std::to_string(unpaid)});
  }
  const bool comes_first = !nothing.empty() && !is_paid(rows.front());
  std::string words = comes_first ? nothing : "";
  Rows dated = rows;
  if (paid > 0) {
    if (comes_first) words += '\n';
    const auto first = std::ranges::find_if(rows, is_paid);
    const auto last = std::ranges::find_if(rows.rbegin(), rows.rend(), is_paid);
    dated = Rows(first, last.base());
    auto paid_rows = std::vector<Installment>(rows.begin(), rows.end());
    std::erase_if(paid_rows, [](const Installment& row) { return !is_paid(row); });
    const auto [lowest, highest] = std::ranges::minmax(paid_rows, {}, &Installment::payment);
    words += lowest.payment == highest.payment
                 ? voice("page.pay.equal", {std::to_string(paid), format_money(lowest.payment)})
                 : voice("page.pay.between", {std::to_string(paid), format_money(lowest.payment),
                                              format_money(highest.payment)});
  }
  const auto* from_to = paid > 0 ? "page.pay.from_to" : "page.pay.from_to_unpaid";
  const std::string dates = dated.size() == 1
                                ? voice("page.pay.on", {format_date(dated.front().due_date)})
                                : voice(from_to, {format_date(dated.front().due_date),
                                                  format_date(dated.back().due_date), step});
  words += '\n' + dates;
  if (!comes_first && !nothing.empty()) words += '\n' + nothing;
  return words;
}

std::string rate_words(const CostOfCredit& cost, const Voice& voice) {
  const auto& rate = cost.effective_annual_rate_percent;
  if (!rate) return voice("page.pay.rate_above", {std::to_string(yearly_rate_percent_max)});
  return voice("page.pay.rate_value", {format_decimal(rounded(*rate, 2, RoundingMode::half_up))});
}

void add_cost_lines(const LoanSummary& loan, const Voice& voice, KeyValues& lines) {
  const CostOfCredit& cost = loan.cost;
  lines.lines.push_back(
      {voice("page.pay.total"),
       voice("page.pay.total_value", {format_money(loan.amortization.totals.payment),
                                      std::to_string(payments_made(loan.amortization))})});
  lines.lines.push_back(
      {voice("page.pay.cost"), voice("page.pay.cost_value", {format_money(cost.cost_of_credit),
                                                             format_money(cost.total_interest),
                                                             format_money(cost.total_fees)})});
  lines.lines.push_back({voice("page.pay.rate"), rate_words(cost, voice)});
}

}  // namespace

Loan until_last_payment(Loan loan, Date last_payment) {
  std::erase_if(loan.terms.rate_changes,
                [&](const RateChange& change) { return change.date >= last_payment; });
  std::erase_if(loan.interest_pauses,
                [&](const auto& pause) { return pause.start >= last_payment; });
  return loan;
}

std::string loan_subject(const Loan& loan, const Voice& voice) {
  const Decimal stated = loan.terms.nominal_rate.percent();
  const auto say = [&](std::string_view code, const Decimal& first, const Decimal& second) {
    return voice(code, {format_money(loan.disbursed()), std::string(loan.terms.currency.code()),
                        format_decimal(first), format_decimal(second)});
  };
  Decimal lowest = stated;
  Decimal highest = stated;
  for (const auto& change : loan.terms.rate_changes) {
    lowest = std::min(lowest, change.rate.percent());
    highest = std::max(highest, change.rate.percent());
  }
  if (lowest != highest) return say("schedule.subject_rates", lowest, highest);
  return say(stated.sign() == 0 ? "schedule.subject_interest_free" : "schedule.subject", stated,
             stated);
}

std::string frequency_lines(const Loan& loan, const Voice& voice) {
  std::vector<std::string> steps;
  for (const auto& phase : loan.terms.phases) {
    if (phase.kind == PhaseKind::down_payment) continue;
    auto step = format_frequency(phase.every.value_or(loan.terms.due_dates.frequency));
    if (std::ranges::find(steps, step) == steps.end()) steps.push_back(std::move(step));
  }
  std::string lines;
  for (const auto& step : steps) {
    const bool has_word = has_sentence(voice.language(), "summary.every." + step);
    if (!lines.empty()) lines += '\n';
    lines += voice(has_word ? "summary.frequency" : "summary.every_other", {step});
  }
  return lines;
}

std::string fees_apart_words(const Loan& loan, const Voice& voice) {
  std::string lines;
  const auto add = [&](const std::string& line) { lines += (lines.empty() ? "" : "\n") + line; };
  for (const auto& fee : loan.terms.fees) {
    const std::string kind = printable(fee.kind);
    const std::string amount = format_money(fee.amount);
    if (fee.amount.minor() == 0) continue;
    if (fee.paid == FeePaid::financed) add(voice("page.pay.fee_financed", {amount, kind}));
    if (fee.paid == FeePaid::netted) add(voice("page.pay.fee_kept", {amount, kind}));
    if (fee.paid == FeePaid::separately) {
      add(voice("page.pay.fee_on", {amount, format_date(*fee.date), kind}));
    }
  }
  return lines;
}

KeyValues payment_lines(const LoanSummary& loan, const Voice& voice) {
  const Rows rows = loan.amortization.installments;
  const std::size_t repaying = loan.amortization.repayment_start;
  const auto& phases = loan.loan.terms.phases;
  KeyValues lines;
  lines.lines.push_back({voice("page.pay.loan"), advances_words(loan.loan, voice)});
  add_paid_beside(rows, PhaseKind::down_payment, voice, lines);
  const auto studying = with_due_dates(rows.first(repaying));
  if (!studying.empty()) {
    const std::string step = step_of(phases.front(), loan.loan, voice);
    lines.lines.push_back({voice("page.pay.studying"), stretch_words(studying, step, voice)});
  }
  const std::string step = step_of(phases[loan.amortization.repayment_phase], loan.loan, voice);
  // Without the last one, which stands alone.
  const auto repayment = with_due_dates(rows.subspan(repaying, rows.size() - repaying - 1));
  const Rows before_last = repayment;
  if (!before_last.empty()) {
    const auto* label = !studying.empty()   ? "page.pay.repaying"
                        : step == "monthly" ? "page.pay.monthly"
                                            : "page.pay.payments";
    // The first one stands alone if it has interest that was kept aside.
    const std::size_t alone = loan.repaying.first != before_last.front().payment ? 1 : 0;
    std::string words = alone > 0 ? stretch_words(before_last.first(1), step, voice) : "";
    if (alone > 0 && before_last.size() > 1) words += '\n';
    if (before_last.size() > alone) words += stretch_words(before_last.subspan(alone), step, voice);
    lines.lines.push_back({voice(label), std::move(words)});
  }
  lines.lines.push_back(
      {voice("page.pay.last"), voice("page.pay.advance", {format_money(loan.last_payment),
                                                          format_date(loan.last_payment_date)})});
  add_paid_beside(rows.first(rows.size() - 1), PhaseKind::prepayment, voice, lines);
  if (auto fees = fees_apart_words(loan.loan, voice); !fees.empty()) {
    lines.lines.push_back({voice("page.pay.fees_apart"), std::move(fees)});
  }
  add_cost_lines(loan, voice, lines);
  return lines;
}

std::string large_payment_words(const LargePayment& large, const Voice& voice) {
  return voice("page.pay.large", {format_money(large.payment), format_date(large.due_date),
                                  format_money(large.before)});
}

void add_payment_notes(const LoanSummary& loan, const Voice& voice, Document& page) {
  if (loan.large_payment) page.add(Paragraph{large_payment_words(*loan.large_payment, voice)});
  for (const auto& kept : loan.amortization.kept_interest) {
    page.add(Paragraph{
        voice("page.pay.kept_aside", {format_money(kept.amount), format_date(kept.due_date)})});
  }
}

void add_payments(const Assessment& assessment, const Voice& voice, Document& page) {
  page.add(Heading{voice("page.pay.title"), 2}).add(payment_lines(assessment.loan, voice));
  add_payment_notes(assessment.loan, voice, page);
}

}  // namespace afford::detail
