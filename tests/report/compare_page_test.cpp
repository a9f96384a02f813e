#include "afford/report/compare_page.hpp"

#include "afford/json/course_list_json.hpp"
#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::string page_of(std::string_view csv) {
  const auto list = read_course_list(csv, Date::of(2025, 1, 15));
  REQUIRE(list.has_value());
  auto comparison = compare(small_request(), list->courses, small_parameters());
  REQUIRE(comparison.has_value());
  comparison->rejected.insert(comparison->rejected.end(), list->rejected.begin(),
                              list->rejected.end());
  const Document page = compare_page({*comparison, list->courses}, Language::english);
  CHECK(fits_columns(write_text(page)));
  return unwrapped(page);
}

constexpr std::string_view head =
    "name,fee,weeks,gross_per_year,placement_probability,osap,source\n";

}  // namespace

TEST_CASE("the page ranks, and says what it ranks by", "[report]") {
  const std::string text =
      page_of(std::string(head) + "Dear,3000,8,90000,0.9,,a survey\nCheap,100,8,,,,\n");
  CHECK(says(text, "2 courses, worked out as of 15 Jan 2025."));
  CHECK(says(text, "1 Cheap 100 ? ? 100.00 "));
  CHECK(says(text, "2 Dear 3,000 90.0 "));
  CHECK(says(text, "What schools promise moves no course up."));
  CHECK(says(text, "Cheap: Not known: pay after the course."));
  CHECK(says(text, "Taken from your request: the chance to finish,"));
  CHECK(says(text, "Nothing here is an offer or advice."));
}

TEST_CASE("what never pays says never", "[report]") {
  CHECK(says(page_of(std::string(head) + "None,100,8,24000,0.9,,a survey\n"), "90.0 never 100.00"));
}

TEST_CASE("rows that could not be used stand at the end, with what was given", "[report]") {
  const std::string text = page_of(std::string(head) + "A,1,8,,,,\nB,x,0,,,,\nC,2\n");
  CHECK(says(text, "Of the list, 2 rows could not be used"));
  CHECK(says(text, "--courses, line 3, fee (\"x\"): This is not a number"));
  CHECK(says(text, "--courses, line 4 (\"C,2\"): This line has another number of values"));
}

TEST_CASE("text of a list cannot forge the page", "[report]") {
  CHECK(says(page_of("name,fee,weeks\n\"A \xE2\x80\xAE hidden\",5,1\n"), "A ? hidden"));
}
