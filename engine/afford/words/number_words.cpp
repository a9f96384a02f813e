#include "afford/words/number_words.hpp"

#include <algorithm>
#include <array>

namespace afford {
namespace {

/// How a language sets its figures.
struct Shapes {
  std::string_view between_thousands;
  std::string_view point;
  std::string_view percent;
  std::string_view under;
  std::string_view about;
  std::string_view first_of_month;
  std::array<std::string_view, 12> months;
};

constexpr Shapes english{
    ",",
    ".",
    "%",
    "under ",
    "about ",
    "1",
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}};

constexpr Shapes french{"\u00a0",
                        ",",
                        "\u00a0%",
                        "moins de ",
                        "environ ",
                        "1er",
                        {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.",
                         "oct.", "nov.", "déc."}};

const Shapes& shapes_of(Language language) {
  return language == Language::french ? french : english;
}

std::string_view month_name(int month, Language language) {
  return shapes_of(language).months[static_cast<std::size_t>(month - 1)];
}

Decimal magnitude(const Decimal& amount) {
  return amount.sign() < 0 ? Decimal(-amount.coefficient(), amount.scale()) : amount;
}

enum class Start : bool { bare, about };

/// `amount` (not negative) to the nearest multiple of `step`, half even: "1,230".
std::string nearest(const Decimal& amount, int step, Start start, Language language) {
  const ExactInteger unit = ten_to(amount.scale()) * ExactInteger(step);
  const ExactInteger times = round_quotient(amount.coefficient(), unit, RoundingMode::half_even);
  const Shapes& shapes = shapes_of(language);
  if (times.sign() == 0) {
    return amount.sign() == 0 ? "0" : std::string(shapes.under) + std::to_string(step);
  }
  const std::string figure = grouped((times * ExactInteger(step)).to_text(), language);
  return start == Start::about ? std::string(shapes.about) + figure : figure;
}

}  // namespace

std::string grouped(std::string_view digits, Language language) {
  const Shapes& shapes = shapes_of(language);
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string text(digits);
  if (point < digits.size() && shapes.point != ".") text.replace(point, 1, shapes.point);
  for (std::size_t at = point; at > sign + 3;) text.insert(at -= 3, shapes.between_thousands);
  return text;
}

std::string money_words(Money amount, Language language) {
  return grouped(format_money(amount), language);
}

std::string tens_words(const Decimal& amount, Language language) {
  return nearest(magnitude(amount), 10, Start::bare, language);
}

std::string tens_words(Money amount, Language language) {
  return tens_words(amount.to_decimal(), language);
}

std::string about_words(const Decimal& amount, Language language) {
  return nearest(magnitude(amount), 10, Start::about, language);
}

std::string rough_words(const Decimal& amount, Language language) {
  const Decimal size = magnitude(amount);
  const int step = size < Decimal::of_integer(10'000) ? 10 : 100;
  return nearest(size, step, Start::about, language);
}

std::string percent_words(const Decimal& percent, Language language) {
  return grouped(format_decimal(percent), language) + std::string(shapes_of(language).percent);
}

std::string date_words(Date date, Language language) {
  const std::string day = date.day() == 1 ? std::string(shapes_of(language).first_of_month)
                                          : std::to_string(date.day());
  return day + " " + month_words(Month::of(date), language);
}

std::string month_words(Month month, Language language) {
  return std::string(month_name(month.month(), language)) + " " + std::to_string(month.year());
}

std::string count_words(std::string_view count, std::string_view words, Language language) {
  const auto blank = words.find(' ');
  const bool is_singular = count == "1" || (language == Language::french && count == "0");
  const auto noun = is_singular ? words.substr(0, blank) : words.substr(blank + 1);
  return grouped(count, language) + " " + std::string(noun);
}

}  // namespace afford
