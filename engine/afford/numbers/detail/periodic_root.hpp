// The rate of one amount now against amounts of the other sign at equal periods: what a loan with
// one advance is. Newton's steps find it, and the signs at the two edges around the rounded rate
// prove it, each with a bound; what the bound does not settle is left to others.
//   Q(v) = sum of payment_k v^k rises with v; the rate is where Q(v) = advance, v = 1/(1 + i).
// Bound, u = 2^-53: v comes out within 6u relative of that of the edge, so v^k within 6 k u;
// Horner's rule in four interleaved parts adds at most (n/2 + 12) u. All terms are positive, so Q
// is off by at most (7 n + 24) u relative, and the amounts, if they are no doubles, by 2 u more.
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
/// S(2j) = S(j) (1 + v^j) and S(j + 1) = v (1 + S(j)), all positive, so the bound above holds.
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
