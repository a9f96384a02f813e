// What can be wrong with an input, by number and name. The sentences are in words/, so that a
// language is one file; the numbers are pinned and never used again for something else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace afford {

/// Numbered by room: 1xxx the document, 2xxx numbers, 3xxx dates, 4xxx loan, 5xxx tax,
/// 6xxx course and wage, 7xxx rates of return, 8xxx policy and parameter files.
enum class ErrorCode : std::int32_t {
  document_is_empty = 1001,
  document_too_large = 1002,
  syntax_fault = 1003,
  nested_too_deeply = 1004,
  duplicate_key = 1005,
  unknown_field = 1006,
  field_missing = 1007,
  section_missing = 1008,
  wrong_type = 1009,
  unknown_word = 1010,
  not_supported_yet = 1011,
  file_unreadable = 1012,
  list_is_empty = 1013,
  list_too_long = 1014,
  text_too_long = 1015,
  fields_exclude_each_other = 1016,
  one_of_fields_needed = 1017,
  values_differ_from_head = 1018,
  pointer_unknown = 1020,
  quotes_out_of_place = 1031,
  file_unwritable = 1032,

  not_a_decimal = 2001,
  exponent_not_allowed = 2002,
  too_many_decimals = 2003,
  too_many_digits = 2004,
  amount_out_of_range = 2005,
  must_not_be_negative = 2006,
  must_be_positive = 2007,
  not_a_whole_number = 2008,
  whole_number_out_of_range = 2009,
  probability_out_of_range = 2010,
  currency_unknown = 2011,
  percent_out_of_range = 2012,
  number_out_of_range = 2013,
  not_a_fraction = 2014,
  range_out_of_order = 2015,

  not_a_date = 3001,
  no_such_date = 3002,
  date_out_of_range = 3003,
  end_before_start = 3004,

  principal_must_be_positive = 4001,
  rate_out_of_range = 4002,
  disbursement_after_last_payment = 4003,
  payment_before_funds = 4004,
  phases_too_long = 4005,
  payment_below_interest = 4006,
  fee_before_funds = 4007,
  principal_too_large = 4008,
  payment_unit_not_positive = 4009,
  fees_exceed_loan = 4010,
  balance_out_of_range = 4011,
  level_before_last_needs_payment = 4012,
  index_has_gap = 4013,
  prepayment_above_balance = 4014,
  prepayment_before_funds = 4015,
  term_has_no_end = 4016,
  down_payment_not_first = 4017,
  no_repayment_phase = 4018,
  event_ends_no_study = 4019,
  no_such_due_date = 4020,
  moved_date_out_of_order = 4021,
  calendar_unknown = 4022,
  calendar_lacks_year = 4023,
  balloon_too_short = 4024,
  days_out_of_order = 4025,
  event_outside_loan = 4026,
  cannot_be_extended = 4027,
  cannot_be_moved = 4028,
  product_unknown = 4029,
  as_of_before_funds = 4040,
  payoff_before_as_of = 4041,
  received_before_funds = 4042,
  payment_above_owed = 4043,
  return_before_payment = 4044,
  currencies_differ = 4050,

  year_before_data = 5001,
  province_unknown = 5002,
  arrival_year_not_covered = 5003,
  net_out_of_reach = 5004,
  country_not_supported = 5005,
  region_unknown = 5006,
  region_in_other_province = 5007,
  currency_not_taxed = 5008,
  benefit_not_covered = 5009,
  benefit_needs_gross_pay = 5010,
  benefit_stated_twice = 5011,
  partner_pay_without_partner = 5012,
  partner_not_among_adults = 5013,

  lost_pay_unknown = 6001,
  event_before_as_of = 6002,
  lost_hours_above_paid_hours = 6003,
  lost_pay_above_pay = 6004,
  horizon_before_job = 6010,
  chances_above_one = 6011,
  grade_needs_source = 6012,
  high_below_low = 6013,
  not_a_class_code = 6014,
  dates_out_of_order = 6020,
  date_outside_course = 6021,
  completion_differs_from_modules = 6022,
  income_outside_months = 6023,
  ages_differ_from_children = 6024,
  date_after_as_of = 6025,

  no_rate_exists = 7001,
  rate_undecided = 7002,
  no_period_count_exists = 7003,
  two_flows_needed = 7010,
  flow_times_differ = 7011,
  flow_dates_needed = 7012,
  flow_periods_needed = 7013,
  unit_periods_needed = 7014,
  rate_of_total_loss = 7015,
  flow_times_too_fine = 7016,
  fraction_needs_regime = 7017,
  figure_not_used = 7018,
  no_value_works = 7020,

  policy_unknown = 8001,
  policy_not_in_force = 8002,
  parameter_file_invalid = 8003,
  parameter_file_missing = 8004,
  policy_missing = 8005,
  table_rows_overlap = 8010,
  rule_unreachable = 8011,
  table_has_gap = 8012,
  table_cycle = 8013,
  protected_ground = 8014,
  policy_measure_missing = 8015,
  program_not_asked = 8016,
  record_invalid = 8020,
};

/// One finding. `path` is a JSON pointer into the request ("" for the whole document), or the name
/// of a command-line option; `given` is the text as it was written; `arguments` fill the sentence.
struct Error {
  ErrorCode code;
  std::string path;
  std::string given;
  std::vector<std::string> arguments;
};

using Errors = std::vector<Error>;

/// The name that programs may rely on, such as "principal_must_be_positive".
std::string_view error_name(ErrorCode code);

/// Every code, in order of number.
std::span<const ErrorCode> all_error_codes();

/// True for the codes that say "no answer exists" (exit 4), not "bad input" (exit 3).
bool is_no_answer(ErrorCode code);

}  // namespace afford
