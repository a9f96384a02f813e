#include "afford/loan/dearer_loan.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "afford/loan/detail/planned_windows.hpp"

namespace afford {

struct DearerLoan::Planned {
  Loan loan;                        ///< at the rates last asked for; its addresses are in the plan
  std::vector<Decimal> percents{};  ///< as agreed: the nominal rate, then those of the changes
  /// Not where a prepayment covers the last payments.
  std::optional<detail::PlannedWindows> windows{};

  explicit Planned(const Loan& of) : loan(of) {
    percents.push_back(of.terms.nominal_rate.percent());
    for (const auto& change : of.terms.rate_changes) percents.push_back(change.rate.percent());
    if (std::ranges::any_of(of.prepayments, detail::covers_last)) return;
    windows.emplace(loan);
    windows->windows.years(0, windows->plan.rows());
  }

  // Whether each rate is allowed.
  bool set_rates(const Decimal& more) {
    auto& changes = loan.terms.rate_changes;
    bool allowed = true;
    for (std::size_t k = 0; k < percents.size(); ++k) {
      const Decimal percent = percents[k] + more;
      allowed = allowed && percent <= Decimal::of_integer(nominal_rate_percent_max);
      (k == 0 ? loan.terms.nominal_rate : changes[k - 1].rate) = AnnualRate::from_percent(percent);
    }
    return allowed;
  }

  Result<Amortization> amortized() const {
    detail::PlannedWindows now = *windows;
    now.plan.rate_decimals = detail::rate_decimals(loan.terms);
    return detail::amortize_planned(loan, std::move(now));
  }
};

DearerLoan::DearerLoan(const Loan& loan) : planned_(std::make_unique<Planned>(loan)) {}
DearerLoan::DearerLoan(DearerLoan&&) noexcept = default;
DearerLoan& DearerLoan::operator=(DearerLoan&&) noexcept = default;
DearerLoan::~DearerLoan() = default;

// A checked loan stays one as long as its rates are allowed.
std::optional<Amortization> DearerLoan::rows_at(std::int64_t basis_points) {
  if (!planned_->set_rates(Decimal(basis_points, 2))) return std::nullopt;
  const Loan& loan = planned_->loan;
  Result<Amortization> rows = planned_->windows ? planned_->amortized() : amortize(loan);
  if (!rows) return std::nullopt;
  return std::move(*rows);
}

}  // namespace afford
