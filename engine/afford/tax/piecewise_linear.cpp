#include "afford/tax/piecewise_linear.hpp"

#include <algorithm>
#include <utility>

#include "afford/base/require.hpp"

namespace afford {
namespace {

using Piece = PiecewiseLinear::Piece;
using Pieces = std::vector<Piece>;

// Value of a piece's line at x; exact shortcuts spare most of the long multiplications.
Ratio on_line(const Piece& piece, const Ratio& x) {
  if (piece.slope.sign() == 0 || x == piece.from) return piece.start;
  return piece.start + piece.slope * (x - piece.from);
}

// f and g on a stretch where each is one line.
struct Stretch {
  Ratio from;
  Piece f;
  Piece g;
};

Piece cut_at(const Piece& piece, const Ratio& from) {
  return {from, on_line(piece, from), piece.slope};
}

// Both functions cut at the points of either.
std::vector<Stretch> stretches(const Pieces& f, const Pieces& g) {
  std::vector<Stretch> result;
  result.reserve(f.size() + g.size());
  std::size_t i = 0;
  std::size_t j = 0;
  Ratio from = 0;
  for (;;) {
    result.push_back({from, cut_at(f[i], from), cut_at(g[j], from)});
    const bool f_goes_on = i + 1 < f.size();
    const bool g_goes_on = j + 1 < g.size();
    if (!f_goes_on && !g_goes_on) return result;
    const bool take_f = f_goes_on && (!g_goes_on || f[i + 1].from <= g[j + 1].from);
    const bool take_g = g_goes_on && (!f_goes_on || g[j + 1].from <= f[i + 1].from);
    if (take_f) ++i;
    if (take_g) ++j;
    from = take_f ? f[i].from : g[j].from;
  }
}

// The smallest whole x in the piece that ends at `to` (none: it never ends).
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
  if (!pieces_.empty()) {
    const Piece& last = pieces_.back();
    if (last.slope == piece.slope && on_line(last, piece.from) == piece.start) return;
  }
  pieces_.push_back(std::move(piece));
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
    const ExactInteger x = ceiling(piece.from + (target - piece.start) / piece.slope);
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
    result.append(pieces_[k].from < point ? cut_at(pieces_[k], point) : pieces_[k]);
  }
  return result;
}

PiecewiseLinear operator+(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  PiecewiseLinear result;
  for (const auto& part : stretches(f.pieces_, g.pieces_)) {
    result.append({part.from, part.f.start + part.g.start, part.f.slope + part.g.slope});
  }
  return result;
}

PiecewiseLinear operator-(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  PiecewiseLinear result;
  for (const auto& part : stretches(f.pieces_, g.pieces_)) {
    result.append({part.from, part.f.start - part.g.start, part.f.slope - part.g.slope});
  }
  return result;
}

PiecewiseLinear operator*(const PiecewiseLinear& f, const Ratio& factor) {
  if (factor.sign() == 0) return PiecewiseLinear(0);
  PiecewiseLinear result;
  result.pieces_.reserve(f.pieces_.size());
  for (const auto& piece : f.pieces_) {
    result.pieces_.push_back({piece.from, piece.start * factor, piece.slope * factor});
  }
  return result;
}

// `side` is 1 for the higher, -1 for the lower of the two.
PiecewiseLinear PiecewiseLinear::one_side_of(const PiecewiseLinear& f, const PiecewiseLinear& g,
                                             int side) {
  const auto parts = stretches(f.pieces_, g.pieces_);
  PiecewiseLinear result;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const auto& [from, a, b] = parts[k];
    const Ratio lead = a.start - b.start;
    const Ratio gain = a.slope - b.slope;
    const int first = lead.sign() != 0 ? lead.sign() : gain.sign();
    const bool takes_a = first * side >= 0;
    result.append(takes_a ? a : b);
    if (lead.sign() * gain.sign() >= 0) continue;
    const Ratio crossing = from - lead / gain;
    if (k + 1 < parts.size() && crossing >= parts[k + 1].from) continue;
    result.append(cut_at(takes_a ? b : a, crossing));
  }
  return result;
}

PiecewiseLinear higher_of(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  return PiecewiseLinear::one_side_of(f, g, 1);
}

PiecewiseLinear lower_of(const PiecewiseLinear& f, const PiecewiseLinear& g) {
  return PiecewiseLinear::one_side_of(f, g, -1);
}

}  // namespace afford
