#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// Rates, and what credit costs under each law.
constexpr Sentence sentences[] = {
    {"rate.title.irr", "Internal rate of return"},
    {"rate.title.xirr", "Internal rate of return of dated amounts"},
    {"rate.title.apr", "Annual percentage rate"},
    {"rate.title.mirr", "Modified internal rate of return"},
    {"rate.title.npv", "Net present value"},
    {"rate.title.xnpv", "Net present value of dated amounts"},
    {"rate.title.rate", "Rate of an annuity"},
    {"rate.title.nper", "Number of periods of an annuity"},
    {"rate.title.rri", "Rate of equal growth"},
    {"rate.title.effect", "Effective annual rate"},
    {"rate.title.nominal", "Nominal annual rate"},
    {"rate.label.irr", "Rate a period"},
    {"rate.label.xirr", "Rate a year"},
    {"rate.label.apr", "APR"},
    {"rate.label.mirr", "Rate a period"},
    {"rate.label.npv", "Value"},
    {"rate.label.xnpv", "Value"},
    {"rate.label.rate", "Rate a period"},
    {"rate.label.nper", "Periods"},
    {"rate.label.rri", "Rate a period"},
    {"rate.label.effect", "Rate a year"},
    {"rate.label.nominal", "Rate a year"},
    {"rate.all", "All rates"},
    {"rate.regime", "Law"},
    {"rate.unit_period", "Unit period"},
    {"rate.actuarial_nominal", "Actuarial nominal rate"},
    {"rate.nearest_eighth", "To the nearest eighth"},
    {"rate.spreadsheet_npv", "As spreadsheets count it"},
    {"rate.remark.several_rates",
     "Several rates make these amounts worth nothing together. None of them is the rate of this "
     "money: use a present value at a rate you know."},
    {"rate.remark.undecided_places",
     "There may be one more rate where the present value comes near to zero without a certain "
     "sign. It is not listed."},
    {"rate.remark.rates_not_listed",
     "There is one more rate nearer to -100% than a ten-billionth of a percent, or above 10^302%. "
     "It is not listed."},
    {"rate.remark.dates_sorted", "The dates were not in order. They were sorted."},
    {"rate.remark.dates_added", "Amounts of the same date were added up."},
    {"rate.policy",
     "The rate that is named first is the non-negative one nearest to zero, up to 100,000,000%; "
     "else the negative one nearest to zero (FCA MCOB 10.3.1B R(2))."},
    {"rate.method.irr",
     "The rate r with sum of amount / (1 + r)^period = 0. All rates above -100% were looked for; "
     "each digit is decided by integers."},
    {"rate.method.xirr",
     "The rate r with sum of amount / (1 + r)^years = 0, years from the first date by the day "
     "count (Act/365F unless another is named). All rates above -100% were looked for; each digit "
     "is decided by integers."},
    {"rate.method.apr_ca",
     "SOR/2021-181 s. 47, APR = C/(T x P) x 100, as N.B. Reg. 2010-104 s. 12(2) spells it out: "
     "cost accrues on principal alone, payments go first to cost, unpaid cost is never added to "
     "principal, and nothing is owed at the end. A month is 1/12 of a year, a week 1/52, a day "
     "1/365."},
    {"rate.method.apr_us",
     "12 CFR 1026 (Regulation Z) Appendix J, actuarial method: whole unit periods compound, the "
     "part of one in front bears simple interest; the APR is the rate of a unit period times unit "
     "periods in a year."},
    {"rate.method.apr_eu",
     "Directive 2008/48/EC Annex I: sum of amount x (1 + X)^-years = 0, a month 1/12 of a year, a "
     "week 1/52, odd days over 365 or 366."},
    {"rate.method.apr_uk",
     "FCA Handbook CONC App 1.2: sum of amount x (1 + X)^-years = 0, a month 1/12 of a year, a "
     "week 1/52, odd days over 365 or 366."},
    {"rate.method.mirr",
     "What is paid is discounted to the first period at the rate of finance, what comes in grows "
     "to the last at the rate of reinvestment; the rate turns one into the other."},
    {"rate.method.npv",
     "The sum of amount / (1 + rate)^period, the first amount at period 0 where no periods are "
     "given. NPV in spreadsheets puts it at period 1."},
    {"rate.method.xnpv",
     "The sum of amount / (1 + rate)^years, years from the first date by the day count."},
    {"rate.method.rate",
     "The rate r with pv (1+r)^nper + pmt (1 + r type) ((1+r)^nper - 1)/r + fv = 0. All rates "
     "above "
     "-100% were looked for; each digit is decided by integers."},
    {"rate.method.nper",
     "The n with pv (1+r)^n + pmt (1 + r type) ((1+r)^n - 1)/r + fv = 0, as the quotient of two "
     "logarithms between certain bounds."},
    {"rate.method.rri", "(fv/pv)^(1/nper) - 1."},
    {"rate.method.effect", "(1 + nominal/npery)^npery - 1, npery without its decimals."},
    {"rate.method.nominal", "npery ((1 + effective)^(1/npery) - 1), npery without its decimals."},

    {"cost.aprs", "APR by law"},
    {"cost.percent", "{0:percent}"},
    {"cost.above", "above {0:percent}"},
    {"cost.coverage.currency",
     "{0}: its law is for loans in {1}; this one is in {2}. The APR is shown for comparison."},
    {"cost.coverage.student_loan",
     "{0}: a student loan of a government is exempt from these rules (SOR/2021-181 s. 31). The APR "
     "is shown for comparison."},
    {"cost.coverage.variable",
     "{0}: the rate follows an index. The APR counts the index values in the request as the rate "
     "follows them, the last of them to the end. SOR/2021-181 s. 47(3) takes the rate of the day: "
     "for that, leave out values after it."},
    {"cost.no_rate", "none: no cost over time"},
    {"cost.actuarial_nominal", "Canada, actuarial nominal rate"},
    {"cost.contract_average", "Canada, average of the schedule"},
    {"cost.nearest_eighth", "Canada, to the nearest eighth"},
    {"cost.method", "{0}: {1}"},
    {"cost.why_they_differ",
     "Each law counts another thing. Canada and the United States multiply "
     "the rate of a period by the periods in a year, so interest on interest is not shown; the "
     "European Union and the United Kingdom show what the rate comes to in a year with it. Canada "
     "lets unpaid cost bear no cost, the United States does so only for odd days before the first "
     "whole period. Each counts days and months in its own way, and Canada leaves out charges that "
     "its list names."},
    {"cost.stated_title", "A stated APR"},
    {"cost.stated_within", "{0:percent} agrees with the APR of this loan ({1})."},
    {"cost.stated_outside", "{0:percent} is not the APR of this loan ({1})."},
    {"cost.stated", "Stated"},
    {"cost.true", "True, to 4 decimals"},
    {"cost.difference", "Stated less true, points"},
    {"cost.tolerance", "Tolerance"},
    {"cost.tolerance.eighth_ca",
     "1/8 of a percent above or below (N.B. Reg. 2010-104 s. 15(6); to the nearest 1/8, "
     "SOR/2021-181 s. 47(2), is 1/16 at most)"},
    {"cost.tolerance.eighth_us", "1/8 of a percent above or below (12 CFR 1026.22(a)(2))"},
    {"cost.tolerance.quarter",
     "1/4 of a percent above or below, as in an irregular transaction (12 CFR 1026.22(a)(3))"},
    {"cost.tolerance.one_decimal",
     "0.05 above or below: the first decimal, a half rounded up (2008/48/EC Annex I, remark (d))"},
    {"cost.tolerance.uk", "1 above, 0.1 below (SI 2010/1014 Sch. 4)"},
    {"cost.on_cusp",
     "It sits on the edge: a hundredth of a percent more or less would change the result."},

    {"guard.title", "Limits in law"},
    {"guard.within", "{0}: WITHIN the limit.[ It is {2:percent}.]"},
    {"guard.exceeded", "{0}: BEYOND the limit.[ It is {2:percent}.]"},
    {"guard.threshold_within", "{0}: below the threshold.[ It is {2:percent}.]"},
    {"guard.threshold_exceeded",
     "{0}: AT OR BEYOND the threshold, from which the lender has more duties.[ It is "
     "{2:percent}.]"},
    {"guard.set_disclosure", "Counted: interest and charges of the disclosure list (s. 48)."},
    {"guard.set_all_charges", "Counted: interest and every charge that no clause leaves out."},
    {"guard.does_not_apply", "{0}: does not apply to a loan like this.[ It is {2:percent}.]"},
    {"guard.no_bank_rate", "{0}: not tested, for the Bank Rate of the day is not known here."},
    {"guard.measure_effective_annual_above", "Limit: effective annual rate above[ {0:percent}]."},
    {"guard.measure_effective_annual_at_or_above",
     "Limit: effective annual rate of[ {0:percent}] or more."},
    {"guard.measure_apr_ca_above", "Limit: APR above[ {0:percent}]."},
    {"guard.measure_apr_ca_at_or_above", "Limit: APR of[ {0:percent}] or more."},
    {"guard.measure_apr_us_above", "Limit: APR above[ {0:percent}]."},
    {"guard.measure_apr_us_at_or_above", "Limit: APR of[ {0:percent}] or more."},
    {"guard.measure_apr_uk_above", "Limit: APR above[ {0:percent}]."},
    {"guard.measure_apr_uk_at_or_above", "Limit: APR of[ {0:percent}] or more."},
    {"guard.measure_total_cost_percent_above", "Limit: cost above[ {0:percent}] of the credit."},
    {"guard.measure_total_cost_percent_at_or_above",
     "Limit: cost of[ {0:percent}] of the credit or more."},
    {"guard.law", "Law: {0}"},
    {"guard.note",
     "Each limit is tested on the rate before rounding, with the law of the day of the first "
     "advance in place of the day of the agreement. Exemptions are not tested: a request does not "
     "show who lends or what for. They are in the JSON result."},

    {"summary.title", "Cost summary, not a disclosure statement"},
    {"summary.title_complete", "Cost disclosure"},
    {"summary.intro",
     "What the federal rules of Canada ask a lender to tell, clause by clause, as far as the "
     "request shows it. Amounts are exact to the cent."},
    {"summary.section", "Section"},
    {"summary.item", "What"},
    {"summary.value", "This loan"},
    {"summary.in_the_contract", "Not in the request: take it from the contract."},
    {"summary.amount", "{0:money} {1}"},
    {"summary.financed", "and {0:money} {1} of charges that are added to it"},
    {"summary.annual_rate", "{0:percent} a year, counted by {1}"},
    {"summary.rate_change", "from {0:date}: {1:percent} a year"},
    {"summary.compounds",
     "Interest is charged on each due date; while nothing is due it is added to the principal and "
     "bears interest from then on."},
    {"summary.flat",
     "Interest is charged for every period on the first balance of the payments, whatever is still "
     "owed; it does not bear interest."},
    {"summary.added_at_end",
     "While nothing is due, interest is kept aside and bears none; when that time ends it is added "
     "to the principal and bears interest from then on."},
    {"summary.never_added",
     "While nothing is due, interest is kept aside and bears none; it is due on top of the first "
     "payment after that."},
    {"summary.unpaid_added",
     "Interest that a payment does not cover is added to the principal and bears interest from "
     "then on."},
    {"summary.no_compounding",
     "Interest is charged on each due date on the principal owed; it does not bear interest."},
    {"summary.effective", "Effective annual rate, all charges counted: {0:percent}"},
    {"summary.apr", "{0:percent}"},
    {"summary.eighth", "To the nearest eighth of a percent: {0:percent}"},
    {"summary.interest_only_cost",
     "{0:percent}: interest is the only cost, so the law takes the annual interest rate for the "
     "APR "
     "(s. 32). Worked out from the payments: {1:percent}."},
    {"summary.no_apr", "None: there is no cost over time."},
    {"summary.term", "{0:date} to {1:date}: {2:count month months}"},
    {"summary.on", "{0:money} on {1:date}"},
    {"summary.interest_from", "Interest is charged from {0:date}."},
    {"summary.interest_pause", "No interest from {0:date} until before {1:date}."},
    {"summary.frequency", "Due: {0:word summary.every}"},
    {"summary.every.monthly", "once a month"},
    {"summary.every.semi_monthly", "twice a month"},
    {"summary.every.biweekly", "every two weeks"},
    {"summary.every.weekly", "once a week"},
    {"summary.every.quarterly", "every three months"},
    {"summary.every.yearly", "once a year"},
    {"summary.every_other", "Due: every {0} (D days, W weeks, M months, Y years)"},
    {"summary.payment", "{0:money} on {1:date} ({2})"},
    {"summary.payments", "{0} payments of {1:money} from {2:date} to {3:date} ({4})"},
    {"summary.components",
     "Each covers the interest of its period and charges; the rest is principal."},
    {"summary.components_less",
     "Each goes first to interest and charges; the rest is principal. What becomes of interest "
     "that is not paid stands beside the annual rate."},
    {"summary.amortization_balloon",
     "The payments are those of {0:count payment payments}, the term has {1}: the last payment "
     "clears what is left."},
    {"summary.amortization", "The same as the term: the last payment clears the loan."},
    {"summary.none", "None."},
    {"summary.none_stated", "None in the request."},
    {"summary.cost", "{0:money}: interest {1:money}, charges {2:money}"},
    {"summary.payment_order",
     "Each payment goes first to the accumulated cost of borrowing, then to the principal."},
    {"summary.fee_separately", "{0}: {1:money}[ on {3:date}]"},
    {"summary.fee_netted", "{0}: {1:money}, kept back from the first advance"},
    {"summary.fee_financed", "{0}: {1:money}, added to the principal[ on {3:date}]"},
    {"summary.fee_each_payment",
     "{0}:[ {1:money}][ {2:percent} of each payment], with each payment"},
    {"summary.fee_when_late",
     "{0}:[ {1:money}][ {2:percent} of the payment], when a payment is late"},
    {"summary.fixed_rate", "Does not apply: the rate is fixed."},
    {"summary.index",
     "The rate follows {0}; payments are those of the index values in the request."},
    {"summary.trigger",
     "Above {0:percent} a year the first regular payment does not cover a period's interest on the "
     "whole principal."},
    {"summary.limits_title", "What this page is not"},
    {"summary.limits",
     "It does not take the place of the lender's own papers. The rules named are those of federal "
     "institutions; any other lender falls under its province, and the forms of the provinces and "
     "territories were not read. What the contract alone can say is marked."},

    {"regime.ca", "Canada"},
    {"regime.us", "United States"},
    {"regime.eu", "European Union"},
    {"regime.uk", "United Kingdom"},
};

}  // namespace

std::span<const Sentence> english_credit() { return sentences; }

}  // namespace afford::detail
