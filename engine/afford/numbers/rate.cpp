#include "afford/numbers/rate.hpp"

#include <limits>
#include <utility>

namespace afford {

namespace {

constexpr std::int64_t no_millionths = -1;

std::int64_t whole_millionths(const Decimal& fraction) {
  if (fraction.scale() > 6) return no_millionths;
  const auto millionths = fraction.coefficient_at(6).to_int64();
  if (!millionths || *millionths < 0) return no_millionths;
  return *millionths <= std::numeric_limits<std::uint32_t>::max() ? *millionths : no_millionths;
}

}  // namespace

AnnualRate::AnnualRate(Decimal fraction)
    : fraction_(std::move(fraction)), millionths_(whole_millionths(fraction_)) {}

}  // namespace afford
