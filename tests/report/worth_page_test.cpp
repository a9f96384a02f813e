#include "afford/report/worth_page.hpp"

#include "afford/report/text_writer.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("every future has its share and its end", "[report]") {
  const std::string text = write_text(worth_page(sample_worth(), Language::english));
  CHECK(text.find("In 48 of 100 futures") != std::string::npos);
  CHECK(text.find("You work in the field") != std::string::npos);
  CHECK(text.find("48.0") != std::string::npos);
  CHECK(text.find("12,100 ahead") != std::string::npos);
  CHECK(text.find("8,350 behind") != std::string::npos);
  CHECK(text.find("All futures together come to about 1,460 ahead.") != std::string::npos);
  CHECK(text.find("estimates, not promises") != std::string::npos);
}

TEST_CASE("shares that round to none are not called none", "[report]") {
  WorthSummary worth = sample_worth();
  worth.futures.ahead_in_100 = 0;
  worth.futures.behind_in_100 = 100;
  CHECK(write_text(worth_page(worth, Language::english)).find("In fewer than 1 of 100 futures") !=
        std::string::npos);
  worth.futures.ahead_by = dollars(0);
  CHECK(write_text(worth_page(worth, Language::english)).find("In none of 100 futures") !=
        std::string::npos);
}

TEST_CASE("a job that pays less is said to pay less", "[report]") {
  WorthSummary worth = sample_worth();
  worth.net_gain_per_month = dollars(-12'345);
  CHECK(write_text(worth_page(worth, Language::english)).find("brings about 120 less") !=
        std::string::npos);
}
