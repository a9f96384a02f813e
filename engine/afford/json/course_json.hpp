// The section "course" of a request.
#pragma once

#include "afford/course/course.hpp"
#include "afford/json/object_reader.hpp"

namespace afford {

/// Nothing if a field that it needs is absent or not right. All amounts are Canadian dollars.
std::optional<Course> read_course_section(ObjectReader& course, const std::optional<Date>& as_of);

}  // namespace afford
