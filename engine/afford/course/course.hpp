// A short course or a licence: when it runs, what it bills, who else pays, how it is passed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/calendar/month.hpp"
#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

enum class CostKind : std::uint8_t {
  tuition,
  fees,
  exam,
  books,
  equipment,
  childcare,
  travel,
  other
};
enum class FundingKind : std::uint8_t { own_money, grant, waived_fee, employer };

struct CourseBill {
  CostKind kind;
  Money amount;  ///< not negative
  Date date;
};

struct CourseFunding {
  FundingKind kind;
  Money amount;  ///< not negative
  Date date;
};

/// The exam at the end. Each try is passed with the same chance, whatever went before.
struct CourseAssessment {
  Money fee;               ///< for each try
  Ratio pass_probability;  ///< 0 to 1
  int attempts_max;        ///< 1 to 20
  int months_between;      ///< 0 to 24
};

/// The course check of six questions; it never changes a figure by itself.
enum class CheckAnswer : std::uint8_t { yes, no, unknown };
struct CourseCheckItem {
  std::string question;  ///< "named_employers_hire", ...
  CheckAnswer answer;
};

struct Course {
  std::string name;
  Date start;
  int weeks;  ///< 1 to 208
  std::vector<CourseBill> bills;
  std::vector<CourseFunding> funding;
  std::optional<Ratio> paid_hours_lost_per_week{};  ///< paid hours given up for study
  std::optional<Money> net_lost_per_month{};        ///< wins over the hours
  std::optional<CourseAssessment> assessment{};
  std::vector<CourseCheckItem> check{};
  std::optional<int> hours{};             ///< of instruction in all, 1 to 20,000
  std::optional<Ratio> hours_per_week{};  ///< of study, above 0

  /// Whole months, the started one counted: ceil(weeks x 12 / 52) from the month it starts.
  MonthRange study_months() const { return {Month::of(start), (weeks * 12 + 51) / 52}; }
  /// As stated, or weeks x hours a week; nothing if neither is known.
  std::optional<Ratio> hours_in_all() const;
};

/// So many answers "unknown" make the evidence about a course weak.
inline constexpr int unknown_answers_weak = 2;
int unknown_answers(const Course& course);

std::string_view format_cost_kind(CostKind kind);
std::string_view format_funding_kind(FundingKind kind);

}  // namespace afford
