#include "afford/json/course_list_json.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

const std::optional<Date> today = Date::of(2025, 8, 20);

CourseList list_of(std::string_view text) {
  auto list = read_course_list(text, today);
  REQUIRE(list.has_value());
  return *list;
}

std::vector<std::string> findings(const Errors& errors) {
  std::vector<std::string> all;
  for (const auto& error : errors) {
    all.push_back(error.path + ": " + std::string(error_name(error.code)));
  }
  return all;
}

}  // namespace

TEST_CASE("a portal's row is read whole", "[json]") {
  const auto list = list_of(file_text("examples/courses/portal.csv"));
  CHECK(list.rejected.empty());
  REQUIRE(list.courses.size() == 5);
  const auto& modules = list.courses[0];
  CHECK(modules.place == "--courses, line 2");
  CHECK(modules.name == "Six stacked modules, evenings");
  CHECK(modules.fee.minor() == 195'000);
  CHECK(modules.gross_per_year->low.minor() == 3'432'000);
  CHECK(modules.gross_per_year->high.minor() == 3'586'400);
  CHECK(modules.completion->low == Ratio(4, 5));
  CHECK(modules.placement->high == Ratio(1));
  CHECK(list.courses[1].occupations == std::vector<std::string>{"31301"});
  CHECK(list.courses[1].programme == "51.3801");
  CHECK(list.courses[2].evidence_grade == EvidenceGrade::c);
  CHECK(list.courses[2].paid_hours_lost_per_week == Ratio(75, 2));
  CHECK(list.courses[3].aid == CheckAnswer::unknown);
  CHECK_FALSE(list.courses[3].gross_per_year);
  CHECK(list.courses[4].hours == 320);
}

TEST_CASE("JSON has the same names, as a list or as courses", "[json]") {
  const std::string row =
      R"([{"name": "A", "fee": 100, "weeks": "4", "noc": ["33102", "44101"], "exam_fee": "20.00",
           "pass_probability": "0.5", "attempts_max": 2, "months_between": 1}])";
  for (const auto& text : {row, R"({"courses": )" + row + "}"}) {
    const auto list = list_of(text);
    REQUIRE(list.courses.size() == 1);
    CHECK(list.courses[0].fee.minor() == 10'000);
    CHECK(list.courses[0].occupations == std::vector<std::string>{"33102", "44101"});
    CHECK(list.courses[0].exam->attempts_max == 2);
  }
}

TEST_CASE("each row that is not right has its line, field and finding; the others stay", "[json]") {
  const auto list = list_of(file_text("tests/vectors/compare/faulty.csv"));
  REQUIRE(list.courses.size() == 1);
  CHECK(list.courses[0].id == "A1");
  CHECK(list.rejected_rows == 5);
  CHECK(findings(list.rejected) ==
        std::vector<std::string>{
            "--courses, line 3, fee: not_a_decimal", "--courses, line 4, fee: not_a_decimal",
            "--courses, line 4, weeks: whole_number_out_of_range",
            "--courses, line 4, noc: not_a_class_code",
            "--courses, line 4, start: event_before_as_of",
            "--courses, line 4, gross_per_year_high: high_below_low",
            "--courses, line 4, completion_probability: probability_out_of_range",
            "--courses, line 4, months_to_job: whole_number_out_of_range",
            "--courses, line 5: values_differ_from_head", "--courses, line 6: quotes_out_of_place",
            "--courses, line 7: one_of_fields_needed"});
}

TEST_CASE("a JSON row's findings have its pointer", "[json]") {
  const auto list = list_of(R"([{"name": "A", "fee": "1", "weeks": 1, "tuition": 2}, 7])");
  CHECK(findings(list.rejected) == std::vector<std::string>{"--courses, /0/tuition: unknown_field",
                                                            "--courses, /1: wrong_type"});
  CHECK(list.rejected_rows == 2);
}

TEST_CASE("half an exam and half a range are findings", "[json]") {
  const auto list =
      list_of("name,fee,weeks,exam_fee,placement_probability_high\nA,1,1,5,\nB,1,1,,0.5\n");
  CHECK(findings(list.rejected) ==
        std::vector<std::string>{"--courses, line 2, pass_probability: field_missing",
                                 "--courses, line 2, attempts_max: field_missing",
                                 "--courses, line 2, months_between: field_missing",
                                 "--courses, line 3, placement_probability: field_missing"});
}

