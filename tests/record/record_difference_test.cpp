#include "afford/record/record_difference.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a place says whether it is a reason, of substance, or only follows", "[record]") {
  CHECK(difference_kind("/personal/inputs/0/by") == DifferenceKind::personal);
  CHECK(difference_kind("/engine/version") == DifferenceKind::cause);
  CHECK(difference_kind("/engine/measures") == DifferenceKind::cause);
  CHECK(difference_kind("/policy/sha256") == DifferenceKind::cause);
  CHECK(difference_kind("/policy/file") == DifferenceKind::cause);
  CHECK(difference_kind("/data/2/sha256") == DifferenceKind::cause);
  CHECK(difference_kind("/page_sha256/en") == DifferenceKind::page);
  CHECK(difference_kind("/record_sha256") == DifferenceKind::digest);
}

// What stands in a file whose digest is the same cannot be another reason.
TEST_CASE("what a digest binds is of substance, and so is a part that is gone", "[record]") {
  for (const char* path : {"/verdict", "/tests/T1/passed", "/policy/version", "/policy", "/data",
                           "/engine", "/previous_record_sha256", "/human_review"}) {
    CHECK(difference_kind(path) == DifferenceKind::substance);
  }
}

TEST_CASE("reasons come first, digests that only follow last", "[record]") {
  std::vector<JsonDifference> differences{{"/measures/0/exact", "1", "2"},
                                          {"/page_sha256/en", "a", "b"},
                                          {"/record_sha256", "c", "d"},
                                          {"/verdict", "refer", "eligible"},
                                          {"/engine/version", "1", "2"}};
  sort_by_kind(differences);
  std::vector<std::string> paths;
  for (const auto& difference : differences) paths.push_back(difference.path);
  CHECK(paths == std::vector<std::string>{"/engine/version", "/measures/0/exact", "/verdict",
                                          "/page_sha256/en", "/record_sha256"});
  CHECK(has_kind(differences, DifferenceKind::cause));
  CHECK_FALSE(has_kind(differences, DifferenceKind::personal));
}
