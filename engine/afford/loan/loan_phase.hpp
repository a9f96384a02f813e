// The stretches of a loan: what is due while it lasts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "afford/numbers/money.hpp"

namespace afford {

enum class PhaseKind : std::uint8_t {
  deferral,       ///< nothing is due; interest is capitalised or kept aside
  interest_only,  ///< the period's interest is due, principal is not
  minimum,        ///< a stated payment: interest first, the rest is principal
  level,          ///< equal payments of interest and principal
};

/// What happens to the interest of a deferral.
enum class Capitalisation : std::uint8_t {
  each_due_date,  ///< added to the balance on each due date, and bears interest from then on
  end,            ///< kept aside without interest, added on the deferral's last due date
  never,          ///< kept aside without interest, due on top of the first payment after it
};

/// The last payment of the last phase clears the loan, whatever its kind.
struct LoanPhase {
  PhaseKind kind;
  int payments;                    ///< due dates in the phase, at least 1
  std::optional<Money> payment{};  ///< needed for minimum, and for level before the last phase
  Capitalisation capitalise = Capitalisation::each_due_date;  ///< read for deferral only
};

std::string_view format_phase_kind(PhaseKind kind);

}  // namespace afford
