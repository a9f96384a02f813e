// Legal limits on the price of credit and the charges that count towards them, as data: dated,
// sourced, and read from cost-of-credit-rules.json (decisions/0013-cost-sets-and-guards.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/numbers/decimal.hpp"

namespace afford {

/// One text in both languages.
struct BilingualText {
  std::string english;
  std::string french;
};

/// What a limit is on.
enum class GuardMeasure : std::uint8_t {
  effective_annual,  ///< in Canada's times
  apr_ca,
  apr_us,
  apr_uk,
  total_cost_percent,  ///< cost of credit over what is advanced
};
inline constexpr std::size_t guard_measure_count = 5;
std::string_view format_guard_measure(GuardMeasure measure);

enum class GuardKind : std::uint8_t {
  ceiling,    ///< unlawful beyond
  threshold,  ///< other duties begin
};
std::string_view format_guard_kind(GuardKind kind);

enum class ExceedsWhen : std::uint8_t { above, at_or_above };
std::string_view format_exceeds_when(ExceedsWhen rule);

struct RateGuard {
  std::string id;
  BilingualText name;
  std::string jurisdiction;  ///< "CA", "CA-AB", "US", "UK"
  std::optional<Date> from;  ///< first day of agreements that it covers
  std::optional<Date> to;
  GuardMeasure measure;
  std::string cost_set;
  std::optional<Decimal> limit_percent;  ///< one of these two
  std::optional<Decimal> bank_rate_plus_percent;
  ExceedsWhen exceeds_when;
  GuardKind kind;
  BilingualText applies_to;
  std::vector<BilingualText> exemptions;
  BilingualText law;
  std::string source;
  std::string confidence;
  /// Loans it holds for, where figures show that.
  std::optional<Decimal> apr_from_percent{};
  std::optional<int> months_max{};
};

struct ChargeLeftOut {
  std::string kind;  ///< as a fee of a request names it
  BilingualText name;
  std::string clause;
};

/// Every charge counts but these.
struct CostSet {
  std::string id;
  std::string law;
  BilingualText name;
  std::vector<ChargeLeftOut> left_out;

  bool leaves_out(std::string_view kind) const;
};

struct BankRate {
  Date from;
  Decimal percent;
};

/// What a law says a borrower must be told: one clause, and the line of the summary that says it.
struct DisclosureClause {
  BilingualText clause;  ///< "s. 38(a)"
  BilingualText label;
  std::string line;  ///< of report/cost_summary_page.cpp; empty: only the contract says it
};

struct DisclosureForm {
  std::string id;
  BilingualText law;
  BilingualText name;
  std::vector<DisclosureClause> clauses;

  /// Whether every clause has its line, so that a page may be called a disclosure.
  bool is_complete() const;
};

struct CostRules {
  std::vector<RateGuard> guards;
  std::vector<CostSet> cost_sets;
  std::vector<BankRate> bank_rates;  ///< by rising date
  Date bank_rate_known_to;
  std::vector<DisclosureForm> disclosures;

  /// Null if there is none.
  const CostSet* find_cost_set(std::string_view id) const;
  std::optional<Decimal> bank_rate_on(Date date) const;
};

}  // namespace afford
