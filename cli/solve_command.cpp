#include "cli/solve_command.hpp"

#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford solve REQUEST --for X [options]

Asks backwards: the last value of one input that holds, and the first that does
not. Each value is decided in full by the same engine. This would pass today's
tests; it is not an offer.

Examples:
  afford solve examples/nursing_bridge.json --for gross_wage
  afford solve examples/minimal.json --for principal --goal carries

REQUEST is a JSON file, or - for standard input. It needs the sections loan,
course, work and household.

Options:
  --for X               principal, term (payments of the last phase), rate,
                        gross_wage, probability (of a job in the field),
                        own_money, course_cost, start_date (months later),
                        interest_only (payments), hours_lost (of paid work each
                        week), or debt_payments (other debts, a month)
  --goal fits|carries|worth|passes
                        what has to hold: your budget fits; it fits or is tight;
                        the course brings back its cost on average; every test
                        of the request's policy passes. Without it: worth for
                        gross_wage, probability and course_cost, fits for the
                        others
  --format text|json    a page, or the same figures for programs
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --lang en|fr          the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered, 2 wrong command line, 3 bad input (each finding is
listed), 4 no value works (the nearest miss is named), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_option(app, "--for", typed.solve.lever);
  add_option(app, "--goal", typed.solve.goal);
}

std::string usage_fault(const Invocation& typed) {
  const std::string fault = solve_usage_fault(typed.solve);
  return fault.empty() ? request_fault(typed) : fault;
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto text = request_text(typed.request);
  if (!text) return Failure(text.error());
  return answer_solve(*text, files->files(), typed.solve, options);
}

}  // namespace

constexpr Command solve_command{.name = "solve",
                                .summary = "one input from the others: the exact boundary",
                                .help = help,
                                .add_options = add_options,
                                .usage_fault = usage_fault,
                                .answer = answer,
                                .has_french = true};

}  // namespace afford::cli
