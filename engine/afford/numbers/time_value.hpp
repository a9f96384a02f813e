// The time-value functions of spreadsheets, with their meanings and without their failures: what
// has an answer gets it to the digits asked for, what has none says so. Rates are fractions here
// (0.01 is 1 %), rates that come out are in percent; signs as in spreadsheets (money paid is
// negative).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "afford/numbers/rate_roots.hpp"

namespace afford {

/// pv (1+r)^nper + pmt (1 + r x type) ((1+r)^nper - 1)/r + fv = 0, where type is 1 if payments fall
/// at the start of a period.
struct Annuity {
  Ratio pmt;
  Ratio pv;
  Ratio fv;
  bool at_start = false;
};

inline constexpr std::int64_t annuity_periods_max = 100'000;  ///< the largest p
inline constexpr std::int64_t annuity_parts_max = 1'000;      ///< nper = p/q: the largest q

/// RATE as an equation for `rate_roots`; nper above zero and inside both limits. A part of a period
/// is a step of its own: with y = (1+r)^(1/q) and nper = p/q both sides are multiplied by
/// (y^q - 1)/(y - 1), which has no root above zero.
RateEquation annuity_equation(const Annuity& annuity, const Ratio& nper);

/// RRI: what turns pv into fv in nper periods, as an equation; neither is zero, limits as above.
RateEquation growth_equation(const Ratio& pv, const Ratio& fv, const Ratio& nper);

enum class NperOutcome : std::uint8_t {
  found,
  never_reached,  ///< payments do not outrun the interest, or nothing is paid
};

struct PeriodCount {
  NperOutcome outcome;
  std::optional<Decimal> periods{};
};

/// NPER to so many decimals, half up; the rate is above -1.
PeriodCount period_count(const Annuity& annuity, const Ratio& rate, unsigned decimals);

/// EFFECT: (1 + nominal/npery)^npery - 1 in percent to so many decimals, half up; npery is 1 to
/// 10,000, the nominal rate above -npery.
Decimal effective_percent(const Ratio& nominal, std::int64_t npery, unsigned decimals);
inline constexpr std::int64_t periods_per_year_max = 10'000;
/// NOMINAL as an equation; the effective rate is above -1.
RateEquation nominal_equation(const Ratio& effective, std::int64_t npery);

/// An amount at a time in whole units.
struct TimedRatio {
  Ratio amount;
  std::int64_t time;
};

/// MIRR as an equation: what is paid, worth its value at the first time by `finance`, grows to what
/// comes in, worth its value at the last time by `reinvest`. Nothing if one of both is missing.
std::optional<RateEquation> modified_equation(const std::vector<TimedRatio>& flows,
                                              const Ratio& finance, const Ratio& reinvest);

/// sum of amount x 10^-scale x (1 + rate)^(-time / units_per_period) to so many decimals, half up.
/// The rate is above -1.
Decimal present_value(const RateEquation& equation, const Ratio& rate, unsigned decimals,
                      unsigned scale);

}  // namespace afford
