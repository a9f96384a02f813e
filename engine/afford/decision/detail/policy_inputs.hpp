// The inputs of a request that a policy may ask documents for.
#pragma once

#include <string_view>

namespace afford::detail {

/// Whether a JSON pointer leads to something in a request that a decision can rest on: a section, a
/// part or a field of one, an entry of a list ("/household/other_income/0"). All that lies below is
/// meant with it.
bool is_policy_input(std::string_view pointer);
/// Of these, a word, or an object of words alone: only figures have somebody who vouches for them.
bool is_word_input(std::string_view pointer);

}  // namespace afford::detail
