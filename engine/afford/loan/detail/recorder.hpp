// What a walk notes on its way: nothing, or how each figure came about.
#pragma once

#include "afford/loan/schedule_trace.hpp"

namespace afford::detail {

struct NoRecorder {
  static constexpr bool is_on = false;
};

struct TraceRecorder {
  static constexpr bool is_on = true;
  ScheduleTrace trace{};
  RowTrace row{};  ///< of the installment that is being made
};

}  // namespace afford::detail
