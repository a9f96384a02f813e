#include <algorithm>

#include "afford/report/detail/assessment_blocks.hpp"

namespace afford::detail {
namespace {

/// The outcomes side by side, one column each.
class OutcomeTable {
 public:
  OutcomeTable(const Assessment& assessment, const Voice& voice) : voice_(voice) {
    for (const auto& figures : assessment.plan_fails) outcomes_.push_back(&figures);
    outcomes_.push_back(&assessment.cautious);
    if (assessment.claimed) outcomes_.push_back(&*assessment.claimed);
    table_.columns.push_back({"", Align::left});
    for (const auto* figures : outcomes_) {
      table_.columns.push_back(
          {voice("outcome." + std::string(format_outcome_kind(figures->kind)))});
    }
  }

  Table build() {
    add("page.outcome.month", [this](const auto& figures) { return voice_.month(figures.month); });
    add_tens("page.outcome.net_pay", &OutcomeFigures::net_pay_per_month);
    const bool pay_is_all = std::ranges::all_of(outcomes_, [](const auto* figures) {
      return figures->household_income_per_month == figures->net_pay_per_month;
    });
    if (!pay_is_all) add_tens("page.outcome.income", &OutcomeFigures::household_income_per_month);
    add("page.outcome.payment",
        [this](const auto& figures) { return voice_.money(figures.loan_payment); });
    add("page.outcome.share", [this](const auto& figures) {
      return figures.payment_share_percent ? voice_.percent(*figures.payment_share_percent)
                                           : none();
    });
    add_tens("page.outcome.to_live_on", &OutcomeFigures::left_to_live_on);
    add_tens("page.outcome.after_spending", &OutcomeFigures::left_after_spending);
    add_tens("page.outcome.savings", &OutcomeFigures::lowest_savings);
    add("page.outcome.savings_month",
        [this](const auto& figures) { return voice_.month(figures.lowest_savings_month); });
    add_lowest_day();
    add_break();
    add("page.outcome.job_from", [this](const auto& figures) {
      return figures.job_pays_from ? voice_.month(*figures.job_pays_from) : none();
    });
    return std::move(table_);
  }

 private:
  std::string none() const { return voice_("page.outcome.none"); }

  // Only where it is not the lowest month itself, which stands above.
  void add_break() {
    const bool says_more = std::ranges::any_of(outcomes_, [](const auto* figures) {
      return figures->breaks_in && *figures->breaks_in != figures->lowest_savings_month;
    });
    if (!says_more) return;
    add("page.outcome.breaks_in", [this](const auto& figures) {
      return figures.breaks_in ? voice_.month(*figures.breaks_in) : none();
    });
    add("page.outcome.breaks_by", [this](const auto& figures) {
      return figures.short_by ? voice_.tens(figures.short_by->to_decimal()) : none();
    });
  }

  void add_lowest_day() {
    if (!outcomes_.front()->lowest_day) return;
    add("page.outcome.lowest_day", [this](const auto& figures) {
      const SavingsOnDay& lowest = *figures.lowest_day;
      return short_by(lowest.savings) + voice_.tens(lowest.savings.to_decimal());
    });
    add("page.outcome.lowest_day_on", [this](const auto& figures) {
      std::string date = voice_.date(figures.lowest_day->date);
      // Five columns leave no room for a year beside its day.
      if (outcomes_.size() > 4) date[date.rfind(' ')] = '\n';
      return date;
    });
  }

  // It stands above its figure: five columns leave no room beside it.
  std::string short_by(Money amount) const {
    return amount.minor() < 0 ? voice_("page.outcome.short_by") + '\n' : "";
  }

  template <class Cell>
  void add(std::string_view label, Cell cell) {
    Row row{{voice_(label)}};
    for (const auto* figures : outcomes_) row.cells.push_back(cell(*figures));
    table_.rows.push_back(std::move(row));
  }

  void add_tens(std::string_view label, Money OutcomeFigures::*amount) {
    add(label, [this, amount](const OutcomeFigures& figures) {
      const Money money = figures.*amount;
      return short_by(money) + voice_.tens(money.to_decimal());
    });
  }

  const Voice& voice_;
  std::vector<const OutcomeFigures*> outcomes_;
  Table table_;
};

constexpr std::size_t months_shown = 12;

std::string signed_tens(Money amount, std::string_view below_zero, const Voice& voice) {
  if (amount.minor() >= 0) return voice.tens(amount.to_decimal());
  return voice(below_zero, {format_money(amount)});
}

void add_months(const std::vector<MonthFigures>& months, const Voice& voice, Document& page) {
  if (months.empty()) return;
  Table table{{{voice("page.months.month"), Align::left},
               {voice("page.months.pays")},
               {voice("page.months.net_pay")},
               {voice("page.months.settled")},
               {voice("page.months.left")},
               {voice("page.months.savings")}},
              {}};
  const std::size_t count = std::min(months.size(), months_shown);
  const std::string none = voice("page.outcome.none");
  for (std::size_t i = 0; i < count; ++i) {
    const MonthFigures& month = months[i];
    table.rows.push_back(
        {{voice.month(month.month), month.pays ? std::to_string(*month.pays) : none,
          signed_tens(month.net_pay, "page.months.short_by", voice),
          month.tax_settled.minor() == 0
              ? none
              : signed_tens(month.tax_settled, "page.months.to_pay", voice),
          signed_tens(month.left_after_spending, "page.months.short_by", voice),
          signed_tens(month.savings, "page.months.short_by", voice)}});
  }
  page.add(Heading{voice("page.months.title"), 3})
      .add(std::move(table))
      .add(Note{voice("page.months.note", {std::to_string(count)})});
  const auto has_other_count = [&](const MonthFigures& month) {
    return month.pays != months.front().pays;
  };
  if (std::ranges::any_of(months, has_other_count)) {
    page.add(Note{voice("page.outcome.average_note")});
  }
}

}  // namespace

void add_outcomes(const Assessment& assessment, const Voice& voice, Document& page) {
  page.add(Heading{voice("page.outcome.title"), 2})
      .add(Paragraph{
          voice(assessment.claimed ? "page.outcome.intro" : "page.outcome.intro_no_claim")})
      .add(OutcomeTable(assessment, voice).build());
  add_months(assessment.cautious.months, voice, page);
  if (assessment.worth.is_haircut) page.add(Paragraph{voice("page.outcome.haircut")});
  page.add(Note{voice("page.outcome.left_note")})
      .add(Note{voice(assessment.loan.loan.terms.index_rate ? "page.outcome.rounding_note_index"
                                                            : "page.outcome.rounding_note")});
}

}  // namespace afford::detail
