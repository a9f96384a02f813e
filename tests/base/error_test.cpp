#include "afford/base/error.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

struct Pinned {
  ErrorCode code;
  int number;
  std::string_view name;
};

// Typed from the list in error.hpp on the day it was first published: a number or a name that
// programs rely on must never move.
constexpr Pinned pinned[] = {
    {ErrorCode::document_is_empty, 1001, "document_is_empty"},
    {ErrorCode::syntax_fault, 1003, "syntax_fault"},
    {ErrorCode::unknown_field, 1006, "unknown_field"},
    {ErrorCode::wrong_type, 1009, "wrong_type"},
    {ErrorCode::not_a_decimal, 2001, "not_a_decimal"},
    {ErrorCode::exponent_not_allowed, 2002, "exponent_not_allowed"},
    {ErrorCode::too_many_decimals, 2003, "too_many_decimals"},
    {ErrorCode::too_many_digits, 2004, "too_many_digits"},
    {ErrorCode::amount_out_of_range, 2005, "amount_out_of_range"},
    {ErrorCode::currency_unknown, 2011, "currency_unknown"},
    {ErrorCode::not_a_date, 3001, "not_a_date"},
    {ErrorCode::no_such_date, 3002, "no_such_date"},
    {ErrorCode::date_out_of_range, 3003, "date_out_of_range"},
    {ErrorCode::principal_must_be_positive, 4001, "principal_must_be_positive"},
    {ErrorCode::rate_out_of_range, 4002, "rate_out_of_range"},
    {ErrorCode::disbursement_after_last_payment, 4003, "disbursement_after_last_payment"},
    {ErrorCode::payment_before_funds, 4004, "payment_before_funds"},
    {ErrorCode::phases_too_long, 4005, "phases_too_long"},
    {ErrorCode::payment_below_interest, 4006, "payment_below_interest"},
    {ErrorCode::principal_too_large, 4008, "principal_too_large"},
    {ErrorCode::fees_exceed_loan, 4010, "fees_exceed_loan"},
    {ErrorCode::year_before_data, 5001, "year_before_data"},
    {ErrorCode::no_rate_exists, 7001, "no_rate_exists"},
    {ErrorCode::rate_undecided, 7002, "rate_undecided"},
    {ErrorCode::no_period_count_exists, 7003, "no_period_count_exists"},
    {ErrorCode::two_flows_needed, 7010, "two_flows_needed"},
    {ErrorCode::policy_unknown, 8001, "policy_unknown"},
    {ErrorCode::policy_missing, 8005, "policy_missing"},
    {ErrorCode::table_rows_overlap, 8010, "table_rows_overlap"},
    {ErrorCode::rule_unreachable, 8011, "rule_unreachable"},
    {ErrorCode::table_has_gap, 8012, "table_has_gap"},
    {ErrorCode::table_cycle, 8013, "table_cycle"},
    {ErrorCode::protected_ground, 8014, "protected_ground"},
    {ErrorCode::policy_measure_missing, 8015, "policy_measure_missing"},
    {ErrorCode::program_not_asked, 8016, "program_not_asked"},
    {ErrorCode::record_invalid, 8020, "record_invalid"},
};

int number_of(ErrorCode code) { return static_cast<int>(code); }

bool is_snake_case(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

}  // namespace

TEST_CASE("published error numbers and names do not move", "[base]") {
  for (const auto& entry : pinned) {
    CAPTURE(entry.number);
    CHECK(number_of(entry.code) == entry.number);
    CHECK(error_name(entry.code) == entry.name);
  }
}

TEST_CASE("the list of codes is complete, in order, and every code has its own name", "[base]") {
  const auto codes = all_error_codes();
  std::set<std::string> names;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto name = error_name(codes[i]);
    CAPTURE(number_of(codes[i]));
    CHECK(is_snake_case(name));
    CHECK(names.insert(std::string(name)).second);
    CHECK((i == 0 || number_of(codes[i - 1]) < number_of(codes[i])));
    CHECK((number_of(codes[i]) >= 1001 && number_of(codes[i]) < 9000));
  }
  for (const auto& entry : pinned) {
    CAPTURE(entry.name);
    CHECK(std::ranges::count(codes, entry.code) == 1);
  }
}

TEST_CASE("only questions without an answer are told apart from bad input", "[base]") {
  CHECK(is_no_answer(ErrorCode::no_rate_exists));
  CHECK(is_no_answer(ErrorCode::net_out_of_reach));
  CHECK_FALSE(is_no_answer(ErrorCode::payment_below_interest));
  CHECK_FALSE(is_no_answer(ErrorCode::not_a_date));
  CHECK_FALSE(is_no_answer(ErrorCode::policy_unknown));
}
