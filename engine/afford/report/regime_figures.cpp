#include "afford/report/regime_figures.hpp"

#include <array>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr std::array<std::string_view, 4> method_codes{"rate.method.apr_ca", "rate.method.apr_us",
                                                       "rate.method.apr_eu", "rate.method.apr_uk"};

std::string ratio_text(const Ratio& value) {
  std::string text = value.numerator().to_text();
  if (value.denominator() != ExactInteger(1)) text += '/' + value.denominator().to_text();
  return text;
}

class RegimeFigures {
 public:
  RegimeFigures(const CostAnswer& answer, Currency currency, FigureSteps& figures)
      : answer_(answer), currency_(currency), figures_(figures) {}

  void add_aprs() {
    for (const auto& found : answer_.aprs) {
      const std::string prefix = "/apr/" + std::string(format_regime(found.regime));
      if (found.apr.percent) figures_.add(prefix + "/percent", steps_of(found));
      if (!found.canada) continue;
      figures_.add(prefix + "/contract_schedule_average_percent",
                   {{"explain.contract_average", {}}});
      figures_.add(prefix + "/actuarial_nominal_percent",
                   {{"explain.actuarial_nominal", {ratio_text(found.unit.per_year)}}});
      figures_.add(prefix + "/nearest_eighth_percent", {{"explain.nearest_eighth", {}}});
    }
  }

  void add_guards() {
    for (std::size_t i = 0; i < answer_.guards.size(); ++i) {
      const GuardResult& result = answer_.guards[i];
      const RateGuard& guard = *result.guard;
      const std::string prefix = "/guards/" + std::to_string(i);
      if (result.measured_percent) {
        figures_.add(prefix + "/measured_percent",
                     {{"explain.guard_measure",
                       {std::string(format_guard_measure(guard.measure)), guard.cost_set}}});
      }
      if (!result.limit_percent) continue;
      Derivation steps{{"guard.law", {guard.law.english}}};
      if (guard.bank_rate_plus_percent) {
        const Decimal bank_rate = *result.limit_percent - *guard.bank_rate_plus_percent;
        steps.push_back({"explain.guard_bank_rate",
                         {format_decimal(bank_rate), format_decimal(*guard.bank_rate_plus_percent),
                          format_decimal(*result.limit_percent)}});
      }
      figures_.add(prefix + "/limit_percent", std::move(steps));
    }
  }

  void add_stated() {
    if (!answer_.stated) return;
    const StatedRate& stated = *answer_.stated;
    figures_.add("/verify/stated_percent", {{"explain.stated", {}}});
    figures_.add("/verify/true_percent", steps_of(answer_.aprs.front()));
    figures_.add("/verify/difference_percent",
                 {{"explain.stated_difference",
                   {format_decimal(stated.stated_percent), format_decimal(stated.true_percent),
                    format_decimal(stated.difference_percent)}}});
    for (const auto* name : {"above", "below"}) {
      figures_.add("/verify/tolerance_" + std::string(name) + "_percent",
                   {{tolerance_code(stated.tolerance.code), {}}});
    }
  }

 private:
  static std::string_view tolerance_code(std::string_view code) {
    if (code == "eighth_ca") return "cost.tolerance.eighth_ca";
    if (code == "eighth_us") return "cost.tolerance.eighth_us";
    if (code == "quarter") return "cost.tolerance.quarter";
    return code == "uk" ? "cost.tolerance.uk" : "cost.tolerance.one_decimal";
  }

  // The formula, every amount with its time, and the rounding.
  Derivation steps_of(const LoanApr& found) const {
    Derivation steps{{method_codes.at(static_cast<std::size_t>(found.regime)), {}}};
    for (const auto& [time, amount, fraction] : found.flows.flows) {
      const auto minor = amount.to_int64();
      AFFORD_REQUIRE(minor.has_value());
      const std::string money = format_money(Money::of_minor(*minor, currency_));
      if (found.regime == Regime::usa) {
        steps.push_back(
            {"explain.apr_flow_units", {money, ratio_text(time), ratio_text(fraction)}});
      } else {
        steps.push_back({"explain.apr_flow_years", {money, ratio_text(time)}});
      }
    }
    if (found.regime == Regime::usa) {
      steps.push_back({"explain.apr_unit", {ratio_text(found.unit.per_year)}});
    }
    steps.push_back({"explain.apr_rounding", {format_decimal(*found.apr.percent)}});
    return steps;
  }

  const CostAnswer& answer_;
  Currency currency_;
  FigureSteps& figures_;
};

}  // namespace

void add_regime_steps(const CostAnswer& answer, Currency currency, FigureSteps& figures) {
  RegimeFigures regime(answer, currency, figures);
  regime.add_aprs();
  regime.add_guards();
  regime.add_stated();
}

}  // namespace afford
