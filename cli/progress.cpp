#include "cli/progress.hpp"

#include <algorithm>
#include <unistd.h>

#include "cli/output.hpp"

namespace afford::cli {
namespace {

constexpr std::int64_t bar_width = 30;
constexpr auto between_bars = std::chrono::milliseconds(200);
constexpr std::string_view line_start = "\r\x1b[K";  // clears what stands there

std::string whole(double value) { return std::to_string(static_cast<std::int64_t>(value)); }

}  // namespace

Progress::Progress(std::int64_t bytes) : is_watched_(::isatty(STDERR_FILENO) == 1), total_(bytes) {}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

std::string Progress::bar() const {
  std::string text = std::to_string(lines_) + " lines";
  if (total_ <= 0) return text;
  const std::int64_t read = std::min(bytes_, total_);
  const auto filled = static_cast<std::size_t>(read * bar_width / total_);
  const std::string left = whole(seconds() * static_cast<double>(total_ - read) /
                                 static_cast<double>(std::max<std::int64_t>(read, 1)));
  return '[' + std::string(filled, '#') +
         std::string(static_cast<std::size_t>(bar_width) - filled, '.') + "] " +
         std::to_string(read * 100 / total_) + "%, " + text + ", " + left + " s left";
}

void Progress::read_line(std::int64_t bytes) {
  ++lines_;
  bytes_ += bytes;
  if (!is_watched_ || Clock::now() - shown_ < between_bars) return;
  shown_ = Clock::now();
  write_message(std::string(line_start) + bar());
}

void Progress::end() const {
  if (!is_watched_ || lines_ == 0) return;
  const double each = seconds() * 1e6 / static_cast<double>(lines_);
  write_message(std::string(line_start) + std::to_string(lines_) + " lines in " + whole(seconds()) +
                " s, " + whole(each) + " us each\n");
}

}  // namespace afford::cli
