#include "afford/loan/conventions.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

/// The words of the first `count` enumerators.
template <class T>
std::vector<std::string> words(std::string_view (*format)(T), int count) {
  std::vector<std::string> result;
  for (int i = 0; i < count; ++i) result.emplace_back(format(static_cast<T>(i)));
  return result;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a contract that says nothing rounds half up, to the minor unit, once a period",
          "[loan]") {
  const LoanRounding rounding;
  CHECK(rounding.interest == RoundingMode::half_up);
  CHECK(rounding.payment == RoundingMode::half_up);
  CHECK(rounding.payment_unit_minor == 1);  // "0.01"
  CHECK(rounding.interest_per == InterestPer::period);
}

TEST_CASE("a contract that says nothing has the conventions that are named first", "[loan]") {
  const LoanConventions conventions;
  CHECK(conventions.day_count == DayCount::one_twelfth);
  CHECK(conventions.rounding.payment_unit_minor == 1);
  CHECK(conventions.rounding.interest_per == InterestPer::period);
  CHECK(conventions.level_from == LevelFrom::exact);
  CHECK(conventions.last_payment == LastPayment::rest);
  CHECK(conventions.tranche_on_due_date == TrancheOnDueDate::after);
  CHECK(conventions.level_basis == LevelBasis::drawn);
  CHECK(conventions.payoff_interest == PayoffInterest::to_day);
  CHECK(conventions.arrears == ArrearsInterest::simple);
}

TEST_CASE("a payment goes to fees, then interest, then principal", "[loan]") {
  CHECK(LoanConventions{}.allocation ==
        std::array{PaymentPart::fee, PaymentPart::interest, PaymentPart::principal});
}

TEST_CASE("rates and principal are not negative unless the contract allows it", "[loan]") {
  CHECK_FALSE(LoanConventions{}.allow_negative_rate);
  CHECK_FALSE(LoanConventions{}.allow_negative_amortisation);
}

TEST_CASE("every rounding prints its word", "[loan]") {
  CHECK(words(format_rounding_mode, 4) == Words{"half_up", "half_even", "up", "down"});
  CHECK(words(format_interest_per, 2) == Words{"period", "part"});
  // By name too: the numbers of the modes belong to another layer.
  CHECK(format_rounding_mode(RoundingMode::half_up) == "half_up");
  CHECK(format_rounding_mode(RoundingMode::half_even) == "half_even");
  CHECK(format_rounding_mode(RoundingMode::up) == "up");
  CHECK(format_rounding_mode(RoundingMode::down) == "down");
}

TEST_CASE("every convention prints the words of the request, the default first", "[loan]") {
  CHECK(words(format_level_from, 4) ==
        Words{"exact", "whole_periods", "nominal_12", "nominal_30_days"});
  CHECK(words(format_last_payment, 4) == Words{"rest", "smooth", "never_higher", "never_lower"});
  CHECK(words(format_tranche_on_due_date, 2) == Words{"after", "before"});
  CHECK(words(format_level_basis, 2) == Words{"drawn", "limit"});
  CHECK(words(format_payment_part, 3) == Words{"fee", "interest", "principal"});
  CHECK(words(format_payoff_interest, 2) == Words{"to_day", "period_end"});
  CHECK(words(format_arrears_interest, 2) == Words{"simple", "compound"});
}

TEST_CASE("a word names the choice that the enumerator does", "[loan]") {
  CHECK(format_interest_per(InterestPer::part) == "part");
  CHECK(format_level_from(LevelFrom::whole_periods) == "whole_periods");
  CHECK(format_level_from(LevelFrom::nominal_12) == "nominal_12");
  CHECK(format_level_from(LevelFrom::nominal_30_days) == "nominal_30_days");
  CHECK(format_last_payment(LastPayment::smooth) == "smooth");
  CHECK(format_last_payment(LastPayment::never_higher) == "never_higher");
  CHECK(format_last_payment(LastPayment::never_lower) == "never_lower");
  CHECK(format_tranche_on_due_date(TrancheOnDueDate::before) == "before");
  CHECK(format_level_basis(LevelBasis::limit) == "limit");
  CHECK(format_payment_part(PaymentPart::interest) == "interest");
  CHECK(format_payment_part(PaymentPart::principal) == "principal");
  CHECK(format_payoff_interest(PayoffInterest::period_end) == "period_end");
  CHECK(format_arrears_interest(ArrearsInterest::compound) == "compound");
}
