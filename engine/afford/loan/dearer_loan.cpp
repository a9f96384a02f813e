#include "afford/loan/dearer_loan.hpp"

#include <algorithm>
#include <utility>

#include "afford/loan/detail/planned_windows.hpp"

namespace afford {

struct DearerLoan::Planned {
  Loan loan;  ///< at the rates last asked for; its addresses are in the plan
  LoanTerms terms;
  /// Not where a prepayment covers the last payments.
  std::optional<detail::PlannedWindows> windows{};

  explicit Planned(const Loan& of) : loan(of), terms(of.terms) {
    if (std::ranges::any_of(of.prepayments, detail::covers_last)) return;
    windows.emplace(loan);
    windows->windows.years(0, windows->plan.rows());
  }

  // Whether each rate is allowed.
  bool set_rates(const Decimal& more) {
    const auto set = [&more](AnnualRate& rate, const AnnualRate& now) {
      rate = AnnualRate::from_percent(now.percent() + more);
      return rate.percent() <= Decimal::of_integer(nominal_rate_percent_max);
    };
    bool allowed = set(loan.terms.nominal_rate, terms.nominal_rate);
    for (std::size_t k = 0; k < terms.rate_changes.size(); ++k) {
      allowed = set(loan.terms.rate_changes[k].rate, terms.rate_changes[k].rate) && allowed;
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
