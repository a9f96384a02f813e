#include "afford/report/statement_figures.hpp"

#include "afford/report/schedule_explanation.hpp"

namespace afford {
namespace {

std::string place(std::string_view list, std::size_t index, std::string_view field) {
  return "/" + std::string(list) + "/" + std::to_string(index) + "/" + std::string(field);
}

class StatementSteps {
 public:
  StatementSteps(const Loan& loan, const Account& account) : loan_(loan), account_(account) {}

  FigureSteps all() {
    add_standing();
    add_arrears();
    add_payoff();
    for (std::size_t i = 0; i < account_.payments.size(); ++i) add_payment(i);
    for (std::size_t i = 0; i < account_.installments.size(); ++i) add_installment(i);
    return std::move(figures_);
  }

 private:
  using Rows = std::vector<AccountInstallment>;

  Formula formula() const { return Formula(loan_.terms.currency); }
  void add(std::string pointer, Derivation steps) {
    figures_.add(std::move(pointer), std::move(steps));
  }
  static std::string row_name(std::size_t i, std::string_view field) {
    return place("installments", i, field);
  }
  // A row whose day has come, as the account sees it.
  bool is_overdue(const AccountInstallment& row) const {
    return row.asked.due_date < account_.as_of &&
           (row.state == InstallmentState::unpaid || row.state == InstallmentState::part_paid);
  }

  void add_standing() {
    Formula lent = formula();
    for (const auto& part : loan_.disbursements) {
      if (part.date <= account_.as_of)
        lent.plus("paid out " + format_date(part.date), part.principal);
    }
    Money other = account_.balance - lent.total();
    for (const auto& payment : account_.payments) {
      if (payment.received.returned_on) continue;
      const Money principal = payment.principal + payment.excess;
      if (principal.minor() == 0) continue;
      lent.minus("principal received " + format_date(payment.received.date), principal);
      other += principal;
    }
    // Interest that joined the principal, financed fees, principal paid beside the account.
    if (other.minor() > 0) lent.plus("interest and fees added", other);
    if (other.minor() < 0) lent.minus("principal paid beside these payments", -other);
    add("/balance", {lent.step()});
    const KeptAside kept{account_.kept_aside, Money::zero(loan_.terms.currency)};
    add("/accrued_interest", interest(account_.accrued, kept, account_.accrued_interest));
  }

  void add_arrears() {
    const DueParts& parts = account_.arrears.parts;
    add_overdue("fee", parts.fee, [](const DueParts& one) { return one.fee; });
    add_overdue("interest", parts.interest, [](const DueParts& one) { return one.interest; });
    add_overdue("principal", parts.principal, [](const DueParts& one) { return one.principal; });
    figures_.add("/arrears/total", sum_of(parts), parts.total());
    if (const auto& since = account_.arrears.since) {
      add("/arrears/days_past_due", {{"explain.days",
                                      {format_date(*since), format_date(account_.as_of),
                                       std::to_string(account_.arrears.days_past_due)}}});
    } else {
      add("/arrears/days_past_due", {{"explain.nothing_overdue", {}}});
    }
    if (const auto& next = account_.next_payment) add("/next_payment/amount", next_steps(*next));
  }

  template <class Part>
  void add_overdue(std::string_view name, Money value, Part part) {
    Formula sum = formula();
    for (std::size_t i = 0; i < account_.installments.size(); ++i) {
      const AccountInstallment& row = account_.installments[i];
      if (!is_overdue(row)) continue;
      const Money left = part(due(row)) - part(row.paid);
      if (left.minor() != 0) sum.plus("left of " + row_name(i, name), left);
    }
    figures_.add("/arrears/" + std::string(name), sum, value);
  }

  // What the row asks for: interest that is added to the principal is not.
  static DueParts due(const AccountInstallment& row) {
    const Money zero = Money::zero(row.asked.payment.currency());
    const Money added = std::min(row.asked.principal, zero);
    const Money interest = row.asked.interest + added;
    const Money principal = std::max(row.asked.principal, zero) + std::min(interest, zero);
    return {row.asked.fee, std::max(interest, zero), principal};
  }

  Formula sum_of(const DueParts& parts) const {
    return formula()
        .plus("fee", parts.fee)
        .plus("interest", parts.interest)
        .plus("principal", parts.principal);
  }

  Derivation next_steps(const NextPayment& next) const {
    for (std::size_t i = 0; i < account_.installments.size(); ++i) {
      const AccountInstallment& row = account_.installments[i];
      if (row.asked.due_date != next.due_date || row.state == InstallmentState::paid) continue;
      Formula left = formula();
      left.plus(row_name(i, "payment"), due(row).total())
          .minus(row_name(i, "paid/total"), row.paid.total());
      if (left.total() == next.amount) return {left.step()};
    }
    return {{"explain.next_payment", {format_date(next.due_date), format_money(next.amount)}}};
  }

