#include "afford/report/explanation_page.hpp"

#include "afford/report/text_writer.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

const Explanation fee_of_five{
    "/installments/3/fee",
    "5.00",
    {{"explain.fee_amount", {"5.00", "100.00"}}, {"explain.fee", {"5.00"}}}};

}  // namespace

TEST_CASE("a figure heads its page, and each step is a line", "[report]") {
  const std::string text = write_text(explanation_page(fee_of_five, Language::english));
  CHECK(text.find("/installments/3/fee = 5.00\n") == 0);
  CHECK(text.find("- A fee of 5.00 on each payment.\n") != std::string::npos);
  CHECK(text.find("- Fees of this payment: 5.00.\n") != std::string::npos);
}

TEST_CASE("the same as JSON", "[report]") {
  const std::string json = explanation_json(fee_of_five, Language::english);
  CHECK(json.find("\"pointer\": \"/installments/3/fee\"") != std::string::npos);
  CHECK(json.find("\"value\": \"5.00\"") != std::string::npos);
  CHECK(json.find("\"code\": \"explain.fee\"") != std::string::npos);
}
