// A stated APR held against the true one and the tolerance of its law.
#pragma once

#include "afford/credit_cost/loan_apr.hpp"

namespace afford {

/// How far a stated rate may lie from the true one, in points of a percent.
struct RateTolerance {
  Decimal above;
  Decimal below;
  std::string_view code;  ///< of the rule, for words/: "eighth_ca", "quarter", "one_decimal", "uk"
  bool includes_below = true;  ///< a true rate exactly `below` over the stated one is good
};

/// Canada: 1/8 (SOR/2021-181 s. 47(2); N.B. Reg. 2010-104 s. 15(6)). USA: 1/8, and 1/4 in an
/// irregular transaction (12 CFR 1026.22(a)). EU: half of the first decimal, a half rounded
/// up: 12.3 is wrong for 12.35 (2008/48/EC Annex I, remark (d)). UK: 1 above, 0.1 below (SI
/// 2010/1014 Sch. 4).
RateTolerance tolerance_of(const Loan& loan, const Amortization& amortization, Regime regime);

/// 12 CFR 1026.22(a)(3): more than one advance, or periods or payments that are not equal, the
/// first period and the first and last payment apart.
bool is_irregular(const Loan& loan, const Amortization& amortization);

struct StatedRate {
  Decimal stated_percent;
  Decimal true_percent;        ///< 4 decimals, half up
  Decimal difference_percent;  ///< stated less true
  RateTolerance tolerance;
  bool is_within;   ///< decided on the unrounded rate
  bool is_on_cusp;  ///< a hundredth of a point more or less would change that
};

/// The loan has an APR.
StatedRate checked_rate(const LoanApr& found, const RateTolerance& tolerance,
                        const Decimal& stated_percent);

}  // namespace afford
