#include "afford/json/schedule_diff_json.hpp"

#include "afford/json/json_writer.hpp"

namespace afford {
namespace {

void write_row(std::string_view key, const std::optional<Installment>& row, JsonWriter& json) {
  if (!row) {
    json.null(key);
    return;
  }
  json.open_object(key)
      .field("due_date", row->due_date)
      .field("payment", row->payment)
      .field("principal", row->principal)
      .field("interest", row->interest)
      .field("fee", row->fee)
      .field("balance_after", row->balance_after)
      .close_object();
}

void write_rows(const ScheduleDiff& diff, JsonWriter& json) {
  json.open_array("rows");
  for (const auto& pair : diff.rows) {
    json.open_object().whole("number", pair.number).open_array("differs");
    for (const auto column : pair.differences()) json.item(format_schedule_column(column));
    json.close_array();
    write_row("first", pair.first, json);
    write_row("second", pair.second, json);
    json.close_object();
  }
  json.close_array();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : " + ") + text;
  return all;
}

void write_cause(const DiffCause& cause, JsonWriter& json) {
  json.open_object()
      .field("word", joined(cause.words))
      .field("from", joined(cause.from))
      .field("to", joined(cause.to));
  if (cause.first_row) {
    const ScheduleColumn column = cause.first_row->differences().front();
    json.whole("first_row", cause.first_row->number)
        .field("column", format_schedule_column(column))
        .field("difference", diff_figures(*cause.first_row, column).difference);
  } else {
    json.null("first_row").null("column").null("difference");
  }
  json.field("total_interest_change", cause.total_interest_change)
      .field("last_payment_change", cause.last_payment_change)
      .close_object();
}

}  // namespace

DiffFigures diff_figures(const RowPair& pair, ScheduleColumn column) {
  DiffFigures figures;
  if (column == ScheduleColumn::due_date) {
    if (pair.first) figures.first = format_date(pair.first->due_date);
    if (pair.second) figures.second = format_date(pair.second->due_date);
    if (pair.first && pair.second) {
      figures.difference =
          std::to_string(days_between(pair.first->due_date, pair.second->due_date));
    }
    return figures;
  }
  Money change = Money::zero((pair.first ? pair.first : pair.second)->payment.currency());
  if (pair.first) {
    figures.first = format_money(amount_in(*pair.first, column));
    change -= amount_in(*pair.first, column);
  }
  if (pair.second) {
    figures.second = format_money(amount_in(*pair.second, column));
    change += amount_in(*pair.second, column);
  }
  figures.difference = format_money(change);
  return figures;
}

std::string schedule_diff_json(const ScheduleDiff& diff) {
  JsonWriter json;
  json.open_object().boolean("same", diff.is_same());
  write_rows(diff, json);
  json.open_array("causes");
  for (const auto& cause : diff.causes) write_cause(cause, json);
  json.close_array()
      .field("total_interest_change", diff.total_interest_change)
      .field("last_payment_change", diff.last_payment_change)
      .close_object();
  return json.take();
}

}  // namespace afford
