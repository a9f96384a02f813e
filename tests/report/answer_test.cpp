#include "afford/report/answer.hpp"

#include "afford/report/answer_cost.hpp"
#include "parameters/embedded.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

constexpr std::string_view loan = R"({"as_of":"2025-09-01","loan":{"currency":"CAD",
  "disbursements":[{"date":"2025-09-15","principal":"11000.00"}],"nominal_rate_percent":"6.7",
  "day_count":"1/12","due_dates":{"first":"2025-10-15","frequency":"monthly"},
  "phases":[{"kind":"interest_only","payments":12},{"kind":"level","payments":36}]}})";

std::vector<ParameterFile> files() {
  std::vector<ParameterFile> all;
  for (const auto& file : embedded_parameter_files()) all.push_back({file.name, file.bytes});
  return all;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the schedule in three formats, from the same figures", "[report]") {
  for (const auto format : {Format::text, Format::json, Format::csv}) {
    const auto answer = answer_schedule(loan, {}, {.format = format});
    REQUIRE(answer.has_value());
    CHECK(holds(*answer, "338.14"));
    CHECK(holds(*answer, "338.18"));
  }
}

TEST_CASE("the cost of the reference loan", "[report]") {
  const auto answer = answer_cost(loan, files(), {}, {.format = Format::json});
  REQUIRE(answer.has_value());
  CHECK(holds(answer->text, "\"total_interest\": \"1910.12\""));
}

TEST_CASE("assess names every section that is missing", "[report]") {
  const auto answer = answer_assess(loan, files(), {});
  REQUIRE_FALSE(answer.has_value());
  const std::string text = describe_errors(answer.error(), Format::json, Language::english);
  for (const auto* section : {"/course", "/work", "/household"}) CHECK(holds(text, section));
}

TEST_CASE("net pay both ways", "[report]") {
  const auto forward = answer_net_pay(
      {.province = "ON", .year = "2025", .gross = "34320", .net = ""}, files(), {Format::json});
  REQUIRE(forward.has_value());
  CHECK(holds(*forward, "\"net\": \"29377.47\""));
  const auto back = answer_net_pay({.province = "ON", .year = "2026", .gross = "", .net = "40000"},
                                   files(), {Format::json});
  REQUIRE(back.has_value());
  CHECK(holds(*back, "\"gross\": \"49759.27\""));
}
