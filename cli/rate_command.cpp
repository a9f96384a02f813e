#include "cli/rate_command.hpp"

#include <algorithm>
#include <array>

#include "cli/input.hpp"

namespace afford::cli {
namespace {

constexpr std::string_view help = R"(afford rate [FLOWS] [--find F] [options]

Finds every rate that makes amounts worth nothing together, or says why there
is none; and the time-value functions of spreadsheets.

Examples:
  afford rate examples/flows.csv
  afford rate --find irr --digits 10 flows.json
  afford rate --find nper --rate 0.01 --pmt -100 --pv 5000

FLOWS is CSV with lines date,amount or amount, or JSON, or - for standard
input. JSON is a list of amounts, or {"flows": [{"date" or "period" or "years",
"fraction", "amount", "count", "step"}], "periods_per_year", "regime"}. Money
paid has a minus.

Options:
  --find F              irr (equal periods), xirr (dates), apr (under a regime),
                        mirr, npv, xnpv; without flows: rate, nper, rri, effect,
                        nominal. Unless given: what fits the flows
  --regime ca|us|eu|uk  the law of an APR
  --periods-per-year N  periods in a year, for an APR
  --digits N            decimals of the result, 0 to 40 (6 unless given)
  --day-count D         years between dates (Act/365F unless given)
  --rate R              of npv, xnpv and nper; a fraction: 0.01 is 1%
  --finance-rate R      of mirr, and --reinvest-rate R
  --nper N --pmt A --pv A --fv A --type 0|1
                        of rate, nper and rri, as in spreadsheets; type 1 is
                        paid at the start of a period
  --nominal R           of effect, and --effective R of nominal, with --npery N
  --format text|json    a page, or the same figures for programs
  --lang en|fr          the language of the page
  -o, --output FILE     writes to FILE, not to standard output
  -h, --help            prints this text

The figures of a function may also stand in FLOWS as JSON: {"nper": "60",
"pmt": "-250", "pv": "5000"}. Rates that come out are in percent.

Exit codes: 0 answered, 2 wrong command line, 3 bad input (each finding is
listed), 4 no rate exists, or none can be certified, 70 our bug.
)";

constexpr std::array names{"find",         "regime",    "periods_per_year",
                           "digits",       "day_count", "rate",
                           "nper",         "pmt",       "pv",
                           "fv",           "type",      "nominal",
                           "effective",    "npery",     "finance_rate",
                           "reinvest_rate"};

std::string option_of(std::string_view name) {
  std::string option = "--" + std::string(name);
  std::ranges::replace(option, '_', '-');
  return option;
}

void add_options(CLI::App& app, Invocation& typed) {
  add_input(app, typed, "FLOWS", typed.request);
  for (const auto* name : names) add_option(app, option_of(name), typed.rate[name]);
}

std::string usage_fault(const Invocation& typed) {
  if (!typed.request.empty()) return "";
  const auto find = parse_rate_function(typed.rate.at("find"));
  const bool needs_flows = typed.rate.at("find").empty() || (find && *find <= RateFunction::xnpv);
  return needs_flows ? "FLOWS is missing: name a CSV or JSON file, or - for standard input." : "";
}

Result<std::string> answer(const Invocation& typed, const AnswerOptions& options) {
  TypedOptions given = typed.rate;
  std::erase_if(given, [](const auto& option) { return option.second.empty(); });
  if (typed.request.empty()) return answer_rate("", given, options);
  const auto text = request_text(typed.request, flow_bytes_max);
  if (!text) return Failure(text.error());
  return answer_rate(*text, given, options);
}

}  // namespace

constexpr Command rate_command{.name = "rate",
                               .summary = "every rate of a list of amounts, or why there is none",
                               .help = help,
                               .add_options = add_options,
                               .usage_fault = usage_fault,
                               .answer = answer,
                               .has_french = true};

}  // namespace afford::cli
