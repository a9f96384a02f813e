#include "cli/net_pay_command.hpp"

#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help =
    R"(afford net-pay --province P --year Y (--gross G | --net N) [options]

Says what is left of a year's pay in Canada after contributions and tax.

Examples:
  afford net-pay --province ON --year 2025 --gross 34320
  afford net-pay --province QC --year 2026 --net 29000

The page lists each deduction, what is left, and what you keep of the next
dollar. It holds for a single adult with one job who lives in the province all
year. Amounts are dollars a year.

Options:
  --province P          AB BC MB NB NL NS NT NU ON PE QC SK YT
  --year Y              2024 or later; years beyond the tables use the last law
  --gross G             what is left of this pay before tax?
  --net N               what is the lowest pay before tax that leaves this?
  --format text|json    a page, or the same figures for programs
  --explain             adds every step of the tax forms
  --explain=POINTER     how one figure came about, named as the JSON result has
                        it, such as /federal_tax
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --lang en|fr          the language of the page; what --explain says is English
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered, 2 wrong command line, 3 bad input, 4 no pay leaves that
much, 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_option(app, "--province", typed.net_pay.province);
  add_option(app, "--year", typed.net_pay.year);
  add_option(app, "--gross", typed.net_pay.gross);
  add_option(app, "--net", typed.net_pay.net);
  add_explain(app, typed, true);
  add_parameters(app, typed);
}

std::string usage_fault(const Invocation& typed) {
  const NetPayQuestion& question = typed.net_pay;
  if (question.province.empty()) return "--province is missing: name one, such as ON.";
  if (question.year.empty()) return "--year is missing: give one, such as 2025.";
  if (question.gross.empty() == question.net.empty()) return "Give --gross or --net, one of them.";
  return "";
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  return answer_net_pay(typed.net_pay, files->files(), options);
}

}  // namespace

constexpr Command net_pay_command{.name = "net-pay",
                                  .summary = "what is left of a year's pay after tax",
                                  .help = help,
                                  .add_options = add_options,
                                  .usage_fault = usage_fault,
                                  .answer = answer,
                                  .has_french = true};

}  // namespace afford::cli
