// Time, instructions, and the start of a process.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/kernel.hpp"

namespace bench {

struct Wall {
  double ours_ns;  ///< per item
  double baseline_ns;
  double ratio;  ///< median over rounds of baseline / ours, each pair run back to back
};

/// The two sides take turns, so that a busy neighbour slows both.
Wall alternating(const Kernel& ours, const Kernel& baseline);

/// Median of some runs.
double nanoseconds_per_item(const Kernel& kernel);

/// The name that callgrind switches its counter on and off at.
inline constexpr std::string_view counted_function = "bench_counted_run";
/// Runs the kernel once inside that function.
void counted_run(const Kernel& kernel);

using Command = std::vector<std::string>;

/// Instructions of one run of `command`, or only of `function` in it, by valgrind's callgrind.
/// Nothing if valgrind is not there or the command fails.
std::optional<std::int64_t> instructions(const Command& command, std::string_view function = {});

struct Starts {
  double ours_us;  ///< median, from the start of the process to its end
  double baseline_us;
  double ratio;
};

/// Both commands, started in turns. Their output is thrown away. Nothing if one of them fails.
std::optional<Starts> interleaved_starts(const Command& ours, const Command& baseline, int count);

}  // namespace bench
