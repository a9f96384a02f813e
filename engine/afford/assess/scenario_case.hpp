// A situation in which more goes wrong than stated: the scenarios of a policy, laid over the
// request.
#pragma once

#include <memory>

#include "afford/assess/situation.hpp"
#include "afford/decision/lending_policy.hpp"
#include "afford/loan/amortization.hpp"

namespace afford {

/// What the scenario leaves as stated is not copied: the stated situation and rows outlive it.
struct ScenarioCase {
  std::unique_ptr<const Loan> dearer{};            ///< null: at the stated rates
  std::unique_ptr<const Household> household{};    ///< null: with the stated rent and savings
  std::unique_ptr<const Amortization> own_rows{};  ///< of the dearer loan
  Situation situation;
  const Amortization* rows;  ///< null if the loan does not work at those rates
  bool is_endless = false;   ///< then because the payments never clear it
  bool has_other_job = false;

  bool has_other_money() const { return dearer || household; }
};

ScenarioCase under(const Scenario& scenario, const Situation& stated, const Amortization& rows);

}  // namespace afford
