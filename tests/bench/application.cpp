// One application from terms to decision: payment, rows, totals, APR to six decimals of a percent,
// present value of what is paid, two ratios, and a verdict; the engine's kernels against 50 decimal
// digits. And the APR alone.
#include <algorithm>
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <cmath>
#include <memory>
#include <stdexcept>

#include "afford/loan/detail/row_kernel.hpp"
#include "afford/loan/level_payment.hpp"
#include "afford/numbers/detail/periodic_root.hpp"
#include "afford/numbers/rate_roots.hpp"
#include "tests/bench/kernel.hpp"

namespace bench {
namespace {

using Dec = boost::multiprecision::cpp_dec_float_50;
using afford::UnsignedWide;

constexpr double unit = 1e6;  // cells of a rate in percent
constexpr std::int64_t unit_cells = 1'000'000;
constexpr std::int64_t ratio_basis = 10'000;
constexpr std::int64_t debt_limit = 1'800;  // of income, in basis points
constexpr std::int64_t cap_cells = 35 * unit_cells;

struct Answer {
  std::int64_t payment;
  std::int64_t last;
  std::int64_t interest;
  std::int64_t apr;            // percent x 10^6
  std::int64_t present_value;  // cents
  std::int64_t debt_ratio;     // basis points
  bool is_eligible;
  friend bool operator==(const Answer&, const Answer&) = default;
};

// A borrower who earns a third of the principal in a month.
std::int64_t monthly_income(const SampleLoan& loan) { return loan.principal_cents / 3 + 100'000; }

// Worth of 1 a month for n months at the discount rate, and of 1 after n, x 2^40, rounded once.
struct Factors {
  std::vector<std::uint64_t> annuity;
  std::vector<std::uint64_t> single;
};

const Factors& factors() {
  static const Factors all = [] {
    Factors result;
    const Dec v = 1 / pow(Dec(107) / 100, Dec(1) / 12);
    const Dec scale = Dec(std::uint64_t{1} << 40);
    Dec sum = 0;
    Dec power = 1;
    for (int n = 0; n <= 60; ++n) {
      result.annuity.push_back(Dec(round(sum * scale)).convert_to<std::uint64_t>());
      result.single.push_back(Dec(round(power * scale)).convert_to<std::uint64_t>());
      power *= v;
      sum += power;
    }
    return result;
  }();
  return all;
}

std::int64_t rounded_shift(UnsignedWide value) {
  return static_cast<std::int64_t>((value + (UnsignedWide{1} << 39)) >> 40);
}

struct Ours {
  explicit Ours(std::span<const SampleLoan> sample) : loans(sample.begin(), sample.end()) {
    for (const auto& loan : loans) {
      const afford::Decimal percent(loan.rate_millionths, 4);
      terms.push_back(
          {afford::AnnualRate::from_percent(percent), afford::RoundingMode::half_up, 1});
    }
    answers.resize(loans.size());
    factors();  // made once, before anything is counted
  }

  void run() {
    for (std::size_t i = 0; i < loans.size(); ++i) answers[i] = answer(loans[i], terms[i]);
  }

  static std::uint64_t interest_of(std::uint64_t balance, std::uint64_t rate) {
    return afford::detail::row_interest<afford::detail::month_denominator,
                                        afford::RoundingMode::half_up>(balance, rate);
  }

  static Answer answer(const SampleLoan& loan, const afford::LevelPaymentTerms& terms) {
    const auto payment = static_cast<std::uint64_t>(
        afford::level_payment(loan.principal_cents, loan.payments, {1, 12}, terms).minor);
    auto balance = static_cast<std::uint64_t>(loan.principal_cents);
    const auto rate = static_cast<std::uint64_t>(loan.rate_millionths);
#pragma GCC unroll 4
    for (int left = loan.payments; left > 1; --left) {
      balance += interest_of(balance, rate) - payment;
    }
    const std::uint64_t last = balance + interest_of(balance, rate);
    const std::int64_t interest = static_cast<std::int64_t>(payment) * (loan.payments - 1) +
                                  static_cast<std::int64_t>(last) - loan.principal_cents;
    const auto n = static_cast<std::size_t>(loan.payments);
    const std::int64_t apr = certified_apr(loan, payment, last);
    const std::int64_t value = rounded_shift(UnsignedWide{payment} * factors().annuity[n - 1] +
                                             UnsignedWide{last} * factors().single[n]);
    const auto paid = static_cast<std::int64_t>(payment);
    const std::int64_t income = monthly_income(loan);
    const bool fits = paid * ratio_basis <= income * debt_limit && apr <= cap_cells;
    const std::int64_t ratio = (2 * paid * ratio_basis + income) / (2 * income);
    return {paid, static_cast<std::int64_t>(last), interest, apr, value, ratio, fits};
  }

  static std::int64_t certified_apr(const SampleLoan& loan, std::uint64_t payment,
                                    std::uint64_t last) {
    const auto cell = afford::detail::level_root(
        {static_cast<double>(loan.principal_cents), static_cast<double>(payment),
         static_cast<double>(last), loan.payments, 1200,
         static_cast<double>(loan.rate_millionths) / 12e6},
        unit);
    return cell ? *cell : by_integers(loan, payment, last);
  }

  static afford::RateEquation equation_of(const SampleLoan& loan, std::int64_t payment,
                                          std::int64_t last) {
    afford::RateEquation equation{.terms = {{loan.principal_cents, 0}}, .scale = 12};
    for (int k = 1; k < loan.payments; ++k) equation.terms.push_back({-payment, k});
    equation.terms.push_back({-last, loan.payments});
    return equation;
  }

  static std::int64_t by_integers(const SampleLoan& loan, std::uint64_t payment,
                                  std::uint64_t last) {
    const auto equation =
        equation_of(loan, static_cast<std::int64_t>(payment), static_cast<std::int64_t>(last));
    const auto roots = afford::rate_roots(equation, 6);
    return *roots.percents.front().coefficient().to_int64();
  }

  std::vector<SampleLoan> loans;
  std::vector<afford::LevelPaymentTerms> terms;
  std::vector<Answer> answers;
};

struct Baseline {
  explicit Baseline(std::span<const SampleLoan> sample) : loans(sample.begin(), sample.end()) {
    answers.resize(loans.size());
    discount();
  }

  static const Dec& discount() {
    static const Dec v = 1 / pow(Dec(107) / 100, Dec(1) / 12);
    return v;
  }

  void run() {
    for (std::size_t i = 0; i < loans.size(); ++i) answers[i] = answer(loans[i]);
  }

  static Answer answer(const SampleLoan& loan) {
    const Dec rate = Dec(loan.rate_millionths) / 12'000'000;
    const Dec growth = pow(1 + rate, loan.payments);
    const Dec payment = round(loan.principal_cents * rate * growth / (growth - 1));
    Dec balance = loan.principal_cents;
    Dec interest = 0;
    Dec last = 0;
    for (int left = loan.payments; left > 0; --left) {
      const Dec due = round(balance * rate);
      interest += due;
      if (left == 1) last = balance + due;
      balance -= payment - due;
    }
    const Dec apr = round(rate_of(loan, payment, last) * 1200 * unit_cells);
    const Dec& v = discount();
    const Dec power = pow(v, loan.payments - 1);
    const Dec value = payment * v * (1 - power) / (1 - v) + last * power * v;
    const Dec income = monthly_income(loan);
    const Dec ratio = payment / income;
    const bool fits = ratio <= Dec(debt_limit) / ratio_basis && apr <= cap_cells;
    return {payment.convert_to<std::int64_t>(),
            last.convert_to<std::int64_t>(),
            interest.convert_to<std::int64_t>(),
            apr.convert_to<std::int64_t>(),
            Dec(round(value)).convert_to<std::int64_t>(),
            Dec(round(ratio * ratio_basis)).convert_to<std::int64_t>(),
            fits};
  }

  // Newton on principal - payments v^k, v^n by one pow a step.
  static Dec rate_of(const SampleLoan& loan, const Dec& payment, const Dec& last) {
    const int n = loan.payments;
    Dec i = Dec(loan.rate_millionths) / 12'000'000;
    for (int step = 0; step < 40; ++step) {
      const Dec v = 1 / (1 + i);
      const Dec power = pow(v, n - 1);
      const Dec annuity = (1 - power) / i;
      const Dec value = payment * annuity + last * power * v - loan.principal_cents;
      const Dec slope =
          payment * ((n - 1) * power * v / i - annuity / i) - last * n * power * v * v;
      const Dec change = value / slope;
      i -= change;
      if (abs(change) < Dec("1e-16")) break;
    }
    return i;
  }

  std::vector<SampleLoan> loans;
  std::vector<Answer> answers;
};

// The APR of any 60 payments: the sample's level ones, each moved by some cents.
struct Rates {
  explicit Rates(std::span<const SampleLoan> sample) {
    std::uint64_t state = loan_seed;
    for (const auto& loan : sample) {
      advances.push_back(static_cast<double>(loan.principal_cents));
      const double level = static_cast<double>(loan.principal_cents) / 60;
      const double cost = 1 + static_cast<double>(loan.rate_millionths) / 400'000;
      for (std::size_t k = 0; k < count; ++k) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        payments.push_back(std::floor(level * cost) + static_cast<double>(state >> 58U));
      }
    }
    cells.resize(sample.size());
  }

  void run() {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::span<const double> own(payments.data() + i * count, count);
      const auto cell = afford::detail::periodic_root({advances[i], own, 1200}, unit);
      cells[i] = cell.value_or(-1);
    }
  }

