// From the words on the command line to an answer and an exit code.
#pragma once

#include <span>

#include "cli/exit_code.hpp"

namespace afford::cli {

/// `words` without the program's own name. Throws only what is our bug.
ExitCode run(std::span<const char* const> words);

}  // namespace afford::cli
