// From a guess to the last digit: cells are numbers that round to one integer, edges lie half way
// between them, and a certain side of each edge is all that is asked.
#pragma once

#include <functional>

#include "afford/numbers/exact_integer.hpp"

namespace afford {

struct RootGuess {
  ExactInteger cell;
  ExactInteger doubt = 0;  ///< how far off it may well be
};

/// For edge n, half way between n and n + 1: 1 if the root lies below it, -1 above, 0 on it. It may
/// change from -1 to 1 only once.
using SideOfEdge = std::function<int(const ExactInteger& edge)>;

/// Two edges around the root, or the one it lies on.
struct RootEdges {
  ExactInteger low;
  ExactInteger high;
};

/// From the guess outwards in steps that double.
RootEdges edges_around(const RootGuess& guess, const SideOfEdge& side);
/// The half that holds the root.
void halve(RootEdges& edges, const SideOfEdge& side);
/// Halves until one cell is left; half of a cell goes away from zero.
ExactInteger cell_between(RootEdges edges, const SideOfEdge& side);

/// Both, one after the other.
ExactInteger rounded_root(const RootGuess& guess, const SideOfEdge& side);

}  // namespace afford
