// What --explain shows: for each block of a result, the steps that led to it, recorded by the same
// computation that made the figures. The sentences are in words/; a step is a code and its figures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace afford {

struct DerivationStep {
  std::string_view code;               ///< the sentence's name in words/, a static string
  std::vector<std::string> arguments;  ///< figures, already exact text
};

using Derivation = std::vector<DerivationStep>;

}  // namespace afford
