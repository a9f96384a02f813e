#include "afford/json/wage_table_json.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string table_text() { return file_text("engine/parameters/wages-sample.json"); }

std::vector<std::string> findings(const std::string& part, const std::string& instead) {
  std::string text = table_text();
  const auto at = text.find(part);
  REQUIRE(at != std::string::npos);
  text.replace(at, part.size(), instead);
  const auto table = read_wage_table(text);
  std::vector<std::string> all;
  if (table) return all;
  for (const auto& error : table.error()) {
    all.push_back(error.path + " " + std::string(error_name(error.code)));
  }
  return all;
}

using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("the sample is read whole, and no median is made up", "[json]") {
  const auto table = read_wage_table(table_text());
  REQUIRE(table.has_value());
  REQUIRE(table->occupations.size() == 3);
  const auto& nurse = table->occupations[2];
  CHECK(nurse.occupation == "31301");
  CHECK(nurse.province == "ON");
  CHECK(nurse.low.minor() == 2'800);
  CHECK_FALSE(nurse.median);
  CHECK(nurse.high->minor() == 5'000);
  CHECK(nurse.hours_per_week == Ratio(75, 2));
  CHECK(nurse.source_date == "2024");
  CHECK(nurse.confidence == "low");
}

TEST_CASE("what is wrong in a wage file has its place", "[json]") {
  CHECK(findings("\"44101\"", "\"4410\"") == Findings{"/occupations/0/noc not_a_class_code"});
  CHECK(findings("\"source\": \"college-2024\"", "\"source\": \"survey\"") ==
        Findings{"/occupations/0/source unknown_word"});
  CHECK(findings("\"median\": null, \"high\": \"28.00\"", "\"median\": \"17.99\"") ==
        Findings{"/occupations/0/hourly high_below_low"});
  CHECK(findings("\"province\": \"ON\"", "\"province\": \"Ontario\"") ==
        Findings{"/occupations/0/province province_unknown"});
  CHECK(findings("\"median\": null", "\"median\": \"20.00\"").empty());
}
