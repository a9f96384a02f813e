// The subcommand `statement`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command statement_command;

}  // namespace afford::cli
