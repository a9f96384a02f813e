// Income-tested federal payments that a household gets beside its pay, as amounts of a year.
//   child benefit  = amounts by age - first rate x income over `from` - second rate x income over
//                    `second_from`                          (Income Tax Act s. 122.61)
//   GST credit     = adults + children + supplement - rate x income over `from`  (s. 122.5)
//   workers benefit = lower of most and phase-in x pay over a floor, less rate x income over `from`
//                                                           (s. 122.7)
// Source: `benefits` of engine/parameters/ca-tax.json. A benefit year runs from July to June on the
// family's net income of the calendar year before; the workers benefit is that of the tax year.
// Worked, one child of 4, family net income 45,000.00, from July 2025: 7,997.00 - 0.07 x (45,000.00
// - 37,487.00) = 7,471.09 a year, 622.59 a month.
#pragma once

#include <array>
#include <iterator>
#include <map>
#include <string_view>

#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

struct ChildBenefitLaw {
  Money under_6;
  Money from_6_to_17;
  Money from;
  Money second_from;
};

struct ChildBenefitRates {
  Ratio first;   ///< of income over `from`, up to `second_from`
  Ratio second;  ///< above it
};

struct SalesCreditLaw {
  Money adult;
  Money child;
  Money supplement;  ///< of somebody without a partner
  Money supplement_from;
  Ratio supplement_rate;
  Money from;
  Ratio rate;
};

struct WorkersBenefitSide {
  Money max;
  Money from;
};

struct WorkersBenefitLaw {
  Money working_over;
  Ratio phase_in;
  WorkersBenefitSide single;
  WorkersBenefitSide family;
  Ratio rate;
  Money secondary_exemption;  ///< of the lower earner's pay, off the family's income
};

struct BenefitTables {
  std::map<int, ChildBenefitLaw> child_benefit{};      ///< by the year of its July
  std::array<ChildBenefitRates, 4> child_rates{};      ///< one child, two, three, four or more
  std::map<int, SalesCreditLaw> gst_credit{};          ///< by the year of its July
  std::map<int, WorkersBenefitLaw> workers_benefit{};  ///< by tax year
};

struct Family {
  bool has_partner = false;
  int children_under_6 = 0;
  int children_6_to_17 = 0;
  int children() const { return children_under_6 + children_6_to_17; }
};

/// A year of both partners.
struct FamilyIncome {
  Money net;        ///< line 23600 of both returns
  Money pay;        ///< of both
  Money lower_pay;  ///< of the one who earns less; 0 without a partner
};

/// The law of `year`, or the last one known before it; null if all lie later.
template <class Law>
const Law* law_in(const std::map<int, Law>& laws, int year) {
  const auto after = laws.upper_bound(year);
  return after == laws.begin() ? nullptr : &std::prev(after)->second;
}

/// Each in dollars, exact and not below zero: what is paid is a part of it (s. 122.61(1), s.
/// 122.5(3)), rounded once.
Ratio child_benefit_of_year(const ChildBenefitLaw& law, const ChildBenefitRates& rates,
                            const Family& family, Money net_income);
/// A sole parent's first child counts as an adult, and the supplement is whole (s. 122.5(3)).
Ratio gst_credit_of_year(const SalesCreditLaw& law, const Family& family, Money net_income);
Ratio workers_benefit_of_year(const WorkersBenefitLaw& law, const Family& family,
                              const FamilyIncome& income);

/// Whether the workers benefit of the act holds there: Alberta, Nunavut and Quebec have one of
/// their own (s. 122.72).
bool has_federal_workers_benefit(std::string_view province);

/// The rates for that number of children, at least 1.
const ChildBenefitRates& rates_for(const BenefitTables& tables, int children);

}  // namespace afford
