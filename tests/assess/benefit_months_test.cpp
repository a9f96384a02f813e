#include "afford/assess/benefit_months.hpp"

#include <string>

#include "afford/assess/course_worth.hpp"
#include "afford/assess/outcomes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

// A sole parent of one child under 6; 34,320.00 a year, from May 2025 on 46,800.00 if the plan
// works; the months go from February 2025 to February 2028.
Request parent() {
  Request request = small_request();
  request.loan->terms.phases.front().payments = 36;
  request.work->now.stated = GrossPerYear{dollars(34'320)};
  request.work->cautious->pay = {GrossPerYear{dollars(46'800)}};
  Household& household = *request.household;
  household.children = household.children_under_6 = 1;
  household.computed_benefits = {IncomeKind::child_benefit, IncomeKind::gst_credit,
                                 IncomeKind::workers_benefit};
  return request;
}

Situation fitted(const Request& request) {
  auto result = situation(request, small_parameters(), {});
  REQUIRE(result.has_value());
  return std::move(*result);
}

std::size_t at(const Situation& situation, int year, int month) {
  return static_cast<std::size_t>(
      months_between(situation.months.start, Month::of(Date::of(year, month, 1))));
}

std::string findings(const Request& request) {
  const auto result = situation(request, small_parameters(), {});
  if (result) return {};
  std::string all;
  for (const auto& error : result.error()) {
    all += std::string(error_name(error.code)) + ' ' + error.path + '\n';
  }
  return all;
}

}  // namespace

// Net income of 34,320.00: less 1 % of 30,820.00 is 34,011.80. Of 2025 with the job from May:
// 34,320 / 3 + 46,800 x 2 / 3 = 42,640.00, less 1 % of 39,140.00 is 42,248.60.
TEST_CASE("benefits arrive in their months, on the pay of the year before", "[assess]") {
  const Request request = parent();
  const Situation situation = fitted(request);
  const auto& fails = situation.own_pay_under(OutcomeKind::does_not_finish)->benefits;
  const auto& works = situation.own_pay_under(OutcomeKind::cautious)->benefits;
  REQUIRE(fails.arriving.size() == static_cast<std::size_t>(situation.months.count));
  // To June 2025: 7,787 / 12; from July: 7,997 / 12 and, in July, a quarter of 349 + 349 + 184.
  CHECK(fails.arriving[at(situation, 2025, 2)] == cents(64'892));
  CHECK(fails.arriving[at(situation, 2025, 6)] == cents(64'892));
  CHECK(fails.arriving[at(situation, 2025, 7)] == cents(66'642 + 22'050));
  CHECK(fails.arriving[at(situation, 2025, 8)] == cents(66'642));
  CHECK(fails.average[at(situation, 2025, 8)] == cents(66'642 + 7'350));
  // In April 2025 a quarter of 340 + 340 + 179 - the year before's.
  CHECK(fails.arriving[at(situation, 2025, 4)] == cents(64'892 + 21'475));
  // May 2026: 2,813 - 15 % of (34,011.80 - 30,639); with the job of (42,248.60 - 30,639).
  CHECK(fails.arriving[at(situation, 2026, 5)] == cents(66'642 + 230'708));
  CHECK(works.arriving[at(situation, 2026, 5)] == cents(66'642 + 107'156));
  // From July 2026 the job counts: 7,997 - 7 % of (42,248.60 - 37,487) = 7,663.69.
  CHECK(works.arriving[at(situation, 2026, 8)] == cents(63'864));
  CHECK(fails.arriving[at(situation, 2026, 8)] == cents(66'642));
}

TEST_CASE("benefits are money of the household", "[assess]") {
  Request request = parent();
  const auto rows = amortize(*request.loan);
  const auto with = outcomes(fitted(request), &*rows);
  request.household->computed_benefits.clear();
  const auto without = outcomes(fitted(request), &*rows);
  const auto& july = with.front().months[5];
  CHECK(july.income - without.front().months[5].income == cents(66'642 + 22'050));
  // Five months of 648.92, a quarter of 859 in April, 2,739 - 15 % of (34,011.80 - 29,833) in May
  // for 2024, and July.
  CHECK(july.savings - without.front().months[5].savings ==
        cents(5 * 64'892 + 21'475 + 211'218 + 66'642 + 22'050));
  // The month shown holds the average, so that a quarter's payment does not decide.
  CHECK(with.front().shown.month.income - without.front().shown.month.income ==
        cents(64'892 + 7'158));  // March 2025: 859 / 12 = 71.58
}

TEST_CASE("a partner's pay lowers benefits", "[assess]") {
  Request request = parent();
  request.household->adults = 2;
  request.household->has_partner = true;
  request.household->other_income = {{IncomeKind::partner_pay, dollars(20'000)}};
  const Situation situation = fitted(request);
  const auto& benefits = situation.own_pay_under(OutcomeKind::does_not_finish)->benefits;
  // 34,011.80 and 20,000 less 1 % of 16,500: 53,846.80; 7,997 - 7 % of 16,359.80 = 6,851.81.
  const auto& years = benefits.years;
  const auto from_2025 = std::ranges::find_if(years, [](const BenefitYear& one) {
    return one.kind == IncomeKind::child_benefit && one.year == 2025;
  });
  REQUIRE(from_2025 != years.end());
  CHECK(from_2025->net_income == cents(5'384'680));
  CHECK(from_2025->amount == cents(685'181));
}

TEST_CASE("what no law here works out is said", "[assess]") {
  Request request = parent();
  request.household->province = "QC";
  request.household->region = "qc-test";
  CHECK(findings(request) == "benefit_not_covered /household/computed_benefits/2\n");
  request = parent();
  request.household->person.status = ResidenceStatus::temporary_resident;
  request.household->computed_benefits = {IncomeKind::child_benefit};
  CHECK(findings(request) == "benefit_not_covered /household/computed_benefits/0\n");
  request = parent();
  request.work->cautious->pay = {NetPerMonth{dollars(2'600)}};
  CHECK(findings(request) == "benefit_needs_gross_pay /work/cautious\n");
  request = parent();
  request.household->other_income = {{IncomeKind::gst_credit, {}, dollars(40)}};
  CHECK(findings(request) == "benefit_stated_twice /household/computed_benefits/1\n");
}

TEST_CASE("benefits rest on whether there is a partner: pay of one needs one", "[assess]") {
  Request request = parent();
  request.household->other_income = {{IncomeKind::partner_pay, dollars(20'000), {}}};
  request.household->has_partner = false;
  CHECK(findings(request) == "partner_pay_without_partner /household/other_income/0/kind\n");
  request.household->has_partner = true;
  CHECK(findings(request).empty());
}

TEST_CASE("income that never arrives is a slip", "[assess]") {
  Request request = small_request();
  request.household->other_income = {
      {IncomeKind::child_benefit, {}, dollars(100), Date::of(2099, 1, 1)},
      {IncomeKind::support, {}, dollars(100), {}, Date::of(2024, 12, 31)}};
  CHECK(findings(request) ==
        "income_outside_months /household/other_income/0/from\n"
        "income_outside_months /household/other_income/1/to\n");
}

// A year of 46,800.00 is a net income of 46,367.00. The child benefit falls by 7 % of what is above
// 37,487: 621.60. The GST credit by 5 % of what is above 45,521: 42.30. The workers benefit from
// 2,307.08 to 2,813 - 15 % x (46,367.00 - 30,639) = 453.80: 1,853.28. Together 2,517.18.
TEST_CASE("the worth of a job is less what benefits fall with it", "[assess]") {
  Request request = parent();
  const Situation situation = fitted(request);
  CHECK(benefits_lost(situation, 2025, dollars(34'320), dollars(46'800)) == cents(251'718));
  CHECK(benefits_lost(situation, 2025, dollars(46'800), dollars(34'320)) == cents(0));
  const JobOutcome& job = situation.cautious;
  const Month from = situation.job_pays_from(job);
  const JobGain gain = job_gain(situation, job, from);
  CHECK(gain.benefits_lost == cents(20'977));  // a twelfth, rounded up
  CHECK(gain.pay == net_gain(situation, job, from));
  const WorthModel model = worth_model(situation);
  CHECK(model.jobs.front().by_attempt.front().net_gain == gain.total());

  request.household->computed_benefits.clear();
  const auto without = worth_model(fitted(request));
  CHECK(without.jobs.front().by_attempt.front().net_gain == gain.pay);
}

TEST_CASE("a job of which the gain alone is known leaves benefits as today's pay does",
          "[assess]") {
  const Request request = parent();
  const Situation situation = fitted(request);
  JobOutcome job = situation.cautious;
  job.pay = {NetGainPerMonth{dollars(0)}};
  const OwnPay own = own_pay(situation, OutcomeKind::cautious, &job);
  const auto& without = situation.own_pay_under(OutcomeKind::does_not_finish)->benefits;
  CHECK(own.benefits.arriving == without.arriving);
  CHECK(own.benefits.average == without.average);
}

// Net income of 41,022.00 is 40646.78: a year's benefit is 777581.5400 cents, whose twelfth is
// 64798; of whole cents it would be 64799.
TEST_CASE("a month's part of a benefit is rounded once", "[assess]") {
  Request request = parent();
  request.household->computed_benefits = {IncomeKind::child_benefit};
  request.work->now.stated = GrossPerYear{dollars(41'022)};
  const Situation situation = fitted(request);
  const auto& fails = situation.own_pay_under(OutcomeKind::does_not_finish)->benefits;
  CHECK(fails.arriving[at(situation, 2025, 8)] == cents(64'798));
  CHECK(fails.average[at(situation, 2025, 8)] == cents(64'798));
}
