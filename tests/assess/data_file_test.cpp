#include "afford/assess/data_file.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

DataFile file_of(DataKind kind) { return {.file = "a.json", .kind = kind, .bytes = 1}; }

std::vector<std::string> warnings(const DataFile& file, Date as_of) {
  std::vector<std::string> codes;
  for (const auto& warning : data_age(file, as_of).warnings) codes.emplace_back(warning.code);
  return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a file is stale on the day its months are full, not the day before", "[assess]") {
  DataFile file = file_of(DataKind::benchmark);
  file.checked = Date::of(2025, 3, 7);
  CHECK(months_until_stale(file.kind) == 18);
  CHECK(warnings(file, Date::of(2026, 9, 6)).empty());
  CHECK(warnings(file, Date::of(2026, 9, 7)) == Codes{"data.stale.months"});
  CHECK(data_age(file, Date::of(2025, 3, 17)).days == 10);
  CHECK(data_age(file, Date::of(2025, 3, 1)).days == -6);
}

TEST_CASE("a tax year that has passed the file is a warning of its own", "[assess]") {
  DataFile file = file_of(DataKind::tax);
  file.checked = Date::of(2026, 11, 23);
  file.to = Date::of(2026, 12, 31);
  CHECK(warnings(file, Date::of(2026, 12, 31)).empty());
  CHECK(warnings(file, Date::of(2027, 1, 1)) == Codes{"data.stale.years"});
  CHECK(warnings(file, Date::of(2027, 11, 23)) == Codes{"data.stale.years", "data.stale.months"});
}

TEST_CASE("what has ended is said to have ended, whatever its kind", "[assess]") {
  const std::vector<std::pair<DataKind, std::string>> codes{
      {DataKind::calendar, "data.stale.ended"},
      {DataKind::product, "data.stale.ended"},
      {DataKind::cost_rules, "data.stale.bank_rate"}};
  for (const auto& [kind, code] : codes) {
    DataFile file = file_of(kind);
    file.checked = Date::of(2026, 1, 1);
    file.to = Date::of(2026, 2, 1);
    CHECK(warnings(file, Date::of(2026, 2, 1)).empty());
    CHECK(warnings(file, Date::of(2026, 2, 2)) == Codes{code});
  }
}

TEST_CASE("a product is as old as its terms are known", "[assess]") {
  DataFile product = file_of(DataKind::product);
  CHECK(warnings(product, Date::of(2026, 1, 1)) == Codes{"data.stale.no_date"});
  product.from = Date::of(2023, 1, 1);
  CHECK(age_from(product) == Date::of(2023, 1, 1));
  CHECK(data_age(product, Date::of(2023, 1, 2)).days == 1);
  CHECK(warnings(product, Date::of(2025, 1, 1)) == Codes{"data.stale.months"});
}

TEST_CASE("a policy and a calendar grow old only by their own end", "[assess]") {
  for (const auto kind : {DataKind::policy, DataKind::calendar}) {
    CHECK_FALSE(months_until_stale(kind));
    CHECK(warnings(file_of(kind), Date::of(2139, 1, 1)).empty());
    CHECK_FALSE(data_age(file_of(kind), Date::of(2139, 1, 1)).days);
  }
}
