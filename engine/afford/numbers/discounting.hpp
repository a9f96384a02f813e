// Amounts at times and the growth that makes them worth nothing together: the one equation behind
// every internal rate of return and every actuarial APR.
//   sum of amount x growth^(-time / units_per_period) / (1 + fraction x (growth - 1)) = 0
// The sign of the sum at any rational growth is certain: integers decide it, never a float.
#pragma once

#include <cstdint>
#include <vector>

#include "afford/numbers/ratio.hpp"

namespace afford {

namespace detail {
struct Interval;
}

/// `fraction` is a part of a period in front of the whole ones, over which interest is simple (US
/// Regulation Z, Appendix J (b)(8)): 0 <= fraction < 1; it needs whole periods as units.
struct DiscountTerm {
  ExactInteger amount;  ///< in any unit, the same for all
  std::int64_t time;    ///< whole units, of either sign
  Ratio fraction{};
};

/// The rate is `scale` x (growth - 1), where growth is that of one period.
struct RateEquation {
  std::vector<DiscountTerm> terms;
  std::int64_t units_per_period = 1;  ///< above zero
  Ratio scale = 1;  ///< periods in a year, if the rate is one per year; above zero
};

/// The equation in its shortest form: amounts of one time added up, none of them zero, by rising
/// time from 0 on, times without a common divisor. Multiplying by a power of growth moves no root.
class DiscountedSum {
 public:
  explicit DiscountedSum(const RateEquation& equation);

  const std::vector<DiscountTerm>& terms() const { return terms_; }
  bool is_empty() const { return terms_.empty(); }
  bool has_fractions() const { return has_fractions_; }
  /// Of the amounts by time: no rate solves the equation if 0, at most one if 1 (Descartes' rule of
  /// signs, which holds for any real exponents), unless there are fractions.
  int sign_changes() const;

  /// -1, 0 or 1 for a growth of one period above zero. Zero is proven where the times stay below
  /// 5,000 units; beyond, what 16,384 bits do not part from zero is taken for it.
  int sign_at(const Ratio& growth) const;

  /// The sum x 2^bits at that growth, times a factor above zero that varies slowly with growth,
  /// off by little: for interpolation, never for a verdict.
  ExactInteger value_at(const Ratio& growth, unsigned bits) const;

  /// Growth of one unit of time is growth^(step / root): both in lowest terms.
  std::int64_t step() const { return step_; }
  std::int64_t root() const { return root_; }
  const Ratio& scale() const { return scale_; }

  /// The growth at a rate in percent, and the sign there; at a growth of zero or below, the sign
  /// towards it.
  Ratio growth_at_percent(const Ratio& percent) const;
  int sign_at_percent(const Ratio& percent) const;

 private:
  struct Ends {
    ExactInteger low;
    ExactInteger high;
    void add(const detail::Interval& weight, const ExactInteger& amount);
  };
  Ends value_ends(const Ratio& growth, unsigned bits) const;
  bool is_exactly_zero(const Ratio& growth) const;

  std::vector<DiscountTerm> terms_;
  std::int64_t step_ = 1;
  std::int64_t root_ = 1;
  Ratio scale_ = 1;
  bool has_fractions_ = false;
};

}  // namespace afford
