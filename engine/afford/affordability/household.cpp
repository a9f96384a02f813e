#include "afford/affordability/household.hpp"

namespace afford {

Money Household::spending_per_month() const {
  Money sum = Money::zero(housing_per_month.currency());
  for (const auto& item : spending) sum += item.per_month;
  return sum;
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

}  // namespace afford
