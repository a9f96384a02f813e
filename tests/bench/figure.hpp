// One result of the benchmark: a line for people, members for programs, and whether it passes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

/// `missed` fails the run; `below_goal` says so and does not.
enum class Verdict : std::uint8_t { ok, below_goal, missed, skipped, reported };

struct Member {
  std::string key;
  std::string json;  ///< the value as JSON text
};

struct Figure {
  std::string name;
  Verdict verdict;
  std::string line;
  std::vector<Member> members{};
};

/// Decimal text with `decimals` digits after the point, thousands grouped: "1,546.3".
std::string grouped(double value, int decimals);
Member member(std::string key, double value);
Member member(std::string key, std::int64_t value);

std::string text_of(const Figure& figure);
std::string json_of(const std::vector<Figure>& figures);

}  // namespace bench
