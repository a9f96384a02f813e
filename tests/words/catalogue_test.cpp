#include "afford/words/catalogue.hpp"

#include <algorithm>
#include <set>

#include "afford/base/error.hpp"
#include "afford/base/require.hpp"
#include "afford/words/detail/english.hpp"
#include "tests/support/catch.hpp"
#include "tests/words/reading_grade.hpp"

using namespace afford;

namespace {

std::string english(std::string_view code, std::initializer_list<std::string> arguments = {}) {
  return say(Language::english, code, arguments);
}

std::vector<detail::Sentence> all_sentences() {
  std::vector<detail::Sentence> all;
  for (const auto table :
       {detail::english_errors(), detail::english_assess(), detail::english_reasons(),
        detail::english_methods(), detail::english_explain(), detail::english_pages(),
        detail::english_schedules(), detail::english_statement(), detail::english_credit(),
        detail::english_compare(), detail::english_data(), detail::english_cheaper()}) {
    all.insert(all.end(), table.begin(), table.end());
  }
  return all;
}

/// The sentence of an error, with no more figures than it needs to be one.
std::string bare_error(Language language, std::string_view name) {
  const std::string code = "error." + std::string(name);
  if (name == "section_missing") return say(language, code, {"loan"});
  return name == "no_rate_exists" ? say(language, code, {"no_amounts"}) : say(language, code);
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); });
}

}  // namespace

TEST_CASE("a figure takes the shape that its sentence asks for", "[words]") {
  CHECK(english("page.pay.advance", {"1234.50", "2025-09-02"}) == "1,234.50 on 2 Sep 2025");
  CHECK(english("page.pay.equal", {"1", "9.00"}) == "1 payment of 9.00");
  CHECK(english("page.pay.equal", {"36", "1199.80"}) == "36 payments of 1,199.80");
  CHECK(english("reason.cautious_below_zero", {"2026-03", "1234.50"})
            .ends_with("At the end of Mar 2026 you are short by about 1,230."));
  CHECK(
      english("reason.fails_below_zero", {"loses_job", "2026-05", "3.00"}) ==
      "If you lose today's job for 3 months, your savings run out. At the end of May 2026 you are "
      "short by under 10.");
  CHECK(english("page.worth.ahead", {"48", "12099.41"}).ends_with("by about 12,100."));
  CHECK(english("cost.percent", {std::string(302, '7') + ".1234"}).ends_with(",777.1234%"));
}

TEST_CASE("a part in brackets needs its arguments", "[words]") {
  CHECK(english("error.unknown_field", {"principal"}).find("Did you mean \"principal\"?") !=
        std::string::npos);
  CHECK(english("error.unknown_field").find("Did you mean") == std::string::npos);
  CHECK(english("error.unknown_field", {""}).find("Did you mean") == std::string::npos);
  CHECK(english("error.policy_unknown", {"one", "two"}) ==
        "No policy has this name. There is: one, two.");
  CHECK(english("error.policy_unknown") == "No policy has this name.");
  CHECK(english("error.policy_missing", {"a, b"}) ==
        "No rules are named. Name them here as \"policy\". There is: a, b.");
  SECTION("and what an argument says is never read as a sentence") {
    CHECK(english("error.unknown_field", {"{0}[x]"}).find("\"{0}[x]\"") != std::string::npos);
  }
}

TEST_CASE("a missing sentence or figure is our bug", "[words]") {
  CHECK_THROWS_AS(english("page.nothing"), ContractViolation);
  CHECK_THROWS_AS(english(""), ContractViolation);
  CHECK_THROWS_AS(english("page.pay.advance", {"1.00"}), ContractViolation);
  CHECK_THROWS_AS(english("page.pay.advance", {"1.00", "yesterday"}), ContractViolation);
  CHECK_THROWS_AS(english("page.answer", {"rather_tight", "why"}), ContractViolation);
}

TEST_CASE("languages are named", "[words]") {
  CHECK(parse_language("en") == Language::english);
  CHECK(parse_language("fr") == Language::french);
  CHECK_FALSE(parse_language("EN"));
}

TEST_CASE("every error has a sentence, also without its figures", "[words]") {
  for (const auto code : all_error_codes()) {
    const std::string name(error_name(code));
    CAPTURE(name);
    for (const auto language : {Language::english, Language::french}) {
      const std::string text = bare_error(language, name);
      CHECK(text.size() > 20);
      CHECK(text.ends_with('.'));
    }
  }
}

TEST_CASE("sentences are found by their code, plain, and say nothing twice", "[words]") {
  std::set<std::string_view> codes;
  for (const auto& [code, text] : all_sentences()) {
    CAPTURE(code);
    CHECK(codes.insert(code).second);
    CHECK(detail::english_sentence(code) == text);
    CHECK(is_plain(text));
    CHECK(text.find('!') == std::string_view::npos);
    const auto wide = text.rfind("  ");  // only in front, where a line belongs to the one above
    CHECK((wide == 0 || wide == std::string_view::npos));
  }
}

TEST_CASE("the words of a lender stay with the lender's page", "[words]") {
  for (const auto& [code, text] : all_sentences()) {
    if (code.starts_with("verdict.")) continue;
    CAPTURE(code, text);
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto* word : {"eligible", "refer", "not now", "guarantee", "best", "recommend"}) {
      CHECK(lower.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("the measure of reading measures", "[words]") {
  using namespace afford::test;
  CHECK(reading_grade({"We cut the claim."}) == 156 + 1180 - 1559);
  CHECK(syllables_of("amortization") == 5);
  CHECK(syllables_of("payments") == 2);
  CHECK(syllables_of("loan") == 1);
  CHECK(counts_of("You pay 1,234.50 on 2 Sep 2025. Then you stop.").sentences == 2);
  CHECK(counts_of("You pay 1,234.50 on 2 Sep 2025. Then you stop.").words == 10);
}

TEST_CASE("what is wrong with an input is easy to read", "[words]") {
  std::vector<std::string> texts;
  for (const auto code : all_error_codes()) {
    texts.push_back(bare_error(Language::english, error_name(code)));
  }
  CHECK(afford::test::reading_grade(texts) <= 800);
}
