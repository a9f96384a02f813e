#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford::detail {
namespace {

// 100 of 100 by rounding, though some futures end on the other side.
bool is_all_but_few(int in_100, Money on_the_other_side) {
  return in_100 == 100 && on_the_other_side.minor() != 0;
}

std::string ahead(const FuturesResult& futures, const Voice& voice) {
  if (futures.ahead_by.minor() == 0) return voice("page.worth.never_ahead");
  const std::string by = format_money(futures.ahead_by);
  if (futures.ahead_in_100 == 0) return voice("page.worth.seldom_ahead", {by});
  if (is_all_but_few(futures.ahead_in_100, futures.behind_by)) {
    return voice("page.worth.mostly_ahead", {by});
  }
  return voice("page.worth.ahead", {std::to_string(futures.ahead_in_100), by});
}

std::string behind(const FuturesResult& futures, const Voice& voice) {
  if (futures.behind_by.minor() == 0) return voice("page.worth.never_behind");
  const std::string by = format_money(futures.behind_by);
  if (futures.behind_in_100 == 0) return voice("page.worth.seldom_behind", {by});
  if (is_all_but_few(futures.behind_in_100, futures.ahead_by)) {
    return voice("page.worth.mostly_behind", {by});
  }
  return voice("page.worth.behind", {std::to_string(futures.behind_in_100), by});
}

std::string break_even_gain(const WorthSummary& worth, const Voice& voice) {
  if (!worth.futures.break_even_net_gain) {
    const bool has_chance = worth.futures.success_probability.sign() > 0;
    return voice(has_chance ? "page.worth.no_even_gain_in_time" : "page.worth.no_even_gain");
  }
  const auto words = [&](Money gain, std::string_view more, std::string_view less) {
    const bool is_loss = gain.minor() < 0;
    return voice(is_loss ? less : more, {format_money(is_loss ? -gain : gain)});
  };
  std::string text =
      words(*worth.futures.break_even_net_gain, "page.worth.even_gain", "page.worth.even_loss") +
      ' ' + words(worth.net_gain_per_month, "page.worth.estimate_gain", "page.worth.estimate_loss");
  if (worth.benefits_lost_per_month.minor() > 0) {
    text += ' ' + voice("page.worth.even_benefits", {format_money(worth.benefits_lost_per_month)});
  }
  if (const auto& gross = worth.break_even_gross_per_year) {
    text += ' ' + (gross->minor() == 0 ? voice("page.worth.even_any_pay")
                                       : voice("page.worth.even_gross", {format_money(*gross)}));
  }
  return text;
}

std::string break_even_chance(const FuturesResult& futures, const Voice& voice) {
  if (futures.success_costs) return voice("page.worth.success_costs");
  if (!futures.break_even_chance) return voice("page.worth.no_even_chance");
  const Decimal hundred = Decimal::of_integer(100);
  const Decimal chance =
      rounded(futures.success_probability * Ratio(100), 1, RoundingMode::half_even);
  return voice("page.worth.even_chance",
               {format_decimal(rounded(*futures.break_even_chance * hundred, 1, RoundingMode::up)),
                format_decimal(chance)}) +
         ' ' + voice(futures.has_exam ? "page.worth.success_exam" : "page.worth.success");
}

std::string side_words(Money value, const Voice& voice) {
  return voice(value.minor() > 0 ? "future.ahead" : "future.behind",
               {tens_words(value, voice.language())});
}

// The ends of the middle half, each with its side.
std::string middle_half(const FuturesResult& futures, const Voice& voice) {
  return voice("worth_more.middle", {side_words(futures.quantiles[1].ends, voice),
                                     side_words(futures.quantiles[3].ends, voice)});
}

std::string hard_months_words(const HardMonths& hard, const Voice& voice) {
  if (!hard.worst) return voice("worth_more.never_hard");
  if (hard.in_100 == 0) {
    return voice("worth_more.seldom_hard",
                 {format_month(*hard.worst), format_money(*hard.short_by)});
  }
  return voice("worth_more.hard", {std::to_string(hard.in_100), format_month(*hard.worst),
                                   format_money(*hard.short_by)});
}

void add_cautions(const WorthSummary& worth, const Voice& voice, Document& page) {
  if (worth.cautions.empty()) return;
  Bullets bullets;
  for (const auto& caution : worth.cautions) bullets.items.push_back(voice.entry(caution));
  page.add(Heading{voice("worth_more.cautions_title"), 3}).add(std::move(bullets));
}

std::string credit_words(const ModuleSummary& module, const std::string& number,
                         const Voice& voice) {
  switch (module.transfer_in_writing) {
    case CheckAnswer::yes: return voice("modules.credit", {number, format_money(*module.credit)});
    case CheckAnswer::no: return voice("modules.no_credit_no", {number});
    case CheckAnswer::unknown: return voice("modules.no_credit_unknown", {number});
  }
  return {};
}

// The first end before the last one's at which stopping is better.
std::string stop_words(const std::vector<ModuleSummary>& modules, const Voice& voice) {
  for (std::size_t i = 0; i + 1 < modules.size(); ++i) {
    if (modules[i].going_on.go_on) continue;
    return voice("modules.stop",
                 {std::to_string(i + 1), format_money(-modules[i].going_on.to_the_end),
                  format_money(-modules[i].going_on.value)});
  }
  return voice("modules.never_stop");
}

void add_modules(const std::vector<ModuleSummary>& modules, const Voice& voice, Document& page) {
  if (modules.empty()) return;
  Table table;
  table.columns = {{voice("modules.module"), Align::left},
                   {voice("modules.sunk")},
                   {voice("modules.value")},
                   {voice("modules.go_on")}};
  Bullets credits;
  for (std::size_t i = 0; i < modules.size(); ++i) {
    const ModuleSummary& module = modules[i];
    const std::string number = std::to_string(i + 1);
    table.rows.push_back({{voice("modules.name", {number, printable(module.name)}),
                           voice.tens(module.going_on.sunk_so_far.to_decimal()),
                           side_words(module.going_on.value, voice),
                           voice(module.going_on.go_on ? "modules.yes" : "modules.no")}});
    if (module.credit) credits.items.push_back(credit_words(module, number, voice));
  }
  page.add(Heading{voice("modules.title"), 3})
      .add(std::move(table))
      .add(Paragraph{stop_words(modules, voice)});
  if (!credits.items.empty()) page.add(std::move(credits));
  page.add(Note{voice("modules.note")});
}

}  // namespace

