#include "afford/wage/haircut.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("the haircut touches placement only", "[wage]") {
  JobOutcome claimed{{GrossPerYear{Money::of_minor(5'200'000, cad)}}, 1};
  claimed.completion_probability = Ratio(9, 10);
  claimed.placement_probability = Ratio(86, 100);
  claimed.evidence_grade = EvidenceGrade::c;
  const JobOutcome cautious = with_haircut(claimed);
  CHECK(cautious.placement_probability == Ratio(1, 2));  // 0.86 x 50/86
  CHECK(cautious.completion_probability == Ratio(9, 10));
  CHECK(cautious.months_to_job == 1);
  CHECK(gross_per_year(cautious.pay, 0) == Money::of_minor(5'200'000, cad));
}

TEST_CASE("less evidence, less of the claim", "[wage]") {
  CHECK(haircut_factor(EvidenceGrade::a) == Ratio(1));
  CHECK(haircut_factor(EvidenceGrade::b) == Ratio(17, 20));
  CHECK(haircut_factor(EvidenceGrade::c) == Ratio(25, 43));
  CHECK(haircut_factor(EvidenceGrade::d) == Ratio(15, 43));
  CHECK(format_evidence_grade(EvidenceGrade::d) == 'D');
}
