// Between two limits of the law: each figure of net pay as a sum of products of whole numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "afford/tax/detail/linear_form.hpp"
#include "afford/tax/net_pay.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford::detail {

/// The terms of a form over their common denominator.
class WholeForm {
 public:
  /// Nothing if a term needs more than 63 bits or was lost.
  static std::optional<WholeForm> of(const LinearForm& form);

  /// In whole cents, half up; `values` are those of the terms.
  std::int64_t at(const TermValues& values) const;
  friend bool operator==(const WholeForm&, const WholeForm&) = default;

 private:
  std::vector<std::pair<std::size_t, std::int64_t>> factors_{};  ///< those that are not zero
  std::int64_t denominator_ = 1;
};

class NetPaySegment {
 public:
  /// The segment around a gross pay; nothing where roundings could decide it.
  static std::optional<NetPaySegment> around(const ResidenceLaw& law, std::int64_t gross);

  std::int64_t first() const { return first_; }
  std::int64_t last() const { return last_; }
  /// `gross` in cents, from first() to last().
  NetPay at(std::int64_t gross) const;

 private:
  struct Tax {
    WholeForm of_year;
    std::optional<WholeForm> on_paycheques{};  ///< where it is another
  };
  static std::optional<Tax> tax_of(const Taxes<LinearForm>& taxes);

  std::int64_t first_ = 0;
  std::int64_t last_ = 0;
  std::vector<WholeForm> contributions_{};
  WholeForm pension_{};
  WholeForm premiums_{};
  Tax federal_{};
  Tax provincial_{};
};

}  // namespace afford::detail
