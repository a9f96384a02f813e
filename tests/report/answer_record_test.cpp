#include "afford/report/answer_record.hpp"

#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/embedded_files.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const std::string salt(64, 'a');
const AnswerOptions english{};

std::string record_of(const std::string& example) {
  AnswerOptions options;
  options.policy = "demo-lender";
  return answer_record(source_text("examples/" + example), embedded_files(), options,
                       {salt, {}, {}, "1.2.3"})
      .value();
}

Error first_fault(const std::string& record) {
  const auto replayed = answer_replay(record, embedded_files(), english, "1.2.3");
  REQUIRE_FALSE(replayed.has_value());
  return replayed.error().front();
}

}  // namespace

TEST_CASE("a record replays to the byte", "[report]") {
  for (const char* example : {"minimal.json", "nursing_bridge.json", "parent_on_benefits.json"}) {
    const auto replayed = answer_replay(record_of(example), embedded_files(), english, "1.2.3");
    REQUIRE(replayed.has_value());
    CHECK(replayed->holds);
  }
}

TEST_CASE("a record that somebody wrote into names the place", "[report]") {
  const std::string record = record_of("minimal.json");
  const Error verdict =
      first_fault(with_all(record, "\"verdict\":\"refer\"", "\"verdict\":\"eligible\""));
  CHECK(verdict.code == ErrorCode::record_invalid);
  CHECK(verdict.path.ends_with("/verdict"));
  CHECK(verdict.given == "eligible");
  const Error digest =
      first_fault(with_all(record, "\"record_sha256\":\"", "\"record_sha256\":\"0"));
  CHECK(digest.path == "/record_sha256");
  const auto request = record.find("\"request\":");
  const auto housing = record.find("\"housing_per_month\":\"", request) + 21;
  std::string changed = record;
  changed[housing] = changed[housing] == '9' ? '8' : '9';
  CHECK(first_fault(changed).path == "/personal/request/household/housing_per_month");
  changed = record;
  const auto digest_of_savings = record.find("\"/household/savings\":\"") + 22;
  changed[digest_of_savings] = changed[digest_of_savings] == '9' ? '8' : '9';
  CHECK(first_fault(changed).path == "/commitments/~1household~1savings");
}

TEST_CASE("other rules or another engine give another decision, place by place", "[report]") {
  const std::string record = record_of("minimal.json");
  auto files = embedded_files();
  const std::string stricter = with_all(source_text("engine/parameters/demo-lender.json"),
                                        "\"2024-01-01\": \"0.40\"", "\"2024-01-01\": \"0.36\"");
  for (auto& file : files) {
    if (file.name == "demo-lender.json") file.bytes = stricter;
  }
  const auto replayed = answer_replay(record, files, {.format = Format::json}, "1.2.3");
  REQUIRE(replayed.has_value());
  CHECK_FALSE(replayed->holds);
  CHECK(replayed->text.find("/policy/sha256") != std::string::npos);
  CHECK(replayed->text.find("/tests/T1/limit") != std::string::npos);
  CHECK_FALSE(answer_replay(record, embedded_files(), english, "2.0.0")->holds);
}

TEST_CASE("a record without its personal part still verifies", "[report]") {
  const std::string record = record_of("minimal.json");
  const auto from = record.find("\"personal\":");
  const auto to = record.find(",\"policy\":", from) + 1;
  const std::string erased = record.substr(0, from) + record.substr(to);
  const auto verified = answer_replay(erased, embedded_files(), english, "1.2.3");
  REQUIRE(verified.has_value());
  CHECK(verified->holds);
  CHECK(first_fault(with_all(erased, "\"refer\"", "\"eligible\"")).path == "/record_sha256");
}

