// The English tables, one for each part of what people read; english.cpp finds a sentence in them.
#pragma once

#include <span>
#include <string_view>

#include "afford/words/detail/sentence.hpp"

namespace afford::detail {

std::span<const Sentence> english_errors();
std::span<const Sentence> english_assess();
std::span<const Sentence> english_reasons();
std::span<const Sentence> english_methods();
std::span<const Sentence> english_explain();
std::span<const Sentence> english_pages();
std::span<const Sentence> english_schedules();
std::span<const Sentence> english_statement();
std::span<const Sentence> english_credit();
std::span<const Sentence> english_worth();
std::span<const Sentence> english_compare();
std::span<const Sentence> english_data();
std::span<const Sentence> english_cheaper();
std::span<const Sentence> english_decision();

/// Empty if there is no such sentence.
std::string_view english_sentence(std::string_view code);

}  // namespace afford::detail
