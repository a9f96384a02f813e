#include "afford/tax/net_pay_segments.hpp"

#include <iterator>
#include <utility>

#include "afford/base/require.hpp"

namespace afford {

NetPay NetPaySegments::at(Money gross) {
  AFFORD_REQUIRE(gross.currency() == cad);
  AFFORD_REQUIRE(gross.minor() >= 0);
  const auto after = by_first_.upper_bound(gross.minor());
  if (after != by_first_.begin()) {
    const detail::NetPaySegment& segment = std::prev(after)->second;
    if (gross.minor() <= segment.last()) return segment.at(gross.minor());
  }
  auto found = detail::NetPaySegment::around(*law_, gross.minor());
  if (!found) return net_pay(*law_, gross);
  const std::int64_t first = found->first();
  return by_first_.insert_or_assign(first, std::move(*found)).first->second.at(gross.minor());
}

}  // namespace afford
