// What every schedule must keep, on generated loans, row by row against tests/support/loan_oracle.
// AFFORD_QUICK=1 takes 5,000 loans, AFFORD_LONG=1 a million, otherwise 100,000.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <string>

#include "afford/loan/amortization.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/generators.hpp"
#include "tests/support/loan_oracle.hpp"

using namespace afford;
using generators::SplitMix64;

namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && std::string(value) == "1";
}

int loan_count() {
  if (is_set("AFFORD_QUICK")) return 5'000;
  return is_set("AFFORD_LONG") ? 1'000'000 : 100'000;
}

std::string text(const oracle::Civil& date) { return format_date(generators::date_of(date)); }

std::string describe(const oracle::Loan& loan) {
  constexpr const char* kinds[] = {"deferral", "interest_only", "minimum", "level"};
  constexpr const char* modes[] = {"half_up", "half_even", "up", "down"};
  std::string out = "rate " + std::to_string(loan.rate_millionths) + " ppm, ";
  out += oracle::name_of(loan.day_count);
  out += ", first " + text(loan.due_dates.first);
  const int days = loan.due_dates.step_days;
  out += days > 0 ? " then each " + std::to_string(days) + " days"
                  : " anchor " + std::to_string(loan.due_dates.anchor);
  out += ", interest " + std::string(modes[static_cast<int>(loan.interest)]);
  out += ", payment " + std::string(modes[static_cast<int>(loan.payment)]);
  out += ", unit " + std::to_string(loan.unit);
  for (const auto& tranche : loan.tranches) {
    out += "; " + text(tranche.date) + " " + std::to_string(tranche.minor);
  }
  for (const auto& phase : loan.phases) {
    out += "; " + std::string(kinds[static_cast<int>(phase.kind)]) + " " +
           std::to_string(phase.payments) + " payment " + std::to_string(phase.payment) +
           " capitalise " + std::to_string(static_cast<int>(phase.capitalise));
  }
  return out;
}

// The promises of Amortization, from the rows alone.
std::string broken_promise(const Loan& loan, const Amortization& result) {
  const auto& rows = result.installments;
  if (rows.size() != static_cast<std::size_t>(loan.terms.payment_count())) return "row count";
  std::size_t next = 0;
  std::int64_t owed = 0;
  std::int64_t principals = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (row.principal + row.interest + row.fee != row.payment) return "parts of a row";
    while (next < loan.disbursements.size() && loan.disbursements[next].date <= row.due_date) {
      owed += loan.disbursements[next++].principal.minor();
    }
    owed -= row.principal.minor();
    principals += row.principal.minor();
    if (row.balance_after.minor() != owed) return "chain of balances";
    if (owed < 0) return "balance below zero";
    if (row.number != static_cast<int>(i) + 1) return "number";
  }
  if (owed != 0) return "last balance";
  if (principals != loan.disbursed().minor()) return "principals against what was disbursed";
  if (result.totals.principal != loan.disbursed()) return "totals";
  return {};
}

std::string against_oracle(const Amortization& result, const oracle::Schedule& expected) {
  for (std::size_t i = 0; i < expected.rows.size(); ++i) {
    const auto& row = result.installments[i];
    const auto& right = expected.rows[i];
    const std::string where = " of row " + std::to_string(i + 1);
    if (row.due_date != generators::date_of(right.due)) return "due date" + where;
    if (row.interest.minor() != right.interest) {
      return "interest" + where + ": " + std::to_string(right.interest) + " expected, " +
             std::to_string(row.interest.minor()) + " found";
    }
    if (row.payment.minor() != right.payment) {
      return "payment" + where + ": " + std::to_string(right.payment) + " expected, " +
             std::to_string(row.payment.minor()) + " found";
    }
    if (row.principal.minor() != right.principal) return "principal" + where;
    if (row.balance_after.minor() != right.balance_after) return "balance" + where;
  }
  return {};
}

struct Tally {
  int loans = 0;
  int rows = 0;
  int refused = 0;
  int interest_ties = 0;
  int level_ties = 0;
  int levels = 0;       // level payments worked out
  int by_integers = 0;  // of them, those that the fast bound left open
  int faults = 0;
  std::string first_fault;
};

std::string fault_of(const oracle::Loan& plain, Tally& tally) {
  const auto expected = oracle::rows_of(plain);
  const auto loan = checked_loan(generators::engine_loan(plain));
  if (!loan) return "refused by the check";
  const auto result = amortize(*loan);
  if (expected.payment_below_interest) {
    ++tally.refused;
    if (result) return "payment below interest not found";
    const auto& error = result.error().front();
    if (error.code != ErrorCode::payment_below_interest) return "another finding";
    const bool same_row = error.arguments[1] == std::to_string(expected.rows.size());
    return same_row ? "" : "payment below interest found in another row";
  }
  if (!result) return "refused";
  tally.rows += static_cast<int>(result->installments.size());
  tally.interest_ties += expected.interest_ties;
  tally.level_ties += expected.level_ties;
  tally.levels += result->payments_worked_out;
  tally.by_integers += result->payments_decided_by_integers;
  std::string fault = broken_promise(*loan, *result);
  return fault.empty() ? against_oracle(*result, expected) : fault;
}

