// What leads to each figure of a result. Steps are filed under the figure's JSON pointer; its value
// is read from the finished result, so that an explanation shows the result's own digits.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "afford/base/result.hpp"
#include "afford/numbers/derivation.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

/// A figure as the result has it, and the steps that lead to it. Sentences are `explain.*` in
/// words/.
struct Explanation {
  std::string pointer;
  std::string value;
  Derivation steps;
};

/// A sum of named amounts: "3,158.40 (net_pay_per_month) - 199.86 (loan_payment)". A name is the
/// field it comes from.
class Formula {
 public:
  explicit Formula(Currency currency) : total_(Money::zero(currency)) {}

  Formula& plus(std::string_view name, Money amount) { return add('+', name, amount); }
  Formula& minus(std::string_view name, Money amount) { return add('-', name, amount); }
  Money total() const { return total_; }
  /// As a step: "terms = total".
  DerivationStep step() const;

 private:
  Formula& add(char sign, std::string_view name, Money amount);

  std::string terms_{};
  Money total_;
};

class FigureSteps {
 public:
  void add(std::string pointer, Derivation steps) {
    steps_.insert_or_assign(std::move(pointer), std::move(steps));
  }
  /// A formula that does not give `value` is our bug.
  void add(std::string pointer, const Formula& formula, Money value);
  /// Null if no figure has this name.
  const Derivation* find(std::string_view pointer) const;
  /// The first name, in order of the alphabet, that `is_wanted`, or "".
  template <class IsWanted>
  std::string first(IsWanted is_wanted) const {
    for (const auto& [pointer, steps] : steps_) {
      if (is_wanted(pointer)) return pointer;
    }
    return "";
  }

 private:
  std::map<std::string, Derivation, std::less<>> steps_{};
};

/// Figures whose names begin alike: "/outcomes/cautious".
struct FigureBlock {
  std::string prefix;
  FigureSteps& figures;
};

/// `result` is the finished JSON. Fails with `pointer_unknown` and a name that it has.
Result<Explanation> explain_figure(std::string_view result, const FigureSteps& steps,
                                   std::string_view pointer);

/// The steps with this code.
Derivation steps_with(const Derivation& steps, std::string_view code);

}  // namespace afford
