#include "afford/tax/tax_tables.hpp"

#include <algorithm>
#include <string>

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

ResidenceLaw law(std::string province, int year) {
  const Money zero = Money::zero(cad);
  return {.province = std::move(province),
          .year = year,
          .status = "final",
          .pension = {"CPP", zero, zero, zero, 0, 0, 0},
          .premiums = {},
          .federal_abatement = 0,
          .federal = {},
          .provincial = {},
          .contributions = {}};
}

TaxTables tables_of(std::initializer_list<int> years) {
  TaxTables tables;
  for (const int year : years) {
    for (const char* province : {"ON", "QC"}) {
      tables.years[year].emplace(province, law(province, year));
    }
  }
  return tables;
}

}  // namespace

TEST_CASE("the law of a year, or the last one carried forward", "[tax]") {
  const TaxTables tables = tables_of({2024, 2025, 2026});
  for (const int year : {2024, 2025, 2026}) {
    const auto found = law_for(tables, year, "ON");
    REQUIRE(found.has_value());
    CHECK(found->law->year == year);
    CHECK(found->law->province == "ON");
    CHECK_FALSE(found->is_carried_forward);
  }
  for (const int year : {2027, 2040}) {
    const auto found = law_for(tables, year, "QC");
    REQUIRE(found.has_value());
    CHECK(found->law->year == 2026);
    CHECK(found->law->province == "QC");
    CHECK(found->is_carried_forward);
  }
}

TEST_CASE("no law before the data, and none for an unknown province", "[tax]") {
  const TaxTables tables = tables_of({2024, 2025});
  const auto early = law_for(tables, 2023, "ON");
  REQUIRE_FALSE(early.has_value());
  REQUIRE(early.error().size() == 1);
  CHECK(early.error()[0].code == ErrorCode::year_before_data);
  CHECK(early.error()[0].given == "2023");
  CHECK(early.error()[0].arguments == std::vector<std::string>{"2024"});

  for (const char* province : {"XX", "on", "", "ONT"}) {
    const auto unknown = law_for(tables, 2025, province);
    REQUIRE_FALSE(unknown.has_value());
    REQUIRE(unknown.error().size() == 1);
    CHECK(unknown.error()[0].code == ErrorCode::province_unknown);
    CHECK(unknown.error()[0].given == province);
  }

  const auto both = law_for(tables, -7, "XX");
  REQUIRE_FALSE(both.has_value());
  CHECK(both.error().size() == 2);
  CHECK_THROWS_AS(law_for(TaxTables{}, 2025, "ON"), ContractViolation);
}

TEST_CASE("ten provinces and three territories", "[tax]") {
  const auto codes = province_codes();
  CHECK(codes.size() == 13);
  CHECK(std::ranges::is_sorted(codes));
  for (const auto code : codes) CHECK(is_province(code));
  for (const char* other : {"", "O", "on", "ON ", "XX", "federal"}) CHECK_FALSE(is_province(other));
}

TEST_CASE("words of the parameter file", "[tax]") {
  CHECK(format_confidence(Confidence::high) == "high");
  CHECK(format_confidence(Confidence::medium) == "medium");
  CHECK(format_confidence(Confidence::low) == "low");
  CHECK(format_pension_part(PensionPart::base) == "base");
  CHECK(format_pension_part(PensionPart::first_additional) == "first_additional");
  CHECK(format_pension_part(PensionPart::second_additional) == "second_additional");
}
