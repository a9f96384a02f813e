#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// How one figure came about: what --explain=POINTER prints.
constexpr Sentence sentences[] = {
    {"explain.row", "Payment {0}, due on {1:date} (phase {2})."},
    {"explain.no_interest", "This row bears no interest."},
    {"explain.part",
     "{0:money} x {1:percent} x {2} of a year, from {3:date} to {4:date} (that day not counted)."},
    {"explain.interest", "Together {0}, rounded once, {1}: {2:money}."},
    {"explain.interest_by_parts", "Together {0}, each part rounded by itself, {1}: {2:money}."},
    {"explain.flat",
     "A flat phase charges each period as a whole, on its first amount, {0:money}, whatever has "
     "been repaid. Its last period takes what rounding left."},
    {"explain.flat_rest",
     "Over the whole phase {0}, rounded once, {1}: {2:money}. Less {3:money} of the payments "
     "before: {4:money}."},
    {"explain.kept_aside", "In it are {0:money} that were kept aside while nothing was due."},
    {"explain.kept",
     "It is kept aside, as nothing is due: this row shows {0:money}, and {1:money} are kept aside "
     "so far."},
    {"explain.kept_due",
     "{0:money} of this period + {1:money} kept aside while nothing was due = {2:money}."},
    {"explain.kept_on_top", "On top come {0:money} of interest, kept aside while nothing was due."},
    {"explain.as_planned",
     "An extra payment covers the last payments. Until then the principal is the one that was "
     "planned, {0:money}."},
    {"explain.no_more_owed", "No more principal has been lent and is owed than {0:money}."},
    {"explain.prepaid",
     "{0:money} of principal - {1:money} that an extra payment has paid before = {2:money}."},
    {"explain.level",
     "The equal payment was worked out over {1:count payment payments} at {2:percent} a year "
     "(level_from {3}): what is owed on its day with interest is {0}, which gives {4:money}."},
    {"explain.payment",
     "{0:money} of principal + {1:money} of interest + {2:money} of fees = {3:money}."},
    {"explain.principal",
     "{0:money} paid - {1:money} of interest - {2:money} of fees = {3:money}."},
    {"explain.clears", "The last payment clears the loan: all that was owed, {0:money}."},
    {"explain.all_principal", "All of this payment is principal: {0:money}."},
    {"explain.fee_amount", "A fee of {0:money} on each payment."},
    {"explain.fee_share", "A fee of {0:percent} of the payment of {1:money}."},
    {"explain.fee", "Fees of this payment: {0:money}."},
    {"explain.balance",
     "{0:money} owed before - {1:money} of principal[ + {2:money} paid out on this day] = "
     "{3:money}."},
    {"explain.total", "The sum over {0} rows: {1:money}."},
    {"explain.disbursed", "All parts of the loan, with fees added to what is owed: {1:money}."},
    {"explain.formula", "{0} = {1:money}."},
    {"explain.month_formula", "{0:month}: {1} = {2:money}."},
    {"explain.day_formula", "{0:date}: {1} = {2:money}."},
    {"explain.given", "It is given: {0}."},
    {"explain.convention", "It is given in the request, or the default of this word."},
    {"explain.in_schedule", "It is {0} of the schedule."},
    {"explain.equation",
     "The sum of all flows x (1 + X)^(-years) is zero at X = {0:percent}, rounded half up at the "
     "fourth decimal."},
    {"explain.apr_flow_years", "{0:money} after {1} years"},
    {"explain.apr_flow_units", "{0:money} after {1} unit periods, {2} of one in front"},
    {"explain.apr_unit", "Unit periods in a year: {0}."},
    {"explain.apr_rounding",
     "The equation holds at {0:percent}, rounded half up at the fourth decimal: its sign changes "
     "between the two halves around it."},
    {"explain.contract_average",
     "100 x (interest + charges that count) / sum of balance before each payment x length of its "
     "period in years (SOR/2021-181 s. 47, with the balances of the contract's own schedule), "
     "rounded half up at the fourth decimal."},
    {"explain.actuarial_nominal",
     "{0} x the rate of a period at which the same amounts, on the same times, are worth nothing "
     "together; interest compounds each period. Rounded half up at the fourth decimal."},
    {"explain.nearest_eighth",
     "The unrounded APR to the nearest 0.125, half up (SOR/2021-181 s. 47(2))."},
    {"explain.guard_measure",
     "Measure {0} of the amounts with the charges of the set {1}; rounded half up at the fourth "
     "decimal for reading. The limit is tested before rounding."},
    {"explain.guard_bank_rate", "{0} (Bank Rate on the day of the first advance) + {1} = {2}"},
    {"explain.stated", "As typed after --verify."},
    {"explain.stated_difference", "{0} (stated) - {1} (true, to four decimals) = {2}"},
    {"explain.count", "Due dates on which something is due: {0}."},
    {"explain.rows", "Rows of the schedule: {0}."},
    {"explain.days", "Days from {0:date} to {1:date}: {2}."},
    {"explain.nothing_overdue", "Nothing is overdue."},
    {"explain.kept_of_row", "Interest kept aside, part of the payment on {1:date}: {0:money}."},
    {"explain.nothing_kept", "No interest is kept aside."},
    {"explain.no_pay", "No pay comes in {0:month}: that is what this case supposes."},
    {"explain.nothing_settled", "No tax is settled in this month."},
    {"explain.tax_settled",
     "Net pay by the law of {0}, on what was paid in that year, less what its paycheques brought. "
     "Above zero it is a refund, below zero it is to be paid."},
    {"explain.net_given", "Pay is given after tax. A month brings {0:money}."},
    {"explain.share_of", "{0:money} / {1:money} = {2:percent}, rounded half up."},
    {"explain.ratio", "{0:money} / {1:money} of pay before tax a month = {2}."},
    {"explain.measure", "{0}[, under {3}]: {1} = {2}."},
    {"explain.share", "{0} / {1} = {2}."},
    {"explain.lever_asked", "The request's own {0:word change}: {1}."},
    {"explain.lever_value",
     "The nearest {0:word change} to the request's own with which the decision, taken again in "
     "full, is better: {1}. Decisions taken to find it and the others: {2}."},
    {"explain.costs_more",
     "Interest and fees of the changed loan less those of the request's own: {0:money}."},
    {"explain.reasons", "Tests that fail and facts that are missing: {0}."},
    {"explain.policy", "Policy {0} sets {1}: {2}. {3}"},
    {"explain.buffer",
     "The higher of the fixed amount and the share of income ({0:money}), up to the next cent: "
     "{1:money}."},
    {"explain.benchmark",
     "Market Basket Measure of {0}, prices of {1}: {2} a year for four. For {3:count person "
     "persons} that is times the root of {3}/4, to a whole dollar; a twelfth of it is {4:money}."},
    {"explain.not_below_zero", "A gap is never below zero."},
    {"explain.times", "{0} x {1:money} = {2:money}."},
    {"explain.attempts", "Exam tries paid for in this future: {0}."},
    {"explain.module", "The module's number, in the order of the request."},
    {"explain.module_sunk",
     "Bills from the first one on and pay lost, up to the end of the module, each worth in month "
     "0."},
    {"explain.going_on",
     "Of those who have finished the module: less the next one's bills and lost pay, and if it is "
     "finished, its credit and what going on is worth then, or nothing if stopping is better. "
     "After "
     "the last one: the exam and the jobs."},
    {"explain.to_the_end", "The value of going on, if nobody stops at a later module's end."},
    {"explain.credit", "The value of the credit by the chance that it is used, if in writing."},
    {"explain.refund_back", "The tuition due by that day, by the percentage, half up to the cent."},
    {"explain.refund_sunk", "Every bill due by that day, less what comes back."},
    {"explain.chances", "Chances along the way: {0} = {1}."},
    {"explain.future",
     "In money of today: {0:money} of gains - {1:money} of costs = {2:money}. Every digit is kept "
     "until the end."},
    {"explain.mean",
     "Each future by its share: ({0}) / {1} = {2:money}. Every digit is kept until the end."},
    {"explain.in_100", "Shares of the futures on this side: {0} = {1}. In 100: {2}."},
    {"explain.no_future", "No future is on this side."},
    {"explain.break_even_pay",
     "The course was worked out with other pay of the job. {0:money} a year before tax is the "
     "lowest at which its expected value is not below zero."},
    {"explain.break_even_chance",
     "The chance of success at which the gains of all tries are worth the cost of {0:money}, where "
     "only the chance of a job changes: {1}, rounded up."},
    {"explain.gain_at_first_try",
     "A month of the new job after tax, less a month of today's pay: {0:money}."},
    {"explain.gain_less_benefits",
     "A month of the new job after tax, less a month of today's pay and a twelfth of what benefits "
     "fall with it: {0:money}."},
    {"explain.borrower_npv",
     "The course's value, {0:money}, and the loan's: each advance comes in and each payment and "
     "fee "
     "goes out at the start of its month, worth less the later it is. Rounded half even to the "
     "cent."},
    {"explain.irr",
     "The yearly rate at which the expected money by month is worth nothing together. All rates "
     "above "
     "-100% were looked for; so many were found."},
    {"explain.payback",
     "The first month, counted from month 0, from which on the expected money up to then is not "
     "below "
     "zero, and stays so."},
    {"explain.discounted_payback",
     "The same, with each month's money worth less the later it comes."},
    {"explain.line_in_chance",
     "The expected value is a straight line in this chance. It is worked out at 0 and at 1; where "
     "it "
     "crosses zero, rounded up to a thousandth, is the answer."},
    {"explain.quantile",
     "The futures in order of what they end with: the first at which their shares together reach "
     "this "
     "part of all."},
    {"explain.hard_months",
     "Each future is followed month by month. Counted are those in which savings end a month below "
     "zero; the worst month is where they are lowest."},
    {"explain.tornado_end",
     "The end of the request's own range, or of the dated table worth-defaults.json, drawn out to "
     "the "
     "request's figure where that lies beyond."},
    {"explain.tornado_npv",
     "The expected value of the course with this one figure changed; of the loan's rate, with what "
     "the loan then costs more or less today."},
    {"explain.break",
     "The cautious outcome was worked out month by month with this much more bad luck, and with "
     "one "
     "unit less. Only with this much do savings run out."},
    {"explain.break_box",
     "Every month of delay and every basis point in the box was worked out with the full rent and "
     "the "
     "full cut in pay. With one unit more of this, savings run out."},
    {"explain.shortfall", "Measured {0}, limit {1}: they are {2} apart."},
    {"explain.law", "Law of {0}, {1}, for {2:money} a year."},
    {"explain.line", "{0}: {1}[ = {2:percent} of {3}]."},
    {"explain.no_line", "No rule of this law applies to this pay."},
    {"explain.lowest_gross", "The lowest pay before tax, to the cent, that leaves {0:money}."},
    {"explain.next_dollar", "Of one more dollar on top of {0:money} you keep {1}."},
    {"explain.lost_at_next_dollar", "One dollar more leaves {0:money} less: a refund ends there."},
    {"explain.interest_of_account",
     "Together, rounded {1}, with interest carried over and less interest paid ahead: {0:money}."},
    {"explain.left_after",
     "All that was paid out by {0:date}, less the principal of the rows up to this one: "
     "{1:money}."},
    {"explain.received",
     "Of the money received, {0:money} went to this part of the row due on {1:date}. The oldest "
     "row comes first, in it {2}."},
    {"explain.allocation",
     "The oldest row comes first, in it {0}. What is left is principal above the plan."},
    {"explain.next_payment", "On {0:date} the plan asks for {1:money} that are not paid yet."},
    {"explain.payoff_principal", "Principal still owed on {0:date}, overdue or not: {1:money}."},
    {"explain.payoff_fee", "Fees asked for and not paid by {0:date}: {1:money}."},
    {"explain.payoff_interest",
     "Interest overdue and interest that runs to {0:date}, rounded once: {1:money}. It runs on:"},
    {"explain.per_day", "A day later the payoff is {0:money} more."},
};

}  // namespace

std::span<const Sentence> english_explain() { return sentences; }

}  // namespace afford::detail
