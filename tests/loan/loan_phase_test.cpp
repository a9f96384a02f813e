#include "afford/loan/loan_phase.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("phases print as the words of the request", "[loan]") {
  CHECK(format_phase_kind(PhaseKind::deferral) == "deferral");
  CHECK(format_phase_kind(PhaseKind::interest_only) == "interest_only");
  CHECK(format_phase_kind(PhaseKind::minimum) == "minimum");
  CHECK(format_phase_kind(PhaseKind::level) == "level");
}

TEST_CASE("a phase states no payment and capitalises on each due date unless told", "[loan]") {
  const LoanPhase phase{.kind = PhaseKind::deferral, .payments = 6};
  CHECK_FALSE(phase.payment.has_value());
  CHECK(phase.capitalise == Capitalisation::each_due_date);
}
