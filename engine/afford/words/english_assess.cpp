#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// The page of `assess`, block by block.
constexpr Sentence sentences[] = {
    {"page.question", "Can this course pay for its loan, and can you carry the loan?"},
    {"page.subject", "[{0}. ]{1} Worked out as of {2:date}."},
    {"page.answer", "Your budget: {0:word page.result}. {1}"},
    {"page.answer_worth",
     "The course: in {0} of 100 futures like yours you end ahead, in {1} you end behind."},
    {"page.answer_mostly_ahead",
     "The course: in more than 99 of 100 futures like yours you end ahead, in fewer than 1 you end "
     "behind."},
    {"page.answer_mostly_behind",
     "The course: in fewer than 1 of 100 futures like yours you end ahead, in more than 99 you end "
     "behind."},
    {"page.result.fits", "FITS"},
    {"page.result.tight", "TIGHT"},
    {"page.result.does_not_fit", "DOES NOT FIT"},
    {"page.fits_because",
     "If the plan fails, or if the cautious estimate comes true, your savings last until the loan "
     "is paid."},
    {"page.cautious_is_claim",
     "You gave no cautious estimate. So the provider's claim stands in for it, with its pay in "
     "full."},
    {"page.how", "How we got this"},

    {"page.pay.title", "1. What you pay"},
    {"page.pay.loan", "You get"},
    {"page.pay.studying", "At first"},
    {"page.pay.repaying", "After that"},
    {"page.pay.monthly", "Each month"},
    {"page.pay.last", "Last payment"},
    {"page.pay.total", "You pay back"},
    {"page.pay.cost", "Borrowing costs"},
    {"page.pay.rate", "Yearly rate"},
    {"page.pay.advance", "{0:money} on {1:date}"},
    {"page.pay.fees_apart", "Fees apart"},
    {"page.pay.fee_on", "{0:money} on {1:date} ({2})"},
    {"page.pay.fee_financed", "{0:money} added to what you owe ({1})"},
    {"page.pay.fee_kept", "{0:money} that the lender keeps back ({1})"},
    {"page.pay.advances", "{0:money} in {1} parts, {2:date} to {3:date}"},
    {"page.pay.equal", "{0:count payment payments} of {1:money}"},
    {"page.pay.between", "{0:count payment payments} between {1:money} and {2:money}"},
    {"page.pay.nothing", "nothing to pay for {0:count month months}"},
    {"page.pay.from_to", "{0:date} to {1:date}, once a month"},
    {"page.pay.from_to_unpaid", "{0:date} to {1:date}"},
    {"page.pay.large",
     "Watch out: a payment of {0:money} falls due on {1:date}. That is much more than the payments "
     "before it, of {2:money}."},
    {"page.pay.kept_aside",
     "While nothing is due, interest of {0:money} adds up. It is kept aside, and is part of the "
     "payment on {1:date}."},
    {"page.pay.on", "on {0:date}"},
    {"page.pay.total_value", "{0:money} in all, in {1:count payment payments}"},
    {"page.pay.cost_value", "{0:money} (interest {1:money}, fees {2:money})"},
    {"page.pay.rate_value", "{0:percent} (effective annual rate: it counts when you pay)"},

    {"page.pay.rate_above", "above {0:percent} (effective annual rate: it counts when you pay)"},
    {"page.outcome.title", "2. What can happen"},
    {"page.outcome.intro",
     "If the plan fails, you still owe the loan. So those three cases come first. The provider's "
     "claim comes last."},
    {"page.outcome.intro_no_claim",
     "If the plan fails, you still owe the loan. So those three cases come first."},
    {"outcome.does_not_finish", "PLAN FAILS\nyou do not\nfinish"},
    {"outcome.no_job_in_field", "PLAN FAILS\nno job in\nthe field"},
    {"outcome.loses_job", "PLAN FAILS\nno pay for\n3 months"},
    {"outcome.cautious", "Cautious\nestimate"},
    {"outcome.claimed", "Provider's\nclaim"},
    {"page.outcome.month", "In the month"},
    {"page.outcome.net_pay", "Pay after tax"},
    {"page.outcome.income", "Household income"},
    {"page.outcome.payment", "Loan payment"},
    {"page.outcome.to_live_on", "Left to live on"},
    {"page.outcome.after_spending", "Left after spending"},
    {"page.outcome.share", "Loan share of income"},
    {"page.outcome.savings", "Lowest savings"},
    {"page.outcome.savings_month", "  at the end of"},
    {"page.outcome.job_from", "New job pays from"},
    {"page.outcome.none", "-"},
    {"page.outcome.short_by", "short by"},
    {"page.outcome.haircut",
     "You gave no cautious estimate. So that column is the provider's claim. Only the chance of a "
     "job is cut, and that shows in part 6 alone."},
    {"page.outcome.left_note",
     "\"Left to live on\" is what remains after housing, debts, money sent home and the loan "
     "payment. \"Left after spending\" also takes off the spending you listed."},
    {"page.outcome.rounding_note",
     "The loan payment is exact. The other amounts are estimates, to the nearest 10."},

    {"page.budget.title", "3. Your household budget: {0:word page.result}"},
    {"page.budget.why", "Why:"},
    {"page.budget.ratio",
     "Housing, debts and the loan take {0:percent} of your household's pay before tax. The limit "
     "is {1:percent}."},
    {"page.budget.no_ratio",
     "The share of pay that housing, debts and the loan take is not known: it needs today's pay "
     "before tax. The limit would be {0:percent}."},
    {"page.budget.buffer", "The least that should be left each month is {0:about}."},
    {"page.budget.rules", "These limits are example rules; no lender decided this."},
    {"page.budget.benchmark",
     "You listed {0:money} a month for housing and spending. A modest life where you live costs "
     "about {1:tens} a month, at prices of {2}."},
    {"page.budget.no_benchmark",
     "You listed {0:money} a month for housing and spending. Name your region to see what a modest "
     "life costs there."},
    {"page.budget.largest",
     "The largest loan for this course that fits is {0:money}. It would pass these tests today; it "
     "is not an offer."},
    {"page.budget.largest_all",
     "A loan of {0:money} fits. It pays all the bills of the course that nothing else pays. It "
     "would pass these tests today; it is not an offer."},
    {"page.budget.largest_adding",
     "No loan for this course makes your budget fit, not even one that is never paid back. The "
     "largest one that adds no further reason is {0:money}; it is not an offer."},
    {"page.budget.largest_never",
     "No loan for this course makes your budget fit, not even one that is never paid back."},
    {"page.budget.largest_between",
     "No loan on these terms makes your budget fit: a larger one costs too much, and a smaller one "
     "leaves bills that your savings cannot pay."},
    {"page.budget.largest_none", "No loan on these terms makes your budget fit."},
    {"page.budget.largest_not_needed",
     "Grants and your own money pay all the bills of the course. So no other loan was looked for."},
    {"page.budget.holds_without", "{0} This holds without the loan payments, too."},
    {"page.budget.all_hold_without", "All of this holds without the loan payments, too."},
    {"page.budget.only_without", "{0} That is so without the loan payments."},

    {"page.course.title", "4. What the course really costs"},
    {"cost_kind.tuition", "Tuition"},
    {"cost_kind.fees", "Fees"},
    {"cost_kind.exam", "Exams billed by the course"},
    {"cost_kind.books", "Books"},
    {"cost_kind.equipment", "Equipment"},
    {"cost_kind.childcare", "Childcare"},
    {"cost_kind.travel", "Travel"},
    {"cost_kind.other", "Other bills"},
    {"page.course.exam", "Exam, first try"},
    {"page.course.lost_pay", "Pay after tax that you lose while you study"},
    {"page.course.all_in", "All of it"},
    {"page.course.grants", "less grants and the like"},
    {"page.course.own_money", "less your own money"},
    {"page.course.loan", "less the loan"},
    {"page.course.gap", "What nobody pays for yet"},
    {"page.course.retries",
     "If you need every try that is allowed, the exam costs {0:money} instead of {1:money}."},
    {"page.course.gap_note",
     "You would have to find {0:money} from pay or savings while you study."},
    {"page.course.no_gap", "All of it is paid for."},
    {"page.course.over",
     "The loan brings {0:money} more than the bills need that nothing else pays. You pay that part "
     "back, too, with its interest."},

    {"page.worth.title", "6. Is it worth it?"},
    {"page.worth.ahead", "In {0} of 100 futures like yours you end ahead, by {1:rough}."},
    {"page.worth.behind", "In {0} of 100 you end behind, by {1:rough}."},
    {"page.worth.mostly_ahead",
     "In more than 99 of 100 futures like yours you end ahead, by {0:rough}."},
    {"page.worth.mostly_behind", "In more than 99 of 100 you end behind, by {0:rough}."},
    {"page.worth.never_ahead", "In none of 100 futures like yours do you end ahead."},
    {"page.worth.seldom_ahead",
     "In fewer than 1 of 100 futures like yours do you end ahead, by {0:rough}."},
    {"page.worth.never_behind", "In none of them do you end behind."},
    {"page.worth.seldom_behind", "In fewer than 1 of 100 you end behind, by {0:rough}."},
    {"page.worth.even_gain",
     "You break even if the job brings at least {0:about} more a month after tax. Your estimate is "
     "{1:about} more."},
    {"page.worth.even_gain_less",
     "You break even if the job brings at least {0:about} more a month after tax. Your estimate is "
     "that it brings {1:about} less."},
    {"page.worth.even_gross", "That takes a job with pay of {0:rough} a year before tax."},
    {"page.worth.no_even_gain",
     "No gain makes it break even: in this estimate there is no chance of a job in the field."},
    {"page.worth.no_even_gain_in_time",
     "No gain makes it break even: the new job pays only after the months that are looked at."},
    {"page.worth.even_chance",
     "You break even if your chance of success is at least {0:percent}. Your estimate is "
     "{1:percent}."},
    {"page.worth.no_even_chance",
     "No chance of success makes it break even, even if all goes well."},
    {"page.worth.success", "Success means that you finish, pass, and get a job in the field."},
    {"page.worth.estimates",
     "These are estimates, not promises. Money that comes later counts for less. The loan is left "
     "out here."},
    {"page.worth.loan_in_part_1", "What the loan costs stands in part 1."},
    {"page.worth.haircut",
     "There is no cautious estimate, so we cut the provider's claim. This is our caution, not a "
     "finding about this school."},

    {"page.vouched.title", "7. Who stands behind these figures"},
    {"page.vouched.intro", "Nothing that was typed in is called evidence."},
    {"vouched.applicant", "You typed these:"},
    {"vouched.provider", "The course provider says these:"},
    {"vouched.document", "A document is named for these:"},
    {"vouched.source", "A public source is named for these:"},
    {"vouched.assumption", "These are assumptions in your request:"},
    {"page.vouched.figure", "{0} {1}[ ({2})][ ({3:date})]"},
    {"page.assumptions.title", "What we took for granted:"},
    {"page.data.title", "Tables and rules we used:"},
    {"page.data.rules", "{0} ({1}), {2}, in force from {3}[. Note: {4}]."},
    {"page.data.file", "{0} ({1})[, {2}][: {3}][. Note: {4}]."},
    {"note.high", "two or more sources agree"},
    {"note.medium", "one source, or a figure carried forward"},
    {"note.low", "doubtful"},
    {"note.unsigned", "example rules; no lender decided this"},
};

}  // namespace

std::span<const Sentence> english_assess() { return sentences; }

}  // namespace afford::detail
