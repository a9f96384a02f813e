#include "afford/report/cost_page.hpp"

#include "afford/report/detail/cost_blocks.hpp"

namespace afford {

Document cost_page(const LoanSummary& loan, const CostAnswer& answer, Language language) {
  const detail::Voice voice(language);
  const auto& rate = loan.cost.effective_annual_rate_percent;
  Document page;
  page.add(Heading{voice("credit.title")})
      .add(Paragraph{detail::loan_subject(
          detail::until_last_payment(loan.loan, loan.last_payment_date), voice)})
      .add(detail::payment_lines(loan, voice));
  detail::add_payment_notes(loan, voice, page);
  page.add(
      Note{rate ? voice("credit.rate_note", {format_decimal(*rate)}) : voice("credit.rate_above")});
  detail::add_stated(answer, voice, page);
  detail::add_aprs(answer, voice, page);
  detail::add_guards(answer, voice, page);
  page.add(Note{voice("credit.no_disclosure")});
  return page;
}

}  // namespace afford
