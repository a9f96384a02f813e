#include "cli/command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "cli/assess_command.hpp"
#include "cli/check_command.hpp"
#include "cli/compare_command.hpp"
#include "cli/cost_command.hpp"
#include "cli/data_command.hpp"
#include "cli/input.hpp"
#include "cli/net_pay_command.hpp"
#include "cli/policy_command.hpp"
#include "cli/rate_command.hpp"
#include "cli/replay_command.hpp"
#include "cli/schedule_command.hpp"
#include "cli/solve_command.hpp"
#include "cli/statement_command.hpp"
#include "cli/worth_command.hpp"

namespace afford::cli {
namespace {

constexpr std::array all{&assess_command, &schedule_command, &cost_command,   &statement_command,
                         &rate_command,   &worth_command,    &check_command,  &net_pay_command,
                         &solve_command,  &compare_command,  &policy_command, &replay_command,
                         &data_command};

}  // namespace

std::span<const Command* const> commands() { return all; }

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(all, name, &Command::name);
  return found == all.end() ? nullptr : *found;
}

void add_option(CLI::App& app, const std::string& name, std::string& value) {
  app.add_option(name, value);
}

void add_input(CLI::App& app, Invocation& typed, const std::string& name, std::string& file) {
  app.add_option(name, file);
  typed.inputs.push_back({name, &file});
}

void add_output(CLI::App& app, Invocation& typed, const std::string& name, std::string& file) {
  app.add_option(name, file);
  typed.outputs.push_back({name.substr(0, name.find(',')), &file});
}

void add_common_options(CLI::App& app, Invocation& typed) {
  app.add_flag("-h,--help", typed.help);
  app.add_option("--format", typed.format);
  app.add_option("--lang", typed.language);
  add_output(app, typed, "-o,--output", typed.output);
}

void add_request(CLI::App& app, Invocation& typed) {
  add_input(app, typed, "REQUEST", typed.request);
}

void add_parameters(CLI::App& app, Invocation& typed) {
  app.add_option("--parameters", typed.parameters);
}

void add_explain(CLI::App& app, Invocation& typed, bool or_all) {
  if (or_all) {
    app.add_flag("--explain", typed.explained);
  } else {
    app.add_option("--explain", typed.explained);
  }
}

std::string request_fault(const Invocation& typed) {
  return typed.request.empty() ? "REQUEST is missing: name a JSON file, or - for standard input."
                               : "";
}

Result<std::string> answer_request(const Invocation& typed, const AnswerOptions& options,
                                   RequestDoor door) {
  const auto files = ParameterFiles::read(typed.parameters);
  if (!files) return Failure(files.error());
  const auto text = request_text(typed.request);
  if (!text) return Failure(text.error());
  return door(*text, files->files(), options);
}

}  // namespace afford::cli
