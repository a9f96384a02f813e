// The formula of net pay, written once. A Value is a Ratio (the figures of one gross pay) or a
// PiecewiseLinear (the curve over all of them), in cents; they differ only in that contributions
// and taxes of a Ratio are paid in whole cents, and the rounded contributions feed deductions and
// credits. Source: `order` and `kinds` of engine/parameters/ca-tax.json; each function names its
// kind.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "afford/tax/net_pay.hpp"
#include "afford/tax/piecewise_linear.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford::detail {

inline Ratio cents(Money amount) { return amount.minor(); }

// The arithmetic of figures; that of curves is below.
inline Ratio lower_of(const Ratio& a, const Ratio& b) { return b < a ? b : a; }
inline Ratio excess(const Ratio& value, const Ratio& over) {
  return value <= over ? Ratio(0) : value - over;
}
struct Limits {
  Ratio low;
  Ratio high;
};
inline Ratio between(const Ratio& value, const Limits& limits) {
  if (value <= limits.low) return 0;
  return (value < limits.high ? value : limits.high) - limits.low;
}
inline Ratio as_paid(const Ratio& amount) {
  return Ratio(round_to_integer(amount, RoundingMode::half_up), 1);
}
inline Ratio zero_up_to(Money point, const Ratio& gross, const Ratio& premium) {
  return gross <= cents(point) ? Ratio(0) : premium;
}

/// The part of `value` over `over`, not below 0.
inline PiecewiseLinear excess(const PiecewiseLinear& value, const PiecewiseLinear& over) {
  return higher_of(value - over, Ratio(0));
}
/// The part of `value` that lies between two limits.
inline PiecewiseLinear between(const PiecewiseLinear& value, const Limits& limits) {
  return lower_of(excess(value, limits.low), limits.high - limits.low);
}
/// Whole cents, half up. A curve is never rounded.
inline const PiecewiseLinear& as_paid(const PiecewiseLinear& amount) { return amount; }
/// The premium, or nothing while `gross` does not exceed `point`. A curve's `gross` is the
/// identity.
inline PiecewiseLinear zero_up_to(Money point, const PiecewiseLinear& /*gross*/,
                                  const PiecewiseLinear& premium) {
  return point.minor() > 0 ? premium.zero_up_to(cents(point)) : premium;
}

inline bool is_nothing(const Ratio& value) { return value.sign() == 0; }
inline bool is_nothing(const PiecewiseLinear& value) { return value == PiecewiseLinear(0); }

/// Most of a table lies above most incomes: what is nothing costs nothing.
template <class Value>
void add_share(Value& sum, const Value& of, const Ratio& rate) {
  if (!is_nothing(of)) sum = sum + of * rate;
}

/// Pay that counts for a contribution, and what is paid on it.
template <class Value>
struct Contribution {
  Value counted;
  Value paid;
};

template <class Value>
struct Contributions {
  std::array<Contribution<Value>, pension_part_count> pension;  ///< by PensionPart
  std::vector<Contribution<Value>> premiums;                    ///< in the order of the law

  const Value& paid(PensionPart part) const { return pension[static_cast<std::size_t>(part)].paid; }
};

// kind "pension"
template <class Value>
std::array<Contribution<Value>, pension_part_count> pension_of(const PensionContribution& law,
                                                               const Value& gross) {
  const Value counted = between(gross, {cents(law.exemption), cents(law.ceiling)});
  const Value second = between(gross, {cents(law.ceiling), cents(law.ceiling2)});
  return {{{counted, as_paid(counted * law.base_rate)},
           {counted, as_paid(counted * law.first_additional_rate)},
           {second, as_paid(second * law.second_additional_rate)}}};
}

// kind "premium"
template <class Value>
Contribution<Value> premium_of(const Premium& law, const Value& gross) {
  Value counted = zero_up_to(law.refunded_up_to, gross, lower_of(gross, cents(law.max_earnings)));
  Value paid = as_paid(counted * law.rate);
  return {std::move(counted), std::move(paid)};
}

