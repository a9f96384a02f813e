#include "afford/report/check_page.hpp"

#include <algorithm>

#include "afford/assess/case_facts.hpp"
#include "afford/json/decision_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/report/solve_page.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string measure_words(const std::string& measure, bool cautious_is_claim, const Voice& voice) {
  const std::string code = "measure." + measure;
  const std::string claim = code + ".claim";
  if (cautious_is_claim && has_sentence(voice.language(), claim)) return voice(claim);
  return has_sentence(voice.language(), code) ? voice(code) : measure;
}

// Whether the first condition of a test holds, whatever the others do.
bool holds(const TestResult& test) {
  if (test.alternatives.empty() || !test.passed || !test.measured) return test.passed;
  const Ratio limit = Ratio::of(test.limit);
  return test.comparison == Comparison::at_most ? *test.measured <= limit : *test.measured >= limit;
}

// A condition that is enough, too.
Row alternative_row(const Compared& other, bool cautious_is_claim, const Voice& voice) {
  const Ratio limit = Ratio::of(other.limit);
  const auto* bound = other.comparison == Comparison::at_most ? "check.at_most" : "check.at_least";
  return {
      {"", voice("check.or", {measure_words(other.measure, cautious_is_claim, voice)}),
       other.measured ? figure_words(other.measure, *other.measured, limit, voice.language()) : "-",
       voice(bound, {limit_words(other.measure, limit, voice.language())}),
       voice(!other.missing.empty() ? "check.missing"
             : other.passed         ? "check.yes"
                                    : "check.no")}};
}

Row test_row(const TestResult& test, bool cautious_is_claim, const Voice& voice) {
  const Ratio test_limit = Ratio::of(test.limit);
  const std::string limit =
      voice(test.comparison == Comparison::at_most ? "check.at_most" : "check.at_least",
            {limit_words(test.measure, test_limit, voice.language())});
  const auto* result = test.is_missing() ? "check.missing" : holds(test) ? "check.yes" : "check.no";
  std::string what = measure_words(test.measure, cautious_is_claim, voice);
  if (!test.scenario.empty()) what = voice("policy.under", {printable(test.scenario), what});
  return {{printable(test.id), what,
           test.measured ? figure_words(test.measure, *test.measured, test_limit, voice.language())
                         : "-",
           test.has_limit ? limit : "-", voice(result)}};
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
    for (const auto& other : test.alternatives) {
      table.rows.push_back(alternative_row(other, decision.cautious_is_claim, voice));
    }
  }
  return table;
}

}  // namespace

std::string change_text(const VerdictChange& change, Language language) {
  std::string all;
  for (const auto& [lever, asked, value] : change.changes) {
    std::string one = say(language, "change.to",
                          {std::string(format_lever(lever)), lever_words(lever, value, language),
                           lever_words(lever, asked, language)});
    all = all.empty() ? std::move(one) : say(language, "change.and", {all, one});
  }
  std::string text = say(language, change.passes_all ? "change.passes" : "change.helps", {all});
  const auto add = [&](std::string_view code, const std::optional<Money>& amount) {
    if (amount) text = say(language, code, {text, format_money(*amount)});
  };
  add("change.loan_then", change.loan_then);
  add("change.savings_then", change.savings_then);
  add("change.costs_more", change.costs_more);
  return text;
}

namespace {

bool is_about_figures(const Reason& reason) { return !reason.test_id.empty(); }

// How many are not shown; of those that are not about figures, what they say.
void add_hidden_reasons(const Decision& decision, const Voice& voice, Document& page) {
  const auto hidden = std::span(decision.reasons).subspan(shown_reasons(decision).size());
  if (hidden.empty()) return;
  std::string text = voice("check.more_reasons", {std::to_string(hidden.size())});
  for (const auto& reason : hidden) {
    if (!is_about_figures(reason)) text += ' ' + reason_text(reason, voice.language());
  }
  page.add(Paragraph{std::move(text)});
}

void add_changes(const Decision& decision, const VerdictChanges& changes, const Voice& voice,
                 Document& page) {
  if (changes.looked_at == 0) return;
  page.add(Heading{voice("change.title"), 2});
  Bullets bullets;
  for (const auto& change : changes.single) {
    bullets.items.push_back(change_text(change, voice.language()));
  }
  if (changes.pair) bullets.items.push_back(change_text(*changes.pair, voice.language()));
  if (bullets.items.empty()) {
    page.add(Paragraph{voice("change.none")});
  } else {
    page.add(std::move(bullets)).add(Note{voice("change.note")});
    if (!std::ranges::all_of(decision.reasons, is_about_figures)) {
      page.add(Note{voice("change.note_facts")});
    }
    if (std::ranges::any_of(decision.tests, &TestResult::is_unsigned)) {
      page.add(Note{voice("change.note_unsigned")});
    }
  }
}

}  // namespace

