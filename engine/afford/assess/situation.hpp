// A request whose sections fit together: what every block of the answer is worked out from.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "afford/assess/own_pay.hpp"
#include "afford/assess/parameter_set.hpp"
#include "afford/assess/request.hpp"
#include "afford/base/result.hpp"
#include "afford/calendar/month.hpp"
#include "afford/credit_cost/cash_flow.hpp"
#include "afford/wage/haircut.hpp"
#include "afford/wage/lost_pay.hpp"
#include "afford/wage/net_wage.hpp"

namespace afford {

/// Paid hours that study takes each week, where the request says only how the course is delivered.
struct DeliveryLoss {
  std::optional<Ratio> hours_per_week{};  ///< that count; nothing if the request itself says
  bool is_pay_unknown = false;  ///< hours are lost, but pay is not by the hour: none count
};

/// The pointers live as long as the request and the parameters it was made from.
struct Situation {
  Date as_of;
  const Loan* loan;
  const Course* course;
  const Work* work;
  const Household* household;
  const LendingPolicy* policy;
  const BenchmarkRegion* region;        ///< null if the household names none
  std::optional<BenchmarkCost> living;  ///< of a household of its size in the region
  Month first_repayment;                ///< of the loan, and the month of its last due date
  Month last_due;
  MonthRange months;  ///< from month 0 to the last month in which money moves
  const WorthDefaults* defaults;
  /// Of the claim, at most C if two or more questions of the course check are not answered.
  std::optional<EvidenceGrade> claim_grade;
  JobOutcome cautious;  ///< stated, or the claim with the haircut
  bool is_haircut;
  NetWages wages;
  LostPay lost_pay;
  DeliveryLoss delivery_loss;
  /// Worked out when first asked for; read with `own_pay_under`.
  mutable std::array<std::shared_ptr<const OwnPay>, outcome_kind_count> known_pay{};

  /// `claimed` needs a claim. The loan's size does not change it.
  const std::shared_ptr<const OwnPay>& own_pay_under(OutcomeKind kind) const;
  /// Paid hours that study takes each week, stated or by the way of delivery.
  const std::optional<Ratio>& hours_lost() const {
    return delivery_loss.hours_per_week ? delivery_loss.hours_per_week
                                        : course->paid_hours_lost_per_week;
  }
  int years_grown(Month month) const { return months_between(months.start, month) / 12; }
  /// The first month that a job pays, found as the outcome says.
  Month job_pays_from(const JobOutcome& outcome) const;
  /// The month in which the first exam try is paid: the one after the study months.
  Month exam_month() const { return course->study_months().end(); }
};

/// Checks what the sections say together, and reports every finding at once: a month before the tax
/// data, a region of another province, a policy that is unknown or not yet in force, pay in the
/// year of arrival, money that is not Canadian. `policy_id` wins over the request's own.
/// `wages` are those of an earlier situation with the same household, where there is one.
Result<Situation> situation(const Request& request, const ParameterSet& parameters,
                            std::string_view policy_id, const NetWages* wages = nullptr);

/// What study takes off today's pay if it takes so many paid hours a week.
LostPay pay_lost(const Situation& situation, const std::optional<Ratio>& hours_per_week);

/// Those of these findings that the sections of a faulty request, as far as it could be read, show.
Errors findings_of_parts(const Request& request, const ParameterSet& parameters,
                         std::string_view policy_id);

/// The situation of a loan whose last due date lies in that month.
void follow_to(Situation& situation, Month last_due);

/// Month 0 and the months that follow, to the last one in which the loan or the course moves money.
MonthRange months_followed(const Loan& loan, const Course& course);

}  // namespace afford
