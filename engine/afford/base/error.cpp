#include "afford/base/error.hpp"

#include <array>

#include "afford/base/require.hpp"

namespace afford {
namespace {

struct NamedCode {
  ErrorCode code;
  std::string_view name;
};

constexpr NamedCode named_codes[] = {
    {ErrorCode::document_is_empty, "document_is_empty"},
    {ErrorCode::document_too_large, "document_too_large"},
    {ErrorCode::syntax_fault, "syntax_fault"},
    {ErrorCode::nested_too_deeply, "nested_too_deeply"},
    {ErrorCode::duplicate_key, "duplicate_key"},
    {ErrorCode::unknown_field, "unknown_field"},
    {ErrorCode::field_missing, "field_missing"},
    {ErrorCode::section_missing, "section_missing"},
    {ErrorCode::wrong_type, "wrong_type"},
    {ErrorCode::unknown_word, "unknown_word"},
    {ErrorCode::not_supported_yet, "not_supported_yet"},
    {ErrorCode::file_unreadable, "file_unreadable"},
    {ErrorCode::list_is_empty, "list_is_empty"},
    {ErrorCode::list_too_long, "list_too_long"},
    {ErrorCode::text_too_long, "text_too_long"},
    {ErrorCode::fields_exclude_each_other, "fields_exclude_each_other"},
    {ErrorCode::one_of_fields_needed, "one_of_fields_needed"},
    {ErrorCode::values_differ_from_head, "values_differ_from_head"},
    {ErrorCode::pointer_unknown, "pointer_unknown"},
    {ErrorCode::quotes_out_of_place, "quotes_out_of_place"},
    {ErrorCode::file_unwritable, "file_unwritable"},
    {ErrorCode::not_a_decimal, "not_a_decimal"},
    {ErrorCode::exponent_not_allowed, "exponent_not_allowed"},
    {ErrorCode::too_many_decimals, "too_many_decimals"},
    {ErrorCode::too_many_digits, "too_many_digits"},
    {ErrorCode::amount_out_of_range, "amount_out_of_range"},
    {ErrorCode::must_not_be_negative, "must_not_be_negative"},
    {ErrorCode::must_be_positive, "must_be_positive"},
    {ErrorCode::not_a_whole_number, "not_a_whole_number"},
    {ErrorCode::whole_number_out_of_range, "whole_number_out_of_range"},
    {ErrorCode::probability_out_of_range, "probability_out_of_range"},
    {ErrorCode::currency_unknown, "currency_unknown"},
    {ErrorCode::percent_out_of_range, "percent_out_of_range"},
    {ErrorCode::number_out_of_range, "number_out_of_range"},
    {ErrorCode::not_a_fraction, "not_a_fraction"},
    {ErrorCode::range_out_of_order, "range_out_of_order"},
    {ErrorCode::not_a_date, "not_a_date"},
    {ErrorCode::no_such_date, "no_such_date"},
    {ErrorCode::date_out_of_range, "date_out_of_range"},
    {ErrorCode::end_before_start, "end_before_start"},
    {ErrorCode::principal_must_be_positive, "principal_must_be_positive"},
    {ErrorCode::rate_out_of_range, "rate_out_of_range"},
    {ErrorCode::disbursement_after_last_payment, "disbursement_after_last_payment"},
    {ErrorCode::payment_before_funds, "payment_before_funds"},
    {ErrorCode::phases_too_long, "phases_too_long"},
    {ErrorCode::payment_below_interest, "payment_below_interest"},
    {ErrorCode::fee_before_funds, "fee_before_funds"},
    {ErrorCode::principal_too_large, "principal_too_large"},
    {ErrorCode::payment_unit_not_positive, "payment_unit_not_positive"},
    {ErrorCode::fees_exceed_loan, "fees_exceed_loan"},
    {ErrorCode::balance_out_of_range, "balance_out_of_range"},
    {ErrorCode::level_before_last_needs_payment, "level_before_last_needs_payment"},
    {ErrorCode::index_has_gap, "index_has_gap"},
    {ErrorCode::prepayment_above_balance, "prepayment_above_balance"},
    {ErrorCode::prepayment_before_funds, "prepayment_before_funds"},
    {ErrorCode::term_has_no_end, "term_has_no_end"},
    {ErrorCode::down_payment_not_first, "down_payment_not_first"},
    {ErrorCode::no_repayment_phase, "no_repayment_phase"},
    {ErrorCode::event_ends_no_study, "event_ends_no_study"},
    {ErrorCode::no_such_due_date, "no_such_due_date"},
    {ErrorCode::moved_date_out_of_order, "moved_date_out_of_order"},
    {ErrorCode::calendar_unknown, "calendar_unknown"},
    {ErrorCode::calendar_lacks_year, "calendar_lacks_year"},
    {ErrorCode::balloon_too_short, "balloon_too_short"},
    {ErrorCode::days_out_of_order, "days_out_of_order"},
    {ErrorCode::event_outside_loan, "event_outside_loan"},
    {ErrorCode::cannot_be_extended, "cannot_be_extended"},
    {ErrorCode::cannot_be_moved, "cannot_be_moved"},
    {ErrorCode::product_unknown, "product_unknown"},
    {ErrorCode::as_of_before_funds, "as_of_before_funds"},
    {ErrorCode::payoff_before_as_of, "payoff_before_as_of"},
    {ErrorCode::received_before_funds, "received_before_funds"},
    {ErrorCode::payment_above_owed, "payment_above_owed"},
    {ErrorCode::return_before_payment, "return_before_payment"},
    {ErrorCode::currencies_differ, "currencies_differ"},
    {ErrorCode::year_before_data, "year_before_data"},
    {ErrorCode::province_unknown, "province_unknown"},
    {ErrorCode::arrival_year_not_covered, "arrival_year_not_covered"},
    {ErrorCode::net_out_of_reach, "net_out_of_reach"},
    {ErrorCode::country_not_supported, "country_not_supported"},
    {ErrorCode::region_unknown, "region_unknown"},
    {ErrorCode::region_in_other_province, "region_in_other_province"},
    {ErrorCode::currency_not_taxed, "currency_not_taxed"},
    {ErrorCode::benefit_not_covered, "benefit_not_covered"},
    {ErrorCode::benefit_needs_gross_pay, "benefit_needs_gross_pay"},
    {ErrorCode::benefit_stated_twice, "benefit_stated_twice"},
    {ErrorCode::partner_pay_without_partner, "partner_pay_without_partner"},
    {ErrorCode::partner_not_among_adults, "partner_not_among_adults"},
    {ErrorCode::lost_pay_unknown, "lost_pay_unknown"},
    {ErrorCode::event_before_as_of, "event_before_as_of"},
    {ErrorCode::lost_hours_above_paid_hours, "lost_hours_above_paid_hours"},
    {ErrorCode::lost_pay_above_pay, "lost_pay_above_pay"},
    {ErrorCode::horizon_before_job, "horizon_before_job"},
    {ErrorCode::chances_above_one, "chances_above_one"},
    {ErrorCode::grade_needs_source, "grade_needs_source"},
    {ErrorCode::high_below_low, "high_below_low"},
    {ErrorCode::not_a_class_code, "not_a_class_code"},
    {ErrorCode::dates_out_of_order, "dates_out_of_order"},
    {ErrorCode::date_outside_course, "date_outside_course"},
    {ErrorCode::completion_differs_from_modules, "completion_differs_from_modules"},
    {ErrorCode::income_outside_months, "income_outside_months"},
    {ErrorCode::ages_differ_from_children, "ages_differ_from_children"},
    {ErrorCode::date_after_as_of, "date_after_as_of"},
    {ErrorCode::no_rate_exists, "no_rate_exists"},
    {ErrorCode::rate_undecided, "rate_undecided"},
    {ErrorCode::no_period_count_exists, "no_period_count_exists"},
    {ErrorCode::two_flows_needed, "two_flows_needed"},
    {ErrorCode::flow_times_differ, "flow_times_differ"},
    {ErrorCode::flow_dates_needed, "flow_dates_needed"},
    {ErrorCode::flow_periods_needed, "flow_periods_needed"},
    {ErrorCode::unit_periods_needed, "unit_periods_needed"},
    {ErrorCode::rate_of_total_loss, "rate_of_total_loss"},
    {ErrorCode::flow_times_too_fine, "flow_times_too_fine"},
    {ErrorCode::fraction_needs_regime, "fraction_needs_regime"},
    {ErrorCode::figure_not_used, "figure_not_used"},
    {ErrorCode::no_value_works, "no_value_works"},
    {ErrorCode::policy_unknown, "policy_unknown"},
    {ErrorCode::policy_not_in_force, "policy_not_in_force"},
    {ErrorCode::parameter_file_invalid, "parameter_file_invalid"},
    {ErrorCode::parameter_file_missing, "parameter_file_missing"},
    {ErrorCode::policy_missing, "policy_missing"},
    {ErrorCode::table_rows_overlap, "table_rows_overlap"},
    {ErrorCode::rule_unreachable, "rule_unreachable"},
    {ErrorCode::table_has_gap, "table_has_gap"},
    {ErrorCode::table_cycle, "table_cycle"},
    {ErrorCode::protected_ground, "protected_ground"},
    {ErrorCode::policy_measure_missing, "policy_measure_missing"},
    {ErrorCode::program_not_asked, "program_not_asked"},
    {ErrorCode::record_invalid, "record_invalid"},
};

constexpr auto codes = [] {
  std::array<ErrorCode, std::size(named_codes)> result{};
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = named_codes[i].code;
  return result;
}();

}  // namespace

std::string_view error_name(ErrorCode code) {
  for (const auto& entry : named_codes) {
    if (entry.code == code) return entry.name;
  }
  AFFORD_REQUIRE(!"an error code without a name");
  return {};
}

std::span<const ErrorCode> all_error_codes() { return codes; }

bool is_no_answer(ErrorCode code) {
  return code == ErrorCode::no_rate_exists || code == ErrorCode::rate_undecided ||
         code == ErrorCode::no_value_works || code == ErrorCode::no_period_count_exists ||
         code == ErrorCode::net_out_of_reach;
}

}  // namespace afford
