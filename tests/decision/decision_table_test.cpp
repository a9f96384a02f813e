#include "afford/decision/decision_table.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

TableCondition between(const char* subject, std::int64_t from, std::int64_t below) {
  return {.subject = subject, .at_least = Decimal(from, 0), .below = Decimal(below, 0)};
}

DecisionTable table(HitPolicy hit, Collect collect, std::vector<TableRow> rows) {
  return {"t", "CAD", hit, collect, std::move(rows), "m", true};
}

}  // namespace

TEST_CASE("bounds hold or not exactly at their figure", "[decision]") {
  const TableCondition closed{.subject = "a", .at_least = Decimal(1, 0), .at_most = Decimal(2, 0)};
  CHECK(closed.holds(1));
  CHECK(closed.holds(2));
  CHECK_FALSE(closed.holds(Ratio(2) + Ratio(1, 1'000'000'000)));
  const TableCondition open{.subject = "a", .above = Decimal(1, 0), .below = Decimal(2, 0)};
  CHECK_FALSE(open.holds(1));
  CHECK(open.holds(Ratio(3, 2)));
  CHECK_FALSE(open.holds(2));
}

TEST_CASE("unique and first take one row, collect takes all that hold", "[decision]") {
  const std::vector<TableRow> rows{{{between("a", 0, 10)}, Decimal(5, 0)},
                                   {{between("a", 5, 20)}, Decimal(3, 0)}};
  const auto value = [&](HitPolicy hit, Collect collect, std::int64_t figure) {
    const auto found = table_value(table(hit, collect, rows), {Ratio(figure)});
    return found ? format_decimal(*found) : std::string("none");
  };
  CHECK(value(HitPolicy::first, Collect::sum, 7) == "5");
  CHECK(value(HitPolicy::first, Collect::sum, 12) == "3");
  CHECK(value(HitPolicy::collect, Collect::sum, 7) == "8");
  CHECK(value(HitPolicy::collect, Collect::lowest, 7) == "3");
  CHECK(value(HitPolicy::collect, Collect::highest, 7) == "5");
  CHECK(value(HitPolicy::unique, Collect::sum, 30) == "none");
}

TEST_CASE("the cells of a table are every combination of its ranges", "[decision]") {
  const auto cells = table_cells(table(HitPolicy::unique, Collect::sum,
                                       {{{between("a", 0, 10), between("b", 0, 1)}, Decimal(1, 0)},
                                        {{between("a", 10, 20)}, Decimal()}}));
  REQUIRE(cells.has_value());
  CHECK(cells->sides == std::vector<std::size_t>{7, 5});
  CHECK(cells->all.size() == 7 * 5);  // below, at and between three bounds, and two
  CHECK(cells->all[0].figures[0] < cells->all[1].figures[0]);
  CHECK(cells->all[0].figures[1] < cells->all[7].figures[1]);
  int empty = 0;
  for (const auto& cell : cells->all) empty += cell.rows_that_hold.empty() ? 1 : 0;
  CHECK(empty == 35 - 2 * 2 - 2 * 5);
}

TEST_CASE("a table without conditions has one cell", "[decision]") {
  const auto always = table(HitPolicy::unique, Collect::sum, {{{}, Decimal(7, 0)}});
  REQUIRE(table_cells(always).has_value());
  CHECK(table_cells(always)->all.size() == 1);
  CHECK(table_value(always, {}) == Decimal(7, 0));
}
