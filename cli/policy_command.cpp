#include "cli/policy_command.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "afford/json/group_list_csv.hpp"
#include "afford/json/json_value.hpp"
#include "afford/record/decision_record.hpp"
#include "afford/report/answer_policy.hpp"
#include "afford/report/policy_replay.hpp"
#include "cli/input.hpp"
#include "cli/lines.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford policy lint FILE [options]
afford policy diff OLD NEW [options]
afford policy replay --old OLD --new NEW RECORDS [options]

lint says all that is wrong with a lender's rules. diff says how two sets of
rules differ. replay decides stored applications under both, and says whose
verdict would flip.

Examples:
  afford policy lint our_rules.json
  afford policy diff rules_2025.json rules_2026.json
  afford policy replay --old rules_2025.json --new rules_2026.json
      --flips flips.csv --rejects rejects.csv applications.jsonl

RECORDS has one request, or one record of `afford check --format record`, a
line; - is standard input. It may be larger than memory.

Options:
  --old FILE, --new FILE
                        the two sets of rules
  --flips FILE          writes a line of CSV for each verdict that flips
  --rejects FILE        writes a line of CSV for each line that cannot be
                        decided, with its number and the reason
  --by FILE             a CSV with the columns line,group: counts by group, from
                        outside of the decision. A line has one group; where it
                        has none it counts as such; a group whose line has no
                        application counts as a rejected line
  --parameters DIR      uses the .json files of DIR in place of those with the
                        same name that come with the program
  --format text|json    a page, or the same for programs
  --lang en|fr          the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

Exit codes: 0 sound, the same, or replayed; 1 findings, differences, or rejected
lines; 2 wrong command line; 3 a file cannot be read or used; 70 our bug.
)";

constexpr std::size_t policy_bytes_max = 4'000'000;
constexpr std::size_t group_bytes_max = std::size_t{1} << 30;

void add_options(CLI::App& app, Invocation& typed) {
  add_option(app, "ACTION", typed.request);
  add_input(app, typed, "FILE", typed.match);
  add_input(app, typed, "OTHER", typed.diff);
  add_input(app, typed, "--old", typed.replay.old_policy);
  add_input(app, typed, "--new", typed.replay.new_policy);
  add_output(app, typed, "--flips", typed.replay.flips);
  add_output(app, typed, "--rejects", typed.replay.rejects);
  add_input(app, typed, "--by", typed.replay.groups);
  add_parameters(app, typed);
}

std::string usage_fault(const Invocation& typed) {
  const ReplayFiles& replay = typed.replay;
  const std::string& action = typed.request;
  if (action == "lint") {
    if (typed.match.empty()) return "Name the file of rules: afford policy lint FILE.";
    return typed.diff.empty() ? "" : "lint looks at one file at a time.";
  }
  if (action == "diff") {
    return typed.diff.empty() ? "Name both files of rules: afford policy diff OLD NEW." : "";
  }
  if (action == "replay") {
    if (replay.old_policy.empty() || replay.new_policy.empty()) {
      return "Name both sets of rules with --old and --new.";
    }
    if (typed.match.empty()) return "Name the file of stored applications.";
    return typed.diff.empty() ? "" : "replay reads one file of stored applications at a time.";
  }
  const std::string given = action.empty() ? "" : ", not \"" + action + "\"";
  return "Say what to do with the rules: lint, diff or replay" + given + ".";
}

Result<CheckedText> lint(const Invocation& typed, const AnswerOptions& options) {
  const auto policy = request_text(typed.match, policy_bytes_max);
  if (!policy) return Failure(policy.error());
  return answer_policy_lint(*policy, options);
}

Result<CheckedText> diff(const Invocation& typed, const AnswerOptions& options) {
  const auto first = request_text(typed.match, policy_bytes_max);
  if (!first) return Failure(first.error());
  const auto second = request_text(typed.diff, policy_bytes_max);
  if (!second) return Failure(second.error());
  return answer_policy_diff(*first, *second, options);
}

// One column of CSV.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char letter : text) {
    if (letter == '"') result += '"';
    result += letter == '\n' || letter == '\r' ? ' ' : letter;
  }
  return result + '"';
}

