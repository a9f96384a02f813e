// The loans that every figure is measured on: the same ones on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

struct SampleLoan {
  std::int64_t principal_cents;
  std::int64_t rate_millionths;  ///< per year
  int payments;
};

inline constexpr std::uint64_t loan_seed = 20'260'101;

/// Principal log-uniform from 500 to 50,000, half of them whole tens; 1 to 60 % a year, half in
/// quarters of a percent, half any millionth; 24 to 60 payments.
std::vector<SampleLoan> sample_loans(std::size_t count);

}  // namespace bench
