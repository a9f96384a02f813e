// Where results and messages go. A full disk or a closed pipe is reported, never ignored.
#pragma once

#include <string>
#include <string_view>

namespace afford::cli {

/// Writes everything to `file`, or to standard output if it is "". Returns what went wrong, or "".
std::string write_result(std::string_view text, const std::string& file);

/// To standard error; nobody is left to hear of a failure there.
/// Whether both names lead to one file that is there.
bool is_same_file(const std::string& a, const std::string& b);

void write_message(std::string_view text);

}  // namespace afford::cli
