// The figures of one application that a policy may test: the catalogue of decision/measure.hpp,
// filled, as the request stands and under each scenario of the policy.
#pragma once

#include <cstdint>
#include <vector>

#include "afford/assess/outcomes.hpp"
#include "afford/decision/measure.hpp"

namespace afford {

/// As the request stands. The chance above break-even is worked out if a test or a table of
/// the policy asks for it.
std::vector<Measure> measures(const Situation& situation, const Amortization& amortization,
                              const std::vector<Outcome>& outcomes);

enum class Scenarios : std::uint8_t {
  all,
  tested,  ///< those that a test asks for: enough to decide
};

/// The same first, then under the scenarios.
MeasureBook measure_book(const Situation& situation, const Amortization& amortization,
                         const std::vector<Outcome>& outcomes, Scenarios scenarios);

}  // namespace afford
