// How the figures of a schedule came about, noted by the computation that made them.
#pragma once

#include <optional>
#include <vector>

#include "afford/calendar/day_count.hpp"
#include "afford/numbers/money.hpp"
#include "afford/numbers/rate.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// Days on which balance and rate stand still.
struct AccruedPart {
  DateRange days;
  Money balance;
  AnnualRate rate;  ///< 0 in a pause
  YearFraction years;
  bool is_flat = false;  ///< of a flat phase: charged on `balance` whatever has been repaid
};

/// A level payment that was worked out.
struct LevelTrace {
  int payments;     ///< over so many, this one included
  Ratio due_value;  ///< what is owed on its due date with interest, in minor units
  AnnualRate rate;
  Money payment;
  bool decided_by_integers;
};

/// Of one installment.
struct RowTrace {
  std::vector<AccruedPart> parts{};   ///< empty for a row that bears no interest
  Ratio exact_interest{};             ///< of the parts, in minor units, before it is rounded
  std::optional<Ratio> flat_total{};  ///< of a flat phase, in its last row: it takes what is left
  std::optional<Money> kept_aside{};  ///< interest that deferrals keep aside, in all, after the row
  std::optional<Money> prepaid{};     ///< of its principal, what a prepayment has covered
  bool is_as_planned = false;         ///< its principal: a prepayment covers the last payments
  std::optional<std::size_t> level{};  ///< index of the level payment in force
};

struct ScheduleTrace {
  std::vector<RowTrace> rows{};  ///< one for each installment
  std::vector<LevelTrace> levels{};
};

}  // namespace afford
