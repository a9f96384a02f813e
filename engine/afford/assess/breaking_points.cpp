#include "afford/assess/breaking_points.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "afford/assess/detail/bad_luck_savings.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/base/require.hpp"

namespace afford {

using detail::BadLuckSavings;
using detail::Cents;
using detail::less;
using detail::rent_room;
using detail::with_bad_luck;

namespace {

constexpr int months_late_max = 24;
constexpr int basis_points_max = 200;

// Up to so much pay a year, in cents, employment insurance premiums come back; in every year's law.
constexpr std::int64_t highest_refunded_pay = 200'000;
// The least value of 1..max under which `spare` is below zero, if one is; it stays so from there
// on. It falls nearly in a line: the guess lies where a line between both ends meets zero (the
// Illinois rule: an end that stays counts half), and every third one in the middle.
template <class Spare>
std::optional<std::int64_t> least(std::int64_t max, Spare spare) {
  if (max < 1) return std::nullopt;
  std::int64_t holds = 0, broken = max;
  Wide above = spare(holds), below = spare(broken);
  if (below >= 0) return std::nullopt;
  std::int64_t last = 0;  // the guess before
  for (int step = 1; broken - holds > 1; ++step) {
    const std::int64_t gap = broken - holds;
    const bool by_line = above > 0 && step % 3 != 0;
    const Wide part = by_line ? gap * above / (above - below) : Wide{gap / 2};
    const std::int64_t guess =
        holds + static_cast<std::int64_t>(std::clamp<Wide>(part, 1, gap - 1));
    const std::int64_t at_guess = spare(guess);
    const bool last_broke = last == broken;
    const bool last_held = last == holds && step > 1;
    last = guess;
    if (at_guess < 0) {
      broken = guess;
      below = at_guess;
      if (last_broke) above /= 2;
    } else {
      holds = guess;
      above = at_guess;
      if (last_held) below = std::min<Wide>(below / 2, -1);
    }
  }
  return broken;
}

// The same where it may come and go.
template <class Breaks>
std::optional<std::int64_t> first(std::int64_t max, Breaks breaks) {
  for (std::int64_t value = 1; value <= max; ++value) {
    if (breaks(value)) return value;
  }
  return std::nullopt;
}

std::optional<std::int64_t> first_rate(BadLuckSavings& savings, const Cents& now) {
  return first(basis_points_max, [&](std::int64_t points) {
    const Cents* more = savings.taken(static_cast<int>(points));
    return more != nullptr && rent_room(less(now, *more)) < 0;
  });
}

struct Corner {
  std::int64_t months_late;  // at most
  std::int64_t cut;
  std::int64_t rent;
};

// What the worst month has left once so much more rent was paid in each.
std::int64_t spare(const Cents& savings, const Cents& taken, std::int64_t rent) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::int64_t paid = 0;
  for (std::size_t m = 0; m < savings.size(); ++m) {
    paid += rent;
    least = std::min(least, savings[m] - taken[m] - paid);
  }
  return least;
}

// The largest whole part of `most` under which `spare` is not below zero; it is not at 0, and once
// below it stays.
template <class Spare>
std::int64_t largest(std::int64_t most, Spare spare) {
  const auto broken = least(most, spare);
  return broken ? *broken - 1 : most;
}

// What roundings could hide of smaller cuts, where these are not looked at one by one.
std::int64_t hidden(const BadLuckSavings& savings, std::int64_t cut) {
  return cut == 0 ? 0 : savings.rounding_margin();
}

// Under every delay up to the corner's.
std::int64_t spare_inside(BadLuckSavings& savings, const Corner& corner, const Cents& taken) {
  return spare(savings.least(corner.months_late, corner.cut), taken, corner.rent) -
         hidden(savings, corner.cut);
}

// The same of no delay and the longest one, between which the others nearly always lie.
std::int64_t spare_at_ends(BadLuckSavings& savings, const Corner& corner, const Cents& taken) {
  return std::min(spare(savings.at(0, corner.cut), taken, corner.rent),
                  spare(savings.at(corner.months_late, corner.cut), taken, corner.rent)) -
         hidden(savings, corner.cut);
}

// A cut whose months have so much less than those of a larger one.
struct SmallerCut {
  std::int64_t cut;
  std::int64_t less;
};

// Whether it breaks under some delay up to the corner's; the larger cut of the corner does not.
bool breaks_short_of(BadLuckSavings& savings, const Corner& corner, const Cents& taken,
                     const SmallerCut& smaller) {
  const auto& [cut, less] = smaller;
  for (std::int64_t late = 0; less > 0 && late <= corner.months_late; ++late) {
    if (spare(savings.at(late, corner.cut), taken, corner.rent) >= less) continue;
    if (spare(savings.at(late, cut), taken, corner.rent) < 0) return true;
  }
  return false;
}

// The largest cut up to the corner's, which does not break, such that no smaller one does. A year's
// net pay lies within 3.5 cents of an unrounded line that rises with pay (five contributions and
// two taxes, half a cent each), and a month's is cut to the cent. So once a smaller cut leaves each
// month a cent more, every still smaller one leaves each month as much at least.
std::int64_t without_hidden_breaks(BadLuckSavings& savings, const Corner& corner,
                                   const Cents& taken) {
  std::int64_t holds = corner.cut;
  for (std::int64_t cut = corner.cut - 1; cut > 0; --cut) {
    const auto [less, all_have_more] = savings.compared_with(corner.cut, cut);
    if (all_have_more) break;
    if (breaks_short_of(savings, corner, taken, {cut, less})) holds = cut - 1;
  }
  return holds;
}

// The largest cut such that no cut up to it breaks within the corner.
std::int64_t largest_cut(BadLuckSavings& savings, Corner corner, const Cents& taken) {
  // Net pay falls with the cut but for roundings, except where premiums are refunded: it jumps.
  const std::int64_t before_jump =
      std::max<std::int64_t>(savings.pay() - highest_refunded_pay - 1, 0);
  for (const std::int64_t most : {before_jump, savings.pay()}) {
    const auto spare_of = [&](auto&& spare, std::int64_t cut) {
      return spare(savings, Corner{corner.months_late, cut, corner.rent}, taken);
    };
    corner.cut = largest(most, [&](std::int64_t cut) { return spare_of(spare_at_ends, cut); });
    corner.cut = largest(corner.cut, [&](std::int64_t cut) { return spare_of(spare_inside, cut); });
    const std::int64_t largest_held = corner.cut;
    if (savings.has_plain_months()) corner.cut = without_hidden_breaks(savings, corner, taken);
    if (largest_held < most || corner.cut < largest_held) break;
  }
  return corner.cut;
}

std::optional<std::int64_t> first_cut(BadLuckSavings& savings) {
  if (!savings.has_plain_months()) {
    return least(savings.pay(),
                 [&](std::int64_t cut) { return *std::ranges::min_element(savings.at(0, cut)); });
  }
  const std::int64_t held = largest_cut(savings, {}, Cents(savings.months(), 0));
  if (held == savings.pay()) return std::nullopt;
  return held + 1;
}

std::optional<std::int64_t> single(BadLuckSavings& savings, BadLuck kind, const Cents& now) {
  switch (kind) {
    case BadLuck::months_late:
      return first(months_late_max,
                   [&](std::int64_t late) { return rent_room(savings.at(late, 0)) < 0; });
    case BadLuck::rent: return rent_room(now) + 1;
    case BadLuck::pay: return first_cut(savings);
    case BadLuck::rate: return first_rate(savings, now);
  }
  return std::nullopt;
}

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
std::optional<std::int64_t> least_beside(BadLuckSavings& savings, const BadLuckAmount& half,
                                         BadLuck other) {
  const bool is_rate = half.kind == BadLuck::rate;
  const std::int64_t late = half.kind == BadLuck::months_late ? half.amount : 0;
  const std::int64_t cut = half.kind == BadLuck::pay ? half.amount : 0;
  Cents now = savings.at(late, cut);
  if (is_rate) {
    const Cents* more = savings.taken(static_cast<int>(half.amount));
    if (more == nullptr) return std::nullopt;
    now = less(std::move(now), *more);
  }
  if (rent_room(now) < 0) return std::nullopt;
  if (other == BadLuck::rent) return rent_room(now) + 1;
  if (other == BadLuck::rate) return first_rate(savings, now);
  return first(months_late_max,
               [&](std::int64_t months) { return rent_room(savings.at(months, cut)) < 0; });
}

// The pair in which the second needs the smallest part of what it needs alone.
std::optional<BreakingPoint> worst_pair(const Situation& situation, BadLuckSavings& savings,
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
    const auto needed = least_beside(savings, half, second);
    if (!needed || *needed >= *b) continue;
    const Ratio part = Ratio(*needed) / Ratio(*b);
    if (worst && part >= smallest) continue;
    smallest = part;
    worst = {half, {second, *needed}};
  }
  if (!worst) return std::nullopt;
  return described(situation, std::move(*worst));
}