Document check_page(const Checked& checked, Language language) {
  const auto& [decision, changes, vouched] = checked;
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
    for (const auto& reason : shown_reasons(decision)) {
      reasons.items.push_back(reason_text(reason, language));
    }
    page.add(Heading{voice("check.why"), 3}).add(std::move(reasons));
    add_hidden_reasons(decision, voice, page);
  }
  for (const auto& condition : decision.conditions) {
    page.add(Paragraph{condition_text(condition, language)});
  }
  const bool has_changes = !changes.single.empty() || changes.pair;
  if (!has_changes) page.add(Note{voice("check.not_an_offer")});
  add_changes(decision, changes, voice, page);
  page.add(Heading{voice("check.tests"), 2}).add(tests(decision, voice));
  page.add(Note{voice("policy.rounding")});
  page.add(Heading{voice("check.data_title"), 2});
  auto used = vouched;
  std::erase_if(used, [](const VouchedFigure& figure) { return !is_used_in_decisions(figure); });
  detail::add_vouched(used, voice, page);
  page.add(Note{voice("check.data_words")});
  page.add(Heading{voice("check.rights_title"), 2})
      .add(Bullets{{voice("check.rights_program"), voice("check.rights_data"),
                    voice("check.rights_correct"), voice("check.rights_person")}});
  return page;
}

namespace {

std::string cell_words(const Measure& measure, Language language) {
  if (measure.is_unbounded) return say(language, "check.unbounded");
  if (!measure.value) return say(language, "check.missing");
  return figure_words(measure.name, *measure.value, std::nullopt, language);
}

// A row for each measure; the request as it stands, then each scenario by its number.
Table stress_table(const Decision& decision, const Voice& voice) {
  Table table;
  table.columns = {{voice("check.measure"), Align::left}, {voice("check.as_stated")}};
  for (std::size_t k = 1; k < decision.book.size(); ++k) {
    table.columns.push_back({std::to_string(k)});
  }
  for (const auto& stated : decision.book.front().measures) {
    Row row{{std::string(stated.name)}};
    for (const auto& scenario : decision.book) {
      const Measure* measure = scenario.find(stated.name);
      row.cells.push_back(measure == nullptr ? "-" : cell_words(*measure, voice.language()));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

// How far each measured figure is on the right side of its limit.
Table margins(const Decision& decision, const Voice& voice) {
  Table table;
  table.columns = {{voice("check.id"), Align::left},
                   {voice("check.measure"), Align::left},
                   {voice("check.margin")}};
  for (const auto& test : decision.tests) {
    std::string margin = "-";
    const bool has_distance =
        test.measured && test.has_limit && !is_no_chance(test.measure, *test.measured);
    if (has_distance) {
      const Ratio above = *test.measured - Ratio::of(test.limit);
      const std::string_view unit = find_measure(test.measure)->unit;
      const Ratio inside = test.comparison == Comparison::at_most ? -above : above;
      const auto beside = unit == "ratio" ? std::optional(Ratio(0)) : std::nullopt;
      margin = unit == "grade" ? format_decimal(rounded(inside, 0, RoundingMode::half_even))
                               : figure_words(test.measure, inside, beside, voice.language());
    }
    const std::string what =
        test.scenario.empty() ? test.measure : test.scenario + ": " + test.measure;
    table.rows.push_back({{printable(test.id), printable(what), margin}});
  }
  return table;
}

void add_quebec(const Decision& decision, const Voice& voice, Document& page) {
  const auto asked = std::ranges::find(decision.tests, "qc_debt_ratio", &TestResult::measure);
  const bool is_measured = asked != decision.tests.end() && asked->parts && asked->measured;
  if (!is_measured || !asked->scenario.empty()) return;
  const auto money = [&](const Ratio& value) {
    return grouped(format_decimal(rounded(value, 2, RoundingMode::half_even)), voice.language());
  };
  const ScenarioMeasures& stated = decision.book.front();
  const auto part = [&](std::string_view measure) { return stated.find(measure)->parts->part; };
  const Ratio housing = part("gds");
  const Ratio debts = part("household_cap") - part("payment_to_income");
  KeyValues lines;
  lines.lines = {{voice("check.qc_housing"), money(housing)},
                 {voice("check.qc_debts"), money(debts)},
                 {voice("check.qc_payment"), money(asked->parts->part - housing - debts)},
                 {voice("check.qc_part"), money(asked->parts->part)},
                 {voice("check.qc_whole"), money(asked->parts->whole)},
                 {voice("measure.qc_debt_ratio"),
                  figure_words(asked->measure, *asked->measured, std::nullopt, voice.language())},
                 {voice("check.qc_method"), voice("check.qc_formula")},
                 {voice("check.qc_law"), asked->legal_reference}};
  page.add(Heading{voice("check.qc_title"), 2}).add(std::move(lines));
}

}  // namespace

void add_lender_blocks(const Decision& decision, Language language, Document& page) {
  const Voice voice(language);
  page.add(Heading{voice("check.margins"), 2}).add(margins(decision, voice));
  page.add(Heading{voice("check.stress"), 2}).add(stress_table(decision, voice));
  if (decision.book.size() > 1) {
    Bullets names;
    for (std::size_t k = 1; k < decision.book.size(); ++k) {
      names.items.push_back(std::to_string(k) + ": " + printable(decision.book[k].scenario));
    }
    page.add(std::move(names));
  }
  add_quebec(decision, voice, page);
  KeyValues formulas;
  for (const auto& measure : measure_catalogue()) {
    formulas.lines.push_back({std::string(measure.name), std::string(measure.formula)});
  }
  page.add(Heading{voice("check.formulas"), 2}).add(std::move(formulas));
}

}  // namespace afford
