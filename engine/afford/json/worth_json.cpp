#include "afford/json/worth_json.hpp"

namespace afford {
namespace {

Decimal probability(const Ratio& share) {
  return rounded(share, probability_decimals, RoundingMode::half_even);
}

void write_futures(const FuturesResult& futures, Month month_0, JsonWriter& json) {
  const unsigned decimals = futures.npv.currency().decimals();
  json.open_array("futures");
  for (const auto& future : futures.futures) {
    json.open_object()
        .field("kind", format_future_kind(future.kind))
        .whole("attempts", future.attempts)
        .field("share", probability(future.share))
        .field("ends", rounded(future.ends, decimals, RoundingMode::half_even));
    if (future.stops_in) json.whole("module", static_cast<int>(*future.stops_in) + 1);
    if (future.job) {
      json.field("pays_from", month_0.plus(future.job->from))
          .field("net_gain_per_month", future.job->net_gain);
    }
    json.close_object();
  }
  json.close_array();
  json.open_array("quantiles");
  for (const auto& quantile : futures.quantiles) {
    json.open_object()
        .field("share", rounded(quantile.share, 2, RoundingMode::half_even))
        .field("ends", quantile.ends)
        .close_object();
  }
  json.close_array();
}

void write_months(std::string_view key, std::optional<int> months, JsonWriter& json) {
  if (months) {
    json.whole(key, *months);
  } else {
    json.null(key);
  }
}

void write_returns(const WorthReturns& returns, JsonWriter& json) {
  write_optional("irr_percent", returns.irr_percent, json);
  json.whole("irr_count", returns.irr_count);
  write_months("payback_months", returns.payback_months, json);
  write_months("discounted_payback_months", returns.discounted_payback_months, json);
}

void write_hard_months(const HardMonths& hard, JsonWriter& json) {
  json.open_object("hard_months")
      .field("probability", probability(hard.share))
      .whole("in_100", hard.in_100);
  write_optional("worst_month", hard.worst, json);
  write_optional("short_by", hard.short_by, json);
  json.close_object();
}

void write_tornado(const std::vector<InputSwing>& bars, JsonWriter& json) {
  json.open_array("tornado");
  for (const auto& bar : bars) {
    json.open_object()
        .field("input", bar.input)
        .field("low", bar.low)
        .field("high", bar.high)
        .field("npv_low", bar.npv_low)
        .field("npv_high", bar.npv_high)
        .close_object();
  }
  json.close_array();
}

// Only of a course in modules.
void write_modules(const std::vector<ModuleSummary>& modules, JsonWriter& json) {
  if (modules.empty()) return;
  json.open_array("modules");
  int number = 0;
  for (const auto& module : modules) {
    json.open_object().whole("module", ++number);
    if (!module.name.empty()) json.field("name", module.name);
    json.field("sunk_so_far", module.going_on.sunk_so_far)
        .field("value_of_going_on", module.going_on.value)
        .field("value_to_the_end", module.going_on.to_the_end)
        .field("go_on", std::string_view(module.going_on.go_on ? "yes" : "no"));
    if (module.credit) json.field("credit_counted", *module.credit);
    json.close_object();
  }
  json.close_array();
}

}  // namespace

void write_worth(const WorthSummary& worth, Language language, JsonWriter& json) {
  const FuturesResult& futures = worth.futures;
  write_futures(futures, worth.month_0, json);
  json.field("npv", futures.npv).field("borrower_npv", worth.borrower_npv);
  write_returns(worth.returns, json);
  json.open_object("break_even");
  write_optional("net_gain_per_month", futures.break_even_net_gain, json);
  write_optional("gross_per_year", worth.break_even_gross_per_year, json);
  write_optional("probability", futures.break_even_chance, json);
  write_optional("completion_probability", worth.returns.break_even_completion, json);
  write_optional("placement_probability", worth.returns.break_even_placement, json);
  json.close_object()
      .field("probability", probability(futures.success_probability))
      .field("net_gain_per_month", worth.net_gain_per_month)
      .field("cost_present_value", futures.cost_present_value)
      .whole("ahead_in_100", futures.ahead_in_100)
      .field("ahead_by", futures.ahead_by)
      .whole("behind_in_100", futures.behind_in_100)
      .field("behind_by", futures.behind_by)
      .boolean("haircut", worth.is_haircut);
  write_modules(worth.modules, json);
  write_hard_months(worth.hard_months, json);
  write_tornado(worth.tornado, json);
  json.open_array("cautions");
  for (const auto& caution : worth.cautions) {
    json.open_object()
        .field("code", std::string_view(caution.code).substr(caution.code.find('.') + 1))
        .field("text", say(language, caution.code, caution.arguments))
        .close_object();
  }
  json.close_array();
}

std::string worth_json(const WorthSummary& worth, Language language) {
  JsonWriter json;
  json.open_object();
  write_worth(worth, language, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
