#include "afford/assess/changes.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "afford/assess/assess.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/assess/situation.hpp"
#include "afford/base/require.hpp"
#include "afford/course/course_cost.hpp"
#include "afford/credit_cost/cost_of_credit.hpp"

namespace afford {
namespace {

struct Search {
  Lever lever;
  int direction;
  std::int64_t step;  ///< the first of a rough search, the smallest of an even one
};

// So many even steps to the end of a lever's range, or fewer of its smallest step.
constexpr std::int64_t even_steps = 64;

constexpr std::int64_t dollar = 100;
constexpr std::int64_t tenths = 10;

// What a person can change: the rate and the wage are not theirs.
constexpr std::array searches{Search{Lever::principal, -1, 100 * dollar},
                              Search{Lever::principal, 1, 100 * dollar},
                              Search{Lever::term, 1, 1},
                              Search{Lever::term, -1, 1},
                              Search{Lever::interest_only, 1, 1},
                              Search{Lever::own_money, 1, 100 * dollar},
                              Search{Lever::course_cost, -1, 100 * dollar},
                              Search{Lever::start_date, 1, 1},
                              Search{Lever::hours_lost, -1, 1},
                              Search{Lever::debt_payments, -1, 10 * dollar}};

// What stands against a verdict: 2 a refusal, 1 a test that a person must look at, 0 nothing. Where
// the policy puts a person's look before a refusal, one is no better than the other.
int standing(const Decision& decision, const ParameterSet& parameters) {
  const auto policy =
      std::ranges::find(parameters.policies, decision.policy_id, &LendingPolicy::id);
  AFFORD_REQUIRE(policy != parameters.policies.end());
  const auto& order = policy->outcome_order;
  const bool refuses_first =
      std::ranges::find(order, Verdict::not_now) < std::ranges::find(order, Verdict::refer);
  int worst = 0;
  for (const auto& reason : decision.reasons) {
    if (reason.test_id.empty()) continue;  // facts and signatures; no figure changes them
    worst = std::max(worst, refuses_first && reason.verdict == Verdict::not_now ? 2 : 1);
  }
  return worst;
}

struct Trial {
  int standing;
  Money cost;  ///< interest and fees
  Money loan;
  Money savings;
};

class Trials {
 public:
  Trials(const Request& request, const ParameterSet& parameters, std::string_view policy_id,
         int now, const CheckOptions& options)
      : request_(request), parameters_(parameters), policy_id_(policy_id), now_(now),
        options_(options) {}

  const std::optional<Trial>& at(Lever lever, std::int64_t value) {
    const std::pair key{lever, value};
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    return known_.emplace(key, decided(lever, value)).first->second;
  }
  bool helps(Lever lever, std::int64_t value) {
    const auto& trial = at(lever, value);
    return trial && trial->standing < now_;
  }
  int count() const { return static_cast<int>(known_.size()); }

 private:
  std::optional<Trial> decided(Lever lever, std::int64_t value) {
    const auto varied = with_lever(request_, parameters_, lever, value);
    if (!varied) return std::nullopt;
    const auto decision = check(*varied, parameters_, policy_id_, options_);
    const auto rows = amortize(*varied->loan);
    if (!decision || !rows) return std::nullopt;
    return Trial{standing(*decision, parameters_), interest_and_fees(*varied->loan, *rows),
                 varied->loan->disbursed(), varied->household->savings};
  }

