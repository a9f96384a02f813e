// Net pay of a year of employment: gross less contributions, federal tax and provincial tax.
//   taxable = gross - deductions;  tax = steps(max(0, brackets(taxable) - rate x credit amounts))
//   net     = gross - pension - premiums - federal tax x (1 - abatement) - provincial tax
// Source: `order`, `kinds` and `rounding` of engine/parameters/ca-tax.json, after the T1 and 428
// returns and CRA's T4127. Whom it fits: TaxTables::base_case. One formula
// (detail/net_pay_formula.hpp) gives both the year's figures in cents and the exact unrounded
// curve. Worked: Ontario 2025, 34,320.00 gross is 29,377.47 net, of which 799.41 only with the tax
// return; 60,000.00 is 46,977.45 net; at 48,500.00 the next dollar brings 0.44643845.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"
#include "afford/tax/piecewise_linear.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {

enum class Credits : std::uint8_t {
  whole_year,       ///< the law of the year, as the tax return settles it
  paycheques_only,  ///< without the rules that come with the return
};

/// In cents by the file's rounding: each contribution part and each of the two taxes half up, once.
struct NetPay {
  Money gross;
  Money pension;
  Money premiums;
  Money federal_tax;
  Money provincial_tax;
  Money net;
  /// The part of `net` that comes once, with the return: `net - with_return` is what paycheques
  /// bring.
  Money with_return;
};

/// The law in full; `gross` is a year's pay in Canadian dollars, >= 0.
NetPay net_pay(const ResidenceLaw& law, Money gross);

/// Net income of a year in which there was nothing but this pay, line 23600 of the return: gross
/// less the additional pension contributions.
Money net_income(const ResidenceLaw& law, Money gross);

enum class NetPayLineKind : std::uint8_t {
  contribution,  ///< what is paid, in whole cents
  deduction,     ///< off the income
  taxable_income,
  bracket,        ///< tax in it
  credit_amount,  ///< an amount that counts at the credit rate
  credits,        ///< tax taken off: rate x the credit amounts, no more than the brackets gave
  step,           ///< what it adds to the tax, negative if it takes off
  abatement,      ///< tax taken off
  tax,            ///< in whole cents
};

/// One figure on the way to net pay, in dollars and exact. In a block, brackets, credits, steps and
/// abatement add up to its tax before that is rounded.
struct NetPayLine {
  NetPayLineKind kind;
  std::string block;  ///< "contributions", "federal" or the province
  std::string code;   ///< the rule's id in the file; "CPP.base", "EI"; else the kind's name
  Ratio amount;
  std::optional<Ratio> rate{};  ///< where the amount is rate x of
  std::optional<Ratio> of{};
  std::optional<Money> over{};  ///< of a bracket
  bool comes_with_return = false;
};

std::string_view format_net_pay_line_kind(NetPayLineKind kind);

/// Every figure that `net_pay` went through, in its order. Rules that `credits` leaves out are
/// absent.
std::vector<NetPayLine> net_pay_lines(const ResidenceLaw& law, Money gross, Credits credits);

/// Net pay as an exact function of gross pay, nothing rounded: for slope, inverse and break-even.
class NetPayCurve {
 public:
  explicit NetPayCurve(const ResidenceLaw& law, Credits credits = Credits::whole_year);

  /// Both in dollars; `gross` >= 0.
  Ratio net_at(const Ratio& gross) const;
  /// The share of the next dollar that is left, exactly. The drop of some 33 dollars just after
  /// 2,000.00, where premiums are no longer refunded, is a jump and in no slope.
  Ratio kept_of_next_dollar(Money gross) const;
  /// The lowest gross in whole cents whose unrounded net reaches `net`. Fails with
  /// `net_out_of_reach` beyond the largest amount; the argument is the most that can be reached.
  Result<Money> lowest_gross_for(Money net) const;
  /// In cents of cents.
  const PiecewiseLinear& function() const { return net_; }

 private:
  PiecewiseLinear net_;
};

}  // namespace afford
