// What would change a verdict: for each thing that a person can change, the smallest change with
// which the whole decision, taken again by the same engine, is a better one; and the best two
// together.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "afford/assess/variation.hpp"
#include "afford/decision/decide.hpp"

namespace afford {

struct LeverChange {
  Lever lever;
  std::int64_t asked;  ///< the request's own value
  std::int64_t value;  ///< with which the verdict is better, but not one unit before it
};

struct VerdictChange {
  std::vector<LeverChange> changes;  ///< one, or two together
  /// True if every test passes; else a worse reason is gone and others are left.
  bool passes_all;
  /// How much more the loan costs in all; nothing if it does not.
  std::optional<Money> costs_more{};
  std::optional<Money> loan_then{};     ///< where own money takes the place of some of it
  std::optional<Money> savings_then{};  ///< at a later start, where that changes them
};

struct VerdictChanges {
  std::vector<VerdictChange> single;  ///< in the order of `Lever`
  std::optional<VerdictChange> pair;
  int looked_at = 0;  ///< decisions taken
};

/// `decision` is that of the request under the policy. Nothing if no test fails. Each lever is
/// searched outward from the request's value, in steps that double, then between the last that does
/// not help and the first that does.
VerdictChanges verdict_changes(const Request& request, const ParameterSet& parameters,
                               std::string_view policy_id, const Decision& decision);

}  // namespace afford
