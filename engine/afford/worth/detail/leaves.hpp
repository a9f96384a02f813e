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

/// Those with a probability above zero, in the order of the tree.
std::vector<Leaf> leaves(const WorthModel& model);

}  // namespace afford::detail
