// What is measured: one side of a figure, prepared once and run as often as it takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "tests/bench/loans.hpp"

namespace bench {

/// `run` goes over all loans once and leaves its results where nothing can optimise them away.
struct Kernel {
  std::function<void()> run;
  std::int64_t items;  ///< loans or rows in one run
};

struct NamedKernel {
  std::string_view name;
  Kernel (*prepare)(std::span<const SampleLoan>);
};

Kernel pay_ours(std::span<const SampleLoan> loans);
Kernel pay_baseline(std::span<const SampleLoan> loans);
Kernel rows_half_even_ours(std::span<const SampleLoan> loans);
Kernel rows_half_even_baseline(std::span<const SampleLoan> loans);
Kernel rows_half_up_ours(std::span<const SampleLoan> loans);
Kernel rows_half_up_baseline(std::span<const SampleLoan> loans);
Kernel amortize_months(std::span<const SampleLoan> loans);
Kernel amortize_days(std::span<const SampleLoan> loans);
Kernel amortize_600(std::span<const SampleLoan> loans);  ///< items are loans of so many rows
Kernel amortize_300(std::span<const SampleLoan> loans);

Kernel assess_examples(std::span<const SampleLoan> loans);  ///< items are requests
Kernel decide_examples(std::span<const SampleLoan> loans);  ///< items are requests
Kernel solve_examples(std::span<const SampleLoan> loans);   ///< items are levers of a request
Kernel compare_1500(std::span<const SampleLoan> loans);     ///< one item

Kernel application_ours(std::span<const SampleLoan> loans);
Kernel application_baseline(std::span<const SampleLoan> loans);
Kernel apr_60(std::span<const SampleLoan> loans);

std::span<const NamedKernel> all_kernels();
const NamedKernel& kernel_named(std::string_view name);

/// How far the results are from the truth, and from each other.
struct Comparison {
  std::int64_t items;
  std::int64_t ours_wrong;      ///< against whole-number arithmetic written a second time
  std::int64_t baseline_wrong;  ///< against ours
};

Comparison compared_payments(std::span<const SampleLoan> loans);
enum class TieRule : std::uint8_t { half_even, half_up };
Comparison compared_rows(std::span<const SampleLoan> loans, TieRule rule);

Comparison compared_applications(std::span<const SampleLoan> loans);
Comparison compared_aprs(std::span<const SampleLoan> loans);

/// Level payments in cents by the engine: what both sides of a schedule start from.
std::vector<std::int64_t> level_payments(std::span<const SampleLoan> loans);

}  // namespace bench
