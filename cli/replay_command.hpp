// `afford replay`: a decision record decided again.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command replay_command;

}  // namespace afford::cli
