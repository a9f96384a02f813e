#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// Schedules held against a lender's rows, or against each other.
constexpr Sentence sentences[] = {
    {"match.title", "Which conventions give these rows"},
    {"match.found",
     "{0} of {1} combinations of conventions give {2:count row rows} of the statement, to the "
     "cent."},
    {"match.is_shorter",
     "The statement ends before the loan does: the loan has {0:count row rows}. Later rows could "
     "still tell these conventions apart."},
    {"match.as_stated", "The request as it stands is among them."},
    {"match.not_as_stated", "The request as it stands is not among them."},
    {"match.shared", "The same in all of them"},
    {"match.free", "Does not matter here"},
    {"match.any", "any of {0}"},
    {"match.sets", "What differs"},
    {"match.choice", "{0}: {1}"},
    {"match.or", "or"},
    {"match.none",
     "None of {0} combinations of conventions gives these rows. The first row that none of them "
     "explains is in line {1}[, after {2:count row rows} that some explain]. The rows are taken to "
     "begin with the loan's first one."},
    {"match.line", "Line"},
    {"match.date", "Date"},
    {"match.column", "Column"},
    {"match.stated", "Stated"},
    {"match.nearest", "Nearest"},
    {"match.difference", "Difference"},
    {"match.days", "{0:count day days}"},
    {"match.no_row", "no such row"},
    {"match.nearest_by", "Nearest with"},
    {"match.tried",
     "Schedules worked out: {0}. Every other combination has a date or an interest that no row "
     "here allows, or gives the same rows as one that was worked out."},

    {"diff.title", "Two schedules, row by row"},
    {"diff.same", "The two schedules are the same in each row."},
    {"diff.rows_differ", "{0} of {1} rows differ."},
    {"diff.rows", "Rows that differ"},
    {"diff.number", "No."},
    {"diff.due_date", "Due"},
    {"diff.payment", "Payment"},
    {"diff.interest", "Interest"},
    {"diff.principal", "Principal"},
    {"diff.fee", "Fee"},
    {"diff.balance_after", "Still owed"},
    {"diff.column", "Column"},
    {"diff.first", "First"},
    {"diff.second", "Second"},
    {"diff.change", "Change"},
    {"diff.no_row", "-"},
    {"diff.more_rows", "{0:count row rows} more differ; the JSON answer lists all."},
    {"diff.causes", "What causes it"},
    {"diff.causes_intro",
     "From the first loan to the second, one word at a time, in this order. The changes add up to "
     "the whole difference."},
    {"diff.cause", "{0}: from {1} to {2}"},
    {"diff.first_row", "First row it changes"},
    {"diff.first_row_words", "number {0}: {1} by {2}"},
    {"diff.row_of_its_own", "number {0}: a row of its own"},
    {"diff.no_effect", "none"},
    {"diff.total_interest", "Total interest"},
    {"diff.last_payment", "Last payment"},
    {"diff.whole", "In all"},
};

}  // namespace

std::span<const Sentence> english_schedules() { return sentences; }

}  // namespace afford::detail
