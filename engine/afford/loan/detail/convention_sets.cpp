#include "afford/loan/detail/convention_sets.hpp"

#include <algorithm>
#include <map>

namespace afford::detail {

std::vector<ConventionSet> merged(std::vector<ConventionSet> sets) {
  for (std::size_t word = convention_word_count; word-- > 0;) {
    std::map<ConventionSet, std::vector<int>> by_the_rest;
    for (auto& set : sets) {
      const std::vector<int> own = std::exchange(set[word], {});
      auto& all = by_the_rest[std::move(set)];
      all.insert(all.end(), own.begin(), own.end());
    }
    sets.clear();
    for (const auto& [rest, choices] : by_the_rest) {
      sets.push_back(rest);
      sets.back()[word] = choices;
      std::ranges::sort(sets.back()[word]);
    }
  }
  std::ranges::sort(sets);
  return sets;
}

}  // namespace afford::detail
