#include "afford/decision/detail/row_findings.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "afford/decision/measure.hpp"

namespace afford::detail {
namespace {

using Rows = std::vector<std::size_t>;
using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

void add_pairs(const Rows& rows, Pairs& pairs) {
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) pairs.insert({rows[a], rows[b]});
  }
}

// In full: half way between two bounds has a digit more than they.
std::string figure_text(const std::string& subject, const Ratio& figure) {
  constexpr unsigned digits_max = 40;
  const MeasureInfo* measure = find_measure(subject);
  if (measure != nullptr && measure->unit == "CAD") {
    return format_decimal(rounded(figure, 2, RoundingMode::down));
  }
  return format_decimal(rounded(figure, digits_max, RoundingMode::down).reduced());
}

std::string cell_text(const DecisionTable& table, const TableCell& cell) {
  std::string text;
  const auto subjects = table.subjects();
  for (std::size_t k = 0; k < subjects.size(); ++k) {
    if (!text.empty()) text += ", ";
    text += subjects[k] + " " + figure_text(subjects[k], cell.figures[k]);
  }
  return text;
}

// Cells side by side: the range of one subject is the next one, up or down.
std::vector<std::size_t> neighbours(const std::vector<std::size_t>& sides, std::size_t cell) {
  std::vector<std::size_t> result;
  std::size_t step = 1;
  for (const std::size_t side : sides) {
    const std::size_t place = cell / step % side;
    if (place > 0) result.push_back(cell - step);
    if (place + 1 < side) result.push_back(cell + step);
    step *= side;
  }
  return result;
}

// Cells for which no row holds are one gap as far as they lie side by side.
class Gaps {
 public:
  explicit Gaps(const TableCells& cells) : cells_(cells) {
    for (const auto& cell : cells.all) is_open_.push_back(cell.rows_that_hold.empty());
  }

  /// The first cell of each.
  std::vector<const TableCell*> first_cells() {
    std::vector<const TableCell*> result;
    for (std::size_t k = 0; k < cells_.all.size(); ++k) {
      if (!is_open_[k]) continue;
      result.push_back(&cells_.all[k]);
      close_from(k);
    }
    return result;
  }

 private:
  void close_from(std::size_t first) {
    is_open_[first] = false;
    std::vector<std::size_t> waiting{first};
    while (!waiting.empty()) {
      const std::size_t cell = waiting.back();
      waiting.pop_back();
      for (const std::size_t next : neighbours(cells_.sides, cell)) {
        if (!is_open_[next]) continue;
        is_open_[next] = false;
        waiting.push_back(next);
      }
    }
  }

  const TableCells& cells_;
  std::vector<bool> is_open_{};
};

}  // namespace

std::optional<Errors> row_findings(const DecisionTable& table,
                                   std::span<const DecisionTable> others) {
  const auto cells = table_cells(table, others);
  if (!cells) return std::nullopt;
  Pairs overlaps;
  std::set<Rows> looked_at;
  std::set<std::size_t> reached;
  for (const auto& cell : cells->all) {
    const Rows& rows = cell.rows_that_hold;
    if (!rows.empty()) reached.insert(rows.front());
    if (table.hit != HitPolicy::first) reached.insert(rows.begin(), rows.end());
    const bool is_new = table.hit == HitPolicy::unique && looked_at.insert(rows).second;
    if (is_new) add_pairs(rows, overlaps);
  }
  Errors findings;
  for (const auto& [a, b] : overlaps) {
    findings.push_back({ErrorCode::table_rows_overlap,
                        "/rules",
                        std::to_string(a + 1) + ", " + std::to_string(b + 1),
                        {}});
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (reached.contains(row)) continue;
    findings.push_back({ErrorCode::rule_unreachable, "/rules/" + std::to_string(row), {}, {}});
  }
  for (const TableCell* gap : Gaps(*cells).first_cells()) {
    findings.push_back({ErrorCode::table_has_gap, "/rules", cell_text(table, *gap), {}});
  }
  return findings;
}

}  // namespace afford::detail
