#include "afford/loan/prepayment.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a prepayment shortens the term unless told", "[loan]") {
  const Prepayment plain{.date = Date::of(2026, 3, 1), .amount = Money::of_minor(50'000, cad)};
  CHECK(plain.then == PrepaymentThen::shorten_term);
}

TEST_CASE("what a prepayment changes prints the word of the request", "[loan]") {
  CHECK(format_prepayment_then(PrepaymentThen::shorten_term) == "shorten_term");
  CHECK(format_prepayment_then(PrepaymentThen::lower_payment) == "lower_payment");
  CHECK(format_prepayment_then(PrepaymentThen::cover_next) == "cover_next");
  CHECK(format_prepayment_then(PrepaymentThen::cover_last) == "cover_last");
}
