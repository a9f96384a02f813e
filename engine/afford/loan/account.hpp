// The account of a loan after what was really paid: how each payment was used, what is overdue, and
// what it takes to pay the loan off. Rules: decisions/0010-account.md.
// Worked: 5,000.00 at 12 %, Act/365F, six payments of 862 from 1 December. 200.00 comes on 5
// December: 49.32 is the interest of the first payment, 150.68 its principal, 662.00 stays overdue.
#pragma once

#include <optional>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/loan/installment.hpp"
#include "afford/loan/loan_terms.hpp"
#include "afford/loan/schedule_trace.hpp"

namespace afford {

struct DueParts {
  Money fee;
  Money interest;
  Money principal;
  Money total() const { return fee + interest + principal; }
};

/// fee + interest + principal + excess = amount.
struct AccountPayment {
  PaymentReceived received;
  Money fee;
  Money interest;
  Money principal;  ///< that a payment of the plan asked for
  Money excess;     ///< principal above it
};

enum class InstallmentState : std::uint8_t {
  paid,
  part_paid,
  unpaid,  ///< its day has come
  to_come,
};

/// As it stands now. Later ones are worked out as if what is overdue were paid today.
struct AccountInstallment {
  Installment asked;
  DueParts paid;
  InstallmentState state;
  Money kept_aside;                  ///< interest that deferrals keep aside, in all, after it
  std::vector<AccruedPart> parts{};  ///< what its interest was reckoned from
};

struct Arrears {
  DueParts parts;
  std::optional<Date> since{};  ///< the oldest due date that is not paid in full
  int days_past_due = 0;
};

struct NextPayment {
  Date due_date;
  Money amount;
};

/// What clears the loan on a day if nothing else is paid before it.
struct Payoff {
  Date on;
  DueParts parts;
  Money interest_per_day;              ///< what a day later adds
  Money kept_aside;                    ///< of the interest, what a deferral kept aside
  std::vector<AccruedPart> running{};  ///< what the interest that is not due yet was reckoned from
};

struct Account {
  Date as_of;
  Money balance;                       ///< principal, overdue or not
  Money accrued_interest;              ///< of the running period, to the day, and `kept_aside`
  Money kept_aside;                    ///< what a deferral kept aside before this period
  std::vector<AccruedPart> accrued{};  ///< what it was reckoned from
  Arrears arrears;
  std::optional<NextPayment> next_payment{};
  Payoff payoff;
  std::vector<AccountPayment> payments;  ///< up to `as_of`, in the order of the request
  std::vector<AccountInstallment> installments;
};

struct AccountDays {
  Date as_of;
  Date payoff_on;
};

/// `given` comes from `checked_loan`. Payments and returns after `as_of` are not known to it. Fails
/// with `as_of_before_funds`, `payoff_before_as_of`, `received_before_funds`,
/// `return_before_payment`, `payment_above_owed`, or as `amortize` does.
Result<Account> account_of(const Loan& given, AccountDays days);

std::string_view format_installment_state(InstallmentState state);

}  // namespace afford
