#include "afford/numbers/rounded_search.hpp"

namespace afford {
namespace {

ExactInteger cell_on_edge(const ExactInteger& edge) { return edge.sign() >= 0 ? edge + 1 : edge; }

}  // namespace

RootEdges edges_around(const RootGuess& guess, const SideOfEdge& side) {
  ExactInteger step = guess.doubt + 1;
  RootEdges edges{guess.cell - 1 - guess.doubt, guess.cell + guess.doubt};
  for (int found = side(edges.low); found >= 0; found = side(edges.low)) {
    if (found == 0) return {edges.low, edges.low};
    edges.high = edges.low;
    edges.low -= step;
    step *= 2;
  }
  for (int found = side(edges.high); found <= 0; found = side(edges.high)) {
    if (found == 0) return {edges.high, edges.high};
    edges.low = edges.high;
    edges.high += step;
    step *= 2;
  }
  return edges;
}

void halve(RootEdges& edges, const SideOfEdge& side) {
  const ExactInteger middle = (edges.low + edges.high).shifted_right(1);
  const int found = side(middle);
  if (found <= 0) edges.low = middle;
  if (found >= 0) edges.high = middle;
}

ExactInteger cell_between(RootEdges edges, const SideOfEdge& side) {
  while (edges.high - edges.low > ExactInteger(1)) halve(edges, side);
  return edges.low == edges.high ? cell_on_edge(edges.low) : edges.high;
}

ExactInteger rounded_root(const RootGuess& guess, const SideOfEdge& side) {
  return cell_between(edges_around(guess, side), side);
}

}  // namespace afford
