#include "afford/report/answer.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "afford/assess/assess.hpp"
#include "afford/assess/background.hpp"
#include "afford/assess/course_worth.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/base/require.hpp"
#include "afford/json/assessment_json.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/json/errors_json.hpp"
#include "afford/json/request_json.hpp"
#include "afford/json/schedule_json.hpp"
#include "afford/json/worth_json.hpp"
#include "afford/report/answer_explanation.hpp"
#include "afford/report/answer_record.hpp"
#include "afford/report/assessment_figures.hpp"
#include "afford/report/assessment_page.hpp"
#include "afford/report/check_page.hpp"
#include "afford/report/errors_page.hpp"
#include "afford/report/html_writer.hpp"
#include "afford/report/markdown_writer.hpp"
#include "afford/report/schedule_explanation.hpp"
#include "afford/report/schedule_page.hpp"
#include "afford/report/text_writer.hpp"
#include "afford/report/worth_page.hpp"

namespace afford {
namespace {

constexpr std::array loan_only{Section::loan};

// A request and the tables it is judged by. The request's figures point into neither.
struct Case {
  Request request;
  ParameterSet parameters;
};

// Where a request has faults, what can be said of its other parts is said with them.
Result<Case> read_case(std::string_view text, std::span<const ParameterFile> files,
                       std::string_view policy) {
  auto parameters = read_parameters(files);
  if (!parameters) return Failure(parameters.error());
  auto read = read_request_in_parts(text, whole_request, files);
  if (read.findings.empty()) return Case{std::move(*read.request), std::move(*parameters)};
  if (read.request) {
    auto others = findings_of_parts(*read.request, *parameters, policy);
    std::ranges::move(others, std::back_inserter(read.findings));
  }
  return Failure(std::move(read.findings));
}

Result<Loan> read_loan(std::string_view text, std::span<const ParameterFile> files) {
  auto request = read_request(text, loan_only, files);
  if (!request) return Failure(request.error());
  return std::move(*request->loan);
}

Result<std::string> answer_row(const Loan& loan, const AnswerOptions& options) {
  const auto traced = amortize_traced(loan);
  if (!traced) return Failure(traced.error());
  if (options.explained.starts_with("/conventions/")) {
    FigureSteps steps;
    for (const auto& pointer : {std::string("/conventions/day_count"), options.explained}) {
      steps.add(pointer, Derivation{{"explain.convention", {}}});
    }
    const std::string result = schedule_json(loan, traced->amortization);
    return written(explain_figure(result, steps, options.explained), options);
  }
  return written(explain_schedule(loan, *traced, options.explained), options);
}

}  // namespace

Result<std::string> answer_assess(std::string_view request, std::span<const ParameterFile> files,
                                  const AnswerOptions& options) {
  const auto read = read_case(request, files, options.policy);
  if (!read) return Failure(read.error());
  const auto assessment = assess(read->request, read->parameters);
  if (!assessment) return Failure(assessment.error());
  const bool is_drawn = options.format == Format::html || options.format == Format::markdown;
  const AssessmentText text{options.language, options.explain, is_drawn};
  if (!options.explained.empty()) {
    const auto fitted = situation(read->request, read->parameters, {});
    AFFORD_REQUIRE(fitted.has_value());
    const auto steps =
        assessment_steps(*fitted, *assessment, outcomes(*fitted, &assessment->loan.amortization));
    return written(explain_figure(assessment_json(*assessment, text), steps, options.explained),
                   options);
  }
  switch (options.format) {
    case Format::json: return assessment_json(*assessment, text);
    case Format::markdown: return write_markdown(assessment_page(*assessment, text));
    case Format::html: return write_html(assessment_page(*assessment, text), text.language);
    default: return write_text(assessment_page(*assessment, text));
  }
}

Result<std::string> answer_worth(std::string_view request, std::span<const ParameterFile> files,
                                 const AnswerOptions& options) {
  const auto read = read_case(request, files, options.policy);
  if (!read) return Failure(read.error());
  const auto fitted = situation(read->request, read->parameters, {});
  if (!fitted) return Failure(fitted.error());
  const auto amortization = amortize(*read->request.loan);
  if (!amortization) return Failure(amortization.error());
  const WorthSummary worth = course_worth(*fitted, *amortization);
  if (!options.explained.empty()) {
    FigureSteps steps;
    add_worth_steps(*fitted, worth, worth_methods(*fitted, worth), {"", steps});
    return written(explain_figure(worth_json(worth, options.language), steps, options.explained),
                   options);
  }
  if (options.format == Format::json) return worth_json(worth, options.language);
  return write_text(worth_page(worth, options.language));
}

Result<std::string> answer_check(std::string_view request, std::span<const ParameterFile> files,
                                 const AnswerOptions& options) {
  const auto read = read_case(request, files, options.policy);
  if (!read) return Failure(read.error());
  const auto decision = check(read->request, read->parameters, options.policy);
  if (!decision) return Failure(decision.error());
  const VerdictChanges changes =
      verdict_changes(read->request, read->parameters, options.policy, *decision);
  const auto as_json = [&] {
    return decision_json(*decision, changes, options.language, options.record_sha256);
  };
  if (!options.explained.empty()) {
    const auto fitted = situation(read->request, read->parameters, options.policy);
    const auto loan = loan_summary(*read->request.loan);
    AFFORD_REQUIRE(fitted.has_value() && loan.has_value());
    const auto all = outcomes(*fitted, &loan->amortization);
    const auto steps = decision_steps(*fitted, *loan, {*decision, changes}, all);
    return written(explain_figure(as_json(), steps, options.explained), options);
  }
  if (options.format == Format::json) return as_json();
  const auto vouched = data_used_of(request, files);
  Document page = check_page({*decision, changes, vouched}, options.language);
  if (options.explain) add_lender_blocks(*decision, options.language, page);
  switch (options.format) {
    case Format::markdown: return write_markdown(page);
    case Format::html: return write_html(page, options.language);
    default: return write_text(page);
  }
}

Result<std::string> answer_schedule(std::string_view request, std::span<const ParameterFile> files,
                                    const AnswerOptions& options) {
  const auto loan = read_loan(request, files);
  if (!loan) return Failure(loan.error());
  if (!options.explained.empty()) return answer_row(*loan, options);
  const auto amortization = amortize(*loan);
  if (!amortization) return Failure(amortization.error());
  if (options.format == Format::json) return schedule_json(*loan, *amortization);
  if (options.format == Format::csv) return schedule_csv(*amortization);
  Document page = schedule_page(*loan, *amortization, options.language);
  for (const auto& kept : amortization->kept_interest) {
    page.add(Note{say(options.language, "schedule.kept_aside",
                      {format_money(kept.amount), format_date(kept.due_date)})});
  }
  return write_text(page);
}

std::string describe_errors(const Errors& errors, Format format, Language language) {
  if (format == Format::json) return errors_json(errors, language);
  return write_text(errors_page(errors, language));
}

}  // namespace afford
