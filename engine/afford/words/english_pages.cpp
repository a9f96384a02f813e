#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// The pages of single commands, and the page of findings.
constexpr Sentence sentences[] = {
    {"schedule.title", "Every payment of the loan"},
    {"schedule.subject", "A loan of {0:money} {1} at {2:percent} a year."},
    {"schedule.subject_interest_free", "A loan of {0:money} {1} without interest."},
    {"schedule.number", "No."},
    {"schedule.due_date", "Due"},
    {"schedule.phase", "Phase"},
    {"schedule.payment", "Payment"},
    {"schedule.principal", "Principal"},
    {"schedule.interest", "Interest"},
    {"schedule.fee", "Fee"},
    {"schedule.balance", "Still owed"},
    {"schedule.total", "Total"},
    {"schedule.conventions",
     "Days are counted by {0}. Each payment's interest is rounded once, in the last digit: {1}. "
     "Equal payments are rounded to a multiple of {3}: {2}. The last payment takes up the odd "
     "cents and clears the loan."},
    {"schedule.product",
     "Terms that the request does not give are those of \"{0}\" by {1}, known since {2:date}. "
     "Source: {3}."},
    {"schedule.product_of_another_time",
     "Terms that the request does not give are those of \"{0}\" by {1}, known since {2:date}. The "
     "loan starts at another time, so they may not hold for it. Source: {3}."},
    {"schedule.convention_words", "Conventions: {0}."},
    {"schedule.kept_aside",
     "\"Still owed\" is without the interest that is kept aside while nothing is due. It adds up "
     "to {0:money}, and is part of the payment on {1:date}."},
    {"schedule.half_up", "to the nearest, halves up"},
    {"schedule.half_even", "to the nearest, halves to the even digit"},
    {"schedule.up", "up"},
    {"schedule.down", "down"},
    {"phase.deferral", "nothing due"},
    {"phase.interest_only", "interest only"},
    {"phase.minimum", "minimum"},
    {"phase.level", "equal"},
    {"phase.equal_principal", "equal parts"},
    {"phase.flat", "flat"},
    {"phase.balloon", "balloon"},
    {"phase.custom", "as agreed"},
    {"phase.down_payment", "down payment"},
    {"phase.prepayment", "extra payment"},

    {"credit.title", "Cost summary"},
    {"credit.rate_note",
     "To four digits, the yearly rate is {0:percent}. It is the rate that makes all you pay worth "
     "what you get, each amount on its day."},
    {"credit.rate_above",
     "The yearly rate is the one that makes all you pay worth what you get, each amount on its "
     "day. It is too high to be of use: look at the amounts."},
    {"credit.no_disclosure",
     "This is a summary. It does not take the place of the lender's own papers."},

    {"future.title", "Is the course worth it?"},
    {"future.table", "Every future"},
    {"future.kind", "What happens"},
    {"future.attempts", "Exam\ntries"},
    {"future.share", "In 100\nfutures"},
    {"future.ends", "You end"},
    {"future.does_not_finish", "You do not finish"},
    {"future.fails_exam", "You finish and fail the exam"},
    {"future.in_field", "You work in the field"},
    {"future.other_job", "You finish and find another job"},
    {"future.not_in_field", "You finish and find no job in the field"},
    {"future.ahead", "{0} ahead"},
    {"future.behind", "{0} behind"},
    {"future.mean_ahead", "All futures together come to {0:rough} ahead."},
    {"future.mean_behind", "All futures together come to {0:rough} behind."},

    {"net_pay.title", "What is left of {0:money} a year"},
    {"net_pay.subject", "{0}, {1}: a single adult with one job, all year in the province."},
    {"net_pay.carried", "Tax law for {0} is not known yet. So the law of {1} is used."},
    {"net_pay.lowest_gross",
     "{0:money} before tax is the lowest pay that leaves {1:money}, before its parts are rounded "
     "to cents.[ In whole cents it leaves {2:money}.]"},
    {"net_pay.month_note",
     "A month is a twelfth of each line, to the nearest cent. So its lines may miss their sum by a "
     "few cents."},
    {"net_pay.lost", "The next dollar leaves you {0:money} less, not more: a refund ends with it."},
    {"net_pay.year", "A year"},
    {"net_pay.month", "A month"},
    {"net_pay.gross", "Pay before tax"},
    {"net_pay.pension", "Pension contributions"},
    {"net_pay.premiums", "Premiums"},
    {"net_pay.federal_tax", "Federal tax"},
    {"net_pay.provincial_tax", "Provincial tax"},
    {"net_pay.net", "Pay after tax"},
    {"net_pay.kept", "Of the next dollar you keep {0} cents."},
    {"net_pay.with_return",
     "{0:money} of this is not on your paycheques. It comes after you file your tax return."},
    {"net_pay.confidence", "How sure the tables are: {0:word note}."},
    {"net_pay.sources", "Sources:"},
    {"net_pay.source", "{0}, {1}[, {2}]."},
    {"net_pay.lines", "How we got this:"},
    {"net_pay.line_block", "Part"},
    {"net_pay.line_kind", "Step"},
    {"net_pay.line_code", "Rule"},
    {"net_pay.line_amount", "Amount"},
    {"net_pay.line_rate", "{0}: {1:percent} x {2:money}"},
    {"net_pay.line_bracket", "over {0:money}: {1:percent} x {2:money}"},

    {"check.title", "{0:word verdict}"},
    {"check.policy", "Under the rules \"{0}\" ({1}, version {2})."},
    {"check.unsigned", "These are example rules; no lender decided this."},
    {"check.why", "Why:"},
    {"check.tests", "Each test"},
    {"check.id", "Test"},
    {"check.measure", "What is looked at"},
    {"check.measured", "Found"},
    {"check.limit", "Limit"},
    {"check.passed", "Met"},
    {"check.at_most", "at most {0}"},
    {"check.at_least", "at least {0}"},
    {"check.yes", "yes"},
    {"check.no", "no"},
    {"check.missing", "missing"},

    {"findings.title", "{0:count thing things} to mend:"},
    {"findings.document", "the whole document"},
    {"findings.place", "Where"},
    {"findings.given", "Given"},
    {"findings.wrong", "What"},
};

}  // namespace

std::span<const Sentence> english_pages() { return sentences; }

}  // namespace afford::detail
