// `afford rate`.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command rate_command;

}  // namespace afford::cli
