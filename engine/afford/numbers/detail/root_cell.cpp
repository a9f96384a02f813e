#include "afford/numbers/detail/root_cell.hpp"

#include <cmath>

#include "afford/numbers/detail/approximation.hpp"
#include "afford/numbers/rounded_search.hpp"

namespace afford::detail {
namespace {

// Edges that are so many bits apart are brought closer by interpolation before they are halved.
constexpr unsigned wide_bits = 12;
constexpr std::int64_t missed_share = 64;
constexpr unsigned spare_bits = 128;

ExactInteger magnitude(const ExactInteger& value) { return value.sign() < 0 ? -value : value; }

// Rates as cells of 10^-decimals percent.
class Cells {
 public:
  Cells(const BracketedRoot& root, unsigned decimals)
      : root_(root), unit_(ten_to(decimals) * 2), double_unit_(approximate(unit_)) {}

  int side(const ExactInteger& edge) const {
    int sign = bounded_sign(edge);
    if (sign == 0) sign = sign_at(percent(edge));
    if (sign == 0) return 0;
    return sign == root_.stretch.sign_high ? 1 : -1;
  }

  // Closer edges by a line between the values there; what it misses by is of the order of the
  // width's square. False where that does not help.
  bool bring_closer(RootEdges& edges, const ExactInteger& size) const {
    const ExactInteger width = edges.high - edges.low;
    const ExactInteger at_low = value(edges.low, size.bit_length());
    const ExactInteger fall = at_low - value(edges.high, size.bit_length());
    if (fall.sign() == 0) return false;
    const ExactInteger near = edges.low + width * at_low / fall;
    const ExactInteger miss = width * width * missed_share / (size + 1) + 1;
    const RootEdges closer{near - miss, near + miss};
    if (closer.low <= edges.low || closer.high >= edges.high) return false;
    if (side(closer.low) >= 0 || side(closer.high) <= 0) return false;
    edges = closer;
    return true;
  }

 private:
  Ratio percent(const ExactInteger& edge) const { return Ratio(edge * 2 + 1, unit_); }
  ExactInteger value(const ExactInteger& edge, unsigned bits) const {
    return root_.sum.value_at(root_.sum.growth_at_percent(percent(edge)), 2 * bits + spare_bits);
  }

  // By floating point alone, where its bound allows: no number of any size is built.
  int bounded_sign(const ExactInteger& edge) const {
    const auto whole = edge.to_int64();
    constexpr std::int64_t largest = std::int64_t{1} << 51;
    if (!whole || *whole > largest || *whole < -largest) return 0;
    const double percent = (2 * static_cast<double>(*whole) + 1) / double_unit_;
    const double at = root_.logs.log_growth_at(percent);
    if (!(at > root_.stretch.low && at < root_.stretch.high)) return 0;
    return root_.logs.at(at).sign();
  }

  // Outside the stretch it stays what it is at the end, for other roots are not meant.
  int sign_at(const Ratio& percent) const {
    const Ratio growth = root_.sum.growth_at_percent(percent);
    if (growth.sign() <= 0) return root_.stretch.sign_low;
    const double at = root_.logs.log_growth(growth);
    if (at <= root_.stretch.low) return root_.stretch.sign_low;
    if (at >= root_.stretch.high) return root_.stretch.sign_high;
    const int sign = root_.logs.at(at).sign();
    return sign != 0 ? sign : root_.sum.sign_at(growth);
  }

  const BracketedRoot& root_;
  ExactInteger unit_;
  double double_unit_;
};

}  // namespace

bool lies_safely_inside(const BracketedRoot& root) {
  constexpr double safely_inside = 20;
  const double near = approximate_root(root.logs, root.stretch);
  return std::abs(root.logs.log_growth_of_period(near)) < safely_inside;
}

int side_of_growth(const BracketedRoot& root, const Ratio& growth) {
  const double edge = root.logs.log_growth(growth);
  if (root.stretch.low >= edge) return 1;
  if (root.stretch.high <= edge) return -1;
  const int sign = root.sum.sign_at(growth);
  if (sign == 0) return 0;
  return sign == root.stretch.sign_high ? -1 : 1;
}

Decimal rounded_root_percent(const BracketedRoot& root, unsigned decimals) {
  const Cells cells(root, decimals);
  const auto side = [&](const ExactInteger& edge) { return cells.side(edge); };
  const ExactInteger guess =
      root.logs.scaled_percent(approximate_root(root.logs, root.stretch), decimals);
  const ExactInteger size = magnitude(guess);
  RootEdges edges = edges_around({guess, size.shifted_right(44)}, side);
  while ((edges.high - edges.low).bit_length() > wide_bits) {
    if (!cells.bring_closer(edges, size)) halve(edges, side);
  }
  return Decimal(cell_between(edges, side), decimals);
}

}  // namespace afford::detail
