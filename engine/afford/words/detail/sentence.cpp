#include "afford/words/detail/sentence.hpp"

namespace afford::detail {

std::string_view found_sentence(std::span<const Chapter> chapters, std::string_view code) {
  const std::string_view topic = code.substr(0, code.find('.'));
  for (const auto& chapter : chapters) {
    if (chapter.topic != topic) continue;
    for (const auto& sentence : chapter.sentences()) {
      if (sentence.code == code) return sentence.text;
    }
  }
  return {};
}

}  // namespace afford::detail
