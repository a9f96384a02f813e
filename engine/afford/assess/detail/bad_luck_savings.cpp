#include "afford/assess/detail/bad_luck_savings.hpp"

#include <algorithm>
#include <limits>

#include "afford/assess/own_pay.hpp"

namespace afford::detail {
namespace {

constexpr std::int64_t pay_of_today = -1;  // in place of a whole pay

// Each paycheque lies within 5 cents of its unrounded pay (five contributions and two taxes, half a
// cent each, and the annual amounts that T4127 rounds), on either side, and there are at most 27 a
// year; with monthly pay, a twelfth of the year and up to six benefits are cut to the cent.
constexpr int months_a_year = 12;
constexpr std::int64_t cents_hidden_a_year = 438;  // 2 x (27 x 5 + 12 x 7)

std::int64_t margin_of(const Situation& situation, bool has_plain_months) {
  if (has_plain_months) return 0;
  return cents_hidden_a_year * (situation.months.count / months_a_year + 1);
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && a < 0 ? 1 : 0);
}

}  // namespace

Cents less(Cents savings, const Cents& taken) {
  for (std::size_t m = 0; m < savings.size(); ++m) savings[m] -= taken[m];
  return savings;
}

std::int64_t rent_room(const Cents& savings) {
  std::int64_t room = std::numeric_limits<std::int64_t>::max();
  for (std::size_t m = 0; m < savings.size(); ++m) {
    const auto months = static_cast<std::int64_t>(m) + 1;
    if (savings[m] < 0 || savings[m] / months < room) {
      room = std::min(room, floor_divide(savings[m], months));
    }
  }
  return room;
}

std::int64_t whole_pay(const Pay& pay) {
  if (const auto gross = gross_per_year(pay, 0)) return gross->minor();
  if (const auto* net = std::get_if<NetPerMonth>(&pay.stated)) return net->amount.minor();
  return std::get<NetGainPerMonth>(pay.stated).amount.minor();
}

JobOutcome with_bad_luck(const JobOutcome& job, const BadLuckPoint& point) {
  JobOutcome result = job;
  result.months_to_job += static_cast<int>(point.months_late);
  if (point.pay == 0) return result;
  const Money left = Money::of_minor(whole_pay(job.pay) - point.pay, cad);
  if (is_stated_gross(job.pay)) {
    result.pay.stated = GrossPerYear{left};
  } else if (std::holds_alternative<NetPerMonth>(job.pay.stated)) {
    result.pay.stated = NetPerMonth{left};
  } else {
    result.pay.stated = NetGainPerMonth{left};
  }
  return result;
}

BadLuckSavings::BadLuckSavings(const Situation& situation, const Amortization& amortization)
    : situation_(situation), paths_(situation, &amortization), dearer_loan_(*situation.loan),
      has_plain_months_(!has_paydays(*situation.work) && !situation.household->resident_from &&
                        situation.household->computed_benefits.empty() &&
                        situation.cautious.pay.growth_per_year.sign() >= 0),
      pay_(whole_pay(situation.cautious.pay)), margin_(margin_of(situation, has_plain_months_)),
      paid_(paid(amortization)) {
  JobOutcome never = situation.cautious;
  never.months_to_job += situation.months.count;
  without_job_ = followed(never);
}

const Cents& BadLuckSavings::at(std::int64_t months_late, std::int64_t cut) {
  const std::pair key{months_late, cut};
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  return known_.emplace(key, path(months_late, cut)).first->second;
}

Cents BadLuckSavings::least(std::int64_t months_late, std::int64_t cut) {
  Cents lowest = at(0, cut);
  for (std::int64_t late = 1; late <= months_late; ++late) {
    const Cents& other = at(late, cut);
    for (std::size_t m = 0; m < lowest.size(); ++m) lowest[m] = std::min(lowest[m], other[m]);
  }
  return lowest;
}

const Cents* BadLuckSavings::taken(int basis_points) {
  while (rates() < basis_points && !has_end_) {
    const auto rows = dearer_loan_.rows_at(rates() + 1);
    if (!rows) {
      has_end_ = true;
    } else {
      dearer_.push_back(less(paid(*rows), paid_));
    }
  }
  if (basis_points > rates()) return nullptr;
  return &dearer_[static_cast<std::size_t>(basis_points) - 1];
}

