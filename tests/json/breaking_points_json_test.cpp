#include "afford/json/breaking_points_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string written(const BreakingPoints& points) {
  JsonWriter json;
  json.open_object();
  write_breaking_points(points, json);
  json.close_object();
  return json.take();
}

}  // namespace

TEST_CASE("breaking points name each kind of bad luck in its unit", "[json]") {
  const std::string json = written(sample_breaking_points());
  const std::string root = "/breaking_points";
  CHECK(json_at(json, root) == "breaks_already single pair box");
  CHECK(json_at(json, root + "/single/0/months_late") == "4");
  CHECK(json_at(json, root + "/single/1/rent_per_month") == "80.01");
  CHECK(json_at(json, root + "/single/1/fails_in") == "2026-03");
  CHECK(json_at(json, root + "/pair/rate_basis_points") == "55");
  CHECK(json_at(json, root + "/pair/short_by") == "0.01");
  CHECK(json_at(json, root + "/single/0/breaks") == "savings");
  CHECK(json_at(json, root + "/pair/breaks") == "month");
  CHECK(json_at(json, root + "/box/pay_per_year") == "1200.00");
  CHECK(json_at(json, root + "/box/more_rate_not_looked_at") == "false");
}

TEST_CASE("pay that is stated net is cut by the month; nothing is null", "[json]") {
  BreakingPoints points = sample_breaking_points();
  points.is_net_pay = true;
  CHECK(json_at(written(points), "/breaking_points/box/pay_per_month") == "1200.00");
  const std::string json = written({.breaks_already = true});
  CHECK(json_at(json, "/breaking_points/pair") == "null");
  CHECK(json_at(json, "/breaking_points/box") == "null");
}
