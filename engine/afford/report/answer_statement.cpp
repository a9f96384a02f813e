#include "afford/json/request_json.hpp"
#include "afford/json/statement_json.hpp"
#include "afford/report/answer.hpp"
#include "afford/report/answer_explanation.hpp"
#include "afford/report/statement_figures.hpp"
#include "afford/report/statement_page.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

constexpr Section loan_only[] = {Section::loan};

Result<Date> day_of(const std::string& text, std::string_view option) {
  auto day = parse_date(text);
  if (day) return day;
  for (auto& error : day.error()) {
    error.path = option;
    error.given = text;
  }
  return day;
}

// Both days, or what is wrong with either.
Result<AccountDays> days_of(const StatementQuestion& question) {
  const auto as_of = day_of(question.as_of, "--as-of");
  const bool is_same_day = question.payoff_on.empty();
  const auto payoff_on = is_same_day ? as_of : day_of(question.payoff_on, "--payoff-on");
  Errors errors;
  if (!as_of) errors = as_of.error();
  if (!is_same_day && !payoff_on) {
    errors.insert(errors.end(), payoff_on.error().begin(), payoff_on.error().end());
  }
  if (!errors.empty()) return Failure(std::move(errors));
  return AccountDays{*as_of, *payoff_on};
}

}  // namespace

Result<std::string> answer_statement(std::string_view text, std::span<const ParameterFile> files,
                                     const AnswerOptions& options) {
  const auto days = days_of(options.statement);
  const auto request = read_request(text, loan_only, files);
  Errors errors;
  if (!days) errors = days.error();
  if (!request) errors.insert(errors.end(), request.error().begin(), request.error().end());
  if (!errors.empty()) return Failure(std::move(errors));
  const Loan& loan = *request->loan;
  const auto account = account_of(loan, *days);
  if (!account) return Failure(account.error());
  if (!options.explained.empty()) {
    const FigureSteps steps = statement_steps(loan, *account);
    return written(explain_figure(statement_json(*account), steps, options.explained), options);
  }
  if (options.format == Format::json) return statement_json(*account);
  return write_text(statement_page(loan, *account, options.language));
}

}  // namespace afford
