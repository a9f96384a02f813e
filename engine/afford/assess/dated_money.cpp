#include "afford/assess/dated_money.hpp"

#include <algorithm>

namespace afford {
namespace {

void sort(std::vector<DatedMoney>& all) {
  std::ranges::stable_sort(all, [](const DatedMoney& a, const DatedMoney& b) {
    return a.date != b.date ? a.date < b.date : a.amount > b.amount;
  });
}

class HouseholdDays {
 public:
  HouseholdDays(const Situation& situation, std::vector<DatedMoney>& all)
      : situation_(situation), household_(*situation.household), all_(all) {}

  void add(Month month) {
    month_ = month;
    const DueDays& days = household_.due_days;
    leaves(days.housing, household_.housing_per_month, "housing_per_month");
    leaves(days.debt_payments, household_.debt_payments_per_month, "debt_payments_per_month");
    leaves(days.remittances, household_.remittances_per_month, "remittances_per_month");
    for (const auto& spending : household_.spending) {
      leaves(spending.due_day, spending.per_month, spending.component);
    }
    for (const auto& income : household_.other_income) {
      if (!income.day || !runs_in(income, month)) continue;
      all_.push_back({month.on(*income.day), net_of(situation_, income, month),
                      format_income_kind(income.kind)});
    }
  }

  void add(const MonthOfPays& pays) {
    for (std::size_t k = 0; k < static_cast<std::size_t>(pays.pays); ++k) {
      const PayOnDay& pay = pays.days[k];
      all_.push_back({month_.on(pay.day), Money::of_minor(pay.net_minor, cad), "pay"});
    }
  }

 private:
  void leaves(std::optional<int> day, Money amount, std::string_view what) {
    if (day && amount.minor() != 0) all_.push_back({month_.on(*day), -amount, what});
  }

  const Situation& situation_;
  const Household& household_;
  std::vector<DatedMoney>& all_;
  Month month_ = situation_.months.start;
};

}  // namespace

std::vector<DatedMoney> plan_money(const Situation& situation, const Amortization* amortization) {
  std::vector<DatedMoney> all;
  const Course& course = *situation.course;
  for (const auto& advance : advances(*situation.loan)) {
    all.push_back({advance.date, advance.amount, "disbursements"});
  }
  for (const auto& part : course.funding) {
    // Own money lies in the savings already.
    if (part.kind == FundingKind::own_money) continue;
    all.push_back({part.date, part.amount, "funding"});
  }
  for (const auto& bill : course.bills) all.push_back({bill.date, -bill.amount, "bills", true});
  for (const auto& fee : separate_fees(*situation.loan)) {
    all.push_back({fee.date, -fee.amount, "fees", true});
  }
  if (amortization != nullptr) {
    for (const auto& row : amortization->installments) {
      all.push_back({row.due_date, -row.payment, "loan_payment"});
    }
  }
  sort(all);
  return all;
}

std::vector<DatedMoney> dated_money(const Situation& situation, const Amortization* amortization,
                                    const Outcome& outcome) {
  std::vector<DatedMoney> all = plan_money(situation, amortization);
  HouseholdDays days(situation, all);
  for (std::size_t i = 0; i < outcome.months.size(); ++i) {
    days.add(outcome.months[i].month);
    if (const auto* pays = outcome.own->pays_in(i)) days.add(*pays);
  }
  sort(all);
  return all;
}

LowestDay lowest_day(const Situation& situation, const Amortization* amortization,
                     const Outcome& outcome) {
  const auto dated = dated_money(situation, amortization, outcome);
  std::optional<LowestDay> lowest;
  const auto look_at = [&](Date date, Money savings) {
    if (!lowest || savings < lowest->savings) lowest = LowestDay{date, savings};
  };
  auto next = dated.begin();
  Money savings = situation.household->savings;
  for (const auto& month : outcome.months) {
    while (next != dated.end() && Month::of(next->date) == month.month) {
      savings += next->amount;
      const bool is_last = next + 1 == dated.end() || (next + 1)->date != next->date;
      if (is_last) look_at(next->date, savings);
      ++next;
    }
    savings = month.savings;
    look_at(month.month.on(31), savings);
  }
  return *lowest;
}

}  // namespace afford
