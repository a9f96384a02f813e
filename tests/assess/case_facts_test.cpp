#include "afford/assess/case_facts.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

LendingPolicy asking(IfNotVerified otherwise, std::optional<int> months = {}) {
  LendingPolicy policy = small_parameters().policies.front();
  policy.verifications = {{{"/work/now"}, {"document"}, months, otherwise}};
  return policy;
}

}  // namespace

TEST_CASE("every figure under a pointer must be vouched for as the policy asks", "[assess]") {
  Request request = small_request();
  const Date day = Date::of(2024, 12, 1);
  request.vouched = {{"/work/now/net_per_month", "2000", VouchedBy::applicant},
                     {"/work/nowhere", "1", VouchedBy::applicant},
                     {"/work/now/growth", "0", VouchedBy::document, "pay slip", day}};
  auto facts = case_facts(request, asking(IfNotVerified::refer));
  CHECK(facts.not_verified == std::vector<std::string>{"/work/now/net_per_month"});
  CHECK(facts.verify_first.empty());
  facts = case_facts(request, asking(IfNotVerified::condition));
  CHECK(facts.verify_first == std::vector<std::string>{"/work/now/net_per_month"});
}

TEST_CASE("a document may be so many months old on the day of the request", "[assess]") {
  Request request = small_request();  // of 2025-01-15
  const auto is_asked = [&](const char* date) {
    request.vouched = {{"/work/now/a", "1", VouchedBy::document, "s", *parse_date(date)}};
    return !case_facts(request, asking(IfNotVerified::refer, 3)).not_verified.empty();
  };
  CHECK_FALSE(is_asked("2024-10-15"));
  CHECK(is_asked("2024-10-14"));
  CHECK(is_asked("2025-01-16"));
  request.vouched = {{"/work/now/a", "1", VouchedBy::document, "s"}};
  CHECK(case_facts(request, asking(IfNotVerified::refer, 3)).not_verified.size() == 1);
}

TEST_CASE("figures that contradict each other", "[assess]") {
  Request request = small_request();
  request.household->adults = 1;
  request.household->children = 0;
  request.household->other_income = {{IncomeKind::child_benefit, {}, dollars(100)},
                                     {IncomeKind::partner_pay, {}, dollars(100)}};
  request.vouched = {{"/loan/x", "1", VouchedBy::document, "s", Date::of(2025, 2, 1)}};
  const auto facts = case_facts(request, small_parameters().policies.front());
  REQUIRE(facts.conflicts.size() == 3);
  CHECK(facts.conflicts[0].code == "document_after_request");
  CHECK(facts.conflicts[1].inputs.back() == "/household/other_income/0");
  request.household->adults = 2;
  request.household->children = 1;
  request.vouched.clear();
  CHECK(case_facts(request, small_parameters().policies.front()).conflicts.empty());
}

TEST_CASE("an amount that is left out is vouched for no more than a typed one", "[assess]") {
  Request request = small_request();
  LendingPolicy policy = asking(IfNotVerified::refer);
  policy.verifications.front().inputs = {"/household/debt_payments_per_month"};
  const std::vector<std::string> path{"/household/debt_payments_per_month"};
  CHECK(case_facts(request, policy).not_verified == path);
  request.vouched = {{path.front(), "0", VouchedBy::applicant}};
  CHECK(case_facts(request, policy).not_verified == path);
  request.vouched = {{path.front(), "0", VouchedBy::document, "a statement"}};
  CHECK(case_facts(request, policy).not_verified.empty());
  // What counts as nothing in no test needs none.
  policy.verifications.front().inputs = {"/work/now"};
  CHECK(case_facts(request, policy).not_verified.empty());
}

TEST_CASE("two statuses contradict each other", "[assess]") {
  Request request = small_request();
  const LendingPolicy& policy = small_parameters().policies.front();
  request.household->person.status = ResidenceStatus::citizen;
  request.program = ProgramFacts{};
  CHECK(case_facts(request, policy).conflicts.empty());
  request.program->status = ResidenceStatus::permanent_resident;
  REQUIRE(case_facts(request, policy).conflicts.size() == 1);
  CHECK(case_facts(request, policy).conflicts.front().inputs ==
        std::vector<std::string>{"/household/status", "/program/status"});
  request.program->status = ResidenceStatus::citizen;
  CHECK(case_facts(request, policy).conflicts.empty());
}

TEST_CASE("leaving a figure out vouches for it no more than typing it", "[assess]") {
  Request request = small_request();
  LendingPolicy policy = asking(IfNotVerified::refer);
  const auto asked = [&](const char* input) {
    policy.verifications.front().inputs = {input};
    return case_facts(request, policy).not_verified;
  };
  CHECK(asked("/work/cautious/gross_per_year").empty());
  CHECK(asked("/household/children") == std::vector<std::string>{"/household/children"});
  request.vouched = {{"/household/children_under_6", "1", VouchedBy::document, "papers"}};
  CHECK(asked("/household/children").empty());
  // The claim stands in for the estimate: nobody vouched for one.
  request.work->claimed = request.work->cautious;
  request.work->cautious.reset();
  CHECK(asked("/work/cautious/gross_per_year") ==
        std::vector<std::string>{"/work/cautious/gross_per_year"});
}

TEST_CASE("a public source is one by its name", "[assess]") {
  Request request = small_request();
  LendingPolicy policy = asking(IfNotVerified::refer);
  policy.verifications.front().by = {"source"};
  request.vouched = {{"/work/now/a", "1", VouchedBy::source, " "}};
  CHECK(case_facts(request, policy).not_verified.size() == 1);
  request.vouched.front().source = "Job Bank";
  CHECK(case_facts(request, policy).not_verified.empty());
}

// Age, status and days of residence are asked for cheaper money: no rule about a household asks for
// documents of them.
TEST_CASE("facts that decide nothing are asked of nobody", "[assess]") {
  Request request = small_request();
  LendingPolicy policy = asking(IfNotVerified::refer, 3);
  policy.verifications.front().inputs = {"/household"};
  request.vouched = {
      {"/household/children", "0", VouchedBy::document, "papers", request.as_of},
      {"/household/debt_payments_per_month", "1", VouchedBy::document, "bank", request.as_of},
      {"/household/remittances_per_month", "1", VouchedBy::document, "bank", request.as_of}};
  const auto without = case_facts(request, policy);
  CHECK(without.not_verified.empty());
  CHECK_FALSE(without.vouchers.months.has_value());
  for (const char* path : {"/household/age", "/household/status", "/household/status_since",
                           "/household/resident_since", "/household/came_as_refugee"}) {
    const VouchedFigure fact{path, "1", VouchedBy::applicant, "", Date::of(2035, 1, 1)};
    CHECK_FALSE(is_used_in_decisions(fact));
    request.vouched.push_back(fact);
  }
  const auto with = case_facts(request, policy);
  CHECK(with.not_verified.empty());
  CHECK(with.conflicts.empty());
  request.vouched.push_back({"/household/savings", "1", VouchedBy::applicant});
  const auto asked = case_facts(request, policy);
  CHECK(asked.not_verified == std::vector<std::string>{"/household/savings"});
  CHECK(asked.vouchers.months == 3);
  CHECK(asked.vouchers.by == policy.verifications.front().by);
  // Rules that ask for different things of different figures are not told as one.
  policy.verifications.push_back({{"/work/now"}, {"provider"}, {}, IfNotVerified::refer});
  request.vouched.push_back({"/work/now/net_per_month", "1", VouchedBy::applicant});
  const auto both = case_facts(request, policy);
  CHECK(both.vouchers.differ);
  CHECK(both.vouchers.by.empty());
}
