// Figures as people read them. Contract and tax lines keep every cent; modelled figures are rounded
// half even to 10 or 100, so that nobody takes them for more than they are. These are the English
// shapes; another language brings its own.
#pragma once

#include <string>
#include <string_view>

#include "afford/calendar/month.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

/// Thousands set apart by commas, every digit kept: "1234.50" is "1,234.50".
std::string grouped(std::string_view digits);

/// "6,500.00"
std::string money_words(Money amount);

/// To the nearest 10 of the currency's unit: 1,234.50 is "1,230". What is not zero and rounds to it
/// is "under 10". The sign is left out, here and below: the sentence says on which side.
std::string tens_words(const Decimal& amount);
std::string tens_words(Money amount);

/// The same in a sentence: "about 1,230".
std::string about_words(const Decimal& amount);

/// To the nearest 10 below 10,000 and to the nearest 100 from there on: "about 12,100".
std::string rough_words(const Decimal& amount);

/// "6.91%", every digit kept.
std::string percent_words(const Decimal& percent);

/// "15 Oct 2025"
std::string date_words(Date date);
/// "Mar 2026"
std::string month_words(Month month);

/// "1 payment", "8 payments"; `words` holds the two nouns with a blank between: "payment payments".
std::string count_words(std::string_view count, std::string_view words);

}  // namespace afford
