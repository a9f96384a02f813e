#include "afford/assess/breaking_points.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>

#include "afford/assess/outcomes.hpp"
#include "afford/assess/own_pay.hpp"
#include "afford/base/require.hpp"

namespace afford {
namespace {

using Cents = std::vector<std::int64_t>;  // by month

constexpr int months_late_max = 24;
constexpr int basis_points_max = 200;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && a < 0 ? 1 : 0);
}

// The rent on top that savings bear in every month; below zero if some month is below it already.
std::int64_t rent_room(const Cents& savings) {
  std::int64_t room = std::numeric_limits<std::int64_t>::max();
  for (std::size_t m = 0; m < savings.size(); ++m) {
    room = std::min(room, floor_divide(savings[m], static_cast<std::int64_t>(m) + 1));
  }
  return room;
}

Cents less(Cents savings, const Cents& taken) {
  for (std::size_t m = 0; m < savings.size(); ++m) savings[m] -= taken[m];
  return savings;
}

// Pay of a year before tax, or of a month where it is stated net.
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
  if (gross_per_year(job.pay, 0)) {
    result.pay.stated = GrossPerYear{left};
  } else if (std::holds_alternative<NetPerMonth>(job.pay.stated)) {
    result.pay.stated = NetPerMonth{left};
  } else {
    result.pay.stated = NetGainPerMonth{left};
  }
  return result;
}

std::optional<Amortization> amortized_at(const Loan& loan, std::int64_t basis_points) {
  const Decimal more(basis_points, 2);
  Loan dearer = loan;
  dearer.terms.nominal_rate = AnnualRate::from_percent(loan.terms.nominal_rate.percent() + more);
  for (auto& change : dearer.terms.rate_changes) {
    change.rate = AnnualRate::from_percent(change.rate.percent() + more);
  }
  auto checked = checked_loan(dearer);
  if (!checked) return std::nullopt;
  auto rows = amortize(*checked);
  if (!rows) return std::nullopt;
  return std::move(*rows);
}

class Search {
 public:
  Search(const Situation& situation, const Amortization& amortization)
      : situation_(situation), amortization_(amortization),
        has_plain_months_(!has_paydays(*situation.work) && !situation.household->resident_from),
        pay_(whole_pay(situation.cautious.pay)), paid_(paid(amortization)),
        without_job_(followed_without_job()) {}

  std::int64_t pay() const { return pay_; }
  int rates() const { return static_cast<int>(dearer_.size()); }

  // Savings at the end of each month, at today's rent and rate.
  Cents savings(std::int64_t months_late, std::int64_t cut) const {
    const JobOutcome job =
        with_bad_luck(situation_.cautious, {.months_late = months_late, .pay = cut});
    if (!has_plain_months_) return followed(job);
    // Pay of a month does not depend on when the job began: what it brings more is added up.
    Cents all = without_job_;
    std::int64_t gained = 0;
    for (std::size_t m = 0; m < all.size(); ++m) {
      const Month month = situation_.months.start.plus(static_cast<int>(m));
      if (month >= situation_.job_pays_from(job)) {
        gained += month_of(job.pay, month) - month_of(situation_.work->now, month);
      }
      all[m] += gained;
    }
    return all;
  }

  // What a rate of so many basis points more has taken by the end of each month; nothing where the
  // loan does not work at it. Worked out once for each.
  const Cents* taken(int basis_points) {
    while (rates() < basis_points && !has_end_) {
      const auto rows = amortized_at(*situation_.loan, rates() + 1);
      if (!rows) {
        has_end_ = true;
      } else {
        dearer_.push_back(less(paid(*rows), paid_));
      }
    }
    if (basis_points > rates()) return nullptr;
    return &dearer_[static_cast<std::size_t>(basis_points) - 1];
  }

  // The least value of 1..max under which `breaks`, if one does; `breaks` stays true once it is.
  template <class Breaks>
  static std::optional<std::int64_t> least(std::int64_t max, Breaks breaks) {
    if (max < 1 || !breaks(max)) return std::nullopt;
    std::int64_t holds = 0;
    std::int64_t broken = max;
    while (broken - holds > 1) {
      const std::int64_t middle = holds + (broken - holds) / 2;
      (breaks(middle) ? broken : holds) = middle;
    }
    return broken;
  }

  // The same where it may come and go.
  template <class Breaks>
  static std::optional<std::int64_t> first(std::int64_t max, Breaks breaks) {
    for (std::int64_t value = 1; value <= max; ++value) {
      if (breaks(value)) return value;
    }
    return std::nullopt;
  }

  std::optional<std::int64_t> single(BadLuck kind, const Cents& now) {
    switch (kind) {
      case BadLuck::months_late:
        return first(months_late_max,
                     [&](std::int64_t late) { return rent_room(savings(late, 0)) < 0; });
      case BadLuck::rent: return rent_room(now) + 1;
      case BadLuck::pay:
        return least(pay_, [&](std::int64_t cut) { return rent_room(savings(0, cut)) < 0; });
      case BadLuck::rate: return first_rate(now);
    }
    return std::nullopt;
  }

