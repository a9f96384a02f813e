#include "afford/json/statement_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a statement keeps the promised fields", "[json]") {
  const Loan loan = sample_loan().loan;
  const Date day = Date::of(2025, 11, 20);
  const std::string json = statement_json(account_of(loan, {day, day}).value());
  CHECK(json_at(json, "") ==
        "as_of balance accrued_interest arrears next_payment payoff payments installments");
  CHECK(json_at(json, "/arrears") == "fee interest principal total since days_past_due");
  CHECK(json_at(json, "/arrears/since") == "2025-10-15");
  CHECK(json_at(json, "/next_payment") == "due_date amount");
  CHECK(json_at(json, "/payoff") == "on fee interest principal total interest_per_day");
  CHECK(json_at(json, "/installments") == "list of 44");
  CHECK(json_at(json, "/installments/0/paid") == "fee interest principal total");
  CHECK(json_at(json, "/installments/0/state") == "unpaid");
}
