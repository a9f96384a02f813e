// The figures of one application that a policy may test: the catalogue of decision/measure.hpp,
// filled, as the request stands and under each scenario of the policy.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "afford/assess/loan_summary.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/decision/lending_policy.hpp"
#include "afford/decision/measure.hpp"
#include "afford/worth/futures.hpp"

namespace afford {

enum class Scenarios : std::uint8_t {
  all,     ///< each with every measure
  tested,  ///< those that a test asks for: enough to decide
};

/// The same first, then under the scenarios.
MeasureBook measure_book(const Situation& situation, const Amortization& amortization,
                         Scenarios scenarios);

/// What no scenario changes.
struct UnchangedFigures;
struct ScenarioCase;

/// The books of one application under several policies: what they ask in common is worked out once.
class MeasureBooks {
 public:
  /// All outlive it; `factors` may be null.
  MeasureBooks(const Amortization& amortization, Scenarios scenarios,
               MonthlyFactors* factors = nullptr);
  MeasureBooks(const MeasureBooks&) = delete;
  MeasureBooks& operator=(const MeasureBooks&) = delete;

  /// Situations of one request; they differ in their policy alone, and outlive it. Of tested
  /// scenarios the chance above break-even is worked out only where a test or a table asks for it.
  MeasureBook of(const Situation& situation);
  /// The same where no other book is asked for after it.
  MeasureBook last_of(const Situation& situation);

 private:
  struct Known {
    Scenario scenario;  ///< without a name and without changes: as the request stands
    bool has_chance;
    std::vector<Measure> measures;
  };
  std::vector<Known*> asked(const Situation& situation);
  Known& measured(const Situation& situation, const Scenario& scenario);
  std::vector<Measure> stated(const Situation& situation, bool has_chance);
  std::vector<Measure> under(const Scenario& scenario, const Situation& situation, bool has_chance);

  // Above break-even.
  const Ratio& stated_chance(const Situation& situation);
  Ratio chance_under(const Scenario& scenario, const Situation& stated, const ScenarioCase& worse);

  const Amortization& amortization_;
  Scenarios scenarios_;
  MonthlyFactors own_factors_{};
  MonthlyFactors* factors_;
  PaymentsOfMonth payments_{};  ///< as the request stands
  std::optional<Paths> paths_{};
  std::vector<OutcomeLows> lows_{};  ///< as the request stands
  std::shared_ptr<const UnchangedFigures> unchanged_{};
  std::vector<Measure> shares_of_gross_{};  ///< as the request stands
  std::optional<WorthModel> worth_{};       ///< as the request stands, once somebody asks for it
  std::optional<Ratio> stated_chance_{};
  std::deque<Known> known_{};
};

}  // namespace afford
