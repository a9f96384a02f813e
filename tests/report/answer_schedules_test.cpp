#include "afford/report/answer_schedules.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

// 1,200.00 at 0 %: 100.00 a month, by hand.
std::string request(std::string_view phases, std::string_view currency = "CAD") {
  return R"({"as_of":"2026-01-01","loan":{"currency":")" + std::string(currency) +
         R"(","disbursements":[{"date":"2026-01-01","principal":"1200.00"}],
  "nominal_rate_percent":"0","due_dates":{"first":"2026-02-02"},"phases":[)" +
         std::string(phases) + "]}}";
}

const std::string three = request(R"({"kind":"level","payments":3})");
constexpr std::string_view rows =
    "date,payment\n2026-02-02,400.00\n2026-03-02,400.00\n2026-04-02,400.00\n";

}  // namespace

TEST_CASE("a statement that is explained holds, another does not", "[report]") {
  const auto good = answer_schedule_match(three, rows, {}, {});
  REQUIRE(good.has_value());
  CHECK(good->holds);
  const auto bad = answer_schedule_match(three, "date,payment\n2026-02-02,400.01\n", {},
                                         {.format = Format::json});
  REQUIRE(bad.has_value());
  CHECK_FALSE(bad->holds);
  CHECK(bad->text.find("\"difference\": \"0.01\"") != std::string::npos);
}

TEST_CASE("findings of the request, the statement and the second request", "[report]") {
  CHECK(answer_schedule_match("{}", rows, {}, {}).error().front().path == "/as_of");
  CHECK(answer_schedule_match(three, "date\n", {}, {}).error().front().path ==
        "--match, line 1, payment");
  CHECK(answer_schedule_diff(three, "{}", {}, {}).error().front().path == "--diff /as_of");
  const auto other = request(R"({"kind":"level","payments":3})", "USD");
  CHECK(answer_schedule_diff(three, other, {}, {}).error().front().code ==
        ErrorCode::currencies_differ);
}

TEST_CASE("two requests hold if their schedules are the same", "[report]") {
  const auto same = answer_schedule_diff(three, three, {}, {});
  REQUIRE(same.has_value());
  CHECK(same->holds);
  const auto four = request(R"({"kind":"level","payments":4})");
  const auto other = answer_schedule_diff(three, four, {}, {.format = Format::json});
  REQUIRE(other.has_value());
  CHECK_FALSE(other->holds);
}
