#include "afford/report/worth_page.hpp"

#include "afford/report/assessment_page.hpp"
#include "tests/report/page_text.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("every future has its share and its end", "[report]") {
  const std::string text = unwrapped(worth_page(sample_worth(), Language::english));
  CHECK(says(text, "In 48 of 100 futures"));
  CHECK(says(text, "You work in the field"));
  CHECK(says(text, "48.0"));
  CHECK(says(text, "12,100 ahead"));
  CHECK(says(text, "8,350 behind"));
  CHECK(says(text, "All futures together come to about 1,460 ahead."));
  CHECK(says(text, "estimates, not promises"));
}

TEST_CASE("of several searches and wages each future says which it is", "[report]") {
  WorthSummary worth = sample_worth();
  Future& placed = worth.futures.futures[1];
  placed.job = GainPath{14, cents_of(-4'200)};
  CHECK_FALSE(says(unwrapped(worth_page(worth, Language::english)), "from Nov 2026 on"));
  placed.path = 1;
  CHECK(says(unwrapped(worth_page(worth, Language::english)), "from Nov 2026 on, about 40 less a"));
  placed.job->net_gain = cents_of(61'000);
  CHECK(says(unwrapped(worth_page(worth, Language::french)), "dès nov. 2026, environ 610 de plus"));
}

TEST_CASE("a break-even gain below zero keeps its sign", "[report]") {
  WorthSummary worth = sample_worth();
  worth.futures.break_even_net_gain = cents_of(-5'726);
  const std::string text = unwrapped(worth_page(worth, Language::english));
  CHECK(says(text, "as long as the job brings no more than about 60 less a month after tax."));
  CHECK(says(text, "Your estimate is about 600 more."));
}

TEST_CASE("shares that round to none are not called none", "[report]") {
  WorthSummary worth = sample_worth();
  worth.futures.ahead_in_100 = 0;
  worth.futures.behind_in_100 = 100;
  CHECK(unwrapped(worth_page(worth, Language::english)).find("In fewer than 1 of 100 futures") !=
        std::string::npos);
  worth.futures.ahead_by = cents_of(0);
  CHECK(unwrapped(worth_page(worth, Language::english)).find("In none of 100 futures") !=
        std::string::npos);
}

TEST_CASE("a job that pays less is said to pay less", "[report]") {
  WorthSummary worth = sample_worth();
  worth.net_gain_per_month = cents_of(-12'345);
  CHECK(unwrapped(worth_page(worth, Language::english)).find("brings about 120 less") !=
        std::string::npos);
}

TEST_CASE("100 of 100 by rounding is not all of them", "[report]") {
  WorthSummary worth = sample_worth();
  worth.futures.ahead_in_100 = 100;
  worth.futures.behind_in_100 = 0;
  const std::string text = unwrapped(worth_page(worth, Language::english));
  CHECK(says(text, "In more than 99 of 100 futures like yours you end ahead"));
  CHECK(says(text, "In fewer than 1 of 100 you end behind"));
  Assessment assessment = sample_assessment();
  assessment.worth = worth;
  const std::string page = unwrapped(assessment_page(assessment, {Language::english, false}));
  CHECK(says(page, "The course: in more than 99 of 100 futures like yours you end ahead,"));
}

TEST_CASE("why no gain breaks even is said as it is", "[report]") {
  WorthSummary worth = sample_worth();
  worth.futures.break_even_net_gain.reset();
  CHECK(says(unwrapped(worth_page(worth, Language::english)),
             "the new job pays only after the months that are looked at"));
  worth.futures.success_probability = Ratio(0);
  CHECK(says(unwrapped(worth_page(worth, Language::english)),
             "there is no chance of a job in the field"));
}

TEST_CASE("the page of worth alone speaks of no other part", "[report]") {
  CHECK_FALSE(says(unwrapped(worth_page(sample_worth(), Language::english)), "part 1"));
}

TEST_CASE("each module's end says whether to go on", "[report]") {
  WorthSummary worth = sample_worth();
  const auto cad_of = [](std::int64_t major) { return Money::of_minor(major * 100, cad); };
  worth.modules = {
      {"Basics", {cad_of(550), cad_of(2'150), true, cad_of(2'150)}, cad_of(150), CheckAnswer::yes},
      {"", {cad_of(1'100), cad_of(-900), false, cad_of(-2'000)}, cad_of(0), CheckAnswer::unknown},
      {"", {cad_of(2'100), cad_of(3'000), true, cad_of(3'000)}}};
  worth.futures.futures[0].stops_in = 1;
  std::string text = unwrapped(worth_page(worth, Language::english));
  CHECK(says(text, "Module by module"));
  CHECK(says(text, "1. Basics 550 2,150 ahead yes"));
  CHECK(says(text, "2 1,100 900 behind no"));
  CHECK(says(text, "You do not finish module 2"));
  CHECK(says(text, "Stopping after module 2 would be better than going on"));
  CHECK(says(text, "costs from there on about 2,000 more than it brings"));
  CHECK(says(text, "Even if you stop again at the best moment, it is about 900"));
  CHECK(says(text, "Credit for module 1 counts 150.00 at its end"));
  CHECK(says(text, "Credit for module 2 counts nothing as long as"));
  CHECK(says(unwrapped(worth_page(worth, Language::french)), "Arrêter après le module 2"));
  worth.modules[1].going_on = {cad_of(1'100), cad_of(900), true, cad_of(900)};
  worth.modules[1].transfer_in_writing = CheckAnswer::no;
  text = unwrapped(worth_page(worth, Language::english));
  CHECK(says(text, "At the end of no module would stopping be better"));
  CHECK(says(text, "Credit for module 2 counts nothing: the transfer is not promised"));
  worth.modules.clear();
  CHECK_FALSE(says(unwrapped(worth_page(worth, Language::english)), "Module by module"));
}
