#include "afford/json/course_list_json.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "afford/json/detail/csv_table.hpp"
#include "afford/json/detail/request_fields.hpp"

namespace afford {
namespace {

constexpr std::string_view option = "--courses";
constexpr std::string_view list_field = "courses";
constexpr std::string_view list_example = R"([{"name": "Welding", "fee": "900.00", "weeks": 8}])";
constexpr int hours_max = 20'000;
constexpr int weeks_max = 208;
constexpr int months_to_job_max = 60;
constexpr int attempts_max = 20;
constexpr int months_between_max = 24;
constexpr std::size_t occupations_max = 3;
constexpr std::size_t noc_digits = 5;

constexpr std::array<std::string_view, 26> columns{"fee",
                                                   "weeks",
                                                   "id",
                                                   "name",
                                                   "provider",
                                                   "hours",
                                                   "delivery",
                                                   "cip",
                                                   "noc",
                                                   "osap",
                                                   "start",
                                                   "gross_per_year",
                                                   "gross_per_year_high",
                                                   "completion_probability",
                                                   "completion_probability_high",
                                                   "placement_probability",
                                                   "placement_probability_high",
                                                   "months_to_job",
                                                   "evidence_grade",
                                                   "source",
                                                   "paid_hours_lost_per_week",
                                                   "exam_fee",
                                                   "pass_probability",
                                                   "attempts_max",
                                                   "months_between",
                                                   "note"};
constexpr std::size_t needed_columns = 2;
constexpr std::string_view head_example = "name,fee,weeks";

// Columns whose values are numbers, as JSON could write them without quotes.
constexpr std::array<std::string_view, 15> numbers{"fee",
                                                   "weeks",
                                                   "hours",
                                                   "gross_per_year",
                                                   "gross_per_year_high",
                                                   "completion_probability",
                                                   "completion_probability_high",
                                                   "placement_probability",
                                                   "placement_probability_high",
                                                   "months_to_job",
                                                   "paid_hours_lost_per_week",
                                                   "exam_fee",
                                                   "pass_probability",
                                                   "attempts_max",
                                                   "months_between"};

constexpr Word<CheckAnswer> answers[] = {
    {"yes", CheckAnswer::yes}, {"no", CheckAnswer::no}, {"unknown", CheckAnswer::unknown}};
constexpr Word<EvidenceGrade> grades[] = {{"A", EvidenceGrade::a},
                                          {"B", EvidenceGrade::b},
                                          {"C", EvidenceGrade::c},
                                          {"D", EvidenceGrade::d}};

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "51", "51.39" or "51.3902": series, sub-series or programme.
bool is_programme_code(std::string_view code) {
  if (code.size() == 2) return is_digits(code);
  if (code.size() != 5 && code.size() != 7) return false;
  return is_digits(code.substr(0, 2)) && code[2] == '.' && is_digits(code.substr(3));
}

std::string read_programme(Field field) {
  auto code = field.text();
  if (!code || is_programme_code(*code)) return code.value_or(std::string());
  field.reject(ErrorCode::not_a_class_code, {"a code of the CIP, such as 51.3902"});
  return {};
}

std::vector<std::string> read_occupations(Field field) {
  const auto text = field.text();
  std::vector<std::string> codes;
  if (!text) return codes;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto code = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (code.empty()) continue;
    if (code.size() != noc_digits || !is_digits(code)) {
      field.reject(ErrorCode::not_a_class_code, {"five digits of the NOC 2021, such as 33102"});
      return {};
    }
    codes.emplace_back(code);
  }
  if (codes.size() <= occupations_max) return codes;
  field.reject(ErrorCode::not_a_class_code, {"at most 3 codes, with blanks between"});
  return {};
}

template <class T>
std::string figure_text(const T& value) {
  if constexpr (std::is_same_v<T, Money>) {
    return format_money(value);
  } else {
    return format_decimal(rounded(value, 20, RoundingMode::half_even).reduced());
  }
}

// A field and, if the estimate is a range, its high end.
template <class T, class Read>
std::optional<Between<T>> read_between(ObjectReader& row, std::string_view low_key,
                                       std::string_view high_key, Read read) {
  Field high_field = row.optional(high_key);
  Field low_field = high_field.is_there() ? row.required(low_key) : row.optional(low_key);
  const std::optional<T> low = read(low_field);
  const std::optional<T> high = read(high_field);
  if (!low) return std::nullopt;
  if (!high) return Between<T>{*low, *low};
  if (*high >= *low) return Between<T>{*low, *high};
  high_field.reject(ErrorCode::high_below_low, {figure_text(*low)});
  return std::nullopt;
}

std::optional<CourseAssessment> read_exam(ObjectReader& row) {
  const bool has_exam = row.has("exam_fee") || row.has("pass_probability") ||
                        row.has("attempts_max") || row.has("months_between");
  const auto field = [&](std::string_view key) {
    return has_exam ? row.required(key) : row.optional(key);
  };
  const auto fee = detail::stated_amount(field("exam_fee"));
  const auto pass = field("pass_probability").probability();
  const auto attempts = field("attempts_max").whole({1, attempts_max});
  const auto months = field("months_between").whole({0, months_between_max});
  if (!fee || !pass || !attempts || !months) return std::nullopt;
  return CourseAssessment{*fee, *pass, *attempts, *months};
}

void read_estimates(ObjectReader& row, ListedCourse& course) {
  const auto amount = [](Field& field) { return detail::stated_amount(field); };
  const auto chance = [](Field& field) { return field.probability(); };
  course.gross_per_year = read_between<Money>(row, "gross_per_year", "gross_per_year_high", amount);
  course.completion =
      read_between<Ratio>(row, "completion_probability", "completion_probability_high", chance);
  course.placement =
      read_between<Ratio>(row, "placement_probability", "placement_probability_high", chance);
  course.months_to_job = row.optional("months_to_job").whole({0, months_to_job_max});
  course.evidence_grade = row.optional("evidence_grade").word(grades);
  course.source = row.optional("source").text().value_or(std::string());
  // Figures that were checked by others name them.
  const bool is_checked = course.evidence_grade && *course.evidence_grade <= EvidenceGrade::b;
  if (is_checked && is_blank(course.source)) {
    row.keep({ErrorCode::field_missing,
              json_path(row.path(), "source"),
              course.source,
              {"\"figures of 2024 by a body that audits schools\""}});
  }
}

ListedCourse read_row(ObjectReader& row, const std::optional<Date>& as_of) {
  ListedCourse course{.place = {}, .fee = Money::zero(cad), .weeks = 1};
  course.id = row.optional("id").text().value_or(std::string());
  course.name = row.optional("name").text().value_or(std::string());
  if (!row.has("id") && !row.has("name")) {
    row.reject(ErrorCode::one_of_fields_needed, {"id, name"});
  }
  course.provider = row.optional("provider").text().value_or(std::string());
  course.fee = detail::stated_amount(row.required("fee")).value_or(course.fee);
  course.hours = row.optional("hours").whole({1, hours_max});
  course.weeks = row.required("weeks").whole({1, weeks_max}).value_or(course.weeks);
  course.delivery = row.optional("delivery").text().value_or(std::string());
  course.programme = read_programme(row.optional("cip"));
  course.occupations = read_occupations(row.optional("noc"));
  course.aid = row.optional("osap").word(answers);
  course.start = detail::event_date(row.optional("start"), as_of);
  read_estimates(row, course);
  course.paid_hours_lost_per_week =
      detail::hours_per_week(row.optional("paid_hours_lost_per_week"), false);
  course.exam = read_exam(row);
  row.optional("note").text();
  return course;
}

JsonValue row_of(const detail::CsvTable& table) {
  JsonValue row;
  row.kind = JsonKind::object;
  for (std::size_t i = 0; i < table.values().size(); ++i) {
    if (table.values()[i].empty()) continue;
    const std::string_view name = columns[table.columns()[i]];
    JsonMember& member = row.members.emplace_back();
    member.key = name;
    const bool is_number = std::ranges::find(numbers, name) != numbers.end();
    member.value.kind = is_number ? JsonKind::number : JsonKind::string;
    member.value.text = table.values()[i];
  }
  return row;
}

// JSON may write the codes as a list; what is no text in it is left to be found.
void join_codes(JsonValue& row) {
  const auto noc = std::ranges::find(row.members, "noc", &JsonMember::key);
  if (noc == row.members.end() || noc->value.kind != JsonKind::array) return;
  std::string joined;
  for (const auto& code : noc->value.items) {
    if (code.kind != JsonKind::string) return;
    joined += (joined.empty() ? "" : " ") + code.text;
  }
  noc->value.kind = JsonKind::string;
  noc->value.text = std::move(joined);
}

Failure at_option(Errors errors) {
  for (auto& error : errors) {
    error.path = std::string(option) + (error.path.empty() ? "" : ", ") + error.path;
  }
  return Failure(std::move(errors));
}

// What is wrong around the rows, which are the document itself or its one field.
Errors faults_around_rows(const JsonValue& document) {
  const auto no_list = [](const JsonValue& value) {
    return std::vector<std::string>{"a list", std::string(json_kind_name(value.kind)),
                                    std::string(list_example)};
  };
  Reading reading;
  if (document.kind == JsonKind::object) {
    ObjectReader root(document, {}, reading);
    Field courses = root.required(list_field);
    const JsonValue* rows = document.find(list_field);
    if (rows == nullptr) {
      courses.reject(ErrorCode::field_missing, {std::string(list_example)});
    } else if (rows->kind != JsonKind::array) {
      courses.reject(ErrorCode::wrong_type, no_list(*rows));
    }
    root.finish();
  }
  return std::move(reading.findings);
}

class ListReader {
 public:
  explicit ListReader(const std::optional<Date>& as_of) : as_of_(as_of) {}

