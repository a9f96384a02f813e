// Net pay to the cent, quickly: between two limits of the law every tax is one straight line in
// gross pay and in the contributions as paid, which are themselves straight lines in gross pay
// rounded to the cent. Such a segment is found by the formula itself, the first time that a gross
// pay in it is asked for, and then each figure is a sum of products of whole numbers and one
// rounding. Where the rounding of a contribution could decide on which side of a limit an income
// lies, a few cents around the limit, the formula is followed in full.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "afford/tax/detail/net_pay_segment.hpp"
#include "afford/tax/net_pay.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {

/// Not for two threads at once.
class NetPaySegments {
 public:
  /// The law is not copied.
  explicit NetPaySegments(const ResidenceLaw& law) : law_(&law) {}

  /// What `net_pay` gives, in every field.
  NetPay at(Money gross);

 private:
  const ResidenceLaw* law_;
  std::map<std::int64_t, detail::NetPaySegment> by_first_{};  ///< by the lowest gross in cents
};

}  // namespace afford
