// A schedule made with any conventions is explained by a set that holds them; and what differs
// between two schedules is the sum of what each word changes. AFFORD_QUICK=1 takes 20 loans,
// otherwise 200.
#include <cstdlib>
#include <string>

#include "afford/loan/schedule_diff.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"
#include "tests/support/statements.hpp"

using namespace afford;
using generators::SplitMix64;

namespace {

int loan_count() {
  const char* quick = std::getenv("AFFORD_QUICK");
  return quick != nullptr && std::string(quick) == "1" ? 20 : 200;
}

// The loan's own conventions are any; the lender's, any others.
struct Pair {
  Loan request;
  Loan lender;
  ConventionChoices choices;
};

std::optional<Pair> any_pair(SplitMix64& random) {
  const auto loan = checked_loan(generators::engine_loan(generators::any_loan(random)));
  if (!loan) return std::nullopt;
  Pair pair{*loan, *loan, {}};
  const ConventionSpace space(loan->terms);
  for (std::size_t i = 0; i < convention_word_count; ++i) {
    pair.choices[i] = random.integer(0, space.choices(word_at(i)) - 1);
    space.apply(word_at(i), pair.choices[i], pair.lender.terms);
  }
  const auto lender = checked_loan(pair.lender);
  if (!lender) return std::nullopt;
  pair.lender = *lender;
  return pair;
}

}  // namespace

TEST_CASE("a schedule of any conventions is matched by a set that holds them", "[properties]") {
  SplitMix64 random(20'260'112);
  int matched = 0;
  for (int i = 0; matched < loan_count(); ++i) {
    REQUIRE(i < 20 * loan_count());
    const auto pair = any_pair(random);
    if (!pair) continue;
    const auto schedule = amortize(pair->lender);
    if (!schedule) continue;
    auto rows = test::statement_of(*schedule);
    if (random.one_in(4)) {
      for (auto& row : rows) row.principal.reset();
    }
    const auto match = match_schedule(pair->request, rows);
    CAPTURE(i, rows.size(), match.tried);
    REQUIRE(test::holds(match, pair->choices));
    ++matched;
  }
}

TEST_CASE("the changes of all words add up to the whole difference", "[properties]") {
  SplitMix64 random(7);
  for (int i = 0; i < loan_count(); ++i) {
    const auto pair = any_pair(random);
    if (!pair) continue;
    const auto diff = schedule_diff(pair->request, pair->lender);
    if (!diff) continue;
    Money interest = Money::zero(cad);
    Money last = Money::zero(cad);
    for (const auto& cause : diff->causes) {
      interest += cause.total_interest_change;
      last += cause.last_payment_change;
    }
    CAPTURE(i);
    CHECK(interest == diff->total_interest_change);
    CHECK(last == diff->last_payment_change);
  }
}
