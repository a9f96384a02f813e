#include "afford/tax/benefits.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

Ratio over(Money income, Money from) {
  return income <= from ? Ratio(0) : (income - from).to_ratio();
}

Ratio not_below_zero(const Ratio& amount) { return std::max(amount, Ratio(0)); }

}  // namespace

bool has_federal_workers_benefit(std::string_view province) {
  return province != "AB" && province != "NU" && province != "QC";
}

const ChildBenefitRates& rates_for(const BenefitTables& tables, int children) {
  AFFORD_REQUIRE(children >= 1);
  const auto last = tables.child_rates.size();
  return tables.child_rates[std::min(static_cast<std::size_t>(children), last) - 1];
}

Ratio child_benefit_of_year(const ChildBenefitLaw& law, const ChildBenefitRates& rates,
                            const Family& family, Money net_income) {
  const Money whole =
      law.under_6 * family.children_under_6 + law.from_6_to_17 * family.children_6_to_17;
  const Ratio second = over(net_income, law.second_from);
  const Ratio first = over(net_income, law.from) - second;
  return not_below_zero(whole.to_ratio() - first * rates.first - second * rates.second);
}

Ratio gst_credit_of_year(const SalesCreditLaw& law, const Family& family, Money net_income) {
  const bool is_sole_parent = !family.has_partner && family.children() > 0;
  const int adults = family.has_partner || is_sole_parent ? 2 : 1;
  const int others = family.children() - (is_sole_parent ? 1 : 0);
  Ratio sum = (law.adult * adults + law.child * others).to_ratio();
  if (is_sole_parent) {
    sum += law.supplement.to_ratio();
  } else if (!family.has_partner) {
    sum += std::min(law.supplement.to_ratio(),
                    over(net_income, law.supplement_from) * law.supplement_rate);
  }
  return not_below_zero(sum - over(net_income, law.from) * law.rate);
}

Ratio workers_benefit_of_year(const WorkersBenefitLaw& law, const Family& family,
                              const FamilyIncome& income) {
  const bool is_family = family.has_partner || family.children() > 0;
  const WorkersBenefitSide& side = is_family ? law.family : law.single;
  const Ratio most =
      std::min(side.max.to_ratio(), over(income.pay, law.working_over) * law.phase_in);
  const Money counted = income.net - std::min(income.lower_pay, law.secondary_exemption);
  return not_below_zero(most - over(counted, side.from) * law.rate);
}

}  // namespace afford
