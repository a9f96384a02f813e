#include "afford/report/worth_page.hpp"

#include <algorithm>
#include <utility>

#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string share_words(const Ratio& share) {
  return format_decimal(rounded(share * Ratio(100), 1, RoundingMode::half_even));
}

// Where several searches or wages lead to one kind of future, which one it is.
std::string kind_words(const Future& future, const WorthSummary& worth, const Voice& voice) {
  if (future.stops_in) return voice("modules.stops_in", {std::to_string(*future.stops_in + 1)});
  std::string kind = voice("future." + std::string(format_future_kind(future.kind)));
  const bool is_one_of_many = std::ranges::any_of(
      worth.futures.futures, [](const Future& other) { return other.path > 0; });
  if (!future.job || !is_one_of_many) return kind;
  const Money gain = future.job->net_gain;
  return voice(gain.minor() < 0 ? "future.from_month_less" : "future.from_month",
               {std::move(kind), format_month(worth.month_0.plus(future.job->from)),
                format_money(gain.minor() < 0 ? -gain : gain)});
}

Table futures_table(const WorthSummary& worth, const Voice& voice) {
  const FuturesResult& futures = worth.futures;
  const bool has_exam = futures.has_exam;
  Table table;
  table.columns = {{voice("future.kind"), Align::left}};
  if (has_exam) table.columns.push_back({voice("future.attempts")});
  table.columns.push_back({voice("future.share")});
  table.columns.push_back({voice("future.ends")});
  for (const auto& future : futures.futures) {
    Row row{{kind_words(future, worth, voice)}};
    if (has_exam) row.cells.push_back(std::to_string(future.attempts));
    row.cells.push_back(share_words(future.share));
    const auto* side = future.ends.sign() > 0   ? "future.ahead"
                       : future.ends.sign() < 0 ? "future.behind"
                                                : "future.even";
    row.cells.push_back(voice(side, {tens_words(future.ends, voice.language())}));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string irr_words(const WorthReturns& returns, const Voice& voice) {
  if (returns.irr_percent)
    return voice("worth_more.percent", {format_decimal(*returns.irr_percent)});
  if (returns.irr_is_paid) return voice("worth_more.paid_irr");
  return voice(returns.irr_count > 1 ? "worth_more.several_irr" : "worth_more.no_irr");
}

std::string months_words(std::optional<int> months, const Voice& voice) {
  if (!months) return voice("worth_more.no_payback");
  return voice("worth_more.months", {std::to_string(*months)});
}

std::string chance_words(const std::optional<Decimal>& chance, const Voice& voice) {
  if (!chance) return voice("worth_more.no_chance");
  const Decimal percent = *chance * Decimal::of_integer(100);
  return voice("worth_more.percent", {format_decimal(rounded(percent, 1, RoundingMode::up))});
}

std::string side_words(Money value, const Voice& voice) {
  return voice(value.minor() > 0 ? "future.ahead" : "future.behind",
               {tens_words(value, voice.language())});
}

KeyValues return_lines(const WorthSummary& worth, const Voice& voice) {
  const WorthReturns& returns = worth.returns;
  return {{{voice("worth_more.irr"), irr_words(returns, voice)},
           {voice("worth_more.payback"), months_words(returns.payback_months, voice)},
           {voice("worth_more.discounted_payback"),
            months_words(returns.discounted_payback_months, voice)},
           {voice("worth_more.borrower"), side_words(worth.borrower_npv, voice)},
           {voice("worth_more.break_even_completion"),
            chance_words(returns.break_even_completion, voice)},
           {voice("worth_more.break_even_placement"),
            chance_words(returns.break_even_placement, voice)}}};
}

Table quantile_table(const FuturesResult& futures, const Voice& voice) {
  Table table;
  table.columns = {{voice("worth_more.quantile_of_100")}, {voice("worth_more.quantile_ends")}};
  for (const auto& quantile : futures.quantiles) {
    const Decimal in_100 = rounded(quantile.share * Ratio(100), 0, RoundingMode::half_even);
    table.rows.push_back({{format_decimal(in_100), side_words(quantile.ends, voice)}});
  }
  return table;
}

Table tornado_table(const std::vector<InputSwing>& bars, const Voice& voice) {
  Table table;
  table.columns = {{voice("worth_more.tornado_input"), Align::left},
                   {voice("worth_more.tornado_low")},
                   {voice("worth_more.tornado_npv_low")},
                   {voice("worth_more.tornado_high")},
                   {voice("worth_more.tornado_npv_high")}};
  for (const auto& bar : bars) {
    table.rows.push_back({{voice("tornado." + bar.input), grouped(bar.low, voice.language()),
                           side_words(bar.npv_low, voice), grouped(bar.high, voice.language()),
                           side_words(bar.npv_high, voice)}});
  }
  return table;
}

}  // namespace

Document worth_page(const WorthSummary& worth, Language language) {
  const Voice voice(language);
  Document page;
  page.add(Heading{voice("future.title")});
  detail::add_worth(worth, voice, page);
  const Money npv = worth.futures.npv;
  page.add(Heading{voice("future.table"), 2})
      .add(futures_table(worth, voice))
      .add(Paragraph{voice(npv.minor() < 0 ? "future.mean_behind" : "future.mean_ahead",
                           {format_money(npv.minor() < 0 ? -npv : npv)})});
  page.add(Heading{voice("worth_more.returns_title"), 2})
      .add(return_lines(worth, voice))
      .add(Heading{voice("worth_more.quantiles_title"), 2})
      .add(quantile_table(worth.futures, voice))
      .add(Heading{voice("worth_more.tornado_title"), 2})
      .add(tornado_table(worth.tornado, voice))
      .add(Note{voice("worth_more.tornado_note")});
  return page;
}

}  // namespace afford