template <class Value>
Contributions<Value> contributions_of(const ResidenceLaw& law, const Value& gross) {
  Contributions<Value> result{pension_of(law.pension, gross), {}};
  result.premiums.reserve(law.premiums.size());
  for (const auto& premium : law.premiums) result.premiums.push_back(premium_of(premium, gross));
  return result;
}

/// What the rules of a block look at.
template <class Value>
struct Incomes {
  const ResidenceLaw& law;
  const Contributions<Value>& contributions;
  Value gross;
  Value net;
  Value taxable;

  const Value& at(IncomeMeasure measure) const {
    return measure == IncomeMeasure::net ? net : taxable;
  }
};

// Deductions and credit amounts: one overload for each kind.

template <class Value>
Value amount_of(const ContributionParts& rule, const Incomes<Value>& incomes) {
  Value sum = Ratio(0);
  for (const PensionPart part : rule.parts) sum = sum + incomes.contributions.paid(part);
  return sum;
}

template <class Value>
Value amount_of(const CappedRateOfEmployment& rule, const Incomes<Value>& incomes) {
  return lower_of(incomes.gross * rule.rate, cents(rule.max));
}

template <class Value>
Value amount_of(const FixedAmount& rule, const Incomes<Value>& /*incomes*/) {
  return cents(rule.amount);
}

template <class Value>
Value amount_of(const RampDown& rule, const Incomes<Value>& incomes) {
  const Ratio from = cents(rule.from);
  const Ratio to = cents(rule.to);
  const Ratio fall = cents(rule.min) - cents(rule.max);
  const Value part = between(incomes.at(rule.income), {from, to});
  const Value amount = cents(rule.max);
  return is_nothing(part) ? amount : amount + part * (fall / (to - from));
}

template <class Value>
Value amount_of(const PhaseOut& rule, const Incomes<Value>& incomes) {
  const Value lost = excess(incomes.at(rule.income), cents(rule.from)) * rule.rate;
  return excess(Value(cents(rule.max)), lost);
}

template <class Value>
Value amount_of(const CappedEmployment& rule, const Incomes<Value>& incomes) {
  return lower_of(incomes.gross, cents(rule.max));
}

template <class Value>
Value amount_of(const NamedPremiums& rule, const Incomes<Value>& incomes) {
  Value sum = Ratio(0);
  for (std::size_t k = 0; k < incomes.law.premiums.size(); ++k) {
    const auto found = std::ranges::find(rule.names, incomes.law.premiums[k].code);
    if (found != rule.names.end()) sum = sum + incomes.contributions.premiums[k].paid;
  }
  return sum;
}

/// The tax that a step works on.
template <class Value>
struct TaxSoFar {
  const Value& tax;
  const Value& credits;  ///< credit rate x credit amounts
};

// Steps: the tax after each kind.

template <class Value>
Value after_step(const Surtax& rule, TaxSoFar<Value> before, const Incomes<Value>& /*incomes*/) {
  Value tax = before.tax;
  for (const auto& tier : rule.tiers) {
    add_share(tax, excess(before.tax, cents(tier.over)), tier.rate);
  }
  return tax;
}

template <class Value>
Value after_step(const TwiceAmountLessTax& rule, TaxSoFar<Value> before,
                 const Incomes<Value>& /*incomes*/) {
  return excess(before.tax, excess(Value(cents(rule.amount) * 2), before.tax));
}

template <class Value>
Value after_step(const CreditPhaseOut& rule, TaxSoFar<Value> before,
                 const Incomes<Value>& incomes) {
  const Ratio most = cents(rule.max);
  const auto& rate = rule.max_rate_of_employment;
  const Value max = rate ? lower_of(incomes.gross * *rate, most) : Value(most);
  const Value lost = excess(incomes.at(rule.income), cents(rule.from)) * rule.rate;
  return excess(before.tax, excess(max, lost));
}

