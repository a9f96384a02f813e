#include "afford/loan/convention_space.hpp"

#include <algorithm>

namespace afford {
namespace {

constexpr std::array<std::string_view, convention_word_count> names{
    "month_end",           "business_days",    "day_count",    "rounding.interest", "interest_per",
    "tranche_on_due_date", "rounding.payment", "payment_unit", "level_from",        "last_payment"};

// Every enumerator up to `last`, the stated one first.
template <class T>
std::vector<T> stated_first(T stated, T last) {
  std::vector<T> all{stated};
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (static_cast<T>(i) != stated) all.push_back(static_cast<T>(i));
  }
  return all;
}

}  // namespace

std::string_view format_convention_word(ConventionWord word) { return names[index_of(word)]; }

ConventionSpace::ConventionSpace(const LoanTerms& stated)
    : currency_(stated.currency),
      month_ends_(stated_first(stated.due_dates.month_end, MonthEnd::end_of_month)),
      day_counts_(stated_first(stated.conventions.day_count, DayCount::act_act_31_december)),
      interest_roundings_(stated_first(stated.conventions.rounding.interest, RoundingMode::down)),
      interest_per_(stated_first(stated.conventions.rounding.interest_per, InterestPer::part)),
      tranches_(stated_first(stated.conventions.tranche_on_due_date, TrancheOnDueDate::before)),
      payment_roundings_(stated_first(stated.conventions.rounding.payment, RoundingMode::down)),
      level_from_(stated_first(stated.conventions.level_from, LevelFrom::nominal_30_days)),
      last_payments_(stated_first(stated.conventions.last_payment, LastPayment::never_lower)) {
  list_business_days(stated.due_dates);
  list_units(stated);
}

void ConventionSpace::list_business_days(const DueDateRule& stated) {
  const BusinessDays own{stated.shift, stated.interest_follows_shift, stated.calendar};
  const BusinessDays weekends{BusinessDayShift::none, false, {.name = "weekends"}};
  const bool has_own_calendar =
      stated.shift != BusinessDayShift::none && stated.calendar.name != weekends.calendar.name;
  business_days_.push_back(own);
  const auto add = [&](const BusinessDays& days) {
    const bool is_own = days.shift == own.shift && days.calendar.name == own.calendar.name &&
                        days.interest_follows_shift == own.interest_follows_shift;
    const bool are_both_unshifted = days.shift == own.shift && days.shift == BusinessDayShift::none;
    if (!is_own && !are_both_unshifted) business_days_.push_back(days);
  };
  add(weekends);
  for (const auto* calendar : {&own.calendar, &weekends.calendar}) {
    if (calendar == &own.calendar && !has_own_calendar) continue;
    for (const auto shift :
         {BusinessDayShift::following, BusinessDayShift::preceding,
          BusinessDayShift::modified_following, BusinessDayShift::modified_preceding}) {
      for (const bool follows : {false, true}) add({shift, follows, *calendar});
    }
  }
}

// The cent, five cents and the dollar, or what is as large in another currency.
void ConventionSpace::list_units(const LoanTerms& stated) {
  units_.push_back(stated.conventions.rounding.payment_unit_minor);
  std::int64_t whole = 1;
  for (unsigned i = 0; i < currency_.decimals(); ++i) whole *= 10;
  for (const std::int64_t unit : {whole / 100, whole / 20, whole}) {
    const bool is_known = std::ranges::find(units_, unit) != units_.end();
    if (unit > 0 && !is_known) units_.push_back(unit);
  }
}

int ConventionSpace::choices(ConventionWord word) const {
  const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
  switch (word) {
    case ConventionWord::month_end: return count(month_ends_);
    case ConventionWord::business_days: return count(business_days_);
    case ConventionWord::day_count: return count(day_counts_);
    case ConventionWord::rounding_interest: return count(interest_roundings_);
    case ConventionWord::interest_per: return count(interest_per_);
    case ConventionWord::tranche_on_due_date: return count(tranches_);
    case ConventionWord::rounding_payment: return count(payment_roundings_);
    case ConventionWord::payment_unit: return count(units_);
    case ConventionWord::level_from: return count(level_from_);
    case ConventionWord::last_payment: return count(last_payments_);
  }
  return 0;
}

std::int64_t ConventionSpace::size() const {
  std::int64_t product = 1;
  for (std::size_t i = 0; i < convention_word_count; ++i) product *= choices(word_at(i));
  return product;
}

std::string ConventionSpace::text(ConventionWord word, int choice) const {
  const auto i = static_cast<std::size_t>(choice);
  switch (word) {
    case ConventionWord::month_end: return std::string(format_month_end(month_ends_[i]));
    case ConventionWord::business_days: {
      const BusinessDays& days = business_days_[i];
      std::string shift(format_business_day_shift(days.shift));
      if (days.shift == BusinessDayShift::none) return shift;
      return shift + ", " + days.calendar.name +
             (days.interest_follows_shift ? ", shifted" : ", unshifted");
    }
    case ConventionWord::day_count: return std::string(format_day_count(day_counts_[i]));
    case ConventionWord::rounding_interest:
      return std::string(format_rounding_mode(interest_roundings_[i]));
    case ConventionWord::interest_per: return std::string(format_interest_per(interest_per_[i]));
    case ConventionWord::tranche_on_due_date:
      return std::string(format_tranche_on_due_date(tranches_[i]));
    case ConventionWord::rounding_payment:
      return std::string(format_rounding_mode(payment_roundings_[i]));
    case ConventionWord::payment_unit: return format_money(Money::of_minor(units_[i], currency_));
    case ConventionWord::level_from: return std::string(format_level_from(level_from_[i]));
    case ConventionWord::last_payment: return std::string(format_last_payment(last_payments_[i]));
  }
  return {};
}

void ConventionSpace::apply(ConventionWord word, int choice, LoanTerms& terms) const {
  const auto i = static_cast<std::size_t>(choice);
  LoanConventions& conventions = terms.conventions;
  switch (word) {
    case ConventionWord::month_end: terms.due_dates.month_end = month_ends_[i]; break;
    case ConventionWord::business_days:
      terms.due_dates.shift = business_days_[i].shift;
      terms.due_dates.interest_follows_shift = business_days_[i].interest_follows_shift;
      terms.due_dates.calendar = business_days_[i].calendar;
      break;
    case ConventionWord::day_count: conventions.day_count = day_counts_[i]; break;
    case ConventionWord::rounding_interest:
      conventions.rounding.interest = interest_roundings_[i];
      break;
    case ConventionWord::interest_per: conventions.rounding.interest_per = interest_per_[i]; break;
    case ConventionWord::tranche_on_due_date: conventions.tranche_on_due_date = tranches_[i]; break;
    case ConventionWord::rounding_payment:
      conventions.rounding.payment = payment_roundings_[i];
      break;
    case ConventionWord::payment_unit: conventions.rounding.payment_unit_minor = units_[i]; break;
    case ConventionWord::level_from: conventions.level_from = level_from_[i]; break;
    case ConventionWord::last_payment: conventions.last_payment = last_payments_[i]; break;
  }
}

}  // namespace afford
