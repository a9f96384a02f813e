#include "tests/support/situations.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "afford/json/tax_tables_json.hpp"
#include "afford/json/worth_defaults_json.hpp"

namespace afford::test {
namespace {

std::string parameter_file(const std::string& name) {
  std::ifstream file(AFFORD_SOURCE_DIR "/engine/parameters/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

WorthDefaults worth_defaults() {
  auto defaults = read_worth_defaults(parameter_file("worth-defaults.json"));
  if (!defaults) throw std::runtime_error("worth-defaults.json cannot be read");
  return *defaults;
}

TaxTables tax_tables() {
  auto tables = parse_tax_tables(parameter_file("ca-tax.json"));
  if (!tables) throw std::runtime_error("ca-tax.json cannot be read");
  return *tables;
}

LendingPolicy policy() {
  const Date from = Date::of(2024, 1, 1);
  const auto parameter = [&](const char* id, const char* unit, Decimal value) {
    return PolicyParameter{id, unit, {{from, std::move(value)}}, "test", false};
  };
  return {"demo-lender",
          "1",
          "Demo lender",
          from,
          {parameter("debt_ratio.max", "ratio", Decimal(40, 2)),
           parameter("residual.min", "CAD", Decimal(100, 0)),
           parameter("residual.buffer_share", "ratio", Decimal(5, 2)),
           parameter("savings.min", "CAD", Decimal(0, 2))},
          {{"T1", "debt_ratio", Comparison::at_most, "debt_ratio.max", Verdict::refer,
            "DEBT_RATIO_HIGH"},
           {"T2", "left_after_spending", Comparison::at_least, "residual.min", Verdict::not_now,
            "RESIDUAL_LOW"},
           {"T3", "lowest_savings_plan_fails", Comparison::at_least, "savings.min", Verdict::refer,
            "CASH_NEGATIVE_IF_PLAN_FAILS"}}};
}

}  // namespace

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }

Request small_request() {
  Request request;
  request.as_of = Date::of(2025, 1, 15);
  request.loan = Loan{{cad,
                       AnnualRate::from_percent(Decimal()),
                       {.base = Date::of(2025, 3, 1), .anchor_day = 1},
                       {{PhaseKind::level, 12}}},
                      {{Date::of(2025, 2, 1), dollars(1'200)}}};
  request.course = Course{.name = "A course",
                          .start = Date::of(2025, 2, 3),
                          .weeks = 8,
                          .bills = {{CostKind::tuition, dollars(1'200), Date::of(2025, 2, 2)}},
                          .funding = {}};
  JobOutcome cautious{{NetPerMonth{dollars(2'600)}}, 1};
  cautious.completion_probability = Ratio(1);
  cautious.placement_probability = Ratio(1, 2);
  request.work =
      Work{.now = {NetPerMonth{dollars(2'000)}}, .cautious = cautious, .horizon_months = 13};
  request.household = Household{.province = "ON",
                                .adults = 1,
                                .children = 0,
                                .resident_on_1_january = true,
                                .resident_from = {},
                                .other_income = {},
                                .housing_per_month = dollars(1'000),
                                .spending = {{"food", dollars(500)}},
                                .debt_payments_per_month = dollars(100),
                                .remittances_per_month = dollars(50),
                                .savings = dollars(1'000)};
  return request;
}

const ParameterSet& small_parameters() {
  static const ParameterSet parameters{
      tax_tables(),
      {{{"on-test", "ON", "A town", {{2023, 24'000}}}, {"qc-test", "QC", "Une ville", {{2023, 1}}}},
       "test base",
       "test",
       "2025-01-01"},
      worth_defaults(),
      {policy()}};
  return parameters;
}

}  // namespace afford::test
