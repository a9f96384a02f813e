#include "afford/report/cost_summary_page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/credit_cost/cash_flow.hpp"
#include "afford/json/cost_json.hpp"
#include "afford/numbers/root_finding.hpp"
#include "afford/report/detail/cost_blocks.hpp"

namespace afford {
namespace {

using detail::Voice;

void add_line(std::string& text, const std::string& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

// What a request shows of one loan, line by line.
class SummaryLines {
 public:
  SummaryLines(const LoanSummary& loan, const CostAnswer& answer, const Voice& voice)
      : summary_(loan), loan_(detail::until_last_payment(loan.loan, loan.last_payment_date)),
        answer_(answer), voice_(voice) {}

  std::string subject() const { return detail::loan_subject(loan_, voice_); }

  std::string principal() const {
    std::string text = say_money("summary.amount", loan_.disbursed());
    if (loan_.fees_financed().minor() > 0) {
      add_line(text, say_money("summary.financed", loan_.fees_financed()));
    }
    return text;
  }

  std::string annual_rate() const {
    std::string text = voice_("summary.annual_rate",
                              {format_decimal(loan_.terms.nominal_rate.percent()),
                               std::string(format_day_count(loan_.terms.conventions.day_count))});
    AnnualRate rate = loan_.terms.nominal_rate;
    for (const auto& change : loan_.terms.rate_changes) {
      if (change.rate == std::exchange(rate, change.rate)) continue;
      add_line(text, voice_("summary.rate_change",
                            {format_date(change.date), format_decimal(change.rate.percent())}));
    }
    add_line(text, accrual());
    return text;
  }

  std::string apr() const {
    const LoanApr* canada = canadian();
    if (canada == nullptr || !canada->canada) return voice_("summary.no_apr");
    if (canada->is_above_highest) {
      return voice_("cost.above", {std::to_string(yearly_rate_percent_max)});
    }
    if (!canada->apr.percent) return voice_("summary.no_apr");
    std::string text;
    const std::string computed = format_decimal(*canada->apr.percent);
    if (canada->canada->charges.minor() == 0 && has_one_rate()) {
      text = voice_("summary.interest_only_cost",
                    {format_decimal(loan_.terms.nominal_rate.percent()), computed});
    } else {
      text = voice_("summary.apr", {computed});
      if (const auto& eighth = canada->canada->nearest_eighth) {
        add_line(text, voice_("summary.eighth", {format_decimal(*eighth)}));
      }
    }
    add_line(text, voice_("rate.method.apr_ca"));
    if (const auto& rate = answer_.cost.effective_annual_rate_percent) {
      add_line(text, voice_("summary.effective", {format_decimal(*rate)}));
    }
    return text;
  }

  std::string term() const {
    const Date start = loan_.disbursements.front().date;
    return voice_("summary.term", {format_date(start), format_date(summary_.last_payment_date),
                                   std::to_string(months(start, summary_.last_payment_date))});
  }

  std::string advances() const {
    std::string text;
    for (const auto& advance : afford::advances(loan_)) {
      add_line(text,
               voice_("summary.on", {format_money(advance.amount), format_date(advance.date)}));
    }
    add_line(text, kept_back());
    add_line(text, voice_("summary.interest_from", {format_date(first_day_of_interest())}));
    return text;
  }

  std::string interest_dates() const {
    std::string text = voice_("summary.interest_from", {format_date(first_day_of_interest())});
    for (const auto& pause : loan_.interest_pauses) {
      add_line(text, voice_("summary.interest_pause",
                            {format_date(pause.start), format_date(pause.end)}));
    }
    return text;
  }

  // Runs of equal payments, each with its dates.
  std::string payments() const {
    std::string text = detail::frequency_lines(loan_, voice_);
    const auto& rows = summary_.amortization.installments;
    for (std::size_t i = 0; i < rows.size();) {
      std::size_t end = i + 1;
      while (end < rows.size() && rows[end].payment == rows[i].payment &&
             rows[end].phase == rows[i].phase) {
        ++end;
      }
      add_line(text, run_words(rows[i], rows[end - 1], end - i));
      i = end;
    }
    add_line(text, voice_(leaves_interest() ? "summary.components_less" : "summary.components"));
    for (const auto& kept : summary_.amortization.kept_interest) {
      add_line(text, voice_("page.pay.kept_aside",
                            {format_money(kept.amount), format_date(kept.due_date)}));
    }
    return text;
  }

  std::string amortization() const {
    const LoanPhase& last = loan_.terms.phases.back();
    if (last.kind != PhaseKind::balloon || last.amortise_over <= last.payments) {
      return voice_("summary.amortization");
    }
    return voice_("summary.amortization_balloon",
                  {std::to_string(last.amortise_over), std::to_string(last.payments)});
  }

  std::string other_charges() const {
    std::string text;
    for (const auto& fee : loan_.terms.fees) {
      const bool has_own_line = fee.kind == broker_kind || fee.kind == discharge_kind ||
                                fee.kind == optional_insurance_kind;
      if (fee.paid == FeePaid::when_late || has_own_line) continue;
      add_line(text, fee_words(fee));
    }
    return text.empty() ? voice_("summary.none") : text;
  }

  std::string cost_of_borrowing() const {
    const LoanApr* canada = canadian();
    if (canada == nullptr || !canada->canada) return voice_("summary.in_the_contract");
    const Money interest = canada->canada->interest;
    const Money charges = canada->canada->charges;
    return voice_("summary.cost", {format_money(interest + charges), format_money(interest),
                                   format_money(charges)});
  }

  std::string total_of_payments() const {
    return say_money("summary.amount", summary_.amortization.totals.payment);
  }

  std::string payment_order() const { return voice_("summary.payment_order"); }

  std::string default_charges() const { return fees_where(FeePaid::when_late); }

  std::string broker() const { return fees_of_kind(broker_kind, "summary.none"); }
  std::string discharge() const { return fees_of_kind(discharge_kind, "summary.in_the_contract"); }
  std::string optional_insurance() const {
    return fees_of_kind(optional_insurance_kind, "summary.in_the_contract");
  }

  std::string variable_rate() const {
    if (!loan_.terms.index_rate) return voice_("summary.fixed_rate");
    std::string text = voice_("summary.index", {loan_.terms.index_rate->name});
    // Payments that are worked out follow the rate (s. 41(1)(f) asks where they do not).
    const auto is_stated = [](const LoanPhase& phase) {
      return phase.payment || !phase.list.empty();
    };
    if (std::ranges::none_of(loan_.terms.phases, is_stated)) return text;
    // Above this yearly rate a payment is less than a period's interest on the first principal.
    const Ratio periods = unit_period_of(loan_.terms.due_dates.frequency).per_year;
    const Ratio trigger =
        Ratio(100 * summary_.repaying.first.minor()) * periods / Ratio(loan_.disbursed().minor());
    add_line(text, voice_("summary.trigger",
                          {format_decimal(rounded(trigger, 2, RoundingMode::half_up))}));
    return text;
  }

 private:
  // As the rules of cost name them.
  static constexpr std::string_view broker_kind = "broker";
  static constexpr std::string_view discharge_kind = "discharge";
  static constexpr std::string_view optional_insurance_kind = "optional_insurance";

  static bool is_deferral(const LoanPhase& phase, Capitalisation rule) {
    return phase.kind == PhaseKind::deferral && phase.capitalise == rule;
  }
  bool has_deferral(Capitalisation rule) const {
    return std::ranges::any_of(loan_.terms.phases,
                               [&](const auto& phase) { return is_deferral(phase, rule); });
  }
  bool is_flat() const {
    return std::ranges::any_of(loan_.terms.phases,
                               [](const auto& phase) { return phase.kind == PhaseKind::flat; });
  }

  // s. 32 speaks of an annual interest rate: one, on what is owed.
  bool has_one_rate() const {
    const auto is_other = [&](const RateChange& change) {
      return change.rate.percent() != loan_.terms.nominal_rate.percent();
    };
    return !is_flat() && loan_.interest_pauses.empty() &&
           std::ranges::none_of(loan_.terms.rate_changes, is_other) &&
           !has_deferral(Capitalisation::end) && !has_deferral(Capitalisation::never);
  }

  // Whether the interest of a period is more than what is paid for it.
  bool leaves_interest() const {
    return std::ranges::any_of(
               loan_.terms.phases,
               [](const auto& phase) { return phase.kind == PhaseKind::deferral; }) ||
           adds_unpaid_interest();
  }
  bool adds_unpaid_interest() const {
    return std::ranges::any_of(summary_.amortization.installments, [](const auto& row) {
      return row.phase != PhaseKind::deferral && row.principal.minor() < 0;
    });
  }

  // What bears interest, and when.
  std::string accrual() const {
    std::string text;
    if (is_flat()) add_line(text, voice_("summary.flat"));
    if (has_deferral(Capitalisation::each_due_date)) add_line(text, voice_("summary.compounds"));
    if (has_deferral(Capitalisation::end)) add_line(text, voice_("summary.added_at_end"));
    if (has_deferral(Capitalisation::never)) add_line(text, voice_("summary.never_added"));
    if (adds_unpaid_interest()) add_line(text, voice_("summary.unpaid_added"));
    return text.empty() ? voice_("summary.no_compounding") : text;
  }

  // Of a loan that is free at first, the day on which it no longer is.
  Date first_day_of_interest() const {
    const Date funds = loan_.disbursements.front().date;
    if (!loan_.terms.nominal_rate.is_zero()) return funds;
    for (const auto& change : loan_.terms.rate_changes) {
      if (!change.rate.is_zero()) return std::max(funds, change.date);
    }
    return funds;
  }

  static int months(Date start, Date end) {
    const int whole = end.month_count() - start.month_count();
    return end.day() < start.day() && !end.is_month_end() ? whole - 1 : whole;
  }

  std::string say_money(std::string_view code, Money amount) const {
    return voice_(code, {format_money(amount), std::string(amount.currency().code())});
  }

  const LoanApr* canadian() const {
    const auto found = std::ranges::find(answer_.aprs, Regime::canada, &LoanApr::regime);
    return found == answer_.aprs.end() ? nullptr : &*found;
  }

  std::string kept_back() const {
    std::string text;
    for (const auto& fee : loan_.terms.fees) {
      if (fee.paid == FeePaid::netted) add_line(text, fee_words(fee));
    }
    return text;
  }

  std::string fee_words(const Fee& fee) const {
    const std::string code = "summary.fee_" + std::string(format_fee_paid(fee.paid));
    const std::string amount = fee.share ? std::string() : format_money(fee.amount);
    const std::string share =
        fee.share
            ? format_decimal(rounded(*fee.share * Ratio(100), 4, RoundingMode::half_up).reduced())
            : std::string();
    const std::string date = fee.date ? format_date(*fee.date) : std::string();
    return voice_(code, {printable(fee.kind), amount, share, date});
  }

  std::string fees_of_kind(std::string_view kind, std::string_view none) const {
    std::string text;
    for (const auto& fee : loan_.terms.fees) {
      if (fee.kind == kind) add_line(text, fee_words(fee));
    }
    return text.empty() ? voice_(none) : text;
  }

  std::string fees_where(FeePaid paid) const {
    std::string text;
    for (const auto& fee : loan_.terms.fees) {
      if (fee.paid == paid) add_line(text, fee_words(fee));
    }
    return text.empty() ? voice_("summary.none_stated") : text;
  }

  std::string run_words(const Installment& first, const Installment& last,
                        std::size_t count) const {
    const std::string phase = voice_("phase." + std::string(format_phase_kind(first.phase)));
    if (count == 1) {
      return voice_("summary.payment",
                    {format_money(first.payment), format_date(first.due_date), phase});
    }
    return voice_("summary.payments",
                  {std::to_string(count), format_money(first.payment), format_date(first.due_date),
                   format_date(last.due_date), phase});
  }

  const LoanSummary& summary_;
  Loan loan_;
  const CostAnswer& answer_;
  const Voice& voice_;
};

struct SummaryLine {
  std::string_view name;
  std::string (SummaryLines::*words)() const;
};

constexpr std::array summary_lines{
    SummaryLine{"principal", &SummaryLines::principal},
    SummaryLine{"annual_rate", &SummaryLines::annual_rate},
    SummaryLine{"apr", &SummaryLines::apr},
    SummaryLine{"term", &SummaryLines::term},
    SummaryLine{"advances", &SummaryLines::advances},
    SummaryLine{"interest_dates", &SummaryLines::interest_dates},
    SummaryLine{"payments", &SummaryLines::payments},
    SummaryLine{"amortization", &SummaryLines::amortization},
    SummaryLine{"other_charges", &SummaryLines::other_charges},
    SummaryLine{"cost_of_borrowing", &SummaryLines::cost_of_borrowing},
    SummaryLine{"total_of_payments", &SummaryLines::total_of_payments},
    SummaryLine{"payment_order", &SummaryLines::payment_order},
    SummaryLine{"default_charges", &SummaryLines::default_charges},
    SummaryLine{"broker", &SummaryLines::broker},
    SummaryLine{"variable_rate", &SummaryLines::variable_rate},
    SummaryLine{"discharge", &SummaryLines::discharge},
    SummaryLine{"optional_insurance", &SummaryLines::optional_insurance},
};

const SummaryLine* find_line(std::string_view name) {
  const auto found = std::ranges::find(summary_lines, name, &SummaryLine::name);
  return found == summary_lines.end() ? nullptr : &*found;
}

Table form_table(const DisclosureForm& form, const SummaryLines& lines, const Voice& voice) {
  Table table;
  table.columns = {{voice("summary.section"), Align::left},
                   {voice("summary.item"), Align::left},
                   {voice("summary.value"), Align::left}};
  for (const auto& clause : form.clauses) {
    std::string words = voice("summary.in_the_contract");
    if (!clause.line.empty()) {
      const SummaryLine* line = find_line(clause.line);
      AFFORD_REQUIRE(line != nullptr);
      words = (lines.*line->words)();
    }
    table.rows.push_back({{in_language(clause.clause, voice.language()),
                           in_language(clause.label, voice.language()), words}});
  }
  return table;
}

}  // namespace

bool is_summary_line(std::string_view line) { return find_line(line) != nullptr; }

Document cost_summary_page(const LoanSummary& loan, const CostAnswer& answer,
                           const CostRules& rules, Language language) {
  const Voice voice(language);
  const SummaryLines lines(loan, answer, voice);
  const bool is_complete = !rules.disclosures.empty() &&
                           std::ranges::all_of(rules.disclosures, &DisclosureForm::is_complete);
  Document page;
  page.add(Heading{voice(is_complete ? "summary.title_complete" : "summary.title")})
      .add(Paragraph{lines.subject()})
      .add(Paragraph{voice("summary.intro")});
  for (const auto& form : rules.disclosures) {
    page.add(Heading{in_language(form.name, language), 2})
        .add(Note{voice("guard.law", {in_language(form.law, language)})})
        .add(form_table(form, lines, voice));
  }
  detail::add_stated(answer, voice, page);
  detail::add_aprs(answer, voice, page);
  detail::add_guards(answer, voice, page);
  page.add(Heading{voice("summary.limits_title"), 2}).add(Paragraph{voice("summary.limits")});
  return page;
}

}  // namespace afford
