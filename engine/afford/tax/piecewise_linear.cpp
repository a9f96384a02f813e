#include "afford/tax/piecewise_linear.hpp"

#include <algorithm>
#include <utility>

#include "afford/base/require.hpp"

namespace afford {
namespace {

using Piece = PiecewiseLinear::Piece;
using Pieces = std::vector<Piece>;

Ratio on_line(const Piece& piece, const Ratio& x) { return piece.at_zero + piece.slope * x; }

// Calls `visit(from, f's piece, g's piece, to)` on each stretch where both are one line; `to` is
// null on the last one.
template <class Visit>
void for_each_stretch(const Pieces& f, const Pieces& g, Visit visit) {
  const Ratio* from = &f.front().from;
  for (std::size_t i = 0, j = 0; from != nullptr;) {
    const Ratio* f_end = i + 1 < f.size() ? &f[i + 1].from : nullptr;
    const Ratio* g_end = j + 1 < g.size() ? &g[j + 1].from : nullptr;
    const bool f_ends = f_end != nullptr && (g_end == nullptr || *f_end <= *g_end);
    const bool g_ends = g_end != nullptr && (f_end == nullptr || *g_end <= *f_end);
    const Ratio* to = f_ends ? f_end : g_end;
    visit(*from, f[i], g[j], to);
    if (f_ends) ++i;
    if (g_ends) ++j;
    from = to;
  }
}

// The smallest whole x in the piece that ends at `to` (null: it never ends).
std::optional<ExactInteger> first_whole(const Piece& piece, bool is_first, const Ratio* to) {
  ExactInteger x = ceiling(piece.from);
  if (!is_first && Ratio(x, 1) == piece.from) x += 1;
  if (to != nullptr && Ratio(x, 1) > *to) return std::nullopt;
  return x;
}

}  // namespace

PiecewiseLinear::PiecewiseLinear(const Ratio& constant) : pieces_{{0, constant, 0}} {}

PiecewiseLinear PiecewiseLinear::identity() {
  PiecewiseLinear result;
  result.pieces_.push_back({0, 0, 1});
  return result;
}

void PiecewiseLinear::append(Piece piece) {
  const bool goes_on = !pieces_.empty() && pieces_.back().slope == piece.slope &&
                       pieces_.back().at_zero == piece.at_zero;
  if (!goes_on) pieces_.push_back(std::move(piece));
}

Ratio PiecewiseLinear::at(const Ratio& x) const {
  AFFORD_REQUIRE(x.sign() >= 0);
  const auto after = std::ranges::lower_bound(pieces_, x, {}, &Piece::from);
  return on_line(after == pieces_.begin() ? pieces_.front() : *std::prev(after), x);
}

Ratio PiecewiseLinear::slope_after(const Ratio& x) const {
  AFFORD_REQUIRE(x.sign() >= 0);
  return std::prev(std::ranges::upper_bound(pieces_, x, {}, &Piece::from))->slope;
}

std::optional<ExactInteger> PiecewiseLinear::lowest_whole_reaching(const Ratio& target) const {
  for (std::size_t k = 0; k < pieces_.size(); ++k) {
    const Piece& piece = pieces_[k];
    const Ratio* to = k + 1 < pieces_.size() ? &pieces_[k + 1].from : nullptr;
    auto first = first_whole(piece, k == 0, to);
    if (!first) continue;
    if (on_line(piece, Ratio(*first, 1)) >= target) return first;
    if (piece.slope.sign() <= 0) continue;
    ExactInteger x = ceiling((target - piece.at_zero) / piece.slope);
    if (to == nullptr || Ratio(x, 1) <= *to) return x;
  }
  return std::nullopt;
}

PiecewiseLinear PiecewiseLinear::zero_up_to(const Ratio& point) const {
  AFFORD_REQUIRE(point.sign() > 0);
  PiecewiseLinear result(0);
  for (std::size_t k = 0; k < pieces_.size(); ++k) {
    const bool ends_before = k + 1 < pieces_.size() && pieces_[k + 1].from <= point;
    if (ends_before) continue;
    result.append({std::max(pieces_[k].from, point), pieces_[k].at_zero, pieces_[k].slope});
  }
  return result;
}

PiecewiseLinear operator+(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  PiecewiseLinear result;
  for_each_stretch(f.pieces_, g.pieces_,
                   [&](const Ratio& from, const Piece& a, const Piece& b, const Ratio*) {
                     result.append({from, a.at_zero + b.at_zero, a.slope + b.slope});
                   });
  return result;
}

PiecewiseLinear operator-(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  PiecewiseLinear result;
  for_each_stretch(f.pieces_, g.pieces_,
                   [&](const Ratio& from, const Piece& a, const Piece& b, const Ratio*) {
                     result.append({from, a.at_zero - b.at_zero, a.slope - b.slope});
                   });
  return result;
}

PiecewiseLinear operator*(const PiecewiseLinear& f, const Ratio& factor) {
  if (factor.sign() == 0) return PiecewiseLinear(0);
  PiecewiseLinear result = f;
  for (auto& piece : result.pieces_) {
    piece.at_zero = piece.at_zero * factor;
    piece.slope = piece.slope * factor;
  }
  return result;
}

// `side` is 1 for the higher, -1 for the lower of the two.
PiecewiseLinear PiecewiseLinear::one_side_of(const PiecewiseLinear& f, const PiecewiseLinear& g,
                                             int side) {
  PiecewiseLinear result;
  const auto add = [&](const Ratio& from, const Piece& a, const Piece& b, const Ratio* to) {
    const Piece lead{from, a.at_zero - b.at_zero, a.slope - b.slope};
    const int at_start = on_line(lead, from).sign();
    const int later = lead.slope.sign();
    const bool takes_a = (at_start != 0 ? at_start : later) * side >= 0;
    const Piece& before = takes_a ? a : b;
    const Piece& after = takes_a ? b : a;
    result.append({from, before.at_zero, before.slope});
    if (at_start * later >= 0) return;
    const Ratio crossing = -(lead.at_zero / lead.slope);
    if (to == nullptr || crossing < *to) result.append({crossing, after.at_zero, after.slope});
  };
  for_each_stretch(f.pieces_, g.pieces_, add);
  return result;
}

PiecewiseLinear higher_of(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  return PiecewiseLinear::one_side_of(f, g, 1);
}

PiecewiseLinear lower_of(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  return PiecewiseLinear::one_side_of(f, g, -1);
}

}  // namespace afford
