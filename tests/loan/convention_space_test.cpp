#include "afford/loan/convention_space.hpp"

#include <set>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

LoanTerms plain_terms() {
  return {.currency = cad,
          .nominal_rate = AnnualRate::from_basis_points(670),
          .due_dates = {.base = *parse_date("2026-02-01"), .anchor_day = 1},
          .phases = {{.kind = PhaseKind::level, .payments = 12}}};
}

std::string stated(const LoanTerms& terms, ConventionWord word) {
  return ConventionSpace(terms).text(word, 0);
}

}  // namespace

TEST_CASE("the space has every choice once, the request's own first", "[loan]") {
  LoanTerms terms = plain_terms();
  terms.conventions.day_count = DayCount::act_360;
  terms.conventions.rounding.payment_unit_minor = 100;
  const ConventionSpace space(terms);
  CHECK(space.size() == std::int64_t{3} * 9 * 10 * 4 * 2 * 2 * 4 * 3 * 4 * 4);
  CHECK(stated(terms, ConventionWord::day_count) == "Act/360");
  CHECK(stated(terms, ConventionWord::payment_unit) == "1.00");
  CHECK(stated(terms, ConventionWord::business_days) == "none");
  for (std::size_t i = 0; i < convention_word_count; ++i) {
    std::set<std::string> texts;
    for (int choice = 0; choice < space.choices(word_at(i)); ++choice) {
      texts.insert(space.text(word_at(i), choice));
    }
    CHECK(std::ssize(texts) == space.choices(word_at(i)));
  }
}

TEST_CASE("each choice, applied, is what the space then calls the stated one", "[loan]") {
  const ConventionSpace space(plain_terms());
  for (std::size_t i = 0; i < convention_word_count; ++i) {
    const auto word = word_at(i);
    CAPTURE(format_convention_word(word));
    for (int choice = 0; choice < space.choices(word); ++choice) {
      LoanTerms terms = plain_terms();
      space.apply(word, choice, terms);
      CHECK(stated(terms, word) == space.text(word, choice));
    }
  }
}

TEST_CASE("a calendar and a unit of the request's own are choices beside the usual", "[loan]") {
  LoanTerms terms = plain_terms();
  terms.due_dates.shift = BusinessDayShift::following;
  terms.due_dates.calendar = {.name = "bank"};
  terms.conventions.rounding.payment_unit_minor = 25;
  const ConventionSpace space(terms);
  CHECK(space.choices(ConventionWord::business_days) == 1 + 8 + 8);
  CHECK(space.text(ConventionWord::business_days, 0) == "following, bank, unshifted");
  CHECK(space.choices(ConventionWord::payment_unit) == 4);
}
