// The subcommand `net-pay`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command net_pay_command;

}  // namespace afford::cli
