// A catalogue of courses as CSV or JSON text.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "afford/assess/course_list.hpp"
#include "afford/base/result.hpp"

namespace afford {

inline constexpr std::size_t course_list_bytes_max = 16'000'000;
inline constexpr std::size_t listed_courses_max = 20'000;

/// The rows that are right, and every finding about the others.
struct CourseList {
  std::vector<ListedCourse> courses;
  Errors rejected;
  std::size_t rejected_rows;
};

/// JSON if the text starts with "[" or "{": a list of objects, or {"courses": [...]}; else CSV with
/// a head. The names of fields and columns are the same: id, name, provider, fee, hours, weeks,
/// delivery, cip, noc, osap, start, gross_per_year[_high], completion_probability[_high],
/// placement_probability[_high], months_to_job, evidence_grade, source, paid_hours_lost_per_week,
/// exam_fee, pass_probability, attempts_max, months_between. A row needs fee, weeks, and id or
/// name; an empty value is not stated. Codes of `noc` stand with blanks between. Fails if the
/// document or its head is at fault, or there is no row at all. No start may lie before `as_of`.
Result<CourseList> read_course_list(std::string_view text, const std::optional<Date>& as_of);

}  // namespace afford
