#include "afford/assess/dated_money.hpp"

#include <algorithm>

namespace afford {
namespace {

void sort(std::vector<DatedMoney>& all) {
  std::ranges::stable_sort(all, [](const DatedMoney& a, const DatedMoney& b) {
    return a.date != b.date ? a.date < b.date : a.amount > b.amount;
  });
}

// Cut to the month's own last day.
constexpr int last_day = 31;

// Of the job that pays in a month.
std::optional<int> pay_day(const Situation& situation, const Outcome& outcome, Month month) {
  const Work& work = *situation.work;
  if (!outcome.job_pays_from || month < *outcome.job_pays_from) return work.now.pay_day;
  const Pay& pay =
      outcome.kind == OutcomeKind::claimed ? work.claimed->pay : situation.cautious.pay;
  return pay.pay_day ? pay.pay_day : work.now.pay_day;
}

class HouseholdDays {
 public:
  HouseholdDays(const Situation& situation, const Outcome& outcome, std::vector<DatedMoney>& all)
      : situation_(situation), household_(*situation.household), outcome_(outcome), all_(all) {}

  void add(std::size_t i) {
    month_ = outcome_.months[i].month;
    const DueDays& days = household_.due_days;
    leaves(days.housing, household_.housing_per_month, "housing_per_month");
    leaves(days.debt_payments, household_.debt_payments_per_month, "debt_payments_per_month");
    leaves(days.remittances, household_.remittances_per_month, "remittances_per_month");
    for (const auto& spending : household_.spending) {
      leaves(spending.due_day, spending.per_month, spending.component);
    }
    for (const auto& income : household_.other_income) {
      if (!income.day || !runs_in(income, month_)) continue;
      arrives(*income.day, net_of(situation_, income, month_), format_income_kind(income.kind));
    }
    add_pay(i);
  }

 private:
  // What study takes off the month's pay after tax comes off its pays alike.
  void add_pay(std::size_t i) {
    const Money net = outcome_.own->net_pay[i];
    const auto* pays = outcome_.own->pays_in(i);
    if (pays == nullptr) {
      if (const auto day = pay_day(situation_, outcome_, month_)) arrives(*day, net, "pay");
      return;
    }
    Money more = net - pays->sum.net;
    for (int k = 0; k < pays->pays; ++k) {
      const PayOnDay& pay = pays->days[static_cast<std::size_t>(k)];
      const Money part = Money::of_minor(more.minor() / (pays->pays - k), cad);
      more -= part;
      arrives(pay.day, Money::of_minor(pay.net_minor, cad) + part, "pay");
    }
  }

  void arrives(int day, Money amount, std::string_view what) {
    const Date date = month_.on(day);
    if (amount.minor() == 0 || date < situation_.as_of) return;
    all_.push_back({date, amount, what});
  }

  void leaves(std::optional<int> day, Money amount, std::string_view what) {
    if (day) arrives(*day, -amount, what);
  }

  const Situation& situation_;
  const Household& household_;
  const Outcome& outcome_;
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
  HouseholdDays days(situation, outcome, all);
  for (std::size_t i = 0; i < outcome.months.size(); ++i) days.add(i);
  sort(all);
  return all;
}

std::vector<SavingsOnDay> savings_by_day(const Situation& situation,
                                         const Amortization* amortization, const Outcome& outcome) {
  const auto dated = dated_money(situation, amortization, outcome);
  std::vector<SavingsOnDay> days;
  auto next = dated.begin();
  Money savings = situation.household->savings;
  for (const auto& month : outcome.months) {
    const Date last = month.month.on(last_day);
    for (; next != dated.end() && next->date <= last; ++next) {
      savings += next->amount;
      const bool ends_day = next + 1 == dated.end() || (next + 1)->date != next->date;
      if (ends_day && next->date != last) days.push_back({next->date, savings});
    }
    savings = month.savings;
    days.push_back({last, savings});
  }
  return days;
}

SavingsOnDay lowest_day(const Situation& situation, const Amortization* amortization,
                        const Outcome& outcome) {
  const auto days = savings_by_day(situation, amortization, outcome);
  return *std::ranges::min_element(days, {}, &SavingsOnDay::savings);
}

bool has_pay_without_day(const Situation& situation, const Outcome& outcome) {
  for (std::size_t i = 0; i < outcome.months.size(); ++i) {
    const bool has_pay = outcome.own->net_pay[i].minor() != 0;
    if (!has_pay || outcome.own->pays_in(i) != nullptr) continue;
    if (!pay_day(situation, outcome, outcome.months[i].month)) return true;
  }
  return false;
}

}  // namespace afford
