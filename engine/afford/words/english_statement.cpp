#include "afford/words/detail/english.hpp"

namespace afford::detail {
namespace {

// The page of an account.
constexpr Sentence sentences[] = {
    {"statement.title", "Your loan on {0:date}"},
    {"statement.balance", "Principal owed"},
    {"statement.accrued", "Interest so far"},
    {"statement.accrued_value", "{0:money} since the last due date"},
    {"statement.accrued_and_kept",
     "{0:money}: {1:money} since the last due date, and {2:money} kept aside before it"},
    {"statement.arrears", "Overdue"},
    {"statement.arrears_none", "nothing"},
    {"statement.arrears_since",
     "{0:money}, {2:count day days} past due (since {1:date}): fees {3:money}, interest {4:money}, "
     "principal {5:money}"},
    {"statement.next", "Next payment"},
    {"statement.next_value", "{0:money} on {1:date}"},
    {"statement.next_none", "none"},
    {"statement.payoff", "To pay it all off"},
    {"statement.payoff_value",
     "{0:money} on {1:date}: fees {2:money}, interest {3:money}, principal {4:money}"},
    {"statement.payoff_per_day",
     "If you pay it off later, each day adds about {0:money} of interest."},
    {"statement.payoff_note", "This holds if you pay nothing else before that day."},
    {"statement.payments", "What you paid, and what it went to"},
    {"statement.no_payments", "No payment has come yet."},
    {"statement.paid_on", "Paid on"},
    {"statement.amount", "Amount"},
    {"statement.fee", "Fees"},
    {"statement.interest", "Interest"},
    {"statement.principal", "Principal"},
    {"statement.excess", "Above\nthe plan"},
    {"statement.returned", "Sent back"},
    {"statement.installments", "Every payment as it stands now"},
    {"statement.number", "No."},
    {"statement.due", "Due"},
    {"statement.payment", "Payment"},
    {"statement.paid", "Paid"},
    {"statement.owed_after", "Owed\nafter it"},
    {"statement.state", "State"},
    {"statement.state_paid", "paid"},
    {"statement.state_part_paid", "part paid"},
    {"statement.state_unpaid", "not paid"},
    {"statement.state_to_come", "to come"},
    {"statement.returned_note",
     "A payment that was sent back counts until that day. After it, what it had paid is owed "
     "again."},
    {"statement.to_come_note",
     "Payments to come are worked out as if you pay today what is overdue, and the rest on time."},
    {"statement.rules",
     "Money pays the oldest payment first, in this order: {0}. What is left is principal. Money "
     "above a payment of the plan: {1:word statement}."},
    {"statement.shorten_term", "the loan ends sooner"},
    {"statement.lower_payment", "later payments get smaller"},
    {"statement.cover_next", "it pays principal of the next payments"},
};

}  // namespace

std::span<const Sentence> english_statement() { return sentences; }

}  // namespace afford::detail
