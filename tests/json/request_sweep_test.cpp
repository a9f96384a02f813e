// Everything about the sample request changed, one thing at a time: what comes back is a finding at
// or above the change (inside it, if a list or an object was put there), or a request, and nothing
// else.
#include <algorithm>
#include <set>

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;
using namespace std::string_literals;

namespace {

struct Node {
  std::string path;
  JsonKind kind;
};

void collect(const JsonValue& value, const std::string& path, std::vector<Node>& nodes) {
  if (!path.empty()) nodes.push_back({path, value.kind});
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    collect(value.items[i], json_path(path, i), nodes);
  }
  for (const auto& [key, member] : value.members) collect(member, json_path(path, key), nodes);
}

std::vector<Node> sample_nodes() {
  std::vector<Node> nodes;
  collect(document(sample_text()), {}, nodes);
  return nodes;
}

bool lies_in(std::string_view path, std::string_view outer) {
  return path.starts_with(outer) && (path.size() == outer.size() || path[outer.size()] == '/');
}

/// True if the changed request is read; else a finding must say where the change is.
bool is_read(std::string_view text, std::string_view change, std::string_view json = {}) {
  const auto request = read(text);
  if (request) return true;
  const bool has_inside = json == "{}" || json == "[[]]";
  CAPTURE(std::string(change), summary(request.error()));
  CHECK(std::ranges::any_of(request.error(), [&](const Error& error) {
    return lies_in(change, error.path) || (has_inside && lies_in(error.path, change));
  }));
  return false;
}

bool is_in(const std::set<std::string>& paths, const std::string& path) {
  return paths.contains(path);
}

// Texts that are free, so that any one will do.
const std::set<std::string> free_texts{"/course/name", "/household/region",
                                       "/work/cautious/gross_per_year/source", "/policy"};

const std::set<std::string> optional_fields{"/loan/day_count",
                                            "/loan/due_dates/frequency",
                                            "/loan/rounding",
                                            "/loan/rounding/interest",
                                            "/loan/rounding/payment",
                                            "/course/name",
                                            "/course/hours_per_week",
                                            "/course/delivery",
                                            "/course/funding",
                                            "/course/paid_hours_lost_per_week",
                                            "/course/assessment",
                                            "/course/check",
                                            "/course/check/named_employers_hire",
                                            "/course/check/skill_is_new",
                                            "/course/check/provider_reputation",
                                            "/course/check/stackable",
                                            "/course/check/assessed",
                                            "/course/check/fits_work",
                                            "/work/now/growth_percent_per_year",
                                            "/work/cautious/gross_per_year/by",
                                            "/work/cautious/gross_per_year/source",
                                            "/work/claimed",
                                            "/work/claimed/placement_probability",
                                            "/work/claimed/evidence_grade",
                                            "/work/claimed/cohort_size",
                                            "/household/region",
                                            "/household/children",
                                            "/household/resident_on_1_january",
                                            "/household/other_income",
                                            "/household/spending_per_month/food",
                                            "/household/spending_per_month/transportation",
                                            "/household/spending_per_month/communication",
                                            "/household/debt_payments_per_month",
                                            "/household/remittances_per_month",
                                            "/policy"};

}  // namespace

TEST_CASE("every leaf replaced by everything it should not be", "[json]") {
  const std::set<std::string> lists_that_may_be_empty{"/course/costs", "/course/funding",
                                                      "/household/other_income"};
  const std::set<std::string> objects_that_may_be_empty{"/loan/rounding", "/course/check",
                                                        "/household/spending_per_month"};
  const std::string digits(40, '7');
  for (const auto& [path, kind] : sample_nodes()) {
    for (const std::string json : {"null", "1e5", "1e400", "\"1e5\"", "\"\xd9\xa1\"", "-1",
                                   "\"-1\"", "true", "[]", "{}", "\"\"", "\"abc\"", "[[]]"}) {
      const bool is_read_anyway =
          (is_in(free_texts, path) && (json == "\"1e5\"" || json == "\"abc\"" || json == "\"-1\"" ||
                                       json == "\"\xd9\xa1\"")) ||
          (path == "/work/now/growth_percent_per_year" && (json == "-1" || json == "\"-1\"")) ||
          (path == "/household/resident_on_1_january" && json == "true") ||
          (json == "[]" && is_in(lists_that_may_be_empty, path)) ||
          (json == "{}" && is_in(objects_that_may_be_empty, path));
      CAPTURE(path, json);
      CHECK(is_read(sample_with(path, json), path, json) == is_read_anyway);
    }
    CAPTURE(path);
    CHECK_FALSE(is_read(sample_with(path, digits), path));
    CHECK(is_read(sample_with(path, json_quoted(digits)), path) == is_in(free_texts, path));
  }
}

