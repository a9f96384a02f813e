// Every choice that a contract leaves to custom, in one object: each has a name, a default, and is
// printed with every schedule (decisions/0009-loan-conventions.md).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "afford/calendar/day_count.hpp"
#include "afford/loan/prepayment.hpp"
#include "afford/numbers/rounding.hpp"

namespace afford {

enum class InterestPer : std::uint8_t {
  period,  ///< rounded once for each due date
  part,    ///< rounded for each part of the period in which balance and rate stand still
};

/// How cents are decided (decisions/0001-rounding.md).
struct LoanRounding {
  RoundingMode interest = RoundingMode::half_up;
  RoundingMode payment = RoundingMode::half_up;  ///< of payments that are worked out
  std::int64_t payment_unit_minor = 1;           ///< they are multiples of it
  InterestPer interest_per = InterestPer::period;
};

/// Which rates the level payment is worked out from.
enum class LevelFrom : std::uint8_t {
  exact,            ///< of the very periods that will bear interest
  whole_periods,    ///< of whole regular periods, by the day count
  nominal_12,       ///< the yearly rate times the step: a twelfth for a month
  nominal_30_days,  ///< 30 days a month over the day count's year
};

/// What becomes of the cents that equal payments leave over.
enum class LastPayment : std::uint8_t {
  rest,          ///< the last payment takes them
  smooth,        ///< the level payment moves if that brings the last one nearer to it
  never_higher,  ///< the smallest level payment that the last one does not exceed
  never_lower,   ///< the largest level payment that the last one does not fall below
};

enum class TrancheOnDueDate : std::uint8_t {
  after,   ///< the payment of that day does not see it
  before,  ///< it does
};

enum class LevelBasis : std::uint8_t {
  drawn,  ///< what is owed
  limit,  ///< all disbursements, as if they had been paid out
};

enum class PaymentPart : std::uint8_t { fee, interest, principal };

enum class PayoffInterest : std::uint8_t {
  to_day,      ///< to the day of the payoff
  period_end,  ///< to the end of the running period
};

enum class ArrearsInterest : std::uint8_t {
  simple,    ///< unpaid interest bears none
  compound,  ///< unpaid interest is added to what bears interest on its due date
};

struct LoanConventions {
  DayCount day_count = DayCount::one_twelfth;
  LoanRounding rounding{};
  LevelFrom level_from = LevelFrom::exact;
  LastPayment last_payment = LastPayment::rest;
  TrancheOnDueDate tranche_on_due_date = TrancheOnDueDate::after;
  LevelBasis level_basis = LevelBasis::drawn;
  std::array<PaymentPart, 3> allocation{PaymentPart::fee, PaymentPart::interest,
                                        PaymentPart::principal};
  PayoffInterest payoff_interest = PayoffInterest::to_day;
  ArrearsInterest arrears = ArrearsInterest::simple;
  PrepaymentThen excess = PrepaymentThen::shorten_term;  ///< of money above a payment
  bool allow_negative_rate = false;
  bool allow_negative_amortisation = false;
};

/// The words of the request format, in the order of the enumerators.
std::string_view format_rounding_mode(RoundingMode mode);
std::string_view format_interest_per(InterestPer per);
std::string_view format_level_from(LevelFrom from);
std::string_view format_last_payment(LastPayment policy);
std::string_view format_tranche_on_due_date(TrancheOnDueDate rule);
std::string_view format_level_basis(LevelBasis basis);
std::string_view format_payment_part(PaymentPart part);
std::string_view format_payoff_interest(PayoffInterest rule);
std::string_view format_arrears_interest(ArrearsInterest rule);

}  // namespace afford
