#include "afford/report/record_replay.hpp"

#include "tests/report/sample_record.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Result<RecordReplay> replay_of(const std::string& record, std::string_view engine = sample_engine) {
  const auto files = embedded_files();
  return replay_record(read_record(record).value(), {files, engine});
}

Error fault_of(const std::string& record, std::string_view engine = sample_engine) {
  const auto replay = replay_of(record, engine);
  REQUIRE_FALSE(replay.has_value());
  CHECK(replay.error().size() == 1);
  return replay.error().front();
}

}  // namespace

TEST_CASE("a record replays, and holds without its personal part", "[report]") {
  const std::string record = sample_record();
  CHECK(replay_of(record)->replays());
  const auto erased = replay_of(without_personal(record));
  REQUIRE(erased.has_value());
  CHECK(erased->is_erased);
  CHECK_FALSE(erased->replays());
}

// Within one engine, catalogue, policy and data nothing else explains another decision.
TEST_CASE("a record that was written into and given a new digest is not as written", "[report]") {
  const std::string record = sample_record();
  const Error fault = fault_of(forged(record, record_verdict, other_verdict));
  CHECK(fault.code == ErrorCode::record_invalid);
  CHECK(fault.path == "/verdict");
  CHECK(fault.given == "eligible");
  CHECK(fault.arguments.front().find("it is refer") != std::string::npos);
  // A page's digest is named where nothing of substance differs.
  const auto page = record.find("\"page_sha256\":{\"en\":\"") + 21;
  std::string other_page = record;
  other_page[page] = other_page[page] == '0' ? '1' : '0';
  CHECK(fault_of(rehashed(other_page)).path == "/page_sha256/en");
  CHECK(fault_of(forged(other_page, record_verdict, other_verdict)).path == "/verdict");
}

// Lists by id are set side by side by it, and so is an entry that stands twice.
TEST_CASE("a list that was put in another order is named, and no digest", "[report]") {
  const std::string record = sample_record();
  const auto from = record.find("\"tests\":[") + 9;
  const auto second = record.find(",{\"comparison\"", from);
  REQUIRE(second != std::string::npos);
  const std::string first = record.substr(from, second - from);
  std::string doubled = record;
  doubled.insert(second, "," + first);
  CHECK(fault_of(rehashed(doubled)).path == "/tests");
  CHECK(fault_of(doubled).path == "/tests");
}

TEST_CASE("another engine explains another decision, and stands first", "[report]") {
  const auto replay = replay_of(forged(sample_record(), record_verdict, other_verdict), "2.0.0");
  REQUIRE(replay.has_value());
  REQUIRE(replay->differences.size() == 3);
  CHECK(replay->differences[0].path == "/engine/version");
  CHECK(replay->differences[1].path == "/verdict");
  CHECK(replay->differences[2].path == "/record_sha256");
}

TEST_CASE("a place is named only where it is sure", "[report]") {
  const std::string record = sample_record();
  // Its digest is the one that is written now, so its engine was this one.
  CHECK(fault_of(with_all(record, sample_engine, "1.2.4")).path == "/engine/version");
  // Of another engine any figure may be another: only the digest says that it was written into.
  CHECK(fault_of(with_all(record, record_verdict, other_verdict), "2.0.0").path ==
        "/record_sha256");
}

TEST_CASE("what a maker of records may not say is told at its place in the record", "[report]") {
  const std::string review = R"({"by":"A","date":"2026-01-12","outcome":"o","reason":"r","x":"y"})";
  const Error fault =
      fault_of(forged(sample_record(), "\"human_review\":null", "\"human_review\":" + review));
  CHECK(fault.path == "/human_review");
}

TEST_CASE("a record whose policy is not here is as it was written", "[report]") {
  auto files = embedded_files();
  std::erase_if(files, [](const auto& file) { return file.name.starts_with("demo-"); });
  const std::string record = sample_record();
  const auto replay = replay_record(read_record(record).value(), {files, sample_engine});
  REQUIRE(replay.has_value());
  CHECK_FALSE(replay->replays());
  REQUIRE(replay->differences.size() == 1);
  CHECK(replay->differences.front().path == "/policy/sha256");
  CHECK_FALSE(replay->differences.front().after.has_value());
}
