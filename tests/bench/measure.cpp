#include "tests/bench/measure.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" __attribute__((noinline)) void bench_counted_run(const bench::Kernel& kernel) {
  kernel.run();
}

namespace bench {
namespace {

constexpr int rounds = 9;
constexpr double round_seconds = 0.05;  // of the quicker side: long against the clock's grain

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double seconds(const Kernel& kernel, int times) {
  const auto start = Clock::now();
  for (int i = 0; i < times; ++i) kernel.run();
  return seconds_since(start);
}

double nanoseconds(const Kernel& kernel, int times) {
  return seconds(kernel, times) * 1e9 / (static_cast<double>(kernel.items) * times);
}

/// The first run also warms the caches.
int times_to_fill_a_round(const Kernel& kernel) {
  seconds(kernel, 1);
  return std::max(1, static_cast<int>(round_seconds / seconds(kernel, 1)));
}

/// The child's standard output goes nowhere, its errors to `error_file` (nowhere if empty).
std::optional<pid_t> spawned(const Command& command, const std::string& error_file) {
  std::vector<char*> arguments;
  for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const char* errors = error_file.empty() ? "/dev/null" : error_file.c_str();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_TRUNC, 0);
  pid_t child = 0;
  const int fault =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (fault != 0) return std::nullopt;
  return child;
}

bool succeeds(const Command& command, const std::string& error_file = {}) {
  const auto child = spawned(command, error_file);
  int status = 0;
  return child && waitpid(*child, &status, 0) == *child && WIFEXITED(status) &&
         WEXITSTATUS(status) == 0;
}

std::optional<double> start_microseconds(const Command& command) {
  const auto start = Clock::now();
  if (!succeeds(command)) return std::nullopt;
  return seconds_since(start) * 1e6;
}

/// The figure behind "Collected :" in what callgrind says at its end.
std::optional<std::int64_t> collected(const std::string& log) {
  std::optional<std::int64_t> count;
  if (std::FILE* file = std::fopen(log.c_str(), "r")) {
    char line[512];
    while (std::fgets(line, sizeof line, file) != nullptr) {
      const std::string_view text(line);
      const auto at = text.find("Collected : ");
      if (at != std::string_view::npos) count = std::atoll(line + at + 12);
    }
    std::fclose(file);
  }
  return count;
}

}  // namespace

Wall alternating(const Kernel& ours, const Kernel& baseline) {
  const int our_times = times_to_fill_a_round(ours);
  const int their_times = times_to_fill_a_round(baseline);
  std::vector<double> our_ns, their_ns, ratios;
  for (int i = 0; i < rounds; ++i) {
    our_ns.push_back(nanoseconds(ours, our_times));
    their_ns.push_back(nanoseconds(baseline, their_times));
    ratios.push_back(their_ns.back() / our_ns.back());
  }
  return {median(our_ns), median(their_ns), median(ratios)};
}

double nanoseconds_per_item(const Kernel& kernel) {
  const int times = times_to_fill_a_round(kernel);
  std::vector<double> samples;
  for (int i = 0; i < rounds; ++i) samples.push_back(nanoseconds(kernel, times));
  return median(samples);
}

void counted_run(const Kernel& kernel) { bench_counted_run(kernel); }

std::optional<std::int64_t> instructions(const Command& command, std::string_view function) {
  std::string log = "/tmp/afford_bench_XXXXXX";
  const int file = mkstemp(log.data());
  if (file < 0) return std::nullopt;
  close(file);
  Command full{"valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"};
  if (!function.empty()) full.push_back("--toggle-collect=" + std::string(function));
  full.insert(full.end(), command.begin(), command.end());
  std::optional<std::int64_t> count;
  if (succeeds(full, log)) count = collected(log);
  unlink(log.c_str());
  return count;
}

std::optional<Starts> interleaved_starts(const Command& ours, const Command& baseline, int count) {
  std::vector<double> our_us, their_us;
  for (int i = 0; i < count; ++i) {
    const auto our_start = start_microseconds(ours);
    const auto their_start = start_microseconds(baseline);
    if (!our_start || !their_start) return std::nullopt;
    our_us.push_back(*our_start);
    their_us.push_back(*their_start);
  }
  const double our_median = median(our_us);
  const double their_median = median(their_us);
  return Starts{our_median, their_median, our_median / their_median};
}

}  // namespace bench
