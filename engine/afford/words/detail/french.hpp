// The French tables; french.cpp finds a sentence in them. French has what the pages of assess,
// check, cost, net-pay, rate and schedule say, and the findings. Tables hold ordinary blanks;
// `french_text` makes those fast that must not break.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "afford/words/detail/sentence.hpp"

namespace afford::detail {

std::span<const Sentence> french_errors();
std::span<const Sentence> french_terms();
std::span<const Sentence> french_pages();
std::span<const Sentence> french_credit();
std::span<const Sentence> french_worth();
std::span<const Sentence> french_cheaper();
std::span<const Sentence> french_assess();
std::span<const Sentence> french_reasons();
std::span<const Sentence> french_methods();
std::span<const Sentence> french_commands();
std::span<const Sentence> french_decision();

/// Empty if there is no such sentence.
std::string_view french_sentence(std::string_view code);

/// The sentence with U+00A0 in front of a colon, a percent sign and a closing quotation mark, and
/// behind an opening one, as Quebec sets them (Office québécois de la langue française, Banque de
/// dépannage linguistique, "Espacement avant et après les principaux signes de ponctuation").
std::string french_text(std::string_view code);

}  // namespace afford::detail
