// A small application whose figures can be followed by hand: pay stated net, a loan at 0 %, no
// discount.
//   as_of 2025-01-15; 1,200.00 on 2025-02-01, twelve payments of 100.00 from 2025-03-01
//   course: 8 weeks from 2025-02-03 (February and March), tuition 1,200.00; pay 2,000.00 now,
//   2,600.00 after one month's search, from May 2025 on
//   household: housing 1,000, spending 500, debts 100, remittances 50, savings 1,000
#pragma once

#include "afford/assess/parameter_set.hpp"
#include "afford/assess/request.hpp"

namespace afford::test {

Money dollars(std::int64_t major);
Request small_request();
/// The project's own tax file, a benchmark region of Ontario (on-test: 24,000 for four) and a
/// policy with the demo lender's limits.
const ParameterSet& small_parameters();

}  // namespace afford::test
