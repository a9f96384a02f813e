#include "afford/report/chart.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

std::vector<std::int64_t> axis(std::int64_t lowest, std::int64_t highest) {
  const ValueAxis found = value_axis(cents(lowest), cents(highest));
  return {found.from, found.to, found.step};
}

std::vector<std::string> labels(const std::vector<TornadoBar>& bars) {
  std::vector<std::string> all;
  for (const auto& bar : bars) all.push_back(bar.label);
  return all;
}

LineChart chart_of(std::vector<std::int64_t> amounts) {
  LineChart chart{.title = "t",
                  .description = "d",
                  .first = Month::of(Date::of(2025, 9, 1)),
                  .lines = {{"line", {}}}};
  for (const auto amount : amounts) chart.lines[0].amounts.push_back(cents(amount));
  return chart;
}

using Positions = std::vector<std::size_t>;

}  // namespace

// In cents: 8,000.00 at steps of 2,000.00 would do for 6,500.00, but 1,000.00 tells more.
TEST_CASE("an axis has zero and round steps of 1, 2 or 5 times a power of ten", "[report]") {
  CHECK(axis(0, 650'000) == std::vector<std::int64_t>{0, 700'000, 100'000});
  CHECK(axis(-565'000, 565'000) == std::vector<std::int64_t>{-600'000, 600'000, 200'000});
  CHECK(axis(-110'000, 257'000) == std::vector<std::int64_t>{-200'000, 300'000, 100'000});
  CHECK(axis(-7, -3) == std::vector<std::int64_t>{-100, 0, 100});
  CHECK(axis(3, 7) == std::vector<std::int64_t>{0, 100, 100});
  CHECK(axis(0, 0) == std::vector<std::int64_t>{0, 100, 100});
  const std::int64_t most = 100'000'000'000'000'000;
  CHECK(axis(-most, most) == std::vector<std::int64_t>{-most, most, most / 2});
}

TEST_CASE("a currency without cents has whole steps", "[report]") {
  const Currency jpy = find_currency("JPY").value();
  const ValueAxis found = value_axis(Money::of_minor(-3, jpy), Money::of_minor(4, jpy));
  CHECK(found.from == -3);
  CHECK(found.to == 4);
  CHECK(found.step == 1);
}

TEST_CASE("a point lies where exact division puts it, halves to the even unit", "[report]") {
  const ValueAxis from_zero{0, 50'000, 10'000};
  CHECK(position(cents(12'500), from_zero, 180) == 45);
  CHECK(position(cents(0), from_zero, 180) == 0);
  CHECK(position(cents(50'000), from_zero, 180) == 180);
  CHECK(position(cents(-12'500), from_zero, 180) == -45);
  const ValueAxis both{-100, 100, 100};
  CHECK(position(cents(1), both, 100) == 50);  // 50.5
  CHECK(position(cents(3), both, 100) == 52);  // 51.5
  CHECK(position(cents(-100), both, 100) == 0);
  const std::int64_t most = 100'000'000'000'000'000;
  CHECK(position(cents(most / 2), {-most, most, most}, 400) == 300);
}

TEST_CASE("the widest bar of a tornado comes first, equals keep their order", "[report]") {
  const Money base = cents(50);
  const std::vector<TornadoBar> bars{{"narrow", cents(49), cents(52), base},
                                     {"wide", cents(90), cents(-10), base},
                                     {"also narrow", cents(53), cents(50), base}};
  CHECK(labels(by_swing(bars)) == std::vector<std::string>{"wide", "narrow", "also narrow"});
  CHECK(by_swing({}).empty());
}

TEST_CASE("a table of months has one in so many, the last, and each line's ends", "[report]") {
  const auto few = months_shown(chart_of({5, 4, 3}));
  CHECK(few.every == 1);
  CHECK(few.at == Positions{0, 1, 2});
  std::vector<std::int64_t> falling;
  for (int i = 0; i < 20; ++i) falling.push_back(1000 - i);
  falling[7] = -5;
  falling[8] = -5;
  falling[16] = 2000;
  const auto some = months_shown(chart_of(falling));
  CHECK(some.every == 3);
  CHECK(some.at == Positions{0, 3, 6, 7, 9, 12, 15, 16, 18, 19});
  CHECK(months_shown(chart_of({1})).at == Positions{0});
  CHECK(months_shown(chart_of(std::vector<std::int64_t>(360, 1))).every == 60);
}

TEST_CASE("lines have letters in their order", "[report]") {
  CHECK(line_letter(0) == "A");
  CHECK(line_letter(4) == "E");
}
