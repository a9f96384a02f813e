#include "afford/words/number_words.hpp"

#include <algorithm>
#include <array>

namespace afford {
namespace {

constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view month_name(int month) { return month_names[static_cast<std::size_t>(month - 1)]; }

Decimal magnitude(const Decimal& amount) {
  return amount.sign() < 0 ? Decimal(-amount.coefficient(), amount.scale()) : amount;
}

/// `amount` (not negative) to the nearest multiple of `step`, half even: "1,230".
std::string nearest(const Decimal& amount, int step) {
  const ExactInteger unit = ten_to(amount.scale()) * ExactInteger(step);
  const ExactInteger times = round_quotient(amount.coefficient(), unit, RoundingMode::half_even);
  if (times.sign() == 0 && amount.sign() != 0) return "under " + std::to_string(step);
  return grouped((times * ExactInteger(step)).to_text());
}

std::string with_about(const std::string& figure) {
  return figure == "0" || figure.starts_with("under") ? figure : "about " + figure;
}

}  // namespace

std::string grouped(std::string_view digits) {
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  std::string text(digits);
  for (std::size_t at = std::min(digits.find('.'), digits.size()); at > sign + 3;) {
    text.insert(at -= 3, 1, ',');
  }
  return text;
}

std::string money_words(Money amount) { return grouped(format_money(amount)); }

std::string tens_words(const Decimal& amount) { return nearest(magnitude(amount), 10); }

std::string tens_words(Money amount) { return tens_words(amount.to_decimal()); }

std::string about_words(const Decimal& amount) {
  return with_about(nearest(magnitude(amount), 10));
}

std::string rough_words(const Decimal& amount) {
  const Decimal size = magnitude(amount);
  return with_about(nearest(size, size < Decimal::of_integer(10'000) ? 10 : 100));
}

std::string percent_words(const Decimal& percent) { return grouped(format_decimal(percent)) + "%"; }

std::string date_words(Date date) {
  return std::to_string(date.day()) + " " + std::string(month_name(date.month())) + " " +
         std::to_string(date.year());
}

std::string month_words(Month month) {
  return std::string(month_name(month.month())) + " " + std::to_string(month.year());
}

std::string count_words(std::string_view count, std::string_view words) {
  const auto blank = words.find(' ');
  const auto noun = count == "1" ? words.substr(0, blank) : words.substr(blank + 1);
  return grouped(count) + " " + std::string(noun);
}

}  // namespace afford