  Result<CourseList> csv(std::string_view text) {
    detail::CsvTable table(text, std::string(option));
    Errors faults;
    table.read_head({columns, needed_columns, head_example}, faults);
    if (!faults.empty()) return Failure(std::move(faults));
    while (table.next(list_.rejected)) {
      if (is_full(table.place())) break;
      if (table.values().empty()) {
        ++list_.rejected_rows;
        continue;
      }
      add(row_of(table), table.place(), ", ");
    }
    return finished();
  }

  Result<CourseList> json(std::string_view text) {
    auto document = parse_json(text, course_list_bytes_max);
    if (!document) return at_option(std::move(document.error()));
    if (auto faults = faults_around_rows(*document); !faults.empty()) {
      return at_option(std::move(faults));
    }
    const bool is_list = document->kind == JsonKind::array;
    JsonValue* rows = is_list ? &*document : &document->members.front().value;
    const std::string parent = is_list ? "" : json_path("", list_field);
    for (std::size_t i = 0; i < rows->items.size(); ++i) {
      const std::string place = std::string(option) + ", " + json_path(parent, i);
      if (is_full(place)) break;
      join_codes(rows->items[i]);
      add(rows->items[i], place, "");
    }
    return finished();
  }

 private:
  bool is_full(const std::string& place) {
    if (list_.courses.size() + list_.rejected_rows < listed_courses_max) return false;
    list_.rejected.push_back(
        {ErrorCode::list_too_long, place, {}, {std::to_string(listed_courses_max)}});
    return true;
  }

