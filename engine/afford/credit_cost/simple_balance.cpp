#include "afford/credit_cost/simple_balance.hpp"

#include <algorithm>

#include "afford/numbers/rounded_search.hpp"

namespace afford {
namespace {

// Both over one denominator that is not kept: only the sign of their sum is asked for.
struct Owed {
  ExactInteger principal = 0;
  ExactInteger cost = 0;

  void accrue(const Ratio& part) {
    cost = cost * part.denominator() + principal * part.numerator();
    principal *= part.denominator();
  }
  void lend(const ExactInteger& amount) { principal += amount; }
  void pay(const ExactInteger& amount) {
    const ExactInteger to_cost = cost.sign() <= 0 ? ExactInteger(0) : std::min(cost, amount);
    cost -= to_cost;
    principal -= amount - to_cost;
  }
};

}  // namespace

SimpleBalance::SimpleBalance(std::vector<YearFlow> flows) {
  std::ranges::stable_sort(flows, {}, &YearFlow::years);
  for (auto& flow : flows) {
    if (!flows_.empty() && flows_.back().years == flow.years) {
      flows_.back().amount += flow.amount;
    } else {
      flows_.push_back(std::move(flow));
    }
  }
}

int SimpleBalance::sign_at_percent(const Ratio& percent) const {
  Owed owed;
  ExactInteger scale = 1;
  Ratio before = flows_.empty() ? Ratio(0) : flows_.front().years;
  for (const auto& flow : flows_) {
    const Ratio part = (flow.years - before) * percent / Ratio(100);
    before = flow.years;
    owed.accrue(part);
    scale *= part.denominator();
    const ExactInteger amount = flow.amount * scale;
    if (amount.sign() > 0) {
      owed.lend(amount);
    } else {
      owed.pay(-amount);
    }
  }
  return (owed.principal + owed.cost).sign();
}

std::optional<Decimal> SimpleBalance::percent(unsigned decimals) const {
  const Ratio highest(1'000'000'000);
  const int without = sign_at_percent(0);
  if (without == 0) return Decimal(0, decimals);
  if (without > 0 || sign_at_percent(highest) <= 0) return std::nullopt;
  const ExactInteger unit = ten_to(decimals) * 2;
  const auto side = [&](const ExactInteger& edge) {
    return sign_at_percent(Ratio(edge * 2 + 1, unit));
  };
  return Decimal(rounded_root(RootGuess{.cell = ten_to(decimals) * 16}, side), decimals);
}

}  // namespace afford
