// The subcommand `data`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command data_command;

}  // namespace afford::cli
