#include "afford/json/detail/unread_policy.hpp"

#include <algorithm>
#include <utility>

namespace afford::detail {
namespace {

constexpr std::string_view quebec_measure = "qc_debt_ratio";
constexpr std::string_view scenarios = "/scenarios";

bool is_in(std::string_view path, std::string_view place) {
  return path.starts_with(place) && (path.size() == place.size() || path[place.size()] == '/');
}

// A misspelt name of the measure.
bool is_near_quebec(const Error& finding) {
  return finding.code == ErrorCode::unknown_word && !finding.arguments.empty() &&
         finding.arguments.back() == quebec_measure;
}

}  // namespace

UnreadPolicy::UnreadPolicy(const ObjectReader& root, const LendingPolicy& policy,
                           std::vector<std::string> parameters)
    : parameters_(std::move(parameters)) {
  for (const auto& finding : root.findings_so_far()) {
    if (finding.code == ErrorCode::duplicate_key) continue;  // the first of them was read
    places_.push_back(finding.path.substr(root.path().size()));
    has_quebec_test_ = has_quebec_test_ || is_near_quebec(finding);
  }
  const auto is_nameless = [](const auto& one) { return one.id.empty(); };
  no_parameter_is_known_ = has_place("/parameters");
  has_table_ = has_place("/tables") || std::ranges::any_of(policy.tables, is_nameless);
  has_scenario_ = has_place("/scenarios") || std::ranges::any_of(policy.scenarios, is_nameless);
  has_quebec_test_ = has_quebec_test_ || has_place("/tests");
  for (std::size_t i = 0; i < policy.tests.size(); ++i) {
    const std::string place = "/tests/" + std::to_string(i);
    const bool is_quebec = policy.tests[i].measure == quebec_measure;
    if (has_place(place) || (is_quebec && has_place(place + "/comparison")))
      has_quebec_test_ = true;
  }
}

bool UnreadPolicy::hides(const Error& finding) const {
  const std::string& path = finding.path;
  if (std::ranges::any_of(places_, [&](const auto& place) { return is_in(path, place); })) {
    return true;
  }
  switch (finding.code) {
    case ErrorCode::table_rows_overlap:
    case ErrorCode::rule_unreachable:
    case ErrorCode::table_has_gap: return touches_rules(path);
    case ErrorCode::policy_measure_missing: return has_quebec_test_;
    case ErrorCode::parameter_file_invalid: break;
    default: return false;
  }
  const bool is_of_all = path == "/special_program" || path.ends_with("/values") ||
                         path.ends_with("/by") || path.ends_with("/inputs") ||
                         (path.starts_with(scenarios) && path.rfind('/') == scenarios.size());
  if (is_of_all && has_place_in(path)) return true;
  if (path.ends_with("/scenario")) return has_scenario_;
  const bool is_of_limit = path.ends_with("/limit");
  if (has_table_ && (is_of_limit || path.ends_with("/table"))) return true;
  const bool names_parameter = is_of_limit || path == "/parameters";
  return names_parameter && is_unread(finding.given, finding.arguments.back());
}

bool UnreadPolicy::has_place(std::string_view path) const {
  return std::ranges::find(places_, path) != places_.end();
}

bool UnreadPolicy::has_place_in(std::string_view path) const {
  return std::ranges::any_of(places_, [&](const auto& place) { return is_in(place, path); });
}

// Of "/tables/2/rules" and what lies below it: rows are compared only where all were read.
bool UnreadPolicy::touches_rules(std::string_view path) const {
  const std::string table(path.substr(0, path.find("/rules")));
  return has_place_in(table + "/rules") || has_place(table + "/hit");
}

bool UnreadPolicy::is_unread(std::string_view given, std::string_view named) const {
  return no_parameter_is_known_ || std::ranges::any_of(parameters_, [&](const std::string& name) {
           return name == given || name == named;
         });
}

}  // namespace afford::detail
