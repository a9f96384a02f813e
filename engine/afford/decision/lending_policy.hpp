// A lender's written rules as data: dated limits, tables, scenarios, and tests that compare a named
// measure with a limit. engine/parameters/demo-lender.json shows the format.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/affordability/household.hpp"
#include "afford/calendar/date.hpp"
#include "afford/decision/decision_table.hpp"
#include "afford/numbers/decimal.hpp"

namespace afford {

enum class Verdict : std::uint8_t { eligible, refer, not_now };
inline constexpr std::size_t verdict_count = 3;
std::string_view format_verdict(Verdict verdict);

/// A limit with its values by the date each came into force.
struct PolicyParameter {
  std::string id;    ///< "debt_ratio.max"
  std::string unit;  ///< "ratio", "CAD", "payments" or "grade"
  std::map<Date, Decimal> value_by_date;
  std::string reference;  ///< "title, section, date"; why, where nobody signed
  bool is_signed;         ///< false: our placeholder; no lender decided it

  /// The value in force on `date`, or nothing before the first.
  std::optional<Decimal> value_on(Date date) const;
};

enum class Comparison : std::uint8_t { at_most, at_least };
std::string_view format_comparison(Comparison comparison);

struct Condition {
  std::string measure;  ///< a name of the catalogue in decision/measure.hpp
  Comparison comparison;
  std::string limit;  ///< id of a parameter or of a table
};

struct PolicyTest {
  std::string id;       ///< "T1"
  std::string measure;  ///< as in a condition, like the next two
  Comparison comparison;
  std::string limit;
  Verdict otherwise;        ///< the verdict if the test fails: refer or not_now
  std::string reason_code;  ///< "DEBT_RATIO_HIGH"
  std::string scenario{};   ///< the figure is taken under it; empty: as the request stands
  std::string legal_reference{};
  std::vector<Condition> alternatives{};  ///< one of these is enough, too
};

/// What goes worse than stated, all of it together.
struct Scenario {
  std::string id;
  Decimal rate_points{};  ///< percentage points on every rate of the loan
  int months_late = 0;    ///< until the job
  Decimal pay_percent{};  ///< a change of the new job's pay: -20
  /// Placed outside the field: today's pay changed by so many percent in place of the new pay.
  std::optional<Decimal> outside_field_percent{};
  bool does_not_finish = false;
  Decimal rent_percent{};        ///< a change of housing, from the first month on
  Decimal shock_in_spendings{};  ///< months of declared spending lost at the start

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

enum class IfNotVerified : std::uint8_t { refer, condition };

/// Inputs that a document must stand behind.
struct Verification {
  std::vector<std::string> inputs;  ///< JSON pointers; every figure under them counts
  std::vector<std::string> by;      ///< who may vouch: "document", "source", "provider"
  std::optional<int> months{};      ///< how old the document may be on the day of the request
  IfNotVerified otherwise = IfNotVerified::refer;
};

/// Whom a lender for newcomers is for. Who is not meant is not refused for want of money.
struct SpecialProgram {
  std::string purpose;
  std::string legal_basis;
  std::string approver;
  std::vector<ResidenceStatus> statuses{};  ///< empty: any
  bool needs_foreign_training = false;
  int years_in_field_min = 0;
};

/// Facts that say whom a lender's program is for. They decide no other test.
struct ProgramFacts {
  std::optional<ResidenceStatus> status{};
  std::optional<bool> trained_abroad{};
  std::optional<int> years_in_field{};
};

struct LendingPolicy {
  std::string id;
  std::string version;
  std::string title;
  Date effective_from;
  std::vector<PolicyParameter> parameters;
  std::vector<PolicyTest> tests;
  std::string jurisdiction = "CA";  ///< or a province
  std::vector<DecisionTable> tables{};
  std::vector<Scenario> scenarios{};
  std::vector<Verification> verifications{};
  std::optional<SpecialProgram> special_program{};
  /// Worst first: the first that a failing test asks for is the verdict.
  std::vector<Verdict> outcome_order{Verdict::not_now, Verdict::refer, Verdict::eligible};

  const PolicyParameter* find(std::string_view parameter_id) const;
  const DecisionTable* find_table(std::string_view table_id) const;
  const Scenario* find_scenario(std::string_view scenario_id) const;
  bool has_unsigned_parameters() const;
};

}  // namespace afford
