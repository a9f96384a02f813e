#include "afford/assess/request.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("those who vouch for a figure print as the words of the request", "[assess]") {
  CHECK(format_vouched_by(VouchedBy::applicant) == "applicant");
  CHECK(format_vouched_by(VouchedBy::provider) == "provider");
  CHECK(format_vouched_by(VouchedBy::document) == "document");
  CHECK(format_vouched_by(VouchedBy::source) == "source");
  CHECK(format_vouched_by(VouchedBy::assumption) == "assumption");
}

TEST_CASE("an empty request has no section", "[assess]") {
  const Request request;
  CHECK_FALSE(request.as_of.has_value());
  CHECK_FALSE(request.loan.has_value());
  CHECK_FALSE(request.course.has_value());
  CHECK_FALSE(request.work.has_value());
  CHECK_FALSE(request.household.has_value());
  CHECK_FALSE(request.policy.has_value());
  CHECK(request.vouched.empty());
}
