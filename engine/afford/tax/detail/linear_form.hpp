// The number that finds a segment of net pay (net_pay_segments.hpp): a straight line in gross pay
// and in contributions as paid. Each comparison of the formula is decided at one gross pay and
// narrows the range of gross pay in which it surely comes out the same.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"
#include "afford/numbers/wide_integer.hpp"
#include "afford/tax/detail/net_pay_formula.hpp"

namespace afford::detail {

inline constexpr std::size_t rounded_contributions_max = 6;
/// 1, gross pay, and the contributions in whole cents.
inline constexpr std::size_t form_terms = 2 + rounded_contributions_max;
inline constexpr std::size_t constant_term = 0;
inline constexpr std::size_t gross_term = 1;
using TermValues = std::array<std::int64_t, form_terms>;

class SegmentRange;

/// Amounts in cents: sum of terms x their values, over the denominator.
struct LinearForm {
  std::array<Wide, form_terms> terms{};  ///< below 2^78
  std::size_t count = 1;                 ///< those after so many are zero
  std::int64_t denominator = 1;          ///< below 2^62; 0 once a term has become too large
  SegmentRange* range = nullptr;         ///< null for a constant

  LinearForm(const Ratio& constant);  // NOLINT(google-explicit-constructor): exact

  bool is_lost() const { return denominator == 0; }
  Wide numerator_at(const TermValues& values) const;
};

/// The gross pay for which all that was decided stays so, and the contributions met on the way.
class SegmentRange {
 public:
  explicit SegmentRange(std::int64_t gross);

  LinearForm gross_pay();
  /// The amount in whole cents, half up: a term of its own.
  LinearForm rounded(const LinearForm& amount);
  /// At the gross pay asked for, times the denominator.
  Wide now(const LinearForm& form) const { return form.numerator_at(values_); }
  /// Keeps only gross pay for which `form` x `sign` is surely not below zero, as it is now.
  void keep_sign(const LinearForm& form, int sign);
  void keep_up_to(Wide gross) { last_ = std::min(last_, gross); }
  void keep_from(Wide gross) { first_ = std::max(first_, gross); }

  /// False if roundings could decide something at this very gross pay, or a form was lost.
  bool is_certain() const {
    return !has_failed_ && first_ <= values_[gross_term] && values_[gross_term] <= last_;
  }
  std::int64_t first() const { return static_cast<std::int64_t>(first_); }
  std::int64_t last() const { return static_cast<std::int64_t>(last_); }
  const std::vector<LinearForm>& contributions() const { return contributions_; }

 private:
  /// Takes in the last contribution.
  void share_denominator();

  TermValues values_{};
  Wide first_ = 0;
  Wide last_ = cad.minor_max();
  bool has_failed_ = false;
  std::vector<LinearForm> contributions_{};  ///< before rounding, in gross pay alone
  std::int64_t denominator_ = 1;             ///< common to them
  std::array<std::int64_t, rounded_contributions_max> shares_{};  ///< it over each one's own
};

LinearForm operator+(const LinearForm& a, const LinearForm& b);
LinearForm operator-(const LinearForm& a, const LinearForm& b);
LinearForm operator*(LinearForm form, const Ratio& factor);

// What the formula asks of a value.
LinearForm lower_of(const LinearForm& a, const LinearForm& b);
LinearForm excess(const LinearForm& value, const LinearForm& over);
LinearForm between(const LinearForm& value, const Limits& limits);
LinearForm as_paid(const LinearForm& amount);
LinearForm zero_up_to(Money point, const LinearForm& gross, const LinearForm& premium);
bool is_nothing(const LinearForm& form);

}  // namespace afford::detail
