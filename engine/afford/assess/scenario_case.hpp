// A situation in which more goes wrong than stated: the scenarios of a policy, laid over the
// request.
#pragma once

#include <memory>
#include <optional>

#include "afford/assess/situation.hpp"
#include "afford/decision/lending_policy.hpp"
#include "afford/loan/amortization.hpp"

namespace afford {

/// Holds what its situation points to.
struct ScenarioCase {
  std::unique_ptr<Loan> loan;
  std::unique_ptr<Household> household;
  Situation situation;
  std::optional<Amortization> amortization;  ///< nothing if the loan does not work at those rates
  bool does_not_finish;
};

ScenarioCase under(const Scenario& scenario, const Situation& stated);

}  // namespace afford