template <class Value>
Value after_step(const CreditOverCredits& rule, TaxSoFar<Value> before,
                 const Incomes<Value>& /*incomes*/) {
  return excess(before.tax, excess(before.credits, cents(rule.over)) * rule.rate);
}

template <class Value>
Value after_step(const AddSchedule& rule, TaxSoFar<Value> before, const Incomes<Value>& incomes) {
  Value tax = before.tax + Value(cents(rule.points.front().amount));
  for (std::size_t k = 1; k < rule.points.size(); ++k) {
    const Ratio rise = cents(rule.points[k].amount) - cents(rule.points[k - 1].amount);
    if (rise.sign() == 0) continue;
    const Ratio low = cents(rule.points[k - 1].income);
    const Ratio high = cents(rule.points[k].income);
    const Value part = between(incomes.at(rule.income), {low, high});
    if (!is_nothing(part)) tax = tax + part * (rise / (high - low));
  }
  return tax;
}

/// All figures of a block; the lists run beside those of the law.
template <class Value>
struct BlockFigures {
  std::vector<Value> deductions{};
  Value taxable;
  std::vector<Value> in_bracket{};  ///< income in each bracket
  Value bracket_tax = Ratio(0);
  std::vector<Value> credit_amounts{};  ///< 0 for one that is left out
  Value credit_base = Ratio(0);         ///< their sum
  std::vector<Value> tax_after{};       ///< first the basic tax, then after each step
  Value tax;                            ///< after the abatement, not rounded
};

template <class Value>
void add_bracket_tax(BlockFigures<Value>& figures, const std::vector<TaxBracket>& brackets) {
  for (std::size_t k = 0; k < brackets.size(); ++k) {
    const Ratio over = cents(brackets[k].over);
    const bool is_last = k + 1 == brackets.size();
    figures.in_bracket.push_back(
        is_last ? excess(figures.taxable, over)
                : between(figures.taxable, {over, cents(brackets[k + 1].over)}));
    add_share(figures.bracket_tax, figures.in_bracket.back(), brackets[k].rate);
  }
}

inline bool is_left_out(bool comes_with_return, Credits credits) {
  return comes_with_return && credits == Credits::paycheques_only;
}

template <class Value>
void add_credit_amounts(BlockFigures<Value>& figures, const std::vector<CreditAmount>& amounts,
                        const Incomes<Value>& incomes, Credits credits) {
  for (const auto& credit : amounts) {
    const auto amount = [&](const auto& rule) { return amount_of(rule, incomes); };
    figures.credit_amounts.push_back(is_left_out(credit.comes_with_return, credits)
                                         ? Value(Ratio(0))
                                         : std::visit(amount, credit.rule));
    figures.credit_base = figures.credit_base + figures.credit_amounts.back();
  }
}

template <class Value>
BlockFigures<Value> block_figures(const TaxBlock& block, const Ratio& abatement,
                                  Incomes<Value> incomes, Credits credits) {
  BlockFigures<Value> figures{.taxable = incomes.gross, .tax = Ratio(0)};
  figures.deductions.reserve(block.deductions.size());
  figures.in_bracket.reserve(block.brackets.size());
  figures.credit_amounts.reserve(block.credit_amounts.size());
  figures.tax_after.reserve(block.steps.size() + 1);
  for (const auto& deduction : block.deductions) {
    const auto amount = [&](const auto& rule) { return amount_of(rule, incomes); };
    figures.deductions.push_back(std::visit(amount, deduction.rule));
    figures.taxable = figures.taxable - figures.deductions.back();
  }
  incomes.taxable = figures.taxable;
  add_bracket_tax(figures, block.brackets);
  add_credit_amounts(figures, block.credit_amounts, incomes, credits);
  const Value credit = figures.credit_base * block.credit_rate;
  figures.tax_after.push_back(excess(figures.bracket_tax, credit));
  for (const auto& step : block.steps) {
    const auto after = [&](const auto& rule) {
      return after_step(rule, TaxSoFar<Value>{figures.tax_after.back(), credit}, incomes);
    };
    figures.tax_after.push_back(is_left_out(step.comes_with_return, credits)
                                    ? figures.tax_after.back()
                                    : std::visit(after, step.rule));
  }
  figures.tax = abatement.sign() == 0 ? figures.tax_after.back()
                                      : figures.tax_after.back() * (Ratio(1) - abatement);
  return figures;
}

