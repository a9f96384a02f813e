#include "afford/loan/schedule_diff.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Date day(const char* text) { return *parse_date(text); }
Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }

// 1,200.00 at 12 % under 1/12: 12.00 of interest in the first month.
Loan plain_loan() {
  return *checked_loan({{.currency = cad,
                         .nominal_rate = AnnualRate::from_basis_points(1200),
                         .due_dates = {.base = day("2026-02-01"), .anchor_day = 1},
                         .phases = {{.kind = PhaseKind::level, .payments = 12}}},
                        {{day("2026-01-01"), dollars(120'000)}}});
}

Money sum_of_interest(const ScheduleDiff& diff) {
  Money sum = dollars(0);
  for (const auto& cause : diff.causes) sum += cause.total_interest_change;
  return sum;
}

Money sum_of_last(const ScheduleDiff& diff) {
  Money sum = dollars(0);
  for (const auto& cause : diff.causes) sum += cause.last_payment_change;
  return sum;
}

}  // namespace

TEST_CASE("a schedule does not differ from itself", "[loan]") {
  const auto diff = schedule_diff(plain_loan(), plain_loan());
  REQUIRE(diff);
  CHECK(diff->is_same());
  CHECK(diff->causes.empty());
  CHECK(diff->row_count == 12);
}

TEST_CASE("each word has its own effect, and the effects add up", "[loan]") {
  const Loan first = plain_loan();
  Loan second = first;
  second.terms.conventions.day_count = DayCount::act_365_fixed;
  second.terms.conventions.last_payment = LastPayment::never_higher;
  second.terms.nominal_rate = AnnualRate::from_basis_points(1300);
  const auto diff = schedule_diff(first, second);
  REQUIRE(diff);
  CHECK_FALSE(diff->is_same());
  REQUIRE(diff->causes.size() == 3);
  CHECK(diff->causes[0].words == std::vector<std::string>{"nominal_rate_percent"});
  CHECK(diff->causes[0].from == std::vector<std::string>{"12%"});
  CHECK(diff->causes[0].to == std::vector<std::string>{"13%"});
  CHECK(diff->causes[0].first_row->number == 1);
  CHECK(diff->causes[1].words == std::vector<std::string>{"day_count"});
  CHECK(diff->causes[2].words == std::vector<std::string>{"last_payment"});
  CHECK(sum_of_interest(*diff) == diff->total_interest_change);
  CHECK(sum_of_last(*diff) == diff->last_payment_change);
  // 12.00 at 12 %, 13.00 at 13 %.
  CHECK(amount_in(*diff->causes[0].first_row->second, ScheduleColumn::interest) == dollars(1'300));
}

TEST_CASE("more payments are rows that one schedule does not have", "[loan]") {
  const Loan first = plain_loan();
  Loan second = first;
  second.terms.phases[0].payments = 13;
  const auto diff = schedule_diff(first, second);
  REQUIRE(diff);
  CHECK(diff->row_count == 13);
  REQUIRE(diff->rows.size() == 13);
  CHECK_FALSE(diff->rows.back().first);
  CHECK(diff->rows.back().differences().front() == ScheduleColumn::due_date);
  CHECK(diff->causes.front().to == std::vector<std::string>{"level 13"});
}

TEST_CASE("a word that changes no row says so", "[loan]") {
  const Loan first = plain_loan();
  Loan second = first;
  second.terms.due_dates.month_end = MonthEnd::roll;
  const auto diff = schedule_diff(first, second);
  REQUIRE(diff);
  CHECK(diff->is_same());
  REQUIRE(diff->causes.size() == 1);
  CHECK_FALSE(diff->causes.front().first_row);
}

TEST_CASE("words that no loan can be with one by one go together", "[loan]") {
  const Loan first = plain_loan();
  Loan second = first;
  second.disbursements = {{day("2027-06-01"), dollars(120'000)}};
  second.terms.due_dates.base = day("2027-07-01");
  const auto diff = schedule_diff(first, second);
  REQUIRE(diff);
  REQUIRE(diff->causes.size() == 1);
  CHECK(diff->causes.front().words == std::vector<std::string>{"disbursements", "due_dates"});
}

TEST_CASE("amounts of two currencies are not compared", "[loan]") {
  Loan second = plain_loan();
  second.terms.currency = *find_currency("USD");
  const auto diff = schedule_diff(plain_loan(), second);
  REQUIRE_FALSE(diff);
  CHECK(diff.error().front().code == ErrorCode::currencies_differ);
}

TEST_CASE("columns are named as in a schedule", "[loan]") {
  CHECK(format_schedule_column(ScheduleColumn::due_date) == "due_date");
  CHECK(format_schedule_column(ScheduleColumn::balance_after) == "balance_after");
}

TEST_CASE("a prepayment is a row of its own, and moves no due date", "[loan]") {
  Loan paid = plain_loan();
  paid.prepayments = {{paid.disbursements.front().date.plus_days(100), dollars(1'000)}};
  const auto diff = schedule_diff(plain_loan(), checked_loan(paid).value());
  REQUIRE(diff);
  REQUIRE_FALSE(diff->rows.empty());
  CHECK_FALSE(diff->rows.front().first.has_value());
  CHECK(diff->rows.front().second->phase == PhaseKind::prepayment);
  for (const auto& row : diff->rows) {
    if (row.first && row.second) CHECK(row.first->due_date == row.second->due_date);
  }
  CHECK(diff->row_count == 13);
}
