#include "afford/json/worth_json.hpp"

namespace afford {
namespace {

Decimal probability(const Ratio& share) {
  return rounded(share, probability_decimals, RoundingMode::half_even);
}

void write_futures(const FuturesResult& futures, unsigned decimals, JsonWriter& json) {
  json.open_array("futures");
  for (const auto& future : futures.futures) {
    json.open_object()
        .field("kind", format_future_kind(future.kind))
        .whole("attempts", future.attempts)
        .field("share", probability(future.share))
        .field("ends", rounded(future.ends, decimals, RoundingMode::half_even))
        .close_object();
  }
  json.close_array();
}

}  // namespace

void write_worth(const WorthSummary& worth, JsonWriter& json) {
  const FuturesResult& futures = worth.futures;
  write_futures(futures, futures.npv.currency().decimals(), json);
  json.field("npv", futures.npv).open_object("break_even");
  write_optional("net_gain_per_month", futures.break_even_net_gain, json);
  write_optional("gross_per_year", worth.break_even_gross_per_year, json);
  write_optional("probability", futures.break_even_chance, json);
  json.close_object()
      .field("probability", probability(futures.success_probability))
      .field("net_gain_per_month", worth.net_gain_per_month)
      .field("cost_present_value", futures.cost_present_value)
      .whole("ahead_in_100", futures.ahead_in_100)
      .field("ahead_by", futures.ahead_by)
      .whole("behind_in_100", futures.behind_in_100)
      .field("behind_by", futures.behind_by)
      .boolean("haircut", worth.is_haircut);
}

std::string worth_json(const WorthSummary& worth) {
  JsonWriter json;
  json.open_object();
  write_worth(worth, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
