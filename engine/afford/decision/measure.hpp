// The closed catalogue of figures that a policy may test, each with its unit, formula, inputs and
// how it is rounded when shown. A test compares the exact figure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/month.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// Goes up when a formula changes or a name goes away; new names alone leave it.
inline constexpr std::string_view measure_catalogue_version = "measures/4";

/// Amounts are in major units of a month unless the formula says otherwise.
struct MeasureInfo {
  std::string_view name;
  std::string_view unit;  ///< "ratio", "CAD", "payments" or "grade"
  std::string_view formula;
  std::string_view inputs;  ///< JSON pointers into the request, parted by blanks
  /// The least and the most that it can be, in cents where it is money; nothing if it has no end.
  std::optional<int> lowest{};
  std::optional<int> highest{};

  std::optional<Decimal> least() const { return in_unit(lowest); }
  std::optional<Decimal> most() const { return in_unit(highest); }

 private:
  std::optional<Decimal> in_unit(const std::optional<int>& whole) const {
    if (!whole) return std::nullopt;
    return Decimal(*whole, unit == "CAD" ? 2 : 0);
  }
};

std::span<const MeasureInfo> measure_catalogue();
/// Null for a name that is not in the catalogue.
const MeasureInfo* find_measure(std::string_view name);
/// JSON pointer to what a request may leave out and the measure cannot do without; empty if there
/// is nothing.
std::string_view input_needed(std::string_view measure);

/// Where the figure was found: the way things go ("loses_job", "cautious"; empty for all), and the
/// month of it.
struct MeasuredIn {
  std::string_view outcome;
  Month month;
};

/// What a ratio is made of.
struct RatioParts {
  Ratio part;
  Ratio whole;
};

/// A measured figure, exact; without a value if the inputs for it are missing.
struct Measure {
  std::string_view name;
  std::optional<Ratio> value;
  std::optional<MeasuredIn> found_in{};
  std::optional<RatioParts> parts{};
  /// A share of something that is not above zero: beyond every upper limit.
  bool is_unbounded = false;
  /// The payments never clear the loan: every test of it fails, whatever it asks.
  bool is_endless = false;
};

/// All measures of one scenario.
struct ScenarioMeasures {
  std::string scenario;  ///< its id in the policy; empty for the request as it stands
  std::vector<Measure> measures;

  const Measure* find(std::string_view name) const;
};

/// The request as it stands first, then the scenarios of the policy in its order.
using MeasureBook = std::vector<ScenarioMeasures>;

/// The figure of the plan that fails: it comes first wherever measures are listed.
inline constexpr std::string_view plan_fails_measure = "lowest_savings_plan_fails";

}  // namespace afford
