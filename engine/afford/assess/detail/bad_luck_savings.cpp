#include "afford/assess/detail/bad_luck_savings.hpp"

#include <algorithm>
#include <limits>

#include "afford/assess/own_pay.hpp"

namespace afford::detail {
namespace {

constexpr int months_a_year = 12;

// What two pays of which one is larger leave differs from an unrounded line that rises with pay by
// less than these cents (decisions/0018): each of the two lies within 3.5 cents of it (five
// contributions and two taxes, half a cent each, and what they do to the tax).
constexpr std::int64_t hidden_a_pay = 8;      // also of a month where some year may not be whole
constexpr std::int64_t hidden_a_twelfth = 2;  // 7 / 12, and a month is cut to the cent
constexpr std::int64_t hidden_a_settlement = 8;
constexpr std::int64_t hidden_by_benefits = 3;  // a month: three benefits, half up to the cent

// Up to 2,000 of pay a year premiums come back, so that a cent more leaves this much less: no
// year's premiums are above 2 % (employment and parental insurance together).
constexpr std::int64_t highest_refunded_pay = 200'000;
constexpr std::int64_t premiums_refunded = 4'000;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && a < 0 ? 1 : 0);
}

}  // namespace

std::int64_t spare(const BadLuckPath& path, const Taken& taken, std::int64_t rent,
                   Roundings roundings) {
  const bool at_worst = roundings == Roundings::at_worst;
  std::int64_t least =
      path.left - taken.in_month[path.judged] - rent - (at_worst ? path.left_hidden : 0);
  std::int64_t paid = 0;
  for (std::size_t m = 0; m < path.savings.size(); ++m) {
    paid += rent;
    const std::int64_t hidden = at_worst ? path.hidden[m] : 0;
    least = std::min(least, path.savings[m] - hidden - taken.in_all[m] - paid);
  }
  return least;
}

