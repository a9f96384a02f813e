#include "afford/json/solve_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_solution.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("a solution has the values on either side of the boundary", "[json]") {
  const std::string json = solve_json(sample_solution(), Language::english);
  CHECK(json_at(json, "") ==
        "for goal asked asked_holds last_that_holds first_that_does_not reasons looked_from "
        "looked_to values_decided note");
  CHECK(json_at(json, "/for") == "principal");
  CHECK(json_at(json, "/asked") == "6500.00");
  CHECK(json_at(json, "/asked_holds") == "false");
  CHECK(json_at(json, "/last_that_holds") == "4210.55");
  CHECK(json_at(json, "/first_that_does_not") == "4210.56");
  CHECK(json_at(json, "/reasons/0/code") == "reason.left_negative");
  CHECK(json_at(json, "/values_decided") == "41");
}

TEST_CASE("each lever has its unit", "[json]") {
  CHECK(format_lever_value(Lever::term, 36) == "36");
  CHECK(format_lever_value(Lever::rate, 670) == "6.70");
  CHECK(format_lever_value(Lever::probability, 600) == "0.600");
  CHECK(format_lever_value(Lever::start_date, 2) == "2");
  CHECK(format_lever_value(Lever::gross_wage, 4'178'668) == "41786.68");
}
