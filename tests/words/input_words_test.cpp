#include "afford/words/input_words.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a figure of the request has a name of its own", "[words]") {
  CHECK(input_words("/work/now/hourly", Language::english) == "today's pay an hour");
  CHECK(input_words("/work/now/hourly", Language::french) == "la paie d'aujourd'hui, par heure");
  CHECK(input_words("/household/other_income/0/gross_per_year", Language::english) ==
        "other income 1, a year before tax");
  CHECK(input_words("/course/costs/11/amount", Language::french) == "la facture 12 du cours");
}

TEST_CASE("what has no name goes by what it is part of", "[words]") {
  CHECK(input_words("/loan/phases/0/payment", Language::english) ==
        "the loan (/loan/phases/0/payment)");
  CHECK(input_words("/work/now/hourly/0", Language::english) == "today's pay an hour");
  CHECK(input_words("", Language::english).empty());
  CHECK(input_words("/", Language::english) == "/");
  CHECK(input_words("/loan/99999999999999999999", Language::english) ==
        "the loan (/loan/99999999999999999999)");
}
