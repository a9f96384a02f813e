// What a loan's rows must be, worked out a second time from the definitions in
// engine/decisions, as simply as possible and slowly. Includes and calls nothing of the
// engine: plain calendar arithmetic, unsigned 128-bit fractions and Boost's unbounded integers.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <vector>

#include "tests/support/oracle_calendar.hpp"

namespace oracle {

using Big = boost::multiprecision::cpp_int;

enum class Rounding { half_up, half_even, up, down };
enum class Kind { deferral, interest_only, minimum, level };
enum class Capitalise { each_due_date, end, never };

struct Rounded {
  Big value;
  bool tie;  ///< half_up or half_even, exactly half-way between two whole numbers
};
Rounded rounded(const Big& numerator, const Big& denominator, Rounding mode);

struct Tranche {
  Civil date;
  std::int64_t minor;
};

struct Phase {
  Kind kind;
  int payments;
  std::int64_t payment;  ///< 0 if none is stated
  Capitalise capitalise;
};

struct Loan {
  std::int64_t rate_millionths;
  DayCount day_count;
  Steps due_dates;
  Rounding interest;
  Rounding payment;
  std::int64_t unit;
  std::vector<Tranche> tranches;  ///< by date
  std::vector<Phase> phases;      ///< a level payment is worked out in the last one only
};

struct Row {
  Civil due;
  Kind kind;
  std::int64_t payment;
  std::int64_t principal;
  std::int64_t interest;
  std::int64_t balance_after;
};

struct Schedule {
  std::vector<Row> rows;
  bool payment_below_interest = false;  ///< then the rows stop there
  int interest_ties = 0;
  int level_ties = 0;
};

Schedule rows_of(const Loan& loan);

/// P x (r + 1/s_n) with r = p/q > 0 in closed form: P p (p+q)^n / (q ((p+q)^n - q^n)). P/n for
/// r = 0.
Rounded level_payment(std::int64_t principal, Fraction rate_per_period, unsigned count,
                      std::int64_t unit, Rounding mode);

}  // namespace oracle