bool nobody_loses(const FuturesResult& futures) {
  return futures.behind_in_100 > 0 && futures.behind_by.minor() == 0;
}

std::string worth_in_short(const FuturesResult& futures, const Voice& voice) {
  const auto* code =
      nobody_loses(futures)                                     ? "page.answer_nobody_loses"
      : is_all_but_few(futures.ahead_in_100, futures.behind_by) ? "page.answer_mostly_ahead"
      : is_all_but_few(futures.behind_in_100, futures.ahead_by) ? "page.answer_mostly_behind"
                                                                : "page.answer_worth";
  return voice(code, {std::to_string(futures.ahead_in_100), std::to_string(futures.behind_in_100)});
}

void add_worth(const WorthSummary& worth, const Voice& voice, Document& page) {
  page.add(Paragraph{ahead(worth.futures, voice) + ' ' + behind(worth.futures, voice) + ' ' +
                     middle_half(worth.futures, voice)})
      .add(Paragraph{hard_months_words(worth.hard_months, voice)})
      .add(Paragraph{break_even_gain(worth, voice)})
      .add(Paragraph{break_even_chance(worth.futures, voice)});
  if (worth.is_haircut) page.add(Paragraph{voice("page.worth.haircut")});
  add_modules(worth.modules, voice, page);
  add_cautions(worth, voice, page);
  page.add(Note{voice("page.worth.estimates")});
}

}  // namespace afford::detail
