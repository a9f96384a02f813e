#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// Why a budget or a verdict is what it is, and what was taken for granted.
constexpr Sentence sentences[] = {
    {"reason.cautious_below_zero",
     "Even with the cautious estimate your savings run out. At the end of {0:month} you are short "
     "by {1:about}."},
    {"reason.left_negative",
     "Even with the cautious estimate you spend more than comes in, by {0:about}[ in {1:month}][ "
     "{2:word each}]."},
    {"each.monthly", "a month"},
    {"reason.fails_below_zero",
     "If {0:word if}, your savings run out. At the end of {1:month} you are short by {2:about}."},
    {"if.does_not_finish", "you do not finish the course"},
    {"if.no_job_in_field", "you finish and find no job in the field"},
    {"if.loses_job", "you lose today's job for 3 months"},
    {"reason.later_below_zero",
     "With the cautious estimate you spend more than comes in from {0:month} on, to the last "
     "payment: by up to {1:about} a month. Savings carry it until then."},
    {"reason.day_below_zero",
     "With the cautious estimate, {1:money} is missing on {0:date}, before the money of that month "
     "has come."},
    {"reason.fails_day_below_zero",
     "If {0:word if}, {2:money} is missing on {1:date}, before the money of that month has come."},
    {"reason.left_under_buffer",
     "With the cautious estimate you have {0:about} left[ in {2:month}][ {3:word every}]. At least "
     "{1:about} should be left."},
    {"every.monthly", "each month"},
    {"reason.debt_ratio",
     "Housing, debts and the loan take {0:percent} of your household's pay before tax.[ That "
     "counts the largest payment, {2:money}.] The limit is {1:percent}."},
    {"reason.below_benchmark",
     "You listed {0:about} a month for housing and spending. A modest life where you live costs "
     "{1:about}."},

    {"without.fails_below_zero",
     "Without the loan payments you would still be short by {2:about}, at the end of {1:month}."},
    {"without.cautious_below_zero",
     "Without the loan payments you would still be short by {1:about}, at the end of {0:month}."},
    {"without.fails_day_below_zero",
     "Without the loan payments {2:money} would still be missing, on {1:date}."},
    {"without.left_negative",
     "Without the loan payments it would still be {0:about}[ in {1:month}][ {2:word each}]."},
    {"without.left_under_buffer", "Without the loan payments you would still have only {0:about}."},
    {"without.later_below_zero",
     "Without the loan payments it would still be up to {1:about} a month, from {0:month} on."},
    {"without.day_below_zero",
     "Without the loan payments {1:money} would still be missing, on {0:date}."},
    {"without.debt_ratio", "Without the loan payments it would still be {0:percent}."},
    {"without.below_benchmark", "The loan does not change that."},
    {"assume.conflict",
     "The request contradicts itself: {0:word conflict}. Each figure was taken as it stands."},
    {"assume.single_adult",
     "Tax is that of a single adult who lives in the province all year, from 1 January on, and has "
     "one job."},
    {"assume.single_adult_arrived",
     "Tax is that of a single adult who has one job, and from the year after the arrival on of one "
     "who lives in the province all year."},
    {"assume.family_credits",
     "Your partner's pay counts in the tax credits that fall with the income of a family, such as "
     "Ontario's LIFT. A credit for a partner with little income is not counted."},
    {"assume.partner_credits",
     "Pay of your partner that is stated after tax lowers no tax credit of yours here. Credits "
     "that fall with the income of a family, such as Ontario's LIFT, may be smaller than counted. "
     "Stated before tax, the pay counts in them."},
    {"assume.early_bill",
     "On {0:date} up to {1:money} may be missing: the bills of that day come before the money of "
     "{2:date}, and months are added up whole here. Ask for an earlier payout or a later bill."},
    {"assume.paycheques",
     "Credits that come only with the tax return are not monthly money. For {1} they are worth "
     "{0:money}; they come in {2}, after you file."},
    {"assume.arrival_year",
     "In {0} you live in Canada from {1:date} on. So basic personal amounts count for {2} of {3} "
     "days (Income Tax Act s. 118.91). Credits that need residence on 1 January, or that come "
     "only with the return, are left out for {0}; there may be some. What you earned before, "
     "elsewhere, is not taxed here."},
    {"assume.paydays",
     "Each pay counts on its day, less what an employer keeps back by CRA's payroll formula "
     "(T4127; in Quebec TP-1015.F), with no claim but the basic amounts."},
    {"assume.settlement",
     "A year's tax is settled in the next spring: a refund counts in May, for a return sent online "
     "by 30 April and CRA's standard of two weeks (as of 2025); what is still to be paid counts in "
     "April (Income Tax Act s. 156.1(4)). A year that is not over when the months here end, and "
     "pay stated after tax, are not settled."},
    {"assume.pay_since_january",
     "The tax of {0} is settled as if today's pay had come since 1 January {0}."},
    {"assume.law_carried",
     "Tax law after {0} is not known yet. So the law of {0} is used from {1} on."},
    {"assume.haircut",
     "We cut the provider's chance of a job from {0:percent} to {1:percent}: evidence of grade {2} "
     "counts {3:percent} of a claim[, after a claim about {4:count person people} was drawn "
     "towards "
     "{5:percent} as if {6} more were in it]. These numbers are ours, of {7:date}. This is our "
     "caution, "
     "not a finding about this school."},
    {"assume.claim_uncut",
     "The provider's chance of a job, {0:percent}, counts as it stands: evidence of grade {1} is "
     "not "
     "cut."},
    {"assume.spread",
     "A range of the cautious estimate counts {0:percent} at its low end, {1:percent} at the "
     "stated "
     "figure and {2:percent} at its high end: our judgement, of {3:date}."},
    {"assume.due_days",
     "The lowest day counts money on the days that you state. What has no day counts on the last "
     "day of its month."},
    {"assume.pay_without_day",
     "Your own pay has no day here, so it counts last and bills may seem too early. Say when it "
     "comes: pay_frequency with pay_date for pay before tax, pay_day for pay after tax."},
    {"assume.horizon",
     "Part 6 counts {0:count month months}, from {1:month} on. What the job brings later is left "
     "out."},
    {"assume.no_decay",
     "The gain of the job does not fade, because you state no yearly loss of it. Part of it often "
     "does."},
    {"assume.one_job",
     "One pay and one wait for the job are stated. So part 6 knows no better and no worse job; "
     "state a range to see them."},
    {"assume.growth_alike",
     "Growth of pay counts up to the first month of the new job. From then on part 6 takes both "
     "pays to grow alike."},
    {"assume.no_pay_lost",
     "You say nothing of hours of paid work that study takes. So no pay is lost here."},
    {"assume.savings_at_start",
     "Your savings are counted as what you have when {0:month} starts. What comes in and goes out "
     "before that month is not."},
    {"assume.whole_months",
     "Bills and jobs start with a whole month. So a date may be off by less than a month."},
    {"assume.nominal", "Amounts are in the dollars of their own month. Prices may rise."},
    {"assume.own_money_from_savings", "Your own money for the course comes out of your savings."},
    {"assume.first_try", "Part 2 counts one try of the exam. Part 6 counts every try."},
    {"assume.no_ei", "If you lose your job, no employment insurance is counted."},
    {"assume.other_income_untested",
     "Other income stays as you gave it, also when your pay changes."},
    {"assume.benefit.child_benefit",
     "The child benefit is worked out: {0:money} for the twelve months from July {1}, a "
     "twelfth each month, on a family net income of {2:money} in {3} if your pay stays as it "
     "is."},
    {"assume.benefit.gst_credit",
     "The GST credit is worked out: {0:money} for the twelve months from July {1}, a quarter "
     "in July, October, January and April, on a family net income of {2:money} in {3} if your "
     "pay stays as it is."},
    {"assume.benefit.workers_benefit",
     "The workers benefit is worked out: {0:money} for {1}, with the tax return in the next "
     "spring, on a family net income of {2:money} in {3} if your pay stays as it is. It is "
     "for people who do not study full time for more than 13 weeks of the year."},
    {"assume.benefits",
     "Benefits follow the pay of the year before, so that a raise lowers them later, and so it "
     "does in the months of each outcome. The worth of the course takes the fall off from the "
     "job's first month on, and counts no rise. Only pay counts as income, children do not grow "
     "older, and years after the data keep the last amounts."},
    {"assume.course_bills_stay",
     "For the largest loan that fits, the course's bills stay as they are. No loan beyond those "
     "that nothing else pays is looked for."},
    {"assume.worth_without_loan", "Part 6 looks at the course alone, without the loan."},
    {"assume.benchmark_year",
     "The cost of a modest life is the Market Basket Measure at prices of {0}."},
    {"assume.delivery",
     "You did not say how much paid work you give up. {0:word delivery}, {1} of {2} hours of study "
     "a week are taken from it. The share is our assumption (worth-defaults.json, {3:date})."},
    {"assume.delivery_pay_unknown",
     "{0:word delivery}, hours of paid work are lost. But today's pay is not by the hour and you "
     "did "
     "not say what is lost, so nothing is counted for it."},
    {"delivery.online", "Online"},
    {"delivery.hybrid", "Partly in person"},
    {"delivery.in_person", "In person"},
    {"assume.net_pay_given", "You gave today's pay after tax, so no tax was worked out for it."},

    {"verdict.eligible", "ELIGIBLE"},
    {"verdict.refer", "REFER: a person decides"},
    {"verdict.not_now", "NOT NOW"},
    {"policy.unsigned", "example rules; no lender decided this"},
    {"policy.about", "about {0}"},
    {"policy.DEBT_RATIO_HIGH",
     "Housing, debts and the loan take {0} of the household's pay before tax.[ That counts the "
     "largest payment, in {4:month}.] The limit is {1}."},
    {"policy.RESIDUAL_LOW",
     "With the cautious estimate {0} is left[ in {4:month}]. At least {1} should be left."},
    {"policy.cautious_is_claim",
     "No cautious estimate was given. So the provider's claim stands in for it, with its pay in "
     "full."},
    {"policy.rounding",
     "What is left, and savings, are estimates: to the nearest 10, unless the limit is close."},
    {"policy.CASH_NEGATIVE_MONTH",
     "With the cautious estimate savings stand at {0} in the worst month[, at the end of "
     "{4:month}]. They should not fall below {1}."},
    {"policy.CASH_NEGATIVE_IF_PLAN_FAILS",
     "If the plan fails, savings stand at {0} in the worst month.[ That is at the end of "
     "{4:month}, if {3}.] They should not fall below {1}."},
    {"policy.AMOUNT_RANGE", "The loan is {0}. It must be {6:word bound} {1}."},
    {"policy.AMOUNT_OVER_COST",
     "The loan is more than the course's bills, by {0}. The limit is {1}."},
    {"policy.TERM_RANGE",
     "The loan has {0} on which a payment may fall due. It must have {6:word bound} {1}."},
    {"policy.DATA_MISSING",
     "A figure is missing: {2:word measure}.[ It rests on: {5}.] So a person must look."},
    {"policy.LIMITS_UNSIGNED",
     "No lender decided these limits: they are examples. So a person must look."},
    {"policy.other", "{2:word measure}: {0}. It must be {6:word bound} {1}."},
    {"measure.debt_ratio", "share of pay for housing and debts"},
    {"measure.left_after_spending", "left in the month judged, cautious estimate"},
    {"measure.lowest_savings_cautious", "lowest savings, cautious estimate"},
    {"measure.lowest_savings_plan_fails", "lowest savings if the plan fails"},
    {"measure.left_after_spending.claim", "left in the month judged, provider's claim"},
    {"measure.lowest_savings_cautious.claim", "lowest savings, provider's claim"},
    {"measure.principal", "size of the loan"},
    {"measure.principal_over_bills", "loan above the course's bills"},
    {"measure.payment_count", "due dates in all"},
};

}  // namespace

std::span<const Sentence> english_reasons() { return sentences; }

}  // namespace afford::detail
