// The calendar below the loan oracle: civil dates, due dates and the ten day counts, written from
// their definitions (2006 ISDA Definitions, s. 4.16; engine/decisions/0009). Includes nothing of
// the engine.
#pragma once

#include <cstdint>

namespace oracle {

__extension__ typedef unsigned __int128 Unsigned;

struct Civil {
  int year;
  int month;
  int day;
  friend bool operator==(const Civil&, const Civil&) = default;
};

/// Days since 1 January of the year 1, counted year by year with the Gregorian leap rule.
int day_number(Civil date);
Civil civil_of(int day_number);
int days_in_month(int year, int month);
/// `first` plus k months on `anchor`, cut to the month's last day.
Civil due_date(Civil first, int anchor, int k);

/// numerator / denominator; kept in lowest terms by `add`.
struct Fraction {
  Unsigned numerator;
  Unsigned denominator;
};
Fraction add(Fraction a, Fraction b);

enum class DayCount {
  one_twelfth,
  act_365_fixed,  ///< these two are the common ones: half of the generated loans have them
  thirty_360,
  thirty_360_period,
  thirty_e_360,
  act_360,
  act_364,
  act_365_25,
  act_act_isda,
  act_act_31_december,
};
inline constexpr int day_count_count = 10;
/// The market name.
const char* name_of(DayCount day_count);

/// Where the regular periods part, without end in both directions.
struct Steps {
  Civil first;       ///< due date 0
  int anchor;        ///< of months
  int step_days{0};  ///< 0: months
  int due(int k) const;
};

/// Part of a year from day `start` to day `end`; 1/12 and 30/360 period go through `steps`.
Fraction year_part(DayCount day_count, const Steps& steps, int start, int end);

}  // namespace oracle
