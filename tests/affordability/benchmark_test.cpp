#include "afford/affordability/benchmark.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

BenchmarkRegion region() {
  return {"on-test", "ON", "A town", {{2020, 40'000}, {2022, 48'000}, {2023, 50'000}}};
}

}  // namespace

// Census of Population 2016 Dictionary, table 4.5: rural Newfoundland and Labrador, and St. John's.
TEST_CASE("a family's threshold as the census tables print it", "[affordability]") {
  const std::int64_t rural[] = {19'876, 28'108, 34'425, 39'751, 44'443};
  const std::int64_t st_johns[] = {19'014, 26'890, 32'933, 38'028, 42'517};
  for (int persons = 1; persons <= 5; ++persons) {
    CAPTURE(persons);
    CHECK(scaled_to_family(39'751, persons) == rural[persons - 1]);
    CHECK(scaled_to_family(38'028, persons) == st_johns[persons - 1]);
  }
}

TEST_CASE("half a dollar goes up, less does not", "[affordability]") {
  CHECK(scaled_to_family(39'751, 1) == 19'876);  // 19,875.5
  CHECK(scaled_to_family(1, 1) == 1);            // 0.5
  CHECK(scaled_to_family(2, 2) == 1);            // 1.414
  CHECK(scaled_to_family(0, 3) == 0);
  CHECK(scaled_to_family(10'000'000, 40) == 31'622'777);  // 31,622,776.6
}

TEST_CASE("prices are those of the latest year not after, or the first there is",
          "[affordability]") {
  const auto year = [](int asked) { return benchmark_cost(region(), 4, asked).year; };
  CHECK(year(2019) == 2020);
  CHECK(year(2020) == 2020);
  CHECK(year(2021) == 2020);
  CHECK(year(2022) == 2022);
  CHECK(year(2030) == 2023);
}

TEST_CASE("a month is a twelfth of the year, cut to the cent", "[affordability]") {
  CHECK(benchmark_cost(region(), 4, 2023).per_month == Money::of_minor(416'666, cad));
  CHECK(benchmark_cost(region(), 1, 2022).per_month == Money::of_minor(200'000, cad));
}

TEST_CASE("regions are found by their id", "[affordability]") {
  const BenchmarkTables tables{{region()}, "base", "source", "2026-03-07"};
  REQUIRE(tables.find("on-test") != nullptr);
  CHECK(tables.find("on-test")->province == "ON");
  CHECK(tables.find("on") == nullptr);
}
