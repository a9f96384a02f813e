#include "afford/loan/schedule_match.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/statements.hpp"

using namespace afford;
using afford::test::holds;
using afford::test::statement_of;

namespace {

Date day(const char* text) { return *parse_date(text); }
Money dollars(std::int64_t minor) { return Money::of_minor(minor, cad); }

// 10,000.00 at 8.95 %, paid out on 10 January 2026, due on the 15th from February.
Loan plain_loan(int payments) {
  return *checked_loan({{.currency = cad,
                         .nominal_rate = AnnualRate::from_basis_points(895),
                         .due_dates = {.base = day("2026-02-15"), .anchor_day = 15},
                         .phases = {{.kind = PhaseKind::level, .payments = payments}}},
                        {{day("2026-01-10"), dollars(1'000'000)}}});
}

int choice_of(const ScheduleMatch& match, ConventionWord word, std::string_view text) {
  for (int i = 0; i < match.space.choices(word); ++i) {
    if (match.space.text(word, i) == text) return i;
  }
  FAIL("no such choice: " << text);
  return 0;
}

bool gives(const Loan& loan, std::span<const StatedRow> rows) {
  const auto schedule = amortize(loan);
  if (!schedule || schedule->installments.size() < rows.size()) return false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Installment& own = schedule->installments[i];
    const bool is_same = own.due_date == rows[i].date && own.payment == rows[i].payment &&
                         own.interest == rows[i].interest && own.principal == rows[i].principal &&
                         own.balance_after == rows[i].balance;
    if (!is_same) return false;
  }
  return true;
}

// The combination after this one, counting from the last word; false after the last.
bool advance(ConventionChoices& choices, const ConventionSpace& space) {
  for (std::size_t i = choices.size(); i-- > 0;) {
    choices[i] = (choices[i] + 1) % space.choices(word_at(i));
    if (choices[i] != 0) return true;
  }
  return false;
}

// Every combination that gives the rows, one after the other.
std::vector<ConventionChoices> by_brute_force(const Loan& loan, std::span<const StatedRow> rows) {
  constexpr std::size_t date_words = 2;  // the first ones
  const ConventionSpace space(loan.terms);
  std::vector<ConventionChoices> found;
  ConventionChoices choices{};
  Result<Loan> checked = loan;
  do {
    const auto is_zero = [](int choice) { return choice == 0; };
    if (std::all_of(choices.begin() + date_words, choices.end(), is_zero)) {
      Loan variant = loan;
      for (std::size_t i = 0; i < date_words; ++i) {
        space.apply(word_at(i), choices[i], variant.terms);
      }
      checked = checked_loan(variant);
    }
    if (!checked) continue;
    for (std::size_t i = date_words; i < choices.size(); ++i) {
      space.apply(word_at(i), choices[i], checked->terms);
    }
    if (gives(*checked, rows)) found.push_back(choices);
  } while (advance(choices, space));
  return found;
}

std::int64_t combinations(const ScheduleMatch& match) {
  std::int64_t sum = 0;
  for (const auto& set : match.matches) {
    std::int64_t product = 1;
    for (const auto& choices : set) product *= std::ssize(choices);
    sum += product;
  }
  return sum;
}

}  // namespace

TEST_CASE("the request's own conventions explain its own rows", "[loan]") {
  const Loan loan = plain_loan(24);
  const auto rows = statement_of(*amortize(loan));
  const auto match = match_schedule(loan, rows);
  CHECK(match.matches_as_stated);
  CHECK(holds(match, {}));
  CHECK(match.rows_of_loan == 24);
  CHECK_FALSE(match.first_unexplained);
  CHECK(match.tried < match.space.size());
}

TEST_CASE("a lender that levels at a twelfth and accrues by days is found", "[loan]") {
  const Loan loan = plain_loan(60);
  Loan lender = loan;
  lender.terms.conventions.day_count = DayCount::act_365_fixed;
  lender.terms.conventions.level_from = LevelFrom::nominal_12;
  const auto match = match_schedule(loan, statement_of(*amortize(lender)));
  CHECK_FALSE(match.matches_as_stated);
  REQUIRE(match.matches.size() >= 1);
  for (const auto& set : match.matches) {
    CHECK(set[index_of(ConventionWord::day_count)] ==
          std::vector{choice_of(match, ConventionWord::day_count, "Act/365F")});
    CHECK(set[index_of(ConventionWord::level_from)] ==
          std::vector{choice_of(match, ConventionWord::level_from, "nominal_12")});
  }
}

