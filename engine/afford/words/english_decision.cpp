#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// What a lender's rules say, beside english_reasons.cpp: measures, reasons, conditions.
constexpr Sentence sentences[] = {
    {"policy.unbounded", "{2:word measure}: there is nothing to set it against. The limit is {1}."},
    {"policy.under", "Under \"{0}\": {1}"},
    {"policy.DATA_CONFLICT",
     "Two figures cannot both be right: {2:word conflict}.[ They are: {5}.] So a person must "
     "look."},
    {"policy.INC_NOT_VERIFIED", "The lender must see a document for these figures: {5}."},
    {"policy.POLICY_EXCLUDED",
     "This program is for other people than you. That says nothing about your money. Ask for "
     "the lender's other loans."},
    {"policy.INC_SHORT_STUDY",
     "While you study, {0} is left in the worst month[, {4:month}]. At least {1} should be "
     "left."},
    {"policy.QC_DEBT_RATIO_HIGH",
     "Housing, debts and the loan take {0} of your pay before tax. Quebec's law draws a line "
     "at {1}."},
    {"policy.SURPLUS_USE_HIGH",
     "The payment takes {0} of what is left each month before it. The limit is {1}."},
    {"policy.HOUSEHOLD_CAP",
     "All repayments take {0} of the household's money after tax. The limit is {1}."},
    {"policy.PAYMENT_SHARE_HIGH",
     "The payment takes {0} of the household's money after tax. The limit is {1}."},
    {"policy.COURSE_BURDEN",
     "A year of payments takes {0} of the pay that the course leads to. The limit is {1}."},
    {"policy.COURSE_CHANCE_LOW",
     "The chance of success is above the chance that the course needs by {0} only. At least "
     "{1} is asked."},
    {"policy.COURSE_EVIDENCE_WEAK",
     "The estimate rests on a claim of grade {0}. At least {1} is asked."},
    {"measure.qc_debt_ratio", "share of pay for housing and debts, by Quebec's rule"},
    {"measure.gds", "share of pay for housing"},
    {"measure.tds", "share of pay for housing and all debts"},
    {"measure.payment_to_income", "share of money after tax for the payment"},
    {"measure.household_cap", "share of money after tax for all repayments"},
    {"measure.surplus_use", "share of what is left that the payment takes"},
    {"measure.left_while_studying", "left in the worst month of study"},
    {"measure.course_burden_gross", "share of the new pay for a year of payments"},
    {"measure.course_burden_discretionary",
     "share of money above the living cost for a year of payments"},
    {"measure.chance_above_break_even", "chance of success above the chance needed"},
    {"measure.evidence_grade", "grade of the claim behind the estimate"},
    {"measure.program", "facts that the special program asks for"},
    {"conflict.document_after_request", "a document is dated after the day of the request"},
    {"conflict.child_benefit", "child benefit comes in, but no child is named"},
    {"conflict.partner_pay", "a partner's pay comes in, but one adult is named"},
    {"condition.VERIFY_BEFORE_ADVANCE", "Before money is paid out, documents must show: {0}."},
    {"change.title", "What would change it"},
    {"change.to", "{0:word change}: {1}, not {2}"},
    {"change.and", "{0}; and {1}"},
    {"change.passes", "{0}. Then every test passes."},
    {"change.helps", "{0}. Then the worst reason is gone; others are left."},
    {"change.costs_more", "{0} The loan then costs {1:money} more in all."},
    {"change.none",
     "Nothing that was looked at would change it: not another loan, term, own money, price "
     "or start, nor two of them."},
    {"change.note", "It would come out so today. It is not an offer."},
    {"change.principal", "A loan of"},
    {"change.term", "Payments in the last phase"},
    {"change.interest_only", "Payments of interest only"},
    {"change.own_money", "Own money"},
    {"change.course_cost", "Bills of the course"},
    {"change.start_date", "Months to wait before the start"},
    {"change.hours_lost", "Paid hours lost each week"},
    {"change.debt_payments", "Debt payments each month, after paying debts off"},
    {"change.rate", "Rate of the loan"},
    {"change.gross_wage", "Pay of the job, a year before tax"},
    {"change.probability", "Chance of a job in the field"},
    {"record.replays", "The record replays to the byte."},
    {"record.erased",
     "Personal data were destroyed. The record's own digest holds, but nothing can be worked "
     "out again."},
    {"record.digest_differs", "its digest is not its own"},
    {"record.should_be", "it should be {0}"},
    {"record.nothing", "nothing"},
    {"record.part_gone", "personal data are destroyed as a whole, and here a part is left"},
    {"record.differs",
     "The record is as it was written, but the decision now gives something else, first at "
     "{0}."},
    {"record.place", "Place"},
    {"record.record", "Record"},
    {"record.now", "Now"},
    {"lint.sound",
     "The rules {0}, version {1}, are sound: {2:count test tests}, {3:count limit limits}, "
     "{4:count table tables}."},
    {"lint.unsigned", "Some limits are signed by nobody. The best verdict under them is refer."},
    {"lint.same", "The two are the same."},
    {"lint.old", "Old"},
    {"lint.new", "New"},
    {"lint.reference", "Reference"},
    {"lint.replay_title", "Past applications under both rules"},
    {"lint.replay_counts",
     "{0:count application applications} decided, {1:count line lines} rejected."},
    {"lint.old_verdict", "Old verdict"},
    {"lint.new_verdict", "New verdict"},
    {"lint.applications", "Applications"},
    {"lint.amount", "Amount"},
    {"lint.reasons", "Reasons"},
    {"lint.reason", "Reason"},
    {"lint.by_region", "Region"},
    {"lint.by_persons", "Persons in the household"},
    {"lint.by_delivery", "Delivery of the course"},
    {"lint.by_group", "Group"},
    {"lint.flipped", "Flipped"},
    {"lint.eligible_old", "Eligible, old"},
    {"lint.eligible_new", "Eligible, new"},
    {"lint.misses", "Nearest misses under the new rules"},
    {"lint.line", "Line"},
    {"lint.missing", "Misses its limit by"},
    {"lint.replay_note",
     "This counts decisions. It says nothing of who would have paid back, nor whether rules "
     "are fair."},
    {"error.table_rows_overlap",
     "These two rows of the table[ {0}] hold for the same figures. Part them, or make the first of "
     "them win with the hit policy \"first\"."},
    {"error.rule_unreachable",
     "This row of the table[ {0}] never decides: rows before it, or its own bounds, leave it "
     "nothing. Remove it, or move it up."},
    {"error.table_has_gap",
     "No row of the table[ {0}] holds for these figures. Add one that does."},
    {"error.table_cycle",
     "This table asks for itself, by way of other tables. A table may only ask for those that do "
     "not ask for it."},
    {"error.protected_ground",
     "No policy may decide by this.[ It stands for: {0} ({1}; {2}).] Remove it."},
    {"error.policy_measure_missing",
     "A policy of this province must test the debt ratio of its law[, {0}], by an upper limit and "
     "as the request stands. Add such a test."},
    {"error.program_not_asked",
     "This policy[ ({0})] has no special program, so it may not look at these facts. Leave the "
     "section out."},
    {"error.record_invalid",
     "This is no decision record as it was written[: {0}]. Ask for the original."},
};

}  // namespace

std::span<const Sentence> english_decision() { return sentences; }

}  // namespace afford::detail
