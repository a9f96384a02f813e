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