// Savings that nothing inside goes below, but for rent and rate.
Cents lowest_inside(BadLuckSavings& savings, const SafeBox& box) {
  Cents lowest = savings.least(box.months_late, box.pay);
  for (auto& cents : lowest) cents -= hidden(savings, box.pay);
  return lowest;
}

SafeBox safe_box(BadLuckSavings& savings, const std::vector<BreakingPoint>& singles) {
  SafeBox box{.months_late = months_late_max, .pay = savings.pay(), .rate = basis_points_max};
  for (const auto& one : singles) {
    const auto& [kind, amount] = one.amounts.front();
    if (kind == BadLuck::months_late) box.months_late = amount - 1;
    if (kind == BadLuck::pay) box.pay = amount - 1;
    if (kind == BadLuck::rate) box.rate = amount - 1;
  }
  // A part of each, so that there is room for all of them.
  const Cents nothing(savings.months(), 0);
  do {
    box.months_late /= 2;
    box.pay /= 4;
    if (box.months_late == 0 && box.pay == 0) break;
  } while (spare_at_ends(savings, {box.months_late, box.pay, 0}, nothing) < 0 ||
           spare_inside(savings, {box.months_late, box.pay, 0}, nothing) < 0);
  Cents lowest = lowest_inside(savings, box);
  const std::int64_t half = rent_room(lowest) / 2;
  box.rate = largest(box.rate, [&](std::int64_t points) {
    return spare(lowest, savings.most_taken(static_cast<int>(points)), half);
  });
  box.rate = std::min<std::int64_t>(box.rate, savings.rates());
  Cents taken = savings.most_taken(static_cast<int>(box.rate));
  box.rent = rent_room(less(lowest, taken));
  // Then each face as far out as it goes.
  while (box.months_late < months_late_max &&
         spare_inside(savings, {box.months_late + 1, box.pay, box.rent}, taken) >= 0) {
    ++box.months_late;
  }
  box.pay = largest_cut(savings, {box.months_late, box.pay, box.rent}, taken);
  lowest = lowest_inside(savings, box);
  while (box.rate < basis_points_max) {
    const Cents* more = savings.taken(static_cast<int>(box.rate) + 1);
    if (more == nullptr || rent_room(less(lowest, *more)) < box.rent) break;
    ++box.rate;
  }
  box.has_more_months = box.months_late == months_late_max;
  box.has_more_pay = box.pay == savings.pay();
  box.has_more_rate =
      box.rate == basis_points_max || savings.taken(static_cast<int>(box.rate) + 1) == nullptr;
  return box;
}

}  // namespace

