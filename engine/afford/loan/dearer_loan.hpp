// One loan at higher rates. What its dates decide (plan, due dates, parts of the year) is worked
// out once, for all of them.
#pragma once

#include <memory>
#include <optional>

#include "afford/loan/amortization.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford {

class DearerLoan {
 public:
  /// `loan` comes from `checked_loan`.
  explicit DearerLoan(const Loan& loan);
  DearerLoan(DearerLoan&&) noexcept;
  DearerLoan& operator=(DearerLoan&&) noexcept;
  ~DearerLoan();

  /// The rows with every rate so many basis points (>= 0) higher, as `amortize` has them; nothing
  /// where a rate would be above the highest allowed or the loan has no rows.
  std::optional<Amortization> rows_at(std::int64_t basis_points);

 private:
  struct Planned;
  std::unique_ptr<Planned> planned_;
};

}  // namespace afford
