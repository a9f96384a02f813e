// afford_bench --afford FILE --empty FILE [--json]: each figure and its goal (README.md). Runs at
// the top of the source tree. `afford_bench --once KERNEL` is how it counts its own instructions.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <unistd.h>

#include "tests/bench/figure.hpp"
#include "tests/bench/kernel.hpp"
#include "tests/bench/measure.hpp"

namespace bench {

std::span<const NamedKernel> all_kernels() {
  static constexpr NamedKernel kernels[] = {
      {"pay.ours", pay_ours},
      {"pay.baseline", pay_baseline},
      {"rows.half_even.ours", rows_half_even_ours},
      {"rows.half_even.baseline", rows_half_even_baseline},
      {"rows.half_up.ours", rows_half_up_ours},
      {"rows.half_up.baseline", rows_half_up_baseline},
      {"app.ours", application_ours},
      {"app.baseline", application_baseline},
      {"apr.one", apr_60},
      {"amortize.months", amortize_months},
      {"amortize.days", amortize_days},
      {"loan.600", amortize_600},
      {"loan.300", amortize_300},
      {"assess.full", assess_examples},
      {"decide.one", decide_examples},
      {"solve.one", solve_examples},
      {"compare.1500", compare_1500},
  };
  return kernels;
}

const NamedKernel& kernel_named(std::string_view name) {
  const auto found = std::ranges::find(all_kernels(), name, &NamedKernel::name);
  if (found == all_kernels().end()) throw std::invalid_argument("no such kernel");
  return *found;
}

namespace {

constexpr std::size_t loans_timed = 20'000;
constexpr std::size_t loans_counted = 1'000;  // counts do not vary, and valgrind is slow
constexpr int starts_timed = 200;
constexpr int start_rounds = 3;

struct Arguments {
  std::string self{};
  std::string afford{};
  std::string empty{};
  std::string once{};
  bool json = false;
};

std::string read_own_path() {
  char path[4096];
  const auto length = readlink("/proc/self/exe", path, sizeof path);
  return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : std::string();
}

/// Per item of the kernel, without its preparation.
std::optional<double> instructions_per_item(const Arguments& arguments, std::string_view kernel) {
  const auto count =
      instructions({arguments.self, "--once", std::string(kernel)}, counted_function);
  if (!count) return std::nullopt;
  const auto items = kernel_named(kernel).prepare(sample_loans(loans_counted)).items;
  return static_cast<double>(*count) / static_cast<double>(items);
}

struct RatioGate {
  std::string_view figure;
  std::string_view kernels;  // what their names start with
  std::string_view item;
  double goal;
  double floor;  // reached before: falling below it fails the run
};

Figure ratio_figure(const Arguments& arguments, const RatioGate& gate,
                    const Comparison& comparison) {
  const std::string ours = std::string(gate.kernels) + ".ours";
  const std::string baseline = std::string(gate.kernels) + ".baseline";
  const auto our_count = instructions_per_item(arguments, ours);
  const auto their_count = instructions_per_item(arguments, baseline);
  if (!our_count || !their_count) {
    return {std::string(gate.figure), Verdict::missed, "valgrind is needed to count instructions"};
  }
  const auto loans = sample_loans(loans_timed);
  const Wall wall =
      alternating(kernel_named(ours).prepare(loans), kernel_named(baseline).prepare(loans));
  const double ratio = *their_count / *our_count;
  const bool holds = ratio >= gate.floor && comparison.ours_wrong == 0;
  const Verdict verdict = !holds              ? Verdict::missed
                          : ratio < gate.goal ? Verdict::below_goal
                                              : Verdict::ok;
  const std::string line =
      grouped(ratio, 0) + "x by instructions (goal " + grouped(gate.goal, 0) +
      "x): " + grouped(*our_count, 0) + " against " + grouped(*their_count, 0) + " a " +
      std::string(gate.item) + "; wall " + grouped(wall.ratio, 0) +
      "x: " + grouped(wall.ours_ns, 1) + " against " + grouped(wall.baseline_ns, 0) +
      " ns; wrong: " + grouped(static_cast<double>(comparison.ours_wrong), 0) + " against " +
      grouped(static_cast<double>(comparison.baseline_wrong), 0) + " of " +
      grouped(static_cast<double>(comparison.items), 0);
  return {std::string(gate.figure),
          verdict,
          line,
          {member("instruction_ratio", ratio), member("goal", gate.goal),
           member("instructions", *our_count), member("baseline_instructions", *their_count),
           member("wall_ratio", wall.ratio), member("nanoseconds", wall.ours_ns),
           member("baseline_nanoseconds", wall.baseline_ns), member("items", comparison.items),
           member("wrong", comparison.ours_wrong),
           member("baseline_wrong", comparison.baseline_wrong)}};
}

Figure amortize_figure(const Arguments& arguments, std::string_view kernel) {
  const auto count = instructions_per_item(arguments, kernel);
  const double ns = nanoseconds_per_item(kernel_named(kernel).prepare(sample_loans(loans_timed)));
  std::string line = grouped(ns, 0) + " ns a row";
  std::vector<Member> members{member("nanoseconds", ns)};
  if (count) {
    line += ", " + grouped(*count, 0) + " instructions";
    members.push_back(member("instructions", *count));
  }
  return {std::string(kernel), Verdict::reported, line, members};
}

/// An APR of 60 payments, certified to six decimals of a percent: at most 1 us.
Figure apr_figure(const Arguments& arguments, const Comparison& comparison) {
  constexpr double nanoseconds_goal = 1'000;
  constexpr double instructions_max = 2'200;
  const auto count = instructions_per_item(arguments, "apr.one");
  if (!count) return {"apr.one", Verdict::missed, "valgrind is needed to count instructions"};
  const double ns =
      nanoseconds_per_item(kernel_named("apr.one").prepare(sample_loans(loans_timed)));
  const bool holds = *count <= instructions_max && comparison.ours_wrong == 0;
  const Verdict verdict = !holds                  ? Verdict::missed
                          : ns > nanoseconds_goal ? Verdict::below_goal
                                                  : Verdict::ok;
  return {"apr.one",
          verdict,
          grouped(ns, 0) + " ns an APR of 60 payments (goal " + grouped(nanoseconds_goal, 0) +
              "), " + grouped(*count, 0) +
              " instructions; wrong: " + grouped(static_cast<double>(comparison.ours_wrong), 0) +
              " of " + grouped(static_cast<double>(comparison.items), 0),
          {member("nanoseconds", ns), member("instructions", *count),
           member("items", comparison.items), member("wrong", comparison.ours_wrong)}};
}

/// A loan of 600 rows with 20 things that happen: at most 50 us, and twice a loan of 300 rows.
Figure long_loan_figure(const Arguments& arguments) {
  constexpr double microseconds_goal = 50;
  constexpr double instructions_max = 620'000;
  constexpr double growth_max = 2.2;
  const auto count = instructions_per_item(arguments, "loan.600");
  const auto half = instructions_per_item(arguments, "loan.300");
  if (!count || !half) {
    return {"loan.600", Verdict::missed, "valgrind is needed to count instructions"};
  }
  const double us = nanoseconds_per_item(kernel_named("loan.600").prepare({})) / 1'000;
  const double growth = *count / *half;
  const bool holds = *count <= instructions_max && growth <= growth_max;
  const Verdict verdict = !holds                   ? Verdict::missed
                          : us > microseconds_goal ? Verdict::below_goal
                                                   : Verdict::ok;
  return {"loan.600",
          verdict,
          grouped(us, 0) + " us (goal " + grouped(microseconds_goal, 0) + "), " +
              grouped(*count, 0) + " instructions, " + grouped(growth, 2) +
              " times those of 300 rows (at most " + grouped(growth_max, 1) + ")",
          {member("microseconds", us), member("instructions", *count), member("growth", growth)}};
}

struct AnswerGate {
  std::string_view kernel;
  std::string_view item;
  double milliseconds_goal;
  double instructions_max;  // reached before, and room for the C library of another processor
};

/// A whole answer from typed input.
Figure answer_figure(const Arguments& arguments, const AnswerGate& gate) {
  const std::string name(gate.kernel);
  const auto count = instructions_per_item(arguments, gate.kernel);
  if (!count) return {name, Verdict::missed, "valgrind is needed to count instructions"};
  const double ms = nanoseconds_per_item(kernel_named(gate.kernel).prepare({})) / 1'000'000;
  const Verdict verdict = *count > gate.instructions_max ? Verdict::missed
                          : ms > gate.milliseconds_goal  ? Verdict::below_goal
                                                         : Verdict::ok;
  return {name,
          verdict,
          grouped(ms, 2) + " ms " + std::string(gate.item) + " (goal " +
              grouped(gate.milliseconds_goal, gate.milliseconds_goal < 1 ? 2 : 0) + "), " +
              grouped(*count, 0) + " instructions",
          {member("milliseconds", ms), member("instructions", *count)}};
}

struct StartGate {
  std::string_view figure;
  Command command;
  double ratio_max;  // 0: no gate
  std::int64_t instructions_max;
};

/// The best of some rounds: a neighbour can only slow a start.
std::optional<Starts> best_starts(const StartGate& gate, const std::string& empty) {
  auto best = interleaved_starts(gate.command, {empty}, starts_timed);
  for (int i = 1; best && i < start_rounds && best->ratio > gate.ratio_max; ++i) {
    const auto again = interleaved_starts(gate.command, {empty}, starts_timed);
    if (again && again->ratio < best->ratio) best = again;
  }
  return best;
}

Figure start_figure(const StartGate& gate, const std::string& empty) {
  const std::string name(gate.figure);
  if (access(gate.command[0].c_str(), X_OK) != 0) {
    return {name, Verdict::skipped, gate.command[0] + " is not there"};
  }
  const auto starts = best_starts(gate, empty);
  const auto count = instructions(gate.command);
  const auto empty_count = instructions({empty});
  if (!starts || !count || !empty_count) {
    return {name, Verdict::missed, "the program or valgrind failed"};
  }
  const bool has_gate = gate.ratio_max > 0;
  // Time on a busy machine is no gate; instructions are.
  const bool holds = *count <= gate.instructions_max;
  const bool is_quick = starts->ratio <= gate.ratio_max;
  std::string line = grouped(starts->ratio, 2) +
                     "x an empty process: " + grouped(starts->ours_us, 0) + " against " +
                     grouped(starts->baseline_us, 0) + " us; " +
                     grouped(static_cast<double>(*count), 0) + " instructions against " +
                     grouped(static_cast<double>(*empty_count), 0);
  if (has_gate) {
    line += " (goals " + grouped(gate.ratio_max, 1) + "x, " +
            grouped(static_cast<double>(gate.instructions_max), 0) + ")";
  }
  const Verdict verdict = !has_gate   ? Verdict::reported
                          : !holds    ? Verdict::missed
                          : !is_quick ? Verdict::below_goal
                                      : Verdict::ok;
  return {name,
          verdict,
          line,
          {member("wall_ratio", starts->ratio), member("microseconds", starts->ours_us),
           member("baseline_microseconds", starts->baseline_us), member("instructions", *count),
           member("baseline_instructions", *empty_count)}};
}

std::vector<Figure> all_figures(const Arguments& arguments, void (*show)(const Figure&)) {
  std::vector<Figure> figures;
  const auto add = [&](Figure figure) {
    show(figure);
    figures.push_back(std::move(figure));
  };
  const auto loans = sample_loans(loans_timed);
  add(ratio_figure(arguments, {"pay.one", "pay", "loan", 200, 190}, compared_payments(loans)));
  add(ratio_figure(arguments, {"rows.one", "rows.half_even", "row", 85, 82},
                   compared_rows(loans, TieRule::half_even)));
  add(ratio_figure(arguments, {"rows.one.half_up", "rows.half_up", "row", 85, 85},
                   compared_rows(loans, TieRule::half_up)));
  add(ratio_figure(arguments, {"app.one", "app", "application", 350, 345},
                   compared_applications(loans)));
  add(apr_figure(arguments, compared_aprs(loans)));
  add(amortize_figure(arguments, "amortize.months"));
  add(amortize_figure(arguments, "amortize.days"));
  add(long_loan_figure(arguments));
  add(answer_figure(arguments, {"assess.full", "an assessment", 5, 29'600'000}));
  add(answer_figure(arguments, {"decide.one", "a decision", 0.02, 605'000}));
  add(answer_figure(arguments, {"solve.one", "a solve", 10, 25'400'000}));
  add(answer_figure(arguments,
                    {"compare.1500", "a comparison of 1,500 courses", 1'000, 380'000'000}));
  add(start_figure(
      {"cli.start", {arguments.afford, "schedule", "examples/minimal.json"}, 1.6, 750'000},
      arguments.empty));
  add(start_figure(
      {"cli.assess", {arguments.afford, "assess", "examples/nursing_bridge.json"}, 0, 0},
      arguments.empty));
  return figures;
}

Arguments parsed(int count, char** values) {
  Arguments arguments{.self = read_own_path()};
  for (int i = 1; i < count; ++i) {
    const std::string_view word = values[i];
    const bool has_value = i + 1 < count;
    if (word == "--json") {
      arguments.json = true;
    } else if (word == "--afford" && has_value) {
      arguments.afford = values[++i];
    } else if (word == "--empty" && has_value) {
      arguments.empty = values[++i];
    } else if (word == "--once" && has_value) {
      arguments.once = values[++i];
    } else {
      throw std::invalid_argument("usage: afford_bench --afford FILE --empty FILE [--json]");
    }
  }
  return arguments;
}

int run(const Arguments& arguments) {
  if (!arguments.once.empty()) {
    counted_run(kernel_named(arguments.once).prepare(sample_loans(loans_counted)));
    return 0;
  }
  const auto quiet = [](const Figure&) {};
  const auto print = [](const Figure& figure) {
    std::puts(text_of(figure).c_str());
    std::fflush(stdout);
  };
  const auto figures =
      arguments.json ? all_figures(arguments, quiet) : all_figures(arguments, print);
  if (arguments.json) std::puts(json_of(figures).c_str());
  return std::ranges::count(figures, Verdict::missed, &Figure::verdict) == 0 ? 0 : 1;
}

}  // namespace
}  // namespace bench

int main(int count, char** values) {
  try {
    return bench::run(bench::parsed(count, values));
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "afford_bench: %s\n", problem.what());
    return 2;
  }
}
