#include "afford/json/breaking_points_json.hpp"

namespace afford {
namespace {

void write_amount(BadLuckAmount bad_luck, bool is_net_pay, JsonWriter& json) {
  const auto field = bad_luck_field(bad_luck.kind, is_net_pay);
  if (bad_luck.kind == BadLuck::rent || bad_luck.kind == BadLuck::pay) {
    json.field(field, Money::of_minor(bad_luck.amount, cad));
  } else {
    json.whole(field, bad_luck.amount);
  }
}

void write_point(const BreakingPoint& point, bool is_net_pay, JsonWriter& json) {
  for (const auto& amount : point.amounts) write_amount(amount, is_net_pay, json);
  json.field("breaks", format_breaks(point.breaks));
  json.field("fails_in", point.fails_in).field("short_by", point.short_by).close_object();
}

void write_box(const SafeBox& box, bool is_net_pay, JsonWriter& json) {
  json.open_object("box");
  write_amount({BadLuck::months_late, box.months_late}, is_net_pay, json);
  write_amount({BadLuck::rent, box.rent}, is_net_pay, json);
  write_amount({BadLuck::pay, box.pay}, is_net_pay, json);
  write_amount({BadLuck::rate, box.rate}, is_net_pay, json);
  json.boolean("more_months_not_looked_at", box.has_more_months)
      .boolean("more_pay_not_looked_at", box.has_more_pay)
      .boolean("more_rate_not_looked_at", box.has_more_rate)
      .close_object();
}

}  // namespace

std::string_view bad_luck_field(BadLuck kind, bool is_net_pay) {
  switch (kind) {
    case BadLuck::months_late: return "months_late";
    case BadLuck::rent: return "rent_per_month";
    case BadLuck::pay: return is_net_pay ? "pay_per_month" : "pay_per_year";
    case BadLuck::rate: return "rate_basis_points";
  }
  return {};
}

void write_breaking_points(const BreakingPoints& points, JsonWriter& json) {
  const bool is_net = points.is_net_pay;
  json.open_object("breaking_points").boolean("breaks_already", points.breaks_already);
  json.open_array("single");
  for (const auto& point : points.single) {
    json.open_object();
    write_point(point, is_net, json);
  }
  json.close_array();
  if (points.pair) {
    json.open_object("pair");
    write_point(*points.pair, is_net, json);
  } else {
    json.null("pair");
  }
  if (points.box) {
    write_box(*points.box, is_net, json);
  } else {
    json.null("box");
  }
  json.close_object();
}

}  // namespace afford
