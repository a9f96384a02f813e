#include "afford/report/chain_replay.hpp"

#include "tests/json/json_at.hpp"
#include "tests/report/sample_record.hpp"

using namespace afford;
using namespace afford::test;

namespace {

using Records = std::vector<std::string>;

Records three_records() {
  Records records;
  for (int k = 0; k < 3; ++k) {
    records.push_back(sample_record(records.empty() ? "" : stated_digest(records.back())));
  }
  return records;
}

Result<CheckedText> replay_of(const Records& records, std::string_view engine = sample_engine) {
  const auto files = embedded_files();
  ChainReplay replay({files, engine});
  std::int64_t number = 0;
  for (const auto& record : records) replay.add(record, ++number);
  return replay.result(Format::json);
}

// The places behind the summary, which is first.
std::vector<std::string> places(const Records& records) {
  const auto checked = replay_of(records);
  REQUIRE_FALSE(checked.has_value());
  CHECK(checked.error().front().path == "--chain");
  std::vector<std::string> found;
  for (const auto& error : checked.error()) found.push_back(error.path);
  found.erase(found.begin());
  return found;
}

const std::string previous_of_2 = "--chain, line 2, /previous_record_sha256";
const std::string previous_of_3 = "--chain, line 3, /previous_record_sha256";

}  // namespace

TEST_CASE("a chain holds if every record replays and names the one before it", "[report]") {
  const Records records = three_records();
  auto checked = replay_of(records);
  REQUIRE(checked.has_value());
  CHECK(checked->holds);
  CHECK(json_at(checked->text, "/replayed") == "3");
  CHECK(json_at(checked->text, "/last_record_sha256") == stated_digest(records[2]));
  // The first may name one that is not in the file; nothing shows that the last were cut off.
  checked = replay_of({records[1], "", records[2]});
  REQUIRE(checked.has_value());
  CHECK(json_at(checked->text, "/first_previous_record_sha256") == stated_digest(records[0]));
}

TEST_CASE("a record without its personal part is a link like any other", "[report]") {
  Records records = three_records();
  records[1] = without_personal(records[1]);
  const auto checked = replay_of(records);
  REQUIRE(checked.has_value());
  CHECK(checked->holds);
  CHECK(json_at(checked->text, "/replayed") == "2");
  CHECK(json_at(checked->text, "/erased") == "1");
  CHECK(json_at(checked->text, "/replays") == "true");
  CHECK(json_at(replay_of({records[1]})->text, "/replays") == "null");
}

TEST_CASE("a record that is removed, moved or doubled breaks a link", "[report]") {
  const Records r = three_records();
  CHECK(places({r[0], r[2]}) == Records{previous_of_2});
  CHECK(places({r[1], r[0], r[2]}) == Records{previous_of_2, previous_of_3});
  CHECK(places({r[0], r[1], r[1]}) == Records{previous_of_3});
  const auto checked = replay_of({r[0], r[2]});
  const Error& fault = checked.error()[1];
  CHECK(fault.given == stated_digest(r[1]));
  CHECK(fault.arguments.front().find(stated_digest(r[0])) != std::string::npos);
}

TEST_CASE("a record that is replaced with a new digest breaks the link to it", "[report]") {
  Records r = three_records();
  const std::string review = R"({"by":"A","date":"2026-01-12","outcome":"refer","reason":"r"})";
  Records other = r;
  other[1] = forged(r[1], "\"human_review\":null", "\"human_review\":" + review);
  CHECK(places(other) == Records{previous_of_3});  // a review can be written by anybody
  other[1] = forged(r[1], record_verdict, other_verdict);
  CHECK(places(other) == Records{"--chain, line 2, /verdict", previous_of_3});
  other[1] = forged(without_personal(r[1]), record_verdict, other_verdict);
  CHECK(places(other) == Records{previous_of_3});
}

TEST_CASE("a fault of one record is no fault of the next, and all are listed", "[report]") {
  Records r = three_records();
  r[0] = with_all(r[0], record_verdict, other_verdict);
  r[1] = with_all(r[1], stated_digest(r[1]), std::string(64, '0'));
  CHECK(places(r) == Records{"--chain, line 1, /verdict", "--chain, line 2, /record_sha256"});
  r[1] = "{";
  CHECK(places(r) == Records{"--chain, line 1, /verdict", "--chain, line 2"});
  const auto checked = replay_of(r);
  CHECK(checked.error().front().arguments.front() ==
        "of 3 records 1 are the same to the byte, 0 only as written and 2 not as written; 2 faults "
        "in records and links");
}

TEST_CASE("records of another engine hold as written, with the reason of each", "[report]") {
  const Records records = three_records();
  const auto checked = replay_of(records, "2.0.0");
  REQUIRE(checked.has_value());
  CHECK_FALSE(checked->holds);
  CHECK(json_at(checked->text, "/replays") == "false");
  CHECK(json_at(checked->text, "/differing") == "3");
  CHECK(json_at(checked->text, "/differences") == "list of 3");
  CHECK(json_at(checked->text, "/differences/2/line") == "3");
  CHECK(json_at(checked->text, "/differences/2/path") == "/engine/version");
}

TEST_CASE("records that the rules at hand cannot decide hold as written", "[report]") {
  Records records = three_records();
  records[1] = without_personal(records[1]);
  const std::string rules = later_rules();
  const auto files = files_with("demo-lender.json", rules);
  ChainReplay replay({files, sample_engine});
  std::int64_t number = 0;
  for (const auto& record : records) replay.add(record, ++number);
  const auto checked = replay.result(Format::json);
  REQUIRE(checked.has_value());
  CHECK_FALSE(checked->holds);
  CHECK(json_at(checked->text, "/replays") == "false");
  CHECK(json_at(checked->text, "/undecided") == "2");
  CHECK(json_at(checked->text, "/differing") == "0");
  CHECK(json_at(checked->text, "/differences/1/path") == "/policy/sha256");
  CHECK(json_at(checked->text, "/why_undecided") == "list of 2");
  CHECK(json_at(checked->text, "/why_undecided/1/line") == "3");
  CHECK(json_at(checked->text, "/why_undecided/1/path") == "/policy/id");
  const std::string page = replay.result(Format::text)->text;
  CHECK(page.find("0 the same to the byte, 3 only as written") != std::string::npos);
  CHECK(page.find("--chain, line 3, /policy/id") != std::string::npos);
}

TEST_CASE("a line that is too long is a fault, blank as it may start", "[report]") {
  Records r = three_records();
  r.resize(1);
  r.emplace_back(record_bytes_max + 1, ' ');  // the start of a longer one
  CHECK(places(r) == Records{"--chain, line 2"});
  const auto checked = replay_of(r);
  CHECK(checked.error()[1].code == ErrorCode::document_too_large);
  CHECK(checked.error()[1].given.empty());
}

TEST_CASE("a file without a record is no chain", "[report]") {
  const auto checked = replay_of({"", " \r"});
  REQUIRE_FALSE(checked.has_value());
  CHECK(checked.error().front().code == ErrorCode::list_is_empty);
}

TEST_CASE("a chain that was cut at its front says whom it names", "[report]") {
  const Records records = three_records();
  const auto page_of = [](const Records& chain) {
    const auto files = embedded_files();
    ChainReplay replay({files, sample_engine});
    std::int64_t number = 0;
    for (const auto& record : chain) replay.add(record, ++number);
    return replay.result(Format::text)->text;
  };
  const std::string words = "The first names a record before it";
  CHECK(page_of({records[1], records[2]}).find(words) != std::string::npos);
  CHECK(page_of(records).find(words) == std::string::npos);
}
