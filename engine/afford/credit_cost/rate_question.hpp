// What `afford rate` asks: a rate of flows, or one of the time-value functions, and its answer.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/calendar/day_count.hpp"
#include "afford/credit_cost/apr.hpp"
#include "afford/numbers/time_value.hpp"

namespace afford {

enum class RateFunction : std::uint8_t {
  irr,      ///< of amounts at equal periods
  xirr,     ///< of dated amounts, effective in a year of `day_count`
  apr,      ///< under a regime
  mirr,     ///< with a rate of finance and one of reinvestment
  npv,      ///< at the time of the first amount
  xnpv,     ///< on the first date
  rate,     ///< of an annuity
  nper,     ///< its number of periods
  rri,      ///< equal growth from pv to fv
  effect,   ///< effective rate of a nominal one
  nominal,  ///< and back
};

inline constexpr std::size_t rate_function_count = 11;
std::string_view format_rate_function(RateFunction function);
std::optional<RateFunction> parse_rate_function(std::string_view text);

enum class FlowTimes : std::uint8_t { dates, periods, years };

struct ListedFlow {
  Decimal amount;
  std::optional<Date> date{};
  Ratio time{};      ///< periods or years
  Ratio fraction{};  ///< of a period
};

struct FlowList {
  FlowTimes times = FlowTimes::periods;
  std::vector<ListedFlow> flows{};
  std::optional<Ratio> periods_per_year{};
  std::optional<Regime> regime{};
};

inline constexpr std::size_t listed_flows_max = 100'000;
inline constexpr unsigned rate_decimals_max = 40;

/// Rates as fractions, as in spreadsheets; what the function does not use stays empty.
struct RateArguments {
  std::optional<Ratio> rate{};
  std::optional<Ratio> nper{};
  std::optional<Ratio> pmt{};
  std::optional<Ratio> pv{};
  std::optional<Ratio> fv{};
  bool at_start = false;  ///< type 1
  std::optional<Ratio> nominal{};
  std::optional<Ratio> effective{};
  std::optional<std::int64_t> npery{};
  std::optional<Ratio> finance_rate{};
  std::optional<Ratio> reinvest_rate{};
};

struct RateQuestion {
  RateFunction find = RateFunction::irr;
  FlowList list{};
  RateArguments arguments{};
  DayCount day_count = DayCount::act_365_fixed;
  unsigned decimals = 6;
};

/// Things about the input or the answer that a reader must know.
enum class RateRemark : std::uint8_t {
  several_rates,
  undecided_places,  ///< where another rate may be
  rates_not_listed,  ///< beyond the domain of numbers/rate_roots.hpp
  dates_sorted,
  dates_added,  ///< amounts of one date were added up
};
std::string_view format_rate_remark(RateRemark remark);

struct RateAnswer {
  RateFunction find;
  Decimal value;                   ///< a rate in percent, a number of periods, or a present value
  std::vector<Decimal> roots{};    ///< in percent, of functions that have roots
  std::optional<Regime> regime{};  ///< of an APR
  std::optional<UnitPeriod> unit_period{};     ///< of dated flows under a regime
  std::optional<Decimal> actuarial_nominal{};  ///< of an APR of Canada
  std::optional<Decimal> nearest_eighth{};     ///< of an APR of Canada or the USA
  std::optional<Decimal> one_period_before{};  ///< of npv: as spreadsheets have it
  std::vector<RateRemark> remarks{};
};

/// Fails with `no_rate_exists`, whose argument says why, `rate_undecided` or
/// `no_period_count_exists`, or says what the question lacks.
Result<RateAnswer> answer_rate_question(const RateQuestion& question);

}  // namespace afford
