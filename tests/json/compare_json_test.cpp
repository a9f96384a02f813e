#include "afford/json/compare_json.hpp"

#include "afford/json/course_list_json.hpp"
#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<ListedCourse> two_courses() {
  auto list = read_course_list(
      "name,provider,fee,weeks,hours,gross_per_year,placement_probability,source\n"
      "\"Sewing, \"\"basics\"\"\",North,1200,8,40,40000,0.5,a survey\nBaking,,900,4,,,,\n",
      {});
  REQUIRE(list.has_value());
  return list->courses;
}

CourseComparison comparison_of(const std::vector<ListedCourse>& list) {
  auto comparison = compare(small_request(), list, small_parameters());
  REQUIRE(comparison.has_value());
  comparison->rejected.push_back({ErrorCode::not_a_decimal, "--courses, line 9, fee", "1,2", {}});
  return *comparison;
}

}  // namespace

TEST_CASE("a comparison keeps the promised fields", "[json]") {
  const auto list = two_courses();
  const auto comparison = comparison_of(list);
  const std::string json = compare_json({comparison, list}, Language::english);
  CHECK(json_at(json, "") == "as_of own_money courses rejected assumptions");
  CHECK(
      json_at(json, "/courses/1") ==
      "rank place id name provider fee hours weeks delivery cip noc osap start fee_per_hour "
      "lost_net_pay money_lost_if_plan_fails money_lost_compared_as gross_per_year chance unknown "
      "loan notes");
  CHECK(json_at(json, "/courses/0/name") == "Baking");
  CHECK(json_at(json, "/courses/0/chance") == "null");
  CHECK(json_at(json, "/courses/0/unknown/0") == "wage");
  CHECK(json_at(json, "/courses/1/rank") == "2");
  CHECK(json_at(json, "/courses/1/fee_per_hour") == "30.00");
  CHECK(json_at(json, "/courses/1/chance/low") == "success_probability needed_probability margin");
  CHECK(json_at(json, "/courses/1/loan") ==
        "principal payments largest_payment total_payment total_interest");
  CHECK(json_at(json, "/courses/1/gross_per_year/source") == "a survey");
  CHECK(json_at(json, "/rejected/0/path") == "--courses, line 9, fee");
}

TEST_CASE("the CSV has a line for each course and for each finding", "[json]") {
  const auto list = two_courses();
  const auto comparison = comparison_of(list);
  const std::string csv = compare_csv({comparison, list}, Language::english);
  CHECK(csv.starts_with("rank,place,id,name,provider,fee,money_lost_if_plan_fails,"));
  CHECK(csv.find("\n1,\"--courses, line 3\",,Baking,,900.00,900.00,900.00,,,,,,,900.00,12,") !=
        std::string::npos);
  CHECK(csv.find("\n2,\"--courses, line 2\",,\"Sewing, \"\"basics\"\"\",North,1200.00,") !=
        std::string::npos);
  CHECK(csv.find("\n,\"--courses, line 9, fee\",,") != std::string::npos);
  CHECK(csv.find("\"\"1,2\"\": This is not a number") != std::string::npos);
}

TEST_CASE("a value is quoted only where it must be", "[json]") {
  CHECK(csv_value("plain text") == "plain text");
  CHECK(csv_value("a,b") == "\"a,b\"");
  CHECK(csv_value("a \"b\"") == "\"a \"\"b\"\"\"");
}
