// The stretches of a loan: what is due while it lasts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "afford/calendar/date.hpp"
#include "afford/calendar/frequency.hpp"
#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

enum class PhaseKind : std::uint8_t {
  deferral,         ///< nothing is due; interest is capitalised or kept aside
  interest_only,    ///< the period's interest is due, principal is not
  minimum,          ///< a stated payment: interest first, the rest is principal
  level,            ///< equal payments of interest and principal
  equal_principal,  ///< equal parts of principal, and the period's interest
  flat,          ///< interest on the first principal for every period, and equal parts of principal
  balloon,       ///< level payments as for a longer time; the last one clears the rest
  custom,        ///< a list of payments or of principal
  down_payment,  ///< a part of each disbursement, due on its day; no due dates of its own
  prepayment,    ///< of a row only: money that came beside the plan
};

inline constexpr std::size_t requested_phase_kinds = 9;  ///< all but prepayment

/// What happens to the interest of a deferral.
enum class Capitalisation : std::uint8_t {
  each_due_date,  ///< added to the balance on each due date, and bears interest from then on
  end,            ///< kept aside without interest, added on the deferral's last due date
  never,          ///< kept aside without interest, due on top of the first payment after it
};

/// What a flat loan rounds to the payment unit.
enum class FlatRounding : std::uint8_t { principal, payment };
/// What a flat loan's interest is on.
enum class FlatBasis : std::uint8_t {
  balance,    ///< what is owed when the phase starts
  disbursed,  ///< all that was paid out, a down payment included
};

/// What becomes of an `until` that is no due date.
enum class LastStub : std::uint8_t {
  none,        ///< the regular due dates before it are all
  short_stub,  ///< it is one more due date, after a short period
  long_stub,   ///< it takes the place of the regular one before it
};

/// One entry of a custom phase.
struct CustomDue {
  enum class Kind : std::uint8_t { payment, principal };
  Kind kind;
  Money amount;
};

/// The last payment of the last phase clears the loan, whatever its kind.
struct LoanPhase {
  PhaseKind kind;
  int payments = 0;                ///< due dates in the phase; 0: `until` or the payment decides
  std::optional<Money> payment{};  ///< needed for minimum, and for level before the last phase
  Capitalisation capitalise = Capitalisation::each_due_date;  ///< of a deferral
  std::optional<Frequency> every{};                           ///< none: as the loan
  std::optional<Money> principal{};  ///< of equal_principal; none: worked out
  int amortise_over = 0;             ///< of a balloon, in payments
  FlatRounding flat_rounds = FlatRounding::principal;
  FlatBasis flat_basis = FlatBasis::balance;
  std::optional<Ratio> share{};  ///< of a down payment, 0 to 1
  std::vector<CustomDue> list{};
  std::optional<Date> until{};  ///< in place of `payments`: the due dates up to this day
  LastStub last_stub = LastStub::none;
};

/// Whether a phase belongs to the time of study, which an event can end.
constexpr bool is_study_kind(PhaseKind kind) {
  return kind == PhaseKind::deferral || kind == PhaseKind::interest_only ||
         kind == PhaseKind::minimum;
}

/// Whether rows of this kind fall on due dates.
constexpr bool has_due_date(PhaseKind kind) {
  return kind != PhaseKind::down_payment && kind != PhaseKind::prepayment;
}

std::string_view format_phase_kind(PhaseKind kind);
std::string_view format_capitalisation(Capitalisation rule);
std::string_view format_flat_rounding(FlatRounding rounding);
std::string_view format_flat_basis(FlatBasis basis);

}  // namespace afford
