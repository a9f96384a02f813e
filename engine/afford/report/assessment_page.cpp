#include "afford/report/assessment_page.hpp"

#include <algorithm>

#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/report/detail/chart_blocks.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string subject(const Assessment& assessment, const Voice& voice) {
  return voice("page.subject",
               {printable(assessment.course_name),
                detail::loan_subject(detail::until_last_payment(assessment.loan.loan,
                                                                assessment.loan.last_payment_date),
                                     voice),
                format_date(assessment.as_of)});
}

// The first reason; if the budget does not fit, the first of those that decide it.
std::string why(const HouseholdBudget& budget, const Voice& voice) {
  if (budget.reasons.empty()) return voice("page.fits_because");
  const auto& all = budget.reasons;
  auto first = std::ranges::find_if(all, is_breaking);
  if (first == all.end()) {
    first = std::ranges::find_if_not(
        all, [&](const BudgetReason& reason) { return detail::is_said_by_cautious(reason, all); });
  }
  return voice.entry(*first);
}

std::string answer(const Assessment& assessment, const Voice& voice) {
  const HouseholdBudget& budget = assessment.budget;
  std::string text =
      voice("page.answer", {std::string(format_budget_result(budget.result)), why(budget, voice)});
  if (assessment.worth.is_haircut) text += ' ' + voice("page.cautious_is_claim");
  return text;
}

class Page {
 public:
  Page(const Assessment& assessment, const AssessmentText& text)
      : assessment_(assessment), voice_(text.language), text_(text) {}

  Document build() {
    page_.add(Heading{voice_("page.question")})
        .add(Paragraph{subject(assessment_, voice_)})
        .add(Paragraph{answer(assessment_, voice_), true})
        .add(Paragraph{detail::worth_in_short(assessment_.worth.futures, voice_)});
    if (const auto& large = assessment_.loan.large_payment) {
      page_.add(Paragraph{detail::large_payment_words(*large, voice_)});
    }
    detail::add_payments(assessment_, voice_, page_);
    if (text_.with_charts) detail::add_owed_chart(assessment_.loan, voice_, page_);
    add_methods("loan");
    detail::add_outcomes(assessment_, voice_, page_);
    if (text_.with_charts) detail::add_savings_chart(assessment_, voice_, page_);
    add_methods("outcomes");
    detail::add_budget(assessment_, voice_, page_);
    add_methods("budget");
    detail::add_course_cost(assessment_, voice_, page_);
    add_methods("course_cost");
    detail::add_cheaper_money(assessment_.cheaper_money, voice_, page_);
    page_.add(Heading{voice_("page.worth.title"), 2});
    detail::add_worth(assessment_.worth, voice_, page_);
    page_.add(Note{voice_("page.worth.loan_in_part_1")});
    if (text_.with_charts) {
      detail::add_futures_chart(assessment_.worth.futures, voice_, page_);
      detail::add_return_chart(assessment_.worth, voice_, page_);
      detail::add_tornado_chart(assessment_.worth, voice_, page_);
    }
    add_methods("worth");
    detail::add_background(assessment_, voice_, page_);
    return std::move(page_);
  }

 private:
  void add_methods(const std::string& block) {
    const auto found = assessment_.methods.find(block);
    if (!text_.with_methods || found == assessment_.methods.end() || found->second.empty()) return;
    Bullets steps;
    for (const auto& step : found->second) steps.items.push_back(voice_.entry(step));
    page_.add(Heading{voice_("page.how"), 3}).add(std::move(steps));
  }

  const Assessment& assessment_;
  Voice voice_;
  const AssessmentText& text_;
  Document page_;
};

}  // namespace

Document assessment_page(const Assessment& assessment, const AssessmentText& text) {
  return Page(assessment, text).build();
}

}  // namespace afford