  void add_payoff() {
    const Payoff& payoff = account_.payoff;
    const std::string on = format_date(payoff.on);
    add("/payoff/principal",
        {{"explain.payoff_principal", {on, format_money(payoff.parts.principal)}}});
    add("/payoff/fee", {{"explain.payoff_fee", {on, format_money(payoff.parts.fee)}}});
    Derivation steps{{"explain.payoff_interest", {on, format_money(payoff.parts.interest)}}};
    for (auto& step : parts_of(payoff.running)) steps.push_back(std::move(step));
    if (payoff.kept_aside.minor() != 0) {
      steps.push_back({"explain.kept_aside", {format_money(payoff.kept_aside)}});
    }
    add("/payoff/interest", std::move(steps));
    figures_.add("/payoff/total", sum_of(payoff.parts), payoff.parts.total());
    add("/payoff/interest_per_day", {{"explain.per_day", {format_money(payoff.interest_per_day)}}});
  }

  void add_payment(std::size_t i) {
    const AccountPayment& payment = account_.payments[i];
    const Derivation order{{"explain.allocation", {allocation_words()}}};
    add(place("payments", i, "amount"),
        {{"explain.given", {place("loan/payments_received", i, "amount")}}});
    for (const std::string_view field : {"fee", "interest", "principal", "excess"}) {
      Formula rest = formula();
      rest.plus("amount", payment.received.amount);
      if (field != "fee") rest.minus("fee", payment.fee);
      if (field != "interest") rest.minus("interest", payment.interest);
      if (field != "principal") rest.minus("principal", payment.principal);
      if (field != "excess") rest.minus("excess", payment.excess);
      Derivation steps = order;
      steps.push_back(rest.step());
      add(place("payments", i, field), std::move(steps));
    }
  }

  std::string allocation_words() const {
    std::string words;
    for (const auto part : loan_.terms.conventions.allocation) {
      words += (words.empty() ? "" : ", ") + std::string(format_payment_part(part));
    }
    return words;
  }

  void add_installment(std::size_t i) {
    const AccountInstallment& row = account_.installments[i];
    const Installment& asked = row.asked;
    add(row_name(i, "interest"), interest(row.parts, kept_aside(i), asked.interest));
    figures_.add(row_name(i, "payment"),
                 formula()
                     .plus("principal", asked.principal)
                     .plus("interest", asked.interest)
                     .plus("fee", asked.fee),
                 asked.payment);
    figures_.add(row_name(i, "principal"),
                 formula()
                     .plus("payment", asked.payment)
                     .minus("interest", asked.interest)
                     .minus("fee", asked.fee),
                 asked.principal);
    add(row_name(i, "fee"), {{"explain.fee", {format_money(asked.fee)}}});
    add(row_name(i, "balance_after"),
        {{"explain.left_after", {format_date(asked.due_date), format_money(asked.balance_after)}}});
    figures_.add(row_name(i, "paid/total"), sum_of(row.paid), row.paid.total());
    add(row_name(i, "paid/fee"), received(row.paid.fee, asked.due_date));
    add(row_name(i, "paid/interest"), received(row.paid.interest, asked.due_date));
    add(row_name(i, "paid/principal"), received(row.paid.principal, asked.due_date));
  }

  Derivation received(Money paid, Date due_date) const {
    return {{"explain.received", {format_money(paid), format_date(due_date), allocation_words()}}};
  }

  // Rows of prepayments and down payments stand beside those that keep interest.
  KeptAside kept_aside(std::size_t i) const {
    const auto& rows = account_.installments;
    const Money zero = Money::zero(loan_.terms.currency);
    if (!has_due_date(rows[i].asked.phase)) return {zero, zero};
    const Money after = rows[i].kept_aside;
    while (i > 0 && !has_due_date(rows[i - 1].asked.phase)) --i;
    return {i > 0 ? rows[i - 1].kept_aside : zero, after};
  }

  static Derivation parts_of(std::vector<AccruedPart> parts) {
    std::erase_if(parts, [](const AccruedPart& part) { return part.balance.minor() == 0; });
    return accrued_steps(parts);
  }

  Derivation interest(const std::vector<AccruedPart>& parts, const KeptAside& kept,
                      Money asked) const {
    Derivation steps = parts_of(parts);
    if (steps.empty()) steps.push_back({"explain.no_interest", {}});
    const RoundingMode mode = loan_.terms.conventions.rounding.interest;
    steps.push_back(
        {"explain.interest_of_account",
         {format_money(own_interest(kept, asked)), std::string(format_rounding_mode(mode))}});
    for (auto& step : kept_steps(kept, asked)) steps.push_back(std::move(step));
    return steps;
  }

  const Loan& loan_;
  const Account& account_;
  FigureSteps figures_{};
};

}  // namespace

FigureSteps statement_steps(const Loan& loan, const Account& account) {
  return StatementSteps(loan, account).all();
}

}  // namespace afford
