// Our caution about a provider's claim: its placement figure times a factor for who checked it. The
// factors of C and D come from one documented case (86 % advertised; about 50 %, at times 30 %, in
// the school's own records): our caution, not a finding about this school.
#pragma once

#include "afford/wage/pay.hpp"

namespace afford {

/// A 1, B 0.85, C 50/86, D 30/86.
Ratio haircut_factor(EvidenceGrade grade);

/// The claim as a cautious estimate: placement times the factor; everything else as claimed.
JobOutcome with_haircut(const JobOutcome& claimed);

char format_evidence_grade(EvidenceGrade grade);

}  // namespace afford
