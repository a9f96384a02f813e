#include "afford/json/net_pay_json.hpp"

#include "afford/json/worth_json.hpp"

namespace afford {
namespace {

void write_sources(const std::vector<TaxSource>& sources, JsonWriter& json) {
  json.open_array("sources");
  for (const auto& source : sources) {
    json.open_object()
        .field("title", source.title)
        .field("publisher", source.publisher)
        .field("date", source.date)
        .close_object();
  }
  json.close_array();
}

void write_lines(const std::vector<NetPayLine>& lines, JsonWriter& json) {
  json.open_array("lines");
  for (const auto& line : lines) {
    json.open_object()
        .field("block", line.block)
        .field("kind", format_net_pay_line_kind(line.kind))
        .field("code", line.code)
        .field("amount", rounded(line.amount, 6, RoundingMode::half_even))
        .close_object();
  }
  json.close_array();
}

}  // namespace

Decimal kept_figure(const Ratio& kept_of_next_dollar) {
  return rounded(kept_of_next_dollar, 10, RoundingMode::half_even).reduced();
}

std::string net_pay_json(const NetPayAnswer& answer) {
  const NetPay& pay = answer.pay;
  JsonWriter json;
  json.open_object()
      .field("gross", pay.gross)
      .field("pension", pay.pension)
      .field("premiums", pay.premiums)
      .field("federal_tax", pay.federal_tax)
      .field("provincial_tax", pay.provincial_tax)
      .field("net", pay.net)
      .field("kept_of_next_dollar", kept_figure(answer.kept_of_next_dollar));
  write_optional("lost_at_next_dollar", answer.lost_at_next_dollar, json);
  json.field("with_return", pay.with_return)
      .field("province", answer.province)
      .whole("year", answer.year)
      .whole("law_year", answer.law_year)
      .field("confidence", format_confidence(answer.confidence));
  write_sources(answer.sources, json);
  if (!answer.lines.empty()) write_lines(answer.lines, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
