#include "afford/numbers/rate.hpp"

#include <limits>
#include <utility>

namespace afford {

namespace {

std::optional<std::uint32_t> whole_millionths(const Decimal& fraction) {
  if (fraction.scale() > 6) return std::nullopt;
  const auto millionths = fraction.coefficient_at(6).to_int64();
  if (!millionths || *millionths < 0) return std::nullopt;
  if (*millionths > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*millionths);
}

}  // namespace

AnnualRate::AnnualRate(Decimal fraction)
    : fraction_(std::move(fraction)), parts_per_million_(whole_millionths(fraction_)) {}

}  // namespace afford
