#include "afford/assess/wage_table.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

OccupationPay pay(const char* code, const char* province, std::int64_t low) {
  return {.occupation = code,
          .title = code,
          .province = province,
          .low = dollars(low),
          .hours_per_week = Ratio(75, 2),
          .source = "a survey",
          .source_date = "2024",
          .confidence = "low"};
}

}  // namespace

TEST_CASE("a year's pay is 52 weeks of the file's hours", "[assess]") {
  CHECK(pay("31301", "ON", 28).per_year(dollars(28)) == dollars(54'600));
  CHECK(pay("31301", "ON", 28).per_year(Money::of_minor(2'801, cad)).minor() == 5'461'950);
}

TEST_CASE("of several occupations the lowest pay of the province counts", "[assess]") {
  const WageTable table{{pay("31301", "ON", 28), pay("44101", "ON", 18), pay("44101", "QC", 10),
                         pay("32101", "ON", 25)}};
  const std::vector<std::string> both{"31301", "44101"};
  CHECK(lowest_pay(table, both, "ON")->occupation == "44101");
  CHECK(lowest_pay(table, both, "QC")->low == dollars(10));
  CHECK(lowest_pay(table, both, "AB") == nullptr);
  CHECK(lowest_pay(table, {}, "ON") == nullptr);
}
