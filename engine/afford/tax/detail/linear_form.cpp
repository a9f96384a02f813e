#include "afford/tax/detail/linear_form.hpp"

#include <numeric>

#include "afford/base/require.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford::detail {
namespace {

constexpr Wide term_end = Wide{1} << 78;  // times gross pay, eight of them stay within 127 bits
constexpr std::int64_t denominator_end = std::int64_t{1} << 62;
constexpr std::int64_t factor_end = std::int64_t{1} << 46;
// From here on a product is brought to lowest terms.
constexpr std::int64_t denominator_to_reduce = std::int64_t{1} << 36;
constexpr Wide contribution_end = Wide{1} << 60;  // its factor, where a limit is worked out
constexpr std::int64_t line_end = std::int64_t{1} << 30;

Wide absolute(Wide value) { return value < 0 ? -value : value; }
bool is_within(Wide value, Wide end) { return absolute(value) < end; }

LinearForm lost(LinearForm form) {
  form.denominator = 0;
  return form;
}

bool has_room(const LinearForm& form) {
  for (std::size_t k = 0; k < form.count; ++k) {
    if (!is_within(form.terms[k], term_end)) return false;
  }
  return true;
}

void reduce(LinearForm& form) {
  std::int64_t divisor = form.denominator;
  for (std::size_t k = 0; k < form.count; ++k) {
    const Wide term = form.terms[k];
    if (term != 0) divisor = std::gcd(divisor, static_cast<std::int64_t>(term % divisor));
    if (divisor == 1) return;
  }
  form.denominator /= divisor;
  for (std::size_t k = 0; k < form.count; ++k) form.terms[k] /= divisor;
}

// What two forms are multiplied by over their common denominator.
struct Weights {
  std::int64_t a;
  std::int64_t b;
  Wide denominator;
};
Weights common(const LinearForm& a, const LinearForm& b) {
  if (a.denominator == b.denominator) return {1, 1, a.denominator};
  const std::int64_t divisor = std::gcd(a.denominator, b.denominator);
  const std::int64_t of_a = b.denominator / divisor;
  return {of_a, a.denominator / divisor, Wide{a.denominator} * of_a};
}

LinearForm combined(const LinearForm& a, const LinearForm& b, int sign) {
  LinearForm sum = a;
  if (sum.range == nullptr) sum.range = b.range;
  if (a.is_lost() || b.is_lost()) return lost(sum);
  const Weights weights = common(a, b);
  if (weights.denominator >= denominator_end || weights.a >= factor_end ||
      weights.b >= factor_end) {
    return lost(sum);
  }
  sum.denominator = static_cast<std::int64_t>(weights.denominator);
  sum.count = std::max(a.count, b.count);
  const std::int64_t of_b = sign * weights.b;
  for (std::size_t k = 0; k < sum.count; ++k) {
    sum.terms[k] = a.terms[k] * weights.a + b.terms[k] * of_b;
  }
  return has_room(sum) ? sum : lost(sum);
}

// Whether the form is above zero at the gross pay asked for.
bool is_positive(const LinearForm& form) {
  if (form.range == nullptr) return form.terms[constant_term] > 0;
  const bool result = form.range->now(form) > 0;
  form.range->keep_sign(form, result ? 1 : -1);
  return result;
}

}  // namespace

LinearForm::LinearForm(const Ratio& constant) {
  const auto words = constant.in_words();
  denominator = words && words->denominator < denominator_end ? words->denominator : 0;
  terms[constant_term] = words ? words->numerator : 0;
}

Wide LinearForm::numerator_at(const TermValues& values) const {
  Wide sum = 0;
  for (std::size_t k = 0; k < count; ++k) sum += terms[k] * values[k];
  return sum;
}

SegmentRange::SegmentRange(std::int64_t gross) {
  values_[constant_term] = 1;
  values_[gross_term] = gross;
}

LinearForm SegmentRange::gross_pay() {
  LinearForm gross{Ratio(0)};
  gross.terms[gross_term] = 1;
  gross.count = gross_term + 1;
  gross.range = this;
  return gross;
}

