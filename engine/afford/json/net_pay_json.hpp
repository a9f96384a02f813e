// What is left of a year's pay, as JSON.
#pragma once

#include <string>
#include <vector>

#include "afford/tax/net_pay.hpp"

namespace afford {

/// Net pay with all that a reader needs to believe it.
struct NetPayAnswer {
  NetPay pay;
  Ratio kept_of_next_dollar;
  std::string province;       ///< two letters
  std::string province_name;  ///< for people
  int year;                   ///< asked for
  int law_year;               ///< whose law was used; an earlier one if the year's own is not known
  Confidence confidence;
  std::vector<TaxSource> sources;
  std::vector<NetPayLine> lines{};  ///< every step, if asked for
  /// What a dollar more leaves less, where a refund ends within it: then the slope says nothing.
  std::optional<Money> lost_at_next_dollar{};
};

std::string net_pay_json(const NetPayAnswer& answer);

/// "0.44643845": at most 10 decimals, half even, without trailing zeros.
Decimal kept_figure(const Ratio& kept_of_next_dollar);

}  // namespace afford