  static constexpr std::size_t count = 60;
  std::vector<double> advances;
  std::vector<double> payments;
  std::vector<std::int64_t> cells;
};

std::int64_t summed_interest(const SampleLoan& loan, std::int64_t payment) {
  constexpr std::int64_t denominator = 12'000'000;
  std::int64_t balance = loan.principal_cents;
  std::int64_t sum = 0;
  for (int left = loan.payments; left > 0; --left) {
    const std::int64_t product = balance * loan.rate_millionths;
    const std::int64_t due = product / denominator + (product % denominator * 2 >= denominator);
    sum += due;
    balance -= payment - due;
  }
  return sum;
}

// Whether the equation changes its sign between the edges of the cell.
bool is_rate(const afford::RateEquation& equation, std::int64_t cell) {
  const afford::DiscountedSum sum(equation);
  const afford::Ratio half(1, 2 * unit_cells);
  const afford::Ratio percent(cell, unit_cells);
  return sum.sign_at_percent(percent - half) < 0 && sum.sign_at_percent(percent + half) > 0;
}

template <class Side>
Kernel kernel_of(std::span<const SampleLoan> loans) {
  auto side = std::make_shared<Side>(loans);
  return {[side] { side->run(); }, static_cast<std::int64_t>(loans.size())};
}

}  // namespace

