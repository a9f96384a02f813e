#include "afford/assess/background.hpp"
#include "afford/assess/dated_money.hpp"
#include "afford/report/assessment_figures.hpp"

namespace afford {
namespace {

constexpr int days_max = 31;  // of a month

class OutcomeSteps {
 public:
  OutcomeSteps(const Situation& situation, const Outcome& outcome)
      : situation_(situation), outcome_(outcome), household_(*situation.household),
        shown_(outcome.shown.month) {}

  const HouseholdMonth& shown() const { return shown_; }
  Money net_pay() const { return outcome_.shown.net_pay; }

  // From the pay that the month brings, by the law of its year.
  Derivation pay() const {
    const Month month = shown_.month;
    const Month start = outcome_.months.front().month;
    const auto at = static_cast<std::size_t>(months_between(start, month));
    if (const auto* pays = outcome_.own->pays_in(at); pays != nullptr && pays->pays > 0) {
      Derivation steps{paydays_step({month, *pays, outcome_.own->net_pay[at]})};
      steps.push_back(average_step(*pays, net_pay()));
      return steps;
    }
    const JobOutcome* job = job_in(month);
    const Pay& stated = job != nullptr ? job->pay : situation_.work->now;
    const int grown = situation_.years_grown(month);
    const Money whole =
        situation_.wages.of_month(stated, situation_.work->now, grown, month.year()).paycheque;
    if (net_pay().minor() == 0 && whole.minor() != 0) {
      return {{"explain.no_pay", {format_month(month)}}};
    }
    if (const auto step = pay_step(situation_, {stated, month, net_pay()})) return {*step};
    return {{"explain.net_given", {format_money(net_pay())}}};
  }

  Formula income() const {
    Formula sum(cad);
    sum.plus("net_pay_per_month", net_pay())
        .plus("other income", other_income_in(situation_, shown_.month));
    const auto& benefits = outcome_.own->benefits.average;
    if (!benefits.empty()) sum.plus("computed_benefits, on average", benefits[shown_at()]);
    return sum;
  }

  Formula left_to_live_on() const {
    Formula sum(cad);
    return sum.plus("household_income_per_month", shown_.income)
        .minus("housing_per_month", household_.housing_per_month)
        .minus("debt_payments_per_month", household_.debt_payments_per_month)
        .minus("remittances_per_month", household_.remittances_per_month)
        .minus("loan_payment", shown_.loan_payment);
  }

  Derivation share(const Decimal& percent) const {
    return {{"explain.share_of",
             {format_money(shown_.loan_payment), format_money(shown_.income),
              format_decimal(percent)}}};
  }

  // What the job leaves beside what today's pay leaves, by the law in full.
  Formula gain() const {
    const Month from = *outcome_.job_pays_from;
    const int grown = situation_.years_grown(from);
    const Pay& now = situation_.work->now;
    const auto left = [&](const Pay& pay) {
      return situation_.wages.of_month(pay, now, grown, situation_.wages.whole_year(from.year()))
          .by_law;
    };
    Formula sum(cad);
    return sum.plus("a month of the new job, after tax", left(job()->pay))
        .minus("a month of today's pay, after tax", left(now));
  }

 private:
  std::size_t shown_at() const {
    return static_cast<std::size_t>(months_between(situation_.months.start, shown_.month));
  }
  const JobOutcome* job() const {
    if (outcome_.kind == OutcomeKind::cautious) return &situation_.cautious;
    if (outcome_.kind == OutcomeKind::claimed) return &*situation_.work->claimed;
    return nullptr;
  }
  const JobOutcome* job_in(Month month) const {
    const JobOutcome* one = job();
    return one != nullptr && month >= *outcome_.job_pays_from ? one : nullptr;
  }

