// The answer: every figure of the page, before any word is chosen. The blocks stand in the page's
// order.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "afford/affordability/benchmark.hpp"
#include "afford/assess/cheaper_money_table.hpp"
#include "afford/assess/request.hpp"
#include "afford/calendar/month.hpp"
#include "afford/course/course_cost.hpp"
#include "afford/credit_cost/cost_of_credit.hpp"
#include "afford/loan/amortization.hpp"
#include "afford/numbers/derivation.hpp"
#include "afford/worth/futures.hpp"
#include "afford/worth/returns.hpp"
#include "afford/worth/stopping.hpp"

namespace afford {

/// Payments of some phases taken together. The amounts are what is due; only `first` and `largest`
/// are without interest that a deferral kept aside.
struct PaymentStretch {
  int payments;  ///< due dates on which something is due
  Money lowest;
  Money highest;
  Money first;
  Money largest;
  Date from;
  Date to;
};

/// A payment much larger than those that a borrower gets used to.
struct LargePayment {
  Money payment;
  Date due_date;
  Money before;  ///< the first payment of the last phase, or the largest of the phases before it
};

struct LoanSummary {
  Loan loan;
  Amortization amortization;
  CostOfCredit cost;
  std::optional<PaymentStretch> while_studying;  ///< every phase before the last one
  PaymentStretch repaying;                       ///< the last phase
  Date last_payment_date;
  Money last_payment;
  std::optional<LargePayment> large_payment{};
};

enum class OutcomeKind : std::uint8_t {
  does_not_finish,
  no_job_in_field,
  loses_job,
  cautious,
  claimed
};
inline constexpr std::size_t outcome_kind_count = 5;
std::string_view format_outcome_kind(OutcomeKind kind);

/// A month of an outcome in the household's money.
struct MonthFigures {
  Month month;
  std::optional<int> pays;  ///< pay days in it; nothing where pay is a twelfth of the year
  Money net_pay;
  Money tax_settled;  ///< refund of the year before, or a balance to pay below zero
  Money household_income;
  Money loan_payment;
  Money left_after_spending;
  Money savings;  ///< at the end of the month
};

/// Savings after all that moves on a day.
struct SavingsOnDay {
  Date date;
  Money savings;
};

/// One way things can go, in one month of it, and its lowest month (decisions/0005).
struct OutcomeFigures {
  OutcomeKind kind;
  Month month;  ///< the month the figures below are of
  Money net_pay_per_month;
  Money household_income_per_month;
  Money loan_payment;
  Money left_to_live_on;
  Money left_after_spending;
  std::optional<Decimal> payment_share_percent;  ///< of household net income, 1 decimal
  Money lowest_savings;
  Month lowest_savings_month;
  std::optional<Month> job_pays_from{};       ///< cautious and claimed
  std::optional<Money> net_gain_per_month{};  ///< cautious and claimed, by the law in full
  std::optional<Month> breaks_in{};           ///< the first month in which savings end below zero
  std::optional<Money> short_by{};            ///< how far below, in that month
  std::vector<MonthFigures> months{};         ///< all of them, where pay comes by pay days
  std::optional<SavingsOnDay> lowest_day{};   ///< where the household states days
};

/// Savings after each month of an outcome, from the first month of the household's money to the
/// last in which the loan or the course moves money. Below zero, money is missing.
struct SavingsPath {
  OutcomeKind kind;
  Month first;
  std::vector<Money> by_month;
};

/// What the household's money does with this loan.
enum class BudgetResult : std::uint8_t { fits, tight, does_not_fit };
std::string_view format_budget_result(BudgetResult result);

/// Why the budget is not "fits". `code` names the sentence in words/; `arguments` fill it.
struct BudgetReason {
  std::string code;
  std::vector<std::string> arguments;
};

/// Whether it makes the budget `does_not_fit`; any other makes it `tight`.
bool is_breaking(const BudgetReason& reason);

/// Whether two reasons are about the same thing, whatever their figures: the same code and, where a
/// kind of plan fails is named, the same kind.
bool is_same_matter(const BudgetReason& a, const BudgetReason& b);

/// The question backwards: another loan on the same terms for the same course, its bills as they
/// are (decisions/0005).
struct LargestLoan {
  Money limit;  ///< what the bills need that nothing else pays; no more is asked about
  std::optional<Money> fits;  ///< the largest with which the result is `fits`
  /// The largest that adds no reason to those that even a loan without payments has; only if none
  /// fits, and if those reasons alone are `tight`.
  std::optional<Money> adds_no_reason;
  BudgetReason note;  ///< what the page says of it
};

struct HouseholdBudget {
  BudgetResult result;
  std::vector<BudgetReason> reasons;
  std::optional<Decimal> debt_ratio_percent;  ///< 1 decimal; absent if gross pay is not known
  Decimal debt_ratio_limit_percent;
  Money buffer_per_month;  ///< the policy's least `left after spending`
  Money declared_per_month;
  std::optional<BenchmarkCost> benchmark;  ///< absent without a region
  LargestLoan largest_loan;
  std::vector<BudgetReason> without_loan;  ///< reasons that stand with no loan payment at all
  bool has_gross_pay = false;              ///< known, though it may be zero
};

/// Months that cannot be paid: savings below zero at their end, over all futures of the worth tree.
struct HardMonths {
  Ratio share;                      ///< of the futures in which there is one
  int in_100;                       ///< the same, rounded half even
  std::optional<Month> worst{};     ///< of all of them: where savings are lowest
  std::optional<Money> short_by{};  ///< at its end
};

/// One input alone at either end of its range, and what the course is then worth.
struct InputSwing {
  std::string input;  ///< "placement_probability"; words/ has its name
  std::string low;
  std::string high;
  Money npv_low;
  Money npv_high;
};

/// The end of a module, as a place to stop.
struct ModuleSummary {
  std::string name;  ///< "" if it has none
  GoingOn going_on;
  std::optional<Money> credit{};  ///< counted, if a value is stated
  CheckAnswer transfer_in_writing = CheckAnswer::unknown;
};

struct WorthSummary {
  bool is_haircut;  ///< the claim with our caution, for want of a cautious estimate
  Month month_0;    ///< that months of worth are counted from
  FuturesResult futures;
  WorthReturns returns;
  Money borrower_npv;  ///< expected, with the loan's advances and payments
  HardMonths hard_months;
  std::vector<InputSwing> tornado;     ///< by falling swing
  std::vector<BudgetReason> cautions;  ///< about a claim, or a wage
  Money net_gain_per_month;            ///< when everything goes at the first try
  /// What benefits fall by with that job, a month: taken off the gain already.
  Money benefits_lost_per_month = Money::zero(cad);
  std::optional<Money> break_even_gross_per_year;
  std::vector<ModuleSummary> modules{};  ///< of a course taken in parts
};

/// What can go worse than the cautious estimate.
enum class BadLuck : std::uint8_t {
  months_late,  ///< months more until the job
  rent,         ///< minor units more a month, from the first month on
  pay,          ///< minor units less: a year before tax, or a month where pay is stated net
  rate,         ///< basis points more on the loan, from the start
};

struct BadLuckAmount {
  BadLuck kind;
  std::int64_t amount;
};

/// What breaks a budget, so that it does not fit.
enum class Breaks : std::uint8_t {
  savings,  ///< run out at the end of the month
  month,    ///< more goes out than comes in, in the month that is shown and judged
};
std::string_view format_breaks(Breaks breaks);

/// Bad luck that is just enough.
struct BreakingPoint {
  std::vector<BadLuckAmount> amounts;
  Breaks breaks;
  Month fails_in;
  Money short_by;
};

/// Nothing breaks up to these amounts together; one unit more of any does, beside the full amounts
/// of the others and some number of months in the box, unless more was not looked at.
struct SafeBox {
  std::int64_t months_late = 0;
  std::int64_t rent = 0;
  std::int64_t pay = 0;
  std::int64_t rate = 0;
  bool has_more_months = false;
  bool has_more_pay = false;
  bool has_more_rate = false;
};

struct BreakingPoints {
  bool breaks_already = false;  ///< without any bad luck; then the rest is empty
  bool is_net_pay = false;      ///< pay is stated net: cut by the month
  std::vector<BreakingPoint> single{};
  std::optional<BreakingPoint> pair{};
  std::optional<SafeBox> box{};
};

/// A sentence's code and its figures: what is taken for granted.
struct Assumption {
  std::string_view code;
  std::vector<std::string> arguments;
};

/// What a dated rule says for this person and course.
enum class CheaperVerdict : std::uint8_t { applies, does_not_apply, cannot_be_told };
std::string_view format_cheaper_verdict(CheaperVerdict verdict);

struct CheaperCheck {
  std::string id;
  TwoLanguages name;  ///< empty for own savings, which are no rule of a file
  CheaperVerdict verdict;
  std::vector<Assumption> why;  ///< what does not hold; of own savings, how they stand
  std::vector<std::string>
      missing;  ///< pointers to fields of the request, without which none can say
  TwoLanguages detail;
  std::string source;
  std::string source_date;
  std::string confidence;
};

struct CheaperMoney {
  bool has_table;                        ///< none: nothing was checked
  std::string province_without_rules{};  ///< "" if the table has rules of the household's own
  std::vector<CheaperCheck> checks{};
};

/// A parameter file that the answer rests on.
struct DataUsed {
  std::string file;
  std::string title;
  std::string source;
  std::string date;
  std::string note;  ///< confidence, or "example rules; no lender decided this"
};

struct Assessment {
  Date as_of;
  std::string course_name;
  LoanSummary loan;
  std::vector<OutcomeFigures> plan_fails;  ///< its three kinds, in order
  OutcomeFigures cautious;
  std::optional<OutcomeFigures> claimed;
  std::vector<SavingsPath> savings;  ///< of each outcome above, in order
  HouseholdBudget budget;
  BreakingPoints breaking_points;
  CourseCost course_cost;
  CheaperMoney cheaper_money;
  WorthSummary worth;
  std::vector<VouchedFigure> vouched;
  std::vector<Assumption> assumptions;
  std::vector<DataUsed> data;
  std::map<std::string, Derivation> methods;  ///< by block: "loan", "outcomes", "budget", ...
};

}  // namespace afford
