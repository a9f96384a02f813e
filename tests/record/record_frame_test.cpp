#include "afford/record/record_frame.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

const std::string salt(64, 'a');

Errors findings_of(const std::string& outcome, const std::string& day,
                   std::optional<Date> decided_on = std::nullopt) {
  const std::string review =
      R"({"by":"A","reason":"r","outcome":")" + outcome + R"(","date":")" + day + "\"}";
  return frame_findings({salt, {}, review}, decided_on);
}

}  // namespace

TEST_CASE("a frame that is not right is told before anything is decided", "[record]") {
  CHECK(frame_findings({salt, {}, {}}).empty());
  CHECK(frame_findings({"short", {}, {}}).at(0).path == "--salt");
  CHECK(frame_findings({std::string(64, 'A'), {}, {}}).size() == 1);
  CHECK(frame_findings({salt, "x", {}}).at(0).path == "--previous");
  CHECK(findings_of("eligible", "2026-01-12").empty());
  CHECK(findings_of("eligible", "2026-01-12T10:00").empty());
  REQUIRE(findings_of("eligible", "2026-02-31").size() == 1);
  CHECK(findings_of("eligible", "2026-02-31").front().given == "2026-02-31");
  CHECK(frame_findings({salt, {}, "{}"}).at(0).path == "--review");
}

TEST_CASE("nobody reviews a decision before its day", "[record]") {
  const Date decided_on = Date::of(2026, 1, 12);
  CHECK(findings_of("refer", "2026-01-12", decided_on).empty());
  CHECK(findings_of("refer", "2026-01-12T23:00", decided_on).empty());
  const Errors findings = findings_of("refer", "2026-01-11", decided_on);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == ErrorCode::end_before_start);
  CHECK(findings[0].given == "2026-01-11");
  CHECK(findings[0].arguments == std::vector<std::string>{"2026-01-12"});
}

TEST_CASE("a digest is 64 small hexadecimal digits", "[record]") {
  CHECK(is_digest(salt));
  CHECK_FALSE(is_digest(std::string(63, 'a')));
  CHECK_FALSE(is_digest(std::string(64, 'g')));
}
