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

/// One way a search and a wage can turn out.
struct JobPath {
  Ratio weight;                      ///< its probability, once a job is found
  std::vector<GainPath> by_attempt;  ///< one for each attempt: a later pass is a later job
};

/// A module of a course taken in parts: who stops in it has paid the first `bills` bills, has lost
/// the first `lost_months` months of pay, and has the credits of the modules before it.
struct ModuleOfPlan {
  Ratio completion;                       ///< of those who start it
  std::size_t bills;                      ///< not fewer than of the module before
  std::size_t lost_months;                ///< the same
  std::optional<MonthlyAmount> credit{};  ///< comes at the start of its month
};

struct WorthModel {
  Currency currency;
  std::vector<MonthlyAmount> bills;     ///< at the start of their month; grants are negative
  std::vector<MonthlyAmount> lost_pay;  ///< at the end of their month
  std::optional<MonthlyAmount> exam{};  ///< the first try; no assessment, no exam
  Ratio pass_probability = 1;
  int attempts_max = 1;
  int months_between = 0;
  Ratio completion = 1;  ///< of the course
  /// None: who does not finish has paid and lost everything. Otherwise those who do not finish,
  /// many or few, stop in the modules in the proportion that the modules' own chances give.
  std::vector<ModuleOfPlan> modules{};
  Ratio placement = 1;         ///< in the field, of those who pass
  Ratio other_job = 0;         ///< in another job that uses the course, of those who pass
  Ratio other_gain_share = 0;  ///< of the gain in the field that it brings, half up to the cent
  std::vector<JobPath> jobs;   ///< weights sum to 1; the first is the expected one
  Ratio gain_decay_per_year = 0;
  Ratio discount_per_year = 0;
  int horizon_months;
};

enum class FutureKind : std::uint8_t {
  does_not_finish,
  fails_exam,
  in_field,
  other_job,
  not_in_field
};
std::string_view format_future_kind(FutureKind kind);

struct Future {
  FutureKind kind;
  int attempts;  ///< exam tries paid for
  Ratio share;   ///< its probability
  Decimal ends;  ///< its value today in major units, every digit
  /// Of it, what bills, lost pay and exam tries are worth today; credits are off, as grants are.
  Decimal cost{};
  std::optional<GainPath> job{};          ///< where pay rises
  std::size_t path = 0;                   ///< of it, among the jobs of the model
  std::optional<std::size_t> stops_in{};  ///< the module that it does not finish
};

/// What a part of all futures ends below: of 1,000 people with equal chances, 50 end at `ends` or
/// below at a share of 1/20.
struct FutureQuantile {
  Ratio share;
  Money ends;
};

/// Amounts are decided exactly and then rounded half even to the cent.
struct FuturesResult {
  std::vector<Future> futures;
  bool has_exam = false;
  /// The job in the field brings less than today's pay: a higher chance of success is worse.
  bool success_costs = false;
  Ratio success_probability;  ///< of passing and working in the field
  Money cost_present_value;   ///< expected
  Money npv;                  ///< expected
  Ratio expected_value;       ///< the same in major units, exact
  int ahead_in_100;           ///< share of the futures that end above zero, rounded half even
  int behind_in_100;          ///< the rest of 100
  Money ahead_by;             ///< weighted mean of the futures that end ahead; 0 if none does
  Money behind_by;            ///< of the others, as a positive amount
  std::optional<Money> break_even_net_gain;  ///< a month; absent if none that an amount holds
  /// 3 decimals, rounded up; absent above 1, and where success costs money.
  std::optional<Decimal> break_even_chance;
  std::vector<FutureQuantile> quantiles;  ///< 1/20, 1/4, 1/2, 3/4, 19/20
  /// Expected money by month from month 0, undiscounted, in one unit: what leaves is negative.
  std::vector<ExactInteger> expected;
  ExactInteger expected_unit = 1;  ///< a minor unit in `expected`
};

FuturesResult futures(const WorthModel& model, MonthlyFactors& factors);
FuturesResult futures(const WorthModel& model);

/// Of `FuturesResult`, the chance there is and the chance that it takes.
struct Chances {
  Ratio success_probability;
  std::optional<Decimal> break_even_chance;  ///< 9 decimals, rounded up; absent as above
  /// Where success costs money: up to this chance the course is worth its cost. 9 decimals, rounded
  /// down; absent if it never is.
  std::optional<Decimal> highest_chance{};
};
inline constexpr unsigned chance_shown_decimals = 3;
inline constexpr unsigned chance_compared_decimals = 9;
Chances chances(const WorthModel& model, MonthlyFactors& factors);

/// `FuturesResult::expected_value` alone.
Ratio expected_value(const WorthModel& model, MonthlyFactors& factors);

}  // namespace afford
