// The closed catalogue of figures that a policy may test, each with its unit and formula.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "afford/calendar/month.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// name | unit | formula. Amounts are in major units.
struct MeasureInfo {
  std::string_view name;
  std::string_view unit;
  std::string_view formula;
};

/// debt_ratio, left_after_spending, lowest_savings_cautious, lowest_savings_plan_fails,
/// principal, principal_over_bills, payment_count.
std::span<const MeasureInfo> measure_catalogue();

/// Where the figure was found: the way things go ("loses_job", "cautious"; empty for all), and the
/// month of it.
struct MeasuredIn {
  std::string_view outcome;
  Month month;
};

/// A measured figure, exact; without a value if the inputs for it are missing.
struct Measure {
  std::string_view name;
  std::optional<Ratio> value;
  std::optional<MeasuredIn> found_in{};
};

/// The figure of the plan that fails: it comes first wherever measures are listed.
inline constexpr std::string_view plan_fails_measure = "lowest_savings_plan_fails";

}  // namespace afford
