// The subcommand `cost`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command cost_command;

}  // namespace afford::cli