  const Request& request_;
  const ParameterSet& parameters_;
  std::string_view policy_id_;
  int now_;
  CheckOptions options_;
  std::map<std::pair<Lever, std::int64_t>, std::optional<Trial>> known_{};
};

// No larger loan than the course's bills is advised. The request's own value may lie beyond what a
// lever reaches by itself: then there is nothing on that side.
LeverRange range_of(const Search& search, const Request& request) {
  LeverRange range = lever_range(search.lever, request);
  if (search.lever == Lever::principal && search.direction > 0) {
    const Money bills = course_cost(*request.course, Money::zero(cad), Money::zero(cad)).bills;
    range.max = bills.minor();
  }
  if (search.lever == Lever::course_cost) {
    range.min = std::max(range.min, request.loan->disbursed().minor());
  }
  if (const auto asked = lever_value(search.lever, request)) {
    range.min = std::min(range.min, *asked);
    range.max = std::max(range.max, *asked);
  }
  return range;
}

struct SearchRange {
  std::int64_t asked;
  LeverRange range;
  bool is_rough = false;  ///< by steps that double, and to within the search's smallest step
};

// The value next to the asked one that helps, in one direction.
std::optional<std::int64_t> nearest(Trials& trials, const Search& search,
                                    const SearchRange& search_range) {
  const auto& [asked, range, is_rough] = search_range;
  const std::int64_t end = search.direction < 0 ? range.min : range.max;
  const std::int64_t even = (std::abs(end - asked) + even_steps - 1) / even_steps;
  const std::int64_t unit = is_rough ? search.step : 1;
  std::int64_t step = is_rough ? search.step : std::max(search.step, even);
  std::int64_t fails = asked;
  for (std::int64_t far = asked; fails != end; step *= is_rough ? 2 : 1) {
    far = is_rough ? asked + search.direction * step : far + search.direction * step;
    std::int64_t value = search.direction < 0 ? std::max(far, end) : std::min(far, end);
    if (!trials.helps(search.lever, value)) {
      fails = value;
      continue;
    }
    while (std::abs(value - fails) > unit) {
      const std::int64_t middle = fails + (value - fails) / 2;
      (trials.helps(search.lever, middle) ? value : fails) = middle;
    }
    return value;
  }
  return std::nullopt;
}

std::optional<Money> cost_of_loan(const Request& request) {
  const auto rows = amortize(*request.loan);
  if (!rows) return std::nullopt;
  return interest_and_fees(*request.loan, *rows);
}

// What a request is, beside which a change is described.
struct Asked {
  std::optional<Money> cost;
  Money loan;
  Money savings;
};

VerdictChange described(std::vector<LeverChange> changes, const Trial& trial, const Asked& asked) {
  VerdictChange result{std::move(changes), trial.standing == 0};
  const auto change_of = [&](Lever lever) {
    return std::ranges::find(result.changes, lever, &LeverChange::lever);
  };
  const auto none = result.changes.end();
  const bool has_own_money = change_of(Lever::own_money) != none;
  if (has_own_money) result.loan_then = trial.loan;
  // A larger loan costs more in any case.
  if (trial.loan <= asked.loan && asked.cost && trial.cost > *asked.cost) {
    result.costs_more = trial.cost - *asked.cost;
  }
  const bool waits = change_of(Lever::start_date) != none;
  if (waits && trial.savings != asked.savings) result.savings_then = trial.savings;
  return result;
}

// The share of the way from the asked value to the end of the range.
Ratio part_of_way(const Search& search, const LeverChange& change, const LeverRange& range) {
  const std::int64_t end = search.direction < 0 ? range.min : range.max;
  if (end == change.asked) return 1;
  return Ratio(std::abs(change.value - change.asked)) / Ratio(std::abs(end - change.asked));
}

// The part of a range that goes less than `way`.
LeverRange within(LeverRange range, const Search& search, std::int64_t asked, const Ratio& way) {
  const std::int64_t end = search.direction < 0 ? range.min : range.max;
  const Ratio far = Ratio(std::abs(end - asked)) * std::clamp(way, Ratio(0), Ratio(1));
  const auto steps = round_to_integer(far, RoundingMode::down).to_int64().value_or(0);
  (search.direction < 0 ? range.min : range.max) = asked + search.direction * steps;
  return range;
}

// Own money makes the loan smaller: beside a smaller loan it says nothing more.
bool is_same_matter(Lever a, Lever b) {
  const auto is_of_loan = [](Lever lever) {
    return lever == Lever::principal || lever == Lever::own_money;
  };
  return a == b || (is_of_loan(a) && is_of_loan(b));
}

class Changes {
 public:
  Changes(const Request& request, const ParameterSet& parameters, std::string_view policy_id,
          int now)
      : request_(request), parameters_(parameters), policy_id_(policy_id),
        now_(now), now_is_{cost_of_loan(request), request.loan->disbursed(),
                           request.household->savings} {
    // No lever changes where somebody lives.
    if (const auto fitted = situation(request, parameters, policy_id)) {
      wages_.emplace(fitted->wages);
    }
  }

  VerdictChanges all() {
    Trials trials(request_, parameters_, policy_id_, now_, options());
    for (const Search& search : searches) add_single(trials, search);
    looked_at_ += trials.count();
    add_pair();
    result_.looked_at = looked_at_;
    return std::move(result_);
  }

 private:
  void add_single(Trials& trials, const Search& search) {
    const auto asked = lever_value(search.lever, request_);
    if (!asked) return;
    const auto value = nearest(trials, search, {*asked, range_of(search, request_)});
    if (!value) return;
    const LeverChange change{search.lever, *asked, *value};
    const auto& trial = *trials.at(search.lever, *value);
    const auto same = std::ranges::find_if(result_.single, [&](const VerdictChange& other) {
      return other.changes.front().lever == search.lever;
    });
    if (same == result_.single.end()) {
      result_.single.push_back(described({change}, trial, now_is_));
    } else if (std::abs(*value - *asked) < std::abs(same->changes.front().value - *asked)) {
      *same = described({change}, trial, now_is_);
    }
  }

  struct Pair {
    Search first;
    LeverChange half;
    Search second;
    std::int64_t found;  ///< of the second, roughly
    Ratio way;
  };

