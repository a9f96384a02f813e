#include "afford/assess/partner_pay.hpp"

#include <algorithm>

#include "afford/assess/outcomes.hpp"

namespace afford {
namespace {

constexpr int months_a_year = 12;

bool is_partners(const OtherIncome& income) {
  return income.kind == IncomeKind::partner_pay && income.gross_per_year;
}

}  // namespace

Money partner_pay_in(const Household& household, int year) {
  Ratio sum = 0;
  for (const auto& income : household.other_income) {
    if (!is_partners(income)) continue;
    int months = 0;
    for (int m = 1; m <= months_a_year; ++m) {
      if (runs_in(income, Month::of(Date::of(year, m, 1)))) ++months;
    }
    sum += income.gross_per_year->to_ratio() * Ratio(months) / Ratio(months_a_year);
  }
  return Money::rounded(sum, cad, RoundingMode::half_up);
}

NetWages wages_in(const Household& household, const NetWages& wages) {
  if (std::ranges::none_of(household.other_income, is_partners)) return wages;
  return wages.with_partner([&household](int year) { return partner_pay_in(household, year); });
}

}  // namespace afford
