#include "afford/calendar/frequency.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Frequency days(int count) { return {StepUnit::day, count}; }
Frequency months(int count) { return {StepUnit::month, count}; }

}  // namespace

TEST_CASE("a frequency is monthly unless told", "[calendar]") {
  CHECK(Frequency{} == months(1));
  CHECK(monthly == months(1));
  CHECK(semi_monthly == Frequency{StepUnit::half_month, 1});
}

TEST_CASE("each word is its step, and the step prints as the word", "[calendar]") {
  struct Word {
    const char* word;
    Frequency step;
  };
  const Word words[] = {{"monthly", months(1)},   {"semi_monthly", {StepUnit::half_month, 1}},
                        {"biweekly", days(14)},   {"weekly", days(7)},
                        {"quarterly", months(3)}, {"yearly", months(12)}};
  for (const auto& [word, step] : words) {
    CAPTURE(word);
    CHECK(parse_frequency(word) == step);
    CHECK(format_frequency(step) == word);
  }
}

TEST_CASE("words are spelled one way, and steps are no words", "[calendar]") {
  for (const char* word :
       {"", "Monthly", "MONTHLY", "monthly ", " monthly", "month", "daily", "bi_weekly",
        "bi-weekly", "semi-monthly", "semimonthly", "annually", "1M", "14D"}) {
    CAPTURE(word);
    CHECK_FALSE(parse_frequency(word).has_value());
  }
}

TEST_CASE("a week is seven days and a year twelve months", "[calendar]") {
  CHECK(parse_step("27D") == days(27));
  CHECK(parse_step("2W") == days(14));
  CHECK(parse_step("3M") == months(3));
  CHECK(parse_step("1Y") == months(12));
  CHECK(parse_step("10D") == days(10));  // a zero is wrong only in front
  CHECK(parse_step("30D") == days(30));  // and 30 days are not a month
}

TEST_CASE("the longest steps are ten years, in each unit", "[calendar]") {
  CHECK(parse_step("3660D") == days(3'660));
  CHECK(parse_step("522W") == days(3'654));
  CHECK(parse_step("120M") == months(120));
  CHECK(parse_step("10Y") == months(120));
  for (const char* text : {"3661D", "523W", "121M", "11Y", "9999D", "9999W", "9999M", "9999Y",
                           "10000D", "4294967297D"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_step(text).has_value());
  }
}

TEST_CASE("a step has a count without leading zeros, and a unit in capitals", "[calendar]") {
  for (const char* text :
       {"",     "M",    "1",   "12", "0D",  "00D", "0M",   "01M",  "007D",    "1d",
        "2w",   "3m",   "1y",  "1X", "1H",  "-1D", "+1D",  " 1D",  "1D ",     "1 D",
        "1.5M", "1,0M", "1MM", "M1", "P1M", "1D1", "1M2D", "1_0D", "monthly", "1\xc2\xa0M"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_step(text).has_value());
  }
}

TEST_CASE("a step without a word prints in days or months", "[calendar]") {
  CHECK(format_frequency(days(1)) == "1D");
  CHECK(format_frequency(days(27)) == "27D");
  CHECK(format_frequency(days(21)) == "21D");  // three weeks have no word
  CHECK(format_frequency(days(3)) == "3D");    // three days are not a quarter
  CHECK(format_frequency(days(12)) == "12D");  // and twelve not a year
  CHECK(format_frequency(months(2)) == "2M");
  CHECK(format_frequency(months(7)) == "7M");  // seven months are not a week
  CHECK(format_frequency(months(24)) == "24M");
}

TEST_CASE("what prints reads back, for every step there is", "[calendar]") {
  const auto read = [](const std::string& text) {
    const auto word = parse_frequency(text);
    return word ? word : parse_step(text);
  };
  int wrong = 0;
  for (int count = 1; count <= 3'660; ++count) {
    if (read(format_frequency(days(count))) != days(count)) ++wrong;
  }
  for (int count = 1; count <= 120; ++count) {
    if (read(format_frequency(months(count))) != months(count)) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(read(format_frequency(semi_monthly)) == semi_monthly);
}
