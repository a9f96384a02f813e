#include "cli/cost_command.hpp"

#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford cost REQUEST [options]

Says what borrowing costs: interest, fees, the yearly rate they come to, the APR
of a law, and what the law's limits say of it.

Examples:
  afford cost examples/minimal.json
  afford cost --regime all examples/nursing_bridge.json
  afford cost --regime ca --verify 22.5 examples/minimal.json
  afford cost --format html --lang fr -o summary.html examples/minimal.json

REQUEST is a JSON file, or - for standard input. It needs the section loan.
The yearly rate is the one that makes all you pay worth what you get, each
amount on its day. An APR is another number under each law, so the law is always
named. Markdown and HTML are a cost summary with the section of each line; it is
not a lender's disclosure.

Options:
  --regime LAW          ca, us, eu, uk or all: adds the APR, and limits in law
                        that are tested on the rate before rounding
  --verify PERCENT      checks a stated APR against the true one and the
                        tolerance of the law (of Canada if none is named)
  --format text|json|markdown|html
                        a page, figures for programs, or a cost summary
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /total_interest or /apr/ca/percent
  --lang en|fr          the language of the page; what --explain says is English
  --parameters DIR      takes products, calendars and rules of DIR in place of
                        those of the same name in the program
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered, 1 the stated APR is outside its tolerance, 2 wrong
command line, 3 bad input (each finding is listed), 4 no yearly rate exists, 70
our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_request(app, typed);
  add_parameters(app, typed);
  add_explain(app, typed);
  add_option(app, "--regime", typed.cost.regime);
  add_option(app, "--verify", typed.cost.verify);
}

std::string usage_fault(const Invocation& typed) {
  if (!is_regime_choice(typed.cost.regime)) {
    return "--regime is ca, us, eu, uk or all, not \"" + typed.cost.regime + "\".";
  }
  if (!typed.cost.verify.empty() && typed.cost.regime == "all") {
    return "--verify checks the APR of one law: name it, such as --regime ca.";
  }
  return request_fault(typed);
}

Result<CheckedText> check(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto text = request_text(typed.request);
  if (!text) return Failure(text.error());
  return answer_cost(*text, files->files(), typed.cost, options);
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  auto checked = check(typed, options);
  if (!checked) return Failure(checked.error());
  return std::move(checked->text);
}

bool asks_for_check(const Invocation& typed) { return !typed.cost.verify.empty(); }

}  // namespace

constexpr Command cost_command{.name = "cost",
                               .summary = "what borrowing costs",
                               .help = help,
                               .add_options = add_options,
                               .usage_fault = usage_fault,
                               .answer = answer,
                               .has_pages = true,
                               .has_french = true,
                               .check = check,
                               .asks_for_check = asks_for_check};

}  // namespace afford::cli
