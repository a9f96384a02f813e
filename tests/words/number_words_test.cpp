#include "afford/words/number_words.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t cents) { return Money::of_minor(cents, cad); }
Decimal cents(std::int64_t count) { return Decimal(count, 2); }

}  // namespace

TEST_CASE("thousands are set apart and no digit is lost", "[words]") {
  CHECK(grouped("0") == "0");
  CHECK(grouped("999.99") == "999.99");
  CHECK(grouped("1000") == "1,000");
  CHECK(grouped("-1234567.5000") == "-1,234,567.5000");
  CHECK(grouped("-123") == "-123");
  CHECK(money_words(dollars(650'000)) == "6,500.00");
  CHECK(money_words(Money::of_minor(1'234'567, Currency("JPY", 0))) == "1,234,567");
}

TEST_CASE("modelled figures are rounded half even to 10", "[words]") {
  CHECK(tens_words(dollars(0)) == "0");
  CHECK(tens_words(dollars(123'450)) == "1,230");
  CHECK(tens_words(dollars(123'500)) == "1,240");
  CHECK(tens_words(dollars(122'500)) == "1,220");
  CHECK(tens_words(dollars(122'501)) == "1,230");
  CHECK(tens_words(dollars(-122'501)) == "1,230");
  SECTION("what rounds to nothing is not nothing") {
    CHECK(tens_words(dollars(1)) == "under 10");
    CHECK(tens_words(dollars(500)) == "under 10");
    CHECK(tens_words(dollars(501)) == "10");
    CHECK(about_words(cents(-200)) == "under 10");
  }
}

TEST_CASE("large worth figures are rounded to 100", "[words]") {
  // product.md: "about 12,100 ahead", "about 8,350 behind".
  CHECK(rough_words(cents(1'209'941)) == "about 12,100");
  CHECK(rough_words(cents(835'321)) == "about 8,350");
  CHECK(rough_words(cents(999'999)) == "about 10,000");
  CHECK(rough_words(cents(1'005'000)) == "about 10,000");
  CHECK(rough_words(cents(1'015'000)) == "about 10,200");
  CHECK(rough_words(cents(0)) == "0");
  CHECK(about_words(cents(1'209'941)) == "about 12,100");
  CHECK(about_words(cents(1'239'941)) == "about 12,400");
}

TEST_CASE("dates, months and counts as people say them", "[words]") {
  CHECK(date_words(Date::of(2025, 10, 15)) == "15 Oct 2025");
  CHECK(date_words(Date::of(2026, 2, 1)) == "1 Feb 2026");
  CHECK(month_words(Month::of(Date::of(2026, 3, 31))) == "Mar 2026");
  CHECK(count_words("1", "payment payments") == "1 payment");
  CHECK(count_words("8", "payment payments") == "8 payments");
  CHECK(count_words("0", "try tries") == "0 tries");
  CHECK(percent_words(Decimal(691, 2)) == "6.91%");
}

TEST_CASE("French figures: a comma, fast blanks, and zero in the singular", "[words]") {
  constexpr auto french = Language::french;
  CHECK(grouped("999.99", french) == "999,99");
  CHECK(grouped("-1234567.5000", french) == "-1\u00a0234\u00a0567,5000");
  CHECK(grouped("1000", french) == "1\u00a0000");
  CHECK(money_words(dollars(123'456), french) == "1\u00a0234,56");
  CHECK(percent_words(Decimal(67, 1), french) == "6,7\u00a0%");
  CHECK(tens_words(dollars(123'450), french) == "1\u00a0230");
  CHECK(tens_words(dollars(1), french) == "moins de 10");
  CHECK(about_words(cents(-200), french) == "moins de 10");
  CHECK(about_words(cents(0), french) == "0");
  CHECK(rough_words(cents(1'209'941), french) == "environ 12\u00a0100");
  CHECK(count_words("0", "versement versements", french) == "0 versement");
  CHECK(count_words("1", "versement versements", french) == "1 versement");
  CHECK(count_words("2", "versement versements", french) == "2 versements");
  CHECK(count_words("1000", "mois mois", french) == "1\u00a0000 mois");
}

TEST_CASE("French dates: the first of a month has its own number", "[words]") {
  constexpr auto french = Language::french;
  CHECK(date_words(Date::of(2025, 9, 2), french) == "2 sept. 2025");
  CHECK(date_words(Date::of(2026, 2, 1), french) == "1er févr. 2026");
  CHECK(date_words(Date::of(2025, 8, 11), french) == "11 août 2025");
  CHECK(month_words(Month::of(Date::of(2025, 9, 30)), french) == "sept. 2025");
  CHECK(month_words(Month::of(Date::of(2026, 5, 1)), french) == "mai 2026");
}
