#include "afford/report/record_replay.hpp"

#include "afford/json/errors_json.hpp"
#include "tests/report/sample_record.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Result<RecordReplay> replay_of(const std::string& record, std::string_view engine = sample_engine) {
  const auto files = embedded_files();
  return replay_record(read_record(record).value(), {files, engine});
}

Result<RecordReplay> replay_by(const std::vector<ParameterFile>& files, const std::string& record) {
  return replay_record(read_record(record).value(), {files, sample_engine});
}

// As written, and why it cannot be decided by these files.
Error reason_of(const std::vector<ParameterFile>& files, const std::string& record,
                std::string_view cause) {
  const auto replay = replay_by(files, record);
  REQUIRE(replay.has_value());
  CHECK_FALSE(replay->replays());
  CHECK_FALSE(replay->is_erased);
  REQUIRE(replay->differences.size() == 1);
  CHECK(replay->differences.front().path == cause);
  REQUIRE(replay->undecided.size() == 1);
  return replay->undecided.front();
}

const std::string minimal = source_text("examples/minimal.json");
const std::string minimal_in_toronto =
    with_all(minimal, R"("province": "ON",)", R"("province": "ON", "region": "on-toronto",)");

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
  const std::string review =
      R"({"by":"A","date":"2026-01-12","outcome":"refer","reason":"r","x":"y"})";
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
  REQUIRE(replay->undecided.size() == 1);
  CHECK(replay->undecided.front().path == "/policy/id");
}

TEST_CASE("rules that are in force only later make no record another one", "[report]") {
  const std::string rules = later_rules();
  const auto files = files_with("demo-lender.json", rules);
  const Error reason = reason_of(files, sample_record(), "/policy/sha256");
  CHECK(reason.code == ErrorCode::policy_not_in_force);
  CHECK(reason.path == "/policy/id");
}

TEST_CASE("rules without the record's special program do not decide it", "[report]") {
  const std::string with_program =
      with_all(source_text("engine/parameters/demo-lender.json"), R"("effective_from")",
               R"("special_program": {"purpose": "P", "legal_basis": "L", "approver": "B",
               "trained_abroad": true}, "effective_from")");
  const std::string request =
      with_all(minimal, R"("as_of":)", R"("program": {"trained_abroad": true}, "as_of":)");
  const std::string record = record_by(files_with("demo-lender.json", with_program), request);
  const Error reason = reason_of(embedded_files(), record, "/policy/sha256");
  CHECK(reason.path == "/personal/request/program");
  // Nobody can change the request of a record.
  CHECK(error_text(reason, Language::english).find("Leave") != std::string::npos);
  CHECK(undecided_text(reason, Language::english).find("Leave") == std::string::npos);
}

TEST_CASE("data without the record's region do not decide it", "[report]") {
  const std::string record = record_by(embedded_files(), minimal_in_toronto);
  const std::string data =
      with_all(source_text("engine/parameters/ca-mbm.json"), "\"on-toronto\"", "\"on-other\"");
  const Error reason = reason_of(files_with("ca-mbm.json", data), record, "/data/0/sha256");
  CHECK(reason.code == ErrorCode::region_unknown);
  CHECK(reason.path == "/personal/request/household/region");
}

// The rules and data are the record's own, so they do not explain it.
TEST_CASE("a request that was written anew and cannot be decided is named", "[report]") {
  const std::string record = record_by(embedded_files(), minimal_in_toronto);
  const auto commitment = [](const std::string& region) {
    return sha256_hex(std::string(64, 'a') + "\n/household/region\n\"" + region + "\"");
  };
  std::string changed = with_all(record, "\"on-toronto\"", "\"on-other\"");
  changed = with_all(changed, commitment("on-toronto"), commitment("on-other"));
  REQUIRE(changed.find(commitment("on-other")) != std::string::npos);
  CHECK(fault_of(changed).path == "/personal/request/household/region");
  CHECK(fault_of(rehashed(changed)).path == "/personal/request/household/region");
}

TEST_CASE("a record that was written into is none as written, decided or not", "[report]") {
  const std::string rules = later_rules();
  const auto files = files_with("demo-lender.json", rules);
  const auto place = [&](const std::string& record) {
    const auto replay = replay_by(files, record);
    REQUIRE_FALSE(replay.has_value());
    return replay.error().front().path;
  };
  const std::string record = sample_record();
  CHECK(place(with_all(record, record_verdict, other_verdict)) == "/record_sha256");
  CHECK(place(with_all(record, R"("by":"applicant")", R"("by":"document")")) ==
        "/personal/inputs/0/by");
  const std::string review = R"({"by":"A","date":"2026-01-11","outcome":"refer","reason":"r"})";
  CHECK(place(forged(record, "\"human_review\":null", "\"human_review\":" + review)) ==
        "/human_review");
}

TEST_CASE("a number in place of a text is told from it", "[report]") {
  const Error fault = fault_of(with_all(sample_record(), R"("limit":"0.40")", R"("limit":0.40)"));
  CHECK(fault.path == "/tests/T1/limit");
  CHECK(fault.given == "0.40");
  CHECK(fault.arguments.front().find("\"0.40\"") != std::string::npos);
}
