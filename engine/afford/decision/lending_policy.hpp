// A lender's written rules as data: dated limits, and tests that compare a named measure with a
// limit.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/numbers/decimal.hpp"

namespace afford {

enum class Verdict : std::uint8_t { eligible, refer, not_now };
std::string_view format_verdict(Verdict verdict);

/// A limit with its values by the date each came into force.
struct PolicyParameter {
  std::string id;    ///< "debt_ratio.max"
  std::string unit;  ///< "ratio", "CAD", "payments"
  std::map<Date, Decimal> value_by_date;
  std::string reference;
  bool is_signed;  ///< false: our placeholder; no lender decided it

  /// The value in force on `date`, or nothing before the first.
  std::optional<Decimal> value_on(Date date) const;
};

enum class Comparison : std::uint8_t { at_most, at_least };

struct PolicyTest {
  std::string id;       ///< "T1"
  std::string measure;  ///< a name of the catalogue in decision/measure.hpp
  Comparison comparison;
  std::string limit;        ///< id of a parameter
  Verdict otherwise;        ///< the verdict if the test fails: refer or not_now
  std::string reason_code;  ///< "DEBT_RATIO_HIGH"
};

struct LendingPolicy {
  std::string id;
  std::string version;
  std::string title;
  Date effective_from;
  std::vector<PolicyParameter> parameters;
  std::vector<PolicyTest> tests;

  const PolicyParameter* find(std::string_view parameter_id) const;
  bool has_unsigned_parameters() const;
};

}  // namespace afford
