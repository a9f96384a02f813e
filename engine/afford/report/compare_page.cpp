#include "afford/report/compare_page.hpp"

#include <algorithm>
#include <map>

#include "afford/json/errors_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

using detail::Voice;

class ComparePage {
 public:
  ComparePage(const ComparedList& compared, Language language)
      : comparison_(compared.comparison), list_(compared.list), voice_(language) {}

  Document page() {
    add_head();
    if (!comparison_.courses.empty()) add_table();
    add_details();
    add_basis();
    add_rejected();
    return std::move(page_);
  }

 private:
  const ListedCourse& listed(const ComparedCourse& course) const { return list_[course.listed]; }

  std::string name_of(const ListedCourse& course) const {
    return printable(course.name.empty() ? course.id : course.name);
  }

  void add_head() {
    const std::string count = std::to_string(comparison_.courses.size());
    const std::string as_of = format_date(comparison_.as_of);
    page_.add(Heading{voice_("compare.title")});
    if (comparison_.rejected.empty()) {
      page_.add(Paragraph{voice_("compare.subject", {count, as_of})});
    } else {
      page_.add(Paragraph{
          voice_("compare.subject_rejected", {count, as_of, std::to_string(rejected_rows())})});
    }
    if (!comparison_.courses.empty()) page_.add(Paragraph{voice_("compare.order")});
  }

  // A row's findings all start with its place.
  std::size_t rejected_rows() const {
    std::map<std::string_view, int> rows;
    for (const auto& error : comparison_.rejected) {
      const std::string_view path = error.path;
      const auto second = path.find(", ", path.find(", ") + 2);
      const auto pointer = path.find('/', path.find('/') + 1);
      ++rows[path.substr(0, std::min(second, pointer))];
    }
    return rows.size();
  }

  // A chance in whole hundredths would hide the differences that decide: one decimal.
  static std::string of_100(const Decimal& chance) {
    return format_decimal(Decimal(chance.coefficient_at(3), 1));
  }
  std::string range(const std::string& low, const std::string& high) const {
    return low == high ? low : voice_("compare.range", {low, high});
  }

  std::string needed_words(const ChanceMargin& chance) const {
    return chance.needed ? of_100(*chance.needed) : voice_("compare.never");
  }

  Row row_of(const ComparedCourse& course) {
    const std::string unknown = voice_("compare.not_known");
    Row row{{std::to_string(course.rank), name_of(listed(course)), tens_words(course.money_lost)}};
    if (course.chance) {
      const auto& [low, high] = *course.chance;
      has_never_ = has_never_ || !low.needed || !high.needed;
      row.cells.push_back(range(of_100(low.success), of_100(high.success)));
      row.cells.push_back(range(needed_words(high), needed_words(low)));
    } else {
      has_unknown_ = true;
      row.cells.insert(row.cells.end(), 2, unknown);
    }
    if (course.loan) {
      row.cells.push_back(money_words(course.loan->principal));
      row.cells.push_back(money_words(course.loan->largest_payment));
    } else {
      row.cells.insert(row.cells.end(), 2, voice_("compare.needs_no_loan"));
    }
    return row;
  }

  void add_table() {
    Table table;
    table.columns = {{voice_("compare.rank")},   {voice_("compare.course"), Align::left},
                     {voice_("compare.lost")},   {voice_("compare.chance")},
                     {voice_("compare.needed")}, {voice_("compare.principal")},
                     {voice_("compare.payment")}};
    for (const auto& course : comparison_.courses) table.rows.push_back(row_of(course));
    page_.add(std::move(table));
    if (has_never_) page_.add(Note{voice_("compare.never_note")});
    if (has_unknown_) page_.add(Note{voice_("compare.unknown_note")});
    page_.add(Note{voice_("compare.estimate")});
  }

  std::string unknown_words(const ComparedCourse& course) const {
    std::string words;
    for (const auto unknown : course.unknown) {
      words += (words.empty() ? "" : ", ") +
               voice_("compare.unknown." + std::string(format_unknown_estimate(unknown)));
    }
    return voice_("compare.unknown", {words});
  }

  void add_details() {
    Bullets bullets;
    for (const auto& course : comparison_.courses) {
      std::vector<std::string> parts;
      if (!course.unknown.empty()) parts.push_back(unknown_words(course));
      for (const auto& note : course.notes) parts.push_back(voice_.entry(note));
      if (!listed(course).source.empty()) {
        parts.push_back(voice_("compare.source", {printable(listed(course).source)}));
      }
      if (parts.empty()) continue;
      std::string words;
      for (const auto& part : parts) words += (words.empty() ? "" : " ") + part;
      bullets.items.push_back(voice_("compare.detail", {name_of(listed(course)), words}));
    }
    if (bullets.items.empty()) return;
    page_.add(Heading{voice_("compare.details"), 2}).add(std::move(bullets));
  }

  void add_basis() {
    Bullets bullets;
    for (const auto& assumption : comparison_.assumptions) {
      bullets.items.push_back(voice_.entry(assumption));
    }
    page_.add(Heading{voice_("compare.basis"), 2}).add(std::move(bullets));
  }

  void add_rejected() {
    if (comparison_.rejected.empty()) return;
    Bullets bullets;
    for (const auto& error : comparison_.rejected) {
      bullets.items.push_back(voice_("compare.rejected_row",
                                     {printable(error.path), printable(error.given.substr(0, 60)),
                                      error_text(error, voice_.language())}));
    }
    page_.add(Heading{voice_("compare.rejected"), 2}).add(std::move(bullets));
  }

  const CourseComparison& comparison_;
  std::span<const ListedCourse> list_;
  Voice voice_;
  Document page_{};
  bool has_never_ = false;
  bool has_unknown_ = false;
};

}  // namespace

Document compare_page(const ComparedList& compared, Language language) {
  return ComparePage(compared, language).page();
}

}  // namespace afford