  // One lever goes half as far as it would have to alone (half the way there is, where it alone is
  // not enough), and the other as far as it then must. Of all pairs, looked at in whole steps, the
  // one that goes the least way; that one then to the last unit.
  void add_pair() {
    std::optional<Pair> best;
    for (const Search& first : searches) {
      const auto half = half_way(first);
      if (half) try_beside(first, *half, best);
    }
    if (!best) return;
    const auto varied = with_lever(request_, parameters_, best->half.lever, best->half.value);
    Trials trials(*varied, parameters_, policy_id_, now_, options());
    const Lever lever = best->second.lever;
    const auto asked = lever_value(lever, *varied);
    // Up to what is known to help, so that the search ends there at the latest.
    LeverRange range = range_of(best->second, *varied);
    (best->second.direction < 0 ? range.min : range.max) = best->found;
    const auto value = nearest(trials, best->second, {*asked, range});
    const std::int64_t stated = *lever_value(lever, request_);
    result_.pair =
        described({best->half, {lever, stated, *value}}, *trials.at(lever, *value), now_is_);
    looked_at_ += trials.count();
  }

  void try_beside(const Search& first, const LeverChange& half, std::optional<Pair>& best) {
    const auto varied = with_lever(request_, parameters_, first.lever, half.value);
    if (!varied) return;
    Trials trials(*varied, parameters_, policy_id_, now_, options());
    const Ratio there = part_of_way(first, half, range_of(first, request_));
    for (const Search& second : searches) {
      const auto asked = lever_value(second.lever, *varied);
      const bool is_other = !is_same_matter(second.lever, first.lever) && asked;
      if (!is_other || trials.helps(second.lever, *asked)) continue;
      const LeverRange range = range_of(second, *varied);
      LeverRange nearer = short_of_single(second, range);
      if (best) {
        const LeverRange less = within(range, second, *asked, best->way - there);
        nearer = {std::max(nearer.min, less.min), std::min(nearer.max, less.max)};
      }
      if (second.direction < 0 ? nearer.min >= *asked : nearer.max <= *asked) continue;
      const auto value = nearest(trials, second, {*asked, nearer, true});
      if (!value) continue;
      const Ratio way = there + part_of_way(second, {second.lever, *asked, *value}, range);
      if (!best || way < best->way) best = Pair{first, half, second, *value, way};
    }
    looked_at_ += trials.count();
  }

  // A pair asks less of each lever than that one alone would have to give, or is none.
  LeverRange short_of_single(const Search& search, LeverRange range) const {
    for (const auto& one : result_.single) {
      const LeverChange& change = one.changes.front();
      if (change.lever != search.lever) continue;
      if ((change.value < change.asked) != (search.direction < 0)) continue;
      // A tenth less, so that it is worth the other half.
      const std::int64_t spared =
          std::max<std::int64_t>(std::abs(change.value - change.asked) / tenths, 1);
      if (search.direction < 0) {
        range.min = std::max(range.min, change.value + spared);
      } else {
        range.max = std::min(range.max, change.value - spared);
      }
    }
    return range;
  }

  CheckOptions options() { return {Scenarios::tested, wages_ ? &*wages_ : nullptr, &factors_}; }

  std::optional<LeverChange> half_way(const Search& search) const {
    const auto asked = lever_value(search.lever, request_);
    if (!asked) return std::nullopt;
    const LeverRange range = range_of(search, request_);
    const std::int64_t end = search.direction < 0 ? range.min : range.max;
    std::int64_t value = *asked + (end - *asked) / 2;
    for (const auto& one : result_.single) {
      const LeverChange& change = one.changes.front();
      if (change.lever != search.lever) continue;
      if ((change.value < change.asked) != (search.direction < 0)) return std::nullopt;
      value = change.asked + (change.value - change.asked) / 2;
    }
    if (value == *asked) return std::nullopt;
    return LeverChange{search.lever, *asked, value};
  }

  const Request& request_;
  const ParameterSet& parameters_;
  std::string_view policy_id_;
  int now_;
  Asked now_is_;
  std::optional<NetWages> wages_{};
  MonthlyFactors factors_{};
  int looked_at_ = 0;
  VerdictChanges result_{};
};

}  // namespace

VerdictChanges verdict_changes(const Request& request, const ParameterSet& parameters,
                               std::string_view policy_id, const Decision& decision) {
  const int now = standing(decision, parameters);
  // Nor does a figure change for whom a lender's loans are.
  const bool is_excluded = std::ranges::any_of(decision.reasons, [](const Reason& reason) {
    return reason.test_id.empty() && reason.verdict == Verdict::not_now;
  });
  if (now == 0 || is_excluded) return {};
  return Changes(request, parameters, policy_id, now).all();
}

}  // namespace afford
