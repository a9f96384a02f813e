#include "afford/json/benchmark_json.hpp"

#include <set>

#include "afford/tax/tax_tables.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const std::string& file() {
  static const std::string text = file_text("engine/parameters/ca-mbm.json");
  return text;
}

std::string found_in(std::string_view text) {
  const auto tables = read_benchmark(text);
  return tables ? std::string() : summary(tables.error());
}

std::string found_with(std::string_view path, std::string_view json) {
  return found_in(with(file(), path, json));
}

}  // namespace

TEST_CASE("the Market Basket Measure has 65 regions in all provinces and territories", "[json]") {
  const auto tables = read_benchmark(file());
  if (!tables) FAIL(summary(tables.error()));
  CHECK(tables->regions.size() == 65);
  CHECK(tables->base == "2023 base");
  CHECK(tables->source == "Statistics Canada, table 11-10-0066-01");
  CHECK(tables->retrieved == "2026-03-07");
  std::set<std::string> provinces;
  for (const auto& region : tables->regions) {
    provinces.insert(region.province);
    CHECK(region.total_by_year.size() == 5);
  }
  CHECK(provinces.size() == province_codes().size());
}

// Statistics Canada, table 11-10-0066-01, 2023 base, family of four in 2024; Montreal in every year
// as a second transcription of the table has it.
TEST_CASE("totals as Statistics Canada prints them", "[json]") {
  const auto tables = read_benchmark(file());
  REQUIRE(tables.has_value());
  const std::pair<std::string, std::int64_t> totals[] = {
      {"on-toronto", 61'763},  {"bc-vancouver", 62'842}, {"ab-calgary", 57'840},
      {"ab-edmonton", 57'564}, {"mb-winnipeg", 54'356},  {"ns-halifax", 53'789}};
  for (const auto& [id, total] : totals) {
    CAPTURE(id);
    const BenchmarkRegion* region = tables->find(id);
    REQUIRE(region != nullptr);
    CHECK(region->total_by_year.at(2024) == total);
  }
  const BenchmarkRegion* montreal = tables->find("qc-montreal");
  REQUIRE(montreal != nullptr);
  CHECK(montreal->total_by_year ==
        std::map<int, std::int64_t>{
            {2020, 42'387}, {2021, 43'528}, {2022, 46'472}, {2023, 48'657}, {2024, 49'244}});
}

TEST_CASE("what is wrong with a benchmark file is found", "[json]") {
  CHECK(found_with("/schema", "\"mbm\"") == "unknown_word /schema");
  CHECK(found_with("/currency", "\"USD\"") == "unknown_word /currency");
  CHECK(found_with("/note", "1") == "unknown_field /note");
  CHECK(found_with("/regions", "[]") == "list_is_empty /regions");
  CHECK(found_with("/regions/0/id", "\"nl-st-johns\"").ends_with("/id"));
  CHECK(found_with("/regions/0/province", "\"NF\"") == "province_unknown /regions/0/province");
  CHECK(found_with("/regions/0/total/2024", "49399.5") ==
        "not_a_whole_number /regions/0/total/2024");
  CHECK(found_with("/regions/0/total/2024", "-1") ==
        "whole_number_out_of_range /regions/0/total/2024");
  CHECK(found_with("/regions/0/total/last", "1") == "wrong_type /regions/0/total/last");
  CHECK(found_with("/source/retrieved", "\"last spring\"") == "not_a_date /source/retrieved");
  CHECK(found_in(without(file(), "/source/licence")) == "field_missing /source/licence");
  CHECK(found_in(without(file(), "/regions/3/name")) == "field_missing /regions/3/name");
}

TEST_CASE("components add up to the total, within a dollar each", "[json]") {
  CHECK(found_with("/regions/0/components/2024/food", "16768").empty());
  CHECK(found_with("/regions/0/components/2024/food", "16783") ==
        "parameter_file_invalid /regions/0/components/2024");
  CHECK(found_in(without(file(), "/regions/0/total/2020")) ==
        "parameter_file_invalid /regions/0/components/2020");
}
