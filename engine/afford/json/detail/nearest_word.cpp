#include "afford/json/detail/nearest_word.hpp"

#include <algorithm>
#include <array>

namespace afford::detail {
namespace {

// Longer words are not worth the square of their length.
constexpr std::size_t letters_max = 48;
constexpr std::size_t part_letters_min = 4;

using Row = std::array<std::size_t, letters_max + 1>;

std::size_t distance(std::string_view a, std::string_view b) {
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({changed, last[j] + 1, row[j - 1] + 1});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

std::size_t length_difference(std::string_view a, std::string_view b) {
  return std::max(a.size(), b.size()) - std::min(a.size(), b.size());
}

std::string_view only_one_around(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() < part_letters_min) return {};
  const auto holds = [&](std::string_view one) { return one.find(word) != std::string_view::npos; };
  const auto found = std::ranges::find_if(known, holds);
  if (found == known.end() || std::ranges::count_if(known, holds) > 1) return {};
  return *found;
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> known) {
  if (word.size() > letters_max) return {};
  std::string_view nearest;
  std::size_t least = letters_max;
  for (const auto one : known) {
    if (one.size() > letters_max) continue;
    const std::size_t most = std::max(word.size(), one.size()) / 3;
    if (length_difference(word, one) > most) continue;
    const std::size_t found = distance(word, one);
    if (found > most || found >= least) continue;
    nearest = one;
    least = found;
  }
  return nearest.empty() ? only_one_around(word, known) : nearest;
}

}  // namespace afford::detail
