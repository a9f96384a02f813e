// The subcommand `check`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command check_command;

}  // namespace afford::cli
