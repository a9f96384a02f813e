// Our caution about a provider's claim: its placement figure, drawn towards a base rate where few
// people stand behind it, times a factor for who checked it. The factors of C and D come from one
// documented case (86 % advertised; about 50 %, at times 30 %, in the school's own records): our
// caution, not a finding about this school.
//   placement = min(p, (p n + m w) / (n + w)) x factor; n the cohort, m and w in
//   worth-defaults.json
// Worked: 100 % of a cohort of 1, m = 0.6, w = 12: 8.2 / 13 = 63 %, grade C: 36.7 %.
#pragma once

#include "afford/wage/pay.hpp"
#include "afford/wage/worth_defaults.hpp"

namespace afford {

/// Of a grade, in worth-defaults.json.
const Ratio& haircut_factor(const WorthDefaults& defaults, EvidenceGrade grade);

/// The claim as a cautious estimate under a grade; all but placement as claimed. A cohort of
/// unknown size is not drawn anywhere.
JobOutcome with_haircut(const JobOutcome& claimed, EvidenceGrade grade,
                        const WorthDefaults& defaults);

/// Whether the claim tells of so few people that it was drawn down towards the base rate.
bool is_drawn_to_base(const JobOutcome& claimed, const WorthDefaults& defaults);

char format_evidence_grade(EvidenceGrade grade);

}  // namespace afford