TEST_CASE("every field deleted", "[json]") {
  for (const auto& [path, kind] : sample_nodes()) {
    const bool is_item = std::isdigit(static_cast<unsigned char>(path.back())) != 0;
    if (is_item) continue;
    CAPTURE(path);
    // Without it the claim stands alone, and then lacks a chance.
    const std::string change =
        path == "/work/cautious" ? "/work/claimed/completion_probability" : path;
    CHECK(is_read(sample_without(path), change) == is_in(optional_fields, path));
  }
}

TEST_CASE("an unknown field in every object", "[json]") {
  auto nodes = sample_nodes();
  nodes.push_back({"", JsonKind::object});
  for (const auto& [path, kind] : nodes) {
    if (kind != JsonKind::object) continue;
    const std::string added = path + "/utterly_unknown";
    CHECK(summary_of(sample_with(added, "1")) == "unknown_field " + added);
  }
}

TEST_CASE("every key given twice", "[json]") {
  for (const auto& [path, kind] : sample_nodes()) {
    JsonValue root = document(sample_text());
    const auto [parent, key] = place_of(root, path);
    if (parent->kind != JsonKind::object) continue;
    parent->members.push_back({key, *parent->find(key)});
    CHECK(summary_of(json_text(root)) == "duplicate_key " + path);
  }
}

TEST_CASE("the sample cut off at every byte", "[json]") {
  const std::string& text = sample_text();
  const auto end = text.find_last_not_of('\n') + 1;
  for (std::size_t size = 0; size < end; ++size) {
    const auto errors = findings(std::string_view(text).substr(0, size));
    CAPTURE(size);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].code == (size == 0 ? ErrorCode::document_is_empty : ErrorCode::syntax_fault));
  }
  CHECK(findings(text.substr(0, end)).empty());
}

TEST_CASE("every byte of the sample replaced by one that is not UTF-8, or by NUL", "[json]") {
  const auto end = sample_text().find_last_not_of('\n') + 1;  // behind it: json_value_test
  for (const char byte : {'\xff', '\0'}) {
    for (std::size_t i = 0; i < end; ++i) {
      std::string text = sample_text();
      text[i] = byte;
      CAPTURE(i);
      CHECK(summary_of(text) == "syntax_fault ");
    }
  }
}

TEST_CASE("megabytes, depth and a byte order mark", "[json]") {
  CHECK(summary_of("{\"a\":\"" + std::string(5'000'000, 'x') + "\"}") == "document_too_large ");
  CHECK(summary_of(std::string(5'000'000, '[')) == "document_too_large ");
  CHECK(summary_of("\xef\xbb\xbf" + sample_text()).empty());
  CHECK(summary_of("\xef\xbb\xbf") == "syntax_fault ");
  CHECK(summary_of("\xff\xfe{}") == "syntax_fault ");
  std::string deep = "1";
  for (int i = 0; i < 33; ++i) deep = "{\"a\":" + deep + "}";
  CHECK(findings(deep).at(0).code == ErrorCode::nested_too_deeply);
}

TEST_CASE("a hundred thousand unknown keys are all found, in order", "[json]") {
  std::string keys;
  for (int i = 0; i < 100'000; ++i) {
    keys +=
        ",\"" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i / 26) + "\":1";
  }
  const auto errors = findings("{\"as_of\":\"2025-08-20\"" + keys + "}");
  REQUIRE(errors.size() == 100'004);  // and four sections
  CHECK(errors.at(0).code == ErrorCode::section_missing);
  CHECK(errors.at(4).path == "/a0");
  CHECK(errors.back().path == "/d3846");
}

TEST_CASE("lists have an end", "[json]") {
  std::string fees;
  for (int i = 0; i < 721; ++i) {
    fees += std::string(i == 0 ? "" : ",") + R"({"kind":"a","amount":1,"paid":"netted"})";
  }
  CHECK(summary_of(sample_with("/loan/fees", "[" + fees + "]")) == "list_too_long /loan/fees");
  CHECK(summary_of(sample_with("/course/name", "\"" + std::string(201, 'x') + "\"")) ==
        "text_too_long /course/name");
}
