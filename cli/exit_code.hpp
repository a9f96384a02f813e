// What the program's exit code says; nothing else is ever returned.
#pragma once

#include <cstdint>

namespace afford::cli {

enum class ExitCode : std::uint8_t {
  answered = 0,      ///< a budget that does not fit is an answer too
  check_failed = 1,  ///< answered, but a check that was asked for failed
  wrong_usage = 2,   ///< the command line itself
  bad_input = 3,     ///< the request, a file, or where the output should go
  no_answer = 4,     ///< the input is fine and no answer exists
  our_bug = 70,
};

}  // namespace afford::cli
