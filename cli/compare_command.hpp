// The subcommand `compare`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command compare_command;

}  // namespace afford::cli
