// The leaves of the tree of futures: every way a course can end, with its probability.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "afford/worth/futures.hpp"

namespace afford::detail {

struct Leaf {
  FutureKind kind;
  int attempts;
  Ratio share;
  std::optional<GainPath> job{};
  std::size_t path = 0;
  std::optional<std::size_t> stops_in{};
};

/// The last month in which the model moves money, or the horizon.
int months_looked_at(const WorthModel& model);

/// What another job brings instead of the one in the field.
Money other_gain(const WorthModel& model, const GainPath& in_field);

/// Of those who do not finish, the part that stops in each module; there is at least one. Where
/// none would, the last one stands for all, as nearest to a course without modules.
std::vector<Ratio> stopping_parts(const std::vector<ModuleOfPlan>& modules);

/// Those with a probability above zero, in the order of the tree.
std::vector<Leaf> leaves(const WorthModel& model);

}  // namespace afford::detail
