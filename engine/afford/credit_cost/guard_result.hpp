// What each legal limit says of a loan: decided on the unrounded figure, by the sign of the
// equation at the limit, never by a rate that was rounded first.
#pragma once

#include <optional>
#include <vector>

#include "afford/credit_cost/loan_apr.hpp"

namespace afford {

enum class GuardOutcome : std::uint8_t {
  within,
  exceeded,
  does_not_apply,  ///< figures of the loan are outside what the limit covers
  no_bank_rate,    ///< of that day
};
std::string_view format_guard_outcome(GuardOutcome outcome);

struct GuardResult {
  const RateGuard* guard;  ///< of the rules, which outlive it
  GuardOutcome outcome;
  std::optional<Decimal> limit_percent{};
  std::optional<Decimal> measured_percent{};  ///< 4 decimals, half up; for reading only
};

/// Guards that cover the day of the first advance, in the order of the rules, of the jurisdictions
/// asked for. Fails as `amortize` does.
Result<std::vector<GuardResult>> guard_results(const Loan& loan, const Amortization& amortization,
                                               const CostRules& rules,
                                               const std::vector<Regime>& regimes);

}  // namespace afford