LinearForm SegmentRange::rounded(const LinearForm& amount) {
  const bool is_of_gross_alone = amount.count <= gross_term + 1;
  if (amount.is_lost() || !is_of_gross_alone ||
      contributions_.size() == rounded_contributions_max) {
    has_failed_ = true;
    return amount;
  }
  const std::size_t term = 2 + contributions_.size();
  values_[term] = static_cast<std::int64_t>(
      round_quotient(now(amount), amount.denominator, RoundingMode::half_up));
  contributions_.push_back(amount);
  reduce(contributions_.back());
  share_denominator();
  LinearForm result{Ratio(0)};
  result.terms[term] = 1;
  result.count = term + 1;
  result.range = this;
  return result;
}

void SegmentRange::share_denominator() {
  denominator_ = std::lcm(denominator_, contributions_.back().denominator);
  has_failed_ = has_failed_ || denominator_ >= line_end;
  if (has_failed_) return;
  for (std::size_t k = 0; k < contributions_.size(); ++k) {
    shares_[k] = denominator_ / contributions_[k].denominator;
    const Wide constant = contributions_[k].terms[constant_term];
    has_failed_ = has_failed_ || !is_within(constant * shares_[k], Wide{1} << 62);
  }
}

// A contribution lies within half a cent of its line: everything twice, over one denominator.
void SegmentRange::keep_sign(const LinearForm& form, int sign) {
  has_failed_ = has_failed_ || form.is_lost();
  if (has_failed_) return;
  const bool is_of_contributions = form.count > gross_term + 1;
  const std::int64_t denominator = is_of_contributions ? denominator_ : 1;
  const std::int64_t twice = 2 * denominator * sign;
  Wide at_zero = form.terms[constant_term] * twice;
  Wide slope = form.terms[gross_term] * twice;
  for (std::size_t k = 0; 2 + k < form.count; ++k) {
    const Wide factor = sign * form.terms[2 + k];
    if (factor == 0) continue;
    has_failed_ = has_failed_ || !is_within(factor, contribution_end);
    if (has_failed_) return;
    const Wide twice_factor = factor * 2 * shares_[k];
    at_zero +=
        twice_factor * contributions_[k].terms[constant_term] - absolute(factor) * denominator;
    slope += twice_factor * contributions_[k].terms[gross_term];
  }
  if (slope == 0) {
    has_failed_ = has_failed_ || at_zero < 0;
  } else if (slope > 0) {
    if (at_zero < 0) keep_from(round_quotient(-at_zero, slope, RoundingMode::up));
  } else {
    keep_up_to(at_zero < 0 ? -1 : round_quotient(at_zero, -slope, RoundingMode::down));
  }
}

LinearForm operator+(const LinearForm& a, const LinearForm& b) { return combined(a, b, 1); }
LinearForm operator-(const LinearForm& a, const LinearForm& b) { return combined(a, b, -1); }

LinearForm operator*(LinearForm form, const Ratio& factor) {
  const auto words = factor.in_words();
  if (form.is_lost() || !words || !is_within(words->numerator, factor_end)) return lost(form);
  const Wide denominator = Wide{form.denominator} * words->denominator;
  if (denominator >= denominator_end) return lost(form);
  form.denominator = static_cast<std::int64_t>(denominator);
  for (std::size_t k = 0; k < form.count; ++k) form.terms[k] *= words->numerator;
  if (form.denominator >= denominator_to_reduce) reduce(form);
  return has_room(form) ? form : lost(form);
}

LinearForm lower_of(const LinearForm& a, const LinearForm& b) { return is_positive(a - b) ? b : a; }

LinearForm excess(const LinearForm& value, const LinearForm& over) {
  LinearForm more = value - over;
  return is_positive(more) ? more : LinearForm(Ratio(0));
}

LinearForm between(const LinearForm& value, const Limits& limits) {
  return lower_of(excess(value, limits.low), limits.high - limits.low);
}

LinearForm as_paid(const LinearForm& amount) {
  if (amount.range != nullptr) return amount.range->rounded(amount);
  return Ratio(static_cast<std::int64_t>(
      round_quotient(amount.terms[constant_term], amount.denominator, RoundingMode::half_up)));
}

LinearForm zero_up_to(Money point, const LinearForm& gross, const LinearForm& premium) {
  AFFORD_REQUIRE(gross.range != nullptr);
  if (gross.range->now(gross) <= point.minor()) {
    gross.range->keep_up_to(point.minor());
    return Ratio(0);
  }
  gross.range->keep_from(point.minor() + 1);
  return premium;
}

bool is_nothing(const LinearForm& form) {
  for (std::size_t k = 0; k < form.count; ++k) {
    if (form.terms[k] != 0) return false;
  }
  return true;
}

}  // namespace afford::detail
