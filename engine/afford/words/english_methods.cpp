#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// How each block of the page was worked out: what --explain adds.
constexpr Sentence sentences[] = {
    {"loan.interest",
     "Interest up to the first due date: {0:money} at {1:percent} a year, from {3:date} to "
     "{4:date}, by the day count {2}, is {5:money}. Each payment's interest is rounded once, to "
     "the cent."},
    {"loan.level",
     "Equal payments: {0:money} owed, {1:percent} a year and {2:count payment payments} give "
     "{3:money}.[ A fee of {4:money} comes on top of each.] The last payment takes up the odd "
     "cents and clears the loan."},
    {"loan.interest_of_parts",
     "Interest up to the first due date: each part of the loan bears {0:percent} a year from its "
     "own day to {2:date}, by the day count {1}; together {3:money}. Each payment's interest is "
     "rounded once, to the cent."},
    {"loan.deferral_end",
     "While nothing is due, interest adds up to {0:money}. It joins the debt on {1:date}."},
    {"loan.deferral_never",
     "While nothing is due, to {1:date}, interest adds up to {0:money}. It is kept aside, bears no "
     "interest, and is part of the payment on {2:date}."},
    {"loan.stated", "The payments of {0:money} are stated in the request, not worked out."},
    {"loan.last_clears",
     "The last payment, {0:money}, clears the loan: it is all that is still owed, with its "
     "interest."},
    {"loan.effective_rate",
     "Effective yearly rate: {0:percent} a year makes all that you pay worth what you get, each on "
     "its day."},
    {"loan.effective_rate_above",
     "Effective yearly rate: even at {0:percent} a year, what you pay is worth more than what you "
     "get, each on its day."},
    {"outcomes.net_pay",
     "Pay after tax in {1:month}: {0:money} a year before tax, by the law of {2} in {3}, leaves "
     "{4:money}. Of this, {5:money} comes only with the tax return. A month's pay is a twelfth of "
     "the rest, {6:money}.[ The hours lost to study take {7:money} of it.]"},
    {"outcomes.net_pay_arrival",
     "Pay after tax in {1:month}: {0:money} a year before tax is {3:money} for the months from "
     "{2:date} on. By the law of a year that is not whole, that leaves {4:money}. A month's pay is "
     "its share of {5} months, {6:money}.[ The hours lost to study take {7:money} of it.]"},
    {"outcomes.paydays",
     "{0:count pay pays} in {1:month}: {2:money} before tax, less {3:money} pension, {4:money} "
     "premiums, {5:money} federal tax and {6:money} provincial tax as an employer keeps them "
     "back[, less {7:money} lost to study], leaves {8:money}."},
    {"outcomes.average_month",
     "Shown is an average month of such pays: {0:money} x {1} / (12 x {2})[, less {3:money} lost "
     "to study], leaves {4:money}."},
    {"outcomes.month",
     "Month shown where the plan fails: {0:month}, when the last stretch of payments starts."},
    {"outcomes.month_one_phase",
     "Month shown where the plan fails: {0:month}, when the payments start."},
    {"outcomes.month_with_job",
     "Month shown for the cautious estimate: {0:month}, when the job pays as well."},
    {"outcomes.month_before_job",
     "Month shown for the cautious estimate: {0:month}, that of the last payment. The job pays "
     "only from {1:month} on."},
    {"outcomes.savings", "Savings: each month adds what comes in and takes off what goes out."},
    {"budget.debt_ratio",
     "Share: ({0:money} housing + {1:money} debts + {2:money} loan) / {3:money} pay before tax a "
     "month = {4:percent}."},
    {"budget.largest_loan",
     "Largest loan: the same tests were run on loans of up to {0:money}, to the cent. That is what "
     "the bills need that nothing else pays."},
    {"course.lost_pay",
     "Lost pay: {0:money} before tax in all is {1:money} after tax, by the law of each year."},
    {"worth.discount",
     "Money that comes later counts for less: {0:percent} a year, so each month is worth {1:money} "
     "of "
     "the month before."},
    {"worth.tree",
     "Chance of success: finish {0:percent}, [pass {1:percent} on each try with {2:count try "
     "tries}, ]job in the field {3:percent}; together {4:percent}."},
    {"worth.benefits",
     "The job brings {0:money} more a month after tax. Benefits that rest on pay fall by "
     "{1:money}, so {2:money} counts."},
    {"worth.break_even",
     "Break-even: a cost of {0:about} in all is met by a gain of {1:about} a month, when each "
     "chance is counted."},
};

}  // namespace

std::span<const Sentence> english_methods() { return sentences; }

}  // namespace afford::detail
