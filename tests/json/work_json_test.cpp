#include "afford/json/work_json.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Work work_of(std::string_view text) {
  constexpr std::array needed{Section::work};
  const auto request = read_request(text, needed);
  if (!request) FAIL(summary(request.error()));
  return *request->work;
}

std::string found_in_work(std::string_view path, std::string_view json) {
  constexpr std::array needed{Section::work};
  const auto request = read_request(sample_with(path, json), needed);
  return request ? std::string() : summary(request.error());
}

}  // namespace

TEST_CASE("the work of the sample", "[json]") {
  const Work work = work_of(sample_text());
  const auto* hourly = std::get_if<HourlyPay>(&work.now.stated);
  REQUIRE(hourly != nullptr);
  CHECK(hourly->hourly == Money::of_minor(1'760, cad));
  CHECK(hourly->hours_per_week == Ratio(75, 2));
  REQUIRE(work.cautious.has_value());
  const auto* gross = std::get_if<GrossPerYear>(&work.cautious->pay.stated);
  REQUIRE(gross != nullptr);
  CHECK(gross->amount == Money::of_minor(4'680'000, cad));
  CHECK(work.cautious->completion_probability == Ratio(4, 5));
  CHECK(work.cautious->placement_probability == Ratio(3, 5));
  REQUIRE(work.claimed.has_value());
  CHECK(work.claimed->months_to_job == 1);
  CHECK(work.claimed->evidence_grade == EvidenceGrade::c);
  CHECK(work.claimed->cohort_size == 120);
  CHECK(work.horizon_months == 60);
  CHECK(work.discount_per_year == Ratio(7, 100));
}

TEST_CASE("pay is stated in one way", "[json]") {
  const auto now = [](std::string_view json) { return found_in_work("/work/now", json); };
  CHECK(now(R"({"gross_per_year":"34320.00"})").empty());
  CHECK(now(R"({"net_per_month":"2400","growth_percent_per_year":"-20"})").empty());
  CHECK(now("{}") == "one_of_fields_needed /work/now");
  CHECK(now(R"({"gross_per_year":1,"net_per_month":1})") == "fields_exclude_each_other /work/now");
  CHECK(now(R"({"hourly":"17.60"})") == "field_missing /work/now/hours_per_week");
  CHECK(now(R"({"gross_per_year":1,"hours_per_week":40})") ==
        "fields_exclude_each_other /work/now");
  CHECK(now(R"({"net_gain_per_month":1})") ==
        "one_of_fields_needed /work/now; unknown_field /work/now/net_gain_per_month");
  CHECK(now(R"({"hourly":"17.60","hours_per_week":"168.01"})") ==
        "number_out_of_range /work/now/hours_per_week");
  CHECK(now(R"({"hourly":"100000.01","hours_per_week":1})") ==
        "amount_out_of_range /work/now/hourly");
  CHECK(now(R"({"gross_per_year":1,"growth_percent_per_year":"20.1"})") ==
        "percent_out_of_range /work/now/growth_percent_per_year");
}

TEST_CASE("an outcome may be a net gain that decays", "[json]") {
  const Work work = work_of(sample_with(
      "/work/cautious",
      R"({"net_gain_per_month":"600","gain_decay_percent_per_year":"10","months_to_job":3,
          "completion_probability":"0.8","placement_probability":0.6})"));
  const auto* gain = std::get_if<NetGainPerMonth>(&work.cautious->pay.stated);
  REQUIRE(gain != nullptr);
  CHECK(gain->amount == Money::of_minor(60'000, cad));
  CHECK(work.cautious->gain_decay_per_year == Ratio(1, 10));
  CHECK(found_in_work("/work/cautious/gain_decay_percent_per_year", "100") ==
        "percent_out_of_range /work/cautious/gain_decay_percent_per_year");
}

TEST_CASE("a cautious estimate needs its chances", "[json]") {
  CHECK(found_in_work("/work/cautious", R"({"gross_per_year":1})") ==
        "field_missing /work/cautious/completion_probability; "
        "field_missing /work/cautious/placement_probability; "
        "field_missing /work/cautious/months_to_job");
}

TEST_CASE("a claim alone needs its chances and a grade", "[json]") {
  const std::string text = sample_without("/work/cautious");
  CHECK(summary_of(text) == "field_missing /work/claimed/completion_probability");
  CHECK(summary_of(without(text, "/work/claimed/evidence_grade")) ==
        "field_missing /work/claimed/completion_probability; "
        "field_missing /work/claimed/evidence_grade");
  CHECK(summary_of(with(text, "/work/claimed/completion_probability", "0.9")).empty());
  CHECK(summary_of(sample_without("/work/claimed/evidence_grade")).empty());
}

TEST_CASE("work leads somewhere", "[json]") {
  const std::string text = without(sample_without("/work/cautious"), "/work/claimed");
  const auto errors = findings(text);
  REQUIRE(summary(errors) == "one_of_fields_needed /work");
  CHECK(errors[0].arguments == std::vector<std::string>{"cautious, claimed"});
}

TEST_CASE("months and rates of work are bounded", "[json]") {
  CHECK(found_in_work("/work/horizon_months", "0") ==
        "whole_number_out_of_range /work/horizon_months");
  CHECK(found_in_work("/work/horizon_months", "481") ==
        "whole_number_out_of_range /work/horizon_months");
  CHECK(found_in_work("/work/cautious/months_to_job", "61") ==
        "whole_number_out_of_range /work/cautious/months_to_job");
  CHECK(found_in_work("/work/cautious/months_to_job", "0").empty());
  CHECK(found_in_work("/work/discount_rate_percent", "100.1") ==
        "percent_out_of_range /work/discount_rate_percent");
  CHECK(found_in_work("/work/discount_rate_percent", "-1") ==
        "percent_out_of_range /work/discount_rate_percent");
  CHECK(found_in_work("/work/claimed/cohort_size", "0") ==
        "whole_number_out_of_range /work/claimed/cohort_size");
}

TEST_CASE("another job stands in its outcome, chance and share together", "[json]") {
  CHECK(found_in_work("/work/other_job_probability", "0.5") ==
        "not_supported_yet /work/other_job_probability");
  CHECK(found_in_work("/work/cautious/other_job_gain_share", "0.2") ==
        "field_missing /work/cautious/other_job_probability");
  // 0.60 are placed in the field already.
  CHECK(found_in_work("/work/cautious/other_job_probability", "0.41") ==
        "field_missing /work/cautious/other_job_gain_share; "
        "chances_above_one /work/cautious/other_job_probability");
}

TEST_CASE("a range goes around its figure, in its own form", "[json]") {
  CHECK(
      found_in_work("/work/cautious/range", R"({"months_to_job": {"low": 1, "high": 6}})").empty());
  CHECK(found_in_work("/work/cautious/range", R"({"months_to_job": {"low": 4, "high": 6}})") ==
        "range_out_of_order /work/cautious/range/months_to_job/low");
  CHECK(found_in_work("/work/cautious/range",
                      R"({"gross_per_year": {"low": "40000", "high": "46799.99"}})") ==
        "range_out_of_order /work/cautious/range/gross_per_year/high");
  CHECK(found_in_work("/work/cautious/range", R"({"hourly": {"low": "20", "high": "30"}})") ==
        "unknown_field /work/cautious/range/hourly");
}

TEST_CASE("a checked grade names who checked it", "[json]") {
  CHECK(found_in_work("/work/claimed/evidence_grade", "\"B\"") ==
        "grade_needs_source /work/claimed/evidence_grade");
  CHECK(found_in_work("/work/claimed/evidence_grade",
                      R"({"value": "B", "by": "source", "source": "an audit"})")
            .empty());
  CHECK(found_in_work("/work/claimed/counted", "\"graduates\"").empty());
}

TEST_CASE("pay days of a job", "[json]") {
  const auto now = [](std::string_view json) { return found_in_work("/work/now", json); };
  const Work work = work_of(sample_with(
      "/work/now",
      R"({"gross_per_year":"34320.00","pay_frequency":"biweekly","pay_date":"2025-09-05"})"));
  REQUIRE(work.now.paydays.has_value());
  CHECK(work.now.paydays->frequency == PayFrequency::every_two_weeks);
  CHECK(work.now.paydays->pay_date == Date::of(2025, 9, 5));
  CHECK_FALSE(work.cautious->pay.paydays.has_value());
  CHECK(now(R"({"gross_per_year":1,"pay_frequency":"monthly"})").empty());
  CHECK(now(R"({"gross_per_year":1,"pay_frequency":"semi_monthly","pay_date":"2025-01-15"})")
            .empty());
  CHECK(now(R"({"gross_per_year":1,"pay_frequency":"weekly"})") ==
        "field_missing /work/now/pay_date");
  CHECK(now(R"({"gross_per_year":1,"pay_date":"2025-01-15"})") ==
        "field_missing /work/now/pay_frequency");
  CHECK(now(R"({"gross_per_year":1,"pay_frequency":"daily"})") ==
        "unknown_word /work/now/pay_frequency");
  CHECK(now(R"({"net_per_month":1,"pay_frequency":"monthly"})") ==
        "fields_exclude_each_other /work/now");
}

TEST_CASE("modules say the chance to finish, and a stated one agrees with them", "[json]") {
  const std::string text =
      sample_with("/course/modules",
                  R"([{"start":"2025-09-08","weeks":8,"completion_probability":"0.9"},
          {"start":"2025-11-03","weeks":8,"completion_probability":"0.5"}])");
  CHECK(summary_of(text) ==
        "completion_differs_from_modules /work/cautious/completion_probability");
  CHECK(arguments_of(text) == "0.45");
  CHECK(summary_of(with(text, "/work/cautious/completion_probability", "\"0.45\"")).empty());
  const auto request = read(without(text, "/work/cautious/completion_probability"));
  REQUIRE(request.has_value());
  CHECK(request->work->cautious->completion_probability == Ratio(45, 100));
  // Without modules it is needed, as ever.
  CHECK(summary_of(sample_without("/work/cautious/completion_probability")) ==
        "field_missing /work/cautious/completion_probability");
  // A claim alone stands for the cautious estimate.
  const auto claim = read(without(text, "/work/cautious"));
  REQUIRE(claim.has_value());
  CHECK(claim->work->claimed->completion_probability == Ratio(45, 100));
}

TEST_CASE("the ends of a range are looked at beside a figure that is not right", "[json]") {
  constexpr std::array needed{Section::work};
  const std::string range = R"({"months_to_job": {"low": "x", "high": 6},
                               "gross_per_year": {"low": "40000", "high": "-1"}})";
  const std::string faulty = sample_with("/work/cautious/range", range);
  const auto request =
      read_request(with(faulty, "/work/cautious/months_to_job", "\"soon\""), needed);
  REQUIRE_FALSE(request.has_value());
  CHECK(summary(request.error()) ==
        "not_a_whole_number /work/cautious/months_to_job; "
        "not_a_whole_number /work/cautious/range/months_to_job/low; "
        "must_not_be_negative /work/cautious/range/gross_per_year/high");
}
