#include "afford/course/course_cost.hpp"

#include <algorithm>

namespace afford {
namespace {

RefundLine refund_line(const Course& course, const RefundStep& step, Money zero) {
  Money tuition = zero;
  Money due = zero;
  for (const auto& bill : course.bills) {
    if (bill.date > step.leave_by) continue;
    due += bill.amount;
    if (bill.kind == CostKind::tuition) tuition += bill.amount;
  }
  const Money back =
      Money::rounded(tuition.to_ratio() * step.share, zero.currency(), RoundingMode::half_up);
  return {step, back, due - back};
}

}  // namespace

CourseCost course_cost(const Course& course, Money lost_net_pay, Money loan) {
  const Money zero = Money::zero(lost_net_pay.currency());
  CourseCost cost{{}, zero, zero, zero, lost_net_pay, zero, zero, loan, zero, zero};
  for (const auto& bill : course.bills) {
    const auto [place, is_new] =
        cost.bills_by_kind.emplace(std::string(format_cost_kind(bill.kind)), bill.amount);
    if (!is_new) place->second += bill.amount;
    cost.bills += bill.amount;
  }
  if (course.assessment) {
    cost.exam_first_try = course.assessment->fee;
    cost.exam_all_tries = course.assessment->fee * course.assessment->attempts_max;
    cost.bills += cost.exam_first_try;
  }
  for (const auto& part : course.funding) {
    (part.kind == FundingKind::own_money ? cost.own_money : cost.grants) += part.amount;
  }
  cost.all_in = cost.bills + cost.lost_net_pay;
  cost.gap = std::max(zero, cost.all_in - cost.grants - cost.own_money - cost.loan);
  for (const auto& step : course.refunds) cost.refunds.push_back(refund_line(course, step, zero));
  return cost;
}

}  // namespace afford
