// A table of sentences, and how one is found: a language is a list of chapters.
#pragma once

#include <span>
#include <string_view>

namespace afford::detail {

struct Sentence {
  std::string_view code;
  std::string_view text;
};

struct Chapter {
  std::string_view topic;  ///< what stands before a code's first point
  std::span<const Sentence> (*sentences)();
};

/// Empty if no chapter has it.
std::string_view found_sentence(std::span<const Chapter> chapters, std::string_view code);

}  // namespace afford::detail
