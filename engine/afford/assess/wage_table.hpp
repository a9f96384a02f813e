// What occupations pay in a province, from a dated data file (decisions/0023-wages.md).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// Pay by the hour. The low end is about the 10th percentile, the high end about the 90th.
struct OccupationPay {
  std::string occupation;  ///< National Occupational Classification 2021, five digits
  std::string title;
  std::string province;  ///< two letters
  Money low;
  std::optional<Money> median{};
  std::optional<Money> high{};  ///< shown by nobody: a promise is no cautious figure
  Ratio hours_per_week;         ///< what a year is counted with
  std::string source;
  std::string source_date;
  std::string confidence;

  /// hourly x hours x 52, rounded half up to the cent.
  Money per_year(Money hourly) const;
};

struct WageTable {
  std::vector<OccupationPay> occupations;
};

/// Of the codes, the one with the lowest low end in that province; null if none is in the table.
const OccupationPay* lowest_pay(const WageTable& table, std::span<const std::string> codes,
                                std::string_view province);

}  // namespace afford
