#include "afford/json/schedule_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a schedule keeps the promised fields", "[json]") {
  const LoanSummary loan = sample_loan();
  const std::string json = schedule_json(loan.loan, loan.amortization);
  CHECK(json_at(json, "") == "installments totals conventions");
  CHECK(json_at(json, "/installments") == "list of 44");
  CHECK(json_at(json, "/installments/0") ==
        "number due_date phase payment principal interest fee balance_after");
  CHECK(json_at(json, "/installments/0/number") == "1");
  CHECK(json_at(json, "/installments/0/due_date") == "2025-10-15");
  CHECK(json_at(json, "/installments/0/phase") == "interest_only");
  CHECK(json_at(json, "/installments/43/balance_after") == "0.00");
  CHECK(json_at(json, "/totals") == "disbursed payment principal interest fee");
  CHECK(json_at(json, "/totals/disbursed") == "6500.00");
}

TEST_CASE("every convention is named with its value", "[json]") {
  LoanSummary loan = sample_loan();
  loan.loan.terms.conventions.rounding = {RoundingMode::half_even, RoundingMode::up, 100};
  const std::string json = schedule_json(loan.loan, loan.amortization);
  CHECK(json_at(json, "/conventions/currency") == "CAD");
  CHECK(json_at(json, "/conventions/nominal_rate_percent") == "6.7");
  CHECK(json_at(json, "/conventions/day_count") == "Act/365F");
  CHECK(json_at(json, "/conventions/rounding/interest") == "half_even");
  CHECK(json_at(json, "/conventions/rounding/payment") == "up");
  CHECK(json_at(json, "/conventions/rounding/payment_unit") == "1.00");
  CHECK(json_at(json, "/conventions/last_payment") == "rest");
  CHECK(format_rounding_mode(RoundingMode::down) == "down");
}
