#include <algorithm>
#include <array>

#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

constexpr std::array bill_kinds{CostKind::tuition, CostKind::fees,      CostKind::exam,
                                CostKind::books,   CostKind::equipment, CostKind::childcare,
                                CostKind::travel,  CostKind::other};

class CostTable {
 public:
  explicit CostTable(const Voice& voice) : voice_(voice) {
    table_.columns = {{"", Align::left}, {"", Align::right}};
  }

  void add(std::string_view label, Money amount, bool is_total = false) {
    table_.rows.push_back({{voice_(label), voice_.money(amount)}, is_total});
  }
  void add_unless_zero(std::string_view label, Money amount) {
    if (amount.minor() != 0) add(label, amount);
  }
  Table take() { return std::move(table_); }

 private:
  const Voice& voice_;
  Table table_;
};

void add_refunds(const CourseCost& cost, const Voice& voice, Document& page) {
  if (cost.refunds.empty()) return;
  Table table;
  table.columns = {{voice("page.course.leave_by"), Align::left},
                   {voice("page.course.refund_percent")},
                   {voice("page.course.comes_back")},
                   {voice("page.course.still_sunk")}};
  for (const auto& line : cost.refunds) {
    const Decimal percent = rounded(line.step.share * Ratio(100), 2, RoundingMode::half_even);
    table.rows.push_back({{voice.date(line.step.leave_by), voice.percent(percent.reduced()),
                           voice.money(line.comes_back), voice.money(line.still_sunk)}});
  }
  page.add(Heading{voice("page.course.refunds"), 3})
      .add(std::move(table))
      .add(Note{voice("page.course.refund_note")});
}

}  // namespace

void add_course_cost(const Assessment& assessment, const Voice& voice, Document& page) {
  const CourseCost& cost = assessment.course_cost;
  CostTable table(voice);
  for (const auto kind : bill_kinds) {
    const std::string name(format_cost_kind(kind));
    const auto found = cost.bills_by_kind.find(name);
    if (found != cost.bills_by_kind.end())
      table.add_unless_zero("cost_kind." + name, found->second);
  }
  table.add_unless_zero("page.course.exam", cost.exam_first_try);
  table.add("page.course.lost_pay", cost.lost_net_pay);
  table.add("page.course.all_in", cost.all_in, true);
  table.add_unless_zero("page.course.grants", cost.grants);
  table.add_unless_zero("page.course.own_money", cost.own_money);
  table.add("page.course.loan", cost.loan);
  table.add("page.course.gap", cost.gap, true);
  page.add(Heading{voice("page.course.title"), 2}).add(table.take());

  std::string text = cost.gap.minor() > 0 ? voice("page.course.gap_note", {format_money(cost.gap)})
                                          : voice("page.course.no_gap");
  if (const Money over = cost.loan + cost.grants + cost.own_money - cost.bills; over.minor() > 0) {
    text += ' ' + voice("page.course.over", {format_money(std::min(over, cost.loan))});
  }
  if (cost.exam_all_tries > cost.exam_first_try) {
    text += ' ' + voice("page.course.retries",
                        {format_money(cost.exam_all_tries), format_money(cost.exam_first_try)});
  }
  page.add(Paragraph{text});
  add_refunds(cost, voice, page);
}

}  // namespace afford::detail