  std::optional<std::int64_t> first_rate(const Cents& now) {
    return first(basis_points_max, [&](std::int64_t points) {
      const Cents* more = taken(static_cast<int>(points));
      return more != nullptr && rent_room(less(now, *more)) < 0;
    });
  }

  // The most that any rate up to so many basis points more takes, month by month.
  Cents most_taken(int basis_points) {
    Cents most(paid_.size(), 0);
    for (int points = 1; points <= basis_points; ++points) {
      const Cents* more = taken(points);
      if (more == nullptr) break;
      for (std::size_t m = 0; m < most.size(); ++m) most[m] = std::max(most[m], (*more)[m]);
    }
    return most;
  }

  // The least savings of every delay up to `months_late`.
  Cents least_savings(std::int64_t months_late, std::int64_t cut) const {
    Cents lowest = savings(0, cut);
    for (std::int64_t late = 1; late <= months_late; ++late) {
      const Cents other = savings(late, cut);
      for (std::size_t m = 0; m < lowest.size(); ++m) lowest[m] = std::min(lowest[m], other[m]);
    }
    return lowest;
  }

 private:
  Cents followed(const JobOutcome& job) const {
    Cents all;
    for (const auto& month :
         outcome_of(situation_, amortization_, {OutcomeKind::cautious, &job}).months) {
      all.push_back(month.savings.minor());
    }
    return all;
  }

  Cents followed_without_job() const {
    JobOutcome never = situation_.cautious;
    never.months_to_job += situation_.months.count;
    return followed(never);
  }

  // Of a month after the study months, in the year's law; each year of each pay is worked out once.
  std::int64_t month_of(const Pay& pay, Month month) const {
    const int grown = situation_.years_grown(month);
    const bool is_now = &pay == &situation_.work->now;
    const auto key = std::tuple(is_now ? std::int64_t{-1} : whole_pay(pay), grown, month.year());
    const auto known = months_.find(key);
    if (known != months_.end()) return known->second;
    const std::int64_t minor =
        situation_.wages.of_month(pay, situation_.work->now, grown, month.year()).paycheque.minor();
    return months_.emplace(key, minor).first->second;
  }

  // Loan payments up to the end of each month.
  Cents paid(const Amortization& amortization) const {
    Cents all(static_cast<std::size_t>(situation_.months.count), 0);
    for (const auto& row : amortization.installments) {
      const Month month = Month::of(row.due_date);
      if (!situation_.months.contains(month)) continue;
      all[static_cast<std::size_t>(months_between(situation_.months.start, month))] +=
          row.payment.minor();
    }
    for (std::size_t m = 1; m < all.size(); ++m) all[m] += all[m - 1];
    return all;
  }

  const Situation& situation_;
  const std::optional<Amortization> amortization_;
  bool has_plain_months_;  // a twelfth of the year, in years that are whole
  std::int64_t pay_;
  Cents paid_;
  Cents without_job_;
  mutable std::map<std::tuple<std::int64_t, int, int>, std::int64_t> months_{};
  std::vector<Cents> dearer_;
  bool has_end_ = false;
};

void set(BadLuckPoint& point, BadLuck kind, std::int64_t amount) {
  switch (kind) {
    case BadLuck::months_late: point.months_late = amount; return;
    case BadLuck::rent: point.rent = amount; return;
    case BadLuck::pay: point.pay = amount; return;
    case BadLuck::rate: point.rate = amount; return;
  }
}

BreakingPoint described(const Situation& situation, std::vector<BadLuckAmount> amounts) {
  BadLuckPoint point;
  for (const auto& [kind, amount] : amounts) set(point, kind, amount);
  const HouseholdMonth lowest = lowest_under(situation, point);
  AFFORD_REQUIRE(lowest.savings.minor() < 0);
  return {std::move(amounts), lowest.month, -lowest.savings};
}

// Half of what breaks the budget alone, and the least of another that then breaks it.
std::optional<std::int64_t> least_beside(Search& search, const BadLuckAmount& half, BadLuck other) {
  const bool is_rate = half.kind == BadLuck::rate;
  const std::int64_t late = half.kind == BadLuck::months_late ? half.amount : 0;
  const std::int64_t cut = half.kind == BadLuck::pay ? half.amount : 0;
  Cents now = search.savings(late, cut);
  if (is_rate) {
    const Cents* more = search.taken(static_cast<int>(half.amount));
    if (more == nullptr) return std::nullopt;
    now = less(std::move(now), *more);
  }
  if (rent_room(now) < 0) return std::nullopt;
  if (other == BadLuck::rent) return rent_room(now) + 1;
  if (other == BadLuck::rate) return search.first_rate(now);
  return Search::first(months_late_max, [&](std::int64_t months) {
    return rent_room(search.savings(months, cut)) < 0;
  });
}

