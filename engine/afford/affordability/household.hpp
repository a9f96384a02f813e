// A household's money as people declare it: by the month, in whole cents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

enum class IncomeKind : std::uint8_t {
  partner_pay,
  child_benefit,
  workers_benefit,
  gst_credit,
  support,
  rent,
  other
};

struct OtherIncome {
  IncomeKind kind;
  std::optional<Money> gross_per_year{};  ///< taxed like a single earner's pay; or
  std::optional<Money> net_per_month{};   ///< as it arrives; exactly one of the two
  std::optional<Date> from{};             ///< counted from this date's month on
  std::optional<Date> to{};               ///< and up to this date's month
  bool is_of_co_applicant = false;        ///< who signs the loan, too; only with gross_per_year
  std::optional<int> day{};               ///< of the month, as in DueDays
};

struct Spending {
  std::string component;  ///< food, clothing, transportation, communication, childcare, other, ...
  Money per_month;
  std::optional<int> due_day{};  ///< as in DueDays
};

/// Days of the month, 1 to 31, on which money leaves; in a shorter month its last day. Nothing
/// where the day is not known.
struct DueDays {
  std::optional<int> housing{};
  std::optional<int> debt_payments{};
  std::optional<int> remittances{};
};

/// By which right a person lives in Canada. A protected person is one whose claim to protection was
/// accepted, Convention refugees among them (Immigration and Refugee Protection Act s. 95).
enum class ResidenceStatus : std::uint8_t {
  citizen,
  permanent_resident,
  protected_person,
  refugee_claimant,
  temporary_resident
};
inline constexpr std::size_t residence_statuses = 5;
std::string_view format_residence_status(ResidenceStatus status);

/// Facts that aid and credits ask for. They are used for the check of cheaper money alone and
/// change no other figure; each may be left out.
struct PersonFacts {
  std::optional<ResidenceStatus> status{};
  std::optional<Date> status_since{};    ///< the day the status was granted
  std::optional<Date> resident_since{};  ///< the day the person came to live in Canada
  std::optional<int> age{};              ///< on the day of the request, 0 to 120
  std::optional<bool> came_as_refugee{};
};

struct Household {
  std::string province;                 ///< two letters, one of the 13
  std::optional<std::string> region{};  ///< id of a Market Basket Measure region
  int adults;                           ///< 1 to 20
  int children;                         ///< 0 to 20
  bool resident_on_1_january;           ///< of as_of's year
  std::optional<Date> resident_from{};  ///< of those who came: the day they began to live here
  std::vector<OtherIncome> other_income;
  Money housing_per_month;
  std::vector<Spending> spending;
  Money debt_payments_per_month;
  Money remittances_per_month;
  Money savings;
  PersonFacts person{};  ///< of the applicant
  /// Worked out by the law in place of being stated, for this family.
  std::vector<IncomeKind> computed_benefits{};
  bool has_partner = false;
  int children_under_6 = 0;
  int children_6_to_17 = 0;
  DueDays due_days{};

  int persons() const { return adults + children; }
  Money spending_per_month() const;
  /// Whether any day is stated on which money leaves or arrives.
  bool has_days() const;
};

std::string_view format_income_kind(IncomeKind kind);

}  // namespace afford
