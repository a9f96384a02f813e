// A lender's policy applied to measured figures. A refusal is an answer with reasons, not an error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "afford/decision/lending_policy.hpp"
#include "afford/decision/measure.hpp"

namespace afford {

/// A measure beside its limit.
struct Compared {
  std::string measure;
  Comparison comparison;
  std::optional<Ratio> measured;  ///< absent: the inputs are missing, or `is_unbounded`
  Decimal limit;                  ///< 0 where a figure that its table asks for is missing
  bool passed;
  bool is_unbounded = false;
  bool is_endless = false;  ///< as in a Measure; then `is_unbounded` too
  std::optional<MeasuredIn> found_in{};
  std::optional<RatioParts> parts{};
  std::string missing{};  ///< a measure
};

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
  std::string scenario{};
  std::string legal_reference{};
  bool is_unbounded = false;
  bool is_endless = false;
  std::optional<RatioParts> parts{};
  std::string limit_id{};
  std::vector<Compared> alternatives{};
  /// What keeps the test from being told: a figure of its own, or one that a table asks for.
  std::string missing{};
  bool has_limit = true;  ///< false: a figure that its table asks for is missing

  bool is_missing() const { return !missing.empty(); }
};

/// Who may vouch for a figure.
struct Vouchers {
  std::vector<std::string> by{};  ///< "document", "source", "provider"
  std::optional<int> months{};    ///< how old it may be
  bool differ = false;            ///< by the figure: then both are left out
};

/// Why the verdict is not `eligible`: what a failing plan says first, then the worst verdict first,
/// then by how far the figure misses its limit, as a share of the limit.
struct Reason {
  std::string code;  ///< UPPER_CASE, pinned; one of those below or the test's own
  std::string test_id;
  std::string measure;
  std::optional<Ratio> measured{};
  std::optional<Decimal> limit{};
  std::optional<Ratio> shortfall{};  ///< how far the figure is from the limit, positive
  std::optional<MeasuredIn> found_in{};
  bool is_endless = false;  ///< the payments never clear the loan
  Comparison comparison = Comparison::at_most;
  std::vector<Compared> alternatives{};  ///< that fail, too
  Vouchers vouchers{};                   ///< of INC_NOT_VERIFIED
  Verdict verdict = Verdict::refer;
  std::string scenario{};
  std::optional<Scenario> worse{};  ///< what that is
  std::string legal_reference{};
  std::vector<std::string> inputs{};  ///< JSON pointers into the request
};

/// So many are shown; a record holds every failed test.
inline constexpr std::size_t reasons_shown_max = 4;

/// Two inputs that cannot both be.
struct DataConflict {
  std::string code;  ///< a sentence of words/
  std::vector<std::string> inputs;
};

/// What a policy asks beside figures.
struct CaseFacts {
  std::vector<std::string> not_verified{};  ///< pointers; a person must see the document
  Vouchers vouchers{};
  std::vector<std::string> verify_first{};  ///< the same, as a condition of the approval
  Vouchers first_vouchers{};
  std::vector<DataConflict> conflicts{};
  std::optional<ProgramFacts> program{};
};

/// What must be done before money is paid out.
struct ApprovalCondition {
  std::string code;  ///< VERIFY_BEFORE_ADVANCE
  std::vector<std::string> inputs;
  Vouchers vouchers{};
};

struct Decision {
  std::string policy_id;
  std::string policy_version;
  std::string policy_title;
  Verdict verdict;
  std::vector<TestResult> tests;
  std::vector<Reason> reasons;
  std::vector<ApprovalCondition> conditions{};
  MeasureBook book{};
  /// The cautious figures are the provider's claim, for want of a cautious estimate.
  bool cautious_is_claim = false;
};

/// Every test of the policy, at its limits of `date`; those of a failing plan come first. A missing
/// measure refers the case (DATA_MISSING), and so do inputs that contradict each other
/// (DATA_CONFLICT) or that nobody verified (INC_NOT_VERIFIED); who is not meant by a special
/// program is told so (POLICY_EXCLUDED). Limits that no lender signed keep the best verdict at
/// `refer` (LIMITS_UNSIGNED).
Decision decide(const LendingPolicy& policy, Date date, MeasureBook book,
                const CaseFacts& facts = {});

}  // namespace afford
