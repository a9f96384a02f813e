#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// What is wrong, what would be right, and an example. The place and the text given stand beside it.
constexpr Sentence sentences[] = {
    {"error.document_is_empty",
     "The request is empty. It must be a JSON document. Start from examples/minimal.json."},
    {"error.document_too_large", "This document is too large.[ It may have at most {0} bytes.]"},
    {"error.syntax_fault",
     "This is not valid JSON.[ The fault is at byte {0}, counted from 0.] Look there for a missing "
     "quote, comma or bracket, or for text that is not UTF-8."},
    {"error.nested_too_deeply",
     "The lists and objects are nested too deeply.[ At most {0} levels are read.] A request needs "
     "about 5."},
    {"error.duplicate_key", "This field is given twice in the same object. Keep one of them."},
    {"error.unknown_field",
     "No field has this name here.[ Did you mean \"{0}\"?] Check the spelling, or leave the field "
     "out."},
    {"error.field_missing", "This field is needed and is not there.[ Example: {0}.]"},
    {"error.section_missing",
     "This section is needed here and is not there[: \"{0}\"]. Add it. The file "
     "examples/nursing_bridge.json shows each section."},
    {"error.wrong_type",
     "This is not what belongs here[: it should be {0}][, not {1}].[ Example: {2}.]"},
    {"error.unknown_word",
     "This word is not known here.[ Did you mean \"{1}\"?][ It may be: {0}.]"},
    {"error.not_supported_yet", "This is not supported yet.[ Use {0}.]"},
    {"error.file_unreadable",
     "This file cannot be read[: {0}]. Check its name, and that you may read it."},
    {"error.file_unwritable",
     "We cannot write to this file[: {0}]. Check its name, and that there is room for it."},
    {"error.list_is_empty", "This list is empty. It needs at least one entry."},
    {"error.list_too_long", "This list is too long.[ It may have at most {0} entries.]"},
    {"error.text_too_long", "This text is too long.[ It may have at most {0} bytes.]"},
    {"error.fields_exclude_each_other",
     "These fields say the same thing in two ways[: {0}]. Keep one of them."},
    {"error.one_of_fields_needed", "One of these fields is needed[: {0}]."},
    {"error.values_differ_from_head",
     "This line has another number of values than the first line has names[: {0}, not {1}]. Write "
     "one value for each name, with commas between, and none inside an amount."},
    {"error.quotes_out_of_place",
     "The quotes on this line do not fit. A value in quotes starts and ends with one, a quote "
     "inside is written twice, and a line ends inside none. Example: \"North, \"\"Evening\"\" "
     "School\"."},

    {"error.pointer_unknown",
     "No figure stands at this place. Name one as the JSON result of this command has it, lists "
     "counted from 0[, rows to {0}].[ Example: \"{1}\".]"},

    {"error.not_a_decimal",
     "This is not a number we can read. Write digits with a point, no commas, no blanks and no "
     "sign for dollars. Example: \"1250.50\"."},
    {"error.exponent_not_allowed",
     "Exponents are not read here. Write the number out. Example: \"1500\", not \"1.5e3\"."},
    {"error.too_many_decimals",
     "This number has too many digits after the point.[ At most {0} can be used.] Nothing is "
     "rounded without you. Example: \"1250.50\"."},
    {"error.too_many_digits",
     "This number has too many digits.[ At most {0} are read.] Example: \"1250.50\"."},
    {"error.not_a_fraction",
     "This is not a number or a fraction. Write digits with a point, or two whole numbers with a "
     "slash. Examples: \"0.5\", \"19/30\"."},
    {"error.range_out_of_order",
     "A range needs its low end, the figure it is around, and its high end to rise in that order."},
    {"error.amount_out_of_range",
     "This amount is too large.[ The limit is {0:money}, above or below zero.] Example: "
     "\"6500.00\"."},
    {"error.must_not_be_negative", "This must not be below zero. Use \"0\" if there is none."},
    {"error.must_be_positive", "This must be above zero.[ Example: {0}.]"},
    {"error.not_a_whole_number", "This must be a whole number, without a point."},
    {"error.whole_number_out_of_range",
     "This whole number is out of range.[ It must be from {0} to {1}.]"},
    {"error.probability_out_of_range",
     "A chance must be from 0 to 1. Example: \"0.8\" for 80 in 100."},
    {"error.currency_unknown",
     "This currency is not known. Use a code of three letters, such as \"CAD\".[ Known are: "
     "{*}.]"},
    {"error.percent_out_of_range",
     "This percentage is out of range.[ It must be from {0} to {1}.] Example: \"2.5\" for 2.5%."},
    {"error.number_out_of_range", "This number is out of range.[ It must be from {0} to {1}.]"},

    {"error.not_a_date",
     "This is not a date we can read. Write year, month and day. Example: \"2025-09-02\"."},
    {"error.no_such_date",
     "This day does not exist. Check the month and the day. Example: \"2025-02-28\"."},
    {"error.date_out_of_range",
     "This date is out of range.[ It must lie in the years {0} to {1}.] Example: \"2025-09-02\"."},
    {"error.end_before_start", "This date comes too early.[ It must be {0:date} or later.]"},

    {"error.principal_must_be_positive",
     "Each part of the loan must be above zero. Example: \"4000.00\"."},
    {"error.rate_out_of_range",
     "The interest rate must be from 0 to 500 percent a year. Example: \"6.7\"."},
    {"error.disbursement_after_last_payment",
     "The lender pays this part out on or after the day of the last payment[, {0:date}]. Give an "
     "earlier date, or add payments."},
    {"error.payment_before_funds",
     "The first payment must come after the first money from the loan[, which comes on {0:date}]. "
     "Give a later date."},
    {"error.phases_too_long",
     "The phases have too many payments in all.[ At most {0} are allowed.] That is 60 years."},
    {"error.payment_below_interest",
     "This payment does not cover the interest[ of {0:money}][ that is due with payment {1}][ on "
     "{2:date}]. The debt would grow. Give a larger payment."},
    {"error.fee_before_funds",
     "This fee is due before the first money from the loan[, which comes on {0:date}]. Give that "
     "day or a later one."},
    {"error.principal_too_large",
     "The parts of the loan add up to more than can be handled. Check the amounts."},
    {"error.payment_unit_not_positive",
     "The unit of payments must be above zero. Example: \"0.01\" for whole cents."},
    {"error.fees_exceed_loan",
     "The fees that the lender keeps back leave nothing of the first part of the loan[, which is "
     "{0:money}]. Lower the fees, or have them paid separately."},
    {"error.level_before_last_needs_payment",
     "Payments that are worked out clear the loan, so no phase can follow them. State what is paid "
     "in this phase, or make it the last one."},
    {"error.index_has_gap",
     "The index has no value for the reset[ on {0:date}]. Give a value of that day or an earlier "
     "one."},
    {"error.prepayment_above_balance",
     "This is more than is owed[: {0:money}][ on {1:date}]. Give that amount or less."},
    {"error.prepayment_before_funds",
     "Nothing is owed yet on this day. The first money from the loan comes[ on {0:date}]. Give "
     "that day or a later one."},
    {"error.term_has_no_end",
     "These payments do not clear the loan.[ After {0} of them {1:money} would still be owed.] "
     "Give "
     "a larger payment."},
    {"error.down_payment_not_first",
     "A down payment has no due dates of its own. Put it first, once, with another phase after "
     "it."},
    {"error.no_repayment_phase",
     "The loan needs a phase with due dates. Example: {\"kind\": \"level\", \"payments\": 36}."},
    {"error.event_ends_no_study",
     "This event ends the time of study, but the loan has no such phase before its repayment. "
     "Leave "
     "the event out, or start with a deferral, interest_only or minimum phase."},
    {"error.no_such_due_date",
     "No payment is due on this day.[ The nearest due date is {0:date}.] Give the day as the "
     "schedule has it."},
    {"error.moved_date_out_of_order",
     "A due date can move only within its neighbours[: after {0:date}]. Give another day."},
    {"error.calendar_unknown",
     "There is no table for this calendar.[ There is: {*}.] Without a table we do not guess "
     "holidays."},
    {"error.calendar_lacks_year",
     "This calendar does not speak for every due date[: it covers {0:date} to {1:date}][, and one "
     "falls on {2:date}]. Take another calendar, or a shorter loan."},
    {"error.balloon_too_short",
     "A balloon is worked out over more payments than are made.[ This phase has {0}.] Raise "
     "amortise_over."},
    {"error.event_outside_loan",
     "This day lies outside the loan[, which runs to {0:date}]. Give a day between the first money "
     "and the last payment."},
    {"error.cannot_be_extended",
     "The last phase cannot get more payments: its own list, flat plan, odd last period or payment "
     "says when it ends. Change that phase instead."},
    {"error.product_unknown", "No product has this name.[ There is: {*}.]"},
    {"error.currencies_differ",
     "The two loans are in different currencies[: {0} and {1}]. Their rows cannot be compared."},
    {"error.as_of_before_funds",
     "There is no account yet on this day. The first money from the loan comes[ on {0:date}]. Give "
     "that day or a later one."},
    {"error.payoff_before_as_of",
     "A loan is paid off on the day of the statement or later. Give[ {0:date} or] a later day."},
    {"error.received_before_funds",
     "Nothing is owed yet on this day. The first money from the loan comes[ on {0:date}]. Give "
     "that day or a later one."},
    {"error.payment_above_owed",
     "This is[ {0:money}] more than is owed.[ {1:money} clears the loan.] Give that amount or "
     "less."},
    {"error.return_before_payment",
     "This payment goes back before it came. Give[ {0:date} or] a later day."},
    {"error.cannot_be_moved",
     "Due dates twice a month, and an odd last period, do not move. Write the dates out in phases "
     "of "
     "their own."},
    {"error.days_out_of_order",
     "Give two days of the month, the first from 1 to 27 and before the second. Example: [1, 15]."},
    {"error.balance_out_of_range",
     "The debt grows beyond what can be handled[: above {0:money}][ on {1:date}]. Check the "
     "rate, or shorten this phase."},

    {"error.year_before_data",
     "There are no tax tables for this year.[ The first year is {0}.] Give that year or a later "
     "one."},
    {"error.province_unknown",
     "This province or territory is not known. Use one of AB, BC, MB, NB, NL, NS, NT, NU, ON, PE, "
     "QC, SK, YT. Example: \"ON\"."},
    {"error.arrival_year_not_covered",
     "Tax in the year a person arrives goes by the day from which they live in Canada, and only "
     "pay "
     "from that day on is worked out. In place of \"resident_on_1_january\" give that day, no "
     "later than the first month of the plan, or give net pay. Examples: \"resident_from\": "
     "\"2025-09-01\", \"net_per_month\": \"2450.00\"."},
    {"error.net_out_of_reach",
     "No gross pay leaves this much after tax.[ The most that can be reached is {0:money}.] Ask "
     "for less."},
    {"error.country_not_supported", "Only Canada is covered so far. Use \"CA\"."},
    {"error.region_unknown",
     "This region is not known.[ In this province there are: {*}.] Leave it out to go on without "
     "the "
     "cost of living there."},
    {"error.region_in_other_province",
     "This region lies in another province[: {0}, not {1}]. Change the region or the province."},
    {"error.currency_not_taxed",
     "The tax tables are in Canadian dollars. Use the currency \"CAD\"."},

    {"error.benefit_not_covered",
     "This benefit is not worked out here[ with {0}]. State its amount in \"other_income\", or "
     "leave "
     "it out."},
    {"error.benefit_needs_gross_pay",
     "Benefits are worked out from pay before tax. State this pay so, or state the benefits in "
     "\"other_income\"."},
    {"error.benefit_stated_twice",
     "This benefit is worked out and also stated[ at {0}]. Keep one of the two."},
    {"error.partner_pay_without_partner",
     "A partner's pay comes in, but has_partner says that there is no partner. Benefits rest on "
     "it: "
     "change one of the two."},
    {"error.partner_not_among_adults",
     "has_partner says that there is a partner: then there are 2 adults or more. Change one of the "
     "two."},
    {"error.lost_pay_unknown",
     "Hours of paid work are lost, but there is no hourly pay to count them with. Give \"hourly\" "
     "and \"hours_per_week\" under work.now, or \"net_lost_per_month\" here."},
    {"error.lost_hours_above_paid_hours",
     "More hours are lost each week than are paid[, which are {0:money}]. Check both figures."},
    {"error.lost_pay_above_pay",
     "More pay is lost each month than comes in[, which is {0:money} after tax]. Check both "
     "figures."},
    {"error.horizon_before_job",
     "Nothing is counted from this month on[; the job pays from month {0}]. Give more months, or a "
     "shorter search."},
    {"error.chances_above_one",
     "This chance and placement_probability are together above 1. Nobody can be in both jobs."},
    {"error.grade_needs_source",
     "Grades A and B say that somebody published or checked the figures. Name them: {\"value\": "
     "\"B\", \"by\": \"source\", \"source\": \"..\"}. Otherwise use C or D."},
    {"error.high_below_low",
     "The high end of a range lies below its low end[, which is {0}]. Swap them, or leave the high "
     "end out."},
    {"error.date_after_as_of",
     "This day lies after the day of the request[, {0}]. State a day that has come, or leave it "
     "out."},
    {"error.income_outside_months",
     "This income never arrives in the months that are followed[, {0} to {1}]. Correct its dates, "
     "or "
     "leave it out."},
    {"error.ages_differ_from_children",
     "The children by age[, {0},] differ from \"children\"[, which is {1}]. Make them the same."},
    {"error.not_a_class_code", "This is not such a code.[ Write {0}.]"},
    {"error.dates_out_of_order",
     "These stand in order of day, each on days of its own.[ Give {0:date} or a later day.]"},
    {"error.date_outside_course",
     "This lies outside the months of the course[, which run from {0:date} to {1:date}]. Change "
     "it, or the course's own start and weeks."},
    {"error.completion_differs_from_modules",
     "This is not the product of the modules' chances[, which is {0}]. Leave it out, or change it "
     "or them."},
    {"error.event_before_as_of",
     "This day lies before the day of the request[, {0:date}]. Give that day or a later one, or "
     "change as_of."},

    {"error.no_rate_exists", "No rate exists: {0:word no_rate}."},
    {"no_rate.loan",
     "no yearly rate fits these payments. The fees leave nothing of the loan, or the money flows "
     "only one way"},
    {"no_rate.no_amounts", "every amount is zero"},
    {"no_rate.one_time",
     "all amounts fall on one time, and there is nothing between them that could grow"},
    {"no_rate.one_sign",
     "the amounts have one sign only. Money must come in and go out; write what is paid with a "
     "minus"},
    {"no_rate.never_zero",
     "the present value of these amounts never crosses zero, at no rate above -100%"},
    {"no_rate.out_of_range",
     "the only rates are nearer to -100% than a ten-billionth of a percent, or above 10^302%"},
    {"no_rate.no_side", "a modified rate needs amounts of both signs, at two different times"},
    {"no_rate.signs_differ",
     "a growth from one value to the other needs two values of the same sign, and a first one that "
     "is not zero"},
    {"no_rate.no_cost",
     "less is paid back than was lent, or what is lent is paid back at once, so that there is no "
     "cost over time"},
    {"error.rate_undecided",
     "Whether a rate exists cannot be certified: the present value of these amounts comes so near "
     "to zero, without crossing it, that its sign is not certain. Nothing is printed as a rate."},
    {"error.no_period_count_exists",
     "No number of periods does this: the payments do not outrun the interest, or nothing is paid. "
     "Check the signs: money that is paid is negative."},
    {"error.two_flows_needed",
     "At least two amounts are needed. Example: the lines -100, 39, 59, 55 and 20 of a CSV file."},
    {"error.flow_times_differ",
     "All flows must say their time in one way. Give every flow a date, or every flow a period, or "
     "every flow years, or none of them any."},
    {"error.flow_dates_needed",
     "This needs a date for each flow, such as 2025-09-02. For amounts at equal periods use irr or "
     "npv."},
    {"error.flow_periods_needed",
     "This needs amounts at equal periods, not dates or years. For dated flows use xirr or xnpv."},
    {"error.unit_periods_needed",
     "Under regime us each flow needs a date, or a whole period and its fraction; years do not say "
     "what the unit period is."},
    {"error.rate_of_total_loss",
     "The rate must be above -1 (-100%). Rates are fractions here: 0.01 is 1% a period."},
    {"error.flow_times_too_fine",
     "The fractions of these times have no common part that can be counted with. Use fractions "
     "with smaller denominators, such as 67/732."},
    {"error.figure_not_used",
     "This changes nothing about what is asked[, {0}][. It uses: {1}]. Leave it out, or ask for "
     "something else."},
    {"error.fraction_needs_regime",
     "A fraction of a period has a meaning only under a regime: simple interest in front of whole "
     "periods under us, a part of a year under the others."},

    {"error.no_value_works",
     "No value that was looked at works[, from {0}][ to {1}].[ Nearest miss: {2}]"},
    {"error.policy_unknown", "No policy has this name.[ There is: {*}.]"},
    {"error.policy_missing",
     "No rules are named. Name them here as \"policy\"[, or on the command line with {1}].[ There "
     "is: {0}.]"},
    {"error.policy_not_in_force",
     "The policy[ {1}] is not in force on the day of the request.[ It starts on {0:date}.]"},
    {"error.parameter_file_invalid",
     "This file cannot be used[: {0}][ ({1})]. Mend it, or leave it out."},
    {"error.parameter_file_missing",
     "A parameter file is missing[: {0}]. Add it to the folder of parameters."},
};

}  // namespace

std::span<const Sentence> english_errors() { return sentences; }

}  // namespace afford::detail
