// A file of one document a line, read line by line: it may be larger than memory.
#pragma once

#include <cstdint>
#include <fstream>
#include <istream>
#include <string>
#include <vector>

#include "afford/base/result.hpp"

namespace afford::cli {

class Lines {
 public:
  /// `file` is "-" for standard input.
  explicit Lines(const std::string& file);
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  /// What keeps the file from being read, as `file_unreadable`; to be asked first and at the end.
  Errors faults() const;
  /// Without its line feed; false at the end. Of a line beyond what a record may have, the start:
  /// more than may be read.
  bool next(std::string& line);
  /// 0 if nobody knows.
  std::int64_t bytes();

 private:
  std::string name_;
  std::ifstream file_{};
  std::istream* source_;
  std::vector<char> block_;
};

}  // namespace afford::cli
