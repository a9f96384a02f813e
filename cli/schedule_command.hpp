// The subcommand `schedule`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command schedule_command;

}  // namespace afford::cli
