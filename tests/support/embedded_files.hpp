// The parameter files inside the program, and requests out of examples/.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "afford/json/parameters_json.hpp"
#include "parameters/embedded.hpp"

namespace afford::test {

inline std::vector<ParameterFile> embedded_files() {
  std::vector<ParameterFile> all;
  for (const auto& file : embedded_parameter_files()) all.push_back({file.name, file.bytes});
  return all;
}

inline std::string source_text(const std::string& name) {
  std::ifstream file(AFFORD_SOURCE_DIR "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every place of `from` in the text; at least one.
inline std::string with_all(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace afford::test
