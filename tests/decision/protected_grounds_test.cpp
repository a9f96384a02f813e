#include "afford/decision/protected_grounds.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a protected word is found as a part of a name, in any case of letters", "[decision]") {
  REQUIRE(find_protected("age.min") != nullptr);
  CHECK(find_protected("age.min")->ground == "age");
  CHECK(find_protected("AGE_TOO_LOW") != nullptr);
  CHECK(find_protected("min-age") != nullptr);
  CHECK(find_protected("family_size.max") != nullptr);
  CHECK(find_protected("Social_Condition")->jurisdiction == "QC");
  CHECK(find_protected("postal.code") != nullptr);
}

TEST_CASE("a word inside another word is not that word", "[decision]") {
  for (const char* name : {"average.max", "debt_ratio.max", "mortgage.max"}) {
    CHECK(find_protected(name) == nullptr);
  }
}

TEST_CASE("each ground names what it stands for and who says so", "[decision]") {
  for (const auto& ground : protected_grounds()) {
    CHECK_FALSE(ground.ground.empty());
    CHECK_FALSE(ground.source.empty());
    CHECK(find_protected(ground.word) != nullptr);
  }
}

TEST_CASE("a ground is found in one word, in French, and before a capital", "[decision]") {
  for (const char* name : {"COUNTRY_OF_BIRTH", "DOB", "PREGNANT", "SOURCE_OF_INCOME", "ZIP_CODE",
                           "postalCode", "maritalStatus", "ETAT_CIVIL", "LANGUE", "REFUGEE"}) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) != nullptr);
  }
  for (const char* name : {"HEALTH_CARE_COURSE", "LANGUAGE_TEST_FEE", "DOCUMENT_AGE", "STAGE"}) {
    CAPTURE(std::string(name));
    CHECK(find_protected(name) == nullptr);
  }
}
