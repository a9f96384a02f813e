// The rows of a schedule: the engine's row kernel against 50 decimal digits.
#include <algorithm>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <memory>
#include <stdexcept>

#include "afford/loan/detail/row_kernel.hpp"
#include "tests/bench/kernel.hpp"

namespace bench {
namespace {

using Dec = boost::multiprecision::cpp_dec_float_50;

template <class Number>
struct Row {
  Number interest;
  Number principal;
  Number balance;
};

std::size_t row_count(std::span<const SampleLoan> loans) {
  std::size_t count = 0;
  for (const auto& loan : loans) count += static_cast<std::size_t>(loan.payments);
  return count;
}

template <TieRule rule>
struct Ours {
  static constexpr auto mode =
      rule == TieRule::half_even ? afford::RoundingMode::half_even : afford::RoundingMode::half_up;

  explicit Ours(std::span<const SampleLoan> sample)
      : loans(sample.begin(), sample.end()), payments(level_payments(sample)),
        rows(row_count(sample)) {}

  void run() {
    auto* row = rows.data();
    for (std::size_t i = 0; i < loans.size(); ++i) {
      auto balance = static_cast<std::uint64_t>(loans[i].principal_cents);
      const auto rate = static_cast<std::uint64_t>(loans[i].rate_millionths);
      const auto payment = static_cast<std::uint64_t>(payments[i]);
      if (!afford::detail::fits_row(balance, rate, afford::detail::month_denominator)) {
        throw std::logic_error("a sample loan beyond the row kernel");
      }
      const auto interest = [&] {
        return afford::detail::row_interest<afford::detail::month_denominator, mode>(balance, rate);
      };
      for (int left = loans[i].payments; left > 1; --left) {
        const auto due = interest();
        const auto principal = std::min(payment - due, balance);
        balance -= principal;
        *row++ = {due, principal, balance};
      }
      *row++ = {interest(), balance, 0};
    }
  }

  std::vector<SampleLoan> loans;
  std::vector<std::int64_t> payments;
  std::vector<Row<std::uint64_t>> rows;
};

template <TieRule rule>
Dec whole_cents(const Dec& value) {
  if constexpr (rule == TieRule::half_up) return round(value);
  static const Dec half = Dec(1) / 2;
  Dec whole = floor(value);
  const Dec rest = value - whole;
  if (rest > half || (rest == half && whole.convert_to<long long>() % 2 != 0)) ++whole;
  return whole;
}

// In cents, with the rate of a month stored once.
template <TieRule rule>
struct Baseline {
  struct Input {
    Dec principal;
    Dec monthly_rate;
    Dec payment;
    int payments;
  };

  explicit Baseline(std::span<const SampleLoan> loans) : rows(row_count(loans)) {
    const auto payments = level_payments(loans);
    for (std::size_t i = 0; i < loans.size(); ++i) {
      inputs.push_back({Dec(loans[i].principal_cents), Dec(loans[i].rate_millionths) / 12'000'000,
                        Dec(payments[i]), loans[i].payments});
    }
  }

  void run() {
    auto* row = rows.data();
    for (const auto& input : inputs) {
      Dec balance = input.principal;
      for (int left = input.payments; left > 0; --left, ++row) {
        row->interest = whole_cents<rule>(balance * input.monthly_rate);
        row->principal = input.payment - row->interest;
        if (left == 1 || row->principal > balance) row->principal = balance;
        balance -= row->principal;
        row->balance = balance;
      }
    }
  }

  std::vector<Input> inputs;
  std::vector<Row<Dec>> rows;
};

template <class Side>
Kernel kernel_of(std::span<const SampleLoan> loans) {
  auto side = std::make_shared<Side>(loans);
  return {[side] { side->run(); }, static_cast<std::int64_t>(row_count(loans))};
}

// By plain division and the rest that it leaves.
std::uint64_t exact_interest(std::uint64_t balance, const SampleLoan& loan, TieRule rule) {
  const std::uint64_t dividend = balance * static_cast<std::uint64_t>(loan.rate_millionths);
  const std::uint64_t whole = dividend / 12'000'000;
  const std::uint64_t rest = dividend % 12'000'000;
  if (rest != 6'000'000) return rest > 6'000'000 ? whole + 1 : whole;
  return rule == TieRule::half_up || whole % 2 != 0 ? whole + 1 : whole;
}

template <TieRule rule>
Comparison compared(std::span<const SampleLoan> loans) {
  Ours<rule> ours(loans);
  Baseline<rule> baseline(loans);
  ours.run();
  baseline.run();
  Comparison result{static_cast<std::int64_t>(ours.rows.size()), 0, 0};
  std::size_t at = 0;
  for (const auto& loan : loans) {
    auto balance = static_cast<std::uint64_t>(loan.principal_cents);
    for (int k = 0; k < loan.payments; ++k, ++at) {
      const auto& row = ours.rows[at];
      const bool adds_up = row.balance == balance - row.principal;
      if (row.interest != exact_interest(balance, loan, rule) || !adds_up) ++result.ours_wrong;
      balance = row.balance;
      const auto& other = baseline.rows[at];
      if (other.interest != row.interest || other.balance != row.balance) ++result.baseline_wrong;
    }
    if (balance != 0) ++result.ours_wrong;
  }
  return result;
}

}  // namespace

Kernel rows_half_even_ours(std::span<const SampleLoan> loans) {
  return kernel_of<Ours<TieRule::half_even>>(loans);
}
Kernel rows_half_even_baseline(std::span<const SampleLoan> loans) {
  return kernel_of<Baseline<TieRule::half_even>>(loans);
}
Kernel rows_half_up_ours(std::span<const SampleLoan> loans) {
  return kernel_of<Ours<TieRule::half_up>>(loans);
}
Kernel rows_half_up_baseline(std::span<const SampleLoan> loans) {
  return kernel_of<Baseline<TieRule::half_up>>(loans);
}

Comparison compared_rows(std::span<const SampleLoan> loans, TieRule rule) {
  return rule == TieRule::half_even ? compared<TieRule::half_even>(loans)
                                    : compared<TieRule::half_up>(loans);
}

}  // namespace bench
