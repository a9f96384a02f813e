#include "afford/loan/loan_event.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("each event prints the word of the request", "[loan]") {
  CHECK(format_loan_event_kind(LoanEventKind::job_found) == "job_found");
  CHECK(format_loan_event_kind(LoanEventKind::plan_finished) == "plan_finished");
  CHECK(format_loan_event_kind(LoanEventKind::plan_given_up) == "plan_given_up");
  CHECK(format_loan_event_kind(LoanEventKind::re_amortise) == "re_amortise");
  CHECK(format_loan_event_kind(LoanEventKind::extend) == "extend");
  CHECK(format_loan_event_kind(LoanEventKind::due_date_moved) == "due_date_moved");
}

TEST_CASE("a job, an end and a giving up end the study, nothing else does", "[loan]") {
  CHECK(ends_study(LoanEventKind::job_found));
  CHECK(ends_study(LoanEventKind::plan_finished));
  CHECK(ends_study(LoanEventKind::plan_given_up));
  CHECK_FALSE(ends_study(LoanEventKind::re_amortise));
  CHECK_FALSE(ends_study(LoanEventKind::extend));
  CHECK_FALSE(ends_study(LoanEventKind::due_date_moved));
}

TEST_CASE("repayment starts within 90 days of the end of the study unless told", "[loan]") {
  const LoanEvent event{.date = Date::of(2026, 3, 1), .kind = LoanEventKind::job_found};
  CHECK(event.within_days == 90);
}

TEST_CASE("an event adds no payments and moves no date unless told", "[loan]") {
  const LoanEvent event{.date = Date::of(2026, 3, 1), .kind = LoanEventKind::re_amortise};
  CHECK(event.payments == 0);
  CHECK_FALSE(event.to.has_value());
}
