// The charts of pages, each with its table: what every month or mark or bar shows, in figures.
#pragma once

#include <vector>

#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {

/// Contract lines keep every cent; modelled ones go to the nearest 10.
enum class Figures : std::uint8_t { exact, tens };

/// An estimate with its sign, to the nearest 10: "-1,100". What rounds to nothing has no sign.
std::string signed_tens(Money amount, const Voice& voice);

/// A line chart with the table of some of its months, and of all if those are not all.
Chart chart_of_months(LineChart drawing, Figures figures, std::string note, const Voice& voice);
/// The bars in the order in which they are drawn.
Chart tornado_chart(TornadoChart drawing, std::string note, const Voice& voice);

/// What is owed after the payments of each month.
LineChart owed_drawing(const LoanSummary& loan, const Voice& voice);

void add_owed_chart(const LoanSummary& loan, const Voice& voice, Document& page);
/// Savings under each outcome: plan fails first, the provider's claim last. A cautious estimate
/// that is the claim is drawn as one.
void add_savings_chart(const Assessment& assessment, const Voice& voice, Document& page);
void add_futures_chart(const FuturesResult& futures, const Voice& voice, Document& page);
/// Expected money up to each month, and the month in which the cost is back.
void add_return_chart(const WorthSummary& worth, const Voice& voice, Document& page);
void add_tornado_chart(const WorthSummary& worth, const Voice& voice, Document& page);

}  // namespace afford::detail
