#include "cli/replay_command.hpp"

#include <utility>

#include "afford/report/chain_replay.hpp"
#include "cli/input.hpp"
#include "cli/lines.hpp"
#include "cli/progress.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford replay RECORD [options]
afford replay --chain FILE [options]

Takes the decision of a record again, from the record's own request, and
compares every figure, and the digest of all. How the file is spaced is not
looked at.

Examples:
  afford check --policy demo-lender --format record -o r.json request.json
  afford replay r.json
  afford replay --chain records.jsonl

RECORD is a file written by `afford check --format record`, or - for standard
input. Where its personal part was destroyed, its digest alone is checked.

Options:
  --chain FILE          a file of records, one a line, or -; it may be larger
                        than memory. Each is held as a single one is, and each
                        names the digest of the one before it; the first may
                        name one that is not in the file
  --format text|json    a page, or the same for programs
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --lang en|fr          the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 the same to the byte, 1 the decision now gives something else,
by another engine, other rules or other data (each place is named), or these
give no decision (each reason is named), 2 wrong command line, 3 a record is
not as it was written or not as this program writes it, or a chain is broken
(each place is named), 70 our bug.

A chain does not show that its last records were cut off, nor that all of it was
written anew: keep the digest of the last record elsewhere, and compare.
)";

void add_options(CLI::App& app, Invocation& typed) {
  add_input(app, typed, "RECORD", typed.request);
  add_input(app, typed, "--chain", typed.match);
  add_parameters(app, typed);
}

std::string usage_fault(const Invocation& typed) {
  if (typed.request.empty() == typed.match.empty()) {
    return typed.request.empty()
               ? "RECORD is missing: name a file, or - for standard input, or --chain FILE."
               : "Name either RECORD or --chain FILE.";
  }
  return "";
}

Result<CheckedText> chain(const std::string& file, const ReplayBy& by, Format format) {
  Lines lines(file);
  if (auto faults = lines.faults(); !faults.empty()) return Failure(std::move(faults));
  ChainReplay replay(by);
  Progress progress(lines.bytes());
  std::string line;
  for (std::int64_t number = 1; lines.next(line); ++number) {
    progress.read_line(static_cast<std::int64_t>(line.size()) + 1);
    replay.add(line, number);
  }
  progress.end();
  if (auto faults = lines.faults(); !faults.empty()) return Failure(std::move(faults));
  return replay.result(format);
}

Result<CheckedText> check(const Invocation& typed, const AnswerOptions& options) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  // Faults of the files at hand are no record's.
  if (const auto known = read_parameters(files->files()); !known) return Failure(known.error());
  if (!typed.match.empty()) {
    return chain(typed.match, {files->files(), AFFORD_VERSION, options.language}, options.format);
  }
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
