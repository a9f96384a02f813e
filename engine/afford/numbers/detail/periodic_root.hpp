// The rate of one amount now against amounts of the other sign at equal periods: what a loan with
// one advance is. With growth r = 1 + i and v = 1/r, the worth W = sum of payment_k v^k falls with
// i and is convex in it; the rate is where W = advance. Newton's step from r leads to i1, and
//   i1 <= the rate < i1 + B,  B = (n + 1) step^2 / r,  if (n + 1) |step| / r <= 1/16:
// the first because W lies above its tangent. For the second, W'' <= (n + 1) / r |W'|, and
// |W'| r^(n+1) does not fall, so |W'| changes by less than e^(1/14) over the way; W(i1 + B) then
// lies below the advance by at least 0.4 B |W'|.
// Bound, u = 2^-53: v = 1/r is off by u relative, which is a shift of r by u r. All terms are
// positive, and each sum (Horner's rule in pairs, or by doubling) is off by at most (2 n + 28) u W;
// amounts that are no doubles add 4u W. The step is (W - advance) r / M with the moment M = -r W',
// so it is off by at most (2 n + 32) u r W / M, and by its own size times M's error, below u r.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "afford/numbers/discounting.hpp"

namespace afford::detail {

struct PeriodicLoan {
  double advance;                    ///< above zero
  std::span<const double> payments;  ///< of the periods 1, 2, ..; none negative, one above zero
  double percent_scale;              ///< 100 x periods in a year
};

/// The same with equal payments and one last: all but a few loans. Sums of powers come by doubling,
/// S(2j) = S(j) (1 + v^j) and S(j + 1) = v (1 + S(j)), all positive.
struct LevelLoan {
  double advance;
  double payment;
  double last;
  int count;  ///< at least 2, the last one among them
  double percent_scale;
  /// Of a period, if one near the answer is known, such as the contract's.
  std::optional<double> near_rate{};
};

std::optional<std::int64_t> level_root(const LevelLoan& loan, double unit);

/// The rate in percent x `unit`, rounded half away from zero; `unit` is a power of ten up to 10^9.
/// Nothing where the bound leaves it open, or beyond 10^15.
std::optional<std::int64_t> periodic_root(const PeriodicLoan& loan, double unit);

/// Of a sum that is such a loan: the rate in percent, half up. Nothing if it is none, or if the
/// bound leaves the digits open.
std::optional<Decimal> periodic_percent(const DiscountedSum& sum, unsigned decimals);

}  // namespace afford::detail
