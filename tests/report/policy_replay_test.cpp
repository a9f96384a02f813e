#include "afford/report/policy_replay.hpp"

#include "afford/report/answer_record.hpp"
#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/embedded_files.hpp"

using namespace afford;
using namespace afford::test;

namespace {

// The demo lender's rules as if somebody had signed them, without the tests but the debt ratio's.
std::string signed_rules(const char* limit) {
  const std::string source =
      R"("source": {"title": "Board minutes", "section": "12", "date": "2023-11-04"})";
  return R"({"schema":"policy/1","id":"ours","version":"1","title":"Ours",
    "effective_from":"2024-01-01",
    "parameters":{"debt_ratio.max":{"unit":"ratio","values":{"2024-01-01":")" +
         std::string(limit) + "\"}," + source +
         R"(},"residual.min":{"unit":"CAD","values":{"2024-01-01":"0"},)" + source +
         R"(},"residual.buffer_share":{"unit":"ratio","values":{"2024-01-01":"0"},)" + source +
         R"(}},"tests":[{"id":"T1","measure":"debt_ratio","comparison":"at_most",
         "limit":"debt_ratio.max","otherwise":"refer","reason_code":"DEBT_RATIO_HIGH"}]})";
}

std::string one_line(const std::string& example) {
  std::string text = source_text("examples/" + example);
  std::erase(text, '\n');
  return text;
}

}  // namespace

// minimal.json has a debt ratio of 43.3 %, nursing_bridge.json of 57.2 %.
TEST_CASE("a limit from 45 to 40 percent flips whoever lies between", "[report]") {
  const auto files = embedded_files();
  auto replay = PolicyReplay::of(signed_rules("0.45"), signed_rules("0.40"), files);
  REQUIRE(replay.has_value());
  replay->group_by({{1, "a"}, {2, "b"}});
  const auto first = replay->add(one_line("minimal.json"), 1);
  CHECK(first.rejected.empty());
  CHECK(first.flip.starts_with("1,"));
  CHECK(first.flip.find(",eligible,refer,,DEBT_RATIO_HIGH") != std::string::npos);
  CHECK(replay->add(one_line("nursing_bridge.json"), 2).flip.empty());
  CHECK(replay->add("{\"as_of\":", 3).rejected == "syntax_fault");
  CHECK_FALSE(replay->add("{}", 4).rejected.empty());
  const std::string json = replay->result({.format = Format::json});
  CHECK(json_at(json, "/decided") == "2");
  CHECK(json_at(json, "/rejected") == "2");
  CHECK(json_at(json, "/matrix/1/applications") == "1");  // eligible, then refer
  CHECK(json_at(json, "/matrix/4/applications") == "1");
  CHECK(json_at(json, "/reasons/0/old") == "1");
  CHECK(json_at(json, "/reasons/0/new") == "2");
  CHECK(json_at(json, "/by/group/0/flipped") == "1");
  CHECK(json_at(json, "/by/group/1/flipped") == "0");
  CHECK(json_at(json, "/nearest_misses/0/line") == "1");
  CHECK(replay->result({}).find("2 applications decided, 2 lines rejected") != std::string::npos);
}

TEST_CASE("groups add up to the applications that were decided", "[report]") {
  const auto files = embedded_files();
  auto replay = PolicyReplay::of(signed_rules("0.45"), signed_rules("0.40"), files);
  REQUIRE(replay.has_value());
  replay->group_by({{1, "a"}, {3, "b"}, {7, "c"}});
  replay->add(one_line("minimal.json"), 1);
  replay->add(one_line("minimal.json"), 2);
  replay->add("not json", 3);
  CHECK(replay->lines_not_met() == std::vector<std::int64_t>{7});
  const std::string json = replay->result({.format = Format::json});
  CHECK(json_at(json, "/groups_not_met") == "1");
  CHECK(json_at(json, "/by/group") == "list of 2");
  CHECK(json_at(json, "/by/group/0/value") == "null");  // no group
  CHECK(json_at(json, "/by/group/0/applications") == "1");
  CHECK(json_at(json, "/by/group/1/value") == "a");
  CHECK(json_at(json, "/by/group/1/applications") == "1");
  const std::string page = replay->result({});
  CHECK(page.find("(no group)") != std::string::npos);
  CHECK(page.find("names 1 line where no application stands") != std::string::npos);
}

TEST_CASE("rules that are not sound are not replayed", "[report]") {
  const auto files = embedded_files();
  const auto replay = PolicyReplay::of("{}", signed_rules("0.40"), files);
  REQUIRE_FALSE(replay.has_value());
  CHECK(replay.error().front().path.starts_with("--old"));
}

TEST_CASE("rules of a later day are laid over earlier applications", "[report]") {
  const auto files = embedded_files();
  const std::string later = with_all(signed_rules("0.40"), "2024-01-01", "2030-06-01");
  auto replay = PolicyReplay::of(signed_rules("0.45"), later, files);
  REQUIRE(replay.has_value());
  const auto line = replay->add(one_line("minimal.json"), 1);
  CHECK(line.rejected.empty());
  CHECK(line.flip.find(",eligible,refer,") != std::string::npos);
}

TEST_CASE("a record that was written into is no past application", "[report]") {
  const auto files = embedded_files();
  AnswerOptions options;
  options.policy = "demo-lender";
  const std::string record = answer_record(source_text("examples/minimal.json"), files, options,
                                           {std::string(64, 'a'), {}, {}, "1.2.3"})
                                 .value();
  auto replay = PolicyReplay::of(signed_rules("0.45"), signed_rules("0.40"), files);
  REQUIRE(replay.has_value());
  std::string line = record;
  std::erase(line, '\n');
  CHECK(replay->add(line, 1).rejected.empty());
  const std::string forged = with_all(line, "\"savings\":\"", "\"savings\":\"9");
  REQUIRE(forged != line);
  CHECK(replay->add(forged, 2).rejected == "the record is not as it was written");
}
