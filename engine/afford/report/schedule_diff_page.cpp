#include "afford/report/schedule_diff_page.hpp"

#include <algorithm>

#include "afford/json/schedule_diff_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

constexpr std::size_t rows_listed_max = 8;  // of a schedule's rows; a page is for reading
constexpr std::size_t text_bytes_max = 120;

// A long list is cut: its start is enough to find it.
std::string short_words(const std::string& text) {
  std::string words = printable(text.substr(0, text_bytes_max));
  return text.size() > text_bytes_max ? words + "..." : words;
}

class DiffPage {
 public:
  DiffPage(const ScheduleDiff& diff, Language language) : diff_(diff), voice_(language) {}

  Document page() {
    page_.add(Heading{voice_("diff.title")});
    if (diff_.is_same()) {
      page_.add(Paragraph{voice_("diff.same")});
    } else {
      page_.add(Paragraph{voice_("diff.rows_differ", {std::to_string(diff_.rows.size()),
                                                      std::to_string(diff_.row_count)})});
      add_causes();
      add_rows();
    }
    return std::move(page_);
  }

 private:
  std::string column_name(ScheduleColumn column) const {
    return voice_("diff." + std::string(format_schedule_column(column)));
  }

  std::string figure(ScheduleColumn column, const std::string& text) const {
    if (text.empty()) return voice_("diff.no_row");
    return column == ScheduleColumn::due_date ? date_words(*parse_date(text)) : grouped(text);
  }

  std::string change(ScheduleColumn column, const std::string& text) const {
    if (text.empty()) return voice_("diff.no_row");
    return column == ScheduleColumn::due_date ? voice_("match.days", {text}) : grouped(text);
  }

  void add_causes() {
    page_.add(Heading{voice_("diff.causes"), 2}).add(Paragraph{voice_("diff.causes_intro")});
    for (const auto& cause : diff_.causes) {
      std::string first_row = voice_("diff.no_effect");
      if (cause.first_row) {
        const ScheduleColumn column = cause.first_row->differences().front();
        const RowPair& pair = *cause.first_row;
        const std::string number = std::to_string(pair.number);
        first_row = pair.first && pair.second
                        ? voice_("diff.first_row_words",
                                 {number, column_name(column),
                                  change(column, diff_figures(pair, column).difference)})
                        : voice_("diff.row_of_its_own", {number});
      }
      std::vector<std::string> words;
      for (std::size_t i = 0; i < cause.words.size(); ++i) {
        words.push_back(voice_(
            "diff.cause", {cause.words[i], short_words(cause.from[i]), short_words(cause.to[i])}));
      }
      page_.add(Bullets{std::move(words)})
          .add(effects(cause.total_interest_change, cause.last_payment_change, first_row));
    }
    page_.add(Heading{voice_("diff.whole"), 3})
        .add(effects(diff_.total_interest_change, diff_.last_payment_change, {}));
  }

  KeyValues effects(Money interest, Money last, const std::string& first_row) const {
    KeyValues lines;
    if (!first_row.empty()) lines.lines.push_back({voice_("diff.first_row"), first_row});
    lines.lines.push_back({voice_("diff.total_interest"), money_words(interest)});
    lines.lines.push_back({voice_("diff.last_payment"), money_words(last)});
    return lines;
  }

  void add_rows() {
    Table table;
    table.columns = {{voice_("diff.number")},
                     {voice_("diff.column"), Align::left},
                     {voice_("diff.first")},
                     {voice_("diff.second")},
                     {voice_("diff.change")}};
    const std::size_t listed = std::min(diff_.rows.size(), rows_listed_max);
    for (std::size_t i = 0; i < listed; ++i) {
      std::string number = std::to_string(diff_.rows[i].number);
      for (const auto column : diff_.rows[i].differences()) {
        const DiffFigures figures = diff_figures(diff_.rows[i], column);
        table.rows.push_back(
            {{std::exchange(number, {}), column_name(column), figure(column, figures.first),
              figure(column, figures.second), change(column, figures.difference)}});
      }
    }
    page_.add(Heading{voice_("diff.rows"), 2}).add(std::move(table));
    if (listed < diff_.rows.size()) {
      page_.add(Note{voice_("diff.more_rows", {std::to_string(diff_.rows.size() - listed)})});
    }
  }

  const ScheduleDiff& diff_;
  Voice voice_;
  Document page_{};
};

}  // namespace

Document schedule_diff_page(const ScheduleDiff& diff, Language language) {
  return DiffPage(diff, language).page();
}

}  // namespace afford
