// What `afford cost` says beside the plain cost: APRs by law, limits, and a stated rate checked.
#pragma once

#include <optional>
#include <vector>

#include "afford/credit_cost/cost_of_credit.hpp"
#include "afford/credit_cost/guard_result.hpp"
#include "afford/credit_cost/stated_rate.hpp"

namespace afford {

struct CostQuestion {
  std::vector<Regime> regimes{};            ///< none: no APR is worked out
  std::optional<Decimal> stated_percent{};  ///< an APR under the first of the regimes
};

struct CostAnswer {
  CostOfCredit cost;
  std::vector<LoanApr> aprs{};
  std::vector<GuardResult> guards{};
  std::optional<StatedRate> stated{};
};

/// `rules` outlives the answer. Fails as `amortize` does, and with `no_rate_exists` if a rate is
/// stated and there is none.
Result<CostAnswer> cost_answer(const Loan& loan, const Amortization& amortization,
                               const CostRules& rules, const CostQuestion& question);

}  // namespace afford
