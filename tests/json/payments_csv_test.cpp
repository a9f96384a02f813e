#include "afford/json/payments_csv.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

std::vector<StatedRow> rows_of(std::string_view text) {
  const auto rows = read_payments_csv(text, cad);
  REQUIRE(rows.has_value());
  return *rows;
}

struct Finding {
  ErrorCode code;
  std::string path;
  friend bool operator==(const Finding&, const Finding&) = default;
};

std::vector<Finding> findings(std::string_view text) {
  const auto rows = read_payments_csv(text, cad);
  REQUIRE_FALSE(rows.has_value());
  std::vector<Finding> found;
  for (const auto& error : rows.error()) found.push_back({error.code, error.path});
  return found;
}

}  // namespace

TEST_CASE("columns come in any order, and three of them may be absent or empty", "[json]") {
  const auto rows = rows_of("payment,date,interest\n10.50,2026-02-01,0.50\n9.5,2026-03-01,\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 2);
  CHECK(format_date(rows[0].date) == "2026-02-01");
  CHECK(rows[0].payment.minor() == 1'050);
  CHECK(rows[0].interest->minor() == 50);
  CHECK_FALSE(rows[0].principal);
  CHECK(rows[1].payment.minor() == 950);
  CHECK_FALSE(rows[1].interest);
}

TEST_CASE("a byte order mark, CR LF and blank lines are read over", "[json]") {
  const auto rows = rows_of(
      "\xEF\xBB\xBF"
      "date,payment\r\n\r\n2026-02-01,1\r\n\n2026-03-01,2");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 3);
  CHECK(rows[1].line == 5);
}

TEST_CASE("every finding of a statement has its line and its column", "[json]") {
  CHECK(findings("date,payment,interest\n2026-02-30,1,2\n2026-03-01,\"1,2\n2026-04-01,1\n"
                 "2026-05-01,1.005,x\n") ==
        std::vector<Finding>{{ErrorCode::no_such_date, "--match, line 2, date"},
                             {ErrorCode::quotes_out_of_place, "--match, line 3"},
                             {ErrorCode::values_differ_from_head, "--match, line 4"},
                             {ErrorCode::too_many_decimals, "--match, line 5, payment"},
                             {ErrorCode::not_a_decimal, "--match, line 5, interest"}});
}

TEST_CASE("a head that is not right is said before any value", "[json]") {
  CHECK(findings("date,paymant,date\n2026-02-01,1,2\n") ==
        std::vector<Finding>{{ErrorCode::unknown_field, "--match, line 1"},
                             {ErrorCode::duplicate_key, "--match, line 1"},
                             {ErrorCode::field_missing, "--match, line 1, payment"}});
  const auto misspelt = read_payments_csv("date,payment,intrest\n", cad);
  CHECK(misspelt.error().front().arguments == std::vector<std::string>{"interest"});
}

TEST_CASE("a statement has at least one row", "[json]") {
  CHECK(findings("") == std::vector<Finding>{{ErrorCode::list_is_empty, "--match"}});
  CHECK(findings("date,payment\n") == std::vector<Finding>{{ErrorCode::list_is_empty, "--match"}});
}

TEST_CASE("a value may stand in quotes, with quotes inside doubled", "[json]") {
  const auto rows = rows_of("\"date\",payment\n2026-02-01,\"10.50\"\n");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].payment.minor() == 1'050);
  CHECK(findings("date,payment\n2026-02-01,\"1\"0\n2026-02-02,\"1\"\"\"\n") ==
        std::vector<Finding>{{ErrorCode::quotes_out_of_place, "--match, line 2"},
                             {ErrorCode::not_a_decimal, "--match, line 3, payment"}});
}
