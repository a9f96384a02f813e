// Bills that are due before the money for them comes in the same month: months are added up whole,
// so that no month's savings show what is missing on a day.
#pragma once

#include <vector>

#include "afford/assess/situation.hpp"

namespace afford {

struct EarlyBill {
  Date date;
  /// At most so much of the bills: with the savings of the month before and no pay of this one yet.
  Money missing;
  Date comes;  ///< when the next dated money of that month arrives
};

/// In order of day. Of what is dated: the loan as it arrives and its payments, grants, bills and
/// fees paid apart. A month that begins without savings is its own trouble, and no early bill.
std::vector<EarlyBill> early_bills(const Situation& situation, const Amortization& amortization);

}  // namespace afford