TEST_CASE("the sets are all combinations that give the rows, and no other", "[loan]") {
  Loan loan = plain_loan(3);
  loan.disbursements.push_back({day("2026-02-15"), dollars(77'777)});
  Loan lender = loan;
  lender.terms.conventions.day_count = DayCount::act_360;
  lender.terms.conventions.tranche_on_due_date = TrancheOnDueDate::before;
  const auto rows = statement_of(*amortize(lender));
  const auto match = match_schedule(loan, rows);
  const auto all = by_brute_force(loan, rows);
  REQUIRE_FALSE(all.empty());
  CHECK(combinations(match) == std::ssize(all));
  for (const auto& choices : all) CHECK(holds(match, choices));
}

TEST_CASE("a cent that nothing explains is named with what comes nearest", "[loan]") {
  const Loan loan = plain_loan(24);
  auto rows = statement_of(*amortize(loan));
  rows[6].payment = rows[6].payment + dollars(1);
  const auto match = match_schedule(loan, rows);
  CHECK(match.matches.empty());
  REQUIRE(match.first_unexplained);
  CHECK(match.first_unexplained->row == 6);
  CHECK(match.first_unexplained->column == StatedColumn::payment);
  CHECK(match.first_unexplained->nearest == rows[5].payment);
  CHECK(match.first_unexplained->conventions == ConventionChoices{});
}

TEST_CASE("dates that no rule gives are named, and rows beyond the last", "[loan]") {
  const Loan loan = plain_loan(6);
  auto rows = statement_of(*amortize(loan));
  rows[0].date = day("2026-02-20");
  auto match = match_schedule(loan, rows);
  REQUIRE(match.first_unexplained);
  CHECK(match.first_unexplained->row == 0);
  CHECK(match.first_unexplained->column == StatedColumn::date);
  CHECK(match.first_unexplained->nearest_date == day("2026-02-16"));  // following a Sunday

  rows = statement_of(*amortize(loan));
  rows.push_back({8, day("2026-08-15"), dollars(1)});
  match = match_schedule(loan, rows);
  REQUIRE(match.first_unexplained);
  CHECK(match.first_unexplained->row == 6);
  CHECK_FALSE(match.first_unexplained->nearest_date);
}

TEST_CASE("an interest that no day count gives is named in the first row already", "[loan]") {
  const Loan loan = plain_loan(6);
  auto rows = statement_of(*amortize(loan));
  rows[0].interest = dollars(5'000);
  const auto match = match_schedule(loan, rows);
  REQUIRE(match.first_unexplained);
  CHECK(match.first_unexplained->row == 0);
  CHECK(match.first_unexplained->column == StatedColumn::interest);
  CHECK(match.first_unexplained->nearest);
}

TEST_CASE("payments alone can be matched, and a statement may end early", "[loan]") {
  const Loan loan = plain_loan(12);
  Loan lender = loan;
  lender.terms.due_dates.shift = BusinessDayShift::following;
  lender.terms.conventions.rounding.payment_unit_minor = 100;
  auto rows = statement_of(*amortize(lender));
  for (auto& row : rows) {
    row.principal.reset();
    row.interest.reset();
    row.balance.reset();
  }
  const auto whole = match_schedule(loan, rows);
  CHECK(combinations(whole) > 0);
  rows.erase(rows.begin() + 5, rows.end());
  const auto part = match_schedule(loan, rows);
  CHECK(combinations(part) > combinations(whole));
  CHECK(part.rows_of_loan == 12);
}

TEST_CASE("prepayments have rows of their own", "[loan]") {
  Loan loan = plain_loan(12);
  loan.prepayments = {{day("2026-04-20"), dollars(100'000), PrepaymentThen::lower_payment}};
  Loan lender = loan;
  lender.terms.conventions.day_count = DayCount::act_365_fixed;
  lender.terms.conventions.rounding.interest_per = InterestPer::part;
  const auto match = match_schedule(loan, statement_of(*amortize(lender)));
  CHECK_FALSE(match.matches.empty());
  CHECK_FALSE(match.matches_as_stated);
}

TEST_CASE("columns are named as the statement names them", "[loan]") {
  CHECK(format_stated_column(StatedColumn::date) == "date");
  CHECK(format_stated_column(StatedColumn::balance) == "balance");
}
