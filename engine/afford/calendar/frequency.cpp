#include "afford/calendar/frequency.hpp"

namespace afford {
namespace {

struct Named {
  std::string_view word;
  Frequency frequency;
};

constexpr Named named[] = {{"monthly", monthly},
                           {"semi_monthly", semi_monthly},
                           {"biweekly", {StepUnit::day, 14}},
                           {"weekly", {StepUnit::day, 7}},
                           {"quarterly", {StepUnit::month, 3}},
                           {"yearly", {StepUnit::month, 12}}};

constexpr int days_max = 3'660;
constexpr int months_max = 120;

std::optional<Frequency> step(int count, char unit) {
  switch (unit) {
    case 'D': return Frequency{StepUnit::day, count};
    case 'W': return Frequency{StepUnit::day, count * 7};
    case 'M': return Frequency{StepUnit::month, count};
    case 'Y': return Frequency{StepUnit::month, count * 12};
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<Frequency> parse_frequency(std::string_view word) {
  for (const auto& one : named) {
    if (one.word == word) return one.frequency;
  }
  return std::nullopt;
}

std::optional<Frequency> parse_step(std::string_view text) {
  if (text.size() < 2 || text.size() > 5 || text.front() == '0') return std::nullopt;
  int count = 0;
  for (const char c : text.substr(0, text.size() - 1)) {
    if (c < '0' || c > '9') return std::nullopt;
    count = count * 10 + (c - '0');
  }
  const auto result = step(count, text.back());
  const int max = result && result->unit == StepUnit::day ? days_max : months_max;
  return result && result->count <= max ? result : std::nullopt;
}

std::string format_frequency(Frequency frequency) {
  for (const auto& one : named) {
    if (one.frequency == frequency) return std::string(one.word);
  }
  return std::to_string(frequency.count) + (frequency.unit == StepUnit::day ? "D" : "M");
}

}  // namespace afford
