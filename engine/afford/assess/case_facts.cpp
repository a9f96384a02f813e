#include "afford/assess/case_facts.hpp"

#include <algorithm>
#include <array>

namespace afford {
namespace {

bool is_under(std::string_view path, std::string_view pointer) {
  return path.starts_with(pointer) &&
         (path.size() == pointer.size() || path[pointer.size()] == '/');
}

bool is_under_any(std::string_view path, const std::vector<std::string>& pointers) {
  return std::ranges::any_of(pointers, [&](const auto& one) { return is_under(path, one); });
}

// What is asked for cheaper money alone, and for special programs: it decides nothing, so no rule
// for a whole household reaches it.
bool decides_nothing(std::string_view path) {
  constexpr std::array<std::string_view, 5> facts{
      "/household/age", "/household/status", "/household/status_since", "/household/resident_since",
      "/household/came_as_refugee"};
  return std::ranges::find(facts, path) != facts.end();
}

bool is_verified(const VouchedFigure& figure, const Verification& verification, Date as_of) {
  const bool names_none =
      figure.source.find_first_not_of(" \t\n") == std::string::npos;  // a source is one by its name
  if (figure.by == VouchedBy::source && names_none) return false;
  const auto by = format_vouched_by(figure.by);
  if (std::ranges::find(verification.by, by) == verification.by.end()) return false;
  if (!verification.months) return true;
  if (!figure.date || *figure.date > as_of) return false;
  return figure.date->plus_months(*verification.months, figure.date->day()) >= as_of;
}

void add_once(const std::string& path, std::vector<std::string>& paths) {
  if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
}

// Amounts that count as nothing where the request does not state them.
constexpr std::array<std::string_view, 3> counted_as_none{"/household/children",
                                                          "/household/debt_payments_per_month",
                                                          "/household/remittances_per_month"};

// Without a cautious estimate the claim stands in for it, and nobody vouches for that.
constexpr std::string_view cautious_job = "/work/cautious";

// Leaving an amount out vouches for it no more than typing 0.
void check_left_out(const Request& request, const Verification& verification,
                    std::vector<std::string>& paths) {
  for (const std::string_view path : counted_as_none) {
    // Children may be stated by their ages: "children_under_6".
    const bool is_stated = std::ranges::any_of(
        request.vouched, [&](const auto& one) { return one.path.starts_with(path); });
    if (!is_stated && is_under_any(path, verification.inputs)) add_once(std::string(path), paths);
  }
  if (request.work->cautious) return;
  for (const auto& input : verification.inputs) {
    if (is_under(input, cautious_job)) add_once(input, paths);
  }
}

// Whether the rule asks for a document of the figure, and has none.
bool is_wanting(const VouchedFigure& figure, const Verification& verification, Date as_of) {
  return is_under_any(figure.path, verification.inputs) && !decides_nothing(figure.path) &&
         !is_verified(figure, verification, as_of);
}

void check_rule(const Request& request, const Verification& verification, CaseFacts& facts) {
  const bool refers = verification.otherwise == IfNotVerified::refer;
  std::vector<std::string> paths;
  for (const auto& figure : request.vouched) {
    if (is_wanting(figure, verification, *request.as_of)) paths.push_back(figure.path);
  }
  check_left_out(request, verification, paths);
  if (paths.empty()) return;
  auto& all = refers ? facts.not_verified : facts.verify_first;
  for (const auto& path : paths) add_once(path, all);
  Vouchers& vouchers = refers ? facts.vouchers : facts.first_vouchers;
  const bool is_first = vouchers.by.empty() && !vouchers.differ;
  const bool is_same = vouchers.by == verification.by && vouchers.months == verification.months;
  if (is_first) {
    vouchers = {verification.by, verification.months};
  } else if (!is_same) {
    vouchers = {.differ = true};
  }
}

void check_vouchers(const Request& request, const LendingPolicy& policy, CaseFacts& facts) {
  for (const auto& verification : policy.verifications) check_rule(request, verification, facts);
}

void check_dates(const Request& request, CaseFacts& facts) {
  DataConflict conflict{"document_after_request", {}};
  for (const auto& figure : request.vouched) {
    const bool is_late = figure.date && *figure.date > *request.as_of;
    if (is_late && !decides_nothing(figure.path)) conflict.inputs.push_back(figure.path);
  }
  if (!conflict.inputs.empty()) facts.conflicts.push_back(std::move(conflict));
}

void check_program(const Request& request, CaseFacts& facts) {
  const auto& status = request.household->person.status;
  const bool has_both = request.program && request.program->status && status;
  if (!has_both || *request.program->status == *status) return;
  facts.conflicts.push_back({"status", {"/household/status", "/program/status"}});
}

}  // namespace

std::vector<DataConflict> household_conflicts(const Household& household) {
  std::vector<DataConflict> conflicts;
  for (std::size_t k = 0; k < household.other_income.size(); ++k) {
    const IncomeKind kind = household.other_income[k].kind;
    const std::string path = "/household/other_income/" + std::to_string(k);
    if (kind == IncomeKind::child_benefit && household.children == 0) {
      conflicts.push_back({"child_benefit", {path, "/household/children"}});
    }
    if (kind == IncomeKind::partner_pay && household.adults == 1) {
      conflicts.push_back({"partner_pay", {path, "/household/adults"}});
    }
  }
  return conflicts;
}

bool is_used_in_decisions(const VouchedFigure& figure) { return !decides_nothing(figure.path); }

CaseFacts case_facts(const Request& request, const LendingPolicy& policy) {
  CaseFacts facts;
  facts.program = request.program;
  check_vouchers(request, policy, facts);
  check_dates(request, facts);
  for (auto& conflict : household_conflicts(*request.household)) {
    facts.conflicts.push_back(std::move(conflict));
  }
  check_program(request, facts);
  // By place: how a request is written decides nothing.
  std::ranges::sort(facts.not_verified);
  std::ranges::sort(facts.verify_first);
  for (auto& conflict : facts.conflicts) std::ranges::sort(conflict.inputs);
  return facts;
}

}  // namespace afford
