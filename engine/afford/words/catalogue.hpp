// Every sentence that people read, by code. A language is one set of tables (english*.cpp); pages
// and errors name codes and hand over figures as exact text.
//
// In a sentence, {0} is the first argument as it stands, and {*} lists them all. {0:money} groups
// it; {0:tens}, {0:about} and {0:rough} round it (number_words.hpp); {0:percent} adds the sign;
// {0:date} and {0:month} spell it; {0:count day days} picks the noun; {0:word unit} says the word
// with the code "unit.<argument>"; {0:term} says an English phrase of the engine, such as "a list",
// by the code "term.a list", or leaves it as it is. What stands in square brackets is left out if
// an argument in it is absent or empty.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace afford {

enum class Language : std::uint8_t { english, french };

/// Reads "en" or "fr".
std::optional<Language> parse_language(std::string_view code);

/// English has every sentence. French has those of the pages of assess, check, cost, net-pay, rate
/// and schedule, and of findings; the edges let nobody ask for others.
bool has_sentence(Language language, std::string_view code);

/// A code without a sentence, or a figure that the sentence cannot read, is our bug.
std::string say(Language language, std::string_view code, std::span<const std::string> arguments);
std::string say(Language language, std::string_view code,
                std::initializer_list<std::string> arguments = {});

}  // namespace afford
