#include "cli/cost_command.hpp"

#include <CLI/CLI.hpp>

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford cost REQUEST [options]

Says what borrowing costs: interest, fees, and the yearly rate they come to.

Examples:
  afford cost examples/minimal.json
  afford cost --format json examples/refugee_zero_percent.json

REQUEST is a JSON file, or - for standard input. It needs the section loan.
The yearly rate is the one that makes all you pay worth what you get, each
amount on its day. This is a cost summary, not a lender's disclosure.

Options:
  --format text|json    a page, or the same figures for programs
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /total_interest
  --lang en             the language of the page
  --parameters DIR      takes products and calendars of DIR in place of those of
                        the same name in the program
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered, 2 wrong command line, 3 bad input (each finding is
listed), 4 no yearly rate exists, 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  return answer_request(typed, options, answer_cost);
}

}  // namespace

constexpr Command cost_command{.name = "cost",
                               .summary = "what borrowing costs",
                               .help = help,
                               .add_options = add_options,
                               .usage_fault = request_fault,
                               .answer = answer};

}  // namespace afford::cli
