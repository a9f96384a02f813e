#include "afford/json/schedule_diff_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a comparison lists the rows that differ and what changed them", "[json]") {
  const Loan first = sample_loan().loan;
  Loan second = first;
  second.terms.phases.back().payments += 1;
  const std::string json = schedule_diff_json(*schedule_diff(first, second));
  CHECK(json_at(json, "") == "same rows causes total_interest_change last_payment_change");
  CHECK(json_at(json, "/same") == "false");
  CHECK(json_at(json, "/rows") == "list of 37");
  CHECK(json_at(json, "/rows/0") == "number differs first second");
  CHECK(json_at(json, "/rows/0/number") == "9");
  CHECK(json_at(json, "/rows/0/differs/0") == "payment");
  CHECK(json_at(json, "/rows/36/first") == "null");
  CHECK(json_at(json, "/causes/0") ==
        "word from to first_row column difference total_interest_change last_payment_change");
  CHECK(json_at(json, "/causes/0/word") == "phases");
  CHECK(json_at(json, "/causes/0/to") == "interest_only 8; level 37");
}

TEST_CASE("figures of a pair: amounts by amount, dates by days, and rows that are not there",
          "[json]") {
  const LoanSummary loan = sample_loan();
  RowPair pair{.number = 1,
               .first = loan.amortization.installments[0],
               .second = loan.amortization.installments[1]};
  CHECK(diff_figures(pair, ScheduleColumn::due_date).difference == "31");
  pair.second.reset();
  CHECK(diff_figures(pair, ScheduleColumn::due_date).difference.empty());
  CHECK(diff_figures(pair, ScheduleColumn::payment).second.empty());
  CHECK(diff_figures(pair, ScheduleColumn::payment).difference ==
        "-" + format_money(pair.first->payment));
}
