#include "afford/credit_cost/guard_result.hpp"

#include <algorithm>
#include <array>

#include "afford/base/require.hpp"

namespace afford {
namespace {

bool covers(const RateGuard& guard, Date day) {
  return (!guard.from || *guard.from <= day) && (!guard.to || day <= *guard.to);
}

Regime regime_of(std::string_view jurisdiction) {
  if (jurisdiction.starts_with("US")) return Regime::usa;
  if (jurisdiction.starts_with("UK")) return Regime::uk;
  return jurisdiction.starts_with("EU") ? Regime::eu : Regime::canada;
}

Regime clock_of(GuardMeasure measure) {
  if (measure == GuardMeasure::apr_us) return Regime::usa;
  return measure == GuardMeasure::apr_uk ? Regime::uk : Regime::canada;
}

// One loan before one guard.
class Judgement {
 public:
  Judgement(const Loan& loan, const CountedMoney& money, const RateGuard& guard)
      : loan_(loan), money_(money), guard_(guard),
        flows_(loan_flows(loan, money, clock_of(guard.measure))) {}

  // 1 if what is measured lies above the limit, 0 on it, -1 below.
  int side_of_limit(const Ratio& percent) const {
    if (guard_.measure == GuardMeasure::total_cost_percent) return side_of_cost(percent);
    if (guard_.measure == GuardMeasure::effective_annual) {
      return -side_of_actuarial_rate(flows_, 1, percent);
    }
    return -side_of_apr(flows_, percent);
  }

  std::optional<Decimal> measured() const {
    if (guard_.measure == GuardMeasure::total_cost_percent) {
      if (money_.advanced.minor() <= 0) return std::nullopt;
      return rounded(Ratio(100) * cost() / Ratio(money_.advanced.minor()), apr_decimals,
                     RoundingMode::half_up);
    }
    if (guard_.measure == GuardMeasure::effective_annual) {
      return actuarial_rate(flows_, 1, apr_decimals).percent;
    }
    return apr(flows_, apr_decimals).percent;
  }

  bool applies() const {
    if (loan_.terms.currency.code() != currency_of(regime_of(guard_.jurisdiction))) return false;
    const Date start = loan_.disbursements.front().date;
    const Date last = money_.amortization.installments.back().due_date;
    if (guard_.months_max && last > start.plus_months(*guard_.months_max, start.day())) {
      return false;
    }
    if (!guard_.apr_from_percent) return true;
    const auto flows = loan_flows(loan_, money_, regime_of(guard_.jurisdiction));
    return side_of_apr(flows, Ratio::of(*guard_.apr_from_percent)) <= 0;
  }

 private:
  Ratio cost() const {
    return Ratio((money_.amortization.totals.interest + money_.charges).minor());
  }
  int side_of_cost(const Ratio& percent) const {
    return (cost() * Ratio(100) - percent * Ratio(money_.advanced.minor())).sign();
  }

  const Loan& loan_;
  const CountedMoney& money_;
  const RateGuard& guard_;
  RegimeFlows flows_;
};

std::optional<Decimal> limit_on(const RateGuard& guard, const CostRules& rules, Date day) {
  if (guard.limit_percent) return guard.limit_percent;
  const auto bank_rate = rules.bank_rate_on(day);
  if (!bank_rate) return std::nullopt;
  return *bank_rate + *guard.bank_rate_plus_percent;
}

GuardResult judged(const Judgement& judgement, const RateGuard& guard,
                   const std::optional<Decimal>& limit) {
  GuardResult result{&guard, GuardOutcome::within, limit, judgement.measured()};
  if (!judgement.applies()) {
    result.outcome = GuardOutcome::does_not_apply;
  } else if (!limit) {
    result.outcome = GuardOutcome::no_bank_rate;
  } else {
    const int side = judgement.side_of_limit(Ratio::of(*limit));
    const bool is_beyond = guard.exceeds_when == ExceedsWhen::above ? side > 0 : side >= 0;
    if (is_beyond) result.outcome = GuardOutcome::exceeded;
  }
  return result;
}

}  // namespace

std::string_view format_guard_outcome(GuardOutcome outcome) {
  constexpr std::array<std::string_view, 4> names{"within", "exceeded", "does_not_apply",
                                                  "no_bank_rate"};
  return names.at(static_cast<std::size_t>(outcome));
}

Result<std::vector<GuardResult>> guard_results(const Loan& loan, const Amortization& amortization,
                                               const CostRules& rules,
                                               const std::vector<Regime>& regimes) {
  const Date day = loan.disbursements.front().date;
  std::vector<GuardResult> results;
  for (const auto& guard : rules.guards) {
    const bool is_asked =
        std::ranges::find(regimes, regime_of(guard.jurisdiction)) != regimes.end();
    if (!is_asked || !covers(guard, day)) continue;
    const CostSet* set = rules.find_cost_set(guard.cost_set);
    AFFORD_REQUIRE(set != nullptr);
    const auto money = counted_money(loan, amortization, *set);
    if (!money) return Failure(money.error());
    results.push_back(judged(Judgement(loan, *money, guard), guard, limit_on(guard, rules, day)));
  }
  return results;
}

}  // namespace afford
