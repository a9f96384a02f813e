#include "afford/numbers/rate.hpp"

#include <limits>

namespace afford {

std::optional<std::uint32_t> AnnualRate::parts_per_million() const {
  if (fraction_.scale() > 6) return std::nullopt;
  const auto millionths = fraction_.coefficient_at(6).to_int64();
  if (!millionths || *millionths < 0) return std::nullopt;
  if (*millionths > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*millionths);
}

}  // namespace afford
