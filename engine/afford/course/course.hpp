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

/// A part of the course that is taken, paid for and left one after the other
/// (decisions/0024-modules.md).
struct CourseModule {
  std::string name;  ///< "" if it has none
  Date start;
  int weeks;                     ///< 1 to 208
  Ratio completion_probability;  ///< of those who start it
  std::optional<Money> credit_value{};
  Ratio enrol_probability = 0;  ///< of going on to the course that the credit counts in
  CheckAnswer transfer_in_writing = CheckAnswer::unknown;

  /// The month after its last one; whole months as for the course.
  Month end() const { return Month::of(start).plus((weeks * 12 + 51) / 52); }
  /// credit_value x enrol_probability, half up to the cent, if the transfer is promised in writing;
  /// otherwise 0. Nothing if no value is stated.
  std::optional<Money> credit_counted() const;
};

/// The chance to finish them all.
Ratio completion_probability(const std::vector<CourseModule>& modules);

/// What the school pays back to those who leave by a day.
struct RefundStep {
  Date leave_by;
  Ratio share;  ///< of the tuition due by then, 0 to 1
};

/// Where the hours of study are spent.
enum class Delivery : std::uint8_t { online, hybrid, in_person };

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
  std::optional<Delivery> delivery{};
  std::vector<CourseModule> modules{};  ///< in order; none starts before the one before it ends
  std::vector<RefundStep> refunds{};    ///< in order of day

  /// Whole months, the started one counted: ceil(weeks x 12 / 52) from the month it starts.
  MonthRange study_months() const { return {Month::of(start), (weeks * 12 + 51) / 52}; }
  /// As stated, or weeks x hours a week; nothing if neither is known.
  std::optional<Ratio> hours_in_all() const;
};

/// So many answers "unknown" make the evidence about a course weak.
inline constexpr int unknown_answers_weak = 2;
/// So many answers of that kind in the course check.
int answers(const Course& course, CheckAnswer kind);

std::string_view format_cost_kind(CostKind kind);
std::string_view format_delivery(Delivery delivery);
/// Nothing for another word.
std::optional<Delivery> parse_delivery(std::string_view word);
std::string_view format_funding_kind(FundingKind kind);

}  // namespace afford
