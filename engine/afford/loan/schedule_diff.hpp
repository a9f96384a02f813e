// Two schedules row by row, and which word of the terms causes each difference.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/loan/amortization.hpp"

namespace afford {

/// In the order in which a row's first difference is looked for.
enum class ScheduleColumn : std::uint8_t {
  due_date,
  payment,
  interest,
  principal,
  fee,
  balance_after,
};

std::string_view format_schedule_column(ScheduleColumn column);

/// Rows that belong together; nothing where a schedule has no such row.
struct RowPair {
  int number;  ///< in the first schedule, or else in the second
  std::optional<Installment> first{};
  std::optional<Installment> second{};

  /// A row that is not there differs in its date, and counts as an amount of zero.
  std::vector<ScheduleColumn> differences() const;
};

/// The amount in a column that is not `due_date`.
Money amount_in(const Installment& row, ScheduleColumn column);

/// A step from the first loan's terms to the second's.
struct DiffCause {
  std::vector<std::string> words{};  ///< more than one where no loan can be with one changed alone
  std::vector<std::string> from{};   ///< of each word
  std::vector<std::string> to{};
  std::optional<RowPair> first_row{};  ///< that the step changes; none: it changes no row
  Money total_interest_change;
  Money last_payment_change;
};

struct ScheduleDiff {
  std::vector<RowPair> rows;      ///< those that differ
  std::vector<DiffCause> causes;  ///< in a fixed order of words; their changes add up
  std::size_t row_count;          ///< of both, those that belong together once
  Money total_interest_change;
  Money last_payment_change;

  bool is_same() const { return rows.empty(); }
};

/// Both come from `checked_loan`. Fails as `amortize` does for either, and with
/// `currencies_differ`. Words that no schedule depends on (allocation, payoff, arrears) cause
/// nothing and are left out.
Result<ScheduleDiff> schedule_diff(const Loan& first, const Loan& second);

}  // namespace afford
