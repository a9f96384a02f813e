#include "afford/wage/haircut.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

WorthDefaults defaults() {
  WorthDefaults result;
  result.evidence_factors = {1, Ratio(17, 20), Ratio(50, 86), Ratio(30, 86)};
  result.cohort_weight = 12;
  result.cohort_base = Ratio(6, 10);
  return result;
}

JobOutcome claim(const Ratio& placement) {
  JobOutcome claimed{{GrossPerYear{Money::of_minor(5'200'000, cad)}}, 1};
  claimed.completion_probability = Ratio(9, 10);
  claimed.placement_probability = placement;
  return claimed;
}

}  // namespace

TEST_CASE("the haircut touches placement only", "[wage]") {
  const JobOutcome cautious = with_haircut(claim(Ratio(86, 100)), EvidenceGrade::c, defaults());
  CHECK(cautious.placement_probability == Ratio(1, 2));  // 0.86 x 50/86
  CHECK(cautious.completion_probability == Ratio(9, 10));
  CHECK(cautious.months_to_job == 1);
  CHECK(gross_per_year(cautious.pay, 0) == Money::of_minor(5'200'000, cad));
}

TEST_CASE("a small cohort is drawn towards the base rate, never up", "[wage]") {
  JobOutcome claimed = claim(1);
  claimed.cohort_size = 1;
  // (1 + 12 x 0.6) / 13 = 8.2 / 13
  CHECK(with_haircut(claimed, EvidenceGrade::a, defaults()).placement_probability ==
        Ratio(82, 130));
  claimed.cohort_size = 1'000'000;
  CHECK(*with_haircut(claimed, EvidenceGrade::a, defaults()).placement_probability >
        Ratio(99'999, 100'000));
  claimed = claim(Ratio(1, 10));
  claimed.cohort_size = 1;
  CHECK(with_haircut(claimed, EvidenceGrade::a, defaults()).placement_probability == Ratio(1, 10));
}

TEST_CASE("less evidence, less of the claim", "[wage]") {
  const WorthDefaults table = defaults();
  CHECK(haircut_factor(table, EvidenceGrade::a) == Ratio(1));
  CHECK(haircut_factor(table, EvidenceGrade::b) == Ratio(17, 20));
  CHECK(haircut_factor(table, EvidenceGrade::c) == Ratio(25, 43));
  CHECK(haircut_factor(table, EvidenceGrade::d) == Ratio(15, 43));
  CHECK(format_evidence_grade(EvidenceGrade::d) == 'D');
}
