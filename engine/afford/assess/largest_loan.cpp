#include "afford/assess/largest_loan.hpp"

#include <algorithm>

#include "afford/numbers/allocation.hpp"

namespace afford {
namespace {

constexpr std::int64_t search_max_minor = 10'000'000;  // 100,000.00

bool adds_no_reason(const BudgetJudgement& judgement, const BudgetJudgement& without_loan) {
  return std::ranges::all_of(judgement.reasons, [&](const BudgetReason& reason) {
    return std::ranges::any_of(without_loan.reasons, [&](const BudgetReason& known) {
      return is_same_matter(known, reason);
    });
  });
}

}  // namespace

Loan scaled_to(const Loan& loan, Money principal) {
  std::vector<std::int64_t> weights;
  for (const auto& disbursement : loan.disbursements) {
    weights.push_back(disbursement.principal.minor());
  }
  const auto shares = allocate(principal, weights, AllocationRule::last_absorbs);
  Loan scaled = loan;
  for (std::size_t i = 0; i < shares.size(); ++i) scaled.disbursements[i].principal = shares[i];
  std::erase_if(scaled.disbursements,
                [](const Disbursement& d) { return d.principal.minor() == 0; });
  return scaled;
}

Money largest_loan_that_fits(const Situation& situation, const BudgetJudgement& without_loan) {
  const Loan& loan = *situation.loan;
  const Currency currency = loan.terms.currency;
  if (without_loan.result == BudgetResult::does_not_fit) return Money::zero(currency);
  const auto fits = [&](std::int64_t minor) {
    const auto amortization = amortize(scaled_to(loan, Money::of_minor(minor, currency)));
    if (!amortization) return false;
    const auto all = outcomes(situation, *amortization);
    return adds_no_reason(judge_budget(situation, *amortization, all), without_loan);
  };
  std::int64_t fitting = 0;
  std::int64_t too_large = std::max(search_max_minor, loan.disbursed().minor());
  if (fits(too_large)) return Money::of_minor(too_large, currency);
  while (too_large - fitting > 1) {
    const std::int64_t middle = (fitting + too_large) / 2;
    (fits(middle) ? fitting : too_large) = middle;
  }
  return Money::of_minor(fitting, currency);
}

}  // namespace afford
