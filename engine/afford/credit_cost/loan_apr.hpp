// The APR of a loan under each regime: its money as the law counts it, on the law's own clock.
#pragma once

#include <vector>

#include "afford/base/result.hpp"
#include "afford/credit_cost/apr.hpp"
#include "afford/credit_cost/cost_rules.hpp"
#include "afford/loan/amortization.hpp"

namespace afford {

/// What moves between lender and borrower, with the charges that a cost set counts. A charge that
/// it leaves out: kept back, it is money the borrower got; financed, it was lent on its day; paid
/// separately or with payments, it is not there.
struct CountedMoney {
  std::vector<DatedAmount> amounts{};  ///< minor units; received is positive
  Amortization amortization;           ///< without charges that are paid with payments and left out
  Money charges;
  Money advanced;  ///< what the borrower gets, kept-back charges that count taken off
};

/// Fails as `amortize` does.
Result<CountedMoney> counted_money(const Loan& loan, const Amortization& amortization,
                                   const CostSet& set);

/// Canada's other readings of the same loan, each under its own name.
struct CanadianRates {
  Money interest;
  Money charges;                      ///< those that s. 48 counts
  Decimal contract_schedule_average;  ///< C/(T x P) with the contract's own balances
  std::optional<Decimal> actuarial_nominal;
  std::optional<Decimal> nearest_eighth;
};

/// Why a law may not be meant for a loan, or what is assumed of it.
enum class Coverage : std::uint8_t {
  currency,      ///< the law is of another currency's country
  student_loan,  ///< of a government, exempt in Canada (SOR/2021-181 s. 31)
  variable,      ///< the rate follows an index
};
std::string_view format_coverage(Coverage coverage);
/// "CAD", "USD", "EUR", "GBP".
std::string_view currency_of(Regime regime);

struct LoanApr {
  Regime regime;
  UnitPeriod unit;
  RegimeFlows flows;
  Apr apr;
  bool is_above_highest = false;  ///< the rate lies above `yearly_rate_percent_max`
  std::optional<CanadianRates> canada{};
  std::vector<Coverage> coverage{};
};

inline constexpr unsigned apr_decimals = 4;

/// On the regime's clock, by the step that payments have.
RegimeFlows loan_flows(const Loan& loan, const CountedMoney& money, Regime regime);

/// Canada counts the charges of its disclosure set (s. 48), the others every charge of the
/// schedule. Fails as `amortize` does.
Result<LoanApr> loan_apr(const Loan& loan, const Amortization& amortization, Regime regime,
                         const CostRules& rules);

}  // namespace afford
