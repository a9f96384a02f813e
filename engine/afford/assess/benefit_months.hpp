// Benefits that the request asks to be worked out, on the months in which they arrive
// (decisions/0025-benefits-by-month.md).
#pragma once

#include <map>
#include <vector>

#include "afford/affordability/household.hpp"
#include "afford/tax/benefits.hpp"

namespace afford {

struct Situation;

/// A benefit of twelve months.
struct BenefitYear {
  IncomeKind kind;
  int year;         ///< of the July in which it begins; of the workers benefit the tax year
  int income_year;  ///< whose income it rests on
  Money net_income;
  Money amount;
};

/// Lists have one entry a month, from month 0 on.
struct BenefitMonths {
  std::vector<Money> arriving{};
  /// What a month brings on average, without what comes once a year with the return.
  std::vector<Money> average{};
  std::vector<BenefitYear> years{};
};

/// The child benefit comes each month, the GST credit in July, October, January and April, the
/// workers benefit with the return. `gross` is the applicant's pay by calendar year; a year without
/// an entry lies before month 0, and counts as if today's pay had come in all of it.
BenefitMonths benefit_months(const Situation& situation, const std::map<int, Money>& gross);

/// By how much the benefits that rest on the income of a calendar year fall, in all, where pay of
/// that year is `after` and not `before`; zero where they rise.
Money benefits_lost(const Situation& situation, int income_year, Money before, Money after);

}  // namespace afford
