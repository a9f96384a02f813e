#include "afford/report/schedule_match_page.hpp"

#include <algorithm>
#include <set>

#include "afford/json/schedule_match_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

std::string count_of(std::int64_t number) { return grouped(std::to_string(number)); }

std::int64_t size_of(const ConventionSet& set) {
  std::int64_t product = 1;
  for (const auto& choices : set) product *= std::ssize(choices);
  return product;
}

class MatchPage {
 public:
  MatchPage(const ScheduleMatch& match, std::span<const StatedRow> rows, Language language)
      : match_(match), rows_(rows), voice_(language) {}

  Document page() {
    page_.add(Heading{voice_("match.title")});
    if (match_.matches.empty()) {
      add_unexplained();
    } else {
      add_matches();
    }
    page_.add(Note{voice_("match.tried", {count_of(match_.tried)})});
    return std::move(page_);
  }

 private:
  std::string choices_words(std::size_t word, const std::vector<int>& choices) const {
    std::string words;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (i > 0) words += ' ' + voice_("match.or") + ' ';
      words += printable(match_.space.text(word_at(word), choices[i]));
    }
    return words;
  }

  bool is_any(std::size_t word, const std::vector<int>& choices) const {
    return std::ssize(choices) == match_.space.choices(word_at(word));
  }

  void add_matches() {
    std::int64_t combinations = 0;
    for (const auto& set : match_.matches) combinations += size_of(set);
    page_.add(
        Paragraph{voice_("match.found", {count_of(combinations), count_of(match_.space.size()),
                                         std::to_string(rows_.size())})});
    if (match_.rows_of_loan > std::ssize(rows_)) {
      page_.add(Paragraph{voice_("match.is_shorter", {std::to_string(match_.rows_of_loan)})});
    }
    page_.add(
        Paragraph{voice_(match_.matches_as_stated ? "match.as_stated" : "match.not_as_stated")});
    add_words();
  }

  // A word whose choices are the same in every set stands once.
  void add_words() {
    KeyValues shared;
    KeyValues free;
    std::vector<std::size_t> varying;
    for (std::size_t i = 0; i < convention_word_count; ++i) {
      const auto& first = match_.matches.front()[i];
      const bool is_same = std::ranges::all_of(
          match_.matches, [&](const ConventionSet& set) { return set[i] == first; });
      const std::string name(format_convention_word(word_at(i)));
      if (!is_same) {
        varying.push_back(i);
      } else if (is_any(i, first) && first.size() > 1) {
        free.lines.push_back({name, voice_("match.any", {std::to_string(first.size())})});
      } else {
        shared.lines.push_back({name, choices_words(i, first)});
      }
    }
    add_block("match.shared", std::move(shared));
    add_block("match.free", std::move(free));
    if (varying.empty()) return;
    Bullets bullets;
    for (const auto& set : match_.matches) {
      std::string words;
      for (const std::size_t i : varying) {
        if (!words.empty()) words += "; ";
        words += voice_("match.choice",
                        {std::string(format_convention_word(word_at(i))),
                         is_any(i, set[i]) ? voice_("match.any", {std::to_string(set[i].size())})
                                           : choices_words(i, set[i])});
      }
      bullets.items.push_back(std::move(words));
    }
    page_.add(Heading{voice_("match.sets"), 2}).add(std::move(bullets));
  }

  void add_block(std::string_view title, KeyValues lines) {
    if (lines.lines.empty()) return;
    page_.add(Heading{voice_(title), 2}).add(std::move(lines));
  }

  void add_unexplained() {
    const UnexplainedRow& found = *match_.first_unexplained;
    const StatedRow& row = rows_[found.row];
    const UnexplainedFigures figures = unexplained_figures(found, rows_);
    const bool is_date = found.column == StatedColumn::date;
    const auto figure = [&](const std::string& text) {
      if (text.empty()) return voice_("match.no_row");
      return is_date ? date_words(*parse_date(text)) : grouped(text);
    };
    page_.add(
        Paragraph{voice_("match.none", {count_of(match_.space.size()), std::to_string(row.line),
                                        found.row == 0 ? "" : std::to_string(found.row)})});
    KeyValues lines{{{voice_("match.line"), std::to_string(row.line)},
                     {voice_("match.date"), date_words(row.date)},
                     {voice_("match.column"), std::string(format_stated_column(found.column))},
                     {voice_("match.stated"), figure(figures.stated)},
                     {voice_("match.nearest"), figure(figures.nearest)}}};
    if (!figures.difference.empty()) {
      lines.lines.push_back(
          {voice_("match.difference"),
           is_date ? voice_("match.days", {figures.difference}) : grouped(figures.difference)});
    }
    page_.add(std::move(lines));
    KeyValues conventions;
    for (std::size_t i = 0; i < convention_word_count; ++i) {
      conventions.lines.push_back({std::string(format_convention_word(word_at(i))),
                                   printable(match_.space.text(word_at(i), found.conventions[i]))});
    }
    add_block("match.nearest_by", std::move(conventions));
  }

  const ScheduleMatch& match_;
  std::span<const StatedRow> rows_;
  Voice voice_;
  Document page_{};
};

}  // namespace

Document schedule_match_page(const ScheduleMatch& match, std::span<const StatedRow> rows,
                             Language language) {
  return MatchPage(match, rows, language).page();
}

}  // namespace afford
