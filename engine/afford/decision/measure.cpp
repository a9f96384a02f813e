#include "afford/decision/measure.hpp"

namespace afford {
namespace {

constexpr MeasureInfo catalogue[] = {
    {"debt_ratio", "ratio",
     "(housing + debt payments + largest payment of the last phase) / gross household income"},
    {"left_after_spending", "CAD",
     "income - housing - debts - remittances - loan payment - spending, cautious, a month"},
    {"lowest_savings_cautious", "CAD", "lowest month of savings, cautious outcome"},
    {"lowest_savings_plan_fails", "CAD", "lowest month of savings, worst kind of plan fails"},
    {"principal", "CAD", "sum of disbursements"},
    {"principal_over_bills", "CAD", "sum of disbursements - course bills"},
    {"payment_count", "payments", "due dates in all phases"},
};

}  // namespace

std::span<const MeasureInfo> measure_catalogue() { return catalogue; }

}  // namespace afford