Kernel application_ours(std::span<const SampleLoan> loans) { return kernel_of<Ours>(loans); }
Kernel application_baseline(std::span<const SampleLoan> loans) {
  return kernel_of<Baseline>(loans);
}
Kernel apr_60(std::span<const SampleLoan> loans) { return kernel_of<Rates>(loans); }

// Ours is judged by the exact sign of the equation at both edges of its rate, and its rows by the
// interest that they add up to one by one; the baseline against ours.
Comparison compared_applications(std::span<const SampleLoan> loans) {
  Ours ours(loans);
  Baseline baseline(loans);
  ours.run();
  baseline.run();
  Comparison result{static_cast<std::int64_t>(loans.size()), 0, 0};
  for (std::size_t i = 0; i < loans.size(); ++i) {
    const Answer& answer = ours.answers[i];
    const auto equation = Ours::equation_of(loans[i], answer.payment, answer.last);
    const bool adds_up = answer.interest == summed_interest(loans[i], answer.payment);
    if (!is_rate(equation, answer.apr) || !adds_up) ++result.ours_wrong;
    if (!(baseline.answers[i] == answer)) ++result.baseline_wrong;
  }
  return result;
}

Comparison compared_aprs(std::span<const SampleLoan> loans) {
  Rates rates(loans);
  rates.run();
  Comparison result{static_cast<std::int64_t>(loans.size()), 0, 0};
  for (std::size_t i = 0; i < loans.size(); ++i) {
    afford::RateEquation equation{.terms = {{static_cast<std::int64_t>(rates.advances[i]), 0}},
                                  .scale = 12};
    for (std::size_t k = 0; k < Rates::count; ++k) {
      const auto payment = static_cast<std::int64_t>(rates.payments[i * Rates::count + k]);
      equation.terms.push_back({-payment, static_cast<std::int64_t>(k) + 1});
    }
    if (!is_rate(equation, rates.cells[i])) ++result.ours_wrong;
  }
  return result;
}

}  // namespace bench
