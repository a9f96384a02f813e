#include "afford/json/assessment_json.hpp"

#include "afford/assess/loan_summary.hpp"
#include "afford/json/breaking_points_json.hpp"
#include "afford/json/cheaper_money_json.hpp"
#include "afford/json/cost_json.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/json/worth_json.hpp"

namespace afford {
namespace {

void write_loan(const LoanSummary& loan, JsonWriter& json) {
  const InstallmentTotals& totals = loan.amortization.totals;
  json.open_object("loan")
      .field("disbursed", totals.disbursed)
      .field("total_payment", totals.payment)
      .field("total_interest", loan.cost.total_interest)
      .field("total_fees", loan.cost.total_fees)
      .field("cost_of_credit", loan.cost.cost_of_credit);
  write_effective_rate(loan.cost, json);
  json.whole("payments", payments_made(loan.amortization));
  if (const auto& studying = loan.while_studying) {
    json.open_object("while_studying")
        .whole("payments", studying->payments)
        .field("lowest", studying->lowest)
        .field("highest", studying->highest)
        .field("from", studying->from)
        .field("to", studying->to)
        .close_object();
  } else {
    json.null("while_studying");
  }
  json.open_object("repaying")
      .whole("payments", loan.repaying.payments)
      .field("payment", loan.repaying.first)
      .field("largest", loan.repaying.largest)
      .field("from", loan.repaying.from)
      .field("to", loan.repaying.to)
      .close_object()
      .open_object("last_payment")
      .field("date", loan.last_payment_date)
      .field("payment", loan.last_payment)
      .close_object();
  Money kept = Money::zero(totals.payment.currency());
  for (const auto& one : loan.amortization.kept_interest) kept += one.amount;
  json.field("interest_kept_aside", kept);
  if (const auto& large = loan.large_payment) {
    json.open_object("large_payment")
        .field("date", large->due_date)
        .field("payment", large->payment)
        .close_object();
  } else {
    json.null("large_payment");
  }
  json.close_object();
}

void write_figures(const OutcomeFigures& figures, JsonWriter& json) {
  json.field("kind", format_outcome_kind(figures.kind))
      .field("month", figures.month)
      .field("net_pay_per_month", figures.net_pay_per_month)
      .field("household_income_per_month", figures.household_income_per_month)
      .field("loan_payment", figures.loan_payment)
      .field("left_to_live_on", figures.left_to_live_on)
      .field("left_after_spending", figures.left_after_spending);
  write_optional("payment_share_percent", figures.payment_share_percent, json);
  json.field("lowest_savings", figures.lowest_savings)
      .field("lowest_savings_month", figures.lowest_savings_month);
  write_optional("breaks_in", figures.breaks_in, json);
  write_optional("short_by", figures.short_by, json);
  if (const auto& day = figures.lowest_day) {
    json.open_object("lowest_day")
        .field("date", day->date)
        .field("savings", day->savings)
        .close_object();
  }
}

// Where pay comes by pay days, every month.
void write_months(const std::vector<MonthFigures>& months, JsonWriter& json) {
  if (months.empty()) return;
  json.open_array("months");
  for (const auto& month : months) {
    json.open_object().field("month", month.month);
    if (month.pays) {
      json.whole("pays", *month.pays);
    } else {
      json.null("pays");
    }
    json.field("net_pay", month.net_pay)
        .field("tax_settled", month.tax_settled)
        .field("household_income", month.household_income)
        .field("loan_payment", month.loan_payment)
        .field("left_after_spending", month.left_after_spending)
        .field("savings", month.savings)
        .close_object();
  }
  json.close_array();
}

void write_job(std::string_view key, const OutcomeFigures& figures, JsonWriter& json) {
  json.open_object(key);
  write_figures(figures, json);
  write_optional("job_pays_from", figures.job_pays_from, json);
  write_optional("net_gain_per_month", figures.net_gain_per_month, json);
  write_months(figures.months, json);
  json.close_object();
}

void write_outcomes(const Assessment& assessment, JsonWriter& json) {
  json.open_object("outcomes").open_array("plan_fails");
  for (const auto& figures : assessment.plan_fails) {
    json.open_object();
    write_figures(figures, json);
    write_months(figures.months, json);
    json.close_object();
  }
  json.close_array();
  write_job("cautious", assessment.cautious, json);
  if (assessment.claimed) {
    write_job("claimed", *assessment.claimed, json);
  } else {
    json.null("claimed");
  }
  json.close_object();
}

/// Entries of a code and the figures that fill its sentence: reasons, assumptions.
template <class Entries>
void write_sentences(std::string_view key, const Entries& entries, Language language,
                     JsonWriter& json) {
  json.open_array(key);
  for (const auto& entry : entries) {
    json.open_object()
        .field("code", entry.code)
        .field("text", say(language, entry.code, entry.arguments))
        .close_object();
  }
  json.close_array();
}

void write_budget(const Assessment& assessment, Language language, JsonWriter& json) {
  const HouseholdBudget& budget = assessment.budget;
  json.open_object("budget")
      .field("result", format_budget_result(budget.result))
      .boolean("cautious_is_claim", assessment.worth.is_haircut);
  write_sentences("reasons", budget.reasons, language, json);
  write_optional("debt_ratio_percent", budget.debt_ratio_percent, json);
  json.field("debt_ratio_limit_percent", budget.debt_ratio_limit_percent)
      .field("buffer_per_month", budget.buffer_per_month);
  write_optional("benchmark_per_month",
                 budget.benchmark ? std::optional(budget.benchmark->per_month) : std::nullopt,
                 json);
  json.field("declared_per_month", budget.declared_per_month);
  write_optional("largest_loan_that_fits", budget.largest_loan.fits, json);
  write_optional("largest_loan_that_adds_no_reason", budget.largest_loan.adds_no_reason, json);
  const BudgetReason& note = budget.largest_loan.note;
  json.open_object("largest_loan_note")
      .field("code", note.code)
      .field("text", say(language, note.code, note.arguments))
      .close_object();
  write_sentences("without_loan", budget.without_loan, language, json);
  json.close_object();
}

void write_course_cost(const CourseCost& cost, JsonWriter& json) {
  json.open_object("course_cost").field("bills", cost.bills).open_object("by_kind");
  for (const auto& [kind, amount] : cost.bills_by_kind) json.field(kind, amount);
  json.close_object()
      .field("exam_first_try", cost.exam_first_try)
      .field("exam_all_tries", cost.exam_all_tries)
      .field("lost_net_pay", cost.lost_net_pay)
      .field("grants", cost.grants)
      .field("own_money", cost.own_money)
      .field("loan", cost.loan)
      .field("all_in", cost.all_in)
      .field("gap", cost.gap);
  if (!cost.refunds.empty()) {
    json.open_array("refunds");
    for (const auto& line : cost.refunds) {
      json.open_object()
          .field("leave_by", line.step.leave_by)
          .field("percent",
                 rounded(line.step.share * Ratio(100), 20, RoundingMode::half_even).reduced())
          .field("comes_back", line.comes_back)
          .field("still_sunk", line.still_sunk)
          .close_object();
    }
    json.close_array();
  }
  json.close_object();
}

void write_vouched(const std::vector<VouchedFigure>& figures, JsonWriter& json) {
  json.open_array("vouched");
  for (const auto& figure : figures) {
    json.open_object()
        .field("path", figure.path)
        .field("given", figure.given)
        .field("by", format_vouched_by(figure.by));
    write_optional("source", figure.source.empty() ? std::nullopt : std::optional(figure.source),
                   json);
    write_optional("date", figure.date, json);
    json.close_object();
  }
  json.close_array();
}

void write_data(const std::vector<DataUsed>& files, Language language, JsonWriter& json) {
  json.open_array("data");
  for (const auto& data : files) {
    json.open_object()
        .field("file", data.file)
        .field("title", data.title)
        .field("source", data.source)
        .field("date", data.date)
        .field("note", data_note(data, language))
        .close_object();
  }
  json.close_array();
}

void write_methods(const Assessment& assessment, Language language, JsonWriter& json) {
  json.open_object("methods");
  for (const auto& [block, steps] : assessment.methods) {
    json.open_array(block);
    for (const auto& step : steps) json.item(say(language, step.code, step.arguments));
    json.close_array();
  }
  json.close_object();
}

}  // namespace

std::string data_note(const DataUsed& data, Language language) {
  const std::string code = "note." + data.note;
  return has_sentence(language, code) ? say(language, code) : data.note;
}

std::string assessment_json(const Assessment& assessment, const AssessmentText& text) {
  JsonWriter json;
  json.open_object().field("as_of", assessment.as_of).field("course", assessment.course_name);
  write_loan(assessment.loan, json);
  write_outcomes(assessment, json);
  write_budget(assessment, text.language, json);
  write_breaking_points(assessment.breaking_points, json);
  write_course_cost(assessment.course_cost, json);
  write_cheaper_money(assessment.cheaper_money, text.language, json);
  json.open_object("worth");
  write_worth(assessment.worth, text.language, json);
  json.close_object();
  write_vouched(assessment.vouched, json);
  write_sentences("assumptions", assessment.assumptions, text.language, json);
  write_data(assessment.data, text.language, json);
  if (text.with_methods) write_methods(assessment, text.language, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
