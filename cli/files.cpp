#include "cli/files.hpp"

#include <algorithm>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view standard = "-";

// Of standard input the file that the shell put there.
int status_of(const std::string& file, struct stat& status) {
  return file == standard ? ::fstat(STDIN_FILENO, &status) : ::stat(file.c_str(), &status);
}

// Whether both names lead to one file that is there. A device holds nothing that could be lost.
bool is_same_file(const std::string& a, const std::string& b) {
  struct stat first {};
  struct stat second {};
  if (status_of(a, first) != 0 || status_of(b, second) != 0) return false;
  return S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

// The same of names that may not be there yet.
bool will_be_same_file(const std::string& a, const std::string& b) {
  namespace fs = std::filesystem;
  if (is_same_file(a, b)) return true;
  std::error_code none;
  const auto first = fs::weakly_canonical(fs::absolute(a, none), none);
  return !first.empty() && !fs::exists(a, none) &&
         first == fs::weakly_canonical(fs::absolute(b, none), none);
}

std::vector<NamedFile> named(const std::vector<NamedFile>& files) {
  std::vector<NamedFile> result;
  std::ranges::copy_if(files, std::back_inserter(result),
                       [](const NamedFile& file) { return !file.name->empty(); });
  return result;
}

std::string input_fault(const NamedFile& output, const std::vector<std::string>& inputs) {
  const auto found = std::ranges::find_if(
      inputs, [&](const std::string& input) { return is_same_file(*output.name, input); });
  if (found == inputs.end()) return "";
  const std::string what = *found == standard ? "what standard input reads" : *found;
  return output.option + " names an input, " + what +
         ": the answer would take its place. Name another file.";
}

std::string output_fault(const std::vector<NamedFile>& outputs) {
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!will_be_same_file(*outputs[i].name, *outputs[k].name)) continue;
      return outputs[k].option + " and " + outputs[i].option + " name one file. Name two.";
    }
  }
  return "";
}

}  // namespace

std::string file_fault(const Invocation& typed) {
  std::vector<std::string> inputs;
  for (const auto& input : named(typed.inputs)) inputs.push_back(*input.name);
  if (std::ranges::count(inputs, standard) > 1) return "Only one input can be standard input.";
  std::vector<NamedFile> outputs = named(typed.outputs);
  const auto to_standard =
      std::erase_if(outputs, [](const NamedFile& output) { return *output.name == standard; });
  if (to_standard + (typed.output.empty() ? 1U : 0U) > 1) {
    return "Only one output can be standard output. Name a file with -o for the answer.";
  }
  if (outputs.empty()) return "";
  std::ranges::move(parameter_paths(typed.parameters), std::back_inserter(inputs));
  for (const auto& output : outputs) {
    if (auto fault = input_fault(output, inputs); !fault.empty()) return fault;
  }
  return output_fault(outputs);
}

}  // namespace afford::cli
