// Exact piecewise-linear functions of one amount: what every line of a tax return is (a cap, a
// ramp, a bracket table, a maximum with zero), closed under sums, scaling, minimum and maximum.
//   f(x) = at_zero_k + slope_k x   for from_k < x <= from_{k+1}
// Pieces are open on the left and closed on the right, so a rule that holds "up to and including" a
// point, such as premiums refunded up to 2,000.00 of pay, jumps just after it.
// Worked: tax of 10 % over 100 is higher_of(x - 100, 0) x 1/10; at 150 it is 5, its slope after 100
// is 1/10, and the lowest whole x where it reaches 7/2 is 135.
#pragma once

#include <optional>
#include <vector>

#include "afford/numbers/ratio.hpp"

namespace afford {

/// Defined on [0, infinity). The first piece also holds 0.
class PiecewiseLinear {
 public:
  struct Piece {
    Ratio from;     ///< the piece begins just after this point
    Ratio at_zero;  ///< where its line, prolonged, meets x = 0
    Ratio slope;
    friend bool operator==(const Piece&, const Piece&) = default;
  };

  PiecewiseLinear(const Ratio& constant);  // NOLINT(google-explicit-constructor): exact
  /// The amount itself.
  static PiecewiseLinear identity();

  /// In order; the first begins at 0, and no piece merely goes on with the one before.
  const std::vector<Piece>& pieces() const { return pieces_; }

  /// The value at `x` >= 0.
  Ratio at(const Ratio& x) const;
  /// What the next unit adds: the slope just right of `x` >= 0. A jump at `x` is not in it.
  Ratio slope_after(const Ratio& x) const;
  /// The lowest whole x >= 0 with at(x) >= target; nothing if there is none. The function need not
  /// rise everywhere: the first such point counts, though the value may fall below target after it.
  std::optional<ExactInteger> lowest_whole_reaching(const Ratio& target) const;
  /// 0 up to and including `point` > 0, this function after it: an upward or downward jump.
  PiecewiseLinear zero_up_to(const Ratio& point) const;

  friend PiecewiseLinear operator+(const PiecewiseLinear& f, const PiecewiseLinear& g);
  friend PiecewiseLinear operator-(const PiecewiseLinear& f, const PiecewiseLinear& g);
  friend PiecewiseLinear operator*(const PiecewiseLinear& f, const Ratio& factor);
  friend PiecewiseLinear lower_of(const PiecewiseLinear& f, const PiecewiseLinear& g);
  friend PiecewiseLinear higher_of(const PiecewiseLinear& f, const PiecewiseLinear& g);
  /// The same function: pieces are kept in one form only.
  friend bool operator==(const PiecewiseLinear&, const PiecewiseLinear&) = default;

 private:
  PiecewiseLinear() = default;
  static PiecewiseLinear one_side_of(const PiecewiseLinear& f, const PiecewiseLinear& g, int side);
  void append(Piece piece);

  std::vector<Piece> pieces_;
};

/// The larger and the smaller of two values at every point.
PiecewiseLinear lower_of(const PiecewiseLinear& f, const PiecewiseLinear& g);
PiecewiseLinear higher_of(const PiecewiseLinear& f, const PiecewiseLinear& g);

}  // namespace afford
