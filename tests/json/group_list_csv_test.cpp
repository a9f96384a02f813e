#include "afford/json/group_list_csv.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

struct Finding {
  ErrorCode code;
  std::string path;
  friend bool operator==(const Finding&, const Finding&) = default;
};

std::vector<Finding> findings(std::string_view text) {
  const auto groups = read_group_list(text);
  REQUIRE_FALSE(groups.has_value());
  std::vector<Finding> found;
  for (const auto& error : groups.error()) found.push_back({error.code, error.path});
  return found;
}

}  // namespace

TEST_CASE("groups are read by line, in any order, with quotes as CSV has them", "[json]") {
  const auto groups = read_group_list(
      "\xEF\xBB\xBF"
      "line,group\r\n7,\"North, \"\"Evening\"\"\"\r\n\r\n2,A\r\n");
  REQUIRE(groups.has_value());
  CHECK(*groups == GroupByLine{{2, "A"}, {7, "North, \"Evening\""}});
  CHECK(*read_group_list("group,line\nA,1\n") == GroupByLine{{1, "A"}});
}

TEST_CASE("every fault of a list of groups has its line", "[json]") {
  CHECK(findings("line,group\n1,A\n1,B\n0,A\n-1,A\n1.5,A\n,A\n2,\n3,A,B\n4,\"A\"B\n"
                 "99999999999999999999,A\n") ==
        std::vector<Finding>{{ErrorCode::duplicate_key, "--by, line 3, line"},
                             {ErrorCode::whole_number_out_of_range, "--by, line 4, line"},
                             {ErrorCode::whole_number_out_of_range, "--by, line 5, line"},
                             {ErrorCode::not_a_whole_number, "--by, line 6, line"},
                             {ErrorCode::not_a_whole_number, "--by, line 7, line"},
                             {ErrorCode::field_missing, "--by, line 8, group"},
                             {ErrorCode::values_differ_from_head, "--by, line 9"},
                             {ErrorCode::quotes_out_of_place, "--by, line 10"},
                             {ErrorCode::whole_number_out_of_range, "--by, line 11, line"}});
}

TEST_CASE("a list of groups has the two columns and no other", "[json]") {
  CHECK(findings("line,group,x\n1,A,3\n") ==
        std::vector<Finding>{{ErrorCode::unknown_field, "--by, line 1"}});
  CHECK(findings("1,A\n").size() == 4);
  CHECK(findings("line\n1\n") ==
        std::vector<Finding>{{ErrorCode::field_missing, "--by, line 1, group"}});
  CHECK(findings("line,group,line\n1,A,2\n") ==
        std::vector<Finding>{{ErrorCode::duplicate_key, "--by, line 1"}});
}

TEST_CASE("a list of groups without a line is none", "[json]") {
  for (const char* text : {"", "line,group\n"}) {
    CHECK(findings(text) == std::vector<Finding>{{ErrorCode::list_is_empty, "--by"}});
  }
}
