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

// What comes in up to the first advance, less what is paid by then, is the first principal. Later
// on a payment comes before an advance of the same time: it goes to cost first.
SimpleBalance::SimpleBalance(std::vector<YearFlow> flows) {
  std::ranges::stable_sort(flows, [](const YearFlow& a, const YearFlow& b) {
    if (a.years != b.years) return a.years < b.years;
    return a.amount < b.amount;
  });
  const auto first =
      std::ranges::find_if(flows, [](const YearFlow& flow) { return flow.amount.sign() > 0; });
  if (first == flows.end()) return;
  const Ratio start = first->years;
  ExactInteger principal = 0;
  for (auto& flow : flows) {
    if (flow.years <= start) {
      principal += flow.amount;
    } else {
      flows_.push_back({flow.years - start, std::move(flow.amount)});
    }
  }
  flows_.insert(flows_.begin(), {Ratio(0), std::move(principal)});
}

int SimpleBalance::sign_at_percent(const Ratio& percent) const {
  Owed owed;
  ExactInteger scale = 1;
  Ratio before = 0;
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
  if (flows_.empty() || flows_.front().amount.sign() < 0) return std::nullopt;
  const auto is_lent = [](const YearFlow& flow) { return flow.amount.sign() > 0; };
  if (std::ranges::none_of(flows_, is_lent)) return std::nullopt;
  constexpr std::int64_t highest = 1'000'000'000;
  const int without = sign_at_percent(0);
  if (without == 0) return Decimal(0, decimals);
  if (without > 0 || sign_at_percent(Ratio(highest)) <= 0) return std::nullopt;
  const ExactInteger unit = ten_to(decimals) * 2;
  const auto side = [&](const ExactInteger& edge) {
    return sign_at_percent(Ratio(edge * 2 + 1, unit));
  };
  const RootEdges edges{-1, ten_to(decimals) * highest};
  return Decimal(cell_between(edges, side), decimals);
}

}  // namespace afford
