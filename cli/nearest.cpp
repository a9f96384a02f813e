#include "cli/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace afford::cli {
namespace {

// Letters to insert, drop or replace to get from one word to the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view typed, std::span<const std::string> known) {
  std::string best;
  std::size_t best_distance = typed.size() / 3 + 1;
  for (const auto& word : known) {
    const std::size_t steps = distance(typed, word);
    if (steps >= best_distance) continue;
    best_distance = steps;
    best = word;
  }
  return best;
}

}  // namespace afford::cli
