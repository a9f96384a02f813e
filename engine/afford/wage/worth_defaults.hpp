// Ranges and weights that stand in where a person gives none, and what is known about claims, from
// the dated file worth-defaults.json. Each one that is used is printed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// An input from its lowest to its highest reasonable value.
struct InputRange {
  Ratio low;
  Ratio base;
  Ratio high;
};

/// The least an hour may pay in a province from a day on.
struct MinimumWage {
  std::string province;
  Date from;
  Money hourly;
  std::string source;
};

struct WorthDefaults {
  std::string as_of;
  std::string title;
  std::string source;
  /// Fractions, months and counts: "completion_probability", "placement_probability",
  /// "months_to_job", "gain_decay", "discount_rate", "horizon_months", "wage_gain" (of gross pay),
  /// "course_cost", "course_weeks", "grants", "loan_fees", "lost_pay", "pay_now" and
  /// "module_credit" (changes of them), "pass_probability", "attempts_max",
  /// "months_between_tries", "other_job_probability", "other_job_gain_share",
  /// "start_months_later", "loan_rate" and "pay_growth" (points more or less, as fractions).
  std::map<std::string, InputRange, std::less<>> ranges;
  std::vector<Ratio> spread_weights;    ///< of low, base and high; they sum to 1
  std::vector<Ratio> evidence_factors;  ///< of grades A to D
  int cohort_weight = 0;                ///< people, in (k + m w) / (n + w)
  Ratio cohort_base = 0;                ///< m
  std::vector<MinimumWage> minimum_wages;
};

/// The minimum that holds on a day; nothing where the table has none.
const MinimumWage* minimum_wage(const WorthDefaults& defaults, std::string_view province, Date day);

}  // namespace afford
