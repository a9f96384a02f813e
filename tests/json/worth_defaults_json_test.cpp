#include "afford/json/worth_defaults_json.hpp"

#include <fstream>
#include <iterator>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

std::string file() {
  std::ifstream input(AFFORD_SOURCE_DIR "/engine/parameters/worth-defaults.json", std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

std::string first_path(const std::string& text) {
  const auto read = read_worth_defaults(text);
  REQUIRE_FALSE(read.has_value());
  return read.error().front().path;
}

}  // namespace

TEST_CASE("the shipped defaults are read", "[json]") {
  const auto read = read_worth_defaults(file());
  REQUIRE(read.has_value());
  CHECK(read->ranges.at("placement_probability").base == Ratio(3, 5));
  CHECK(read->ranges.at("wage_gain").high == Ratio(17, 50));
  CHECK(read->evidence_factors[2] == Ratio(25, 43));
  CHECK(read->spread_weights[1] == Ratio(1, 2));
  CHECK(read->cohort_weight == 12);
  CHECK(read->minimum_wages.front().hourly == Money::of_minor(1'760, cad));
}

TEST_CASE("a range has to rise, weights to sum to one, factors to be chances", "[json]") {
  CHECK(first_path(
            with(file(), R"("low": "0.60", "base": "0.80")", R"("low": "0.90", "base": "0.80")")) ==
        "/ranges/completion_probability/base");
  CHECK(first_path(with(file(), R"(["0.25", "0.5", "0.25"])", R"(["0.25", "0.5", "0.26"])")) ==
        "/spread_weights");
  CHECK(first_path(with(file(), R"("B": "17/20")", R"("B": "21/20")")) == "/evidence_factors/B");
  CHECK(first_path(with(file(), R"("province": "ON")", R"("province": "XX")")) ==
        "/minimum_wages/0/province");
}
