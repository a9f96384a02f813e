#include "afford/report/solve_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/report/sample_solution.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("the boundary stands between its two values, and is no offer", "[report]") {
  const std::string text = write_text(solve_page(sample_solution(), Language::english));
  CHECK(fits_columns(text));
  CHECK(says(text, "As asked               6,500.00 (it does not hold)"));
  CHECK(says(text, "Last value that holds  4,210.55"));
  CHECK(says(text, "First that does not    4,210.56"));
  CHECK(says(unwrapped(text), "Your budget would fit today's limits; a lender may test more."));
  Solution passes = sample_solution();
  passes.goal = SolveGoal::passes;
  CHECK(says(unwrapped(write_text(solve_page(passes, Language::english))),
             "This would pass today's tests; it is not an offer."));
  CHECK(says(unwrapped(text), "you spend more than comes in"));
}

TEST_CASE("a boundary beyond what was looked at says so", "[report]") {
  Solution solution = sample_solution();
  solution.fails.reset();
  solution.lever = Lever::own_money;
  const std::string text = unwrapped(write_text(solve_page(solution, Language::english)));
  CHECK(says(text, "none: it holds to the end of what was looked at"));
  CHECK(says(text, "The loan shrinks by as much as your own money grows."));
}

TEST_CASE("values are said in their unit, in both languages", "[report]") {
  CHECK(lever_words(Lever::rate, 670, Language::english) == "6.70%");
  CHECK(lever_words(Lever::probability, 355, Language::english) == "35.5%");
  CHECK(lever_words(Lever::term, 36, Language::english) == "36");
  CHECK(lever_words(Lever::principal, 421'055, Language::french) == "4\u00a0210,55");
}
