#include "afford/json/household_json.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Household household_of(std::string_view text) {
  constexpr std::array needed{Section::household};
  const auto request = read_request(text, needed);
  if (!request) FAIL(summary(request.error()));
  return *request->household;
}

std::string found_with_income(const std::string& income) {
  return summary_of(sample_with("/household/other_income", "[" + income + "]"));
}

}  // namespace

TEST_CASE("the household of the sample", "[json]") {
  const Household household = household_of(sample_text());
  CHECK(household.province == "ON");
  CHECK(household.region == "on-toronto");
  CHECK(household.adults == 1);
  CHECK(household.children == 0);
  CHECK(household.resident_on_1_january);
  CHECK(household.other_income.empty());
  CHECK(household.housing_per_month == Money::of_minor(135'000, cad));
  CHECK(household.spending_per_month() == Money::of_minor(58'100, cad));
  CHECK(household.debt_payments_per_month == Money::of_minor(8'500, cad));
  CHECK(household.remittances_per_month == Money::of_minor(15'000, cad));
  CHECK(household.savings == Money::of_minor(180'000, cad));
}

TEST_CASE("what a household does not state is none", "[json]") {
  const Household household = household_of(sample_with(
      "/household", R"({"country":"CA","province":"QC","adults":2,"housing_per_month":1000,
                        "spending_per_month":{},"savings":0})"));
  CHECK_FALSE(household.region.has_value());
  CHECK(household.children == 0);
  CHECK(household.resident_on_1_january);
  CHECK(household.debt_payments_per_month.minor() == 0);
  CHECK(household.remittances_per_month.minor() == 0);
  CHECK(household.spending.empty());
}

TEST_CASE("what a household must state", "[json]") {
  CHECK(summary_of(sample_with("/household", "{}")) ==
        "field_missing /household/country; field_missing /household/province; "
        "field_missing /household/adults; field_missing /household/housing_per_month; "
        "field_missing /household/spending_per_month; field_missing /household/savings");
}

TEST_CASE("the country is Canada, the province one of 13", "[json]") {
  CHECK(summary_of(sample_with("/household/country", "\"US\"")) ==
        "country_not_supported /household/country");
  CHECK(summary_of(sample_with("/household/province", "\"on\"")) ==
        "province_unknown /household/province");
  CHECK(arguments_of(sample_with("/household/province", "\"\u00ceP\"")) ==
        "AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT");
  for (const std::string code :
       {"AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"}) {
    CHECK(household_of(sample_with("/household/province", json_quoted(code))).province == code);
  }
}

TEST_CASE("a household counts its people", "[json]") {
  CHECK(summary_of(sample_with("/household/adults", "0")) ==
        "whole_number_out_of_range /household/adults");
  CHECK(summary_of(sample_with("/household/children", "21")) ==
        "whole_number_out_of_range /household/children");
  CHECK(summary_of(sample_with("/household/children_under_6", "1")) ==
        "ages_differ_from_children /household/children_under_6");
  CHECK(summary_of(with(sample_with("/household/adults", "1"), "/household/has_partner", "true")) ==
        "partner_not_among_adults /household/adults");
  // A number that could not be read is no number of children.
  CHECK(summary_of(sample_with("/household/children_under_6", "\"1e2\"")) ==
        "exponent_not_allowed /household/children_under_6");
  CHECK_FALSE(
      household_of(sample_with("/household/resident_on_1_january", "false")).resident_on_1_january);
}

TEST_CASE("the day of arrival is said in place of 1 January", "[json]") {
  std::string text(sample_text());
  const std::string_view old = R"("resident_on_1_january": true)";
  const auto at = text.find(old);
  REQUIRE(at != std::string::npos);
  text.replace(at, old.size(), R"("resident_from": "2025-08-01")");
  CHECK(household_of(text).resident_from == Date::of(2025, 8, 1));
  CHECK(summary_of(sample_with("/household/resident_from", R"("2025-08-01")")) ==
        "fields_exclude_each_other /household");
  CHECK_FALSE(household_of(sample_text()).resident_from.has_value());
}

TEST_CASE("other income has a kind, one amount and a time", "[json]") {
  const Household household = household_of(sample_with("/household/other_income", R"([
      {"kind":"partner_pay","gross_per_year":"17160.00","from":"2025-10-01","to":"2026-03-31"},
      {"kind":"child_benefit","net_per_month":"560.00"}])"));
  REQUIRE(household.other_income.size() == 2);
  CHECK(household.other_income[0].kind == IncomeKind::partner_pay);
  CHECK(household.other_income[0].gross_per_year == Money::of_minor(1'716'000, cad));
  CHECK(household.other_income[0].to == Date::of(2026, 3, 31));
  CHECK(household.other_income[1].net_per_month == Money::of_minor(56'000, cad));

  const std::string here = "/household/other_income/0";
  CHECK(found_with_income(R"({"kind":"rent"})") == "one_of_fields_needed " + here);
  CHECK(found_with_income(R"({"kind":"partner_pay","gross_per_year":1,"net_per_month":1})") ==
        "fields_exclude_each_other " + here);
  CHECK(found_with_income(R"({"kind":"rent","gross_per_year":1})") ==
        "not_supported_yet " + here + "/gross_per_year");
  CHECK(found_with_income(R"({"kind":"lottery","net_per_month":1})") ==
        "unknown_word " + here + "/kind");
  CHECK(found_with_income(
            R"({"kind":"rent","net_per_month":1,"from":"2026-02-02","to":"2026-02-01"})") ==
        "end_before_start " + here + "/to");
  CHECK(found_with_income(
            R"({"kind":"rent","net_per_month":1,"from":"2026-02-02","to":"2026-02-02"})")
            .empty());
}

TEST_CASE("every kind of other income has its word", "[json]") {
  for (const std::string kind : {"partner_pay", "child_benefit", "workers_benefit", "gst_credit",
                                 "support", "rent", "other"}) {
    const std::string entry = R"([{"net_per_month":1,"kind":)" + json_quoted(kind) + "}]";
    const auto household = household_of(sample_with("/household/other_income", entry));
    CHECK(format_income_kind(household.other_income.at(0).kind) == kind);
  }
}

TEST_CASE("spending has the benchmark's components and childcare", "[json]") {
  const Household household = household_of(sample_with(
      "/household/spending_per_month",
      R"({"other":1,"food":2,"childcare":3,"clothing":4,"communication":5,"transportation":6})"));
  REQUIRE(household.spending.size() == 6);
  CHECK(household.spending[0].component == "food");
  CHECK(household.spending_per_month() == Money::of_minor(2'100, cad));
  CHECK(summary_of(sample_with("/household/spending_per_month/rent", "1")) ==
        "unknown_field /household/spending_per_month/rent");
  CHECK(summary_of(sample_with("/household/spending_per_month/shelter", "1")) ==
        "not_supported_yet /household/spending_per_month/shelter");
}

TEST_CASE("days on which money moves are days of a month", "[json]") {
  const std::string days = "/household/due_days";
  const Household household =
      household_of(sample_with(days, R"({"housing":1,"remittances":"31","food":15})"));
  CHECK(household.has_days());
  CHECK(household.due_days.housing == 1);
  CHECK(household.due_days.remittances == 31);
  CHECK_FALSE(household.due_days.debt_payments.has_value());
  CHECK(household.spending.front().due_day == 15);
  CHECK_FALSE(household_of(sample_text()).has_days());
  CHECK(summary_of(sample_with(days, R"({"housing":0,"debt_payments":32,"rent":1})")) ==
        "whole_number_out_of_range /household/due_days/housing; "
        "whole_number_out_of_range /household/due_days/debt_payments; "
        "unknown_field /household/due_days/rent");
  // A day of what is not spent.
  CHECK(summary_of(sample_with(days, R"({"childcare":1})")) ==
        "field_missing /household/spending_per_month/childcare");
  CHECK(found_with_income(R"({"kind":"rent","net_per_month":1,"day":"32"})") ==
        "whole_number_out_of_range /household/other_income/0/day");
}

TEST_CASE("household amounts are not negative", "[json]") {
  for (const std::string key :
       {"housing_per_month", "debt_payments_per_month", "remittances_per_month", "savings"}) {
    CHECK(summary_of(sample_with("/household/" + key, "\"-0.01\"")) ==
          "must_not_be_negative /household/" + key);
  }
}

TEST_CASE("facts of the person are optional words, dates and a number", "[json]") {
  const PersonFacts none = household_of(sample_text()).person;
  CHECK_FALSE((none.status || none.status_since || none.resident_since || none.age ||
               none.came_as_refugee));
  std::string request = sample_with("/household/status", "\"protected_person\"");
  request = with(request, "/household/status_since", "\"2024-02-29\"");
  request = with(request, "/household/resident_since", "\"2023-05-01\"");
  request = with(request, "/household/age", "41");
  request = with(request, "/household/came_as_refugee", "true");
  const PersonFacts facts = household_of(request).person;
  CHECK(facts.status == ResidenceStatus::protected_person);
  CHECK(facts.status_since == Date::of(2024, 2, 29));
  CHECK(facts.resident_since == Date::of(2023, 5, 1));
  CHECK(facts.age == 41);
  CHECK(facts.came_as_refugee == true);
}

TEST_CASE("facts of the person that are not right are findings", "[json]") {
  CHECK(summary_of(sample_with("/household/status", "\"visitor\"")) ==
        "unknown_word /household/status");
  CHECK(summary_of(sample_with("/household/age", "121")) ==
        "whole_number_out_of_range /household/age");
  CHECK(summary_of(sample_with("/household/status_since", "\"2024\"")) ==
        "not_a_date /household/status_since");
}

TEST_CASE("a household that is not right is still looked at as a whole", "[json]") {
  const auto read = read_request_in_parts(
      sample_with("/household/savings", "\"abc\""), whole_request, {});
  REQUIRE(read.request.has_value());
  CHECK_FALSE(read.findings.empty());
  REQUIRE(read.request->household.has_value());
  CHECK(read.request->household->province == "ON");
}
