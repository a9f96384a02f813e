#include "cli/check_command.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford check REQUEST [options]

Applies a lender's written rules: eligible, refer (a person decides) or not_now,
and why.

Examples:
  afford check --policy demo-lender examples/nursing_bridge.json
  afford check --format json --parameters our_rules request.json

REQUEST is a JSON file, or - for standard input. It needs the sections loan,
course, work and household. The page gives the verdict, the reasons, and each
test with its figure and its limit. The rules that come with the program are
examples; no lender decided them.

Options:
  --policy NAME         the rules to apply; else those that the request names
  --format text|json    a page, or the same figures for programs
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /tests/0/measured
  --lang en|fr          the language of the page; what --explain says is English
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered (a refusal is an answer), 2 wrong command line, 3 bad
input (each finding is listed), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed);
  add_option(app, "--policy", typed.policy);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  return answer_request(typed, options, answer_check);
}

}  // namespace

constexpr Command check_command{.name = "check",
                                .summary = "a lender's rules applied, with reasons",
                                .help = help,
                                .add_options = add_options,
                                .usage_fault = request_fault,
                                .answer = answer,
                                .has_french = true};

}  // namespace afford::cli
