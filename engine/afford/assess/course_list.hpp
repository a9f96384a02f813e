// A catalogue of courses, as a portal or a college prints it: one row for each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "afford/course/course.hpp"
#include "afford/wage/pay.hpp"

namespace afford {

/// From `low` to `high`, both included; the two are the same where one figure is stated.
template <class T>
struct Between {
  T low;
  T high;
};

/// What a row says. The estimates are the cautious ones of whoever made the list.
struct ListedCourse {
  std::string place;  ///< where it stands: "--courses, line 7"
  std::string id{};   ///< this or a name
  std::string name{};
  std::string provider{};
  Money fee;
  std::optional<int> hours{};  ///< of instruction, 1 to 20,000
  int weeks;                   ///< 1 to 208
  std::string delivery{};
  std::string programme{};                 ///< Classification of Instructional Programs, "51.3902"
  std::vector<std::string> occupations{};  ///< National Occupational Classification, at most 3
  std::optional<CheckAnswer> aid{};        ///< whether the list says that student aid covers it
  std::optional<Date> start{};
  std::optional<Between<Money>> gross_per_year{};
  std::optional<Between<Ratio>> completion{};
  std::optional<Between<Ratio>> placement{};      ///< of those who pass
  std::optional<int> months_to_job{};             ///< 0 to 60
  std::optional<EvidenceGrade> evidence_grade{};  ///< given: the placement is a claim, and is cut
  std::string source{};                           ///< of the estimates, as the list says it
  std::optional<Ratio> paid_hours_lost_per_week{};
  std::optional<CourseAssessment> exam{};
};

}  // namespace afford
