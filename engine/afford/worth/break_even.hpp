// The chance of success that a course needs to bring back what it costs, for many courses in turn.
//   chance = expected cost / gain if everything went well at the first try (decisions/0005)
#pragma once

#include <map>
#include <optional>

#include "afford/worth/futures.hpp"

namespace afford {

/// To finish, pass at one of the tries, and work in the field.
Ratio success_probability(const WorthModel& model);

/// What months are worth is worked out once for each first month of a job, so that a thousand
/// courses take no longer than some tens of trees of futures.
class BreakEvenChance {
 public:
  /// Those of every model asked about.
  BreakEvenChance(const Ratio& discount_per_year, const Ratio& gain_decay_per_year,
                  int horizon_months);

  /// The same digits as FuturesResult::break_even_chance; absent above 1, and if no gain comes.
  std::optional<Decimal> of(const WorthModel& model);

 private:
  const Decimal& months_of_gain(int from);

  Decimal v_;
  Decimal fading_;
  int horizon_;
  std::map<int, Decimal> known_{};  // by first month
};

}  // namespace afford
