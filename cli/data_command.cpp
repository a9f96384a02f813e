#include "cli/data_command.hpp"

#include "afford/report/answer_data.hpp"
#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford data list [options]

Lists every file of data that answers rest on: title, version, digest, source,
date, confidence, and what it covers.

Examples:
  afford data list --as-of 2026-11-29
  afford data list --format json --parameters DIR

The program reads no clock. With --as-of each file's age is told, and a warning
where it should be looked at again: a tax year that the file does not have, a
product or calendar that has ended, or more months since it was checked than
such a file holds (tax 12, limits on the cost of credit 12, cheaper money 12,
living costs 18, loan products 24, wages 24).

Options:
  --as-of D             the day of the work: year-month-day
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --format text|json    a page, or the same figures for programs
  --lang en             the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 answered (a warning is an answer), 2 wrong command line, 3 a file
or the day is wrong, 70 our bug.
)";

constexpr std::string_view only_action = "list";

void add_options(CLI::App& app, Invocation& typed) {
  add_option(app, "ACTION", typed.request);
  add_option(app, "--as-of", typed.statement.as_of);
  add_parameters(app, typed);
}

std::string usage_fault(const Invocation& typed) {
  if (typed.request == only_action) return "";
  const std::string given = typed.request.empty() ? "" : ", not \"" + typed.request + "\"";
  return "Say what to do with the data: list" + given + ".";
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  return answer_data_list(typed.statement.as_of, files->files(), options);
}

}  // namespace

constexpr Command data_command{.name = "data",
                               .summary = "the files of data: origin, digest, age",
                               .help = help,
                               .add_options = add_options,
                               .usage_fault = usage_fault,
                               .answer = answer};

}  // namespace afford::cli