std::int64_t rent_room(const BadLuckPath& path, const Taken& taken) {
  std::int64_t room = path.left - taken.in_month[path.judged];
  for (std::size_t m = 0; m < path.savings.size(); ++m) {
    const auto months = static_cast<std::int64_t>(m) + 1;
    room = std::min(room, floor_divide(path.savings[m] - taken.in_all[m], months));
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
      pay_(whole_pay(situation.cautious.pay)), paid_(paid(amortization)) {
  // Pay grows every twelve months from month 0, and the law changes in January.
  for (int m = 0; m < situation.months.count; ++m) {
    const bool is_january = situation.months.start.plus(m).month() == 1;
    has_new_pay_.push_back(m % months_a_year == 0 || is_january ? 1 : 0);
  }
  JobOutcome never = situation.cautious;
  never.months_to_job += situation.months.count;
  const Outcome outcome = paths_.along(PlanPath{OutcomeKind::cautious, &never});
  for (const auto& month : outcome.months) {
    without_job_.push_back(month.savings.minor());
    without_left_.push_back(month.left_after_spending.minor());
  }
}

const BadLuckPath& BadLuckSavings::at(std::int64_t months_late, std::int64_t cut) {
  const std::pair key{months_late, cut};
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  const JobOutcome job =
      with_bad_luck(situation_.cautious, {.months_late = months_late, .pay = cut});
  return known_.emplace(key, has_plain_months_ ? added_up(job, cut) : followed(job)).first->second;
}

std::int64_t BadLuckSavings::next_below(std::int64_t cut) {
  const auto known = below_.find(cut);
  if (known != below_.end()) return known->second;
  const auto now = paycheques(cut);
  std::int64_t below = cut - 1;
  while (!now.empty() && below > 0 && paycheques(below) == now) --below;
  below_.emplace(cut, below);
  return below;
}

// One for each time that pay may have grown; none where pay does not come by pay days.
std::vector<std::int64_t> BadLuckSavings::paycheques(std::int64_t cut) const {
  const Pay pay = with_bad_luck(situation_.cautious, {.pay = cut}).pay;
  const auto paydays = paydays_of(pay, situation_.work->now);
  if (!paydays || !is_stated_gross(pay)) return {};
  const bool grows = pay.growth_per_year.sign() != 0;
  const int years = grows ? situation_.months.count / months_a_year : 0;
  std::vector<std::int64_t> all;
  for (int grown = 0; grown <= years; ++grown) {
    all.push_back(whole_paycheque(*gross_per_year(pay, grown), paydays->frequency).minor());
  }
  return all;
}

const Taken* BadLuckSavings::taken(int basis_points) {
  while (rates() < basis_points && !has_end_) {
    const auto rows = dearer_loan_.rows_at(rates() + 1);
    if (!rows) {
      has_end_ = true;
      break;
    }
    Taken more{paid(*rows), {}};
    std::int64_t before = 0;
    for (std::size_t m = 0; m < paid_.size(); ++m) {
      more.in_all[m] -= paid_[m];
      more.in_month.push_back(more.in_all[m] - before);
      before = more.in_all[m];
    }
    dearer_.push_back(std::move(more));
  }
  if (basis_points > rates()) return nullptr;
  return &dearer_[static_cast<std::size_t>(basis_points) - 1];
}

Taken BadLuckSavings::most_taken(int basis_points) {
  Taken most{Cents(paid_.size(), 0), Cents(paid_.size(), 0)};
  for (int points = 1; points <= basis_points; ++points) {
    const Taken* more = taken(points);
    if (more == nullptr) break;
    for (std::size_t m = 0; m < paid_.size(); ++m) {
      most.in_all[m] = std::max(most.in_all[m], more->in_all[m]);
      most.in_month[m] = std::max(most.in_month[m], more->in_month[m]);
    }
  }
  return most;
}

BadLuckPath BadLuckSavings::followed(const JobOutcome& job) const {
  const Outcome outcome = paths_.along(PlanPath{OutcomeKind::cautious, &job});
  const HouseholdMonth& judged = outcome.shown.month;
  BadLuckPath path{{},
                   static_cast<std::size_t>(months_between(situation_.months.start, judged.month)),
                   judged.left_after_spending.minor(),
                   {},
                   0};
  for (const auto& month : outcome.months) path.savings.push_back(month.savings.minor());
  add_hidden(job, outcome.own.get(), path);
  return path;
}

BadLuckPath BadLuckSavings::added_up(const JobOutcome& job, std::int64_t cut) {
  const Month start = situation_.months.start;
  const auto judged =
      static_cast<std::size_t>(months_between(start, shown_month(situation_, &job)));
  BadLuckPath path{without_job_, judged, without_left_[judged], {}, 0};
  const Cents& gain = gains(job.pay, cut);
  const auto first = static_cast<std::size_t>(months_between(start, situation_.job_pays_from(job)));
  std::int64_t gained = 0;
  for (std::size_t m = first; m < path.savings.size(); ++m) {
    gained += gain[m];
    path.savings[m] += gained;
  }
  if (judged >= first) path.left += gain[judged];
  add_hidden(job, nullptr, path);
  return path;
}

// What the pay brings more in each month in which some delay may have it begin: pay of a plain
// month does not depend on when the job began.
const Cents& BadLuckSavings::gains(const Pay& pay, std::int64_t cut) {
  const auto [known, is_new] = gains_.emplace(cut, Cents());
  Cents& gain = known->second;
  if (!is_new) return gain;
  const Month start = situation_.months.start;
  const auto first = static_cast<std::size_t>(
      std::max(0, months_between(start, situation_.job_pays_from(situation_.cautious))));
  gain.resize(std::max(months(), first), 0);
  const bool knows_today = !pay_of_today_.empty();
  if (!knows_today) pay_of_today_.resize(gain.size(), 0);
  for (std::size_t m = first; m < months(); ++m) {
    const bool is_as_before = m != first && !has_new_pay(static_cast<int>(m));
    const Month month = start.plus(static_cast<int>(m));
    if (!knows_today) {
      pay_of_today_[m] =
          is_as_before ? pay_of_today_[m - 1] : month_of(situation_.work->now, month);
    }
    gain[m] = is_as_before ? gain[m - 1] : month_of(pay, month) - pay_of_today_[m];
  }
  return gain;
}

// `own` is null for plain months.
void BadLuckSavings::add_hidden(const JobOutcome& job, const OwnPay* own, BadLuckPath& path) const {
  const bool has_benefits = !situation_.household->computed_benefits.empty();
  const std::int64_t by_benefits = has_benefits ? hidden_by_benefits : 0;
  const int first = months_between(situation_.months.start, situation_.job_pays_from(job));
  path.hidden.assign(months(), 0);
  std::int64_t sum = 0;
  for (int m = first; m < situation_.months.count; ++m) {
    const auto at = static_cast<std::size_t>(m);
    const MonthOfPays* pays = own == nullptr ? nullptr : own->pays_in(at);
    sum += by_benefits + (pays == nullptr ? hidden_in_twelfth() : hidden_a_pay * pays->pays);
    if (m == first || has_new_pay(m)) {
      if (pays != nullptr) sum += hidden_a_settlement;
      if (refunds_premiums(job, own, situation_.months.start.plus(m))) sum += premiums_refunded;
    }
    path.hidden[at] = sum;
  }
  const bool is_of_job = static_cast<int>(path.judged) >= first;
  path.left_hidden = is_of_job ? by_benefits + hidden_in_judged_month(job, own, path.judged) : 0;
}

std::int64_t BadLuckSavings::hidden_in_twelfth() const {
  return situation_.household->resident_from ? hidden_a_pay : hidden_a_twelfth;
}

// Pay days make an average month, cut to the cent, and are settled elsewhere.
std::int64_t BadLuckSavings::hidden_in_judged_month(const JobOutcome& job, const OwnPay* own,
                                                    std::size_t judged) const {
  if (const MonthOfPays* pays = own == nullptr ? nullptr : own->pays_in(judged)) {
    return hidden_a_pay * pays->pays_per_year / months_a_year + 1;
  }
  const Month month = situation_.months.start.plus(static_cast<int>(judged));
  const std::int64_t refunded =
      refunds_premiums(job, own, month) ? premiums_refunded / months_a_year + 1 : 0;
  return refunded + hidden_in_twelfth();
}

// Whether premiums may come back in the month's year; its months before the first count as unpaid.
bool BadLuckSavings::refunds_premiums(const JobOutcome& job, const OwnPay* own, Month month) const {
  const auto gross = gross_per_year(job.pay, situation_.years_grown(month));
  if (!gross) return false;
  if (own == nullptr || own->by_paydays.empty()) return gross->minor() <= highest_refunded_pay;
  std::int64_t received = 0;
  for (std::size_t m = 0; m < own->by_paydays.size(); ++m) {
    const MonthOfPays* pays = own->pays_in(m);
    const bool is_in_year =
        situation_.months.start.plus(static_cast<int>(m)).year() == month.year();
    if (is_in_year && pays != nullptr) received += pays->sum.gross.minor();
  }
  return received <= highest_refunded_pay;
}

// Of a month after the study months, in the year's law.
std::int64_t BadLuckSavings::month_of(const Pay& pay, Month month) const {
  const Pay& now = situation_.work->now;
  return situation_.wages.of_month(pay, now, situation_.years_grown(month), month.year())
      .paycheque.minor();
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
