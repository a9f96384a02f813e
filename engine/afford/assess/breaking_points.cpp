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
using detail::rent_room;
using detail::Roundings;
using detail::Taken;
using detail::with_bad_luck;

namespace {

constexpr int months_late_max = 24;
constexpr int basis_points_max = bad_luck_basis_points_max;

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

Taken nothing_taken(const BadLuckSavings& savings) {
  return {Cents(savings.months(), 0), Cents(savings.months(), 0)};
}

struct Corner {
  std::int64_t months_late;  // at most
  std::int64_t cut;
  std::int64_t rent;
};

// The largest whole part of `most` under which `spare` is not below zero; it is not at 0, and once
// below it stays.
template <class Spare>
std::int64_t largest(std::int64_t most, Spare spare) {
  const auto broken = least(most, spare);
  return broken ? *broken - 1 : most;
}

// The savings under bad luck inside a box, once a rate took its part.
class Inside {
 public:
  Inside(BadLuckSavings& savings, const Taken& taken) : savings_(savings), taken_(taken) {}

  // What the worst month has left under just this delay, cut and rent.
  std::int64_t spare(const Corner& at) {
    return detail::spare(savings_.at(at.months_late, at.cut), taken_, at.rent);
  }

  // The same under no delay and the longest one, between which the others nearly always lie.
  std::int64_t spare_at_ends(const Corner& corner) {
    return std::min(spare({0, corner.cut, corner.rent}), spare(corner));
  }

  // Under every delay up to the corner's; at most -1 if it breaks anywhere inside.
  std::int64_t least_spare(const Corner& corner) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    each_near_corner(corner, [&](std::int64_t late, std::int64_t cut) {
      least = std::min(least, spare({late, cut, corner.rent}));
      return least >= 0;
    });
    return least;
  }

  // The rent on top that every point inside bears.
  std::int64_t rent_face(Corner corner) {
    const auto room = [&](std::int64_t late, std::int64_t cut) {
      return rent_room(savings_.at(late, cut), taken_);
    };
    corner.rent = room(0, corner.cut);
    for (std::int64_t late = 1; late <= corner.months_late; ++late) {
      corner.rent = std::min(corner.rent, room(late, corner.cut));
    }
    std::int64_t rent = corner.rent;
    each_near_corner(corner, [&](std::int64_t late, std::int64_t cut) {
      rent = std::min(rent, room(late, cut));
      return true;
    });
    return rent;
  }

  // The largest cut up to the corner's, which does not break, such that no smaller one does.
  std::int64_t without_hidden_breaks(const Corner& corner) {
    std::int64_t holds = corner.cut;
    each_near_corner(corner, [&](std::int64_t late, std::int64_t cut) {
      if (spare({late, cut, corner.rent}) < 0) holds = std::min(holds, savings_.next_below(cut));
      return true;
    });
    return holds;
  }

 private:
  // Under every delay, the corner's cut and then each smaller one that pay tells from it, until one
  // leaves so much that roundings could not turn any still smaller one. Ends once `goes_on` says
  // no.
  template <class GoesOn>
  void each_near_corner(const Corner& corner, GoesOn goes_on) {
    for (std::int64_t late = 0; late <= corner.months_late; ++late) {
      for (std::int64_t cut = corner.cut;; cut = savings_.next_below(cut)) {
        if (!goes_on(late, cut)) return;
        if (cut == 0) break;
        const auto& path = savings_.at(late, cut);
        if (detail::spare(path, taken_, corner.rent, Roundings::at_worst) >= 0) break;
      }
    }
  }

  BadLuckSavings& savings_;
  const Taken& taken_;
};

// The largest cut such that no cut up to it breaks within the corner.
std::int64_t largest_cut(BadLuckSavings& savings, Corner corner, const Taken& taken) {
  Inside inside(savings, taken);
  const auto with = [&](std::int64_t cut) { return Corner{corner.months_late, cut, corner.rent}; };
  corner.cut =
      largest(savings.pay(), [&](std::int64_t cut) { return inside.spare_at_ends(with(cut)); });
  corner.cut = largest(corner.cut, [&](std::int64_t cut) {
    std::int64_t least = inside.spare({0, cut, corner.rent});
    for (std::int64_t late = 1; late <= corner.months_late; ++late) {
      least = std::min(least, inside.spare({late, cut, corner.rent}));
    }
    return least;
  });
  return inside.without_hidden_breaks(corner);
}

