#include "afford/assess/benefit_months.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "afford/assess/partner_pay.hpp"
#include "afford/assess/situation.hpp"
#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr int first_month = 7;  // of a benefit year
constexpr int months_a_year = 12;
constexpr int payments_of_gst = 4;  // every third month from July on

Money part(const Ratio& year, int parts) {
  return Money::rounded(year / Ratio(parts), cad, RoundingMode::half_up);
}

class Benefits {
 public:
  Benefits(const Situation& situation, const std::map<int, Money>& gross)
      : situation_(situation), gross_(gross),
        household_(*situation.household), family_{household_.has_partner,
                                                  household_.children_under_6,
                                                  household_.children_6_to_17} {}

  BenefitMonths build() {
    const Money zero = Money::zero(cad);
    for (int i = 0; i < situation_.months.count; ++i) {
      const Month month = situation_.months.start.plus(i);
      result_.arriving.push_back(zero);
      result_.average.push_back(zero);
      for (const IncomeKind kind : household_.computed_benefits) add(kind, month);
    }
    return std::move(result_);
  }

  /// All that rests on the income of a calendar year.
  Money resting_on(int income_year) const {
    const FamilyIncome income = income_of(income_year);
    Money sum = Money::zero(cad);
    for (const IncomeKind kind : household_.computed_benefits) {
      const bool is_same_year = kind == IncomeKind::workers_benefit;
      sum += part(amount_on(kind, is_same_year ? income_year : income_year + 1, income), 1);
    }
    return sum;
  }

 private:
  void add(IncomeKind kind, Month month) {
    Money& arriving = result_.arriving.back();
    Money& average = result_.average.back();
    if (kind == IncomeKind::workers_benefit) {
      if (month.month() == refund_month) arriving += part(amount_of(kind, month.year() - 1), 1);
      return;
    }
    const int since = month.month() - first_month;
    const Ratio year = amount_of(kind, since >= 0 ? month.year() : month.year() - 1);
    average += part(year, months_a_year);
    const bool is_quarterly = kind == IncomeKind::gst_credit;
    if (!is_quarterly) arriving += part(year, months_a_year);
    if (is_quarterly && since % 3 == 0) arriving += part(year, payments_of_gst);
  }

  Ratio amount_of(IncomeKind kind, int year) {
    const auto found = exact_.find({kind, year});
    if (found != exact_.end()) return found->second;
    const int income_year = kind == IncomeKind::workers_benefit ? year : year - 1;
    const FamilyIncome income = income_of(income_year);
    Ratio amount = amount_on(kind, year, income);
    result_.years.push_back({kind, year, income_year, income.net, part(amount, 1)});
    exact_.emplace(std::pair(kind, year), amount);
    return amount;
  }

  Ratio amount_on(IncomeKind kind, int year, const FamilyIncome& income) const {
    const BenefitTables& tables = situation_.wages.benefits();
    if (kind == IncomeKind::workers_benefit) {
      const auto* law = law_in(tables.workers_benefit, year);
      AFFORD_REQUIRE(law != nullptr);
      return workers_benefit_of_year(*law, family_, income);
    }
    if (kind == IncomeKind::gst_credit) {
      const auto* law = law_in(tables.gst_credit, year);
      AFFORD_REQUIRE(law != nullptr);
      return gst_credit_of_year(*law, family_, income.net);
    }
    if (family_.children() == 0) return 0;
    const auto* law = law_in(tables.child_benefit, year);
    AFFORD_REQUIRE(law != nullptr);
    return child_benefit_of_year(*law, rates_for(tables, family_.children()), family_, income.net);
  }

  // Children do not grow older here: the request states their number, not their birthdays.
  FamilyIncome income_of(int year) const {
    const auto found = gross_.find(year);
    const Money own =
        found != gross_.end() ? found->second : *gross_per_year(situation_.work->now, 0);
    const Money partner = partner_pay_in(household_, year);
    const NetWages& wages = situation_.wages;
    return {wages.net_income(own, year) + wages.net_income(partner, year), own + partner,
            household_.has_partner ? std::min(own, partner) : Money::zero(cad)};
  }

  const Situation& situation_;
  const std::map<int, Money>& gross_;
  const Household& household_;
  Family family_;
  std::map<std::pair<IncomeKind, int>, Ratio> exact_{};  // by the year that `years` has
  BenefitMonths result_{};
};

}  // namespace

BenefitMonths benefit_months(const Situation& situation, const std::map<int, Money>& gross) {
  return Benefits(situation, gross).build();
}

Money benefits_lost(const Situation& situation, int income_year, Money before, Money after) {
  const auto with = [&](Money gross) {
    return Benefits(situation, {{income_year, gross}}).resting_on(income_year);
  };
  return std::max(with(before) - with(after), Money::zero(cad));
}

}  // namespace afford
