// The level payment, correct to the cent by proof (decisions/0001-rounding.md).
//   payment = V x prod_{k>=2} (1 + i_k) / sum_j prod_{k>j} (1 + i_k)
// where V is what is owed on the first of n due dates before it is paid, and i_k the rate over the
// k-th period. With equal periods this is P x (r + 1/s_n). Worked: 10,000.00 at 6.7 % over 36
// months is 307.40.
#pragma once

#include <cstdint>
#include <span>

#include "afford/calendar/day_count.hpp"
#include "afford/numbers/rate.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

struct LevelPaymentTerms {
  AnnualRate rate;
  RoundingMode mode;
  std::int64_t unit_minor;  ///< the payment is a multiple of it
};

/// A payment in minor units, and whether the fast bound decided it or the integers had to.
struct LevelPayment {
  std::int64_t minor;
  bool decided_by_integers;
};

/// `balance_minor` (>= 0) is owed at the start of `count` (>= 1) equal periods, each `period` long.
LevelPayment level_payment(std::int64_t balance_minor, int count, YearFraction period,
                           const LevelPaymentTerms& terms);

/// What is owed on the first due date, its interest included: an exact quotient of minor units.
struct DueValue {
  Wide numerator;
  Wide denominator;  ///< above 0
};

/// `later` are the periods between the due dates that follow (one fewer than the payments).
LevelPayment level_payment(const DueValue& due, std::span<const YearFraction> later,
                           const LevelPaymentTerms& terms);
/// The same where 128 bits are not enough.
LevelPayment level_payment(const Ratio& due, std::span<const YearFraction> later,
                           const LevelPaymentTerms& terms);

}  // namespace afford
