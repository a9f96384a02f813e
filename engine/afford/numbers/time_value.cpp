#include "afford/numbers/time_value.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/numbers/detail/fixed_point.hpp"

namespace afford {
namespace {

using detail::FixedPoint;
using detail::Interval;

constexpr unsigned bits_min = 128;
constexpr unsigned bits_max = 8'192;

std::int64_t small(const ExactInteger& value) {
  const auto result = value.to_int64();
  AFFORD_REQUIRE(result.has_value());
  return *result;
}

// Rounded, if both ends agree or no more bits are spent.
std::optional<Decimal> rounded_ends(const Ratio& low, const Ratio& high, unsigned decimals,
                                    bool is_last) {
  const Decimal below = rounded(low, decimals, RoundingMode::half_up);
  const Decimal above = rounded(high, decimals, RoundingMode::half_up);
  if (below != above && !is_last) return std::nullopt;
  // What no bits part is taken for a tie, which goes away from zero.
  return low.sign() < 0 ? below : above;
}

struct RatioEnds {
  Ratio low;
  Ratio high;
};

RatioEnds quotient_ends(const Interval& a, const Interval& b) {
  const std::array all{Ratio(a.low, b.low), Ratio(a.low, b.high), Ratio(a.high, b.low),
                       Ratio(a.high, b.high)};
  const auto [low, high] = std::ranges::minmax(all);
  return {low, high};
}

}  // namespace

RateEquation annuity_equation(const Annuity& annuity, const Ratio& nper) {
  const std::int64_t p = small(nper.numerator());
  const std::int64_t q = small(nper.denominator());
  AFFORD_REQUIRE(p > 0 && p <= annuity_periods_max && q <= annuity_parts_max);
  const auto amounts = whole_multiples(std::array{annuity.pv, annuity.fv, annuity.pmt});
  RateEquation equation{.terms = {}, .units_per_period = q};
  // A power of y is the time left to the end; the last is p + 2q - 1.
  const std::int64_t last = p + 2 * q - 1;
  const auto add = [&](const ExactInteger& amount, std::int64_t power) {
    equation.terms.push_back({amount, last - power});
  };
  for (std::int64_t k = 0; k < q; ++k) {
    add(amounts[0], p + k);
    add(amounts[1], k);
  }
  for (std::int64_t k = 0; k < p; ++k) add(amounts[2], k + (annuity.at_start ? q : 0));
  return equation;
}

RateEquation growth_equation(const Ratio& pv, const Ratio& fv, const Ratio& nper) {
  const auto amounts = whole_multiples(std::array{pv, fv});
  return {.terms = {{-amounts[0], 0}, {amounts[1], small(nper.numerator())}},
          .units_per_period = small(nper.denominator())};
}

PeriodCount period_count(const Annuity& annuity, const Ratio& rate, unsigned decimals) {
  AFFORD_REQUIRE(rate > Ratio(-1));
  PeriodCount never{NperOutcome::never_reached};
  const auto found = [](Decimal periods) {
    return PeriodCount{NperOutcome::found, std::move(periods)};
  };
  if (rate.sign() == 0) {
    if (annuity.pmt.sign() == 0) return never;
    const Ratio periods = -(annuity.pv + annuity.fv) / annuity.pmt;
    return found(rounded(periods, decimals, RoundingMode::half_up));
  }
  const Ratio payment = annuity.pmt * (annuity.at_start ? Ratio(1) + rate : Ratio(1));
  const Ratio above = payment - annuity.fv * rate;
  const Ratio below = payment + annuity.pv * rate;
  if (above.sign() * below.sign() <= 0) return never;
  const Ratio growth = above / below;
  if (growth == Ratio(1)) return found(Decimal(0, decimals));
  for (unsigned bits = bits_min;; bits *= 2) {
    const FixedPoint fixed(bits);
    const Interval all = fixed.logarithm(growth);
    const Interval one = fixed.logarithm(Ratio(1) + rate);
    if (one.low.sign() * one.high.sign() <= 0) continue;
    const auto [low, high] = quotient_ends(all, one);
    if (auto periods = rounded_ends(low, high, decimals, bits >= bits_max)) {
      return found(*std::move(periods));
    }
  }
}

Decimal effective_percent(const Ratio& nominal, std::int64_t npery, unsigned decimals) {
  AFFORD_REQUIRE(npery >= 1 && npery <= periods_per_year_max);
  const Ratio growth = Ratio(1) + nominal / Ratio(npery);
  AFFORD_REQUIRE(growth.sign() > 0);
  for (unsigned bits = bits_min;; bits *= 2) {
    const FixedPoint fixed(bits);
    const Interval year = fixed.power_of(growth, Ratio(npery));
    const auto percent = [&](const ExactInteger& end) {
      return Ratio(100) * (Ratio(end, fixed.unit()) - Ratio(1));
    };
    auto rounded = rounded_ends(percent(year.low), percent(year.high), decimals, bits >= bits_max);
    if (rounded) return *std::move(rounded);
  }
}

RateEquation nominal_equation(const Ratio& effective, std::int64_t npery) {
  AFFORD_REQUIRE(effective > Ratio(-1) && npery >= 1);
  const auto amounts = whole_multiples(std::array{Ratio(1), Ratio(1) + effective});
  return {.terms = {{-amounts[0], 0}, {amounts[1], npery}}, .scale = Ratio(npery)};
}

std::optional<RateEquation> modified_equation(const std::vector<TimedRatio>& flows,
                                              const Ratio& finance, const Ratio& reinvest) {
  AFFORD_REQUIRE(finance > Ratio(-1) && reinvest > Ratio(-1));
  if (flows.empty()) return std::nullopt;
  const auto [first, last] = std::ranges::minmax(flows, {}, &TimedRatio::time);
  Ratio paid = 0;
  Ratio received = 0;
  for (const auto& [amount, time] : flows) {
    const auto since = static_cast<unsigned>(time - first.time);
    const auto left = static_cast<unsigned>(last.time - time);
    if (amount.sign() < 0) paid += amount / power(Ratio(1) + finance, since);
    if (amount.sign() > 0) received += amount * power(Ratio(1) + reinvest, left);
  }
  if (paid.sign() == 0 || received.sign() == 0 || first.time == last.time) return std::nullopt;
  return growth_equation(-paid, received, Ratio(last.time - first.time));
}

Decimal present_value(const RateEquation& equation, const Ratio& rate, unsigned decimals,
                      unsigned scale) {
  const Ratio growth = Ratio(1) + rate;
  AFFORD_REQUIRE(growth.sign() > 0);
  const Ratio factor = Ratio(1) / growth;
  for (unsigned bits = bits_min;; bits *= 2) {
    const FixedPoint fixed(bits);
    Interval sum{0, 0};
    for (const auto& [amount, time, fraction] : equation.terms) {
      AFFORD_REQUIRE(time >= 0 && fraction.sign() == 0);
      const Interval weight = fixed.power_of(factor, Ratio(time, equation.units_per_period));
      const bool comes_in = amount.sign() > 0;
      sum.low += amount * (comes_in ? weight.low : weight.high);
      sum.high += amount * (comes_in ? weight.high : weight.low);
    }
    const ExactInteger unit = fixed.unit() * ten_to(scale);
    const Ratio low(sum.low, unit);
    const Ratio high(sum.high, unit);
    if (auto value = rounded_ends(low, high, decimals, bits >= bits_max)) return *std::move(value);
  }
}

}  // namespace afford
