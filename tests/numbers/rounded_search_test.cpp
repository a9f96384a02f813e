#include "afford/numbers/rounded_search.hpp"

#include "afford/numbers/ratio.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

// Of a root that is known: what is asked, and how often.
class KnownRoot {
 public:
  explicit KnownRoot(Ratio root) : root_(std::move(root)) {}

  SideOfEdge side() {
    return [this](const ExactInteger& edge) {
      ++asked_;
      const Ratio at(edge * 2 + 1, 2);
      return root_ < at ? 1 : root_ > at ? -1 : 0;
    };
  }
  ExactInteger rounded() const { return round_to_integer(root_, RoundingMode::half_up); }
  int asked() const { return asked_; }

 private:
  Ratio root_;
  int asked_ = 0;
};

}  // namespace

TEST_CASE("the cell of a root is its nearest integer, halves away from zero", "[numbers]") {
  CHECK(rounded_root({.cell = 0}, KnownRoot(Ratio(5, 2)).side()) == ExactInteger(3));
  CHECK(rounded_root({.cell = 0}, KnownRoot(Ratio(-5, 2)).side()) == ExactInteger(-3));
  CHECK(rounded_root({.cell = 0}, KnownRoot(Ratio(1, 2)).side()) == ExactInteger(1));
  CHECK(rounded_root({.cell = 0}, KnownRoot(Ratio(-1, 2)).side()) == ExactInteger(-1));
}

TEST_CASE("any guess and any doubt lead to the same cell", "[numbers]") {
  for (int quarters = -42; quarters <= 42; ++quarters) {
    for (const int cell : {-60, -11, -3, -1, 0, 1, 2, 10, 77}) {
      for (const int doubt : {0, 1, 2, 7, 100}) {
        KnownRoot root(Ratio(quarters, 4));
        CAPTURE(quarters, cell, doubt);
        CHECK(rounded_root({cell, doubt}, root.side()) == root.rounded());
      }
    }
  }
}

TEST_CASE("a good guess asks twice, a bad one as often as its miss has bits", "[numbers]") {
  KnownRoot near(Ratio(ten_to(40) * 3 + 1, 3));
  CHECK(rounded_root({.cell = ten_to(40)}, near.side()) == ten_to(40));
  CHECK(near.asked() == 2);
  // 10^40 has 133 bits: so many steps outwards, and no more to halve them.
  KnownRoot far(Ratio(ten_to(40), 1));
  CHECK(rounded_root({.cell = 0}, far.side()) == ten_to(40));
  CHECK(far.asked() <= 2 * 133 + 4);
}

TEST_CASE("edges lie on both sides of the root", "[numbers]") {
  KnownRoot root(Ratio(1'000'000, 1));
  const auto side = root.side();
  const RootEdges edges = edges_around({.cell = 17, .doubt = 4}, side);
  CHECK(side(edges.low) == -1);
  CHECK(side(edges.high) == 1);
  RootEdges halved = edges;
  halve(halved, side);
  CHECK(side(halved.low) == -1);
  CHECK(side(halved.high) == 1);
  CHECK(halved.high - halved.low <= (edges.high - edges.low + 1) / 2);
  CHECK(cell_between(edges, side) == ExactInteger(1'000'000));
}

TEST_CASE("an edge that is the root itself ends the search", "[numbers]") {
  // 7/2 is edge 3: the lower one of a guess of 4, the upper one of a guess of 3.
  for (const int cell : {3, 4}) {
    const RootEdges edges = edges_around({.cell = cell}, KnownRoot(Ratio(7, 2)).side());
    CHECK(edges.low == ExactInteger(3));
    CHECK(edges.high == ExactInteger(3));
  }
  RootEdges edges{1, 5};
  halve(edges, KnownRoot(Ratio(7, 2)).side());
  CHECK(edges.low == edges.high);
}
