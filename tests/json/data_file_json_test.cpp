#include "afford/json/data_file_json.hpp"

#include <algorithm>

#include "parameters/embedded.hpp"
#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<DataFile> embedded() {
  std::vector<ParameterFile> files;
  for (const auto& file : embedded_parameter_files()) files.push_back({file.name, file.bytes});
  auto all = read_data_files(files);
  REQUIRE(all.has_value());
  return *all;
}

const DataFile& named(const std::vector<DataFile>& all, std::string_view name) {
  const auto found = std::ranges::find(all, name, &DataFile::file);
  REQUIRE(found != all.end());
  return *found;
}

}  // namespace

TEST_CASE("every file that comes with the program says what it is", "[json]") {
  const auto all = embedded();
  CHECK(std::ranges::is_sorted(all, {}, &DataFile::file));
  for (const auto& file : all) {
    CAPTURE(file.file);
    CHECK_FALSE(file.title.empty());
    CHECK_FALSE(file.source.empty());
    CHECK(file.sha256.size() == 64);
    CHECK((!months_until_stale(file.kind) || age_from(file)));
  }
}

TEST_CASE("heads of each kind are read where they stand", "[json]") {
  const auto all = embedded();
  const auto& tax = named(all, "ca-tax.json");
  CHECK(tax.kind == DataKind::tax);
  CHECK(tax.title == "Tax and contributions, 2024 to 2026");
  CHECK(tax.to == Date::of(2026, 12, 31));
  CHECK(named(all, "ca-mbm.json").source == "Statistics Canada, table 11-10-0066-01");
  CHECK(named(all, "ca-mbm.json").version == "2023 base");
  CHECK(named(all, "calendar-canada-federal.json").to == Date::of(2030, 12, 31));
  CHECK(named(all, "product-windmill-2019.json").to == Date::of(2020, 2, 12));
  CHECK(named(all, "product-windmill-2023.json").source_date == "undated copies, circa 2022-23");
  CHECK(named(all, "cost-of-credit-rules.json").checked == Date::of(2026, 11, 25));
  CHECK(named(all, "demo-lender.json").kind == DataKind::policy);
  CHECK(named(all, "demo-lender.json").source == "example rules; no lender decided this");
}

TEST_CASE("the digest is that of the bytes, to the last line feed", "[json]") {
  const auto one = read_data_file({"x.json", "{}"});
  const auto other = read_data_file({"x.json", "{}\n"});
  REQUIRE((one && other));
  CHECK(one->sha256 == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  CHECK(other->sha256 != one->sha256);
  CHECK(one->id == "x");
}

TEST_CASE("files that are no JSON objects are findings, all at once", "[json]") {
  const std::vector<ParameterFile> files{{"a.json", "[]"}, {"b.json", "{"}};
  const auto all = read_data_files(files);
  REQUIRE_FALSE(all.has_value());
  REQUIRE(all.error().size() == 2);
  CHECK(all.error()[0].path == "a.json");
  CHECK(all.error()[1].path == "b.json");
}

TEST_CASE("without a day there is no age", "[json]") {
  const auto all = embedded();
  const std::string timeless = data_list_json(all, {}, Language::english);
  CHECK(json_at(timeless, "/as_of") == "null");
  CHECK(json_at(timeless, "/files/0") ==
        "file kind id title version sha256 bytes source source_date confidence checked from to "
        "age_from months_until_stale age_days warnings");
  CHECK(json_at(timeless, "/files/0/age_days") == "null");
  CHECK(json_at(timeless, "/files/0/warnings") == "list of 0");
  const std::string dated = data_list_json(all, Date::of(2030, 1, 1), Language::english);
  CHECK(json_at(dated, "/files/0/file") == "ca-mbm.json");
  CHECK(json_at(dated, "/files/0/age_days") == "1396");
  CHECK(json_at(dated, "/files/0/warnings/0/code") == "data.stale.months");
}
