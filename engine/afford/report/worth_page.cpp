#include "afford/report/worth_page.hpp"

#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string share_words(const Ratio& share) {
  return format_decimal(rounded(share * Ratio(100), 1, RoundingMode::half_even));
}

Table futures_table(const FuturesResult& futures, const Voice& voice) {
  const bool has_exam = futures.futures.empty() ? false : futures.futures.back().attempts > 0;
  Table table;
  table.columns = {{voice("future.kind"), Align::left}};
  if (has_exam) table.columns.push_back({voice("future.attempts")});
  table.columns.push_back({voice("future.share")});
  table.columns.push_back({voice("future.ends")});
  for (const auto& future : futures.futures) {
    Row row{{voice("future." + std::string(format_future_kind(future.kind)))}};
    if (has_exam) row.cells.push_back(std::to_string(future.attempts));
    row.cells.push_back(share_words(future.share));
    const auto* side = future.ends.sign() > 0 ? "future.ahead" : "future.behind";
    row.cells.push_back(voice(side, {tens_words(future.ends)}));
    table.rows.push_back(std::move(row));
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
      .add(futures_table(worth.futures, voice))
      .add(Paragraph{voice(npv.minor() < 0 ? "future.mean_behind" : "future.mean_ahead",
                           {format_money(npv.minor() < 0 ? -npv : npv)})});
  return page;
}

}  // namespace afford
