// Yearly rates as monthly factors: v = (1 + r)^(-1/12) and w = (1 - d)^(1/12), irrational numbers
// that are rounded half even to 30 decimals once, as is each power from the one before; all that
// follows is exact. Worked: r = 7 %: v = 0.994377...; money due in 6 months is worth v^6 of itself.
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <vector>

#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

namespace detail {
class NearFactors;
}

inline constexpr unsigned monthly_factor_decimals = 30;

/// v for a discount rate of `rate_per_year`, a fraction not below 0.
Decimal monthly_discount(const Ratio& rate_per_year);
/// w for a gain that fades by `rate_per_year`, a fraction from 0 to below 1.
Decimal monthly_decay(const Ratio& rate_per_year);

/// factor^0 to factor^count, each x 10^30; `factor` from 0 to 1 with 30 decimals at most.
std::vector<ExactInteger> monthly_powers(const Decimal& factor, int count);

/// The powers of each rate, worked out once for all the futures of a request.
class MonthlyFactors {
 public:
  /// v^0 to v^count, and more where more were asked for; good until the next call of its name.
  const std::vector<ExactInteger>& discounts(const Ratio& rate_per_year, int count);
  /// The same of w.
  const std::vector<ExactInteger>& decays(const Ratio& rate_per_year, int count);

  /// A gain that begins with month `from` and is looked at up to the horizon.
  struct Gain {
    Ratio discount_per_year;
    Ratio decay_per_year;
    int from;
    int horizon_months;
    auto operator<=>(const Gain&) const = default;
  };
  /// What one minor unit more a month is worth, x 10^60: it comes at the month's end.
  const ExactInteger& months_of_gain(const Gain& gain);

  /// The same as nearest doubles, for what needs no more.
  detail::NearFactors& near();

 private:
  std::map<Ratio, std::vector<ExactInteger>> discounts_{};
  std::map<Ratio, std::vector<ExactInteger>> decays_{};
  std::map<Gain, ExactInteger> gains_{};
  std::shared_ptr<detail::NearFactors> near_{};  // once somebody asks
};

/// An amount in a month counted from month 0.
struct MonthlyAmount {
  int month;  ///< not negative
  Money amount;
};

}  // namespace afford
