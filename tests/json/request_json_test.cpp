#include "afford/json/request_json.hpp"

#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;
using namespace std::string_literals;

namespace {

Request sample() {
  const auto request = read(sample_text());
  REQUIRE(request.has_value());
  return *request;
}

const VouchedFigure& figure(const Request& request, std::string_view path) {
  for (const auto& one : request.vouched) {
    if (one.path == path) return one;
  }
  throw std::runtime_error("no figure " + std::string(path));
}

}  // namespace

TEST_CASE("the sample request is read whole", "[json]") {
  const Request request = sample();
  CHECK(request.as_of == Date::of(2025, 8, 20));
  REQUIRE(request.loan.has_value());
  REQUIRE(request.course.has_value());
  REQUIRE(request.work.has_value());
  REQUIRE(request.household.has_value());
  CHECK(request.policy == "demo-lender");
}

TEST_CASE("each figure says who vouches for it, by its section or itself", "[json]") {
  const Request request = sample();
  CHECK(figure(request, "/loan/nominal_rate_percent").by == VouchedBy::applicant);
  CHECK(figure(request, "/work/now/hourly").by == VouchedBy::applicant);
  CHECK(figure(request, "/work/cautious/months_to_job").by == VouchedBy::applicant);
  CHECK(figure(request, "/work/claimed/gross_per_year").by == VouchedBy::provider);
  CHECK(figure(request, "/work/claimed/cohort_size").by == VouchedBy::provider);
  CHECK(figure(request, "/work/horizon_months").by == VouchedBy::applicant);
  const VouchedFigure& cautious = figure(request, "/work/cautious/gross_per_year");
  CHECK(cautious.by == VouchedBy::source);
  CHECK(cautious.source == "public wage survey, low to median");
  CHECK(cautious.given == "46800.00");
}

TEST_CASE("figures come in the order of the request", "[json]") {
  JsonValue root = document(sample_text());
  std::swap(root.members.front(), root.members.back());
  const auto request = read(json_text(root));
  REQUIRE(request.has_value());
  CHECK(request->vouched.back().path == "/as_of");
  CHECK(sample().vouched.front().path == "/as_of");
}

TEST_CASE("findings come in the order of the document, from all sections at once", "[json]") {
  std::string text = sample_with("/as_of", "\"2025-02-30\"");
  text = with(text, "/loan/curency", "1");
  text = with(text, "/loan/phases/1/payments", "0");
  text = with(text, "/course/costs/1/kind", "\"book\"");
  text = with(text, "/work/claimed/evidence_grade", "\"E\"");
  text = with(text, "/household/province", "\"ZZ\"");
  text = with(text, "/extra", "1");
  CHECK(summary_of(text) ==
        "no_such_date /as_of; whole_number_out_of_range /loan/phases/1/payments; "
        "unknown_field /loan/curency; unknown_word /course/costs/1/kind; "
        "unknown_word /work/claimed/evidence_grade; province_unknown /household/province; "
        "unknown_field /extra");
}

TEST_CASE("a section is read only if it is needed", "[json]") {
  const std::array loan_only{Section::loan};
  const std::string text = sample_with("/household", "17");
  const auto request = read_request(text, loan_only);
  REQUIRE(request.has_value());
  CHECK(request->loan.has_value());
  CHECK_FALSE(request->course.has_value());
  CHECK(request->vouched.size() == 9);  // those of the loan, and as_of
  CHECK(summary_of(text) == "wrong_type /household");
  CHECK(read_request(R"({"as_of":"2025-01-01"})", std::span<const Section>{}).has_value());
}

TEST_CASE("a needed section that is missing is named", "[json]") {
  const auto errors = findings(R"({"as_of":"2025-01-01"})");
  CHECK(summary(errors) ==
        "section_missing /loan; section_missing /course; section_missing /work; "
        "section_missing /household");
  CHECK(errors.at(0).arguments == std::vector<std::string>{"loan"});
}

TEST_CASE("an unknown field at the top suggests the nearest section", "[json]") {
  const auto errors = findings(sample_with("/houshold", "{}"));
  REQUIRE(summary(errors) == "unknown_field /houshold");
  CHECK(errors[0].arguments == std::vector<std::string>{"household"});
}

TEST_CASE("as_of is always needed, and nothing decided lies before it", "[json]") {
  CHECK(summary_of(sample_without("/as_of")) == "field_missing /as_of");
  CHECK(summary_of(sample_with("/as_of", "\"2025-09-03\"")) ==
        "event_before_as_of /loan/disbursements/0/date; event_before_as_of /course/costs/0/date; "
        "event_before_as_of /course/costs/1/date; event_before_as_of /course/funding/0/date");
  CHECK(summary_of(sample_with("/as_of", "\"2025-09-02\"")).empty());
  CHECK(arguments_of(sample_with("/as_of", "\"2025-09-03\"")) == "2025-09-03");
}

TEST_CASE("what lies far ahead of as_of is out of range", "[json]") {
  const std::string text = sample_with("/course/start", "\"2035-08-21\"");
  CHECK(summary_of(text) == "date_out_of_range /course/start");
  CHECK(arguments_of(text) == "2025|2035");
  CHECK(summary_of(sample_with("/course/start", "\"2035-08-20\"")).empty());
}

TEST_CASE("lost hours need hourly pay, or the net loss", "[json]") {
  std::string text = without(sample_text(), "/work/now/hourly");
  text = without(text, "/work/now/hours_per_week");
  text = with(text, "/work/now/gross_per_year", "34320");
  const auto errors = findings(text);
  REQUIRE(summary(errors) == "lost_pay_unknown /course/paid_hours_lost_per_week");
  CHECK(errors[0].given == "6");
  CHECK(summary_of(with(text, "/course/net_lost_per_month", "350")).empty());
  CHECK(summary_of(with(text, "/course/paid_hours_lost_per_week", "0")).empty());
  CHECK(summary_of(without(text, "/course/paid_hours_lost_per_week")).empty());
}

TEST_CASE("nobody loses more hours than are paid", "[json]") {
  const std::string text = sample_with("/course/paid_hours_lost_per_week", "\"37.75\"");
  CHECK(summary_of(text) == "lost_hours_above_paid_hours /course/paid_hours_lost_per_week");
  CHECK(arguments_of(text) == "37.5");
  CHECK(summary_of(sample_with("/course/paid_hours_lost_per_week", "37.5")).empty());
}

TEST_CASE("a document that is no object is one finding", "[json]") {
  for (const auto text : {"[]", "\"a\"", "17", "null", "true"}) {
    CAPTURE(text);
    CHECK(summary_of(text) == "wrong_type ");
  }
}

TEST_CASE("a policy is named in a few letters", "[json]") {
  CHECK_FALSE(read(sample_without("/policy"))->policy.has_value());
  CHECK(summary_of(sample_with("/policy", "\"" + std::string(65, 'a') + "\"")) ==
        "text_too_long /policy");
  CHECK(summary_of(sample_with("/policy", "1")) == "wrong_type /policy");
}

TEST_CASE("a key given twice does not hide the other findings", "[json]") {
  std::string text = sample_text();
  text.insert(text.find('{') + 1, R"("as_of": "2025-08-20", "nobody": 1, )");
  const auto request = read(text);
  REQUIRE_FALSE(request.has_value());
  CHECK(summary(request.error()).find("duplicate_key /as_of") != std::string::npos);
  CHECK(summary(request.error()).find("unknown_field /nobody") != std::string::npos);
}
