// Whole loans as a request states them, against rows that were worked out apart from the engine.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "afford/json/json_value.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/json/request_json.hpp"
#include "afford/loan/amortization.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

JsonValue combined() {
  std::ifstream stream(AFFORD_SOURCE_DIR "/tests/vectors/loan/combined.json", std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  auto document = parse_json(text.str());
  REQUIRE(document.has_value());
  return *std::move(document);
}

const JsonValue& at(const JsonValue& value, std::string_view key) {
  const JsonValue* member = value.find(key);
  CAPTURE(std::string(key));
  REQUIRE(member != nullptr);
  return *member;
}

// The text of a part of the document, to be read as a request.
std::string text_of(const JsonValue& value) {
  std::string inner;
  switch (value.kind) {
    case JsonKind::string: return json_quoted(value.text);
    case JsonKind::array:
      for (const auto& item : value.items) inner += (inner.empty() ? "" : ",") + text_of(item);
      return "[" + inner + "]";
    case JsonKind::object:
      for (const auto& [key, member] : value.members) {
        inner += (inner.empty() ? "" : ",") + json_quoted(key) + ":" + text_of(member);
      }
      return "{" + inner + "}";
    default: return value.text;
  }
}

Loan loan_of(const JsonValue& one) {
  const JsonValue& loan = at(one, "loan");
  const std::string as_of = at(at(loan, "disbursements").items.at(0), "date").text;
  const std::string request = R"({"as_of":")" + as_of + R"(","loan":)" + text_of(loan) + "}";
  const std::vector<Section> sections{Section::loan};
  auto read = read_request(request, sections);
  std::string findings;
  if (!read) {
    for (const auto& error : read.error()) {
      findings += std::string(error_name(error.code)) + " at " + error.path + "; ";
    }
  }
  CAPTURE(findings);
  REQUIRE(read.has_value());
  REQUIRE(read->loan.has_value());
  return *std::move(read->loan);
}

// Cells in one line, so that a row that differs shows all of them.
std::string line(const Installment& row) {
  return std::to_string(row.number) + " " + format_date(row.due_date) + " " +
         std::string(format_phase_kind(row.phase)) + " " + format_money(row.payment) + " = " +
         format_money(row.principal) + " + " + format_money(row.interest) + " + " +
         format_money(row.fee) + ", owed " + format_money(row.balance_after);
}

std::string line(const InstallmentTotals& totals) {
  return format_money(totals.disbursed) + " " + format_money(totals.payment) + " = " +
         format_money(totals.principal) + " + " + format_money(totals.interest) + " + " +
         format_money(totals.fee);
}

std::string expected_sum(const JsonValue& row) {
  return at(row, "payment").text + " = " + at(row, "principal").text + " + " +
         at(row, "interest").text + " + " + at(row, "fee").text;
}

std::string expected_line(const JsonValue& row) {
  return at(row, "number").text + " " + at(row, "due_date").text + " " + at(row, "phase").text +
         " " + expected_sum(row) + ", owed " + at(row, "balance_after").text;
}

}  // namespace

TEST_CASE("loans that combine many words come out row by row", "[loan]") {
  const JsonValue document = combined();
  const auto& cases = at(document, "cases").items;
  CHECK(cases.size() >= 30);
  for (const auto& one : cases) {
    INFO(at(one, "name").text);
    const auto amortization = amortize(loan_of(one));
    REQUIRE(amortization.has_value());
    const JsonValue& expected = at(one, "expected");
    const auto& rows = at(expected, "installments").items;
    CHECK(amortization->installments.size() == rows.size());
    const auto count = std::min(rows.size(), amortization->installments.size());
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(line(amortization->installments[i]) == expected_line(rows[i]));
    }
    const JsonValue& totals = at(expected, "totals");
    CHECK(line(amortization->totals) == at(totals, "disbursed").text + " " + expected_sum(totals));
  }
}

TEST_CASE("each combined loan says how its figures were worked out", "[loan]") {
  const JsonValue document = combined();
  CHECK_FALSE(at(document, "source").text.empty());
  for (const auto& one : at(document, "cases").items) {
    INFO(at(one, "name").text);
    int worked = 0;
    for (const auto& step : at(one, "derivation").items) {
      worked += step.text.find(" -> ") == std::string::npos ? 0 : 1;
    }
    CHECK(worked >= 2);
  }
}
