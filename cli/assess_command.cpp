#include "cli/assess_command.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford assess REQUEST [options]

Says on one page what the loan costs, what can happen, whether your household
can carry it, and whether the course is worth it.

Examples:
  afford assess examples/nursing_bridge.json
  afford assess --format html --lang fr -o page.html examples/nursing_bridge.json
  afford assess --explain --format json -o answer.json examples/minimal.json

REQUEST is a JSON file, or - for standard input. It needs the sections loan,
course, work and household. The page has seven blocks: what you pay, what can
happen (plan fails first), your household budget, what the course costs, cheaper
money to look at first, is it worth it, and who stands behind the figures.

Options:
  --format text|json|markdown|html
                        a page of 80 columns, figures for programs, or a page
                        with charts: HTML is one file that prints and needs no
                        network
  --explain             adds to each block how its figures were found
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /loan/cost_of_credit
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --lang en|fr          the language of the page; what --explain=POINTER says is
                        English
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered (also if the budget does not fit), 2 wrong command line,
3 bad input (each finding is listed), 4 no answer exists, 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed, true);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  return answer_request(typed, options, answer_assess);
}

}  // namespace

constexpr Command assess_command{.name = "assess",
                                 .summary = "the whole answer on one page",
                                 .help = help,
                                 .add_options = add_options,
                                 .usage_fault = request_fault,
                                 .answer = answer,
                                 .has_pages = true,
                                 .has_french = true,
                                 .has_french_methods = true};

}  // namespace afford::cli
