#include "afford/json/worth_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("worth keeps the promised fields", "[json]") {
  WorthSummary worth = sample_worth();
  worth.futures.futures[0].share = Ratio(1, 3);
  worth.futures.futures[0].ends = Decimal(-8'353'205, 3);  // a tie: half even
  const std::string json = worth_json(worth);
  CHECK(json_at(json, "") ==
        "futures npv break_even probability net_gain_per_month cost_present_value ahead_in_100 "
        "ahead_by behind_in_100 behind_by haircut");
  CHECK(json_at(json, "/futures/0") == "kind attempts share ends");
  CHECK(json_at(json, "/futures/0/kind") == "does_not_finish");
  CHECK(json_at(json, "/futures/0/share") == "0.333333");
  CHECK(json_at(json, "/futures/0/ends") == "-8353.20");
  CHECK(json_at(json, "/npv") == "1461.01");
  CHECK(json_at(json, "/break_even") == "net_gain_per_month gross_per_year probability");
  CHECK(json_at(json, "/break_even/net_gain_per_month") == "510.68");
  CHECK(json_at(json, "/break_even/probability") == "0.411");
  CHECK(json_at(json, "/probability") == "0.480000");
  CHECK(json_at(json, "/ahead_in_100") == "48");
  CHECK(json_at(json, "/haircut") == "false");
}

TEST_CASE("what does not exist is null", "[json]") {
  WorthSummary worth = sample_worth();
  worth.futures.break_even_chance.reset();
  worth.futures.break_even_net_gain.reset();
  worth.break_even_gross_per_year.reset();
  const std::string json = worth_json(worth);
  CHECK(json_at(json, "/break_even/probability") == "null");
  CHECK(json_at(json, "/break_even/net_gain_per_month") == "null");
  CHECK(json_at(json, "/break_even/gross_per_year") == "null");
}