// The least of one kind that breaks, beside what else a point holds.
std::optional<std::int64_t> least_of(BadLuckSavings& savings, BadLuck kind,
                                     const BadLuckPoint& point) {
  const Taken none = nothing_taken(savings);
  const Taken* taken = point.rate == 0 ? &none : savings.taken(static_cast<int>(point.rate));
  if (taken == nullptr) return std::nullopt;
  const auto spare = [&](std::int64_t late, std::int64_t cut, const Taken& dearer) {
    return detail::spare(savings.at(late, cut), dearer, point.rent);
  };
  switch (kind) {
    case BadLuck::months_late:
      return first(months_late_max,
                   [&](std::int64_t late) { return spare(late, point.pay, *taken) < 0; });
    case BadLuck::rent: return rent_room(savings.at(point.months_late, point.pay), *taken) + 1;
    case BadLuck::pay:
      return least(savings.pay(),
                   [&](std::int64_t cut) { return spare(point.months_late, cut, *taken); });
    case BadLuck::rate:
      return first(basis_points_max, [&](std::int64_t points) {
        const Taken* more = savings.taken(static_cast<int>(points));
        return more != nullptr && spare(point.months_late, point.pay, *more) < 0;
      });
  }
  return std::nullopt;
}

std::optional<std::int64_t> single(BadLuckSavings& savings, BadLuck kind) {
  if (kind != BadLuck::pay) return least_of(savings, kind, {});
  const std::int64_t held = largest_cut(savings, {}, nothing_taken(savings));
  if (held == savings.pay()) return std::nullopt;
  return held + 1;
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
  const UnderBadLuck under = under_bad_luck(situation, point);
  const auto breaks = what_breaks(under);
  AFFORD_REQUIRE(breaks.has_value());
  const bool is_savings = *breaks == Breaks::savings;
  const HouseholdMonth& month = is_savings ? under.lowest : under.judged;
  return {std::move(amounts), *breaks, month.month,
          is_savings ? -month.savings : -month.left_after_spending};
}

// One of a pair.
struct PairedKind {
  BadLuck kind;
  std::int64_t whole;  ///< what breaks the budget alone, or the most that is looked at
  std::int64_t most;   ///< that does not break it alone

  BadLuckAmount part(std::int64_t hundredths) const {
    return {kind, std::min((whole * hundredths + 99) / 100, most)};
  }
};

bool breaks(BadLuckSavings& savings, const std::vector<BadLuckAmount>& amounts) {
  BadLuckPoint point;
  for (const auto& [kind, amount] : amounts) set(point, kind, amount);
  const Taken none = nothing_taken(savings);
  const Taken* taken = point.rate == 0 ? &none : savings.taken(static_cast<int>(point.rate));
  if (taken == nullptr) return false;
  return detail::spare(savings.at(point.months_late, point.pay), *taken, point.rent) < 0;
}

