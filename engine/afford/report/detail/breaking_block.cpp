#include <algorithm>

#include "afford/assess/breaking_points.hpp"
#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

std::string bad_luck_words(BadLuckAmount bad_luck, bool is_net_pay, const Voice& voice) {
  const std::string money = format_scaled(bad_luck.amount, cad.decimals());
  switch (bad_luck.kind) {
    case BadLuck::months_late: return voice("break.months_late", {std::to_string(bad_luck.amount)});
    case BadLuck::rent: return voice("break.rent", {money});
    case BadLuck::pay: return voice(is_net_pay ? "break.net_pay" : "break.pay", {money});
    case BadLuck::rate: return voice("break.rate", {format_scaled(bad_luck.amount, 2)});
  }
  return {};
}

std::string point_words(const BreakingPoint& point, bool is_net_pay, const Voice& voice) {
  const std::string first = bad_luck_words(point.amounts.front(), is_net_pay, voice);
  const std::string month = format_month(point.fails_in);
  const std::string what(format_breaks(point.breaks));
  if (point.amounts.size() == 1) return voice("break.one." + what, {first, month});
  return voice("break.two." + what,
               {first, bad_luck_words(point.amounts.back(), is_net_pay, voice), month});
}

std::string box_words(const SafeBox& box, bool is_net_pay, const Voice& voice) {
  const auto words = [&](BadLuck kind, std::int64_t amount) {
    if (amount > 0) {
      return voice("break.at_most", {bad_luck_words({kind, amount}, is_net_pay, voice)});
    }
    switch (kind) {
      case BadLuck::months_late: return voice("break.none.months_late");
      case BadLuck::rent: return voice("break.none.rent");
      case BadLuck::pay: return voice("break.none.pay");
      case BadLuck::rate: return voice("break.none.rate");
    }
    return std::string();
  };
  return voice("break.box",
               {words(BadLuck::months_late, box.months_late), words(BadLuck::rent, box.rent),
                words(BadLuck::pay, box.pay), words(BadLuck::rate, box.rate)});
}

// What lies beyond faces that nothing broke.
std::string beyond_words(const SafeBox& box, const Voice& voice) {
  std::string words;
  if (box.has_more_months) words += ' ' + voice("break.more_months");
  const bool loan_ends = box.rate < bad_luck_basis_points_max;
  if (box.has_more_rate) words += ' ' + voice(loan_ends ? "break.rate_end" : "break.more_rate");
  return words;
}

}  // namespace

void add_breaking_points(const BreakingPoints& points, const Voice& voice, Document& page) {
  page.add(Heading{voice("break.title"), 3});
  if (points.breaks_already) {
    page.add(Paragraph{voice("break.already")});
    return;
  }
  if (points.single.empty()) {
    page.add(Paragraph{voice("break.none")});
  } else {
    Bullets bullets;
    for (const auto& point : points.single) {
      bullets.items.push_back(point_words(point, points.is_net_pay, voice));
    }
    page.add(Paragraph{voice("break.intro")}).add(std::move(bullets));
  }
  if (points.pair) page.add(Paragraph{point_words(*points.pair, points.is_net_pay, voice)});
  if (!points.box) return;
  page.add(Paragraph{box_words(*points.box, points.is_net_pay, voice) +
                     beyond_words(*points.box, voice)});
}

}  // namespace afford::detail
