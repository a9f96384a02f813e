// The blocks of the assess page, each in its own source; the pages of single commands borrow some.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "afford/assess/assessment.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"
#include "afford/words/number_words.hpp"

namespace afford::detail {

/// Says sentences in one language.
class Voice {
 public:
  explicit Voice(Language language) : language_(language) {}
  std::string operator()(std::string_view code,
                         std::initializer_list<std::string> arguments = {}) const {
    return say(language_, code, arguments);
  }
  /// A code with its figures: a reason, an assumption, a step of a method.
  template <class Entry>
  std::string entry(const Entry& entry) const {
    return say(language_, entry.code, entry.arguments);
  }
  Language language() const { return language_; }

  // Figures of cells, as words/number_words.hpp spells them.
  std::string money(Money amount) const { return money_words(amount, language_); }
  std::string tens(const Decimal& amount) const { return tens_words(amount, language_); }
  std::string rough(Money amount) const { return rough_words(amount.to_decimal(), language_); }
  std::string percent(const Decimal& percent) const { return percent_words(percent, language_); }
  std::string date(Date date) const { return date_words(date, language_); }
  std::string month(Month month) const { return month_words(month, language_); }

 private:
  Language language_;
};

/// The loan without changes of its rate and pauses that come after its last payment: they change
/// nothing.
Loan until_last_payment(Loan loan, Date last_payment);

/// "A loan of 6,500.00 CAD at 6.7% a year."
std::string loan_subject(const Loan& loan, const Voice& voice);

/// How often payments of each phase are due, in order, one to a line and named once.
std::string frequency_lines(const Loan& loan, const Voice& voice);

/// Fees that are in no payment, one to a line; "" if there are none.
std::string fees_apart_words(const Loan& loan, const Voice& voice);

/// Lines of what is paid and what it costs, as `cost` shows them too.
KeyValues payment_lines(const LoanSummary& loan, const Voice& voice);

/// What to watch: a payment that is much larger, interest that was kept aside.
void add_payment_notes(const LoanSummary& loan, const Voice& voice, Document& page);
std::string large_payment_words(const LargePayment& large, const Voice& voice);

void add_payments(const Assessment& assessment, const Voice& voice, Document& page);
void add_outcomes(const Assessment& assessment, const Voice& voice, Document& page);
void add_budget(const Assessment& assessment, const Voice& voice, Document& page);
void add_course_cost(const Assessment& assessment, const Voice& voice, Document& page);
void add_cheaper_money(const CheaperMoney& cheaper, const Voice& voice, Document& page);
/// What was typed in, by who stands behind it.
void add_vouched(const std::vector<VouchedFigure>& figures, const Voice& voice, Document& page);
void add_background(const Assessment& assessment, const Voice& voice, Document& page);

/// Whether those who do not end ahead end where they are now.
bool nobody_loses(const FuturesResult& futures);
/// Ahead, behind and break-even, as `worth` shows them too.
std::string worth_in_short(const FuturesResult& futures, const Voice& voice);
/// Before a new job pays all ways are alike: what is missing then under the cautious estimate is
/// missing if the plan fails, and is said once.
bool is_said_by_cautious(const BudgetReason& reason, const std::vector<BudgetReason>& all);
void add_breaking_points(const BreakingPoints& points, const Voice& voice, Document& page);
void add_worth(const WorthSummary& worth, const Voice& voice, Document& page);

}  // namespace afford::detail