TEST_CASE("codes have their shape", "[json]") {
  CHECK(list_of("name,fee,weeks,cip\nA,1,1,51\nB,1,1,51.39\nC,1,1,51.3902\n").courses.size() == 3);
  const auto list = list_of(
      "name,fee,weeks,cip,noc\nA,1,1,5139,\nB,1,1,51.390,\nC,1,1,,11111 22222 33333 44444\n"
      "D,1,1,,1111x\n");
  CHECK(list.courses.empty());
  CHECK(list.rejected.size() == 4);
}

TEST_CASE("a list without a row, a head or a list is bad input", "[json]") {
  const auto code = [](std::string_view text) {
    const auto list = read_course_list(text, today);
    REQUIRE_FALSE(list.has_value());
    return std::string(error_name(list.error().front().code));
  };
  CHECK(code("") == "list_is_empty");
  CHECK(code("name,fee,weeks\n") == "list_is_empty");
  CHECK(code("[]") == "list_is_empty");
  CHECK(code("name,cost,weeks\nA,1,1\n") == "unknown_field");
  CHECK(code("name,weeks\nA,1\n") == "field_missing");
  CHECK(code(R"({"courses": {}})") == "wrong_type");
  CHECK(code("[{]") == "syntax_fault");
}

TEST_CASE("beside the courses no field stands, and a misspelt one is named", "[json]") {
  const auto faults = [](std::string_view text) {
    const auto list = read_course_list(text, today);
    REQUIRE_FALSE(list.has_value());
    return list.error();
  };
  const std::string rows = R"([{"name": "A", "fee": "1", "weeks": 1}])";
  CHECK(findings(faults("{\"courses\": " + rows + ", \"x\": 1}")) ==
        std::vector<std::string>{"--courses, /x: unknown_field"});
  const auto misspelt = faults("{\"coursess\": " + rows + "}");
  CHECK(findings(misspelt) == std::vector<std::string>{"--courses, /courses: field_missing",
                                                       "--courses, /coursess: unknown_field"});
  CHECK(misspelt[1].arguments == std::vector<std::string>{"courses"});
}

TEST_CASE("a row that is not UTF-8 is not read, nor shown", "[json]") {
  const auto list =
      list_of("id,fee,weeks\ncaf\xE9,900,8\n\"\xED\xA0\x80\",1,1\ncaf\xC3\xA9,900,8\n");
  CHECK(findings(list.rejected) ==
        std::vector<std::string>{"--courses, line 2: wrong_type", "--courses, line 3: wrong_type"});
  CHECK(list.rejected.front().given.empty());
  REQUIRE(list.courses.size() == 1);
  CHECK(list.courses[0].id == "caf\xC3\xA9");
}

TEST_CASE("no part of a value with a line feed is a row, and no quote stands inside one",
          "[json]") {
  const auto quotes = [](int line) {
    return "--courses, line " + std::to_string(line) + ": quotes_out_of_place";
  };
  auto list = list_of("id,fee,weeks\n\"evening\nplain,100,4\ncourse\",100,4\nB,1,1\n");
  CHECK(findings(list.rejected) == std::vector<std::string>{quotes(2), quotes(3), quotes(4)});
  CHECK(list.rejected_rows == 3);
  CHECK(list.courses.size() == 1);
  // A quote that nothing closes takes no other line with it.
  list = list_of("id,fee,weeks\n\"a,1,2\nB,1,1\n\"C\",1,1\na\"\"b,1,2\n");
  CHECK(findings(list.rejected) == std::vector<std::string>{quotes(2), quotes(5)});
  CHECK(list.courses.size() == 2);
  list = list_of("id,fee,weeks\n12\" pipe,1,2\nB,1,1\n\"C\" d,1,1\nE,1,1\n7\" pipe,1,2\n");
  CHECK(findings(list.rejected) == std::vector<std::string>{quotes(2), quotes(4), quotes(6)});
  CHECK(list.courses.size() == 2);
}

TEST_CASE("a grade that others gave names who", "[json]") {
  const auto list = list_of(
      "name,fee,weeks,placement_probability,evidence_grade,source\n"
      "a,5,1,0.5,A,\nb,5,1,0.5,B,\" \"\nc,5,1,0.5,B,a survey of 2024\nd,5,1,0.5,C,\n");
  CHECK(findings(list.rejected) ==
        std::vector<std::string>{"--courses, line 2, source: field_missing",
                                 "--courses, line 3, source: field_missing"});
  CHECK(list.courses.size() == 2);
}
