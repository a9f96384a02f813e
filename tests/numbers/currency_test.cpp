#include "afford/numbers/currency.hpp"

#include <set>
#include <string>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

unsigned decimals_of(std::string_view code) {
  const auto found = find_currency(code);
  CAPTURE(std::string(code));
  REQUIRE(found.has_value());
  CHECK(found->code() == code);
  return found->decimals();
}

}  // namespace

TEST_CASE("minor units as ISO 4217 lists them, and twelve digits for the test code", "[numbers]") {
  CHECK(decimals_of("CAD") == 2);
  CHECK(decimals_of("USD") == 2);
  CHECK(decimals_of("EUR") == 2);
  CHECK(decimals_of("GBP") == 2);
  CHECK(decimals_of("JPY") == 0);
  CHECK(decimals_of("XTS") == 12);
}

TEST_CASE("only the exact code names a currency", "[numbers]") {
  for (const char* code :
       {"", "C", "CA", "cad", "Cad", "CADX", " CAD", "CAD ", "XYZ", "C\xc3\x84"}) {
    CAPTURE(code);
    CHECK_FALSE(find_currency(code).has_value());
  }
  CHECK_FALSE(find_currency(std::string_view("CAD\0", 4)).has_value());
  CHECK_FALSE(find_currency(std::string_view("CA\0", 3)).has_value());
}

TEST_CASE("each known currency is listed once and found again", "[numbers]") {
  std::set<std::string> codes;
  for (const auto& currency : known_currencies()) {
    CHECK(codes.insert(std::string(currency.code())).second);
    CHECK(find_currency(currency.code()) == currency);
  }
  CHECK(codes.contains("CAD"));
}

TEST_CASE("the largest amount leaves room in an int64", "[numbers]") {
  CHECK(cad.minor_max() == 10'000'000'000'000);
  CHECK(find_currency("JPY")->minor_max() == 10'000'000'000'000);
  CHECK(find_currency("XTS")->minor_max() == 100'000'000'000'000'000);
  CHECK(find_currency("CAD") == cad);
  CHECK_FALSE(find_currency("USD") == cad);
}
