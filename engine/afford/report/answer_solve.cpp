#include "afford/report/answer_solve.hpp"

#include <array>

#include "afford/assess/solve.hpp"
#include "afford/base/require.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/json/request_json.hpp"
#include "afford/json/solve_json.hpp"
#include "afford/report/solve_page.hpp"
#include "afford/report/text_writer.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

// What the nearest value lacks, in the words of the page.
std::string nearest_words(const Solution& solution, Language language) {
  const SolveTrial& nearest = *solution.nearest;
  std::string text = lever_words(solution.lever, nearest.value, language) + ".";
  if (nearest.npv) {
    const auto* side = nearest.npv->minor() > 0 ? "future.ahead" : "future.behind";
    const std::string amount = tens_words(*nearest.npv, language);
    text += ' ' + say(language, "solve.nearest_npv", {say(language, side, {amount})});
  }
  for (const auto& reason : nearest.reasons) {
    text += ' ' + say(language, reason.code, reason.arguments);
  }
  for (const auto& reason : nearest.failed) text += ' ' + reason_text(reason, language);
  return text;
}

Error no_value_works(const Solution& solution, Language language) {
  const auto words = [&](std::int64_t value) {
    return lever_words(solution.lever, value, language);
  };
  Error error{ErrorCode::no_value_works,
              "--for",
              std::string(format_lever(solution.lever)),
              {words(solution.range.min), words(solution.range.max), ""}};
  if (solution.nearest) error.arguments[2] = nearest_words(solution, language);
  return error;
}

}  // namespace

std::string solve_usage_fault(const SolveQuestion& question) {
  if (question.lever.empty()) return "--for is missing: it names what is asked for.";
  if (!parse_lever(question.lever)) {
    return "--for is principal, term, rate, gross_wage, probability, own_money, course_cost, "
           "start_date, interest_only, hours_lost or debt_payments, not \"" +
           question.lever + "\".";
  }
  if (!question.goal.empty() && !parse_solve_goal(question.goal)) {
    return "--goal is fits, carries, worth or passes, not \"" + question.goal + "\".";
  }
  return "";
}

Result<std::string> answer_solve(std::string_view request, std::span<const ParameterFile> files,
                                 const SolveQuestion& question, const AnswerOptions& options) {
  const auto lever = parse_lever(question.lever);
  AFFORD_REQUIRE(lever.has_value());
  const auto parameters = read_parameters(files);
  if (!parameters) return Failure(parameters.error());
  const auto read = read_request(request, whole_request, files);
  if (!read) return Failure(read.error());
  const SolveGoal goal = parse_solve_goal(question.goal).value_or(usual_goal(*lever));
  const auto solution = solve(*read, *parameters, *lever, goal);
  if (!solution) return Failure(solution.error());
  if (!solution->works) return Failure(Errors{no_value_works(*solution, options.language)});
  if (options.format == Format::json) return solve_json(*solution, options.language);
  return write_text(solve_page(*solution, options.language));
}

}  // namespace afford
