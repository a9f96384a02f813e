#include "afford/wage/paydays.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr int last_day = 31;  // cut to the month's own
constexpr int middle_day = 15;
constexpr std::size_t most_days = 5;

std::vector<Date> every(int step, Date known, Month month) {
  const Date first = month.on(1);
  const Date end = month.plus(1).on(1);
  const int since = days_between(known, first) % step;
  const int offset = since > 0 ? step - since : -since;
  std::vector<Date> days;
  days.reserve(most_days);
  for (Date day = first.plus_days(offset); day < end; day = day.plus_days(step)) {
    days.push_back(day);
  }
  return days;
}

}  // namespace

std::vector<Date> pay_days_in(const Paydays& paydays, Month month) {
  const int day = paydays.pay_date ? paydays.pay_date->day() : last_day;
  switch (paydays.frequency) {
    case PayFrequency::every_week:
    case PayFrequency::every_two_weeks: {
      AFFORD_REQUIRE(paydays.pay_date.has_value());
      const int step = paydays.frequency == PayFrequency::every_week ? 7 : 14;
      return every(step, *paydays.pay_date, month);
    }
    case PayFrequency::twice_a_month: {
      const int first = std::min(day > middle_day ? day - middle_day : day, middle_day);
      return {month.on(first), month.on(first == middle_day ? last_day : first + middle_day)};
    }
    case PayFrequency::once_a_month: return {month.on(day)};
  }
  return {};
}

Money whole_paycheque(Money gross_per_year, PayFrequency frequency) {
  return Money::rounded(gross_per_year.to_ratio() / Ratio(pays_per_year(frequency)), cad,
                        RoundingMode::half_up);
}

Money average_month(const MonthOfPays& month) {
  if (month.pays == 0) return Money::zero(cad);
  return Money::rounded(
      month.sum.net.to_ratio() * Ratio(month.pays_per_year) / Ratio(12 * month.pays), cad,
      RoundingMode::down);
}

// Months come in order.
PaydayBook::Year& PaydayBook::year_of(Month month) {
  if (years_.empty() || years_.back().year != month.year()) years_.push_back({month.year()});
  return years_.back();
}

MonthOfPays PaydayBook::no_pay(Month month) {
  ++year_of(month).months;
  const Money zero = Money::zero(cad);
  return {0, 12, {zero, zero, zero, zero, zero, zero}};
}

void PaydayBook::other_pay(Month month) {
  Year& year = year_of(month);
  ++year.months;
  year.is_known = false;
}

Money PaydayBook::whole(Money gross_per_year, PayFrequency frequency) {
  if (!whole_ || whole_->gross_per_year != gross_per_year || whole_->frequency != frequency) {
    whole_ = Whole{gross_per_year, frequency, whole_paycheque(gross_per_year, frequency)};
  }
  return whole_->paycheque;
}

MonthOfPays PaydayBook::work(const MonthOfWork& month) {
  const PayFrequency frequency = month.paydays.frequency;
  const int pays = pays_per_year(frequency);
  if (payroll_.empty() || month.employer != employer_) {
    payroll_ = {wages_->payroll(frequency)};
    employer_ = month.employer;
  }
  MonthOfPays result = no_pay(month.month);
  auto days = pay_days_in(month.paydays, month.month);
  if (const auto& from = wages_->resident_from()) {
    std::erase_if(days, [&](Date day) { return day < *from; });
  }
  const Money full = whole(month.gross_per_year, frequency);
  const auto count = static_cast<std::int64_t>(days.size());
  lost_ += month.lost;
  Money taken = std::min(lost_, Money::of_minor(full.minor() * count, cad));
  lost_ -= taken;
  for (std::int64_t k = 0; k < count; ++k) {
    const Money less = Money::of_minor(taken.minor() / (count - k), cad);
    taken -= less;
    const auto at = static_cast<std::size_t>(k);
    const Paycheque pay = payroll_.front().pay(days[at], full - less);
    result.days[at] = {days[at].day(), pay.net.minor()};
    result.sum.gross += pay.gross;
    result.sum.pension += pay.pension;
    result.sum.premiums += pay.premiums;
    result.sum.federal_tax += pay.federal_tax;
    result.sum.provincial_tax += pay.provincial_tax;
    result.sum.net += pay.net;
  }
  result.pays = static_cast<int>(count);
  result.pays_per_year = pays;
  Year& year = year_of(month.month);
  year.gross += result.sum.gross;
  year.net += result.sum.net;
  return result;
}

std::optional<Money> PaydayBook::settlement(int year) const {
  const auto found = std::ranges::find(years_, year, &Year::year);
  if (found == years_.end() || !found->is_known || found->months != 12) return std::nullopt;
  return wages_->received(found->gross, year).net - found->net;
}

}  // namespace afford
