// A lender's policy applied to measured figures. A refusal is an answer with reasons, not an error.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "afford/decision/lending_policy.hpp"
#include "afford/decision/measure.hpp"

namespace afford {

struct TestResult {
  std::string id;
  std::string measure;
  Comparison comparison;
  std::optional<Ratio> measured;  ///< absent: the inputs are missing
  Decimal limit;
  bool is_unsigned;  ///< the limit is a placeholder
  bool passed;
  Verdict otherwise;
  std::string reason_code;
  std::string reference;
  std::optional<MeasuredIn> found_in{};
};

/// Why the verdict is not `eligible`: what a failing plan says first, then the worst verdict first.
struct Reason {
  std::string code;  ///< UPPER_CASE, pinned; DATA_MISSING, LIMITS_UNSIGNED or the test's own
  std::string test_id;
  std::string measure;
  std::optional<Ratio> measured{};
  std::optional<Decimal> limit{};
  std::optional<Ratio> shortfall{};  ///< how far the figure is from the limit, positive
  std::optional<MeasuredIn> found_in{};
};

struct Decision {
  std::string policy_id;
  std::string policy_version;
  std::string policy_title;
  Verdict verdict;
  std::vector<TestResult> tests;
  std::vector<Reason> reasons;
  /// The cautious figures are the provider's claim, for want of a cautious estimate.
  bool cautious_is_claim = false;
};

/// Every test of the policy, at its limits of `date`; those of a failing plan come first. A missing
/// measure refers the case (DATA_MISSING); limits that no lender signed keep the best verdict at
/// `refer` (LIMITS_UNSIGNED).
Decision decide(const LendingPolicy& policy, Date date, std::span<const Measure> measures);

}  // namespace afford
