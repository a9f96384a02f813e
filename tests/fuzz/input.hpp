// What every fuzz target shares: the bytes as text, cut in parts, and the files a loan may name.
// A broken contract is an exception that nobody catches here, so it ends the run as a crash does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "afford/json/parameters_json.hpp"
#include "parameters/embedded.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Stands on a line of its own between the two texts of one input.
inline constexpr std::string_view cut = "\n----\n";

/// The second is empty if there is no cut.
inline std::pair<std::string_view, std::string_view> parts_of(std::string_view text) {
  const std::size_t at = text.find(cut);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + cut.size())};
}

/// As the program has them.
inline const std::vector<afford::ParameterFile>& parameter_files() {
  static const auto files = [] {
    std::vector<afford::ParameterFile> list;
    for (const auto& file : afford::embedded_parameter_files()) {
      list.push_back({file.name, file.bytes});
    }
    return list;
  }();
  return files;
}

}  // namespace fuzz
