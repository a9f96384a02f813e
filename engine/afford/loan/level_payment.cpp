#include "afford/loan/level_payment.hpp"

#include "afford/base/require.hpp"
#include "afford/loan/detail/level_estimate.hpp"

namespace afford {
namespace {

LevelPayment scaled(std::int64_t units, std::int64_t unit_minor, bool by_integers) {
  return {units * unit_minor, by_integers};
}

// One plus the rate over the period, as numerator and denominator.
struct Factor {
  ExactInteger numerator;
  ExactInteger denominator;
};

Factor growth(const AnnualRate& rate, YearFraction period) {
  const ExactInteger denominator = ten_to(rate.fraction().scale()) * period.denominator;
  return {denominator + rate.fraction().coefficient() * period.numerator, denominator};
}

// V x product / sum, where numerator and denominator of the sum share the product's denominators,
// which therefore cancel.
LevelPayment by_integers(const Ratio& first_due_value, std::span<const YearFraction> later,
                         const LevelPaymentTerms& terms) {
  ExactInteger product = 1;
  ExactInteger sum = 1;
  ExactInteger sum_scale = 1;
  for (const auto& period : later) {
    const Factor factor = growth(terms.rate, period);
    sum_scale *= factor.denominator;
    sum = sum * factor.numerator + sum_scale;
    product *= factor.numerator;
  }
  const ExactInteger units =
      round_quotient(first_due_value.numerator() * product,
                     first_due_value.denominator() * sum * terms.unit_minor, terms.mode);
  const auto narrow = units.to_int64();
  AFFORD_REQUIRE(narrow.has_value());
  return scaled(*narrow, terms.unit_minor, true);
}

// Kept out of line: the fast path is a few dozen instructions and must not pay for this one's
// frame.
[[gnu::noinline]] LevelPayment equal_periods_by_integers(std::int64_t balance_minor, int count,
                                                         YearFraction period,
                                                         const LevelPaymentTerms& terms) {
  const std::vector<YearFraction> later(static_cast<std::size_t>(count - 1), period);
  const Ratio first =
      Ratio(period.numerator, period.denominator) * Ratio::of(terms.rate.fraction());
  return by_integers(Ratio(balance_minor) * (Ratio(1) + first), later, terms);
}

// No amount is larger, and a payment of the whole of it with a year's interest stays below 2^62.
constexpr std::uint64_t balance_end = std::uint64_t{1} << 44;
constexpr unsigned count_end = 1'024;

}  // namespace

LevelPayment level_payment(std::int64_t balance_minor, int count, YearFraction period,
                           const LevelPaymentTerms& terms) {
  const std::int64_t millionths = terms.rate.millionths_if_fast();
  const auto payments = static_cast<unsigned>(count);
  const bool is_fast = static_cast<std::uint64_t>(balance_minor) < balance_end &&
                       payments - 1 < count_end - 1 && millionths > 0;
  if (is_fast && detail::rounds_to_nearest()) [[likely]] {
    const auto units = detail::equal_periods_units({balance_minor, terms.unit_minor},
                                                   {millionths, period}, payments, terms.mode);
    if (units.is_certain()) [[likely]]
      return scaled(units.low, terms.unit_minor, false);
  }
  AFFORD_REQUIRE(balance_minor >= 0 && count >= 1 && terms.unit_minor >= 1);
  return equal_periods_by_integers(balance_minor, count, period, terms);
}

LevelPayment level_payment(const DueValue& due, std::span<const YearFraction> later,
                           const LevelPaymentTerms& terms) {
  AFFORD_REQUIRE(due.denominator > 0 && terms.unit_minor >= 1);
  const std::int64_t millionths = terms.rate.millionths_if_fast();
  if (millionths >= 0 && due.numerator >= 0 && detail::rounds_to_nearest()) {
    const auto units = detail::uneven_periods_units(
        {due.numerator, due.denominator * terms.unit_minor}, millionths, later, terms.mode);
    if (units.is_certain()) return scaled(units.low, terms.unit_minor, false);
  }
  return by_integers(
      Ratio(ExactInteger::of_wide(due.numerator), ExactInteger::of_wide(due.denominator)), later,
      terms);
}

LevelPayment level_payment(const Ratio& due, std::span<const YearFraction> later,
                           const LevelPaymentTerms& terms) {
  AFFORD_REQUIRE(terms.unit_minor >= 1);
  return by_integers(due, later, terms);
}

}  // namespace afford
