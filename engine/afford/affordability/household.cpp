#include "afford/affordability/household.hpp"

#include <algorithm>

namespace afford {

Money Household::spending_per_month() const {
  Money sum = Money::zero(housing_per_month.currency());
  for (const auto& item : spending) sum += item.per_month;
  return sum;
}

bool Household::has_days() const {
  return due_days.housing || due_days.debt_payments || due_days.remittances ||
         std::ranges::any_of(spending, [](const auto& one) { return one.due_day.has_value(); }) ||
         std::ranges::any_of(other_income, [](const auto& one) { return one.day.has_value(); });
}

std::string_view format_income_kind(IncomeKind kind) {
  switch (kind) {
    case IncomeKind::partner_pay: return "partner_pay";
    case IncomeKind::child_benefit: return "child_benefit";
    case IncomeKind::workers_benefit: return "workers_benefit";
    case IncomeKind::gst_credit: return "gst_credit";
    case IncomeKind::support: return "support";
    case IncomeKind::rent: return "rent";
    case IncomeKind::other: return "other";
  }
  return {};
}

std::string_view format_residence_status(ResidenceStatus status) {
  switch (status) {
    case ResidenceStatus::citizen: return "citizen";
    case ResidenceStatus::permanent_resident: return "permanent_resident";
    case ResidenceStatus::protected_person: return "protected_person";
    case ResidenceStatus::refugee_claimant: return "refugee_claimant";
    case ResidenceStatus::temporary_resident: return "temporary_resident";
  }
  return {};
}

}  // namespace afford
