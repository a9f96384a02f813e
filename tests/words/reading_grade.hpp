// How hard a text is to read: the Flesch-Kincaid grade, in hundredths, by whole numbers.
//   grade = 0.39 x words / sentences + 11.8 x syllables / words - 15.59
// Kincaid et al., Derivation of new readability formulas for Navy enlisted personnel, 1975. Worked:
// "We cut the claim." has 4 words of one syllable: 1.56 + 11.8 - 15.59 = -2.23.
#pragma once

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace afford::test {

struct TextCounts {
  int sentences = 0;
  int words = 0;
  int syllables = 0;
};

inline bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// Groups of vowels; a silent e at the end, "es" and "ed" do not count.
inline int syllables_of(std::string word) {
  for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  int count = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++count;
  }
  const bool silent = word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee");
  const bool ending = word.ends_with("es") ||
                      (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"));
  if ((silent || ending) && count > 1) --count;
  return count < 1 ? 1 : count;
}

/// Figures count as one word of one syllable: they are read at a glance.
inline TextCounts counts_of(std::string_view text) {
  TextCounts counts;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++counts.words;
    counts.syllables +=
        std::isdigit(static_cast<unsigned char>(word.front())) ? 1 : syllables_of(word);
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool ends_here = i + 1 == text.size() || text[i + 1] == ' ';
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'') {
      word += c;
    } else if (c != '.' && c != ',') {
      end_word();
    } else if (ends_here) {
      end_word();
      if (c == '.') ++counts.sentences;
    }
  }
  end_word();
  if (!text.empty() && text.back() != '.') ++counts.sentences;
  return counts;
}

/// In hundredths of a grade, over all the texts together.
inline int reading_grade(const std::vector<std::string>& texts) {
  TextCounts all;
  for (const auto& text : texts) {
    const TextCounts one = counts_of(text);
    all.sentences += one.sentences;
    all.words += one.words;
    all.syllables += one.syllables;
  }
  if (all.words == 0 || all.sentences == 0) return 0;
  return 39 * all.words / all.sentences + 1180 * all.syllables / all.words - 1559;
}

}  // namespace afford::test
