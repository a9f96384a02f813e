// The section "work" of a request: today's pay, and the job that the course should lead to.
#pragma once

#include "afford/course/course.hpp"
#include "afford/json/object_reader.hpp"
#include "afford/wage/pay.hpp"

namespace afford {

/// Nothing if a field that it needs is absent or not right. All amounts are Canadian dollars; the
/// provider vouches for `claimed` unless it says otherwise. A course `in_modules` has its own
/// chances to finish: then `agree_on_completion` gives the one that the worth is worked out with.
std::optional<Work> read_work_section(ObjectReader& work, bool in_modules = false);

/// Of a course in modules: puts the product of their chances where none is stated; a stated one
/// that differs is a finding. Of another course, nothing.
std::optional<Error> agree_on_completion(const Course& course, Work& work);

}  // namespace afford
