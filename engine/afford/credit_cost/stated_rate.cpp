#include "afford/credit_cost/stated_rate.hpp"

#include <algorithm>

#include "afford/base/require.hpp"

namespace afford {
namespace {

// Stated less above <= true <= stated + below.
bool is_within(const RegimeFlows& flows, const RateTolerance& tolerance, const Decimal& stated) {
  const int low = side_of_apr(flows, Ratio::of(stated - tolerance.above));
  const int high = side_of_apr(flows, Ratio::of(stated + tolerance.below));
  return low <= 0 && (high > 0 || (high == 0 && tolerance.includes_below));
}

bool are_equal_but_ends(const std::vector<Money>& payments) {
  if (payments.size() <= 2) return true;
  return std::all_of(payments.begin() + 1, payments.end() - 1,
                     [&](Money payment) { return payment == payments[1]; });
}

}  // namespace

bool is_irregular(const Loan& loan, const Amortization& amortization) {
  if (loan.disbursements.size() > 1) return true;
  std::vector<Money> payments;
  const auto step = loan.terms.due_dates.frequency;
  for (const auto& phase : loan.terms.phases) {
    if (phase.every && *phase.every != step) return true;
  }
  bool has_gap = false;
  for (const auto& row : amortization.installments) {
    if (!has_due_date(row.phase)) return true;
    if (row.payment.minor() == 0) {
      has_gap = has_gap || !payments.empty();
    } else {
      payments.push_back(row.payment);
    }
  }
  return has_gap || !are_equal_but_ends(payments);
}

RateTolerance tolerance_of(const Loan& loan, const Amortization& amortization, Regime regime) {
  const Decimal eighth(125, 3);
  const Decimal quarter(25, 2);
  switch (regime) {
    case Regime::canada: return {eighth, eighth, "eighth_ca"};
    case Regime::usa:
      if (is_irregular(loan, amortization)) return {quarter, quarter, "quarter"};
      return {eighth, eighth, "eighth_us"};
    case Regime::eu: return {Decimal(5, 2), Decimal(5, 2), "one_decimal", false};
    case Regime::uk: return {Decimal(1, 0), Decimal(1, 1), "uk"};
  }
  AFFORD_REQUIRE(!"every regime has a tolerance");
  return {eighth, eighth, "eighth_ca"};
}

StatedRate checked_rate(const LoanApr& found, const RateTolerance& tolerance,
                        const Decimal& stated_percent) {
  AFFORD_REQUIRE(found.apr.percent.has_value());
  const bool within = is_within(found.flows, tolerance, stated_percent);
  const Decimal nudge(1, 2);
  const bool holds = is_within(found.flows, tolerance, stated_percent + nudge) == within &&
                     is_within(found.flows, tolerance, stated_percent - nudge) == within;
  return {.stated_percent = stated_percent,
          .true_percent = *found.apr.percent,
          .difference_percent = stated_percent - *found.apr.percent,
          .tolerance = tolerance,
          .is_within = within,
          .is_on_cusp = !holds};
}

}  // namespace afford