// Fields that only say who vouches for a figure, or name the course, are annotations.
TEST_CASE("no annotation moves a verdict or a figure", "[report]") {
  const std::string plain = source_text("examples/minimal.json");
  const auto decided = [&](const std::string& request) {
    AnswerOptions options{.format = Format::json};
    options.policy = "demo-lender";
    return answer_check(request, embedded_files(), options).value();
  };
  const std::string before = decided(plain);
  const std::string housing = "\"housing_per_month\": ";
  const auto at = plain.find(housing) + housing.size();
  const auto end = plain.find(',', at);
  const std::string value = plain.substr(at, end - at);
  for (const char* by : {"applicant", "document", "source", "assumption"}) {
    const std::string wrapped = plain.substr(0, at) + "{\"value\": " + value + ", \"by\": \"" + by +
                                "\", \"source\": \"x\", \"date\": \"2025-01-01\"}" +
                                plain.substr(end);
    CHECK(decided(wrapped) == before);
  }
}

TEST_CASE("personal data that are left in part do not count as destroyed", "[report]") {
  const std::string record = record_of("minimal.json");
  const auto at = record.find(",\"request\":", record.find("\"personal\":"));
  REQUIRE(at != std::string::npos);
  // Up to the end of the object, before the salt.
  const auto end = record.find(",\"salt\":", at);
  REQUIRE(end != std::string::npos);
  CHECK(first_fault(record.substr(0, at) + record.substr(end)).path == "/personal/request");
}

TEST_CASE("what a loan product states is typed by nobody", "[report]") {
  std::string request = source_text("examples/minimal.json");
  const auto place = request.find("\"loan\": {") + 9;
  request.insert(place, "\"product\": \"windmill-2023\", ");
  const auto figures = data_used_of(request, embedded_files());
  bool has_product = false;
  for (const auto& figure : figures) {
    if (figure.source == "loan product")
      has_product = has_product || figure.by == VouchedBy::source;
  }
  CHECK(has_product);
}

TEST_CASE("a review is of the day of the decision or later", "[report]") {
  const std::string review = R"({"by":"A","outcome":"refer","reason":"r","date":"2026-01-11"})";
  AnswerOptions options;
  options.policy = "demo-lender";
  const auto record = answer_record(source_text("examples/minimal.json"), embedded_files(), options,
                                    {salt, {}, review, "1.2.3"});
  REQUIRE_FALSE(record.has_value());
  CHECK(record.error().front().code == ErrorCode::end_before_start);
  CHECK(record.error().front().path == "--review");
}

TEST_CASE("the answer names the record that goes with it", "[report]") {
  AnswerOptions options{.format = Format::json};
  options.policy = "demo-lender";
  options.record_sha256 = read_record(record_of("minimal.json"))->stated_sha256;
  const auto decided = [&] {
    return answer_check(source_text("examples/minimal.json"), embedded_files(), options).value();
  };
  CHECK(json_at(decided(), "/record_sha256") == options.record_sha256);
  options.record_sha256.clear();
  CHECK(json_at(decided(), "/record_sha256") == "null");
}

TEST_CASE("a record that cannot be decided is said to be as written", "[report]") {
  auto files = embedded_files();
  const std::string later =
      with_all(source_text("engine/parameters/demo-lender.json"),
               R"("effective_from": "2024-01-01")", R"("effective_from": "2026-02-01")");
  for (auto& file : files) {
    if (file.name == "demo-lender.json") file.bytes = later;
  }
  const std::string record = record_of("minimal.json");
  const auto page = answer_replay(record, files, english, "1.2.3");
  REQUIRE(page.has_value());
  CHECK_FALSE(page->holds);
  CHECK(page->text.starts_with("The record is as it was written, but the engine, rules or data"));
  CHECK(page->text.find("Where  /policy/id\n") != std::string::npos);
  const auto json = answer_replay(record, files, {.format = Format::json}, "1.2.3");
  CHECK(json_at(json->text, "/verifies") == "true");
  CHECK(json_at(json->text, "/replays") == "false");
  CHECK(json_at(json->text, "/differences/0/path") == "/policy/sha256");
  CHECK(json_at(json->text, "/why_undecided/0/code") == "policy_not_in_force");
}
