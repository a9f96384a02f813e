// The words of a loan's terms that its schedule depends on: as text, and to be taken from another.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "afford/loan/loan_terms.hpp"

namespace afford::detail {

struct TermWord {
  std::string_view name;
  /// Equal texts mean equal terms.
  std::string (*text)(const Loan& loan);
  void (*take)(const Loan& from, Loan& into);
};

/// In the order in which a comparison changes them: what is lent, what it costs, when it is due,
/// how it is repaid, what happens on the way, and last the conventions.
std::span<const TermWord> term_words();

}  // namespace afford::detail
