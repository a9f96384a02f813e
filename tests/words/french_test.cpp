// French has what its pages and the findings can say: each sentence that English has there,
// with the same figures in it, so that none is found missing when it is needed.
#include "afford/words/detail/french.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "afford/base/require.hpp"
#include "afford/json/errors_json.hpp"
#include "afford/words/detail/english.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

// All that the pages in French and a finding may say, and no sentence of another page.
constexpr std::array<std::string_view, 35> french_parts{
    "error.",     "no_rate.",  "rate.",    "regime.",   "guard.",    "summary.", "cost.",
    "unit.",      "findings.", "phase.",   "page.",     "schedule.", "credit.",  "outcome.",
    "cost_kind.", "vouched.",  "note.",    "reason.",   "if.",       "assume.",  "without.",
    "verdict.",   "policy.",   "measure.", "loan.",     "outcomes.", "budget.",  "course.",
    "worth.",     "net_pay.",  "check.",   "delivery.", "each.",     "every.",   "future."};

bool is_french_part(std::string_view code) {
  return std::ranges::any_of(french_parts, [&](auto part) { return code.starts_with(part); });
}

using Sentences = std::vector<detail::Sentence>;

Sentences all_of(std::initializer_list<std::span<const detail::Sentence>> tables) {
  Sentences all;
  for (const auto table : tables) all.insert(all.end(), table.begin(), table.end());
  return all;
}

Sentences english_sentences() {
  return all_of({detail::english_errors(), detail::english_assess(), detail::english_reasons(),
                 detail::english_methods(), detail::english_explain(), detail::english_pages(),
                 detail::english_schedules(), detail::english_statement(),
                 detail::english_credit()});
}

Sentences french_sentences() {
  return all_of({detail::french_errors(), detail::french_pages(), detail::french_credit(),
                 detail::french_assess(), detail::french_reasons(), detail::french_methods(),
                 detail::french_commands()});
}

// "0 money" of {0:money}, "1" of {1} and of {1:term}, "2 count" of {2:count day days}.
std::string placeholder(std::string_view inside) {
  const auto number = inside.substr(0, inside.find(':'));
  if (number.size() == inside.size()) return std::string(number);
  const auto shape = inside.substr(number.size() + 1);
  if (shape == "term") return std::string(number);
  const bool is_word = shape.starts_with("word ");
  return std::string(number) + ' ' +
         std::string(is_word ? shape : shape.substr(0, shape.find(' ')));
}

std::set<std::string> placeholders(std::string_view text) {
  std::set<std::string> all;
  for (auto at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
    const auto inside = text.substr(at + 1, text.find('}', at) - at - 1);
    if (inside == "*" || (!inside.empty() && std::isdigit(inside.front()) != 0)) {
      all.insert(placeholder(inside));
    }
  }
  return all;
}

