// The section "work" of a request: today's pay, and the job that the course should lead to.
#pragma once

#include "afford/json/object_reader.hpp"
#include "afford/wage/pay.hpp"

namespace afford {

/// Nothing if a field that it needs is absent or not right. All amounts are Canadian dollars; the
/// provider vouches for `claimed` unless it says otherwise.
std::optional<Work> read_work_section(ObjectReader& work);

}  // namespace afford
