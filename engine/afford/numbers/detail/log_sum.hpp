// The equation of a rate in floating point, with a bound of its error: it finds where the roots are
// and settles most signs; what the bound does not settle is left to integers (discounting.hpp).
//
// With L = ln(growth of a unit), terms of positive and of negative amounts sum to P(L) and N(L).
//   g(L) = ln P - ln N has the sign of the sum;   g'(L) = mean time of N - mean time of P
// where the means weigh each time by its term. Without fractions both means fall as L rises, so the
// two ends of a stretch bound g' in between: that is how a stretch is proven to hold one root or
// none.
//
// Bound, u = 2^-53: the exponent ln|a| - t L is off by at most 3u (A + 2 t |L|), where A is the
// largest |ln a|, and the term e^y by 2^-49 more. Weighed by the terms, that puts ln P off by at
// most 2^-50 (A + 2 m |L| + 1) + 2^-49, m its mean time; adding n terms that count adds 2 n u, and
// those below 2^-70 of the largest less than 2^-69 each. g is off by both sides' errors together. A
// mean time is off by at most 4 (T + 1) times the error that T, the largest time, gives for m.
// Assumes std::log and std::log1p within 4 units of the last place (glibc and musl: 1).
#pragma once

#include <vector>

#include "afford/numbers/discounting.hpp"

namespace afford::detail {

struct LogPoint {
  double at;             ///< L
  double value;          ///< g
  double error;          ///< of g
  double positive_mean;  ///< time
  double negative_mean;
  double mean_error;

  /// -1 or 1 if it is certain, else 0.
  int sign() const { return value > error ? 1 : value < -error ? -1 : 0; }
};

/// The terms of one sign.
struct LogSide {
  std::vector<double> amounts{};  ///< ln |amount|
  std::vector<double> times{};
  std::vector<double> fractions{};  ///< of each; none: empty

  double first() const { return times.front(); }
  double last() const { return times.back(); }
};

/// Amounts of both signs occur.
class LogSum {
 public:
  explicit LogSum(const DiscountedSum& sum);

  LogPoint at(double log_growth) const;
  /// ln of the growth of a unit, off by at most 16 u relative; the growth of a period is above 0.
  double log_growth(const Ratio& growth) const;
  /// The same for a rate in percent that is a double within u; not a number where it has no growth.
  double log_growth_at(double percent) const;
  double log_growth_of_period(double log_growth) const { return log_growth / unit_share_; }
  /// The rate in percent x 10^decimals for a growth of a unit, about.
  ExactInteger scaled_percent(double log_growth, unsigned decimals) const;

  const LogSide& positive() const { return positive_; }
  const LogSide& negative() const { return negative_; }
  double time_max() const { return time_max_; }
  bool has_fractions() const { return !positive_.fractions.empty(); }

 private:
  LogSide positive_;
  LogSide negative_;
  double amount_max_ = 0;  // largest |ln|
  double time_max_ = 0;
  double scale_ = 1;
  double unit_share_ = 1;  // step / root
};

}  // namespace afford::detail
