// What stands behind the figures: the method of each block.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// Those of the block "worth".
Derivation worth_methods(const Situation& situation, const WorthSummary& worth);

/// A month's pay of the applicant, as it is shown.
struct MonthOfPay {
  const Pay& pay;
  Month month;
  Money net_pay;
};
/// How it came about; nothing where pay is stated net.
std::optional<DerivationStep> pay_step(const Situation& situation, const MonthOfPay& shown);

/// The pays of a month, as it is shown.
struct MonthOnPaydays {
  Month month;
  const MonthOfPays& pays;
  Money net_pay;
};
DerivationStep paydays_step(const MonthOnPaydays& shown);
/// From its pays to an average month of them; `net_pay` is what that leaves.
DerivationStep average_step(const MonthOfPays& pays, Money net_pay);

/// The steps behind each block of the page, for --explain.
std::map<std::string, Derivation> methods(const Situation& situation, const Assessment& assessment);

}  // namespace afford
