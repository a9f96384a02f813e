// The engine's rates for each case of a file of cases (README.md), as peers.py asks the peers.
//   afford_bench_peers FILE FIRST    a line for each case from number FIRST on:
//                                    NUMBER OUTCOME TOO_LOW TOO_HIGH UNDECIDED PERCENT...
//   afford_bench_peers FILE --time   KIND NANOSECONDS, the mean of one case
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "afford/base/require.hpp"
#include "afford/numbers/decimal.hpp"
#include "afford/numbers/rate_roots.hpp"

namespace {

using namespace afford;

// Where 1 + r is 1e-12, 16 decimals of a percent are one part in a million of it.
constexpr unsigned decimals_judged = 16;
// About what the peers' own tolerances ask for.
constexpr unsigned decimals_timed = 8;

struct Case {
  std::int64_t number = 0;
  std::string group;
  std::string kind;
  RateEquation equation;
  /// The equation was multiplied by the rate, so 0 % solves it besides.
  bool is_times_rate = false;
};

std::int64_t whole(std::string_view text) {
  std::int64_t value = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  AFFORD_REQUIRE(end.ec == std::errc() && end.ptr == text.data() + text.size());
  return value;
}

ExactInteger cents(std::string_view text) {
  const auto amount = parse_decimal(text, {});
  AFFORD_REQUIRE(amount.has_value());
  return amount->coefficient_at(2);
}

using Words = std::vector<std::string>;

RateEquation periodic(const Words& words) {
  RateEquation equation;
  for (std::size_t i = 0; i < words.size(); ++i) {
    equation.terms.push_back({cents(words[i]), static_cast<std::int64_t>(i)});
  }
  return equation;
}

RateEquation dated(const Words& words) {
  RateEquation equation{{}, 365};
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto colon = words[i].find(':');
    equation.terms.push_back({cents(words[i].substr(colon + 1)), whole(words[i].substr(0, colon))});
  }
  return equation;
}

struct Annuity {
  std::int64_t numerator;  // of the count of periods
  std::int64_t denominator;
  ExactInteger payment;
  ExactInteger at_start;
  ExactInteger at_end;
  bool is_in_advance;
};

Annuity annuity(const Words& words) {
  const auto slash = words[0].find('/');
  const bool is_whole = slash == std::string::npos;
  return {whole(words[0].substr(0, slash)),
          is_whole ? 1 : whole(words[0].substr(slash + 1)),
          cents(words[1]),
          cents(words[2]),
          cents(words[3]),
          words[4] == "1"};
}

RateEquation annuity_flows(const Annuity& a) {
  RateEquation equation{{{a.at_start, 0}, {a.at_end, a.numerator}}};
  for (std::int64_t k = 0; k < a.numerator; ++k) {
    equation.terms.push_back({a.payment, a.is_in_advance ? k : k + 1});
  }
  return equation;
}

// pv g^n + pmt (1 + r type) (g^n - 1) / r + fv = 0 with r = g - 1, times r, over g^(n + 1), for a
// count of periods n = p / q that is no whole number.
RateEquation annuity_formula(const Annuity& a) {
  const std::int64_t p = a.numerator;
  const std::int64_t q = a.denominator;
  return {{{a.at_start, 0},
           {-a.at_start, q},
           {a.at_end, p},
           {-a.at_end, p + q},
           {a.payment, a.is_in_advance ? 0 : q},
           {-a.payment, a.is_in_advance ? p : p + q}},
          q};
}

Case parsed(const std::string& line) {
  std::istringstream stream(line);
  Case result;
  stream >> result.number >> result.group >> result.kind;
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  if (result.kind == "irr") {
    result.equation = periodic(words);
  } else if (result.kind == "xirr") {
    result.equation = dated(words);
  } else {
    const Annuity a = annuity(words);
    result.is_times_rate = a.denominator != 1;
    result.equation = result.is_times_rate ? annuity_formula(a) : annuity_flows(a);
  }
  return result;
}

std::vector<Case> cases_of(const std::string& path) {
  std::ifstream file(path);
  AFFORD_REQUIRE(file.good());
  std::vector<Case> cases;
  for (std::string line; std::getline(file, line);) cases.push_back(parsed(line));
  return cases;
}

std::string_view name(RateOutcome outcome) {
  switch (outcome) {
    case RateOutcome::found: return "found";
    case RateOutcome::no_amounts: return "no_amounts";
    case RateOutcome::one_time: return "one_time";
    case RateOutcome::one_sign: return "one_sign";
    case RateOutcome::never_zero: return "never_zero";
    case RateOutcome::out_of_range: return "out_of_range";
    case RateOutcome::undecided: return "undecided";
  }
  AFFORD_REQUIRE(false);
}

void print_answer(const Case& asked) {
  RateRoots roots = rate_roots(asked.equation, decimals_judged);
  if (asked.is_times_rate) {
    const auto zero = std::ranges::find(roots.percents, Decimal());
    AFFORD_REQUIRE(zero != roots.percents.end());
    roots.percents.erase(zero);
    if (roots.percents.empty()) roots.outcome = RateOutcome::never_zero;
  }
  std::cout << asked.number << ' ' << name(roots.outcome) << ' ' << roots.near_total_loss << ' '
            << roots.above_highest << ' ' << roots.undecided;
  for (const auto& percent : roots.percents) std::cout << ' ' << format_decimal(percent);
  std::cout << std::endl;  // whoever waits for the answer counts the time
}

// Used up, so that no call can be left out.
volatile std::size_t roots_seen = 0;

void measure(const std::vector<Case>& cases) {
  std::map<std::string, std::vector<const Case*>> by_kind;
  for (const auto& asked : cases) {
    by_kind[asked.group == "trivial" ? asked.group : asked.kind].push_back(&asked);
  }
  for (const auto& [kind, asked] : by_kind) {
    const auto start = std::chrono::steady_clock::now();
    for (const auto* one : asked) {
      roots_seen = roots_seen + rate_roots(one->equation, decimals_timed).percents.size();
    }
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    std::cout << kind << ' ' << taken.count() / static_cast<double>(asked.size()) << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() != 2) {
    std::cerr << "afford_bench_peers FILE FIRST | afford_bench_peers FILE --time\n";
    return 2;
  }
  const auto cases = cases_of(words[0]);
  if (words[1] == "--time") {
    measure(cases);
    return 0;
  }
  const std::int64_t first = whole(words[1]);
  for (const auto& asked : cases) {
    if (asked.number >= first) print_answer(asked);
  }
}
