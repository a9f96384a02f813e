#include "afford/report/answer_cost.hpp"

#include "parameters/embedded.hpp"
#include "tests/json/json_at.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

// 1,000.00 for a year at 32 %, one payment of 1,320.00: 32 % under each law.
std::string request(std::string_view fees = "") {
  return R"({"as_of":"2025-06-01","loan":{"currency":"CAD",
  "disbursements":[{"date":"2025-06-02","principal":"1000.00"}],"nominal_rate_percent":"32",
  "day_count":"1/12","due_dates":{"first":"2026-06-02","frequency":"yearly"},
  "phases":[{"kind":"level","payments":1}],"fees":[)" +
         std::string(fees) + "]}}";
}

std::vector<ParameterFile> files() {
  std::vector<ParameterFile> all;
  for (const auto& file : embedded_parameter_files()) all.push_back({file.name, file.bytes});
  return all;
}

CheckedText answered(const CostOptions& typed, const AnswerOptions& options,
                     std::string_view fees = "") {
  const auto answer = answer_cost(request(fees), files(), typed, options);
  REQUIRE(answer.has_value());
  return *answer;
}

const AnswerOptions json{.format = Format::json};

}  // namespace

TEST_CASE("laws that may be asked for", "[report]") {
  for (const auto* good : {"", "ca", "us", "eu", "uk", "all"}) CHECK(is_regime_choice(good));
  for (const auto* bad : {"CA", "ALL", "canada", "ca,us", " ca", "fr"}) {
    CHECK_FALSE(is_regime_choice(bad));
  }
}

TEST_CASE("no law, one law and all laws", "[report]") {
  CHECK(json_at(answered({}, json).text, "/apr") == "(absent)");
  CHECK(json_at(answered({.regime = "us", .verify = ""}, json).text, "/apr") == "us");
  const std::string all = answered({.regime = "all", .verify = ""}, json).text;
  CHECK(json_at(all, "/apr") == "ca us eu uk");
  for (const auto* regime : {"ca", "us", "eu", "uk"}) {
    CHECK(json_at(all, "/apr/" + std::string(regime) + "/percent") == "32.0000");
  }
  CHECK(json_at(all, "/guards") == "list of 8");
}

TEST_CASE("an answer holds unless a stated rate lies outside its tolerance", "[report]") {
  CHECK(answered({}, {}).holds);
  CHECK(answered({.regime = "ca", .verify = "32.125"}, json).holds);
  const CheckedText outside = answered({.regime = "ca", .verify = "32.126"}, json);
  CHECK_FALSE(outside.holds);
  CHECK(json_at(outside.text, "/verify/result") == "outside");
  CHECK(answered({.regime = "uk", .verify = "33"}, json).holds);
  CHECK_FALSE(answered({.regime = "uk", .verify = "31.8"}, json).holds);
  // A limit in law that is exceeded is told; the answer holds.
  const CheckedText dear = answered({.regime = "ca", .verify = ""}, json,
                                    R"({"kind":"service","amount":"100.00","paid":"netted"})");
  CHECK(json_at(dear.text, "/guards/0/result") == "exceeded");
  CHECK(dear.holds);
  CHECK_FALSE(answered({.regime = "ca", .verify = "40"},
                       {.format = Format::json, .explained = "/verify/true_percent"})
                  .holds);
}

TEST_CASE("a stated rate or a summary is Canada's unless a law is named", "[report]") {
  CHECK(json_at(answered({.regime = "", .verify = "32"}, json).text, "/verify/regime") == "ca");
  CHECK(says(answered({}, {.format = Format::markdown}).text, "32.0000%"));
}

TEST_CASE("the summary as Markdown and as a page of HTML, in both languages", "[report]") {
  const std::string markdown = answered({}, {.format = Format::markdown}).text;
  CHECK(markdown.starts_with("# Cost summary, not a disclosure statement\n"));
  CHECK(says(markdown, "| s. 38(a) |"));
  const std::string html =
      answered({}, {.format = Format::html, .language = Language::french}).text;
  CHECK(html.starts_with("<!doctype html>\n<html lang=\"fr\">"));
  CHECK(says(html, "al. 38a)"));
  CHECK_FALSE(says(html, "s. 38(a)"));
}

// A lender's name for a fee cannot become markup, a table cell or a turned line of writing.
TEST_CASE("a fee's name is shown as it is written", "[report]") {
  constexpr std::string_view fee =
      R"({"kind":"A&B <b>x</b> | *y* \u202e","amount":"5.00","paid":"netted"})";
  const std::string markdown = answered({}, {.format = Format::markdown}, fee).text;
  CHECK(says(markdown, "A&amp;B \\<b\\>x\\</b\\> \\| \\*y\\* ?: 5.00"));
  CHECK_FALSE(says(markdown, "<b>"));
  const std::string html = answered({}, {.format = Format::html}, fee).text;
  CHECK(says(html, "A&amp;B &lt;b&gt;x&lt;/b&gt; | *y* ?: 5.00"));
  CHECK_FALSE(says(html, "<b>"));
  CHECK_FALSE(says(html, "\u202e"));
}

TEST_CASE("an APR is explained by its own digits", "[report]") {
  const std::string steps =
      answered({.regime = "ca", .verify = ""}, {.explained = "/apr/ca/percent"}).text;
  CHECK(steps.starts_with("/apr/ca/percent = 32.0000\n"));
  CHECK(says(unwrapped(steps), "-1,320.00 after 1 year"));
  const auto nowhere = answer_cost(request(), files(), {.regime = "ca", .verify = ""},
                                   {.explained = "/apr/us/percent"});
  REQUIRE_FALSE(nowhere.has_value());
  CHECK(nowhere.error().front().code == ErrorCode::pointer_unknown);
}

TEST_CASE("findings of what was typed and of the request come at once", "[report]") {
  const auto typed = answer_cost(request(), files(), {.regime = "ca", .verify = "32 %"}, {});
  REQUIRE_FALSE(typed.has_value());
  CHECK(typed.error().front().code == ErrorCode::not_a_decimal);
  CHECK(typed.error().front().path == "--verify");
  const auto both = answer_cost(R"({"as_of":"2025-06-31","loan":{}})", files(),
                                {.regime = "ca", .verify = "32,5"}, {});
  REQUIRE_FALSE(both.has_value());
  CHECK(both.error()[0].path == "--verify");
  CHECK(both.error()[1].path == "/as_of");
  const auto no_rules = answer_cost(request(), {}, {}, {});
  REQUIRE_FALSE(no_rules.has_value());
  CHECK(no_rules.error().front().code == ErrorCode::parameter_file_missing);
}
