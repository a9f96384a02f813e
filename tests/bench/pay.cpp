// The level payment: the engine against the textbook formula in 50 decimal digits.
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <memory>

#include "afford/loan/level_payment.hpp"
#include "tests/bench/kernel.hpp"
#include "tests/support/loan_oracle.hpp"

namespace bench {
namespace {

using Dec = boost::multiprecision::cpp_dec_float_50;

// The inputs of each side stand ready in its own types.
struct Ours {
  explicit Ours(std::span<const SampleLoan> sample) : loans(sample.begin(), sample.end()) {
    for (const auto& loan : loans) {
      const afford::Decimal percent(loan.rate_millionths, 4);
      terms.push_back(
          {afford::AnnualRate::from_percent(percent), afford::RoundingMode::half_even, 1});
    }
    cents.resize(loans.size());
  }

  void run() {
    auto* paid = cents.data();
    const auto* term = terms.data();
    for (const auto& [principal, rate, payments] : loans) {
      *paid++ = afford::level_payment(principal, payments, {1, 12}, *term++).minor;
    }
  }

  std::vector<SampleLoan> loans;
  std::vector<afford::LevelPaymentTerms> terms;
  std::vector<std::int64_t> cents;
};

struct Baseline {
  struct Input {
    Dec principal_cents;
    Dec annual_rate;
    int payments;
  };

  explicit Baseline(std::span<const SampleLoan> sample) {
    for (const auto& loan : sample) {
      inputs.push_back(
          {Dec(loan.principal_cents), Dec(loan.rate_millionths) / 1'000'000, loan.payments});
    }
    cents.resize(inputs.size());
  }

  void run() {
    auto* paid = cents.data();
    for (const auto& [principal, annual_rate, payments] : inputs) {
      const Dec rate = annual_rate / 12;
      const Dec growth = pow(1 + rate, payments);
      *paid++ = round(principal * rate * growth / (growth - 1));
    }
  }

  std::vector<Input> inputs;
  std::vector<Dec> cents;
};

template <class Side>
Kernel kernel_of(std::span<const SampleLoan> loans) {
  auto side = std::make_shared<Side>(loans);
  return {[side] { side->run(); }, static_cast<std::int64_t>(loans.size())};
}

oracle::Rounded exact_payment(const SampleLoan& loan) {
  const oracle::Fraction rate =
      oracle::add({0, 1}, {static_cast<oracle::Unsigned>(loan.rate_millionths), 12'000'000});
  return oracle::level_payment(loan.principal_cents, rate, static_cast<unsigned>(loan.payments), 1,
                               oracle::Rounding::half_even);
}

}  // namespace

Kernel pay_ours(std::span<const SampleLoan> loans) { return kernel_of<Ours>(loans); }
Kernel pay_baseline(std::span<const SampleLoan> loans) { return kernel_of<Baseline>(loans); }

std::vector<std::int64_t> level_payments(std::span<const SampleLoan> loans) {
  Ours ours(loans);
  ours.run();
  return ours.cents;
}

Comparison compared_payments(std::span<const SampleLoan> loans) {
  const auto ours = level_payments(loans);
  Baseline baseline(loans);
  baseline.run();
  Comparison result{static_cast<std::int64_t>(loans.size()), 0, 0};
  for (std::size_t i = 0; i < loans.size(); ++i) {
    if (exact_payment(loans[i]).value != ours[i]) ++result.ours_wrong;
    if (baseline.cents[i] != ours[i]) ++result.baseline_wrong;
  }
  return result;
}

}  // namespace bench
