// What a course costs in all, who pays it, and what nobody pays (decisions/0005).
//   all-in cost = bills + lost net pay;  gap = all-in cost - grants - own money - loan, not below 0
// Worked: bills 6,700.00, exam 150.00, lost pay 2,000.00, own money 200.00, loan 6,500.00: gap
// 2,150.00.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "afford/course/course.hpp"

namespace afford {

/// Leaving by a day: bills alone, without the pay lost until then.
struct RefundLine {
  RefundStep step;
  Money comes_back;  ///< of the tuition due by then, half up to the cent
  Money still_sunk;  ///< bills due by then, less what comes back
};

struct CourseCost {
  std::map<std::string, Money>
      bills_by_kind;  ///< key: a cost kind's name; exam tries not among them
  Money exam_first_try;
  Money exam_all_tries;
  Money bills;  ///< every bill and the first exam try
  Money lost_net_pay;
  Money grants;  ///< with waived fees and the employer's part
  Money own_money;
  Money loan;
  Money all_in;
  Money gap;
  std::vector<RefundLine> refunds{};  ///< for each step of the course's refunds
};

/// `lost_net_pay` over all study months, `loan` as it arrives (fees kept back are off).
CourseCost course_cost(const Course& course, Money lost_net_pay, Money loan);

}  // namespace afford
