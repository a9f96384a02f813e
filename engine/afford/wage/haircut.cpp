#include "afford/wage/haircut.hpp"

#include "afford/base/require.hpp"

namespace afford {

Ratio haircut_factor(EvidenceGrade grade) {
  switch (grade) {
    case EvidenceGrade::a: return 1;
    case EvidenceGrade::b: return Ratio(85, 100);
    case EvidenceGrade::c: return Ratio(50, 86);
    case EvidenceGrade::d: return Ratio(30, 86);
  }
  return 0;
}

JobOutcome with_haircut(const JobOutcome& claimed) {
  AFFORD_REQUIRE(claimed.placement_probability && claimed.evidence_grade);
  JobOutcome cautious = claimed;
  cautious.placement_probability =
      *claimed.placement_probability * haircut_factor(*claimed.evidence_grade);
  return cautious;
}

char format_evidence_grade(EvidenceGrade grade) {
  return static_cast<char>('A' + static_cast<int>(grade));
}

}  // namespace afford