Result<GroupByLine> groups_of(const std::string& file) {
  const auto text = request_text(file, group_bytes_max);
  if (!text) return Failure(text.error());
  return read_group_list(*text);
}

Errors write_faults(const char* option, const std::string& file, LineWriter& writer) {
  const std::string reason = writer.fault();
  if (reason.empty()) return {};
  return {{ErrorCode::file_unwritable, option, file, {reason}}};
}

/// Where lines go that do not become a decision.
class Rejects {
 public:
  explicit Rejects(LineWriter& file) : file_(file) { file_.write("line,reason\n"); }
  void add(std::int64_t line, const std::string& reason) {
    is_any_ = true;
    file_.write(std::to_string(line) + ',' + quoted(reason) + '\n');
  }
  bool is_any() const { return is_any_; }

 private:
  LineWriter& file_;
  bool is_any_ = false;
};

// How many lines have something on them.
std::int64_t replay_lines(Lines& lines, PolicyReplay& replay, LineWriter& flips, Rejects& rejects) {
  std::int64_t count = 0;
  Progress progress(lines.bytes());
  std::string line;
  for (std::int64_t number = 1; lines.next(line); ++number) {
    progress.read_line(static_cast<std::int64_t>(line.size()) + 1);
    // Of a line that is too long only the start was read, which says nothing if it is blank.
    if (line.size() <= record_bytes_max && is_blank(line)) continue;
    ++count;
    const ReplayedLine result = replay.add(line, number);
    flips.write(result.flip);
    if (!result.rejected.empty()) rejects.add(number, result.rejected);
  }
  progress.end();
  for (const auto number : replay.lines_not_met()) {
    rejects.add(number, "--by gives this line a group, and no application stands on it");
  }
  return count;
}

Result<CheckedText> replay(const Invocation& typed, const AnswerOptions& options) {
  const ReplayFiles& named = typed.replay;
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto old_policy = request_text(named.old_policy, policy_bytes_max);
  if (!old_policy) return Failure(old_policy.error());
  const auto new_policy = request_text(named.new_policy, policy_bytes_max);
  if (!new_policy) return Failure(new_policy.error());
  auto replayed = PolicyReplay::of(*old_policy, *new_policy, files->files());
  if (!replayed) return Failure(replayed.error());
  if (!named.groups.empty()) {
    auto groups = groups_of(named.groups);
    if (!groups) return Failure(groups.error());
    replayed->group_by(std::move(*groups));
  }
  Lines lines(typed.match);
  if (auto faults = lines.faults(); !faults.empty()) return Failure(std::move(faults));
  LineWriter flips(named.flips);
  LineWriter rejected(named.rejects);
  flips.write(PolicyReplay::flips_head());
  Rejects rejects(rejected);
  const auto unwritten = [&] {
    Errors faults = write_faults("--flips", named.flips, flips);
    std::ranges::move(write_faults("--rejects", named.rejects, rejected),
                      std::back_inserter(faults));
    return faults;
  };
  if (auto faults = unwritten(); !faults.empty()) return Failure(std::move(faults));
  const std::int64_t count = replay_lines(lines, *replayed, flips, rejects);
  for (auto faults : {lines.faults(), unwritten()}) {
    if (!faults.empty()) return Failure(std::move(faults));
  }
  if (count == 0) return failure({ErrorCode::list_is_empty, typed.match, {}, {}});
  return CheckedText{replayed->result(options), !rejects.is_any()};
}

Result<CheckedText> check(const Invocation& typed, const AnswerOptions& options) {
  if (typed.request == "lint") return lint(typed, options);
  return typed.request == "diff" ? diff(typed, options) : replay(typed, options);
}

bool always(const Invocation& /*typed*/) { return true; }

}  // namespace

constexpr Command policy_command{.name = "policy",
                                 .summary = "a lender's rules: sound, changed, replayed",
                                 .help = help,
                                 .add_options = add_options,
                                 .usage_fault = usage_fault,
                                 .answer = nullptr,
                                 .has_french = true,
                                 .check = check,
                                 .asks_for_check = always};

}  // namespace afford::cli
