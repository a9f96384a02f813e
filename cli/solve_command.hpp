// The subcommand `solve`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command solve_command;

}  // namespace afford::cli
