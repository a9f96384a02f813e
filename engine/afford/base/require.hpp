// Preconditions and invariants. A broken one is our bug: it throws, and only the edges catch it.
#pragma once

#include <stdexcept>

namespace afford {

/// Our own bug, never the user's: exit 70 at the command line, AFFORD_ERROR_INTERNAL in C.
class ContractViolation : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void contract_violated(const char* condition, const char* file, int line);

}  // namespace afford

// A macro because Clang 14 has no std::source_location.
#define AFFORD_REQUIRE(condition) \
  ((condition) ? void(0) : ::afford::contract_violated(#condition, __FILE__, __LINE__))
