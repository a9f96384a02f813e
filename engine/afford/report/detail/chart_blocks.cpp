#include "afford/report/detail/chart_blocks.hpp"

#include <algorithm>
#include <numeric>

#include "afford/words/number_words.hpp"

namespace afford::detail {
namespace {

Table table_of_months(const LineChart& chart, const std::vector<std::size_t>& months,
                      Figures figures, const Voice& voice) {
  Table table;
  table.columns = {{voice("page.chart.month"), Align::left}};
  for (std::size_t i = 0; i < chart.lines.size(); ++i) {
    const std::string letter = chart.lines.size() > 1 ? line_letter(i) + ". " : "";
    table.columns.push_back({letter + chart.lines[i].name});
  }
  for (const auto month : months) {
    Row row{{voice.month(chart.first.plus(static_cast<int>(month)))}};
    for (const auto& line : chart.lines) {
      const Money amount = line.amounts[month];
      row.cells.push_back(figures == Figures::exact ? voice.money(amount)
                                                    : signed_tens(amount, voice));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Money drawn_after(const Loan& loan, Month month, Date until) {
  Money sum = Money::zero(loan.terms.currency);
  for (const auto& part : loan.disbursements) {
    if (Month::of(part.date) > month && part.date <= until) sum += part.principal;
  }
  return sum;
}

Money lowest_of(const std::vector<SavingsPath>& paths) {
  Money lowest = paths.front().by_month.front();
  for (const auto& path : paths) lowest = std::min(lowest, std::ranges::min(path.by_month));
  return lowest;
}

// What a failed plan leaves, and as much above zero as there is below it: savings that only a job
// in the field brings would press the rest flat. Nothing, if no line rises above that.
std::optional<Money> top_of(const std::vector<SavingsPath>& paths) {
  Money top = -lowest_of(paths);
  Money highest = top;
  for (const auto& path : paths) {
    const bool is_job = path.kind == OutcomeKind::cautious || path.kind == OutcomeKind::claimed;
    const Money most = std::ranges::max(path.by_month);
    highest = std::max(highest, most);
    if (!is_job) top = std::max(top, most);
  }
  return highest > top ? std::optional(top) : std::nullopt;
}

// A share that is not nothing, nor all, is not called so.
std::string count_of(int in_100, Money by, Money other_by) {
  if (in_100 == 0 && by.minor() != 0) return "< 1";
  if (in_100 == 100 && other_by.minor() != 0) return "> 99";
  return std::to_string(in_100);
}

}  // namespace

std::string signed_tens(Money amount, const Voice& voice) {
  std::string size = voice.tens(amount.to_decimal());
  const bool is_figure = size.front() > '0' && size.front() <= '9';
  return amount.minor() < 0 && is_figure ? '-' + size : size;
}

Chart chart_of_months(LineChart drawing, Figures figures, std::string note, const Voice& voice) {
  const ChartMonths shown = months_shown(drawing);
  Table table = table_of_months(drawing, shown.at, figures, voice);
  std::string drawing_note = drawing.top ? voice("page.chart.rises") : "";
  Table all;
  if (shown.every > 1) {
    std::vector<std::size_t> months(drawing.lines.front().amounts.size());
    std::iota(months.begin(), months.end(), std::size_t{0});
    all = table_of_months(drawing, months, figures, voice);
    note += ' ' + voice("page.chart.some_months", {std::to_string(shown.every)});
    const std::string gap = drawing_note.empty() ? "" : " ";
    drawing_note = voice("page.chart.every_month") + gap + drawing_note;
  }
  return {.drawing = std::move(drawing),
          .note = std::move(note),
          .drawing_note = std::move(drawing_note),
          .table = std::move(table),
          .all_title = shown.every > 1 ? voice("page.chart.all_months") : "",
          .all = std::move(all)};
}

Chart tornado_chart(TornadoChart drawing, std::string note, const Voice& voice) {
  Table table;
  table.columns = {{voice("page.chart.tornado_input"), Align::left},
                   {drawing.low_name},
                   {voice("page.chart.tornado_base")},
                   {drawing.high_name}};
  for (const auto& bar : by_swing(drawing.bars)) {
    table.rows.push_back({{bar.label, signed_tens(bar.low, voice), signed_tens(bar.base, voice),
                           signed_tens(bar.high, voice)}});
  }
  return {.drawing = std::move(drawing),
          .note = std::move(note),
          .drawing_note = {},
          .table = std::move(table),
          .all_title = {},
          .all = {}};
}

LineChart owed_drawing(const LoanSummary& loan, const Voice& voice) {
  const auto& rows = loan.amortization.installments;
  const Month first =
      std::min(Month::of(loan.loan.disbursements.front().date), Month::of(rows.front().due_date));
  // Before the first row: what it leaves, what it paid back, and no part that comes later.
  Money owed = rows.front().balance_after + rows.front().principal -
               drawn_after(loan.loan, first, rows.front().due_date);
  ChartLine line{voice("page.chart.owed_line"), {}};
  auto row = rows.begin();
  for (Month month = first; row != rows.end(); month = month.plus(1)) {
    for (; row != rows.end() && Month::of(row->due_date) <= month; ++row) owed = row->balance_after;
    line.amounts.push_back(owed);
  }
  const Month last = first.plus(static_cast<int>(line.amounts.size()) - 1);
  const std::string most = format_money(std::ranges::max(line.amounts));
  LineChart chart{
      .title = voice("page.chart.owed"),
      .description = voice("page.chart.owed_text", {format_money(line.amounts.front()),
                                                    format_month(first), most, format_month(last)}),
      .first = first,
      .lines = {},
      .is_stepped = true,
      .below_zero = {},
      .marks = {},
      .top = {}};
  chart.lines.push_back(std::move(line));
  return chart;
}

void add_owed_chart(const LoanSummary& loan, const Voice& voice, Document& page) {
  LineChart drawing = owed_drawing(loan, voice);
  page.add(Heading{drawing.title, 3});
  page.add(
      chart_of_months(std::move(drawing), Figures::exact, voice("page.chart.owed_note"), voice));
}

void add_savings_chart(const Assessment& assessment, const Voice& voice, Document& page) {
  const auto& paths = assessment.savings;
  LineChart drawing{.title = voice("page.chart.savings"),
                    .description = voice("page.chart.savings_text"),
                    .first = paths.front().first,
                    .lines = {},
                    .is_stepped = false,
                    .below_zero = {},
                    .marks = {},
                    .top = {}};
  for (const auto& path : paths) {
    std::string name = voice("page.chart.line." + std::string(format_outcome_kind(path.kind)));
    const auto lowest = std::ranges::min_element(path.by_month);
    const Month month = path.first.plus(static_cast<int>(lowest - path.by_month.begin()));
    drawing.description += ' ' + voice("page.chart.savings_lowest",
                                       {name, signed_tens(*lowest, voice), format_month(month)});
    const bool is_claim = path.kind == OutcomeKind::claimed ||
                          (path.kind == OutcomeKind::cautious && assessment.worth.is_haircut);
    drawing.lines.push_back({std::move(name), path.by_month, is_claim});
  }
  if (lowest_of(paths).minor() < 0) drawing.below_zero = voice("page.chart.below_zero");
  drawing.top = top_of(paths);
  page.add(Heading{drawing.title, 3});
  page.add(
      chart_of_months(std::move(drawing), Figures::tens, voice("page.chart.savings_note"), voice));
}

void add_futures_chart(const FuturesResult& futures, const Voice& voice, Document& page) {
  const std::string behind = std::to_string(futures.behind_in_100);
  const std::string ahead = std::to_string(futures.ahead_in_100);
  DotChart drawing{
      .title = voice("page.chart.futures"),
      .description =
          voice(nobody_loses(futures) ? "page.chart.futures_text_even" : "page.chart.futures_text",
                {behind, ahead}),
      .behind = {voice(nobody_loses(futures) ? "page.chart.even" : "page.chart.behind"),
                 futures.behind_in_100},
      .ahead = {voice("page.chart.ahead"), futures.ahead_in_100}};
  Table table;
  table.columns = {{voice("page.chart.futures_end"), Align::left},
                   {voice("page.chart.futures_count")},
                   {voice("page.chart.futures_mean")}};
  const Money lost = futures.behind_by;
  const Money won = futures.ahead_by;
  table.rows.push_back(
      {{drawing.behind.name, count_of(futures.behind_in_100, lost, won), voice.rough(lost)}});
  table.rows.push_back(
      {{drawing.ahead.name, count_of(futures.ahead_in_100, won, lost), voice.rough(won)}});
  page.add(Heading{drawing.title, 3});
  page.add(Chart{.drawing = std::move(drawing),
                 .note = voice("page.chart.futures_note"),
                 .drawing_note = voice("page.chart.futures_few"),
                 .table = std::move(table),
                 .all_title = {},
                 .all = {}});
}

void add_return_chart(const WorthSummary& worth, const Voice& voice, Document& page) {
  const WorthReturns& returns = worth.returns;
  if (returns.cumulative.empty()) return;
  LineChart drawing{.title = voice("worth_more.chart_return"),
                    .description = voice("worth_more.chart_return_text"),
                    .first = worth.month_0,
                    .lines = {{voice("worth_more.chart_return_line"), returns.cumulative}},
                    .below_zero = voice("worth_more.chart_return_below")};
  if (returns.payback_months) {
    drawing.marks.push_back(
        {worth.month_0.plus(*returns.payback_months), voice("worth_more.chart_return_mark")});
  }
  page.add(Heading{drawing.title, 3});
  page.add(chart_of_months(std::move(drawing), Figures::tens, voice("worth_more.chart_return_note"),
                           voice));
}

void add_tornado_chart(const WorthSummary& worth, const Voice& voice, Document& page) {
  if (worth.tornado.empty()) return;
  TornadoChart drawing{.title = voice("worth_more.tornado_title"),
                       .description = voice("worth_more.tornado_note"),
                       .low_name = voice("worth_more.tornado_low"),
                       .high_name = voice("worth_more.tornado_high"),
                       .bars = {}};
  for (const auto& swing : worth.tornado) {
    const std::string label = voice("tornado." + swing.input) + " (" +
                              grouped(swing.low, voice.language()) + " - " +
                              grouped(swing.high, voice.language()) + ")";
    drawing.bars.push_back({label, swing.npv_low, swing.npv_high, worth.futures.npv});
  }
  page.add(Heading{drawing.title, 3});
  page.add(tornado_chart(std::move(drawing), voice("worth_more.tornado_note"), voice));
}

}  // namespace afford::detail
