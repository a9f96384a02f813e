#include "cli/schedule_command.hpp"

#include <CLI/CLI.hpp>

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford schedule REQUEST [options]

Lists every payment of the loan, to the cent.

Examples:
  afford schedule examples/minimal.json
  afford schedule --format csv -o payments.csv examples/nursing_bridge.json

REQUEST is a JSON file, or - for standard input. It needs the section loan.
Each row has the due date, the payment, its principal, interest and fee, and
what is still owed. In each row, principal + interest + fee = payment; the last
payment clears the loan.

Options:
  --format text|json|csv  a table, or the same rows for programs, with totals
                          and rules of rounding (json) or rows only (csv)
  --lang en               the language of the page
  --explain=POINTER       how one figure came about, named as the JSON result has
                          it, such as /installments/14/interest (counted from 0)
  --parameters DIR        takes products and calendars of DIR in place of those of
                          the same name in the program
  -o, --output FILE       writes to FILE, not to standard output
  -h, --help              prints this text

Exit codes: 0 answered, 2 wrong command line, 3 bad input (each finding is
listed), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  app.add_option("--explain", typed.explained);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  return answer_request(typed, options, answer_schedule);
}

}  // namespace

constexpr Command schedule_command{.name = "schedule",
                                   .summary = "every payment of the loan",
                                   .help = help,
                                   .add_options = add_options,
                                   .usage_fault = request_fault,
                                   .answer = answer,
                                   .has_csv = true,
                                   .explains_figures = true};

}  // namespace afford::cli
