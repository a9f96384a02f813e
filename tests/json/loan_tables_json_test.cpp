#include "afford/json/loan_tables_json.hpp"

#include "afford/json/request_json.hpp"
#include "parameters/embedded.hpp"
#include "tests/json/request_text.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using namespace afford::test;

namespace {

std::vector<ParameterFile> embedded() {
  std::vector<ParameterFile> files;
  for (const auto& file : embedded_parameter_files()) files.push_back({file.name, file.bytes});
  return files;
}

constexpr Section loan_only[] = {Section::loan};

constexpr std::string_view windmill_request = R"({"as_of":"2023-05-01","loan":{
    "product":"windmill-2023",
    "disbursements":[{"date":"2023-06-01","principal":"11000.00"}],
    "due_dates":{"first":"2023-07-15"},
    "phases":[{"kind":"interest_only","payments":12},{"kind":"level","payments":36}]}})";

std::string codes(const Errors& errors) {
  std::string text;
  for (const auto& error : errors) {
    text += (text.empty() ? "" : "; ") + std::string(error_name(error.code)) + " " + error.path;
  }
  return text;
}

}  // namespace

TEST_CASE("every product and calendar that comes with the program can be read", "[json]") {
  const auto files = embedded();
  const auto products = table_ids(files, product_prefix);
  CHECK(products.size() == 6);
  for (const auto& id : products) {
    CAPTURE(id);
    const auto product = read_product(*find_table(files, product_prefix, id));
    REQUIRE(product.has_value());
    CHECK(product->product.id == id);
    CHECK_FALSE(product->product.source.empty());
  }
  const auto calendar = read_calendar(*find_table(files, calendar_prefix, "canada-federal"));
  REQUIRE(calendar.has_value());
  CHECK(calendar->is_business_day(Date::of(2025, 7, 2)));
  CHECK_FALSE(calendar->is_business_day(Date::of(2025, 7, 1)));    // Canada Day
  CHECK_FALSE(calendar->is_business_day(Date::of(2025, 4, 18)));   // Good Friday
  CHECK_FALSE(calendar->is_business_day(Date::of(2025, 10, 13)));  // Thanksgiving
  CHECK_FALSE(calendar->speaks_for(Date::of(2031, 1, 1)));
}

TEST_CASE("a product's terms are the defaults, and the request's own stay", "[json]") {
  const auto files = embedded();
  const auto request = read_request(windmill_request, loan_only, files);
  if (!request) FAIL(codes(request.error()));
  CHECK(request->loan->terms.nominal_rate.percent() == Decimal(67, 1));
  CHECK(request->loan->terms.due_dates.anchor_day == 15);
  REQUIRE(request->loan->product.has_value());
  CHECK(request->loan->product->lender == "Windmill Microlending");
  const auto own =
      read_request(with(windmill_request, "/loan/nominal_rate_percent", "\"5\""), loan_only, files);
  REQUIRE(own.has_value());
  CHECK(own->loan->terms.nominal_rate.percent() == Decimal(5, 0));
}

TEST_CASE("what a product does not state has to be given", "[json]") {
  const auto files = embedded();
  const auto older =
      read_request(with(windmill_request, "/loan/product", "\"windmill-2019\""), loan_only, files);
  REQUIRE_FALSE(older.has_value());
  CHECK(codes(older.error()).find("field_missing /loan/nominal_rate_percent") != std::string::npos);
  CHECK(codes(older.error()).find("field_missing /loan/index_rate/index") != std::string::npos);
}

TEST_CASE("a product or calendar that is not there is named with those that are", "[json]") {
  const auto files = embedded();
  const auto unknown =
      read_request(with(windmill_request, "/loan/product", "\"windmil-2023\""), loan_only, files);
  REQUIRE_FALSE(unknown.has_value());
  const auto found = std::ranges::find(unknown.error(), ErrorCode::product_unknown, &Error::code);
  REQUIRE(found != unknown.error().end());
  CHECK(found->arguments.size() == 6);
  const auto lunar = read_request(
      with(windmill_request, "/loan/due_dates",
           R"({"first":"2023-07-15","business_days":{"calendar":"lunar","shift":"following"}})"),
      loan_only, files);
  REQUIRE_FALSE(lunar.has_value());
  CHECK(codes(lunar.error()) == "calendar_unknown /loan/due_dates/business_days/calendar");
}

TEST_CASE("a calendar must speak for every due date", "[json]") {
  const auto files = embedded();
  const auto request =
      read_request(with(with(windmill_request, "/loan/due_dates",
                             R"({"first":"2023-07-15","business_days":{"calendar":"canada-federal",
                    "shift":"following"}})"),
                        "/loan/phases", R"([{"kind":"level","payments":120}])"),
                   loan_only, files);
  REQUIRE_FALSE(request.has_value());
  CHECK(codes(request.error()) == "calendar_lacks_year /loan/due_dates/business_days/calendar");
  CHECK(request.error().front().arguments.back() == "2031-01-15");
}

TEST_CASE("of two words that exclude each other the request's stays", "[json]") {
  const auto joined = [](std::string_view loan, std::string_view product) {
    JsonValue result = parse_json(loan).value();
    add_product(result, parse_json(product).value());
    return result;
  };
  const auto dates = joined(R"({"due_dates":{"every":"2W"}})",
                            R"({"due_dates":{"frequency":"monthly","anchor_day":15}})");
  CHECK(dates.find("due_dates")->find("frequency") == nullptr);
  CHECK(dates.find("due_dates")->find("anchor_day")->text == "15");
  const auto rates = joined(R"({"rate_changes":[]})", R"({"index_rate":{"spread":"1"}})");
  CHECK(rates.find("index_rate") == nullptr);
}
