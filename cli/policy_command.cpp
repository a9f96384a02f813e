#include "cli/policy_command.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <utility>

#include "afford/report/answer_policy.hpp"
#include "afford/report/policy_replay.hpp"
#include "cli/input.hpp"
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
                        outside of the decision
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

void add_options(CLI::App& app, Invocation& typed) {
  add_option(app, "ACTION", typed.request);
  add_option(app, "FILE", typed.match);
  add_option(app, "OTHER", typed.diff);
  add_option(app, "--old", typed.replay.old_policy);
  add_option(app, "--new", typed.replay.new_policy);
  add_option(app, "--flips", typed.replay.flips);
  add_option(app, "--rejects", typed.replay.rejects);
  add_option(app, "--by", typed.replay.groups);
  add_parameters(app, typed);
}

bool is_same(const std::string& a, const std::string& b) {
  std::error_code none;
  return a == b || std::filesystem::equivalent(a, b, none);
}

// Whether a file that is written to is also read, or written twice.
bool overwrites(const ReplayFiles& replay, const std::string& records) {
  const std::array names{replay.flips,      replay.rejects, replay.old_policy,
                         replay.new_policy, replay.groups,  records};
  constexpr std::size_t written = 2;
  for (std::size_t k = 0; k < written; ++k) {
    for (std::size_t other = k + 1; !names[k].empty() && other < names.size(); ++other) {
      if (!names[other].empty() && is_same(names[k], names[other])) return true;
    }
  }
  return false;
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
    return overwrites(replay, typed.match) ? "A file that is written to is named twice." : "";
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

Failure unwritable(const std::string& file) {
  return failure({ErrorCode::file_unreadable, {}, file, {"it cannot be written"}});
}

// Two columns, the first a line's number. A first line without one is the head.
Result<GroupByLine> read_groups(const std::string& file) {
  GroupByLine groups;
  if (file.empty()) return groups;
  const auto text = request_text(file, std::size_t{1} << 30);
  if (!text) return Failure(text.error());
  std::string_view rest = *text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto comma = line.find(',');
    if (comma == std::string_view::npos) continue;
    std::int64_t number = 0;
    const auto read = std::from_chars(line.data(), line.data() + comma, number);
    if (read.ec != std::errc() || read.ptr != line.data() + comma) continue;
    auto group = line.substr(comma + 1);
    if (group.ends_with('\r')) group.remove_suffix(1);
    groups.emplace(number, std::string(group));
  }
  if (groups.empty()) {
    return failure(
        {ErrorCode::file_unreadable, {}, file, {"no line of it has a number and a group"}});
  }
  return groups;
}

class Lines {
 public:
  explicit Lines(const std::string& file) : source_(file == "-" ? &std::cin : &file_) {
    if (file != "-") file_.open(file, std::ios::binary);
  }
  bool is_open() const { return source_ == &std::cin || file_.is_open(); }
  bool next(std::string& line) { return static_cast<bool>(std::getline(*source_, line)); }
  /// 0 if nobody knows.
  std::int64_t bytes() {
    if (source_ != &file_) return 0;
    file_.seekg(0, std::ios::end);
    const auto end = static_cast<std::int64_t>(file_.tellg());
    file_.clear();  // a pipe cannot go back, and need not
    file_.seekg(0);
    file_.clear();
    return std::max<std::int64_t>(end, 0);
  }

 private:
  std::ifstream file_{};
  std::istream* source_;
};

Result<CheckedText> replay(const Invocation& typed, const AnswerOptions& options) {
  const ReplayFiles& named = typed.replay;
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto old_policy = request_text(named.old_policy, policy_bytes_max);
  if (!old_policy) return Failure(old_policy.error());
  const auto new_policy = request_text(named.new_policy, policy_bytes_max);
  if (!new_policy) return Failure(new_policy.error());
  auto groups = read_groups(named.groups);
  if (!groups) return Failure(groups.error());
  auto replayed = PolicyReplay::of(*old_policy, *new_policy, files->files());
  if (!replayed) return Failure(replayed.error());
  replayed->group_by(std::move(*groups));
  std::error_code none;
  if (std::filesystem::is_directory(typed.match, none)) {
    return failure({ErrorCode::file_unreadable, {}, typed.match, {"it is a directory"}});
  }
  Lines lines(typed.match);
  if (!lines.is_open()) {
    return failure({ErrorCode::file_unreadable, {}, typed.match, {"it cannot be opened"}});
  }
  std::ofstream flips;
  std::ofstream rejects;
  if (!named.flips.empty()) flips.open(named.flips, std::ios::binary);
  if (!named.rejects.empty()) rejects.open(named.rejects, std::ios::binary);
  if (!named.flips.empty() && !(flips << PolicyReplay::flips_head())) {
    return unwritable(named.flips);
  }
  if (!named.rejects.empty() && !(rejects << "line,reason\n")) return unwritable(named.rejects);
  Progress progress(lines.bytes());
  bool holds = true;
  std::string line;
  for (std::int64_t number = 1; lines.next(line); ++number) {
    progress.read_line(static_cast<std::int64_t>(line.size()) + 1);
    if (line.empty() || line == "\r") continue;
    const ReplayedLine result = replayed->add(line, number);
    if (flips.is_open()) flips << result.flip;
    if (!result.rejected.empty()) {
      holds = false;
      if (rejects.is_open()) rejects << number << ',' << quoted(result.rejected) << '\n';
    }
  }
  progress.end();
  if (flips.is_open() && !flips.flush()) return unwritable(named.flips);
  if (rejects.is_open() && !rejects.flush()) return unwritable(named.rejects);
  return CheckedText{replayed->result(options), holds};
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
