#include "cli/run.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/nearest.hpp"
#include "cli/output.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view version_text = "afford " AFFORD_VERSION "\n";

ExitCode print(std::string_view text, const std::string& file = {}) {
  const std::string fault = write_result(text, file);
  if (fault.empty()) return ExitCode::answered;
  write_message("afford: " + fault + ".\n");
  return ExitCode::bad_input;
}

std::string suggestion(const std::string& near) {
  return near.empty() ? "" : " Did you mean " + near + "?";
}

ExitCode wrong_usage(std::string_view command, const std::string& what) {
  const std::string name = command.empty() ? "afford" : "afford " + std::string(command);
  write_message(name + ": " + what + "\nSee: " + name + " --help\n");
  return ExitCode::wrong_usage;
}

std::string overview() {
  std::string text =
      "afford COMMAND [options]\n\n"
      "Can this course pay for the loan that pays for it, and can this household\n"
      "carry the loan meanwhile?\n\nCommands:\n";
  for (const auto* command : commands()) {
    std::string line = "  " + std::string(command->name);
    line.resize(12, ' ');
    text += line + std::string(command->summary) + '\n';
  }
  return text +
         "\nExamples:\n"
         "  afford assess examples/nursing_bridge.json\n"
         "  afford net-pay --province ON --year 2025 --gross 34320\n\n"
         "afford COMMAND --help says more; afford --version names the version.\n"
         "Results go to standard output, messages to standard error.\n";
}

// What CLI11 could not place: the first word of it, and the option that may have been meant.
std::string unplaced(const CLI::App& app, const std::string& word) {
  if (!word.starts_with('-')) return "\"" + word + "\" is one word too many.";
  std::vector<std::string> known;
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string name = word.substr(0, word.find('='));
  return "There is no option " + name + "." + suggestion(nearest(name, known));
}

constexpr std::string_view explain_needs_figure =
    "--explain needs the name of a figure, such as --explain=/total_interest.";

// An unset variable of a shell leaves an option without its value.
std::string option_without_value(const CLI::App& app) {
  for (const auto* option : app.get_options()) {
    const auto& names = option->get_lnames();
    if (names.empty() || std::ranges::find(option->results(), "") == option->results().end()) {
      continue;
    }
    if (names.front() == "output") return "-o needs the name of a file.";
    if (names.front() == "parameters") return "--parameters needs the name of a folder.";
    if (names.front() == "explain") return std::string(explain_needs_figure);
    return "--" + names.front() + " needs a value.";
  }
  return "";
}

/// The options as they were typed, or what is wrong with them.
std::string parse(const Command& command, std::span<const char* const> words, Invocation& typed) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  command.add_options(app, typed);
  add_common_options(app, typed);
  // CLI11 would take the next word for its value.
  if (std::ranges::find(words, std::string_view("--explain="),
                        [](const char* word) { return std::string_view(word); }) != words.end()) {
    return std::string(explain_needs_figure);
  }
  std::vector<std::string> backwards(words.rbegin(), words.rend());  // as CLI11 takes them
  try {
    app.parse(backwards);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string text = error.what();  // "--format: 1 required TEXT missing"
    return text.substr(0, text.find(':')) + " needs one value, given once.";
  } catch (const CLI::ParseError& error) {
    return std::string(error.what()) + ".";
  }
  if (typed.help) return "";
  for (const auto& extra : app.remaining()) {
    if (extra != "--") return unplaced(app, extra);  // CLI11 keeps the mark before plain words
  }
  if (auto fault = option_without_value(app); !fault.empty()) return fault;
  const auto fault = command.usage_fault(typed);
  return fault.empty() ? file_fault(typed) : fault;
}

std::optional<Format> parse_format(const Command& command, std::string_view word) {
  if (word == "text") return Format::text;
  if (word == "json") return Format::json;
  if (word == "csv" && command.has_csv) return Format::csv;
  if (word == "markdown" && command.has_pages) return Format::markdown;
  if (word == "html" && command.has_pages) return Format::html;
  if (word == "record" && command.has_record) return Format::record;
  return std::nullopt;
}

// The answer's options, or what is wrong with the words given for them.
std::string read_options(const Command& command, const Invocation& typed, AnswerOptions& options) {
  const auto format = parse_format(command, typed.format);
  if (!format) {
    const bool has_all = command.has_csv && command.has_pages;
    const std::string known = command.has_record  ? "text, json, markdown, html or record"
                              : has_all           ? "text, json, csv, markdown or html"
                              : command.has_csv   ? "text, json or csv"
                              : command.has_pages ? "text, json, markdown or html"
                                                  : "text or json";
    return "--format is " + known + ", not \"" + typed.format + "\".";
  }
  const auto language = parse_language(typed.language);
  if (!language) {
    const std::string known = command.has_french ? "en or fr" : "en";
    return "--lang is " + known + ", not \"" + typed.language + "\".";
  }
  if (*language == Language::french) {
    if (!command.has_french) return "--lang fr: French is not available yet. Use --lang en.";
    const bool is_page = command.has_french_methods && typed.explained == explain_all;
    if (!typed.explained.empty() && !is_page) return "--explain is in English only. Use --lang en.";
  }
  const bool explains_all = typed.explained == explain_all;
  options = {
      *format,        explains_all, *language, typed.policy, explains_all ? "" : typed.explained,
      typed.statement};
  return "";
}

ExitCode report(const Command& command, const Errors& errors, const AnswerOptions& options) {
  const bool is_json = options.format == Format::json;
  const std::string text =
      describe_errors(errors, is_json ? Format::json : Format::text, options.language);
  if (is_json) {
    if (const auto code = print(text); code != ExitCode::answered) return code;
  } else {
    write_message("afford " + std::string(command.name) + ": " + text);
  }
  const bool is_unanswerable =
      std::ranges::all_of(errors, [](const Error& error) { return is_no_answer(error.code); });
  return is_unanswerable ? ExitCode::no_answer : ExitCode::bad_input;
}

ExitCode run_command(const Command& command, std::span<const char* const> words) {
  Invocation typed;
  if (const auto fault = parse(command, words, typed); !fault.empty()) {
    return wrong_usage(command.name, fault);
  }
  if (typed.help) return print(command.help);
  AnswerOptions options;
  if (const auto fault = read_options(command, typed, options); !fault.empty()) {
    return wrong_usage(command.name, fault);
  }
  if (command.asks_for_check != nullptr && command.asks_for_check(typed)) {
    const auto checked = command.check(typed, options);
    if (!checked) return report(command, checked.error(), options);
    const auto code = print(checked->text, typed.output);
    return code == ExitCode::answered && !checked->holds ? ExitCode::check_failed : code;
  }
  const auto answer = command.answer(typed, options);
  if (!answer) return report(command, answer.error(), options);
  return print(*answer, typed.output);
}

}  // namespace

ExitCode run(std::span<const char* const> words) {
  if (words.empty()) return wrong_usage("", "Name a command, such as assess.");
  const std::string word = words.front();
  if (word == "--help" || word == "-h") return print(overview());
  if (word == "--version") return print(version_text);
  // Only the command that was asked for builds its options: a start takes few instructions.
  if (const auto* command = find_command(word)) return run_command(*command, words.subspan(1));
  std::vector<std::string> known{"--help", "--version"};
  for (const auto* command : commands()) known.emplace_back(command->name);
  return wrong_usage("", "There is no command " + word + "." + suggestion(nearest(word, known)));
}

}  // namespace afford::cli
