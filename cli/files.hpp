// What no command may do with the files that it names.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace afford::cli {

/// No output may name an input, a parameter file or another output, for one would take the other's
/// place; and standard input or output serves one of them. Says what is at odds, or "".
std::string file_fault(const Invocation& typed);

}  // namespace afford::cli
