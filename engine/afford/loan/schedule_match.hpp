// Which named conventions give a lender's rows, to the cent; or the first row that none explains.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/loan/convention_space.hpp"

namespace afford {

/// A row as the lender states it. What is not stated is not compared.
struct StatedRow {
  int line;  ///< in its file, from 1
  Date date;
  Money payment;
  std::optional<Money> principal{};
  std::optional<Money> interest{};
  std::optional<Money> balance{};
};

/// In the order in which rows are compared: the interest decides the principal.
enum class StatedColumn : std::uint8_t { date, interest, payment, principal, balance };

std::string_view format_stated_column(StatedColumn column);

/// All combinations of these choices: a list for each word, in order.
using ConventionSet = std::array<std::vector<int>, convention_word_count>;

/// The first row that no combination explains, and the figure that came nearest to it.
struct UnexplainedRow {
  std::size_t row;  ///< from 0: so many rows before it are explained
  StatedColumn column;
  std::optional<Date> nearest_date{};  ///< of the column date; none: there is no such row
  std::optional<Money> nearest{};      ///< of the others
  ConventionChoices conventions{};     ///< that gave it
};

struct ScheduleMatch {
  ConventionSpace space;
  std::vector<ConventionSet> matches{};  ///< no combination is in two of them
  bool matches_as_stated = false;        ///< the request's own conventions are among them
  std::int64_t tried = 0;                ///< schedules worked out; the rest was ruled out by rows
  int rows_of_loan = 0;                  ///< of a matching schedule: the statement may have fewer
  std::optional<UnexplainedRow> first_unexplained{};  ///< if nothing matches
};

/// Complete over the whole space of conventions: a combination is left out only where it shares all
/// that can be seen with one that was tried, or where a row of the statement rules it out (its
/// date, or its interest on the balance that the statement leads to). A statement may end before
/// the loan does. `loan` comes from `checked_loan`, `rows` has at least one.
ScheduleMatch match_schedule(const Loan& loan, std::span<const StatedRow> rows);

}  // namespace afford
