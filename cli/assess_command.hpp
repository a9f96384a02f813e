// The subcommand `assess`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command assess_command;

}  // namespace afford::cli
