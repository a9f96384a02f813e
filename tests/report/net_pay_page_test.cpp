#include "afford/report/net_pay_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

// product.md: Ontario 2025, 34,320.00 gross is 29,377.47 net; the parts here only add up.
NetPayAnswer sample_answer() {
  const auto dollars = [](std::int64_t cents) { return Money::of_minor(cents, cad); };
  return {.pay = {dollars(3'432'000), dollars(183'379), dollars(56'285), dollars(180'000),
                  dollars(74'589), dollars(2'937'747), dollars(75'846)},
          .kept_of_next_dollar = Ratio(7144, 10'000),
          .province = "ON",
          .province_name = "Ontario",
          .year = 2025,
          .law_year = 2025,
          .confidence = Confidence::high,
          .sources = {{"Payroll Deductions Formulas", "Canada Revenue Agency", "2024-12", ""}}};
}

}  // namespace

TEST_CASE("what is left, what goes, and by whose tables", "[report]") {
  const std::string text =
      unwrapped(net_pay_page(sample_answer(), std::nullopt, Language::english));
  CHECK(text.starts_with("What is left of 34,320.00 a year "));
  CHECK(says(text, "Pay after tax 29,377.47 2,448.12"));
  CHECK(says(text, "you keep 71.4 cents"));
  CHECK(says(text, "758.46 of this is not on your paycheques"));
  CHECK(says(text, "- Payroll Deductions Formulas, Canada Revenue Agency, 2024-12."));
}

TEST_CASE("a law carried forward and a question backwards are said", "[report]") {
  NetPayAnswer answer = sample_answer();
  answer.year = 2031;
  const std::string text =
      unwrapped(net_pay_page(answer, Money::of_minor(2'900'000, cad), Language::english));
  CHECK(says(text, "Tax law for 2031 is not known yet. So the law of 2025 is used."));
  CHECK(says(text, "34,320.00 before tax is the lowest pay that leaves 29,000.00, before"));
  CHECK(says(text, "In whole cents it leaves 29,377.47."));
}

TEST_CASE("a month is a twelfth of its own line, and a refund that ends is no gain", "[report]") {
  NetPayAnswer answer = sample_answer();
  std::string text = unwrapped(net_pay_page(answer, std::nullopt, Language::english));
  CHECK(says(text, "Pension contributions -1,833.79 -152.82"));  // 152.8158
  CHECK(says(text, "may miss their sum by a few cents"));
  answer.lost_at_next_dollar = Money::of_minor(3'182, cad);
  text = unwrapped(net_pay_page(answer, std::nullopt, Language::english));
  CHECK(says(text, "The next dollar leaves you 31.82 less, not more"));
  CHECK_FALSE(says(text, "you keep 71.4 cents"));
}