// The pair of which the smallest part breaks, each measured by what it needs alone; then the least
// of the second, and after it of the first.
std::optional<BreakingPoint> worst_pair(const Situation& situation, BadLuckSavings& savings,
                                        const std::vector<BreakingPoint>& singles) {
  const auto paired = [&](BadLuck kind) -> PairedKind {
    for (const auto& one : singles) {
      const std::int64_t alone = one.amounts.front().amount;
      if (one.amounts.front().kind == kind) return {kind, alone, alone - 1};
    }
    std::int64_t most = months_late_max;
    if (kind == BadLuck::pay) most = savings.pay();
    if (kind == BadLuck::rate) most = std::min(basis_points_max, savings.rates());
    return {kind, most, most};
  };
  constexpr std::array<std::array<BadLuck, 2>, 6> pairs{{{BadLuck::months_late, BadLuck::rent},
                                                         {BadLuck::pay, BadLuck::rent},
                                                         {BadLuck::rate, BadLuck::rent},
                                                         {BadLuck::months_late, BadLuck::rate},
                                                         {BadLuck::pay, BadLuck::rate},
                                                         {BadLuck::pay, BadLuck::months_late}}};
  std::optional<std::vector<BadLuckAmount>> worst;
  std::int64_t smallest = 101;  // hundredths
  for (const auto& kinds : pairs) {
    const PairedKind first = paired(kinds[0]);
    const PairedKind second = paired(kinds[1]);
    if (first.most == 0 || second.most == 0) continue;
    const auto part = [&](std::int64_t hundredths) {
      return std::vector{first.part(hundredths), second.part(hundredths)};
    };
    const auto needed = least(smallest - 1, [&](std::int64_t hundredths) {
      return breaks(savings, part(hundredths)) ? -1 : 1;
    });
    if (!needed) continue;
    smallest = *needed;
    worst = part(smallest);
  }
  if (!worst) return std::nullopt;
  const auto lessen = [&](BadLuckAmount& one, const BadLuckAmount& other) {
    BadLuckPoint point;
    set(point, other.kind, other.amount);
    const auto needed = least_of(savings, one.kind, point);
    if (needed && *needed >= 1) one.amount = std::min(one.amount, *needed);
  };
  lessen(worst->back(), worst->front());
  lessen(worst->front(), worst->back());
  return described(situation, std::move(*worst));
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
  const Taken nothing = nothing_taken(savings);
  Inside at_todays_rate(savings, nothing);
  do {
    box.months_late /= 2;
    box.pay /= 4;
    if (box.months_late == 0 && box.pay == 0) break;
  } while (at_todays_rate.spare_at_ends({box.months_late, box.pay, 0}) < 0 ||
           at_todays_rate.least_spare({box.months_late, box.pay, 0}) < 0);
  const std::int64_t half = at_todays_rate.rent_face({box.months_late, box.pay, 0}) / 2;
  box.rate = largest(box.rate, [&](std::int64_t points) {
    const Taken most = savings.most_taken(static_cast<int>(points));
    return Inside(savings, most).least_spare({box.months_late, box.pay, half});
  });
  box.rate = std::min<std::int64_t>(box.rate, savings.rates());
  const Taken taken = savings.most_taken(static_cast<int>(box.rate));
  Inside inside(savings, taken);
  box.rent = inside.rent_face({box.months_late, box.pay, 0});
  // Then each face as far out as it goes.
  while (box.months_late < months_late_max &&
         inside.least_spare({box.months_late + 1, box.pay, box.rent}) >= 0) {
    ++box.months_late;
  }
  box.pay = largest_cut(savings, {box.months_late, box.pay, box.rent}, taken);
  while (box.rate < basis_points_max) {
    const Taken* more = savings.taken(static_cast<int>(box.rate) + 1);
    if (more == nullptr) break;
    if (Inside(savings, *more).least_spare({box.months_late, box.pay, box.rent}) < 0) break;
    ++box.rate;
  }
  box.has_more_months = box.months_late == months_late_max;
  box.has_more_pay = box.pay == savings.pay();
  box.has_more_rate =
      box.rate == basis_points_max || savings.taken(static_cast<int>(box.rate) + 1) == nullptr;
  return box;
}

}  // namespace

std::string_view format_breaks(Breaks breaks) {
  return breaks == Breaks::savings ? "savings" : "month";
}

UnderBadLuck under_bad_luck(const Situation& situation, const BadLuckPoint& point) {
  Household household = *situation.household;
  household.housing_per_month += Money::of_minor(point.rent, cad);
  Situation varied = situation;
  varied.household = &household;
  const JobOutcome job = with_bad_luck(situation.cautious, point);
  const auto rows = DearerLoan(*situation.loan).rows_at(point.rate);
  AFFORD_REQUIRE(rows.has_value());
  const Outcome outcome = Paths(varied, &*rows).along(PlanPath{OutcomeKind::cautious, &job});
  return {lowest_month(outcome.months), outcome.shown.month};
}

std::optional<Breaks> what_breaks(const UnderBadLuck& under) {
  if (under.lowest.savings.minor() < 0) return Breaks::savings;
  if (under.judged.left_after_spending.minor() < 0) return Breaks::month;
  return std::nullopt;
}

BreakingPoints breaking_points(const Situation& situation, const Amortization& amortization) {
  BadLuckSavings savings(situation, amortization);
  BreakingPoints result{.is_net_pay = !is_stated_gross(situation.cautious.pay)};
  result.breaks_already = rent_room(savings.at(0, 0), nothing_taken(savings)) < 0;
  if (result.breaks_already) return result;
  for (const auto kind : {BadLuck::months_late, BadLuck::rent, BadLuck::pay, BadLuck::rate}) {
    const auto amount = single(savings, kind);
    if (amount) result.single.push_back(described(situation, {{kind, *amount}}));
  }
  result.pair = worst_pair(situation, savings, result.single);
  result.box = safe_box(savings, result.single);
  return result;
}

}  // namespace afford
