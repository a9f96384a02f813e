#include "afford/report/loan_figures.hpp"

#include "afford/assess/loan_summary.hpp"
#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/numbers/root_finding.hpp"
#include "afford/report/schedule_explanation.hpp"

namespace afford {
namespace {

class LoanFigures {
 public:
  LoanFigures(const LoanSummary& loan, const std::string& prefix, FigureSteps& figures)
      : loan_(loan), rows_(loan.amortization.installments), prefix_(prefix), figures_(figures) {}

  void add_cost() {
    const CostOfCredit& cost = loan_.cost;
    add("/total_interest", sum_of_rows(cost.total_interest));
    Formula fees(currency());
    fees.plus("fees of the payments", loan_.amortization.totals.fee);
    for (const auto& fee : loan_.loan.terms.fees) {
      const bool is_counted = fee.paid == FeePaid::separately || fee.paid == FeePaid::netted ||
                              fee.paid == FeePaid::financed;
      if (is_counted) fees.plus(fee.kind, fee.amount);
    }
    figures_.add(prefix_ + "/total_fees", fees, cost.total_fees);
    figures_.add(prefix_ + "/cost_of_credit",
                 Formula(currency())
                     .plus("total_interest", cost.total_interest)
                     .plus("total_fees", cost.total_fees),
                 cost.cost_of_credit);
    if (const auto& percent = cost.effective_annual_rate_percent) {
      add("/effective_annual_rate_percent", {{"explain.equation", {format_decimal(*percent)}},
                                             {"loan.effective_rate", {format_decimal(*percent)}}});
    } else {
      add("/effective_annual_rate_above_percent",
          {{"loan.effective_rate_above", {std::to_string(yearly_rate_percent_max)}}});
    }
  }

  void add_payments() {
    const InstallmentTotals& totals = loan_.amortization.totals;
    add("/disbursed",
        {{"explain.disbursed", {std::to_string(rows_.size()), format_money(totals.disbursed)}}});
    add("/total_payment", sum_of_rows(totals.payment));
    add("/payments", count(payments_made(loan_.amortization)));
    if (const auto& stretch = loan_.while_studying) {
      add("/while_studying/payments", count(stretch->payments));
      add("/while_studying/lowest", row_with(stretch->lowest, 0));
      add("/while_studying/highest", row_with(stretch->highest, 0));
    }
    const std::size_t repaying = loan_.amortization.repayment_start;
    add("/repaying/payments", count(loan_.repaying.payments));
    add("/repaying/payment", row_with(loan_.repaying.first, repaying));
    add("/repaying/largest", row_with(loan_.repaying.largest, repaying));
    add("/last_payment/payment", steps_of_row(rows_.size() - 1));
    if (const auto& large = loan_.large_payment) {
      add("/large_payment/payment", row_with(large->payment, repaying));
    }
    Derivation kept;
    for (const auto& one : loan_.amortization.kept_interest) {
      kept.push_back(
          {"explain.kept_of_row", {format_money(one.amount), format_date(one.due_date)}});
    }
    if (kept.empty()) kept.push_back({"explain.nothing_kept", {}});
    add("/interest_kept_aside", std::move(kept));
  }

 private:
  Currency currency() const { return loan_.loan.terms.currency; }
  void add(std::string_view name, Derivation steps) {
    figures_.add(prefix_ + std::string(name), std::move(steps));
  }

  Derivation sum_of_rows(Money sum) const {
    return {{"explain.total", {std::to_string(rows_.size()), format_money(sum)}}};
  }
  static Derivation count(int payments) { return {{"explain.count", {std::to_string(payments)}}}; }

  // Of a row from `first` on that asks for this payment, with or without interest kept aside.
  Derivation row_with(Money payment, std::size_t first) const {
    for (std::size_t k = first; k < rows_.size(); ++k) {
      if (has_due_date(rows_[k].phase) && without_kept(rows_[k]) == payment) return steps_of_row(k);
    }
    for (std::size_t k = first; k < rows_.size(); ++k) {
      if (rows_[k].payment == payment) return steps_of_row(k);
    }
    AFFORD_REQUIRE(!"the payment is none of the rows'");
    return {};
  }
  Money without_kept(const Installment& row) const {
    Money payment = row.payment;
    for (const auto& kept : loan_.amortization.kept_interest) {
      if (kept.due_date == row.due_date) payment -= kept.amount;
    }
    return payment;
  }

  Derivation steps_of_row(std::size_t k) const {
    const std::string pointer = "/installments/" + std::to_string(k) + "/payment";
    const auto traced = amortize_traced(loan_.loan);
    AFFORD_REQUIRE(traced.has_value());
    const auto explained = explain_schedule(loan_.loan, *traced, pointer);
    AFFORD_REQUIRE(explained.has_value());
    Derivation steps{{"explain.in_schedule", {pointer}}};
    steps.insert(steps.end(), explained->steps.begin(), explained->steps.end());
    return steps;
  }

  const LoanSummary& loan_;
  const std::vector<Installment>& rows_;
  std::string prefix_;
  FigureSteps& figures_;
};

}  // namespace

void add_cost_steps(const LoanSummary& loan, const std::string& prefix, FigureSteps& figures) {
  LoanFigures(loan, prefix, figures).add_cost();
}

void add_loan_steps(const LoanSummary& loan, const std::string& prefix, FigureSteps& figures) {
  LoanFigures steps(loan, prefix, figures);
  steps.add_cost();
  steps.add_payments();
}

}  // namespace afford
