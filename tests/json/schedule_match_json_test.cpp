#include "afford/json/schedule_match_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/statements.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a match is a list of choices for each word", "[json]") {
  const LoanSummary loan = sample_loan();
  const auto rows = statement_of(loan.amortization);
  const std::string json = schedule_match_json(match_schedule(loan.loan, rows), rows);
  CHECK(json_at(json, "") ==
        "matches matches_as_stated rows_stated rows_of_loan combinations tried first_unexplained");
  CHECK(json_at(json, "/matches/0/conventions") ==
        "month_end business_days day_count rounding.interest interest_per tranche_on_due_date "
        "rounding.payment payment_unit level_from last_payment");
  CHECK(json_at(json, "/matches/0/conventions/day_count/0") == "Act/365F");
  CHECK(json_at(json, "/matches_as_stated") == "true");
  CHECK(json_at(json, "/rows_stated") == "44");
  CHECK(json_at(json, "/first_unexplained") == "null");
}

TEST_CASE("the first row that nothing explains says by how much", "[json]") {
  const LoanSummary loan = sample_loan();
  auto rows = statement_of(loan.amortization);
  rows[20].payment = rows[20].payment + Money::of_minor(3, cad);
  const std::string json = schedule_match_json(match_schedule(loan.loan, rows), rows);
  CHECK(json_at(json, "/matches") == "list of 0");
  CHECK(json_at(json, "/first_unexplained") ==
        "line date column stated nearest difference conventions");
  CHECK(json_at(json, "/first_unexplained/line") == "22");
  CHECK(json_at(json, "/first_unexplained/column") == "payment");
  CHECK(json_at(json, "/first_unexplained/difference") == "0.03");
  CHECK(json_at(json, "/first_unexplained/conventions/day_count") == "Act/365F");
}

TEST_CASE("dates differ by days, and a row that is not there has none", "[json]") {
  const std::vector<StatedRow> rows{{2, *parse_date("2026-03-01"), Money::of_minor(1, cad)}};
  UnexplainedRow found{.row = 0, .column = StatedColumn::date};
  CHECK(unexplained_figures(found, rows).nearest.empty());
  CHECK(unexplained_figures(found, rows).difference.empty());
  found.nearest_date = *parse_date("2026-03-03");
  CHECK(unexplained_figures(found, rows).nearest == "2026-03-03");
  CHECK(unexplained_figures(found, rows).difference == "-2");
}
