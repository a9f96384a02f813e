#include "afford/loan/schedule_diff.hpp"

#include <algorithm>
#include <array>

#include "afford/loan/detail/term_words.hpp"

namespace afford {
namespace {

constexpr std::array columns{ScheduleColumn::due_date, ScheduleColumn::payment,
                             ScheduleColumn::interest, ScheduleColumn::principal,
                             ScheduleColumn::fee,      ScheduleColumn::balance_after};

bool stands_beside(const Installment* row) { return row != nullptr && !has_due_date(row->phase); }

// Rows of due dates side by side; a payment beside the plan only with one of its own day.
std::vector<RowPair> row_pairs(const Amortization& first, const Amortization& second) {
  const auto at = [](const Amortization& schedule, std::size_t i) {
    return i < schedule.installments.size() ? &schedule.installments[i] : nullptr;
  };
  std::vector<RowPair> pairs;
  for (std::size_t i = 0, k = 0;;) {
    const Installment* a = at(first, i);
    const Installment* b = at(second, k);
    if (a == nullptr && b == nullptr) return pairs;
    const bool is_same_day = a != nullptr && b != nullptr && a->due_date == b->due_date;
    const bool are_alike = stands_beside(a) == stands_beside(b);
    if (!(are_alike && (is_same_day || !stands_beside(a)))) {
      (stands_beside(a) ? b : a) = nullptr;
    }
    RowPair pair{.number = (a != nullptr ? a : b)->number};
    if (a != nullptr) {
      pair.first = *a;
      ++i;
    }
    if (b != nullptr) {
      pair.second = *b;
      ++k;
    }
    pairs.push_back(pair);
  }
}

std::optional<RowPair> first_difference(const Amortization& first, const Amortization& second) {
  for (const auto& pair : row_pairs(first, second)) {
    if (!pair.differences().empty()) return pair;
  }
  return std::nullopt;
}

Money interest_change(const Amortization& first, const Amortization& second) {
  return second.totals.interest - first.totals.interest;
}

Money last_change(const Amortization& first, const Amortization& second) {
  return second.installments.back().payment - first.installments.back().payment;
}

// From the first loan to the second. Words that no loan can be with are changed with the next one.
std::vector<DiffCause> causes(const Loan& first, const Loan& second, Amortization before) {
  std::vector<DiffCause> all;
  Loan loan = first;
  std::vector<const detail::TermWord*> changed;
  for (const auto& word : detail::term_words()) {
    if (word.text(first) == word.text(second)) continue;
    word.take(second, loan);
    changed.push_back(&word);
    const auto checked = checked_loan(loan);
    if (!checked) continue;
    auto after = amortize(*checked);
    if (!after) continue;
    DiffCause cause{.first_row = first_difference(before, *after),
                    .total_interest_change = interest_change(before, *after),
                    .last_payment_change = last_change(before, *after)};
    for (const auto* one : changed) {
      cause.words.emplace_back(one->name);
      cause.from.push_back(one->text(first));
      cause.to.push_back(one->text(second));
    }
    all.push_back(std::move(cause));
    changed.clear();
    before = std::move(*after);
  }
  return all;
}

}  // namespace

std::string_view format_schedule_column(ScheduleColumn column) {
  constexpr std::string_view names[] = {"due_date",  "payment", "interest",
                                        "principal", "fee",     "balance_after"};
  return names[static_cast<std::size_t>(column)];
}

Money amount_in(const Installment& row, ScheduleColumn column) {
  switch (column) {
    case ScheduleColumn::interest: return row.interest;
    case ScheduleColumn::principal: return row.principal;
    case ScheduleColumn::fee: return row.fee;
    case ScheduleColumn::balance_after: return row.balance_after;
    case ScheduleColumn::due_date:
    case ScheduleColumn::payment: break;
  }
  return row.payment;
}

std::vector<ScheduleColumn> RowPair::differences() const {
  std::vector<ScheduleColumn> found;
  const Money zero = Money::zero((first ? first : second)->payment.currency());
  for (const auto column : columns) {
    const bool is_different = column == ScheduleColumn::due_date
                                  ? !first || !second || first->due_date != second->due_date
                                  : (first ? amount_in(*first, column) : zero) !=
                                        (second ? amount_in(*second, column) : zero);
    if (is_different) found.push_back(column);
  }
  return found;
}

Result<ScheduleDiff> schedule_diff(const Loan& first, const Loan& second) {
  if (first.terms.currency != second.terms.currency) {
    const std::string other(second.terms.currency.code());
    return failure({ErrorCode::currencies_differ,
                    "/loan/currency",
                    other,
                    {std::string(first.terms.currency.code()), other}});
  }
  auto before = amortize(first);
  if (!before) return Failure(before.error());
  const auto after = amortize(second);
  if (!after) return Failure(after.error());
  const auto pairs = row_pairs(*before, *after);
  ScheduleDiff diff{.rows = {},
                    .causes = {},
                    .row_count = pairs.size(),
                    .total_interest_change = interest_change(*before, *after),
                    .last_payment_change = last_change(*before, *after)};
  for (const auto& pair : pairs) {
    if (!pair.differences().empty()) diff.rows.push_back(pair);
  }
  diff.causes = causes(first, second, std::move(*before));
  return diff;
}

}  // namespace afford
