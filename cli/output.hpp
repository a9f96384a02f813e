// Where results and messages go. A full disk or a closed pipe is reported, never ignored.
#pragma once

#include <string>
#include <string_view>

namespace afford::cli {

/// Writes everything to `file`, or to standard output if it is "" or "-". Returns what went wrong,
/// or "".
std::string write_result(std::string_view text, const std::string& file);

/// What is written line by line: to a file, to standard output if it is "-", nowhere if it is "".
class LineWriter {
 public:
  explicit LineWriter(const std::string& file);
  ~LineWriter();
  LineWriter(const LineWriter&) = delete;
  LineWriter& operator=(const LineWriter&) = delete;

  void write(std::string_view text);
  /// Why it could not be opened or written up to here, in the system's words, or "".
  std::string fault();

 private:
  void flush();

  int descriptor_ = -1;
  int reason_ = 0;
  std::string waiting_{};
};

/// To standard error; nobody is left to hear of a failure there.
void write_message(std::string_view text);

}  // namespace afford::cli
