#include "cli/worth_command.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford worth REQUEST [options]

Says in how many of 100 futures you end ahead, in how many behind, by how much,
and what must hold to break even.

Examples:
  afford worth examples/nursing_bridge.json
  afford worth --format json examples/bootcamp.json

REQUEST is a JSON file, or - for standard input. It needs the sections loan,
course, work and household. The page lists every future: you do not finish, you
fail the exam, you work in the field or you do not. The figures are estimates.

Options:
  --format text|json    a page, or the same figures for programs
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /npv
  --lang en|fr          the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered, 2 wrong command line, 3 bad input (each finding is
listed), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  return answer_request(typed, options, answer_worth);
}

}  // namespace

constexpr Command worth_command{.name = "worth",
                                .summary = "in how many of 100 futures you end ahead",
                                .help = help,
                                .add_options = add_options,
                                .usage_fault = request_fault,
                                .answer = answer,
                                .has_french = true};

}  // namespace afford::cli
