#include "afford/affordability/household_money.hpp"

#include <algorithm>
#include <limits>

#include "afford/base/require.hpp"

namespace afford {
namespace {

std::int64_t sum(std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  AFFORD_REQUIRE(!__builtin_add_overflow(a, b, &result));
  return result;
}

std::int64_t difference(std::int64_t a, std::int64_t b) {
  std::int64_t result = 0;
  AFFORD_REQUIRE(!__builtin_sub_overflow(a, b, &result));
  return result;
}

// A plan in whole cents, month by month.
class Months {
 public:
  Months(const Household& household, const MoneyPlan& plan)
      : plan_(plan), fixed_((household.housing_per_month + household.debt_payments_per_month +
                             household.remittances_per_month)
                                .minor()),
        spent_(sum(fixed_, household.spending_per_month().minor())) {
    AFFORD_REQUIRE(plan.other_income.size() == count() && plan.loan_payments.size() == count() &&
                   plan.moved.size() == count());
  }

  std::size_t count() const { return plan_.net_pay.size(); }

  std::int64_t left_after_spending(std::size_t i) const {
    return difference(difference(income(i), plan_.loan_payments[i].minor()), spent_);
  }
  std::int64_t saved(std::size_t i) const {
    return sum(left_after_spending(i), plan_.moved[i].minor());
  }
  HouseholdMonth with_savings(std::size_t i, std::int64_t savings) const {
    const auto money = [](std::int64_t cents) { return Money::of_minor(cents, cad); };
    return {plan_.start.plus(static_cast<int>(i)),
            money(income(i)),
            plan_.loan_payments[i],
            money(to_live_on(i)),
            money(left_after_spending(i)),
            money(savings)};
  }

 private:
  std::int64_t income(std::size_t i) const {
    return sum(plan_.net_pay[i].minor(), plan_.other_income[i].minor());
  }
  std::int64_t to_live_on(std::size_t i) const {
    return difference(difference(income(i), fixed_), plan_.loan_payments[i].minor());
  }

  const MoneyPlan& plan_;
  std::int64_t fixed_;
  std::int64_t spent_;  // with what is fixed
};

// The first month of a range with the least left after spending.
class LeastLeft {
 public:
  LeastLeft(Month start, MonthRange range)
      : first_(static_cast<std::size_t>(months_between(start, range.start))),
        count_(static_cast<std::size_t>(std::max(range.count, 0))) {}

  void look_at(std::size_t month, std::int64_t left, std::int64_t savings) {
    // The difference wraps where the month is before the range, and so does a range that begins
    // before the plan.
    if (left >= left_ || month - first_ >= count_) return;
    month_ = month;
    left_ = left;
    savings_ = savings;
  }

  std::optional<HouseholdMonth> month(const Months& months) const {
    if (!month_) return std::nullopt;
    return months.with_savings(*month_, savings_);
  }

 private:
  std::size_t first_;
  std::size_t count_;
  std::optional<std::size_t> month_{};
  std::int64_t left_ = std::numeric_limits<std::int64_t>::max();
  std::int64_t savings_ = 0;
};

}  // namespace

std::vector<HouseholdMonth> household_months(const Household& household, const MoneyPlan& plan) {
  const Months months(household, plan);
  std::vector<HouseholdMonth> all;
  all.reserve(months.count());
  std::int64_t savings = household.savings.minor();
  for (std::size_t i = 0; i < months.count(); ++i) {
    savings = sum(savings, months.saved(i));
    all.push_back(months.with_savings(i, savings));
  }
  return all;
}

const HouseholdMonth& lowest_month(const std::vector<HouseholdMonth>& months) {
  AFFORD_REQUIRE(!months.empty());
  return *std::ranges::min_element(months, {}, &HouseholdMonth::savings);
}

HouseholdLows household_lows(const Household& household, const MoneyPlan& plan, std::size_t shown,
                             const LowRanges& ranges) {
  const Months months(household, plan);
  AFFORD_REQUIRE(shown < months.count());
  LeastLeft studying(plan.start, ranges.studying);
  LeastLeft repaying(plan.start, ranges.repaying);
  std::size_t lowest = 0;
  std::int64_t lowest_savings = std::numeric_limits<std::int64_t>::max();
  std::int64_t savings = household.savings.minor();
  std::int64_t savings_shown = 0;
  for (std::size_t i = 0; i < months.count(); ++i) {
    const std::int64_t left = months.left_after_spending(i);
    savings = sum(savings, sum(left, plan.moved[i].minor()));
    if (savings < lowest_savings) {
      lowest = i;
      lowest_savings = savings;
    }
    if (i == shown) savings_shown = savings;
    studying.look_at(i, left, savings);
    repaying.look_at(i, left, savings);
  }
  return {months.with_savings(shown, savings_shown), months.with_savings(lowest, lowest_savings),
          studying.month(months), repaying.month(months)};
}

}  // namespace afford
