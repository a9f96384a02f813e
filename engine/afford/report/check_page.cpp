#include "afford/report/check_page.hpp"

#include <algorithm>

#include "afford/json/decision_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string measure_words(const std::string& measure, bool cautious_is_claim, const Voice& voice) {
  const std::string code = "measure." + measure;
  const std::string claim = code + ".claim";
  if (cautious_is_claim && has_sentence(voice.language(), claim)) return voice(claim);
  return has_sentence(voice.language(), code) ? voice(code) : measure;
}

Row test_row(const TestResult& test, bool cautious_is_claim, const Voice& voice) {
  const Ratio test_limit = Ratio::of(test.limit);
  const std::string limit =
      voice(test.comparison == Comparison::at_most ? "check.at_most" : "check.at_least",
            {figure_words(test.measure, test_limit, std::nullopt, voice.language())});
  const auto* result = !test.measured ? "check.missing" : test.passed ? "check.yes" : "check.no";
  return {{printable(test.id), measure_words(test.measure, cautious_is_claim, voice),
           test.measured ? figure_words(test.measure, *test.measured, test_limit, voice.language())
                         : "-",
           limit, voice(result)}};
}

Table tests(const Decision& decision, const Voice& voice) {
  Table table;
  table.columns = {{voice("check.id"), Align::left},
                   {voice("check.measure"), Align::left},
                   {voice("check.measured")},
                   {voice("check.limit")},
                   {voice("check.passed"), Align::left}};
  for (const auto& test : decision.tests) {
    table.rows.push_back(test_row(test, decision.cautious_is_claim, voice));
  }
  return table;
}

}  // namespace

Document check_page(const Decision& decision, Language language) {
  const Voice voice(language);
  Document page;
  page.add(Heading{voice("check.title", {std::string(format_verdict(decision.verdict))})})
      .add(Paragraph{
          voice("check.policy", {printable(decision.policy_title), printable(decision.policy_id),
                                 printable(decision.policy_version)})});
  if (std::ranges::any_of(decision.tests, &TestResult::is_unsigned)) {
    page.add(Paragraph{voice("check.unsigned")});
  }
  if (decision.cautious_is_claim) page.add(Paragraph{voice("policy.cautious_is_claim")});
  if (!decision.reasons.empty()) {
    Bullets reasons;
    for (const auto& reason : decision.reasons) {
      reasons.items.push_back(reason_text(reason, language));
    }
    page.add(Heading{voice("check.why"), 3}).add(std::move(reasons));
  }
  page.add(Heading{voice("check.tests"), 2}).add(tests(decision, voice));
  page.add(Note{voice("policy.rounding")});
  return page;
}

}  // namespace afford
