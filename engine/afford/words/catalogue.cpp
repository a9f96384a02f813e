#include "afford/words/catalogue.hpp"

#include "afford/base/require.hpp"
#include "afford/words/detail/english.hpp"
#include "afford/words/detail/french.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using Arguments = std::span<const std::string>;

/// A sentence as its table has it, or made from that. Empty if there is none.
class Sentence {
 public:
  Sentence(Language language, std::string_view code) {
    if (language == Language::english) {
      text_ = detail::english_sentence(code);
    } else {
      made_ = detail::french_text(code);
      text_ = made_;
    }
  }
  Sentence(const Sentence&) = delete;
  Sentence& operator=(const Sentence&) = delete;

  bool empty() const { return text_.empty(); }
  std::string_view text() const { return text_; }

 private:
  std::string made_{};
  std::string_view text_{};
};

/// A rate may be as high as 10^302 % (numbers/rate_roots.hpp).
Decimal exact(const std::string& text) {
  auto value = parse_decimal(text, {.digits_max = 400, .decimals_max = 40});
  AFFORD_REQUIRE(value.has_value());
  return *std::move(value);
}

Date exact_date(const std::string& text) {
  const auto date = parse_date(text);
  AFFORD_REQUIRE(date.has_value());
  return *date;
}

/// What is left of `text` after `start`, or nothing if it starts otherwise.
std::optional<std::string_view> after(std::string_view text, std::string_view start) {
  if (!text.starts_with(start)) return std::nullopt;
  return text.substr(start.size());
}

std::string spelled(Language language, std::string_view shape, const std::string& figure) {
  if (shape.empty()) return figure;
  if (shape == "money") return grouped(figure, language);
  if (shape == "tens") return tens_words(exact(figure), language);
  if (shape == "about") return about_words(exact(figure), language);
  if (shape == "rough") return rough_words(exact(figure), language);
  if (shape == "percent") return percent_words(exact(figure), language);
  if (shape == "date") return date_words(exact_date(figure), language);
  if (shape == "month") return month_words(Month::of(exact_date(figure + "-01")), language);
  if (shape == "term") {
    const Sentence term(language, "term." + figure);
    return term.empty() ? figure : std::string(term.text());
  }
  if (const auto nouns = after(shape, "count ")) return count_words(figure, *nouns, language);
  const auto topic = after(shape, "word ");
  AFFORD_REQUIRE(topic.has_value());
  const Sentence word(language, std::string(*topic) + "." + figure);
  AFFORD_REQUIRE(!word.empty());
  return std::string(word.text());
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::string_view all_arguments = "{*}";

std::string listed(Arguments arguments) {
  std::string list;
  for (const auto& argument : arguments) list += (list.empty() ? "" : ", ") + argument;
  return list;
}

/// A placeholder at `at`, such as {0:money}; a brace without a digit behind it is only a brace.
struct Placeholder {
  std::size_t number;
  std::string_view shape;
  std::size_t end;  ///< behind the closing brace
};

std::optional<Placeholder> placeholder_at(std::string_view text, std::size_t at) {
  if (text[at] != '{' || at + 1 == text.size() || !is_digit(text[at + 1])) return std::nullopt;
  const auto close = text.find('}', at);
  AFFORD_REQUIRE(close != std::string_view::npos);
  const auto inside = text.substr(at + 2, close - at - 2);
  AFFORD_REQUIRE(inside.empty() || inside.starts_with(':'));
  return Placeholder{static_cast<std::size_t>(text[at + 1] - '0'),
                     inside.empty() ? inside : inside.substr(1), close + 1};
}

bool lacks_arguments(std::string_view text, Arguments arguments) {
  if (text.find(all_arguments) != std::string_view::npos && arguments.empty()) return true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto placeholder = placeholder_at(text, at);
    if (!placeholder) continue;
    if (placeholder->number >= arguments.size()) return true;
    if (arguments[placeholder->number].empty()) return true;
  }
  return false;
}

std::string filled(Language language, std::string_view text, Arguments arguments) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto placeholder = placeholder_at(text, at)) {
      AFFORD_REQUIRE(placeholder->number < arguments.size());
      result += spelled(language, placeholder->shape, arguments[placeholder->number]);
      at = placeholder->end;
    } else if (text.substr(at).starts_with(all_arguments)) {
      result += listed(arguments);
      at += all_arguments.size();
    } else {
      result += text[at++];
    }
  }
  return result;
}

/// Without the brackets, and without those parts that lack an argument.
std::string chosen_parts(std::string_view text, Arguments arguments) {
  std::string result;
  while (!text.empty()) {
    const auto open = text.find('[');
    result += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto close = text.find(']', open);
    AFFORD_REQUIRE(close != std::string_view::npos);
    const auto part = text.substr(open + 1, close - open - 1);
    if (!lacks_arguments(part, arguments)) result += part;
    text.remove_prefix(close + 1);
  }
  return result;
}

}  // namespace

std::optional<Language> parse_language(std::string_view code) {
  if (code == "en") return Language::english;
  if (code == "fr") return Language::french;
  return std::nullopt;
}

bool has_sentence(Language language, std::string_view code) {
  return !Sentence(language, code).empty();
}

std::string say(Language language, std::string_view code, std::span<const std::string> arguments) {
  const Sentence found(language, code);
  AFFORD_REQUIRE(!found.empty());
  return filled(language, chosen_parts(found.text(), arguments), arguments);
}

std::string say(Language language, std::string_view code,
                std::initializer_list<std::string> arguments) {
  return say(language, code, Arguments(arguments.begin(), arguments.size()));
}

}  // namespace afford
