#include "afford/assess/case_facts.hpp"

#include <algorithm>

namespace afford {
namespace {

bool is_under(std::string_view path, std::string_view pointer) {
  return path.starts_with(pointer) &&
         (path.size() == pointer.size() || path[pointer.size()] == '/');
}

bool is_under_any(std::string_view path, const std::vector<std::string>& pointers) {
  return std::ranges::any_of(pointers, [&](const auto& one) { return is_under(path, one); });
}

bool is_verified(const VouchedFigure& figure, const Verification& verification, Date as_of) {
  const auto by = format_vouched_by(figure.by);
  if (std::ranges::find(verification.by, by) == verification.by.end()) return false;
  if (!verification.months) return true;
  if (!figure.date || *figure.date > as_of) return false;
  return figure.date->plus_months(*verification.months, figure.date->day()) >= as_of;
}

void add_once(const std::string& path, std::vector<std::string>& paths) {
  if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
}

void check_vouchers(const Request& request, const LendingPolicy& policy, CaseFacts& facts) {
  for (const auto& verification : policy.verifications) {
    auto& paths =
        verification.otherwise == IfNotVerified::refer ? facts.not_verified : facts.verify_first;
    for (const auto& figure : request.vouched) {
      const bool is_asked = is_under_any(figure.path, verification.inputs);
      const bool is_seen = is_verified(figure, verification, *request.as_of);
      if (is_asked && !is_seen) add_once(figure.path, paths);
    }
  }
}

void check_dates(const Request& request, CaseFacts& facts) {
  DataConflict conflict{"document_after_request", {}};
  for (const auto& figure : request.vouched) {
    if (figure.date && *figure.date > *request.as_of) conflict.inputs.push_back(figure.path);
  }
  if (!conflict.inputs.empty()) facts.conflicts.push_back(std::move(conflict));
}

void check_family(const Request& request, CaseFacts& facts) {
  const Household& household = *request.household;
  for (std::size_t k = 0; k < household.other_income.size(); ++k) {
    const IncomeKind kind = household.other_income[k].kind;
    const std::string path = "/household/other_income/" + std::to_string(k);
    if (kind == IncomeKind::child_benefit && household.children == 0) {
      facts.conflicts.push_back({"child_benefit", {path, "/household/children"}});
    }
    if (kind == IncomeKind::partner_pay && household.adults == 1) {
      facts.conflicts.push_back({"partner_pay", {path, "/household/adults"}});
    }
  }
}

}  // namespace

CaseFacts case_facts(const Request& request, const LendingPolicy& policy) {
  CaseFacts facts;
  facts.program = request.program;
  check_vouchers(request, policy, facts);
  check_dates(request, facts);
  check_family(request, facts);
  // By place: how a request is written decides nothing.
  std::ranges::sort(facts.not_verified);
  std::ranges::sort(facts.verify_first);
  for (auto& conflict : facts.conflicts) std::ranges::sort(conflict.inputs);
  return facts;
}

}  // namespace afford
