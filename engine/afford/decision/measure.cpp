#include "afford/decision/measure.hpp"

#include <algorithm>
#include <iterator>

namespace afford {
namespace {

constexpr std::string_view of_loan = "/loan";
constexpr std::string_view of_money = "/loan /course /work /household";

// A payment "a month": of weekly ones 52 / 12, of quarterly ones a third; one that is much larger
// than the others whole (loan_summary.hpp).
constexpr MeasureInfo catalogue[] = {
    {"debt_ratio", "ratio",
     "(housing + debt payments + largest payment of the last phase, a month) / gross household "
     "income",
     "/loan /work/now /household/other_income /household/housing_per_month "
     "/household/debt_payments_per_month",
     0},
    {"qc_debt_ratio", "ratio",
     "(housing + debt payments + largest payment of the loan, a month) / gross income of the "
     "applicants "
     "(P-40.1, r. 3, s. 61.0.4)",
     "/loan /work/now /household/other_income /household/housing_per_month "
     "/household/debt_payments_per_month",
     0},
    {"gds", "ratio", "housing / gross household income",
     "/work/now /household/other_income /household/housing_per_month", 0},
    {"tds", "ratio",
     "(housing + debt payments + largest payment of the loan, a month) / gross household income",
     "/loan /work/now /household/other_income /household/housing_per_month "
     "/household/debt_payments_per_month",
     0},
    {"payment_to_income", "ratio",
     "largest payment of the last phase, a month / net household income, cautious", of_money, 0},
    {"household_cap", "ratio",
     "(debt payments + largest payment of the last phase, a month) / net household income, "
     "cautious",
     of_money, 0},
    {"surplus_use", "ratio",
     "loan payment / (left after spending + loan payment), cautious; no surplus is beyond every "
     "limit",
     of_money, 0},
    {"left_after_spending", "CAD",
     "income - housing - debts - remittances - loan payment - spending, cautious, a month",
     of_money},
    {"left_while_studying", "CAD", "the same in the lowest of the study months", of_money},
    {"left_while_repaying", "CAD",
     "the same in the lowest month of the last phase, to the last due date", of_money},
    {"lowest_savings_cautious", "CAD", "lowest month of savings, cautious outcome", of_money},
    {"lowest_savings_plan_fails", "CAD", "lowest month of savings, worst kind of plan fails",
     of_money},
    {"course_burden_gross", "ratio",
     "12 x largest payment of the last phase, a month, a much larger one once / gross pay of a "
     "year, cautious",
     "/loan /work/cautious", 0},
    {"course_burden_discretionary", "ratio",
     "12 x largest payment of the last phase, a month, a much larger one once / (12 x net "
     "household income, cautious - "
     "Market "
     "Basket Measure of a year); none left is beyond every limit",
     "/loan /work /household", 0},
    {"chance_above_break_even", "ratio",
     "chance to finish and to work in the field, cautious - the chance at which the course is "
     "worth its cost, to nine decimals, rounded up; where the job brings less than today's, the "
     "highest chance at which it is worth its cost less the chance; -1 if no chance is enough",
     "/course /work", -1, 1},
    {"evidence_grade", "grade",
     "grade of the claim that the cautious estimate rests on: 1 (A) to 4 (D); 0 if it rests on "
     "none",
     "/work/claimed/evidence_grade /course/check", 0, 4},
    {"principal", "CAD", "sum of disbursements", of_loan, 1},
    {"principal_over_bills", "CAD", "sum of disbursements - course bills",
     "/loan /course/costs /course/assessment/fee"},
    {"payment_count", "payments", "due dates in all phases, up to the one that clears the loan",
     of_loan, 0},
};

}  // namespace

std::span<const MeasureInfo> measure_catalogue() { return catalogue; }

const MeasureInfo* find_measure(std::string_view name) {
  const auto found = std::ranges::find(catalogue, name, &MeasureInfo::name);
  return found == std::end(catalogue) ? nullptr : &*found;
}

std::string_view input_needed(std::string_view measure) {
  constexpr std::string_view of_gross[] = {"debt_ratio", "qc_debt_ratio", "gds", "tds"};
  if (std::ranges::find(of_gross, measure) != std::end(of_gross)) return "/work/now/gross_per_year";
  return measure == "course_burden_discretionary" ? "/household/region" : "";
}

const Measure* ScenarioMeasures::find(std::string_view name) const {
  const auto found = std::ranges::find(measures, name, &Measure::name);
  return found == measures.end() ? nullptr : &*found;
}

}  // namespace afford
