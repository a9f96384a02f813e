#include "afford/tax/family_credits.hpp"

namespace afford {
namespace {

std::optional<Money> lowered(const TaxStep& step, Money partner_net_income) {
  const auto* credit = std::get_if<CreditPhaseOut>(&step.rule);
  if (credit == nullptr || !credit->family_from) return std::nullopt;
  const Money from = *credit->family_from - partner_net_income;
  return from < credit->from ? std::optional(from) : std::nullopt;
}

}  // namespace

std::optional<ResidenceLaw> law_of_couple(const ResidenceLaw& law, Money partner_net_income) {
  std::optional<ResidenceLaw> couple;
  for (const auto block : {&ResidenceLaw::federal, &ResidenceLaw::provincial}) {
    const auto& steps = (law.*block).steps;
    for (std::size_t k = 0; k < steps.size(); ++k) {
      const auto from = lowered(steps[k], partner_net_income);
      if (!from) continue;
      if (!couple) couple = law;
      std::get<CreditPhaseOut>(((*couple).*block).steps[k].rule).from = *from;
    }
  }
  return couple;
}

}  // namespace afford
