#include "afford/loan/loan_phase.hpp"

namespace afford {

std::string_view format_phase_kind(PhaseKind kind) {
  switch (kind) {
    case PhaseKind::deferral: return "deferral";
    case PhaseKind::interest_only: return "interest_only";
    case PhaseKind::minimum: return "minimum";
    case PhaseKind::level: return "level";
  }
  return {};
}

}  // namespace afford
