#include "cli/replay_command.hpp"

#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford replay RECORD [options]

Takes the decision of a record again, from the record's own request, and
compares every figure, and the digest of all. How the file is spaced is not
looked at.

Examples:
  afford check --policy demo-lender --format record -o r.json request.json
  afford replay r.json

RECORD is a file written by `afford check --format record`, or - for standard
input. Where its personal part was destroyed, its digest alone is checked.

Options:
  --format text|json    a page, or the same for programs
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --lang en|fr          the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 the same to the byte, 1 the decision now gives something else
(each place is named), 2 wrong command line, 3 the record is not as it was
written (the place is named), 70 our bug.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_option(app, "RECORD", typed.request);
  add_parameters(app, typed);
}

std::string usage_fault(const Invocation& typed) {
  return typed.request.empty() ? "RECORD is missing: name a file, or - for standard input." : "";
}

Result<CheckedText> check(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto record = request_text(typed.request, record_bytes_max);
  if (!record) return Failure(record.error());
  return answer_replay(*record, files->files(), options, AFFORD_VERSION);
}

bool always(const Invocation& /*typed*/) { return true; }

}  // namespace

constexpr Command replay_command{.name = "replay",
                                 .summary = "a stored decision taken again",
                                 .help = help,
                                 .add_options = add_options,
                                 .usage_fault = usage_fault,
                                 .answer = nullptr,
                                 .has_french = true,
                                 .check = check,
                                 .asks_for_check = always};

}  // namespace afford::cli