/// The figures outside of brackets and those of each bracket: what may be absent, and what may not.
std::multiset<std::set<std::string>> figures(std::string_view text) {
  std::multiset<std::set<std::string>> groups;
  std::string outside;
  while (!text.empty()) {
    const auto open = text.find('[');
    outside += text.substr(0, open);
    if (open == text.npos) break;
    const auto close = text.find(']', open);
    groups.insert(placeholders(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
  groups.insert(placeholders(outside));
  return groups;
}

std::string french(std::string_view code, std::initializer_list<std::string> arguments = {}) {
  return say(Language::french, code, arguments);
}

void collect_paths(const JsonValue& value, const std::string& path, std::vector<std::string>& all) {
  if (!path.empty()) all.push_back(path);
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    collect_paths(value.items[i], json_path(path, i), all);
  }
  for (const auto& [key, member] : value.members) {
    collect_paths(member, json_path(path, key), all);
  }
}

}  // namespace

TEST_CASE("French has each sentence of its pages and of findings, with its figures", "[words]") {
  int count = 0;
  for (const auto& [code, text] : english_sentences()) {
    if (!is_french_part(code)) continue;
    ++count;
    const auto translated = detail::french_sentence(code);
    CAPTURE(code, text, translated);
    CHECK_FALSE(translated.empty());
    CHECK(figures(translated) == figures(text));
    if (code == "schedule.number") continue;  // "No.", an abbreviation
    CHECK(translated.ends_with('.') == text.ends_with('.'));
  }
  CHECK(count > 400);
}

TEST_CASE("French has no sentence that English lacks, and none twice", "[words]") {
  std::set<std::string_view> codes;
  for (const auto& [code, text] : french_sentences()) {
    CAPTURE(code, text);
    CHECK(codes.insert(code).second);
    CHECK(detail::french_sentence(code) == text);
    if (code.starts_with("term.")) continue;
    CHECK(is_french_part(code));
    CHECK_FALSE(detail::english_sentence(code).empty());
  }
}

TEST_CASE("signs are set as in Quebec", "[words]") {
  for (const auto& [code, text] : french_sentences()) {
    CAPTURE(code, text);
    for (const auto* wrong : {" !", " ?", " ;", "…", "’", "“"}) {
      CHECK(text.find(wrong) == text.npos);
    }
    CHECK(text.find("  ") == detail::english_sentence(code).find("  "));
    CHECK(text.find('!') == text.npos);
    const auto said = detail::french_text(code);
    for (const auto* loose : {" :", " %", "« ", " »"}) CHECK(said.find(loose) == said.npos);
  }
  CHECK(french("error.no_rate_exists", {"no_amounts"}) ==
        "Aucun taux n'existe\u00a0: chaque montant est zéro.");
  CHECK(french("no_rate.never_zero").ends_with("-100\u00a0%"));
}

TEST_CASE("figures are said in French", "[words]") {
  CHECK(french("page.pay.advance", {"1234.50", "2025-09-01"}) == "1\u00a0234,50 le 1er sept. 2025");
  CHECK(french("page.pay.equal", {"1", "9.00"}) == "1 versement de 9,00");
  CHECK(french("page.pay.equal", {"36", "1199.80"}) == "36 versements de 1\u00a0199,80");
  CHECK(french("page.pay.nothing", {"8"}) == "rien à payer pendant 8 mois");
  CHECK(french("findings.title", {"1"}) == "1 point à corriger\u00a0:");
  CHECK(french("error.lost_hours_above_paid_hours", {"0.1"}).find("soit 0,1.") !=
        std::string::npos);
  CHECK(french("error.policy_missing", {"a, b"}) ==
        "Aucune politique n'est nommée. Nommez-la ici avec \"policy\". Il y a\u00a0: a, b.");
  CHECK(french("schedule.subject", {"6500.00", "CAD", "6.7"}) ==
        "Un prêt de 6\u00a0500,00 CAD à 6,7\u00a0% par an.");
}

TEST_CASE("what a person typed is left as it is", "[words]") {
  CHECK(french("error.unknown_field", {"a : b %"}).find("\"a : b %\"?") != std::string::npos);
  CHECK(french("error.wrong_type", {"a list", "a text", R"(["-100"])"}) ==
        "Ce n'est pas ce qui va ici\u00a0: il faut une liste, et non un texte. "
        "Exemple\u00a0: [\"-100\"].");
  CHECK(french("error.not_supported_yet", {"monthly"}) ==
        "Ceci n'est pas encore pris en charge. Utilisez monthly.");
}

TEST_CASE("a sentence of another page is not French yet", "[words]") {
  CHECK_THROWS_AS(french("statement.title"), ContractViolation);
  CHECK_FALSE(has_sentence(Language::french, "statement.title"));
}

TEST_CASE("every finding is said in French, also of what should stand there", "[words]") {
  std::vector<std::string> paths;
  collect_paths(document(sample_text()), {}, paths);
  std::set<std::string> untold;
  for (const auto& path : paths) {
    for (const std::string json : {"null", "true", "7", "-1", "\"\"", "\"abc\"", "\"a\\u0007\"",
                                   "[]", "[[]]", "{}", "\"2025-13-01\"", "1e5"}) {
      const auto request = read(sample_with(path, json));
      if (request) continue;
      for (const auto& error : request.error()) {
        CAPTURE(path, json, error_name(error.code));
        CHECK(error_text(error, Language::french) != error_text(error, Language::english));
        if (error.code != ErrorCode::wrong_type) continue;
        for (std::size_t i = 0; i < 2; ++i) {
          const auto& term = error.arguments[i];
          if (!has_sentence(Language::french, "term." + term)) untold.insert(term);
        }
      }
    }
  }
  CHECK(untold == std::set<std::string>{});
}
