#include "afford/json/errors_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using afford::test::json_at;

TEST_CASE("each error has its code, place, text and sentence", "[json]") {
  const Errors errors{{ErrorCode::rate_out_of_range, "/loan/nominal_rate_percent", "670", {}},
                      {ErrorCode::not_a_decimal, "/loan/x", "\"\x01", {}}};
  const std::string json = errors_json(errors, Language::english);
  CHECK(json_at(json, "") == "errors");
  CHECK(json_at(json, "/errors/0") == "code path given text");
  CHECK(json_at(json, "/errors/0/code") == "rate_out_of_range");
  CHECK(json_at(json, "/errors/0/given") == "670");
  CHECK(json_at(json, "/errors/0/text") == error_text(errors[0], Language::english));
  CHECK(json_at(json, "/errors/1/given") == "\"\x01");
}

TEST_CASE("of a record that other rules cannot decide nothing is to be left out", "[json]") {
  for (const auto& error :
       Errors{{ErrorCode::program_not_asked, "/personal/request/program", {}, {"demo"}},
              {ErrorCode::region_unknown, "/personal/request/household/region", "x", {"on-rural"}},
              {ErrorCode::region_in_other_province, "", "x", {"QC", "ON"}},
              {ErrorCode::calendar_lacks_year, "", "x", {"2024-01-01", "2026-12-31"}},
              {ErrorCode::year_before_data, "", "2019", {"2020"}}}) {
    for (const auto language : {Language::english, Language::french}) {
      const std::string text = undecided_text(error, language);
      CHECK(text.ends_with('.'));
      CHECK(text.size() < error_text(error, language).size());
    }
  }
  const Error plain{ErrorCode::policy_not_in_force, "/policy/id", "demo", {"2026-02-01", "demo"}};
  CHECK(undecided_text(plain, Language::english) == error_text(plain, Language::english));
}
