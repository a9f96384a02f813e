#include "cli/schedule_command.hpp"

#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford schedule REQUEST [options]

Lists every payment of the loan, to the cent.

Examples:
  afford schedule examples/minimal.json
  afford schedule --format csv -o payments.csv examples/nursing_bridge.json
  afford schedule examples/minimal.json --match statement.csv
  afford schedule first.json --diff second.json

REQUEST is a JSON file, or - for standard input. It needs the section loan.
Each row has the due date, the payment, its principal, interest and fee, and
what is still owed. In each row, principal + interest + fee = payment; the last
payment clears the loan.

Options:
  --match STATEMENT.csv   finds the conventions that give a lender's rows, or the
                          first row that none explains. Columns: date, payment
                          and, if there are any, principal, interest, balance
  --diff REQUEST          compares with the schedule of another request, row by
                          row, and says which word causes each difference
  --format text|json|csv  a table, or the same rows for programs, with totals
                          and rules of rounding (json) or rows only (csv)
  --lang en|fr            the language of the page; what --explain, --match and
                          --diff say is English
  --explain=POINTER       how one figure came about, named as the JSON result has
                          it, such as /installments/14/interest (counted from 0)
  --parameters DIR        takes products and calendars of DIR in place of those of
                          the same name in the program
  -o, --output FILE       writes to FILE, not to standard output
  -h, --help              prints this text

Exit codes: 0 answered, 1 nothing matches or the schedules differ, 2 wrong
command line, 3 bad input (each finding is listed), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed);
  add_input(app, typed, "--match", typed.match);
  add_input(app, typed, "--diff", typed.diff);
}

bool asks_for_check(const Invocation& typed) { return !typed.match.empty() || !typed.diff.empty(); }

std::string usage_fault(const Invocation& typed) {
  if (!typed.match.empty() && !typed.diff.empty()) {
    return "--match and --diff are two questions. Ask one at a time.";
  }
  if (asks_for_check(typed) && typed.format == "csv") {
    return "--format is text or json with --match and --diff.";
  }
  if (asks_for_check(typed) && typed.language == "fr") {
    return "--match and --diff answer in English only. Use --lang en.";
  }
  return request_fault(typed);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  return answer_request(typed, options, answer_schedule);
}

Result<CheckedText> check(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto request = request_text(typed.request);
  if (!request) return Failure(request.error());
  const auto other = request_text(typed.match.empty() ? typed.diff : typed.match);
  if (!other) return Failure(other.error());
  auto* const door = typed.match.empty() ? answer_schedule_diff : answer_schedule_match;
  return door(*request, *other, files->files(), options);
}

}  // namespace

constexpr Command schedule_command{.name = "schedule",
                                   .summary = "every payment of the loan",
                                   .help = help,
                                   .add_options = add_options,
                                   .usage_fault = usage_fault,
                                   .answer = answer,
                                   .has_csv = true,
                                   .has_french = true,
                                   .check = check,
                                   .asks_for_check = asks_for_check};

}  // namespace afford::cli
