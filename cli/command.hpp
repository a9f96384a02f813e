// One subcommand: its words, its options, and how it answers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "afford/report/answer_compare.hpp"
#include "afford/report/answer_cost.hpp"
#include "afford/report/answer_rate.hpp"
#include "afford/report/answer_record.hpp"
#include "afford/report/answer_schedules.hpp"
#include "afford/report/answer_solve.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace afford::cli {

/// Files of `policy replay`; "" where none is named.
struct ReplayFiles {
  std::string old_policy;
  std::string new_policy;
  std::string flips;
  std::string rejects;
  std::string groups;
};

/// A file that an option, or a plain word, may name.
struct NamedFile {
  std::string option;
  const std::string* name;  ///< "" where it is not named
};

/// What was typed, before anything is read.
struct Invocation {
  Invocation() = default;
  Invocation(const Invocation&) = delete;  // `inputs` and `outputs` point into it
  Invocation& operator=(const Invocation&) = delete;

  std::string request;
  std::string format = "text";
  std::string language = "en";
  std::string output;      ///< "" or "-": standard output
  std::string parameters;  ///< a folder; "": the embedded files alone
  std::string policy;
  std::string match;      ///< a statement to be explained
  std::string courses;    ///< a list of courses
  std::string diff;       ///< a request to be compared with
  std::string explained;  ///< one figure's JSON pointer, or `explain_all`
  bool help = false;
  NetPayQuestion net_pay;
  CostOptions cost;
  TypedOptions rate;  ///< of the command rate; "" where an option is not given
  StatementQuestion statement;
  SolveQuestion solve;
  RecordFrame record;  ///< `review` names a file
  ReplayFiles replay;
  std::vector<NamedFile> inputs;
  std::vector<NamedFile> outputs;
};

/// What --explain alone says.
inline constexpr std::string_view explain_all = "true";

struct Command {
  std::string_view name;
  std::string_view summary;  ///< for the list of commands
  std::string_view help;     ///< everything that --help prints
  void (*add_options)(CLI::App& app, Invocation& typed);
  /// What is missing or at odds on the command line, or "".
  std::string (*usage_fault)(const Invocation& typed);
  Result<std::string> (*answer)(const Invocation& typed, const AnswerOptions& options);
  bool has_csv = false;
  bool has_pages = false;  ///< Markdown and HTML
  bool has_record = false;
  bool has_french = false;          ///< its page; what --explain=POINTER says is English only
  bool has_french_methods = false;  ///< what --explain alone adds to it
  /// In place of `answer` where the command line asks for a check, which may fail.
  Result<CheckedText> (*check)(const Invocation& typed, const AnswerOptions& options) = nullptr;
  bool (*asks_for_check)(const Invocation& typed) = nullptr;
};

/// In the order that `afford --help` lists them.
std::span<const Command* const> commands();
const Command* find_command(std::string_view name);

/// An option with a text. Only command.cpp needs CLI11's header, whose objects are made anew for
/// each source that has it, before main.
void add_option(CLI::App& app, const std::string& name, std::string& value);
/// One that names a file to read, or - for standard input; `file` is a part of `typed`.
void add_input(CLI::App& app, Invocation& typed, const std::string& name, std::string& file);
/// One that names a file to write, or - for standard output.
void add_output(CLI::App& app, Invocation& typed, const std::string& name, std::string& file);

/// Options that every command has.
void add_common_options(CLI::App& app, Invocation& typed);
/// REQUEST, and --parameters if the command uses parameter files.
void add_request(CLI::App& app, Invocation& typed);
void add_parameters(CLI::App& app, Invocation& typed);
/// --explain=POINTER; with `or_all`, --explain alone is for the whole answer.
void add_explain(CLI::App& app, Invocation& typed, bool or_all = false);

std::string request_fault(const Invocation& typed);

/// Reads the request and the parameter files, and hands them to one of the engine's doors.
using RequestDoor = Result<std::string> (*)(std::string_view, std::span<const ParameterFile>,
                                            const AnswerOptions&);
Result<std::string> answer_request(const Invocation& typed, const AnswerOptions& options,
                                   RequestDoor door);

}  // namespace afford::cli
