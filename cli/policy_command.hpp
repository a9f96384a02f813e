// `afford policy lint|diff|replay`: a lender's rules as files.
#pragma once

#include "cli/command.hpp"

namespace afford::cli {

extern const Command policy_command;

}  // namespace afford::cli
