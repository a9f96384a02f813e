#include "afford/assess/budget.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

HouseholdBudget budget_of(const Request& request) {
  const auto fitted = situation(request, small_parameters(), {});
  REQUIRE(fitted.has_value());
  const auto rows = amortize(*request.loan);
  return household_budget(*fitted, *rows, outcomes(*fitted, &*rows));
}

std::vector<std::string> codes(const std::vector<BudgetReason>& reasons) {
  std::vector<std::string> all;
  for (const auto& reason : reasons) all.emplace_back(reason.code);
  return all;
}

}  // namespace

TEST_CASE("tight: the plan can fail beyond the savings", "[assess]") {
  const auto budget = budget_of(small_request());
  CHECK(budget.result == BudgetResult::tight);
  CHECK(codes(budget.reasons) == std::vector<std::string>{"reason.fails_below_zero"});
  CHECK(codes(budget.without_loan) == codes(budget.reasons));
  CHECK(budget.buffer_per_month == dollars(130));  // 5 % of 2,600
  CHECK_FALSE(budget.debt_ratio_percent.has_value());
}

TEST_CASE("fits: savings outlast three months without pay", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(4'900);
  CHECK(budget_of(request).result == BudgetResult::fits);
  request.household->savings = Money::of_minor(489'999, cad);
  CHECK(budget_of(request).result == BudgetResult::tight);
}

// 8,000.00 saved; 1,000.00 of rent on the 1st and 7,050.00 of tuition on the 2nd come before the
// loan, the grant and the pay of February.
TEST_CASE("tight: a day falls below zero, though no month does", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(8'000);
  request.household->due_days.housing = 1;
  CHECK(budget_of(request).result == BudgetResult::fits);
  request.loan->disbursements.front().date = Date::of(2025, 2, 20);
  request.course->bills.front().amount = dollars(7'050);
  request.course->funding = {{FundingKind::grant, dollars(5'850), Date::of(2025, 2, 21)}};
  const auto budget = budget_of(request);
  CHECK(budget.result == BudgetResult::tight);
  // Before the new job pays all ways are alike.
  REQUIRE(budget.reasons.size() == 4);
  CHECK(budget.reasons.front().code == "reason.fails_day_below_zero");
  CHECK(budget.reasons.back().code == "reason.day_below_zero");
  CHECK(budget.reasons.back().arguments == std::vector<std::string>{"2025-02-02", "50.00"});
}

// Three months without pay leave nothing of 4,900.00 at their end, and 2,000.00 less than nothing
// before the pay of the next month has come.
TEST_CASE("tight: a day of a plan that fails", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(4'900);
  request.household->due_days.housing = 1;
  const auto budget = budget_of(request);
  CHECK(budget.result == BudgetResult::tight);
  REQUIRE(codes(budget.reasons) == std::vector<std::string>{"reason.fails_day_below_zero"});
  CHECK(budget.reasons.front().arguments[0] == "loses_job");
  CHECK(budget.reasons.front().arguments[1] == "2025-06-01");
}

TEST_CASE("does not fit: the cautious estimate runs out", "[assess]") {
  Request request = small_request();
  request.household->housing_per_month = dollars(1'700);
  const auto budget = budget_of(request);
  CHECK(budget.result == BudgetResult::does_not_fit);
  CHECK(codes(budget.reasons).front() == "reason.fails_below_zero");
  CHECK(std::ranges::count_if(budget.reasons, is_breaking) == 1);
  CHECK_FALSE(budget.largest_loan.fits.has_value());
  CHECK(budget.largest_loan.note.code == "page.budget.largest_never");
}

TEST_CASE("the benchmark only makes it tight", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(10'000);
  request.household->region = "on-test";  // 24,000 for four: 12,000 a year for one, 1,000 a month
  CHECK(budget_of(request).result == BudgetResult::fits);
  request.household->housing_per_month = dollars(499);
  const auto budget = budget_of(request);
  CHECK(budget.result == BudgetResult::tight);
  CHECK(codes(budget.reasons) == std::vector<std::string>{"reason.below_benchmark"});
  CHECK_FALSE(budget.largest_loan.fits.has_value());
  CHECK(budget.largest_loan.adds_no_reason == dollars(1'200));
}

TEST_CASE("the debt ratio needs gross pay and is decided exactly", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(20'000);
  request.work->now = {GrossPerYear{dollars(36'000)}};
  // (1,000 + 100 + 100) / 3,000 is 40 % to the hair: at the limit, not over it.
  CHECK(format_decimal(*budget_of(request).debt_ratio_percent) == "40.0");
  CHECK(codes(budget_of(request).reasons).empty());
  request.work->now = {GrossPerYear{Money::of_minor(3'599'999, cad)}};
  CHECK(codes(budget_of(request).reasons) == std::vector<std::string>{"reason.debt_ratio"});
  // 1,200.00 / 2,999.99 is 40.0001 %: it takes that many digits to see it.
  CHECK(budget_of(request).reasons.front().arguments ==
        std::vector<std::string>{"40.00001", "40.0", ""});
}

// 850.00 are left once the job pays in May 2025; 900.00 of it end with September.
TEST_CASE("tight: an income ends before the loan does", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(20'000);
  request.household->spending = {{"food", dollars(1'400)}};
  request.household->other_income = {{IncomeKind::other, {}, dollars(900)}};
  CHECK(budget_of(request).result == BudgetResult::fits);
  request.household->other_income.front().to = Date::of(2025, 9, 30);
  const auto budget = budget_of(request);
  CHECK(budget.result == BudgetResult::tight);
  REQUIRE(codes(budget.reasons) == std::vector<std::string>{"reason.later_below_zero"});
  CHECK(budget.reasons.front().arguments == std::vector<std::string>{"2025-10", "50.00"});
  // Without the loan 50.00 are left.
  CHECK(budget.without_loan.empty());
  // It lasts where two months want it before that of the last payment, in February 2026.
  request.household->other_income.front().to = Date::of(2025, 11, 30);
  CHECK(budget_of(request).result == BudgetResult::tight);
  request.household->other_income.front().to = Date::of(2025, 12, 31);
  CHECK(budget_of(request).result == BudgetResult::fits);
  // A smaller last payment does not hide it: eleven of 110.00, and one of nothing to speak of.
  request.household->other_income.front().to = Date::of(2025, 9, 30);
  request.household->spending = {{"food", dollars(1'440)}};
  request.loan->terms.phases = {{PhaseKind::level, 12, Money::of_minor(10'909, cad)}};
  CHECK(budget_of(request).result == BudgetResult::tight);
  request.household->spending = {{"food", dollars(1'400)}};
  request.loan->terms.phases = {{PhaseKind::level, 12}};
  // Where savings do not carry it, that is said instead: from June on 450.00 a month are missing.
  request.household->savings = dollars(1'000);
  request.household->spending = {{"food", dollars(1'800)}};
  request.household->other_income.front().to = Date::of(2025, 5, 31);
  const auto without = budget_of(request);
  CHECK(without.result == BudgetResult::does_not_fit);
  const auto said = codes(without.reasons);
  CHECK(std::ranges::find(said, "reason.later_below_zero") == said.end());
}

// 1,200.00 once in March, of 2,000.00 less 1,650.00: 850.00 too much in that month alone.
TEST_CASE("a month that is unlike others is named", "[assess]") {
  Request request = small_request();
  request.household->savings = dollars(9'000);
  request.work->cautious->months_to_job = 12;
  request.work->horizon_months = 60;
  request.loan->terms.phases = {{PhaseKind::level, 1}};
  const auto reasons = budget_of(request).reasons;
  const auto left = std::ranges::find(reasons, std::string("reason.left_negative"),
                                      &BudgetReason::code);
  REQUIRE(left != reasons.end());
  CHECK(left->arguments == std::vector<std::string>{"850.00", "2025-03", ""});
}
