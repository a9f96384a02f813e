#include "afford/json/schedule_match_json.hpp"

#include "afford/json/json_writer.hpp"

namespace afford {
namespace {

void write_sets(const ScheduleMatch& match, JsonWriter& json) {
  json.open_array("matches");
  for (const auto& set : match.matches) {
    json.open_object().open_object("conventions");
    for (std::size_t i = 0; i < convention_word_count; ++i) {
      json.open_array(format_convention_word(word_at(i)));
      for (const int choice : set[i]) json.item(match.space.text(word_at(i), choice));
      json.close_array();
    }
    json.close_object().close_object();
  }
  json.close_array();
}

void write_unexplained(const ScheduleMatch& match, std::span<const StatedRow> rows,
                       JsonWriter& json) {
  if (!match.first_unexplained) {
    json.null("first_unexplained");
    return;
  }
  const UnexplainedRow& found = *match.first_unexplained;
  const UnexplainedFigures figures = unexplained_figures(found, rows);
  const auto field = [&](std::string_view key, const std::string& text) {
    if (text.empty()) {
      json.null(key);
    } else {
      json.field(key, text);
    }
  };
  json.open_object("first_unexplained")
      .whole("line", rows[found.row].line)
      .field("date", rows[found.row].date)
      .field("column", format_stated_column(found.column));
  field("stated", figures.stated);
  field("nearest", figures.nearest);
  field("difference", figures.difference);
  json.open_object("conventions");
  for (std::size_t i = 0; i < convention_word_count; ++i) {
    json.field(format_convention_word(word_at(i)),
               match.space.text(word_at(i), found.conventions[i]));
  }
  json.close_object().close_object();
}

}  // namespace

UnexplainedFigures unexplained_figures(const UnexplainedRow& found,
                                       std::span<const StatedRow> rows) {
  const StatedRow& row = rows[found.row];
  if (found.column == StatedColumn::date) {
    UnexplainedFigures figures{format_date(row.date), {}, {}};
    if (found.nearest_date) {
      figures.nearest = format_date(*found.nearest_date);
      figures.difference = std::to_string(days_between(*found.nearest_date, row.date));
    }
    return figures;
  }
  const Money stated = found.column == StatedColumn::interest    ? *row.interest
                       : found.column == StatedColumn::principal ? *row.principal
                       : found.column == StatedColumn::balance   ? *row.balance
                                                                 : row.payment;
  return {format_money(stated), format_money(*found.nearest),
          format_money(stated - *found.nearest)};
}

std::string schedule_match_json(const ScheduleMatch& match, std::span<const StatedRow> rows) {
  JsonWriter json;
  json.open_object();
  write_sets(match, json);
  json.boolean("matches_as_stated", match.matches_as_stated)
      .whole("rows_stated", static_cast<std::int64_t>(rows.size()));
  if (match.matches.empty()) {
    json.null("rows_of_loan");
  } else {
    json.whole("rows_of_loan", match.rows_of_loan);
  }
  json.whole("combinations", match.space.size()).whole("tried", match.tried);
  write_unexplained(match, rows, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
