// Courses for one person side by side (decisions/0020-compare.md): first what is lost if the plan
// fails, then the cautious chance of success less the chance that is needed; never the promised
// wage.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/course_list.hpp"
#include "afford/assess/parameter_set.hpp"
#include "afford/assess/request.hpp"
#include "afford/base/result.hpp"

namespace afford {

/// What keeps a row from being ranked by its chance.
enum class UnknownEstimate : std::uint8_t { wage, completion, placement, months_to_job };
std::string_view format_unknown_estimate(UnknownEstimate unknown);

/// Chances with 3 decimals: success rounded down, the need rounded up.
struct ChanceMargin {
  Decimal success;                ///< to finish, pass and work in the field
  std::optional<Decimal> needed;  ///< to break even; absent if certainty would not be enough
  std::optional<Decimal> margin;  ///< success - needed
};

/// The loan for the bills of one course.
struct CourseLoan {
  Money principal;
  int payments;           ///< due dates on which something is due
  Money largest_payment;  ///< of the last phase
  Money total_payment;
  Money total_interest;
};

struct ComparedCourse {
  std::size_t listed;  ///< position in the list
  int rank;            ///< 1 + the number of courses that are certainly ahead of this one
  Date start;
  Money lost_net_pay;
  Money money_lost;   ///< fee, every exam try and lost net pay: what nobody gives back
  Money compared_as;  ///< the same to the nearest 10, from 10,000 on to 100
  std::optional<Money> fee_per_hour{};  ///< rounded half even to the cent
  std::optional<Between<Money>> gross_per_year{};
  std::string wage_source{};  ///< of the pay; "" if nobody names one
  std::vector<UnknownEstimate> unknown{};
  std::optional<Between<ChanceMargin>> chance{};  ///< absent if something is unknown
  std::optional<CourseLoan> loan{};               ///< absent if the bills need none
  std::vector<Assumption> notes{};                ///< what stands behind its figures
};

struct CourseComparison {
  Date as_of;
  Money own_money;                      ///< spent on each course before the loan
  std::vector<ComparedCourse> courses;  ///< by rank, then as listed
  Errors rejected;                      ///< rows that no figure was worked out for
  std::vector<Assumption> assumptions;
};

/// `person` needs loan, work and household; of its course only the start, own money and lost time
/// are used, where a row says nothing of them. The loan's terms and days stay, its parts are scaled
/// together to what the bills of a course need after own money. Fails with what is wrong with the
/// person's own sections; what is wrong with one course is among the rejected.
Result<CourseComparison> compare(const Request& person, std::span<const ListedCourse> list,
                                 const ParameterSet& parameters);

}  // namespace afford
