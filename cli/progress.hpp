// How far a long file is read, on standard error, where somebody watches.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace afford::cli {

class Progress {
 public:
  /// `bytes` to read; 0 if nobody knows.
  explicit Progress(std::int64_t bytes);

  /// After each line; `bytes` with its end.
  void read_line(std::int64_t bytes);
  /// How long it took, and a line of it.
  void end() const;

 private:
  using Clock = std::chrono::steady_clock;
  double seconds() const;
  std::string bar() const;

  bool is_watched_;
  std::int64_t total_;
  std::int64_t bytes_ = 0;
  std::int64_t lines_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_ = start_;
};

}  // namespace afford::cli
