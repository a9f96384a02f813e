#include "afford/json/compare_json.hpp"

#include <vector>

#include "afford/json/errors_json.hpp"
#include "afford/json/worth_json.hpp"

namespace afford {
namespace {

std::string_view answer_word(const std::optional<CheckAnswer>& answer) {
  if (!answer) return {};
  switch (*answer) {
    case CheckAnswer::yes: return "yes";
    case CheckAnswer::no: return "no";
    case CheckAnswer::unknown: return "unknown";
  }
  return {};
}

void write_text(std::string_view key, std::string_view text, JsonWriter& json) {
  if (text.empty()) {
    json.null(key);
  } else {
    json.field(key, text);
  }
}

void write_margin(std::string_view key, const ChanceMargin& chance, JsonWriter& json) {
  json.open_object(key).field("success_probability", chance.success);
  write_optional("needed_probability", chance.needed, json);
  write_optional("margin", chance.margin, json);
  json.close_object();
}

void write_loan(const std::optional<CourseLoan>& loan, JsonWriter& json) {
  if (!loan) {
    json.null("loan");
    return;
  }
  json.open_object("loan")
      .field("principal", loan->principal)
      .whole("payments", loan->payments)
      .field("largest_payment", loan->largest_payment)
      .field("total_payment", loan->total_payment)
      .field("total_interest", loan->total_interest)
      .close_object();
}

void write_sentences(std::string_view key, const std::vector<Assumption>& all, Language language,
                     JsonWriter& json) {
  json.open_array(key);
  for (const auto& one : all) {
    json.open_object()
        .field("code", one.code)
        .field("text", say(language, one.code, one.arguments))
        .close_object();
  }
  json.close_array();
}

void write_listed(const ListedCourse& listed, JsonWriter& json) {
  json.field("place", listed.place);
  write_text("id", listed.id, json);
  write_text("name", listed.name, json);
  write_text("provider", listed.provider, json);
  json.field("fee", listed.fee);
  if (listed.hours) {
    json.whole("hours", *listed.hours);
  } else {
    json.null("hours");
  }
  json.whole("weeks", listed.weeks);
  write_text("delivery", listed.delivery, json);
  write_text("cip", listed.programme, json);
  json.open_array("noc");
  for (const auto& code : listed.occupations) json.item(code);
  json.close_array();
  write_text("osap", answer_word(listed.aid), json);
}

void write_course(const ComparedCourse& course, const ListedCourse& listed, Language language,
                  JsonWriter& json) {
  json.open_object().whole("rank", course.rank);
  write_listed(listed, json);
  json.field("start", course.start);
  write_optional("fee_per_hour", course.fee_per_hour, json);
  json.field("lost_net_pay", course.lost_net_pay)
      .field("money_lost_if_plan_fails", course.money_lost)
      .field("money_lost_compared_as", course.compared_as);
  if (course.gross_per_year) {
    json.open_object("gross_per_year")
        .field("low", course.gross_per_year->low)
        .field("high", course.gross_per_year->high);
    write_text("source", course.wage_source, json);
    json.close_object();
  } else {
    json.null("gross_per_year");
  }
  if (course.chance) {
    json.open_object("chance");
    write_margin("low", course.chance->low, json);
    write_margin("high", course.chance->high, json);
    json.close_object();
  } else {
    json.null("chance");
  }
  json.open_array("unknown");
  for (const auto unknown : course.unknown) json.item(format_unknown_estimate(unknown));
  json.close_array();
  write_loan(course.loan, json);
  write_sentences("notes", course.notes, language, json);
  json.close_object();
}

template <class Value>
std::string text_of(const std::optional<Value>& value) {
  if (!value) return {};
  if constexpr (std::is_same_v<Value, Money>) {
    return format_money(*value);
  } else if constexpr (std::is_same_v<Value, Decimal>) {
    return format_decimal(*value);
  } else {
    return std::to_string(*value);
  }
}

std::string line_of(std::span<const std::string> values) {
  std::string line;
  for (std::size_t i = 0; i < values.size(); ++i) line += (i > 0 ? "," : "") + csv_value(values[i]);
  return line + '\n';
}

const std::vector<std::string>& csv_head() {
  static const std::vector<std::string> head{"rank",
                                             "place",
                                             "id",
                                             "name",
                                             "provider",
                                             "fee",
                                             "money_lost_if_plan_fails",
                                             "money_lost_compared_as",
                                             "success_low",
                                             "success_high",
                                             "needed_low",
                                             "needed_high",
                                             "margin_low",
                                             "margin_high",
                                             "principal",
                                             "payments",
                                             "largest_payment",
                                             "total_payment",
                                             "unknown",
                                             "finding"};
  return head;
}

std::string joined_unknowns(const ComparedCourse& course) {
  std::string text;
  for (const auto unknown : course.unknown) {
    text += (text.empty() ? "" : " ") + std::string(format_unknown_estimate(unknown));
  }
  return text;
}

std::string csv_line(const ComparedCourse& course, const ListedCourse& listed) {
  std::vector<std::string> values{std::to_string(course.rank),
                                  listed.place,
                                  listed.id,
                                  listed.name,
                                  listed.provider,
                                  format_money(listed.fee),
                                  format_money(course.money_lost),
                                  format_money(course.compared_as)};
  // Needed at the low end stands beside the success of the low end, though it is the larger one.
  const auto& chance = course.chance;
  values.push_back(chance ? format_decimal(chance->low.success) : "");
  values.push_back(chance ? format_decimal(chance->high.success) : "");
  values.push_back(chance ? text_of(chance->low.needed) : "");
  values.push_back(chance ? text_of(chance->high.needed) : "");
  values.push_back(chance ? text_of(chance->low.margin) : "");
  values.push_back(chance ? text_of(chance->high.margin) : "");
  const auto& loan = course.loan;
  values.push_back(loan ? format_money(loan->principal) : "");
  values.push_back(loan ? std::to_string(loan->payments) : "");
  values.push_back(loan ? format_money(loan->largest_payment) : "");
  values.push_back(loan ? format_money(loan->total_payment) : "");
  values.push_back(joined_unknowns(course));
  values.emplace_back();
  return line_of(values);
}

}  // namespace

std::string csv_value(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string compare_json(const ComparedList& compared, Language language) {
  const CourseComparison& comparison = compared.comparison;
  JsonWriter json;
  json.open_object()
      .field("as_of", comparison.as_of)
      .field("own_money", comparison.own_money)
      .open_array("courses");
  for (const auto& course : comparison.courses) {
    write_course(course, compared.list[course.listed], language, json);
  }
  json.close_array().open_array("rejected");
  for (const auto& error : comparison.rejected) {
    json.open_object()
        .field("code", error_name(error.code))
        .field("path", error.path)
        .field("given", error.given)
        .field("text", error_text(error, language))
        .close_object();
  }
  json.close_array();
  write_sentences("assumptions", comparison.assumptions, language, json);
  json.close_object();
  return json.take();
}

std::string compare_csv(const ComparedList& compared, Language language) {
  std::string csv = line_of(csv_head());
  for (const auto& course : compared.comparison.courses) {
    csv += csv_line(course, compared.list[course.listed]);
  }
  for (const auto& error : compared.comparison.rejected) {
    std::vector<std::string> values(csv_head().size());
    values[1] = error.path;
    values.back() =
        (error.given.empty() ? "" : "\"" + error.given + "\": ") + error_text(error, language);
    csv += line_of(values);
  }
  return csv;
}

}  // namespace afford