template <class Value>
Incomes<Value> incomes_of(const ResidenceLaw& law, const Value& gross,
                          const Contributions<Value>& contributions) {
  const Value additional = contributions.paid(PensionPart::first_additional) +
                           contributions.paid(PensionPart::second_additional);
  return {law, contributions, gross, gross - additional, gross};
}

template <class Value>
BlockFigures<Value> federal_figures(const Incomes<Value>& incomes, Credits credits) {
  return block_figures(incomes.law.federal, incomes.law.federal_abatement, incomes, credits);
}

template <class Value>
BlockFigures<Value> provincial_figures(const Incomes<Value>& incomes, Credits credits) {
  return block_figures(incomes.law.provincial, Ratio(0), incomes, credits);
}

inline bool has_rules_with_return(const TaxBlock& block) {
  return std::ranges::any_of(block.credit_amounts, &CreditAmount::comes_with_return) ||
         std::ranges::any_of(block.steps, &TaxStep::comes_with_return);
}

/// How many steps come before those that come with the return, if these are the last ones and no
/// credit amount comes so.
inline std::optional<std::size_t> steps_of_paycheques(const TaxBlock& block) {
  if (std::ranges::any_of(block.credit_amounts, &CreditAmount::comes_with_return)) {
    return std::nullopt;
  }
  const auto first = std::ranges::find(block.steps, true, &TaxStep::comes_with_return);
  const bool all_after = std::all_of(first, block.steps.end(),
                                     [](const TaxStep& step) { return step.comes_with_return; });
  if (!all_after) return std::nullopt;
  return static_cast<std::size_t>(first - block.steps.begin());
}

/// A block's tax, not rounded.
template <class Value>
struct Taxes {
  Value of_year;
  Value on_paycheques;  ///< without the rules that come with the return
};

template <class Value>
Taxes<Value> taxes_of(const TaxBlock& block, const Ratio& abatement,
                      const Incomes<Value>& incomes) {
  const auto year = block_figures(block, abatement, incomes, Credits::whole_year);
  if (!has_rules_with_return(block)) return {year.tax, year.tax};
  // Where those rules are its last steps, the tax before them is at hand.
  if (const auto steps = steps_of_paycheques(block)) {
    return {year.tax, year.tax_after[*steps] * (Ratio(1) - abatement)};
  }
  return {year.tax, block_figures(block, abatement, incomes, Credits::paycheques_only).tax};
}

template <class Value>
Taxes<Value> federal_taxes(const Incomes<Value>& incomes) {
  return taxes_of(incomes.law.federal, incomes.law.federal_abatement, incomes);
}

template <class Value>
Taxes<Value> provincial_taxes(const Incomes<Value>& incomes) {
  return taxes_of(incomes.law.provincial, Ratio(0), incomes);
}

template <class Value>
Value pension_paid(const Contributions<Value>& contributions) {
  const auto& parts = contributions.pension;
  return parts[0].paid + parts[1].paid + parts[2].paid;
}

template <class Value>
Value premiums_paid(const Contributions<Value>& contributions) {
  Value sum = Ratio(0);
  for (const auto& premium : contributions.premiums) sum = sum + premium.paid;
  return sum;
}

}  // namespace afford::detail
