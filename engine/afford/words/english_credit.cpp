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
     "The rate r with pv (1+r)^nper + pmt (1 + r type) ((1+r)^nper - 1)/r + fv = 0. All rates above "
     "-100% were looked for; each digit is decided by integers."},
    {"rate.method.nper",
     "The n with pv (1+r)^n + pmt (1 + r type) ((1+r)^n - 1)/r + fv = 0, as the quotient of two "
     "logarithms between certain bounds."},
    {"rate.method.rri", "(fv/pv)^(1/nper) - 1."},
    {"rate.method.effect", "(1 + nominal/npery)^npery - 1, npery without its decimals."},
    {"rate.method.nominal", "npery ((1 + effective)^(1/npery) - 1), npery without its decimals."},

    {"regime.ca", "Canada"},
    {"regime.us", "United States"},
    {"regime.eu", "European Union"},
    {"regime.uk", "United Kingdom"},
};

}  // namespace

std::span<const Sentence> english_credit() { return sentences; }

}  // namespace afford::detail
