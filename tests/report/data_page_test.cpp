#include "afford/report/data_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<DataFile> two_files() {
  return {{.file = "ca-tax.json",
           .kind = DataKind::tax,
           .title = "Tax",
           .sha256 = std::string(64, 'a'),
           .bytes = 5,
           .checked = Date::of(2026, 11, 23),
           .to = Date::of(2026, 12, 31)},
          {.file = "demo.json", .kind = DataKind::policy, .bytes = 5}};
}

}  // namespace

TEST_CASE("the page tells each file's age and what to look at again", "[report]") {
  const auto files = two_files();
  const std::string page = write_text(data_page(files, Date::of(2027, 1, 2), Language::english));
  CHECK(fits_columns(page));
  const std::string text = unwrapped(page);
  CHECK(says(text, "2 files, looked at as of 2 Jan 2027. For 1 of them see the warning."));
  CHECK(says(text, "Age 40 days"));
  CHECK(says(text, "Warning The file ends with 2026."));
  CHECK(says(text, std::string(64, 'a')));
}

TEST_CASE("without a day the page says why there is no age", "[report]") {
  const auto files = two_files();
  const std::string text = unwrapped(data_page(files, {}, Language::english));
  CHECK(says(text, "No day was named"));
  CHECK_FALSE(says(text, "Age "));
}

TEST_CASE("files checked after the day say so", "[report]") {
  const auto files = two_files();
  const std::string text = unwrapped(data_page(files, Date::of(2026, 11, 20), Language::english));
  CHECK(says(text, "None of them is out of date by then."));
  CHECK(says(text, "Age checked 3 days after that day"));
}
