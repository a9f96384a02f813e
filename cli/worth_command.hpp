// The subcommand `worth`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command worth_command;

}  // namespace afford::cli
