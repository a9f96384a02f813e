// Figures as people read them. Contract and tax lines keep every cent; modelled figures are rounded
// half even to 10 or 100, so that nobody takes them for more than they are. The examples are
// English. French has a decimal comma, U+00A0 between thousands and before the percent sign, and
// months as the Office québécois de la langue française shortens them: "1 234,50", "6,91 %",
// "1er sept. 2025".
#pragma once

#include <string>
#include <string_view>

#include "afford/calendar/month.hpp"
#include "afford/numbers/money.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// Thousands set apart by commas, every digit kept: "1234.50" is "1,234.50".
std::string grouped(std::string_view digits, Language language = Language::english);

/// "6,500.00"
std::string money_words(Money amount, Language language = Language::english);

/// To the nearest 10 of the currency's unit: 1,234.50 is "1,230". What is not zero and rounds to it
/// is "under 10". The sign is left out, here and below: the sentence says on which side.
std::string tens_words(const Decimal& amount, Language language = Language::english);
std::string tens_words(Money amount, Language language = Language::english);

/// The same in a sentence: "about 1,230".
std::string about_words(const Decimal& amount, Language language = Language::english);

/// To the nearest 10 below 10,000 and to the nearest 100 from there on: "about 12,100".
std::string rough_words(const Decimal& amount, Language language = Language::english);

/// "6.91%", every digit kept.
std::string percent_words(const Decimal& percent, Language language = Language::english);

/// "15 Oct 2025"
std::string date_words(Date date, Language language = Language::english);
/// "Mar 2026"
std::string month_words(Month month, Language language = Language::english);

/// "1 payment", "8 payments"; `words` holds the two nouns with a blank between: "payment payments".
/// French says 0 in the singular.
std::string count_words(std::string_view count, std::string_view words,
                        Language language = Language::english);

}  // namespace afford
