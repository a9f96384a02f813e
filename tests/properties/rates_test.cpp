// What every APR must keep, on random loans of level payments in whole cents.
// AFFORD_QUICK=1 takes 2,000 loans, AFFORD_LONG=1 100,000, otherwise 10,000.
//
// A loan without fees whose interest is rounded to the cent bears its nominal rate but for the
// cents. How far off is certain: with e_k the part of a cent that rounding took from interest k,
//   lent - sum of payment_k x g^-k = sum of e_k x g^-k,   |e_k| <= 1/2,
// where g is the nominal growth of a month. So half a cent more in each payment puts the rate at or
// above the nominal one, half a cent less at or below it, wherever the cents fell.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "afford/credit_cost/apr.hpp"
#include "afford/credit_cost/rate_question.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"

using namespace afford;
using generators::SplitMix64;

namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && std::string(value) == "1";
}

int loan_count() {
  if (is_set("AFFORD_QUICK")) return 2'000;
  return is_set("AFFORD_LONG") ? 100'000 : 10'000;
}

struct LevelLoan {
  std::int64_t lent;             // cents
  std::int64_t rate_millionths;  // a year
  std::vector<std::int64_t> payments{};
  Ratio percent() const { return {rate_millionths, 10'000}; }
};

std::int64_t month_interest(std::int64_t balance, std::int64_t rate_millionths) {
  constexpr std::int64_t unit = 12'000'000;
  return (balance * rate_millionths * 2 + unit) / (unit * 2);
}

// The payment need not be the nearest cent: the last one clears what is left, whatever it is.
std::vector<std::int64_t> payments_of(const LevelLoan& loan, int count) {
  const double rate = static_cast<double>(loan.rate_millionths) / 12e6;
  const double share = rate > 0 ? rate / -std::expm1(-count * std::log1p(rate)) : 1.0 / count;
  const std::int64_t payment = std::llround(share * static_cast<double>(loan.lent));
  std::vector<std::int64_t> payments;
  std::int64_t balance = loan.lent;
  for (int k = 1; k <= count; ++k) {
    const std::int64_t interest = month_interest(balance, loan.rate_millionths);
    payments.push_back(k == count ? balance + interest : payment);
    balance += interest - payments.back();
  }
  return payments;
}

// Half a cent less than a payment still covers its interest, which Canada's rule needs.
bool is_regular(const LevelLoan& loan) {
  return loan.payments.back() > 1 &&
         loan.payments.front() > month_interest(loan.lent, loan.rate_millionths) + 1;
}

LevelLoan any_level_loan(SplitMix64& random) {
  for (;;) {
    LevelLoan loan{generators::any_principal(random), generators::any_rate(random)};
    const int longest = random.one_in(20) ? 120 : 36;
    loan.payments = payments_of(loan, random.integer(1, longest));
    if (is_regular(loan)) return loan;
  }
}

// In halves of a cent, each payment that many halves more; under the USA by months.
RegimeFlows flows_of(Regime regime, const LevelLoan& loan, int halves, std::int64_t fee = 0) {
  const std::int64_t per_time = regime == Regime::usa ? 1 : 12;
  RegimeFlows flows{regime, {{0, (loan.lent - fee) * 2}}, 12};
  for (std::size_t k = 0; k < loan.payments.size(); ++k) {
    const Ratio time(static_cast<std::int64_t>(k) + 1, per_time);
    flows.flows.push_back({time, -(loan.payments[k] * 2 + halves)});
  }
  return flows;
}

void fail(const LevelLoan& loan, const std::string& what) {
  FAIL(what + ": " + std::to_string(loan.lent) + " cents at " +
       std::to_string(loan.rate_millionths) + " millionths in " +
       std::to_string(loan.payments.size()) + " payments of " +
       std::to_string(loan.payments.front()));
}

constexpr std::array all_nominal{Regime::canada, Regime::usa};

RateQuestion dated_question(const LevelLoan& loan, Date start, std::int64_t factor) {
  RateQuestion question{.find = RateFunction::xirr, .decimals = 8};
  question.list.times = FlowTimes::dates;
  question.list.flows.push_back({.amount = Decimal(loan.lent * factor, 2), .date = start});
  for (std::size_t k = 0; k < loan.payments.size(); ++k) {
    const Date due = start.plus_days(30 * (static_cast<int>(k) + 1));
    question.list.flows.push_back({.amount = Decimal(-loan.payments[k] * factor, 2), .date = due});
  }
  return question;
}

std::string answered(const RateQuestion& question) {
  const auto answer = answer_rate_question(question);
  return answer ? format_decimal(answer->value) : "none";
}

}  // namespace

TEST_CASE("without fees the APR is the nominal rate, but for half cents", "[properties]") {
  SplitMix64 random(61);
  for (int i = 0; i < loan_count(); ++i) {
    const LevelLoan loan = any_level_loan(random);
    for (const Regime regime : all_nominal) {
      const bool is_above = side_of_apr(flows_of(regime, loan, 1), loan.percent()) <= 0;
      const bool is_below = side_of_apr(flows_of(regime, loan, -1), loan.percent()) >= 0;
      if (!is_above || !is_below) fail(loan, std::string(format_regime(regime)));
    }
  }
}

TEST_CASE("without fees and without cents the APR is the nominal rate", "[properties]") {
  SplitMix64 random(62);
  for (int i = 0; i < loan_count() / 10; ++i) {
    // With g = (q + p)/q a month, c (q + p)^n is a payment whose present values are whole.
    LevelLoan loan{1, random.between(1, 600) * 1'000, {}};
    const Ratio growth = Ratio(1) + Ratio(loan.rate_millionths, 12'000'000);
    const int count = random.integer(1, 24);
    const ExactInteger payment =
        power(growth.numerator(), static_cast<unsigned>(count)) * random.between(1, 99'999);
    for (const Regime regime : all_nominal) {
      const std::int64_t per_time = regime == Regime::usa ? 1 : 12;
      RegimeFlows flows{regime, {{0, 0}}, 12};
      ExactInteger worth = payment;
      for (int k = 1; k <= count; ++k) {
        worth = worth / growth.numerator() * growth.denominator();
        flows.flows.front().amount += worth;
        flows.flows.push_back({Ratio(k, per_time), -payment});
      }
      loan.payments.assign(static_cast<std::size_t>(count), 0);
      if (side_of_apr(flows, loan.percent()) != 0) fail(loan, "not exact");
      flows.flows.front().amount += 1;
      if (side_of_apr(flows, loan.percent()) != 1) fail(loan, "one more lent");
      flows.flows.front().amount -= 2;
      if (side_of_apr(flows, loan.percent()) != -1) fail(loan, "one less lent");
    }
  }
}

TEST_CASE("any fee lifts the APR, and a larger one more", "[properties]") {
  SplitMix64 random(63);
  for (int i = 0; i < loan_count() / 5; ++i) {
    const LevelLoan loan = any_level_loan(random);
    const std::int64_t fee = random.one_in(2) ? 1 : random.between(1, loan.lent / 20);
    for (const Regime regime : all_nominal) {
      // At or above the nominal rate before, so above it with a fee.
      if (side_of_apr(flows_of(regime, loan, 1, fee), loan.percent()) != -1) fail(loan, "fee");
    }
    if (i % 50 != 0) continue;
    for (const Regime regime : all_regimes) {
      const auto lower = apr(flows_of(regime, loan, 1, fee), 12).percent;
      REQUIRE(lower);
      const Ratio at_most = Ratio::of(*lower) - Ratio(1, ten_to(12) * 2);
      if (side_of_apr(flows_of(regime, loan, 1, fee + 1), at_most) != -1) fail(loan, "more");
      const auto higher = apr(flows_of(regime, loan, 1, fee + 100), 12).percent;
      if (!higher || !(*lower < *higher)) fail(loan, "a dollar more");
    }
  }
}

TEST_CASE("the APR does not depend on the unit of money", "[properties]") {
  SplitMix64 random(64);
  for (int i = 0; i < loan_count() / 50; ++i) {
    const LevelLoan loan = any_level_loan(random);
    const std::int64_t factor = random.between(2, 1'000'000'000);
    for (const Regime regime : all_regimes) {
      const auto flows = flows_of(regime, loan, 0, loan.lent / 50);
      auto scaled = flows;
      for (auto& flow : scaled.flows) flow.amount *= factor;
      const auto percent = apr(flows, 10).percent;
      REQUIRE(percent);
      if (percent != apr(scaled, 10).percent) fail(loan, "times " + std::to_string(factor));
      const Ratio near = Ratio::of(*percent);
      if (side_of_apr(flows, near) != side_of_apr(scaled, near)) fail(loan, "side");
    }
  }
}

TEST_CASE("a dated rate depends on days between dates alone", "[properties]") {
  SplitMix64 random(65);
  for (int i = 0; i < loan_count() / 20; ++i) {
    const LevelLoan loan = any_level_loan(random);
    const Date start = Date::of(2026, 1, 1).plus_days(random.integer(0, 2'000));
    const std::string rate = answered(dated_question(loan, start, 1));
    const Date later = start.plus_days(random.integer(-30'000, 30'000));
    if (rate != answered(dated_question(loan, later, 1))) fail(loan, "moved");
    if (rate != answered(dated_question(loan, later, -random.between(1, 1'000)))) {
      fail(loan, "moved, scaled and seen by the lender");
    }
  }
}

TEST_CASE("an APR from dates does not change in 28 years", "[properties]") {
  // After 28 years the calendar repeats, leap days included.
  SplitMix64 random(66);
  constexpr std::array steps{monthly, semi_monthly, Frequency{StepUnit::day, 14},
                             Frequency{StepUnit::day, 27}, Frequency{StepUnit::month, 3}};
  for (int i = 0; i < loan_count() / 50; ++i) {
    const LevelLoan loan = any_level_loan(random);
    const UnitPeriod unit = unit_period_of(steps[static_cast<std::size_t>(random.integer(0, 4))]);
    const Date start = Date::of(1990, 1, 1).plus_days(random.integer(0, 10'000));
    std::vector<DatedAmount> amounts{{start, loan.lent}};
    std::vector<DatedAmount> later{{start.plus_months(336, start.day()), loan.lent}};
    for (std::size_t k = 0; k < loan.payments.size(); ++k) {
      const int day = random.integer(1, 31);
      const Date due = start.plus_months(static_cast<int>(k) + 1, day);
      amounts.push_back({due, -loan.payments[k]});
      later.push_back({due.plus_months(336, due.day()), -loan.payments[k]});
    }
    for (const Regime regime : all_regimes) {
      const auto flows = timed(regime, amounts, unit).flows;
      const auto same = timed(regime, later, unit).flows;
      const bool is_same = std::ranges::equal(flows, same, [](const auto& a, const auto& b) {
        return a.time == b.time && a.fraction == b.fraction && a.amount == b.amount;
      });
      if (!is_same) fail(loan, "28 years on from " + format_date(start));
    }
  }
}