HouseholdMonth lowest_under(const Situation& situation, const BadLuckPoint& point) {
  Household household = *situation.household;
  household.housing_per_month += Money::of_minor(point.rent, cad);
  Situation varied = situation;
  varied.household = &household;
  const JobOutcome job = with_bad_luck(situation.cautious, point);
  const auto rows = DearerLoan(*situation.loan).rows_at(point.rate);
  AFFORD_REQUIRE(rows.has_value());
  return lowest_month(Paths(varied, &*rows).along(PlanPath{OutcomeKind::cautious, &job}).months);
}

BreakingPoints breaking_points(const Situation& situation, const Amortization& amortization) {
  BadLuckSavings savings(situation, amortization);
  BreakingPoints result{.is_net_pay = !is_stated_gross(situation.cautious.pay)};
  const Cents now = savings.at(0, 0);
  result.breaks_already = rent_room(now) < 0;
  if (result.breaks_already) return result;
  for (const auto kind : {BadLuck::months_late, BadLuck::rent, BadLuck::pay, BadLuck::rate}) {
    const auto amount = single(savings, kind, now);
    if (amount) result.single.push_back(described(situation, {{kind, *amount}}));
  }
  result.pair = worst_pair(situation, savings, result.single);
  result.box = safe_box(savings, result.single);
  return result;
}

}  // namespace afford
