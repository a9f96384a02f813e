#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

std::string ahead(const FuturesResult& futures, const Voice& voice) {
  if (futures.ahead_by.minor() == 0) return voice("page.worth.never_ahead");
  const std::string by = format_money(futures.ahead_by);
  if (futures.ahead_in_100 == 0) return voice("page.worth.seldom_ahead", {by});
  return voice("page.worth.ahead", {std::to_string(futures.ahead_in_100), by});
}

std::string behind(const FuturesResult& futures, const Voice& voice) {
  if (futures.behind_by.minor() == 0) return voice("page.worth.never_behind");
  const std::string by = format_money(futures.behind_by);
  if (futures.behind_in_100 == 0) return voice("page.worth.seldom_behind", {by});
  return voice("page.worth.behind", {std::to_string(futures.behind_in_100), by});
}

std::string break_even_gain(const WorthSummary& worth, const Voice& voice) {
  if (!worth.futures.break_even_net_gain) return voice("page.worth.no_even_gain");
  const Money gain = worth.net_gain_per_month;
  const bool is_loss = gain.minor() < 0;
  std::string text = voice(
      is_loss ? "page.worth.even_gain_less" : "page.worth.even_gain",
      {format_money(*worth.futures.break_even_net_gain), format_money(is_loss ? -gain : gain)});
  if (const auto& gross = worth.break_even_gross_per_year) {
    text += ' ' + voice("page.worth.even_gross", {format_money(*gross)});
  }
  return text;
}

std::string break_even_chance(const FuturesResult& futures, const Voice& voice) {
  if (!futures.break_even_chance) return voice("page.worth.no_even_chance");
  const Decimal hundred = Decimal::of_integer(100);
  const Decimal chance =
      rounded(futures.success_probability * Ratio(100), 1, RoundingMode::half_even);
  return voice("page.worth.even_chance",
               {format_decimal(rounded(*futures.break_even_chance * hundred, 1, RoundingMode::up)),
                format_decimal(chance)}) +
         ' ' + voice("page.worth.success");
}

}  // namespace

void add_worth(const WorthSummary& worth, const Voice& voice, Document& page) {
  page.add(Paragraph{ahead(worth.futures, voice) + ' ' + behind(worth.futures, voice)})
      .add(Paragraph{break_even_gain(worth, voice)})
      .add(Paragraph{break_even_chance(worth.futures, voice)});
  if (worth.is_haircut) page.add(Paragraph{voice("page.worth.haircut")});
  page.add(Note{voice("page.worth.estimates")});
}

}  // namespace afford::detail
