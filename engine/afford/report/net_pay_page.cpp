#include "afford/report/net_pay_page.hpp"

#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

constexpr unsigned cents_decimals = 1;

// A twelfth of the year, to the nearest cent.
Money month_of(Money year) {
  return Money::rounded(year.to_ratio() / Ratio(12), year.currency(), RoundingMode::half_up);
}

Table amounts(const NetPay& pay, const Voice& voice) {
  Table table;
  table.columns = {{"", Align::left}, {voice("net_pay.year")}, {voice("net_pay.month")}};
  const auto add = [&](std::string_view label, Money amount, bool is_total = false) {
    table.rows.push_back(
        {{voice(label), voice.money(amount), voice.money(month_of(amount))}, is_total});
  };
  add("net_pay.gross", pay.gross);
  add("net_pay.pension", -pay.pension);
  add("net_pay.premiums", -pay.premiums);
  add("net_pay.federal_tax", -pay.federal_tax);
  add("net_pay.provincial_tax", -pay.provincial_tax);
  add("net_pay.net", pay.net, true);
  return table;
}

std::string rule_words(const NetPayLine& line, const Voice& voice) {
  if (!line.rate || !line.of) return line.code;
  const Decimal percent = rounded(*line.rate * Ratio(100), 6, RoundingMode::half_even).reduced();
  const std::string of = format_decimal(rounded(*line.of, 2, RoundingMode::half_even));
  if (line.over) {
    return voice("net_pay.line_bracket", {format_money(*line.over), format_decimal(percent), of});
  }
  return voice("net_pay.line_rate", {line.code, format_decimal(percent), of});
}

// Rules that come to nothing for this pay are left out.
Table lines_table(const std::vector<NetPayLine>& lines, const Voice& voice) {
  Table table;
  table.columns = {{voice("net_pay.line_block"), Align::left},
                   {voice("net_pay.line_kind"), Align::left},
                   {voice("net_pay.line_code"), Align::left},
                   {voice("net_pay.line_amount")}};
  for (const auto& line : lines) {
    if (line.amount.sign() == 0) continue;
    const Decimal amount = rounded(line.amount, 4, RoundingMode::half_even);
    table.rows.push_back(
        {{line.block, std::string(format_net_pay_line_kind(line.kind)), rule_words(line, voice),
          grouped(format_decimal(amount), voice.language())}});
  }
  return table;
}

std::string remarks(const NetPayAnswer& answer, const Voice& voice) {
  const Decimal cents =
      rounded(answer.kept_of_next_dollar * Ratio(100), cents_decimals, RoundingMode::half_even);
  std::string text =
      answer.lost_at_next_dollar
          ? voice("net_pay.lost", {format_money(*answer.lost_at_next_dollar)})
          : voice("net_pay.kept", {grouped(format_decimal(cents), voice.language())});
  if (answer.pay.with_return.minor() > 0) {
    text += ' ' + voice("net_pay.with_return", {format_money(answer.pay.with_return)});
  }
  return text + ' ' +
         voice("net_pay.confidence", {std::string(format_confidence(answer.confidence))});
}

}  // namespace

Document net_pay_page(const NetPayAnswer& answer, const std::optional<Money>& wanted_net,
                      Language language) {
  const Voice voice(language);
  Document page;
  page.add(Heading{voice("net_pay.title", {format_money(answer.pay.gross)})});
  std::string subject =
      voice("net_pay.subject", {answer.province_name, std::to_string(answer.year)});
  if (wanted_net) {
    subject += ' ' + voice("net_pay.lowest_gross",
                           {format_money(answer.pay.gross), format_money(*wanted_net),
                            answer.pay.net == *wanted_net ? "" : format_money(answer.pay.net)});
  }
  if (answer.law_year != answer.year) {
    subject += ' ' + voice("net_pay.carried",
                           {std::to_string(answer.year), std::to_string(answer.law_year)});
  }
  page.add(Paragraph{subject})
      .add(amounts(answer.pay, voice))
      .add(Note{voice("net_pay.month_note")})
      .add(Paragraph{remarks(answer, voice)});
  if (!answer.lines.empty()) {
    page.add(Heading{voice("net_pay.lines"), 3}).add(lines_table(answer.lines, voice));
  }
  Bullets sources;
  for (const auto& source : answer.sources) {
    sources.items.push_back(voice("net_pay.source", {source.title, source.publisher, source.date}));
  }
  page.add(Heading{voice("net_pay.sources"), 3}).add(std::move(sources));
  return page;
}

}  // namespace afford
