// Every way a course can end, with its probability and its value: an exact tree instead of one rosy
// number (decisions/0005-household-and-worth-months.md gives the rules and a worked case).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"
#include "afford/worth/discount.hpp"

namespace afford {

/// A job that pays `net_gain` more a month from month `from` on.
struct GainPath {
  int from;
  Money net_gain;
};

struct WorthModel {
  Currency currency;
  std::vector<MonthlyAmount> bills;     ///< at the start of their month; grants are negative
  std::vector<MonthlyAmount> lost_pay;  ///< at the end of their month
  std::optional<MonthlyAmount> exam{};  ///< the first try; no assessment, no exam
  Ratio pass_probability = 1;
  int attempts_max = 1;
  int months_between = 0;
  Ratio completion = 1;
  Ratio placement = 1;          ///< of those who pass
  std::vector<GainPath> gains;  ///< one for each attempt: a later pass is a later job
  Ratio gain_decay_per_year = 0;
  Ratio discount_per_year = 0;
  int horizon_months;
};

enum class FutureKind : std::uint8_t { does_not_finish, fails_exam, in_field, not_in_field };
std::string_view format_future_kind(FutureKind kind);

struct Future {
  FutureKind kind;
  int attempts;    ///< exam tries paid for
  Ratio share;     ///< its probability
  Decimal ends;    ///< its value today in major units, every digit
  Decimal cost{};  ///< of it, what bills, lost pay and exam tries are worth today
};

/// Amounts are decided exactly and then rounded half even to the cent.
struct FuturesResult {
  std::vector<Future> futures;
  Ratio success_probability;  ///< of passing and working in the field
  Money cost_present_value;   ///< expected
  Money npv;                  ///< expected
  int ahead_in_100;           ///< share of the futures that end above zero, rounded half even
  int behind_in_100;          ///< the rest of 100
  Money ahead_by;             ///< weighted mean of the futures that end ahead; 0 if none does
  Money behind_by;            ///< of the others, as a positive amount
  std::optional<Money> break_even_net_gain;  ///< a month; absent if no gain ever comes
  std::optional<Decimal> break_even_chance;  ///< 3 decimals, rounded up; absent above 1
};

FuturesResult futures(const WorthModel& model);

}  // namespace afford
