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
  Inside(BadLuckSavings& savings, const Cents& taken) : savings_(savings), taken_(taken) {}

  // What the worst month has left under the corner's cut and rent and one delay.
  std::int64_t spare(std::int64_t late, std::int64_t cut, std::int64_t rent) {
    return spare_of(late, cut, rent, Roundings::as_they_are);
  }

  // The same under no delay and the longest one, between which the others nearly always lie.
  std::int64_t spare_at_ends(const Corner& corner) {
    return std::min(spare(0, corner.cut, corner.rent),
                    spare(corner.months_late, corner.cut, corner.rent));
  }

  // Under every delay up to the corner's; at most -1 if it breaks anywhere inside.
  std::int64_t least_spare(const Corner& corner) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    each_near_corner(corner, [&](std::int64_t late, std::int64_t cut) {
      least = std::min(least, spare(late, cut, corner.rent));
      return least >= 0;
    });
    return least;
  }

  // The rent on top that every point inside bears.
  std::int64_t rent_face(Corner corner) {
    const auto room = [&](std::int64_t late, std::int64_t cut) {
      return rent_room(less(savings_.at(late, cut), taken_));
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
      if (spare(late, cut, corner.rent) < 0) holds = std::min(holds, savings_.next_below(cut));
      return true;
    });
    return holds;
  }

 private:
  enum class Roundings : std::uint8_t { as_they_are, at_their_worst };

  std::int64_t spare_of(std::int64_t late, std::int64_t cut, std::int64_t rent,
                        Roundings roundings) {
    const Cents& savings = savings_.at(late, cut);
    const Cents& hidden = savings_.hidden(late, cut);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t paid = 0;
    for (std::size_t m = 0; m < savings.size(); ++m) {
      paid += rent;
      const std::int64_t off = roundings == Roundings::at_their_worst ? hidden[m] : 0;
      least = std::min(least, savings[m] - off - taken_[m] - paid);
    }
    return least;
  }

  // Under every delay, the corner's cut and then each smaller one that pay tells from it, until one
  // leaves so much that roundings could not turn any still smaller one. Ends once `goes_on` says
  // no.
  template <class GoesOn>
  void each_near_corner(const Corner& corner, GoesOn goes_on) {
    for (std::int64_t late = 0; late <= corner.months_late; ++late) {
      for (std::int64_t cut = corner.cut;; cut = savings_.next_below(cut)) {
        if (!goes_on(late, cut)) return;
        if (cut == 0 || spare_of(late, cut, corner.rent, Roundings::at_their_worst) >= 0) break;
      }
    }
  }

  BadLuckSavings& savings_;
  const Cents& taken_;
};

// The largest cut such that no cut up to it breaks within the corner.
std::int64_t largest_cut(BadLuckSavings& savings, Corner corner, const Cents& taken) {
  Inside inside(savings, taken);
  const auto with = [&](std::int64_t cut) { return Corner{corner.months_late, cut, corner.rent}; };
  corner.cut =
      largest(savings.pay(), [&](std::int64_t cut) { return inside.spare_at_ends(with(cut)); });
  corner.cut = largest(corner.cut, [&](std::int64_t cut) {
    std::int64_t least = inside.spare(0, cut, corner.rent);
    for (std::int64_t late = 1; late <= corner.months_late; ++late) {
      least = std::min(least, inside.spare(late, cut, corner.rent));
    }
    return least;
  });
  return inside.without_hidden_breaks(corner);
}

std::optional<std::int64_t> first_cut(BadLuckSavings& savings) {
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
  Inside at_todays_rate(savings, nothing);
  do {
    box.months_late /= 2;
    box.pay /= 4;
    if (box.months_late == 0 && box.pay == 0) break;
  } while (at_todays_rate.spare_at_ends({box.months_late, box.pay, 0}) < 0 ||
           at_todays_rate.least_spare({box.months_late, box.pay, 0}) < 0);
  const std::int64_t half = at_todays_rate.rent_face({box.months_late, box.pay, 0}) / 2;
  box.rate = largest(box.rate, [&](std::int64_t points) {
    const Cents most = savings.most_taken(static_cast<int>(points));
    return Inside(savings, most).least_spare({box.months_late, box.pay, half});
  });
  box.rate = std::min<std::int64_t>(box.rate, savings.rates());
  const Cents taken = savings.most_taken(static_cast<int>(box.rate));
  Inside inside(savings, taken);
  box.rent = inside.rent_face({box.months_late, box.pay, 0});
  // Then each face as far out as it goes.
  while (box.months_late < months_late_max &&
         inside.least_spare({box.months_late + 1, box.pay, box.rent}) >= 0) {
    ++box.months_late;
  }
  box.pay = largest_cut(savings, {box.months_late, box.pay, box.rent}, taken);
  while (box.rate < basis_points_max) {
    const Cents* more = savings.taken(static_cast<int>(box.rate) + 1);
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