  // Each row is read by itself, so that one that is not right leaves the others alone.
  void add(const JsonValue& row, const std::string& place, std::string_view separator) {
    Reading reading;
    ListedCourse course{.place = place, .fee = Money::zero(cad), .weeks = 1};
    if (row.kind == JsonKind::object) {
      ObjectReader reader(row, {}, reading);
      course = read_row(reader, as_of_);
      course.place = place;
      reader.finish();
    } else {
      reading.findings.push_back({ErrorCode::wrong_type,
                                  {},
                                  brief_text(row),
                                  {"an object", std::string(json_kind_name(row.kind))}});
    }
    if (reading.findings.empty()) {
      list_.courses.push_back(std::move(course));
      return;
    }
    ++list_.rejected_rows;
    for (auto& error : reading.findings) {
      std::string_view path = error.path;
      if (!separator.empty() && path.starts_with('/')) path.remove_prefix(1);
      error.path = place + (path.empty() ? "" : std::string(separator)).append(path);
      list_.rejected.push_back(std::move(error));
    }
  }

  Result<CourseList> finished() {
    if (list_.courses.empty() && list_.rejected.empty()) {
      return failure({ErrorCode::list_is_empty, std::string(option), {}, {}});
    }
    return std::move(list_);
  }

  const std::optional<Date>& as_of_;
  CourseList list_{{}, {}, 0};
};

}  // namespace

Result<CourseList> read_course_list(std::string_view text, const std::optional<Date>& as_of) {
  const auto start = text.find_first_not_of(" \t\r\n");
  const bool is_json =
      start != std::string_view::npos && (text[start] == '[' || text[start] == '{');
  ListReader reader(as_of);
  return is_json ? reader.json(text) : reader.csv(text);
}

}  // namespace afford
