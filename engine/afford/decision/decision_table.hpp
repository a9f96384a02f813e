// A table of a policy: which limit holds, by measured figures. Conditions of a row hold together.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "afford/numbers/decimal.hpp"
#include "afford/numbers/ratio.hpp"

namespace afford {

/// A range of one figure; a bound that is absent leaves that side open.
struct TableCondition {
  std::string subject;  ///< a measure, as the request stands, or another table
  bool is_table = false;
  std::optional<Decimal> at_least{};
  std::optional<Decimal> above{};
  std::optional<Decimal> at_most{};
  std::optional<Decimal> below{};

  bool holds(const Ratio& figure) const;
};

struct TableRow {
  std::vector<TableCondition> when;
  Decimal then;
};

enum class HitPolicy : std::uint8_t {
  unique,   ///< one row at most holds for any figures
  first,    ///< of those that hold, the one that stands first
  collect,  ///< all that hold, taken together
};
std::string_view format_hit_policy(HitPolicy hit);

enum class Collect : std::uint8_t { sum, lowest, highest };
std::string_view format_collect(Collect collect);

struct DecisionTable {
  std::string id;
  std::string unit;
  HitPolicy hit = HitPolicy::unique;
  Collect collect = Collect::sum;  ///< of hit policy `collect`
  std::vector<TableRow> rows{};
  std::string reference{};
  bool is_signed = false;

  /// The subjects of its conditions, each once, in order.
  std::vector<std::string> subjects() const;
};

/// One combination of ranges of the subjects, between the bounds that the rows name.
struct TableCell {
  std::vector<Ratio> figures;  ///< of the subjects, one inside each range
  std::vector<std::size_t> rows_that_hold;
};

/// Of the first subject the ranges run fastest, each subject's from low to high.
struct TableCells {
  std::vector<std::size_t> sides;  ///< how many ranges each subject has
  std::vector<TableCell> all;
};

/// Every combination that can occur, if there are no more than `table_cells_max`: within what a
/// measure can be, and of another table its results, as far as `others` holds it.
inline constexpr std::size_t table_cells_max = 100'000;
std::optional<TableCells> table_cells(const DecisionTable& table,
                                      std::span<const DecisionTable> others = {});

/// The limit for figures in the order of `subjects()`; nothing if no row holds.
std::optional<Decimal> table_value(const DecisionTable& table, const std::vector<Ratio>& figures);

}  // namespace afford
