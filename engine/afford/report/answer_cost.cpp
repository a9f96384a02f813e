#include "afford/report/answer_cost.hpp"

#include <array>

#include "afford/assess/loan_summary.hpp"
#include "afford/json/cost_json.hpp"
#include "afford/json/cost_rules_json.hpp"
#include "afford/json/request_json.hpp"
#include "afford/report/answer_explanation.hpp"
#include "afford/report/cost_page.hpp"
#include "afford/report/cost_summary_page.hpp"
#include "afford/report/html_writer.hpp"
#include "afford/report/loan_figures.hpp"
#include "afford/report/markdown_writer.hpp"
#include "afford/report/regime_figures.hpp"
#include "afford/report/text_writer.hpp"

namespace afford {
namespace {

constexpr std::array loan_only{Section::loan};
constexpr std::string_view every_regime = "all";

std::vector<Regime> chosen_regimes(const CostOptions& typed, const AnswerOptions& options) {
  if (typed.regime == every_regime) return {all_regimes.begin(), all_regimes.end()};
  std::vector<Regime> chosen;
  if (const auto regime = parse_regime(typed.regime)) chosen.push_back(*regime);
  // The clauses of a summary are Canada's; so is a stated rate unless another law is named.
  const bool is_summary = options.format == Format::markdown || options.format == Format::html;
  const bool has_canada = chosen == std::vector{Regime::canada};
  const bool lacks_law = chosen.empty() && !typed.verify.empty();
  if ((is_summary && !has_canada) || lacks_law) chosen.push_back(Regime::canada);
  return chosen;
}

Result<CostQuestion> read_question(const CostOptions& typed, const AnswerOptions& options) {
  CostQuestion question{chosen_regimes(typed, options), std::nullopt};
  if (typed.verify.empty()) return question;
  auto stated = parse_decimal(typed.verify, {.digits_max = 15, .decimals_max = 10});
  if (!stated) {
    for (auto& error : stated.error()) error.path = "--verify";
    return Failure(stated.error());
  }
  question.stated_percent = *std::move(stated);
  return question;
}

// Lines that a rules file names and no summary has.
Errors unknown_lines(const CostRules& rules) {
  Errors errors;
  for (const auto& form : rules.disclosures) {
    for (const auto& clause : form.clauses) {
      if (clause.line.empty() || is_summary_line(clause.line)) continue;
      errors.push_back({ErrorCode::parameter_file_invalid,
                        std::string(cost_rules_file) + "/disclosures",
                        clause.line,
                        {"no line of the summary has this name"}});
    }
  }
  return errors;
}

Result<std::string> explained(const LoanSummary& summary, const CostAnswer& answer,
                              const AnswerOptions& options) {
  FigureSteps steps;
  add_cost_steps(summary, "", steps);
  add_regime_steps(answer, summary.loan.terms.currency, steps);
  return written(explain_figure(cost_json(answer, options.language), steps, options.explained),
                 options);
}

std::string page(const LoanSummary& summary, const CostAnswer& answer, const CostRules& rules,
                 const AnswerOptions& options) {
  switch (options.format) {
    case Format::json: return cost_json(answer, options.language);
    case Format::markdown:
      return write_markdown(cost_summary_page(summary, answer, rules, options.language));
    case Format::html:
      return write_html(cost_summary_page(summary, answer, rules, options.language),
                        options.language);
    default: return write_text(cost_page(summary, answer, options.language));
  }
}

}  // namespace

bool is_regime_choice(std::string_view regime) {
  return regime.empty() || regime == every_regime || parse_regime(regime).has_value();
}

Result<CheckedText> answer_cost(std::string_view request, std::span<const ParameterFile> files,
                                const CostOptions& typed, const AnswerOptions& options) {
  const auto question = read_question(typed, options);
  const auto read = read_request(request, loan_only, files);
  if (!read || !question) {
    Errors errors = question ? Errors{} : question.error();
    if (!read) errors.insert(errors.end(), read.error().begin(), read.error().end());
    return Failure(std::move(errors));
  }
  const auto summary = loan_summary(*read->loan);
  if (!summary) return Failure(summary.error());
  const auto rules = find_cost_rules(files);
  if (!rules) return Failure(rules.error());
  if (auto unknown = unknown_lines(*rules); !unknown.empty()) return Failure(std::move(unknown));
  const auto answer = cost_answer(*read->loan, summary->amortization, *rules, *question);
  if (!answer) return Failure(answer.error());
  const bool holds = !answer->stated || answer->stated->is_within;
  if (!options.explained.empty()) {
    const auto text = explained(*summary, *answer, options);
    if (!text) return Failure(text.error());
    return CheckedText{*text, holds};
  }
  return CheckedText{page(*summary, *answer, *rules, options), holds};
}

}  // namespace afford
