#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// What a course is worth beyond its tree, what breaks a budget, and the question backwards.
constexpr Sentence sentences[] = {
    {"worth_more.middle", "The middle half of the futures ends between {0} and {1}."},
    {"worth_more.hard",
     "In {0} of 100 futures there is a month that you cannot pay. The worst is {1:month}: you are "
     "short by {2:about}."},
    {"worth_more.seldom_hard",
     "In fewer than 1 of 100 futures there is a month that you cannot pay. The worst is {0:month}: "
     "you are short by {1:about}."},
    {"worth_more.never_hard",
     "In none of these futures is there a month that you cannot pay. That you lose today's job is "
     "not among them."},
    {"worth_more.returns_title", "As a return"},
    {"worth_more.irr", "Yearly return"},
    {"worth_more.no_irr", "none: the money does not come back, or comes at once"},
    {"worth_more.paid_irr", "none: money comes first and is lost later"},
    {"worth_more.several_irr", "several rates fit, so none of them says anything"},
    {"worth_more.payback", "Cost is back after"},
    {"worth_more.discounted_payback", "The same, if later money counts for less"},
    {"worth_more.months", "{0:count month months}"},
    {"worth_more.no_payback", "not in the months that are looked at"},
    {"worth_more.borrower", "With the loan"},
    {"worth_more.break_even_completion", "Least chance to finish"},
    {"worth_more.break_even_placement", "Least chance of a job in the field"},
    {"worth_more.percent", "{0:percent}"},
    {"worth_more.no_chance", "even 100% is too little"},
    {"worth_more.quantiles_title", "How wide it spreads"},
    {"worth_more.quantile_of_100", "Of 100 futures"},
    {"worth_more.quantile_ends", "end here or lower"},
    {"worth_more.tornado_title", "Which assumption drives the answer"},
    {"worth_more.tornado_input", "Only this changes"},
    {"worth_more.tornado_low", "Lowest"},
    {"worth_more.tornado_high", "Highest"},
    {"worth_more.tornado_npv_low", "then, on average"},
    {"worth_more.tornado_npv_high", "then, on average"},
    {"worth_more.tornado_note",
     "Each line changes one figure alone, to the ends of your range or, where you gave none, of a "
     "dated table (worth-defaults.json). The first line matters most. The value is that of the "
     "course without the loan; the rate of the loan moves it by what the loan costs more or less."},
    {"worth_more.chart_return", "When the cost comes back, on average"},
    {"worth_more.chart_return_text",
     "All that the course takes and brings up to each month, averaged over all futures."},
    {"worth_more.chart_return_line", "Brought less cost"},
    {"worth_more.chart_return_below", "not back yet"},
    {"worth_more.chart_return_mark", "cost is back"},
    {"worth_more.chart_return_note",
     "An average of good and bad futures: most people end on one side of it."},
    {"worth_more.cautions_title", "Be careful with these"},

    {"modules.title", "Module by module"},
    {"modules.module", "Module"},
    {"modules.sunk", "Paid and lost\nby its end"},
    {"modules.value", "Going on\nis then worth"},
    {"modules.go_on", "Go on?"},
    {"modules.yes", "yes"},
    {"modules.no", "no"},
    {"modules.name", "{0}[. {1}]"},
    {"modules.stops_in", "You do not finish module {0}"},
    {"modules.note",
     "What is paid by the end of a module is paid either way. So only the rest counts: what going "
     "on still costs, and what it brings. Each later module's end is again a place to stop."},
    {"modules.stop",
     "Stopping after module {0} would be better than going on: to its end, the course costs from "
     "there on {1:about} more than it brings, on average. Even if you stop again at the best "
     "moment, it "
     "is {2:about}."},
    {"modules.never_stop", "At the end of no module would stopping be better than going on."},
    {"modules.credit",
     "Credit for module {0} counts {1:money} at its end: its value by the chance that you use it."},
    {"modules.no_credit_no",
     "Credit for module {0} counts nothing: the transfer is not promised in writing."},
    {"modules.no_credit_unknown",
     "Credit for module {0} counts nothing as long as you do not know that the transfer is "
     "promised in writing. Ask for it."},

    {"tornado.completion_probability", "Chance to finish"},
    {"tornado.placement_probability", "Chance of a job in the field"},
    {"tornado.other_job_probability", "Chance of another job that pays more"},
    {"tornado.other_job_gain_share", "Part of the gain that another job brings"},
    {"tornado.months_between_tries", "Months between exam tries"},
    {"tornado.loan_rate_per_year", "Rate of the loan"},
    {"tornado.attempts_max", "Number of exam tries"},
    {"tornado.course_weeks", "Weeks of the course"},
    {"tornado.start_months_later", "Start of the course, months later"},
    {"tornado.pay_growth_per_year", "Growth of pay a year, change"},
    {"tornado.loan_fees", "Fees of the loan, change"},
    {"tornado.pay_now", "Today's pay, change"},
    {"tornado.paid_hours_lost_per_week", "Paid hours lost to study a week"},
    {"tornado.module_credit", "Credit for modules, change"},
    {"tornado.grants", "Grants, change"},
    {"tornado.pass_probability", "Chance to pass the exam"},
    {"tornado.months_to_job", "Months to the job"},
    {"tornado.pay", "Pay of the job"},
    {"tornado.gain_decay_per_year", "Part of the gain that fades each year"},
    {"tornado.discount_rate_per_year", "What later money loses a year"},
    {"tornado.horizon_months", "Months that are counted"},
    {"tornado.course_cost", "Bills of the course, change"},
    {"tornado.lost_pay", "Pay lost while studying, change"},

    {"caution.above_best_trial",
     "The claimed pay is {0:percent} above today's. The best programme measured in a trial raised "
     "pay by {1:percent}."},
    {"caution.estimate_above_best_trial",
     "The pay you expect is {0:percent} above today's. The best programme measured in a trial "
     "raised pay by {1:percent}."},
    {"caution.course_check_no",
     "Answers \"no\" in the course check: {0}. No figure here changes by them; weigh them."},
    {"caution.benefits_stay",
     "Benefits stay as you state them, or are left out. In law a better job lowers them, so the "
     "course may be worth less than this. Where they can be worked out, ask for it: "
     "computed_benefits."},
    {"caution.no_cohort_size",
     "The provider does not say how many people its figures come from. Ask: of few people they say "
     "little."},
    {"caution.counts_graduates",
     "The provider's figures count graduates only. Those who left are not in them."},
    {"caution.counts_unknown",
     "The provider does not say whether its figures count everyone who started. Ask."},
    {"caution.course_evidence_weak",
     "{0} questions about the course are open. So its evidence counts as grade C at most."},
    {"caution.below_minimum_wage",
     "{0:word who}: {1:money} an hour is under the minimum wage of {2:money} that holds from "
     "{3:date} on ({4})."},
    {"who.now", "Today's job"},
    {"who.cautious", "The cautious estimate"},
    {"who.claimed", "The provider's claim"},

    {"break.title", "What would break it"},
    {"break.already", "No bad luck is needed: your budget does not hold as it is."},
    {"break.intro",
     "With the cautious estimate, your budget breaks (savings run out, or more goes out than comes "
     "in, in the month that part 2 looks at) as soon as one of these is true:"},
    {"break.one.savings", "{0}: {1:month} fails."},
    {"break.one.month", "{0}: in {1:month} you spend more than comes in."},
    {"break.two.savings", "Or both together: {0} and {1}: {2:month} fails."},
    {"break.two.month",
     "Or both together: {0} and {1}: in {2:month} you spend more than comes in."},
    {"break.none", "Nothing that was looked at breaks it alone."},
    {"break.months_late", "the job comes {0:count month months} later"},
    {"break.rent", "rent rises by {0:money} a month"},
    {"break.pay", "the job pays {0:money} a year less before tax"},
    {"break.net_pay", "the job pays {0:money} a month less after tax"},
    {"break.rate", "the loan's rate is {0:money} percentage points higher"},
    {"break.at_most", "{0}, at most"},
    {"break.none.months_late", "the job comes no later"},
    {"break.none.rent", "rent does not rise"},
    {"break.none.pay", "the job pays no less"},
    {"break.none.rate", "the loan's rate is no higher"},
    {"break.box",
     "Your budget does not break as long as all of this holds together: {0}; {1}; {2}; {3}. That "
     "is "
     "proven: every month and every hundredth of a percent in it was looked at, and every cut in "
     "pay that rounding could turn. It can still become tight."},
    {"break.days",
     "This looks at how savings end each month, not at the days that you state: part 2 has those."},
    {"break.more_months", "A job that comes later than that was not looked at."},
    {"break.more_rate", "A rate higher than that was not looked at."},
    {"break.rate_end", "At a higher rate than that the loan itself does not work."},

    {"solve.title", "What would it take?"},
    {"solve.for.principal", "Loan"},
    {"solve.for.term", "Payments in the last phase"},
    {"solve.for.rate", "Rate of the loan"},
    {"solve.for.gross_wage", "Pay of the job, a year before tax"},
    {"solve.for.probability", "Chance of a job in the field"},
    {"solve.for.own_money", "Own money"},
    {"solve.for.course_cost", "Bills of the course"},
    {"solve.for.start_date", "Months to wait before the start"},
    {"solve.for.interest_only", "Payments of interest only"},
    {"solve.for.hours_lost", "Paid hours lost each week"},
    {"solve.for.debt_payments", "Debt payments each month"},
    {"solve.goal", "What has to hold"},
    {"solve.goal.fits", "your budget fits"},
    {"solve.goal.carries", "your budget fits, or is tight"},
    {"solve.goal.worth", "the course brings back its cost on average"},
    {"solve.goal.passes", "every test of the lender's rules passes"},
    {"solve.asked", "As asked"},
    {"solve.asked_works", "{0} (it holds)"},
    {"solve.asked_fails", "{0} (it does not hold)"},
    {"solve.works", "Last value that holds"},
    {"solve.fails", "First that does not"},
    {"solve.range_end", "none: it holds to the end of what was looked at"},
    {"solve.none", "No value works, from {0} to {1}."},
    {"solve.nearest", "Nearest miss"},
    {"solve.nearest_npv", "It ends {0} on average."},
    {"solve.nearest_savings_short", "Its lowest savings are {0:tens} below zero."},
    {"solve.nearest_savings", "Its lowest savings are {0:tens}."},
    {"solve.why_not", "Why it does not hold there"},
    {"solve.no_offer.fits",
     "Your budget would fit today's limits; a lender may test more. It is not an offer."},
    {"solve.no_offer.carries",
     "With the cautious estimate no month would end below zero. On a day, or if the plan fails, "
     "money may still be missing, and a lender's tests may fail. It is not an offer."},
    {"solve.no_offer.worth",
     "The course would be worth its cost on average. Nothing is said of your budget or of a "
     "lender's tests. It is not an offer."},
    {"solve.no_offer.passes", "This would pass today's tests; it is not an offer."},
    {"solve.how_many", "{0:count value values} decided in full with the same engine."},
    {"solve.how",
     "{0} values were decided in full with the same engine; the two at the boundary are next to "
     "each "
     "other."},
    {"solve.own_money_note", "The loan shrinks by as much as your own money grows."},
    {"solve.start_date_note",
     "Until the later start you keep today's pay, and what is left each month joins your savings."},
    {"solve.course_cost_note", "The loan stays as it is; each bill changes by the same part."},
};

}  // namespace

std::span<const Sentence> english_worth() { return sentences; }

}  // namespace afford::detail
