#include "afford/tax/family_credits.hpp"

#include <algorithm>

namespace afford {
namespace {

bool is_of_family(const TaxStep& step) {
  const auto* credit = std::get_if<CreditPhaseOut>(&step.rule);
  return credit != nullptr && credit->family_from;
}

std::optional<Money> lowered(const TaxStep& step, Money partner_net_income) {
  if (!is_of_family(step)) return std::nullopt;
  const auto& credit = std::get<CreditPhaseOut>(step.rule);
  const Money from = *credit.family_from - partner_net_income;
  return from < credit.from ? std::optional(from) : std::nullopt;
}

}  // namespace

bool has_family_credits(const ResidenceLaw& law) {
  return std::ranges::any_of(law.federal.steps, is_of_family) ||
         std::ranges::any_of(law.provincial.steps, is_of_family);
}

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
