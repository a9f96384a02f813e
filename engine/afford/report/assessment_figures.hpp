// How the figures of `assess`, `worth` and `check` came about. Each is worked out here once more
// from the same parts; a sum that does not give the result's own figure is our bug.
#pragma once

#include "afford/assess/assessment.hpp"
#include "afford/assess/changes.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/decision/decide.hpp"
#include "afford/report/figure_steps.hpp"

namespace afford {

/// `outcomes` are those of the assessment, by the same situation.
FigureSteps assessment_steps(const Situation& situation, const Assessment& assessment,
                             const std::vector<Outcome>& outcomes);

/// Of the block "" or "/worth".
void add_worth_steps(const Situation& situation, const WorthSummary& worth,
                     const Derivation& methods, const FigureBlock& block);

/// A decision and what would change it.
struct ShownDecision {
  const Decision& decision;
  const VerdictChanges& changes;
};

FigureSteps decision_steps(const Situation& situation, const LoanSummary& loan,
                           const ShownDecision& shown, const std::vector<Outcome>& outcomes);

/// The household's month that an outcome shows, and its savings.
void add_outcome_steps(const Situation& situation, const Amortization& amortization,
                       const Outcome& outcome, const FigureBlock& block);
/// Month by month to the lowest: the money that savings carry.
Derivation savings_steps(const Situation& situation, const Outcome& outcome);
/// The same, to a given month.
Derivation savings_steps_to(const Situation& situation, const Outcome& outcome, Month end);
/// What is left after spending in the month shown.
Formula left_after_spending(const Situation& situation, const Outcome& outcome);

}  // namespace afford