Cents BadLuckSavings::most_taken(int basis_points) {
  Cents most(paid_.size(), 0);
  for (int points = 1; points <= basis_points; ++points) {
    const Cents* more = taken(points);
    if (more == nullptr) break;
    for (std::size_t m = 0; m < most.size(); ++m) most[m] = std::max(most[m], (*more)[m]);
  }
  return most;
}

Cents BadLuckSavings::followed(const JobOutcome& job) const {
  Cents all;
  const Outcome outcome = paths_.along(PlanPath{OutcomeKind::cautious, &job});
  for (const auto& month : outcome.months) all.push_back(month.savings.minor());
  return all;
}

Cents BadLuckSavings::path(std::int64_t months_late, std::int64_t cut) {
  const JobOutcome job =
      with_bad_luck(situation_.cautious, {.months_late = months_late, .pay = cut});
  if (!has_plain_months_) return followed(job);
  // Pay of a month does not depend on when the job began: what it brings more is added up.
  Cents all = without_job_;
  const int first = months_between(situation_.months.start, situation_.job_pays_from(job));
  std::int64_t gained = 0;
  std::int64_t gain = 0;
  for (auto m = static_cast<std::size_t>(first); m < all.size(); ++m) {
    const Month month = situation_.months.start.plus(static_cast<int>(m));
    if (static_cast<int>(m) == first || has_new_pay(static_cast<int>(m))) {
      gain = month_of(job.pay, pay_ - cut, month) -
             month_of(situation_.work->now, pay_of_today, month);
    }
    gained += gain;
    all[m] += gained;
  }
  return all;
}

// Pay grows every twelve months from month 0, and the law changes in January.
bool BadLuckSavings::has_new_pay(int m) const {
  return m % months_a_year == 0 || situation_.months.start.plus(m).month() == 1;
}

BadLuckSavings::Comparison BadLuckSavings::compared_with(std::int64_t larger, std::int64_t cut) {
  const Pay low = with_bad_luck(situation_.cautious, {.pay = larger}).pay;
  const Pay high = with_bad_luck(situation_.cautious, {.pay = cut}).pay;
  Comparison result;
  std::int64_t more = 0;
  for (int m = 0; m < situation_.months.count; ++m) {
    const Month month = situation_.months.start.plus(m);
    if (has_new_pay(m)) {
      more = month_of(high, pay_ - cut, month) - month_of(low, pay_ - larger, month);
    }
    if (more < 0) result.less -= more;
    result.all_have_more = result.all_have_more && more > 0;
  }
  return result;
}

// Of a month after the study months, in the year's law; each year of each pay is worked out once.
std::int64_t BadLuckSavings::month_of(const Pay& pay, std::int64_t whole, Month month) {
  const int grown = situation_.years_grown(month);
  const std::tuple key{whole, grown, month.year()};
  const auto known = pay_of_months_.find(key);
  if (known != pay_of_months_.end()) return known->second;
  const Pay& now = situation_.work->now;
  const Money net = situation_.wages.of_month(pay, now, grown, month.year()).paycheque;
  return pay_of_months_.emplace(key, net.minor()).first->second;
}

Cents BadLuckSavings::paid(const Amortization& amortization) {
  Cents all(static_cast<std::size_t>(situation_.months.count), 0);
  for (std::size_t k = 0; k < amortization.installments.size(); ++k) {
    const Installment& row = amortization.installments[k];
    // Rates seldom move a due date.
    if (k == due_months_.size() || due_months_[k].due_date != row.due_date) {
      due_months_.resize(k, {row.due_date, 0});
      due_months_.push_back(
          {row.due_date, months_between(situation_.months.start, Month::of(row.due_date))});
    }
    const int month = due_months_[k].month;
    const bool is_followed = 0 <= month && month < situation_.months.count;
    if (is_followed) all[static_cast<std::size_t>(month)] += row.payment.minor();
  }
  for (std::size_t m = 1; m < all.size(); ++m) all[m] += all[m - 1];
  return all;
}

}  // namespace afford::detail