void add(Tally& tally, const oracle::Loan& loan) {
  ++tally.loans;
  const std::string fault = fault_of(loan, tally);
  if (fault.empty()) return;
  if (tally.faults++ == 0) tally.first_fault = fault + " in: " + describe(loan);
}

void print(const std::string& title, const Tally& tally) {
  std::printf("%s: %d loans, %d rows, %d refused, ties: %d of interest, %d of level payments\n",
              title.c_str(), tally.loans, tally.rows, tally.refused, tally.interest_ties,
              tally.level_ties);
  std::printf("  %d of %d level payments were decided by unbounded integers\n", tally.by_integers,
              tally.levels);
}

// A principal whose first interest is an odd number of half cents: balance x rate x part of a year
// is balance x earned / (2 half) of a cent, so an odd multiple of half / gcd makes it so. 0 if the
// smallest is above 50,000.00, or none is odd.
std::int64_t tied_principal(SplitMix64& random, std::int64_t rate, oracle::Fraction part) {
  const std::int64_t earned = rate * static_cast<std::int64_t>(part.numerator);
  const std::int64_t half = 500'000 * static_cast<std::int64_t>(part.denominator);
  const std::int64_t common = std::gcd(earned, half);
  const std::int64_t step = half / common;
  if ((earned / common) % 2 == 0 || step > 5'000'000) return 0;
  return step * (random.between(0, (5'000'000 / step - 1) / 2) * 2 + 1);
}

oracle::Loan tied_loan(SplitMix64& random, oracle::DayCount day_count, oracle::Rounding mode) {
  oracle::Loan loan{};
  loan.day_count = day_count;
  loan.interest = mode;
  loan.payment = mode;
  loan.unit = 1;
  loan.phases = {{oracle::Kind::interest_only, 1, 0, {}}, {oracle::Kind::level, 1, 0, {}}};
  for (;;) {
    const auto steps = generators::any_steps(random);
    const auto part = oracle::year_part(day_count, steps, steps.due(-1), steps.due(0));
    loan.due_dates = steps;
    loan.rate_millionths =
        random.one_in(2) ? random.between(1, 240) * 2'500 : random.between(1, 6'000) * 100;
    const std::int64_t principal = tied_principal(random, loan.rate_millionths, part);
    if (principal < 50'000) continue;
    loan.tranches = {{oracle::civil_of(steps.due(-1)), principal}};
    return loan;
  }
}

}  // namespace

TEST_CASE("generated loans keep every promise and match the oracle in every cent", "[properties]") {
  SplitMix64 random(20'250'820);
  std::array<Tally, oracle::day_count_count> tallies;
  const int count = loan_count();
  for (int i = 0; i < count; ++i) {
    const auto loan = generators::any_loan(random);
    add(tallies[static_cast<std::size_t>(loan.day_count)], loan);
  }
  int refused = 0;
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const Tally& tally = tallies[i];
    print(std::string("generated ") + oracle::name_of(static_cast<oracle::DayCount>(i)), tally);
    INFO(tally.first_fault);
    CHECK(tally.faults == 0);
    refused += tally.refused;
  }
  CHECK(tallies.front().interest_ties > 0);
  CHECK(refused < count / 20);
}

TEST_CASE("amounts and rates up to the limits match the oracle too", "[properties]") {
  SplitMix64 random(10'000'000'000'000);
  Tally tally;
  for (int i = 0; i < loan_count() / 10; ++i) {
    oracle::Loan loan = generators::any_loan(random);
    // Beyond 64 bits inside; two years of capitalised interest at 60 % stay below 10^13.
    const std::int64_t scale = random.between(1, 400'000);
    for (auto& tranche : loan.tranches) tranche.minor *= scale;
    for (auto& phase : loan.phases) phase.payment *= scale;
    const bool may_cost_more = std::ranges::all_of(loan.phases, [](const auto& phase) {
      return phase.payment == 0 && phase.kind != oracle::Kind::deferral;
    });
    if (may_cost_more) loan.rate_millionths = random.between(0, 5'000'000);
    add(tally, loan);
  }
  print("large", tally);
  INFO(tally.first_fault);
  CHECK(tally.faults == 0);
}

TEST_CASE("constructed half-cent ties go as the mode says", "[properties]") {
  SplitMix64 random(20'000);
  const int count = is_set("AFFORD_QUICK") ? 200 : 2'000;
  for (int i = 0; i < oracle::day_count_count; ++i) {
    const auto day_count = static_cast<oracle::DayCount>(i);
    Tally tally;
    for (const auto mode : {oracle::Rounding::half_up, oracle::Rounding::half_even,
                            oracle::Rounding::up, oracle::Rounding::down}) {
      const int before = tally.interest_ties;
      for (int k = 0; k < count; ++k) add(tally, tied_loan(random, day_count, mode));
      // Only halves are ties of up and down: there the exact half goes as any other part does.
      const bool has_ties =
          mode == oracle::Rounding::half_up || mode == oracle::Rounding::half_even;
      if (has_ties) CHECK(tally.interest_ties - before >= count);
    }
    print(std::string("ties ") + oracle::name_of(day_count), tally);
    INFO(tally.first_fault);
    CHECK(tally.faults == 0);
  }
}
