#include "afford/wage/haircut.hpp"

#include "afford/base/require.hpp"

namespace afford {

const Ratio& haircut_factor(const WorthDefaults& defaults, EvidenceGrade grade) {
  const auto index = static_cast<std::size_t>(grade);
  AFFORD_REQUIRE(index < defaults.evidence_factors.size());
  return defaults.evidence_factors[index];
}

bool is_drawn_to_base(const JobOutcome& claimed, const WorthDefaults& defaults) {
  return claimed.cohort_size && *claimed.placement_probability > defaults.cohort_base;
}

JobOutcome with_haircut(const JobOutcome& claimed, EvidenceGrade grade,
                        const WorthDefaults& defaults) {
  AFFORD_REQUIRE(claimed.placement_probability.has_value());
  Ratio placement = *claimed.placement_probability;
  if (is_drawn_to_base(claimed, defaults)) {
    const Ratio cohort(*claimed.cohort_size);
    const Ratio weight(defaults.cohort_weight);
    placement = (placement * cohort + defaults.cohort_base * weight) / (cohort + weight);
  }
  JobOutcome cautious = claimed;
  cautious.placement_probability = placement * haircut_factor(defaults, grade);
  return cautious;
}

char format_evidence_grade(EvidenceGrade grade) {
  return static_cast<char>('A' + static_cast<int>(grade));
}

}  // namespace afford
