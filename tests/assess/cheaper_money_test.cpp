#include "afford/assess/cheaper_money.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

// 15 January 2025; one person with 2,000 net a month, 1,650 of outgoings, 1,000 in savings.
Request person() {
  Request request = small_request();
  request.work->now = Pay{GrossPerYear{dollars(34'320)}};
  request.course->hours = 120;
  request.household->person = {.status = ResidenceStatus::permanent_resident,
                               .status_since = Date::of(2023, 6, 1),
                               .resident_since = Date::of(2023, 6, 1),
                               .age = 34,
                               .came_as_refugee = false};
  return request;
}

CheaperRule rule(CheaperConditions conditions) {
  return {.id = "a rule",
          .name = {"A rule", "Une règle"},
          .conditions = std::move(conditions),
          .detail = {},
          .source = "a source",
          .source_date = "2024",
          .confidence = "low"};
}

CheaperMoney checked(const Request& request, std::vector<CheaperRule> rules,
                     Money interest = dollars(100)) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  return cheaper_money(*fitted, interest, CheaperMoneyTable{3, std::move(rules)});
}

/// "applies", or the verdict with the codes or fields behind it.
std::string answer(const Request& request, const CheaperConditions& conditions,
                   Money interest = dollars(100)) {
  const CheaperCheck check = checked(request, {rule(conditions)}, interest).checks.front();
  std::string text(format_cheaper_verdict(check.verdict));
  for (const auto& why : check.why) text += " " + std::string(why.code);
  for (const auto& field : check.missing) text += " " + field;
  return text;
}

}  // namespace

TEST_CASE("a status is one of those that a rule is for, or unknown", "[assess]") {
  const CheaperConditions conditions{
      .status = {ResidenceStatus::citizen, ResidenceStatus::permanent_resident}};
  Request request = person();
  CHECK(answer(request, conditions) == "applies");
  request.household->person.status = ResidenceStatus::refugee_claimant;
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.status");
  request.household->person.status.reset();
  CHECK(answer(request, conditions) == "cannot_be_told /household/status");
}

TEST_CASE("a course may be too short, and a province may have its own", "[assess]") {
  Request request = person();
  request.course->weeks = 11;
  CHECK(answer(request, {.weeks_min = 12}) == "does_not_apply cheaper.no.weeks_min");
  request.course->weeks = 12;
  CHECK(answer(request, {.weeks_min = 12}) == "applies");
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  CheaperRule rule;
  rule.id = "federal";
  const auto checks = [&] {
    return cheaper_money(*fitted, dollars(100), CheaperMoneyTable{3, {rule}}).checks.size();
  };
  CHECK(checks() == 2);
  rule.not_in = {"QC", fitted->household->province};
  CHECK(checks() == 1);
}

TEST_CASE("weeks end below the limit, hours at both ends", "[assess]") {
  const CheaperConditions conditions{.weeks_below = 12, .hours = WholeSpan{5, 300}};
  Request request = person();
  request.course->weeks = 11;
  for (const auto& [hours, expected] :
       std::vector<std::pair<int, std::string>>{{4, "does_not_apply cheaper.no.hours"},
                                                {5, "applies"},
                                                {300, "applies"},
                                                {301, "does_not_apply cheaper.no.hours"}}) {
    request.course->hours = hours;
    CHECK(answer(request, conditions) == expected);
  }
  request.course->hours.reset();
  CHECK(answer(request, conditions) == "cannot_be_told /course/hours");
  request.course->hours_per_week = Ratio(55, 2);  // 302.5 in 11 weeks
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.hours");
  request.course->hours_per_week = Ratio(27);
  CHECK(answer(request, conditions) == "applies");
  request.course->weeks = 12;
  CHECK(answer(request, conditions).starts_with("does_not_apply cheaper.no.weeks"));
}

TEST_CASE("family income is what all bring before tax, and benefits are none", "[assess]") {
  const CheaperConditions conditions{.family_income =
                                         FamilyIncomeMax{dollars(34'320), dollars(60'000)}};
  Request request = person();
  CHECK(answer(request, conditions) == "applies");
  request.work->now = Pay{GrossPerYear{dollars(34'321)}};
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.family_income");
  request.household->children = 1;
  auto& others = request.household->other_income;
  others.push_back({.kind = IncomeKind::child_benefit, .net_per_month = dollars(5'000)});
  CHECK(answer(request, conditions) == "applies");
  others.push_back({.kind = IncomeKind::rent, .net_per_month = dollars(10)});
  CHECK(answer(request, conditions) == "cannot_be_told /household/other_income/1/gross_per_year");
  others.push_back({.kind = IncomeKind::partner_pay, .gross_per_year = dollars(30'000)});
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.family_income");
}

TEST_CASE("an age is within its span", "[assess]") {
  const CheaperConditions conditions{.age = WholeSpan{26, 65}};
  Request request = person();
  for (const int age : {26, 65}) {
    request.household->person.age = age;
    CHECK(answer(request, conditions) == "applies");
  }
  for (const int age : {25, 66}) {
    request.household->person.age = age;
    CHECK(answer(request, conditions) == "does_not_apply cheaper.no.age");
  }
  request.household->person.age.reset();
  CHECK(answer(request, conditions) == "cannot_be_told /household/age");
}

// The course starts in February 2025: all of 2024 must have been lived in Canada.
TEST_CASE("a full year before the course's is lived in Canada", "[assess]") {
  const CheaperConditions conditions{.full_years_resident_before = 1};
  Request request = person();
  auto& since = request.household->person.resident_since;
  since = Date::of(2024, 1, 1);
  CHECK(answer(request, conditions) == "applies");
  since = Date::of(2024, 1, 2);
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.full_year");
  since.reset();
  CHECK(answer(request, conditions) == "cannot_be_told /household/resident_since");
  request.work->now = Pay{NetPerMonth{dollars(2'000)}};
  request.household->resident_on_1_january = false;  // arrived in 2025
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.full_year");
}

TEST_CASE("the refugee loan asks how and when the status came", "[assess]") {
  const CheaperConditions conditions{.came_as_refugee = true, .years_since_status_max = 3};
  Request request = person();
  auto& facts = request.household->person;
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.refugee");
  facts.came_as_refugee.reset();
  CHECK(answer(request, conditions) == "cannot_be_told /household/came_as_refugee");
  facts.status = ResidenceStatus::protected_person;
  CHECK(answer(request, conditions) == "applies");
  facts.status_since = Date::of(2022, 1, 15);  // three years to the day
  CHECK(answer(request, conditions) == "applies");
  facts.status_since = Date::of(2022, 1, 14);
  CHECK(answer(request, conditions) == "does_not_apply cheaper.no.years_since");
  facts.status_since.reset();
  CHECK(answer(request, conditions) == "cannot_be_told /household/status_since");
}

TEST_CASE("a loan without interest is as cheap as any", "[assess]") {
  const CheaperConditions conditions{.loan_bears_interest = true};
  CHECK(answer(person(), conditions) == "applies");
  CHECK(answer(person(), conditions, dollars(0)) == "does_not_apply cheaper.no.interest");
}

TEST_CASE("what fails is said, and not what is missing beside it", "[assess]") {
  Request request = person();
  request.household->person.age = 70;
  request.household->person.status.reset();
  CHECK(answer(request, {.status = {ResidenceStatus::citizen}, .age = WholeSpan{26, 65}}) ==
        "does_not_apply cheaper.no.age");
}

TEST_CASE("savings above own money and three months of outgoings are cheaper", "[assess]") {
  Request request = person();  // outgoings 1,650 a month
  request.household->savings = dollars(5'450);
  request.course->funding = {{FundingKind::own_money, dollars(500), Date::of(2025, 2, 2)}};
  const auto free_of = [&](const CheaperMoney& money) { return money.checks.back(); };
  CHECK(free_of(checked(request, {})).verdict == CheaperVerdict::does_not_apply);
  request.household->savings += Money::of_minor(1, cad);
  const CheaperCheck check = free_of(checked(request, {}));
  CHECK(check.id == "own_savings");
  CHECK(check.verdict == CheaperVerdict::applies);
  CHECK(check.why.front().arguments == std::vector<std::string>{"0.01", "3", "4950.00"});
  CHECK(free_of(checked(request, {}, dollars(0))).verdict == CheaperVerdict::does_not_apply);
}

TEST_CASE("rules of another province or another time are not asked", "[assess]") {
  CheaperRule ontario = rule({});
  ontario.province = "ON";
  CheaperRule quebec = rule({});
  quebec.province = "QC";
  CheaperRule over = rule({});
  over.to = Date::of(2025, 1, 14);
  CheaperRule later = rule({});
  later.from = Date::of(2025, 1, 16);
  CheaperRule today = rule({});
  today.from = today.to = Date::of(2025, 1, 15);
  const auto money = checked(person(), {ontario, quebec, over, later, today});
  CHECK(money.checks.size() == 3);  // Ontario's, today's and own savings
  CHECK(money.province_without_rules.empty());
  CHECK(checked(person(), {quebec}).province_without_rules == "ON");
}

TEST_CASE("without a table nothing is checked", "[assess]") {
  const Request request = person();
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto money = cheaper_money(*fitted, dollars(100), std::nullopt);
  CHECK_FALSE(money.has_table);
  CHECK(money.checks.empty());
}
