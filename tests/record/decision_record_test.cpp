#include "afford/record/decision_record.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

const std::string salt(64, 'a');

std::string sample_record(const RecordFrame& frame) {
  const JsonValue request = parse_json(R"({"name":"Zoë","pay":[1,2],"empty":{}})").value();
  Request read;
  read.as_of = Date::of(2025, 8, 20);
  read.vouched = {{"/pay/1", "2.50", VouchedBy::document, "slip", Date::of(2025, 8, 1)},
                  {"/pay/0", "1", VouchedBy::applicant}};
  Decision decision{"demo", "1", "Demo", Verdict::refer, {}, {{"LIMITS_UNSIGNED", {}, {}}}};
  decision.book = {{{}, {{"debt_ratio", Ratio(1, 3)}}}};
  return decision_record({.request = request,
                          .read = read,
                          .decision = decision,
                          .changes = {},
                          .policy = {"demo.json", std::string(64, 'b')},
                          .data = {{"ca-tax.json", std::string(64, 'c')}},
                          .page_sha256_en = std::string(64, 'd'),
                          .page_sha256_fr = std::string(64, 'e')},
                         frame);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a record is one line, has its own digest, and is read back", "[record]") {
  const std::string text = sample_record({salt, std::string(64, 'f'), {}});
  CHECK(text.find('\n') == text.size() - 1);
  const auto record = read_record(text);
  REQUIRE(record.has_value());
  CHECK(has_own_digest(*record));
  CHECK(broken_commitments(*record).empty());
  CHECK(record->policy_id == "demo");
  CHECK(record->frame.previous == std::string(64, 'f'));
  CHECK(text.find(R"("exact":"1/3")") != std::string::npos);
  CHECK(sample_record({salt, std::string(64, 'f'), {}}) == text);
}

TEST_CASE("a value that was changed, its salt, or one that is gone breaks its commitment",
          "[record]") {
  const std::string text = sample_record({salt, {}, {}});
  auto record = read_record(replaced(text, "\"Zoë\"", "\"Zoe\""));
  REQUIRE(broken_commitments(*record).size() == 1);
  CHECK(broken_commitments(*record)[0].path == "/personal/request/name");
  CHECK(has_own_digest(*record));  // it is not in the digest
  record = read_record(replaced(text, "\"empty\":{},\"name\"", "\"name\""));
  REQUIRE(broken_commitments(*record).size() == 1);
  CHECK(broken_commitments(*record)[0].path == "/personal/request/empty");
  record = read_record(replaced(text, salt, std::string(64, '0')));
  REQUIRE(broken_commitments(*record).size() == 1);
  CHECK(broken_commitments(*record).front().path == "/personal/salt");
}

TEST_CASE("the digest holds when personal data are destroyed, and falls with anything else",
          "[record]") {
  const std::string text = sample_record({salt, {}, {}});
  const auto from = text.find("\"personal\":");
  const auto to = text.find("\"policy\":");
  const auto erased = read_record(text.substr(0, from) + text.substr(to));
  REQUIRE(erased.has_value());
  CHECK(erased->request() == nullptr);
  CHECK(has_own_digest(*erased));
  CHECK(broken_commitments(*erased).empty());
  CHECK_FALSE(has_own_digest(*read_record(replaced(text, "\"refer\"", "\"eligible\""))));
  CHECK_FALSE(has_own_digest(*read_record(replaced(text, "1/3", "1/4"))));
}

TEST_CASE("a person's word is kept beside the verdict", "[record]") {
  const std::string review = R"({"by":"A","outcome":"eligible","reason":"r","date":"2025-08-21"})";
  const auto record = read_record(sample_record({salt, {}, review}));
  REQUIRE(record.has_value());
  CHECK(record->frame.review ==
        R"({"by":"A","date":"2025-08-21","outcome":"eligible","reason":"r"})");
  CHECK(record->whole.find("verdict")->text == "refer");
}

TEST_CASE("a digest of the record before it that is none is told at its place", "[record]") {
  const auto none = read_record(sample_record({salt, "none", {}}));
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().at(0).path == "/previous_record_sha256");
  CHECK(none.error().at(0).given == "none");
}

TEST_CASE("what is no record is told so", "[record]") {
  CHECK(read_record("{}").error().at(0).path == "/record_version");
  CHECK(read_record(R"({"record_version":"record/9"})").error().at(0).given == "record/9");
  CHECK_FALSE(read_record("{").has_value());
  const auto bare = read_record(R"({"record_version":"record/1"})");
  REQUIRE_FALSE(bare.has_value());
  CHECK(bare.error().size() == 4);
}
