#include "afford/decision/detail/policy_inputs.hpp"

#include <algorithm>
#include <optional>

namespace afford::detail {
namespace {

constexpr std::string_view pay_fields =
    "gross_per_year hourly hours_per_week net_per_month growth_percent_per_year pay_date "
    "pay_frequency! pay_day";
constexpr std::string_view outcome_fields =
    "net_gain_per_month gain_decay_percent_per_year completion_probability placement_probability "
    "months_to_job other_job_probability other_job_gain_share range:range";

// The fields of each kind of object in a request. "costs*bill" is a list of bills, "range:range" an
// object, "days*" a list of plain values; "kind!" is a word, "check!check" an object of words
// alone, for which nobody vouches.
struct Fields {
  std::string_view kind;
  std::string_view names;
};

// A field stands here if a decision can rest on it. Names, notes, and what serves cheaper money,
// the account or a page alone do not; nor does what has one value only, as the country has. A test
// holds this table against engine/schemas/request.schema.json.
constexpr Fields request_fields[] = {
    {"request", "loan:loan course:course work:work household:household program:program"},
    {"loan",
     "disbursements*disbursement nominal_rate_percent day_count! due_dates:due_dates phases*phase "
     "fees*fee conventions!conventions rounding:rounding prepayments*prepayment events*event "
     "interest_pauses*pause rate_changes*rate_change index_rate:index_rate"},
    {"disbursement", "date principal actual_date"},
    {"due_dates",
     "first from frequency! every days* anchor_day month_end! business_days!business_days "
     "last_stub!"},
    {"business_days", "calendar! shift! calculate!"},
    {"phase",
     "kind! payments until every! payment capitalise! principal amortise_over list*due percent "
     "rounds! "
     "basis!"},
    {"due", "payment principal"},
    {"fee", "amount percent paid! date"},
    {"conventions", "level_from! last_payment! tranche_on_due_date! level_basis!"},
    {"rounding", "interest! payment! interest_per! payment_unit"},
    {"prepayment", "date amount then!"},
    {"event", "date kind! within_days payments to"},
    {"pause", "from to"},
    {"rate_change", "date nominal_rate_percent then!"},
    {"index_rate", "index*index spread multiplier cap floor resets:resets shock:shock"},
    {"index", "date percent"},
    {"resets", "first every! dates*"},
    {"shock", "from percent"},
    {"course",
     "start weeks hours_per_week delivery! costs*bill funding*funding paid_hours_lost_per_week "
     "net_lost_per_month assessment:assessment check!check modules*module"},
    {"bill", "amount date"},
    {"funding", "kind! amount date"},
    {"assessment", "fee pass_probability attempts_max months_between"},
    {"check",
     "named_employers_hire! skill_is_new! provider_reputation! stackable! assessed! fits_work!"},
    {"module",
     "start weeks completion_probability credit_value enrol_probability transfer_in_writing!"},
    {"work", "now:now cautious:cautious claimed:claimed horizon_months discount_rate_percent"},
    {"now", pay_fields},
    {"cautious", pay_fields},
    {"cautious", outcome_fields},
    {"claimed", pay_fields},
    {"claimed", outcome_fields},
    {"claimed", "evidence_grade! cohort_size"},
    {"range",
     "months_to_job:ends gross_per_year:ends hourly:ends net_per_month:ends "
     "net_gain_per_month:ends"},
    {"ends", "low high"},
    {"household",
     "province! region! adults children children_under_6 children_6_to_17 has_partner! "
     "computed_benefits! resident_on_1_january! resident_from other_income*income "
     "housing_per_month spending_per_month:spending due_days:due_days debt_payments_per_month "
     "remittances_per_month savings"},
    {"income", "kind! gross_per_year net_per_month from to co_applicant! day"},
    {"program", "status! trained_abroad! years_in_field"},
    {"spending", "food clothing transportation communication childcare inuusiqattiarniq other"},
    {"due_days",
     "housing debt_payments remittances food clothing transportation communication childcare "
     "inuusiqattiarniq other"}};

// What a pointer leads to: an object of a kind, a list of such, or a plain value without one.
struct Place {
  std::string_view kind{};
  bool is_list = false;
  bool is_word = false;
};

std::optional<Place> field_of(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::string_view word = names.substr(0, names.find(' '));
    names.remove_prefix(std::min(word.size() + 1, names.size()));
    const std::size_t end = std::min(word.find_first_of(":*!"), word.size());
    if (word.substr(0, end) != name) continue;
    if (end == word.size()) return Place{};
    return Place{word.substr(end + 1), word[end] == '*', word[end] == '!'};
  }
  return std::nullopt;
}

bool is_index(std::string_view text) {
  const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
  return is_number && (text.size() == 1 || text.front() != '0');
}

std::optional<Place> below(const Place& place, std::string_view step) {
  if (place.is_word && is_index(step)) return place;  // one of a list of words
  if (place.is_list) return is_index(step) ? std::optional(Place{place.kind}) : std::nullopt;
  for (const auto& [kind, names] : request_fields) {
    if (kind != place.kind) continue;
    if (const auto field = field_of(names, step)) return field;
  }
  return std::nullopt;
}

std::optional<Place> place_of(std::string_view pointer) {
  std::optional<Place> place = Place{"request"};
  if (!pointer.starts_with('/')) return std::nullopt;
  while (place && !pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    place = below(*place, pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
  }
  return place;
}

}  // namespace

bool is_policy_input(std::string_view pointer) { return place_of(pointer).has_value(); }

bool is_word_input(std::string_view pointer) {
  const auto place = place_of(pointer);
  return place && place->is_word;
}

}  // namespace afford::detail
