#include "afford/report/cost_page.hpp"

#include "afford/report/detail/assessment_blocks.hpp"

namespace afford {

Document cost_page(const LoanSummary& loan, Language language) {
  const detail::Voice voice(language);
  const LoanTerms& terms = loan.loan.terms;
  Document page;
  page.add(Heading{voice("credit.title")})
      .add(Paragraph{voice("schedule.subject", {format_money(loan.loan.disbursed()),
                                                std::string(terms.currency.code()),
                                                format_decimal(terms.nominal_rate.percent())})})
      .add(detail::payment_lines(loan, voice))
      .add(Note{voice("credit.rate_note",
                      {format_decimal(loan.cost.effective_annual_rate_percent)})})
      .add(Note{voice("credit.no_disclosure")});
  return page;
}

}  // namespace afford