// The pair in which the second needs the smallest part of what it needs alone.
std::optional<BreakingPoint> worst_pair(const Situation& situation, Search& search,
                                        const std::vector<BreakingPoint>& singles) {
  constexpr std::array<std::array<BadLuck, 2>, 6> pairs{{{BadLuck::months_late, BadLuck::rent},
                                                         {BadLuck::pay, BadLuck::rent},
                                                         {BadLuck::rate, BadLuck::rent},
                                                         {BadLuck::months_late, BadLuck::rate},
                                                         {BadLuck::pay, BadLuck::rate},
                                                         {BadLuck::pay, BadLuck::months_late}}};
  const auto alone = [&](BadLuck kind) -> std::optional<std::int64_t> {
    for (const auto& one : singles) {
      if (one.amounts.front().kind == kind) return one.amounts.front().amount;
    }
    return std::nullopt;
  };
  std::optional<std::vector<BadLuckAmount>> worst;
  Ratio smallest = 1;
  for (const auto& [first, second] : pairs) {
    const auto a = alone(first);
    const auto b = alone(second);
    if (!a || !b || *a < 2) continue;
    const BadLuckAmount half{first, *a / 2};
    const auto needed = least_beside(search, half, second);
    if (!needed || *needed >= *b) continue;
    const Ratio part = Ratio(*needed) / Ratio(*b);
    if (worst && part >= smallest) continue;
    smallest = part;
    worst = {half, {second, *needed}};
  }
  if (!worst) return std::nullopt;
  return described(situation, std::move(*worst));
}

// The largest whole part of `most` under which `holds`; `holds(0)` is true, and once false it
// stays.
template <class Holds>
std::int64_t largest(std::int64_t most, Holds holds) {
  const auto broken = Search::least(most, [&](std::int64_t value) { return !holds(value); });
  return broken ? *broken - 1 : most;
}

SafeBox safe_box(Search& search, const std::vector<BreakingPoint>& singles) {
  SafeBox box{.months_late = months_late_max, .pay = search.pay(), .rate = basis_points_max};
  for (const auto& one : singles) {
    const auto& [kind, amount] = one.amounts.front();
    if (kind == BadLuck::months_late) box.months_late = amount - 1;
    if (kind == BadLuck::pay) box.pay = amount - 1;
    if (kind == BadLuck::rate) box.rate = amount - 1;
  }
  // A part of each, so that there is room for all of them.
  Cents savings;
  do {
    box.months_late /= 2;
    box.pay /= 4;
    savings = search.least_savings(box.months_late, box.pay);
  } while (rent_room(savings) < 0);
  const std::int64_t half = rent_room(savings) / 2;
  box.rate = largest(box.rate, [&](std::int64_t points) {
    return rent_room(less(savings, search.most_taken(static_cast<int>(points)))) >= half;
  });
  box.rate = std::min<std::int64_t>(box.rate, search.rates());
  Cents taken = search.most_taken(static_cast<int>(box.rate));
  box.rent = rent_room(less(savings, taken));
  // Then each face as far out as it goes.
  const auto holds = [&](std::int64_t late, std::int64_t cut) {
    return rent_room(less(search.least_savings(late, cut), taken)) >= box.rent;
  };
  while (box.months_late < months_late_max && holds(box.months_late + 1, box.pay)) {
    ++box.months_late;
  }
  box.pay = largest(search.pay(), [&](std::int64_t cut) { return holds(box.months_late, cut); });
  savings = search.least_savings(box.months_late, box.pay);
  while (box.rate < basis_points_max) {
    const Cents* more = search.taken(static_cast<int>(box.rate) + 1);
    if (more == nullptr || rent_room(less(savings, *more)) < box.rent) break;
    ++box.rate;
  }
  box.has_more_months = box.months_late == months_late_max;
  box.has_more_pay = box.pay == search.pay();
  box.has_more_rate =
      box.rate == basis_points_max || search.taken(static_cast<int>(box.rate) + 1) == nullptr;
  return box;
}

}  // namespace

HouseholdMonth lowest_under(const Situation& situation, const BadLuckPoint& point) {
  Household household = *situation.household;
  household.housing_per_month += Money::of_minor(point.rent, cad);
  Situation varied = situation;
  varied.household = &household;
  const JobOutcome job = with_bad_luck(situation.cautious, point);
  const auto rows = amortized_at(*situation.loan, point.rate);
  AFFORD_REQUIRE(rows.has_value());
  return lowest_month(outcome_of(varied, rows, {OutcomeKind::cautious, &job}).months);
}

BreakingPoints breaking_points(const Situation& situation, const Amortization& amortization) {
  Search search(situation, amortization);
  BreakingPoints result{.is_net_pay = !gross_per_year(situation.cautious.pay, 0).has_value()};
  const Cents now = search.savings(0, 0);
  result.breaks_already = rent_room(now) < 0;
  if (result.breaks_already) return result;
  for (const auto kind : {BadLuck::months_late, BadLuck::rent, BadLuck::pay, BadLuck::rate}) {
    const auto amount = search.single(kind, now);
    if (amount) result.single.push_back(described(situation, {{kind, *amount}}));
  }
  result.pair = worst_pair(situation, search, result.single);
  result.box = safe_box(search, result.single);
  return result;
}

}  // namespace afford
