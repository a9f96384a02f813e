#include "afford/report/errors_page.hpp"

#include "tests/report/page_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

TEST_CASE("each finding has its place, the text given, and what would be right", "[report]") {
  const Errors errors{{ErrorCode::rate_out_of_range, "/loan/nominal_rate_percent", "670", {}},
                      {ErrorCode::unknown_field, "/loan/princpal", "", {"principal"}}};
  CHECK(write_text(errors_page(errors, Language::english)) ==
        "2 things to mend:\n"
        "\n"
        "Where  /loan/nominal_rate_percent\n"
        "Given  670\n"
        "What   The interest rate must be from 0 to 500 percent a year. Example: \"6.7\".\n"
        "\n"
        "Where  /loan/princpal\n"
        "What   No field has this name here. Did you mean \"principal\"? Check the\n"
        "       spelling, or leave the field out.\n");
}

TEST_CASE("a long or hostile text is cut and cleaned", "[report]") {
  const Errors errors{{ErrorCode::not_a_decimal, "/a\x1b", std::string(200, '7') + "\x1b", {}}};
  const std::string text = write_text(errors_page(errors, Language::english));
  CHECK(text.find(std::string(60, '7') + "...") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
}

TEST_CASE("a finding about the document or a file says so", "[report]") {
  const Errors syntax{{ErrorCode::syntax_fault, "", "", {"17"}}};
  CHECK(write_text(errors_page(syntax, Language::english)).find("Where  the whole document") !=
        std::string::npos);
  const Errors file{{ErrorCode::file_unreadable, "", "gone.json", {"No such file or directory"}}};
  const std::string text = write_text(errors_page(file, Language::english));
  CHECK(text.find("Where") == std::string::npos);
  CHECK(text.find("Given  gone.json") != std::string::npos);
}

TEST_CASE("why a record cannot be decided stands there as findings do", "[report]") {
  Document page;
  add_undecided({{ErrorCode::program_not_asked, "/personal/request/program", {}, {"demo"}}},
                Language::english, page);
  CHECK(write_text(page) ==
        "Where  /personal/request/program\n"
        "What   This policy (demo) has no special program, so it may not look at these\n"
        "       facts.\n");
}
