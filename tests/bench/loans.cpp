#include "tests/bench/loans.hpp"

#include <cmath>

#include "tests/support/generators.hpp"

namespace bench {
namespace {

std::int64_t log_uniform_cents(generators::SplitMix64& random) {
  const double unit = static_cast<double>(random.next() >> 11) * 0x1p-53;
  return std::llround(50'000 * std::exp(unit * std::log(100.0)));
}

}  // namespace

std::vector<SampleLoan> sample_loans(std::size_t count) {
  generators::SplitMix64 random(loan_seed);
  std::vector<SampleLoan> loans;
  loans.reserve(count);
  while (loans.size() < count) {
    std::int64_t principal = log_uniform_cents(random);
    if (random.one_in(2)) principal = (principal + 500) / 1'000 * 1'000;
    const std::int64_t rate =
        random.one_in(2) ? random.between(4, 240) * 2'500 : random.between(10'000, 600'000);
    loans.push_back({principal, rate, random.integer(24, 60)});
  }
  return loans;
}

}  // namespace bench
