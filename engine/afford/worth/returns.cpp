#include "afford/worth/returns.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr unsigned irr_decimals = 2;
constexpr unsigned chance_decimals = 3;

// The first time from which on every sum up to the end is not below zero.
std::optional<int> payback(const std::vector<ExactInteger>& flows) {
  std::optional<int> since;
  ExactInteger sum;
  for (std::size_t month = 0; month < flows.size(); ++month) {
    sum += flows[month];
    if (sum.sign() < 0) {
      since.reset();
    } else if (!since) {
      since = static_cast<int>(month);
    }
  }
  return since;
}

std::vector<Money> cumulative(const FuturesResult& result) {
  std::vector<Money> all;
  ExactInteger sum;
  for (const auto& flow : result.expected) {
    sum += flow;
    const auto minor = rounded_quotient(sum, result.expected_unit, 0, RoundingMode::half_even)
                           .coefficient()
                           .to_int64();
    AFFORD_REQUIRE(minor.has_value());
    all.push_back(Money::of_minor(*minor, result.npv.currency()));
  }
  return all;
}

std::vector<ExactInteger> discounted(const std::vector<ExactInteger>& flows,
                                     const std::vector<ExactInteger>& discounts) {
  std::vector<ExactInteger> all;
  for (std::size_t month = 0; month < flows.size(); ++month) {
    all.push_back(flows[month] * discounts[month]);
  }
  return all;
}

struct ValueAt {
  Ratio chance;
  Ratio value;
};

// The expected value is a straight line in the chance from each point to the next, and rises or
// falls along all of them: from where on it is not below zero.
std::optional<Decimal> break_even(const std::vector<ValueAt>& points) {
  if (points.back().value.sign() < 0) return std::nullopt;
  if (points.front().value.sign() >= 0) return Decimal(0, chance_decimals);
  for (std::size_t i = 1; i < points.size(); ++i) {
    const ValueAt& before = points[i - 1];
    const ValueAt& after = points[i];
    if (after.value.sign() < 0) continue;
    const Ratio part = -before.value / (after.value - before.value);
    return rounded(before.chance + part * (after.chance - before.chance), chance_decimals,
                   RoundingMode::up);
  }
  return std::nullopt;
}

// Money that comes first and leaves later has a rate, too: it is paid.
bool begins_with_receipt(const std::vector<ExactInteger>& flows) {
  const auto first =
      std::ranges::find_if(flows, [](const ExactInteger& flow) { return flow.sign() != 0; });
  return first != flows.end() && first->sign() > 0;
}

}  // namespace

WorthModel with_placement(WorthModel model, const Ratio& placement) {
  model.other_job = std::min(model.other_job, Ratio(1) - placement);
  model.placement = placement;
  return model;
}

WorthReturns worth_returns(const WorthModel& model, const FuturesResult& result,
                           MonthlyFactors& factors) {
  RateEquation equation{.terms = {}, .units_per_period = 12};
  for (std::size_t month = 0; month < result.expected.size(); ++month) {
    if (result.expected[month].sign() == 0) continue;
    equation.terms.push_back({result.expected[month], static_cast<std::int64_t>(month)});
  }
  const RateRoots roots = rate_roots(equation, irr_decimals);
  const bool is_one =
      roots.outcome == RateOutcome::found && roots.percents.size() == 1 && roots.undecided == 0;
  const auto last = static_cast<int>(result.expected.size()) - 1;
  const auto value_of = [&](const WorthModel& at) { return expected_value(at, factors); };
  const auto at_completion = [&](const Ratio& chance) {
    WorthModel varied = model;
    varied.completion = chance;
    return ValueAt{chance, value_of(varied)};
  };
  const auto at_placement = [&](const Ratio& chance) {
    return ValueAt{chance, value_of(with_placement(model, chance))};
  };
  std::vector<ValueAt> placements{at_placement(0)};
  // From here on other jobs are fewer.
  if (model.other_job.sign() > 0) placements.push_back(at_placement(Ratio(1) - model.other_job));
  placements.push_back(at_placement(1));
  const bool is_paid = is_one && begins_with_receipt(result.expected);
  return {.irr_percent = is_one && !is_paid ? std::optional(roots.percents.front()) : std::nullopt,
          .irr_outcome = roots.outcome,
          .irr_count = static_cast<int>(roots.percents.size()),
          .irr_is_paid = is_paid,
          .payback_months = payback(result.expected),
          .discounted_payback_months = payback(
              discounted(result.expected, factors.discounts(model.discount_per_year, last))),
          .cumulative = cumulative(result),
          .break_even_completion = break_even({at_completion(0), at_completion(1)}),
          .break_even_placement = break_even(placements)};
}

}  // namespace afford
