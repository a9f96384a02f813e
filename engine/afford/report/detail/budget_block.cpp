#include <algorithm>
#include <span>

#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

bool has_reason(const HouseholdBudget& budget, std::string_view code) {
  return std::ranges::find(budget.reasons, code, &BudgetReason::code) != budget.reasons.end();
}

const BudgetReason* counterpart(const BudgetReason& reason,
                                const std::vector<BudgetReason>& reasons) {
  const auto found = std::ranges::find_if(
      reasons, [&](const auto& other) { return is_same_matter(reason, other); });
  return found == reasons.end() ? nullptr : &*found;
}

// The reason, and what it would be if nothing were paid for the loan.
std::string reason_words(const BudgetReason& reason, const BudgetReason* without,
                         const Voice& voice) {
  std::string text = voice.entry(reason);
  if (without == nullptr) return text;
  if (voice.entry(*without) == text) return voice("page.budget.holds_without", {text});
  std::string code(reason.code);
  return text + ' ' +
         voice.entry(BudgetReason{code.replace(0, code.find('.'), "without"), without->arguments});
}

// Each reason, marked if the loan is not to blame for it; then those that only the loan hides.
void add_reasons(const HouseholdBudget& budget, const Voice& voice, Document& page) {
  const bool all_are_same = std::ranges::all_of(budget.reasons, [&](const auto& reason) {
    const auto* without = counterpart(reason, budget.without_loan);
    return without != nullptr && voice.entry(*without) == voice.entry(reason);
  });
  Bullets bullets;
  for (const auto& reason : budget.reasons) {
    if (is_said_by_cautious(reason, budget.reasons)) continue;
    const auto* without = all_are_same ? nullptr : counterpart(reason, budget.without_loan);
    bullets.items.push_back(reason_words(reason, without, voice));
  }
  for (const auto& reason : budget.without_loan) {
    if (counterpart(reason, budget.reasons) != nullptr) continue;
    if (is_said_by_cautious(reason, budget.without_loan)) continue;
    bullets.items.push_back(voice("page.budget.only_without", {voice.entry(reason)}));
  }
  if (bullets.items.empty()) return;
  page.add(Heading{voice("page.budget.why"), 3}).add(std::move(bullets));
  if (all_are_same && !budget.reasons.empty()) {
    page.add(Paragraph{voice("page.budget.all_hold_without")});
  }
}

bool uses_example_rules(const Assessment& assessment) {
  return std::ranges::find(assessment.data, "unsigned", &DataUsed::note) != assessment.data.end();
}

void add_limits(const Assessment& assessment, const Voice& voice, Document& page) {
  const HouseholdBudget& budget = assessment.budget;
  std::string text;
  if (!budget.debt_ratio_percent) {
    const auto* why = budget.has_gross_pay ? "page.budget.no_pay" : "page.budget.no_ratio";
    text = voice(why, {format_decimal(budget.debt_ratio_limit_percent)}) + ' ';
  } else if (!has_reason(budget, "reason.debt_ratio")) {
    text = voice("page.budget.ratio", {format_decimal(*budget.debt_ratio_percent),
                                       format_decimal(budget.debt_ratio_limit_percent)}) +
           ' ';
  }
  text += voice("page.budget.buffer", {format_money(budget.buffer_per_month)});
  if (uses_example_rules(assessment)) text += ' ' + voice("page.budget.rules");
  page.add(Paragraph{text});
}

void add_benchmark(const HouseholdBudget& budget, const Voice& voice, Document& page) {
  const std::string declared = format_money(budget.declared_per_month);
  if (!budget.benchmark) {
    page.add(Paragraph{voice("page.budget.no_benchmark", {declared})});
  } else if (!has_reason(budget, "reason.below_benchmark")) {
    page.add(Paragraph{
        voice("page.budget.benchmark", {declared, format_money(budget.benchmark->per_month),
                                        std::to_string(budget.benchmark->year)})});
  }
}

}  // namespace

bool is_said_by_cautious(const BudgetReason& reason, const std::vector<BudgetReason>& all) {
  if (reason.code != "reason.fails_day_below_zero") return false;
  const auto cautious =
      std::ranges::find(all, std::string("reason.day_below_zero"), &BudgetReason::code);
  return cautious != all.end() &&
         std::ranges::equal(cautious->arguments, std::span(reason.arguments).subspan(1));
}

void add_budget(const Assessment& assessment, const Voice& voice, Document& page) {
  const HouseholdBudget& budget = assessment.budget;
  page.add(
      Heading{voice("page.budget.title", {std::string(format_budget_result(budget.result))}), 2});
  if (assessment.worth.is_haircut) page.add(Paragraph{voice("page.cautious_is_claim")});
  if (budget.reasons.empty()) page.add(Paragraph{voice("page.fits_because")});
  add_reasons(budget, voice, page);
  page.add(Paragraph{voice.entry(budget.largest_loan.note)});
  add_breaking_points(assessment.breaking_points, voice, page);
  if (assessment.cautious.lowest_day) page.add(Paragraph{voice("break.days")});
  add_limits(assessment, voice, page);
  add_benchmark(budget, voice, page);
}

}  // namespace afford::detail