  const Situation& situation_;
  const Outcome& outcome_;
  const Household& household_;
  const HouseholdMonth& shown_;
};

// The rows of the schedule that fall in a month.
Formula payments_in(const Amortization& amortization, Month month) {
  Formula sum(cad);
  for (std::size_t k = 0; k < amortization.installments.size(); ++k) {
    const Installment& row = amortization.installments[k];
    if (Month::of(row.due_date) != month || !has_due_date(row.phase)) continue;
    sum.plus("/installments/" + std::to_string(k) + "/payment of the schedule", row.payment);
  }
  return sum;
}

}  // namespace

Formula left_after_spending(const Situation& situation, const Outcome& outcome) {
  const HouseholdMonth& shown = outcome.shown.month;
  Formula sum(cad);
  return sum.plus("left_to_live_on", shown.left_to_live_on)
      .minus("spending_per_month", situation.household->spending_per_month());
}

Derivation savings_steps(const Situation& situation, const Outcome& outcome) {
  return savings_steps_to(situation, outcome, lowest_month(outcome.months).month);
}

Derivation savings_steps_to(const Situation& situation, const Outcome& outcome, Month end) {
  Derivation steps;
  Money before = situation.household->savings;
  for (std::size_t i = 0; i < outcome.months.size(); ++i) {
    const HouseholdMonth& month = outcome.months[i];
    const Money settled = outcome.own->settled_in(i);
    const Money moved = month.savings - before - month.left_after_spending - settled;
    Formula sum(cad);
    sum.plus("savings before", before).plus("left after spending", month.left_after_spending);
    if (settled.minor() > 0) sum.plus("tax refund", settled);
    if (settled.minor() < 0) sum.minus("tax to pay", -settled);
    if (moved.minor() > 0) sum.plus("parts of the loan and grants, less bills", moved);
    if (moved.minor() < 0) sum.minus("bills, less parts of the loan and grants", -moved);
    steps.push_back(
        {"explain.month_formula",
         {format_month(month.month), sum.step().arguments[0], format_money(sum.total())}});
    before = month.savings;
    if (month.month == end) break;
  }
  return steps;
}

namespace {

// The months of a household that is paid on pay days.
void add_month_steps(const Situation& situation, const Amortization& amortization,
                     const Outcome& outcome, const FigureBlock& block) {
  const Household& household = *situation.household;
  for (std::size_t i = 0; i < outcome.months.size(); ++i) {
    const HouseholdMonth& month = outcome.months[i];
    const std::string prefix = block.prefix + "/months/" + std::to_string(i);
    const auto* pays = outcome.own->pays_in(i);
    const Money net = outcome.own->net_pay[i];
    Derivation pay{{"explain.no_pay", {format_month(month.month)}}};
    if (pays == nullptr) pay = {{"explain.net_given", {format_money(net)}}};
    if (pays != nullptr && pays->pays > 0) pay = {paydays_step({month.month, *pays, net})};
    block.figures.add(prefix + "/pays", pay);
    block.figures.add(prefix + "/net_pay", std::move(pay));
    const Money settled = outcome.own->settled_in(i);
    block.figures.add(
        prefix + "/tax_settled",
        {settled.minor() == 0
             ? DerivationStep{"explain.nothing_settled", {}}
             : DerivationStep{"explain.tax_settled", {std::to_string(month.month.year() - 1)}}});
    Formula income(cad);
    income.plus("net_pay", net).plus("other income", other_income_in(situation, month.month));
    const auto& benefits = outcome.own->benefits.arriving;
    if (!benefits.empty()) income.plus("computed_benefits", benefits[i]);
    block.figures.add(prefix + "/household_income", income, month.income);
    block.figures.add(prefix + "/loan_payment", payments_in(amortization, month.month),
                      month.loan_payment);
    Formula left(cad);
    left.plus("household_income", month.income)
        .minus("housing_per_month", household.housing_per_month)
        .minus("debt_payments_per_month", household.debt_payments_per_month)
        .minus("remittances_per_month", household.remittances_per_month)
        .minus("loan_payment", month.loan_payment)
        .minus("spending_per_month", household.spending_per_month());
    block.figures.add(prefix + "/left_after_spending", left, month.left_after_spending);
    block.figures.add(prefix + "/savings", savings_steps_to(situation, outcome, month.month));
  }
}

// The savings before its month, and what moves in that month up to the day.
Derivation lowest_day_steps(const Situation& situation, const Amortization& amortization,
                            const Outcome& outcome) {
  const SavingsOnDay lowest = lowest_day(situation, &amortization, outcome);
  const Month month = Month::of(lowest.date);
  const int at = months_between(outcome.months.front().month, month);
  if (lowest.date == month.on(days_max)) {
    return savings_steps_to(situation, outcome, month);
  }
  Derivation steps;
  Money before = situation.household->savings;
  if (at > 0) {
    steps = savings_steps_to(situation, outcome, month.plus(-1));
    before = outcome.months[static_cast<std::size_t>(at) - 1].savings;
  }
  Formula sum(cad);
  sum.plus("savings before", before);
  for (const auto& one : dated_money(situation, &amortization, outcome)) {
    if (Month::of(one.date) != month || one.date > lowest.date) continue;
    const std::string what = std::string(one.what) + " on " + format_date(one.date);
    if (one.amount.minor() < 0) sum.minus(what, -one.amount);
    if (one.amount.minor() > 0) sum.plus(what, one.amount);
  }
  steps.push_back({"explain.day_formula",
                   {format_date(lowest.date), sum.step().arguments[0], format_money(sum.total())}});
  return steps;
}

}  // namespace

void add_outcome_steps(const Situation& situation, const Amortization& amortization,
                       const Outcome& outcome, const FigureBlock& block) {
  const auto& [prefix, figures] = block;
  const OutcomeSteps steps(situation, outcome);
  const HouseholdMonth& shown = steps.shown();
  const OutcomeFigures result = afford::figures(outcome);
  figures.add(prefix + "/net_pay_per_month", steps.pay());
  figures.add(prefix + "/household_income_per_month", steps.income(), shown.income);
  figures.add(prefix + "/loan_payment", payments_in(amortization, shown.month), shown.loan_payment);
  figures.add(prefix + "/left_to_live_on", steps.left_to_live_on(), shown.left_to_live_on);
  figures.add(prefix + "/left_after_spending", left_after_spending(situation, outcome),
              shown.left_after_spending);
  if (const auto& percent = result.payment_share_percent) {
    figures.add(prefix + "/payment_share_percent", steps.share(*percent));
  }
  figures.add(prefix + "/lowest_savings", savings_steps(situation, outcome));
  if (result.breaks_in) {
    figures.add(prefix + "/short_by", savings_steps_to(situation, outcome, *result.breaks_in));
  }
  if (situation.household->has_days()) {
    figures.add(prefix + "/lowest_day/savings", lowest_day_steps(situation, amortization, outcome));
  }
  if (!result.months.empty()) add_month_steps(situation, amortization, outcome, block);
  if (outcome.net_gain_per_month) {
    figures.add(prefix + "/net_gain_per_month", steps.gain(), *outcome.net_gain_per_month);
  }
}

}  // namespace afford
