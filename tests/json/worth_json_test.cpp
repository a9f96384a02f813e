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
  const std::string json = worth_json(worth, Language::english);
  CHECK(json_at(json, "") ==
        "futures quantiles npv borrower_npv irr_percent irr_count payback_months "
        "discounted_payback_months break_even probability net_gain_per_month cost_present_value "
        "ahead_in_100 ahead_by behind_in_100 behind_by haircut hard_months tornado cautions");
  CHECK(json_at(json, "/futures/0") == "kind attempts share ends");
  CHECK(json_at(json, "/futures/0/kind") == "does_not_finish");
  CHECK(json_at(json, "/futures/0/share") == "0.333333");
  CHECK(json_at(json, "/futures/0/ends") == "-8353.20");
  CHECK(json_at(json, "/npv") == "1461.01");
  CHECK(json_at(json, "/break_even") ==
        "net_gain_per_month gross_per_year probability "
        "completion_probability placement_probability");
  CHECK(json_at(json, "/break_even/net_gain_per_month") == "510.68");
  CHECK(json_at(json, "/break_even/probability") == "0.411");
  CHECK(json_at(json, "/probability") == "0.480000");
  CHECK(json_at(json, "/ahead_in_100") == "48");
  CHECK(json_at(json, "/haircut") == "false");
  CHECK(json_at(json, "/quantiles/3/share") == "0.75");
  CHECK(json_at(json, "/quantiles/3/ends") == "12099.41");
  CHECK(json_at(json, "/irr_percent") == "21.50");
  CHECK(json_at(json, "/payback_months") == "40");
  CHECK(json_at(json, "/break_even/placement_probability") == "0.480");
  CHECK(json_at(json, "/hard_months") == "probability in_100 worst_month short_by");
  CHECK(json_at(json, "/hard_months/short_by") == "1100.00");
  CHECK(json_at(json, "/tornado/0") == "input low high npv_low npv_high");
  CHECK(json_at(json, "/tornado/0/npv_low") == "-2000.00");
  CHECK(json_at(json, "/cautions/0/code") == "no_cohort_size");
}

TEST_CASE("what does not exist is null", "[json]") {
  WorthSummary worth = sample_worth();
  worth.futures.break_even_chance.reset();
  worth.futures.break_even_net_gain.reset();
  worth.break_even_gross_per_year.reset();
  worth.returns.irr_percent.reset();
  worth.returns.payback_months.reset();
  worth.hard_months.worst.reset();
  const std::string json = worth_json(worth, Language::english);
  CHECK(json_at(json, "/break_even/probability") == "null");
  CHECK(json_at(json, "/break_even/net_gain_per_month") == "null");
  CHECK(json_at(json, "/break_even/gross_per_year") == "null");
  CHECK(json_at(json, "/irr_percent") == "null");
  CHECK(json_at(json, "/payback_months") == "null");
  CHECK(json_at(json, "/hard_months/worst_month") == "null");
}

TEST_CASE("a future with a job says from when it pays, and what", "[json]") {
  WorthSummary worth = sample_worth();
  worth.futures.futures[1].job = GainPath{9, Money::of_minor(60'000, cad)};
  const std::string json = worth_json(worth, Language::english);
  CHECK(json_at(json, "/futures/1/pays_from") == "2026-06");
  CHECK(json_at(json, "/futures/1/net_gain_per_month") == "600.00");
}

TEST_CASE("modules are there where the course has them", "[json]") {
  WorthSummary worth = sample_worth();
  const Money amount = Money::of_minor(12'345, cad);
  worth.modules = {{"Basics", {amount, -amount, false, -amount}, amount, CheckAnswer::yes},
                   {"", {amount, amount, true, amount}}};
  worth.futures.futures[0].stops_in = 1;
  const std::string json = worth_json(worth, Language::english);
  CHECK(json_at(json, "/futures/0/module") == "2");
  CHECK(json_at(json, "/modules/0") ==
        "module name sunk_so_far value_of_going_on value_to_the_end go_on credit_counted");
  CHECK(json_at(json, "/modules/0/value_of_going_on") == "-123.45");
  CHECK(json_at(json, "/modules/0/go_on") == "no");
  CHECK(json_at(json, "/modules/1") ==
        "module sunk_so_far value_of_going_on value_to_the_end go_on");
  CHECK(json_at(json, "/modules/1/module") == "2");
  CHECK(json_at(json, "/modules/1/go_on") == "yes");
}
