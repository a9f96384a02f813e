#include "afford/decision/decision_table.hpp"

#include <algorithm>
#include <set>

#include "afford/decision/measure.hpp"

namespace afford {
namespace {

bool row_holds(const TableRow& row, const std::vector<std::string>& subjects,
               const std::vector<Ratio>& figures) {
  return std::ranges::all_of(row.when, [&](const TableCondition& condition) {
    const auto at = std::ranges::find(subjects, condition.subject) - subjects.begin();
    return condition.holds(figures[static_cast<std::size_t>(at)]);
  });
}

void add_bounds(const TableCondition& condition, std::set<Ratio>& bounds) {
  for (const auto* bound :
       {&condition.at_least, &condition.above, &condition.at_most, &condition.below}) {
    if (*bound) bounds.insert(Ratio::of(**bound));
  }
}

// Money is in whole cents, payments and grades are whole; a share can be any number.
std::optional<Ratio> smallest_step(const std::string& subject) {
  const MeasureInfo* measure = find_measure(subject);
  if (measure == nullptr || measure->unit == "ratio") return std::nullopt;
  return measure->unit == "CAD" ? Ratio(1) / Ratio(100) : Ratio(1);
}

// A figure that can occur between the two, if there is one.
std::optional<Ratio> between(const Ratio& low, const Ratio& high,
                             const std::optional<Ratio>& step) {
  if (!step) return (low + high) / Ratio(2);
  const Ratio next =
      (Ratio(round_to_integer(low / *step, RoundingMode::down), 1) + Ratio(1)) * *step;
  return next < high ? std::optional(next) : std::nullopt;
}

// A bound between two figures that can occur parts them as they do.
std::set<Ratio> on_steps(const std::set<Ratio>& bounds, const Ratio& step) {
  std::set<Ratio> result;
  for (const auto& bound : bounds) {
    for (const auto mode : {RoundingMode::down, RoundingMode::up}) {
      result.insert(Ratio(round_to_integer(bound / step, mode), 1) * step);
    }
  }
  return result;
}

// What a measure can be at the least and at the most.
struct Ends {
  std::optional<Ratio> least;
  std::optional<Ratio> most;
};

Ends ends_of(const std::string& subject) {
  const MeasureInfo* measure = find_measure(subject);
  if (measure == nullptr) return {};
  const auto ratio = [](const std::optional<Decimal>& end) {
    return end ? std::optional(Ratio::of(*end)) : std::nullopt;
  };
  return {ratio(measure->least()), ratio(measure->most())};
}

// A figure at each bound, between neighbours, and at both ends or beyond the bounds.
std::vector<Ratio> probes(const DecisionTable& table, const std::string& subject) {
  std::set<Ratio> bounds;
  for (const auto& row : table.rows) {
    for (const auto& condition : row.when) {
      if (condition.subject == subject) add_bounds(condition, bounds);
    }
  }
  const Ends ends = ends_of(subject);
  if (ends.least) bounds.insert(*ends.least);
  if (ends.most) bounds.insert(*ends.most);
  std::erase_if(bounds, [&](const Ratio& bound) {
    return (ends.least && bound < *ends.least) || (ends.most && bound > *ends.most);
  });
  const auto step = smallest_step(subject);
  if (step) bounds = on_steps(bounds, *step);
  std::vector<Ratio> result;
  for (const Ratio& bound : bounds) {
    if (!result.empty()) {
      if (const auto before = between(result.back(), bound, step)) result.push_back(*before);
    } else if (!ends.least) {
      result.push_back(bound - Ratio(1));
    }
    result.push_back(bound);
  }
  if (!ends.most) result.push_back(result.empty() ? Ratio(0) : result.back() + Ratio(1));
  return result;
}

// The results of the table that is asked; nothing where they are sums, or it is not there.
std::vector<Ratio> results_of(const std::string& subject, std::span<const DecisionTable> others) {
  const auto asked = std::ranges::find(others, subject, &DecisionTable::id);
  if (asked == others.end()) return {};
  if (asked->hit == HitPolicy::collect && asked->collect == Collect::sum) return {};
  std::set<Ratio> results;
  for (const auto& row : asked->rows) results.insert(Ratio::of(row.then));
  return {results.begin(), results.end()};
}

std::vector<std::size_t> rows_that_hold(const DecisionTable& table,
                                        const std::vector<std::string>& subjects,
                                        const std::vector<Ratio>& figures) {
  std::vector<std::size_t> result;
  for (std::size_t k = 0; k < table.rows.size(); ++k) {
    if (row_holds(table.rows[k], subjects, figures)) result.push_back(k);
  }
  return result;
}

}  // namespace

bool TableCondition::holds(const Ratio& figure) const {
  return (!at_least || figure >= Ratio::of(*at_least)) && (!above || figure > Ratio::of(*above)) &&
         (!at_most || figure <= Ratio::of(*at_most)) && (!below || figure < Ratio::of(*below));
}

std::string_view format_hit_policy(HitPolicy hit) {
  switch (hit) {
    case HitPolicy::unique: return "unique";
    case HitPolicy::first: return "first";
    case HitPolicy::collect: return "collect";
  }
  return {};
}

std::string_view format_collect(Collect collect) {
  switch (collect) {
    case Collect::sum: return "sum";
    case Collect::lowest: return "lowest";
    case Collect::highest: return "highest";
  }
  return {};
}

std::vector<std::string> DecisionTable::subjects() const {
  std::vector<std::string> result;
  const auto add = [&](const std::string& subject) {
    if (std::ranges::find(result, subject) == result.end()) result.push_back(subject);
  };
  for (const auto& row : rows) {
    for (const auto& condition : row.when) add(condition.subject);
  }
  return result;
}

std::optional<TableCells> table_cells(const DecisionTable& table,
                                      std::span<const DecisionTable> others) {
  const auto subjects = table.subjects();
  std::vector<std::vector<Ratio>> all;
  TableCells cells;
  std::size_t count = 1;
  for (const auto& subject : subjects) {
    all.push_back(results_of(subject, others));
    if (all.back().empty()) all.back() = probes(table, subject);
    cells.sides.push_back(all.back().size());
    count *= all.back().size();
    if (count > table_cells_max) return std::nullopt;
  }
  for (std::size_t k = 0; k < count; ++k) {
    TableCell cell;
    std::size_t rest = k;
    for (const auto& figures : all) {
      cell.figures.push_back(figures[rest % figures.size()]);
      rest /= figures.size();
    }
    cell.rows_that_hold = rows_that_hold(table, subjects, cell.figures);
    cells.all.push_back(std::move(cell));
  }
  return cells;
}

std::optional<Decimal> table_value(const DecisionTable& table, const std::vector<Ratio>& figures) {
  const auto rows = rows_that_hold(table, table.subjects(), figures);
  if (rows.empty()) return std::nullopt;
  Decimal value = table.rows[rows.front()].then;
  if (table.hit != HitPolicy::collect) return value;
  for (std::size_t k = 1; k < rows.size(); ++k) {
    const Decimal& next = table.rows[rows[k]].then;
    switch (table.collect) {
      case Collect::sum: value = value + next; break;
      case Collect::lowest: value = std::min(value, next); break;
      case Collect::highest: value = std::max(value, next); break;
    }
  }
  return value;
}

}  // namespace afford
