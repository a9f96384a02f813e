// The parts of the section "loan" that have rules of their own.
#pragma once

#include "afford/json/object_reader.hpp"
#include "afford/json/parameters_json.hpp"
#include "afford/loan/loan_terms.hpp"

namespace afford::detail {

/// What the parts of a loan are read against.
struct LoanContext {
  Currency currency;
  std::optional<Date> as_of{};
  bool is_planned = false;                 ///< the loan is still to be decided
  std::span<const ParameterFile> files{};  ///< where calendars are found
};

/// Days of the plan may lie so many years after `as_of`.
inline constexpr int plan_years_max = 70;

/// "27D", "2W", "3M", "1Y".
std::optional<Frequency> read_step(Field field);

std::optional<DueDateRule> read_due_dates(ObjectReader& dates, const LoanContext& context);

/// The word of `due_dates.last_stub`, which the last phase's `until` is read by.
LastStub read_last_stub(ObjectReader& dates);

/// What the phases of a loan are read against.
struct PhaseContext {
  Currency currency;
  LastStub last_stub = LastStub::none;
  bool bears_interest = false;  ///< a deferral must then say what becomes of the interest
};

std::optional<std::vector<LoanPhase>> read_phases(Field phases, const PhaseContext& context);

std::optional<LoanRounding> read_rounding(ObjectReader& rounding, Currency currency);

/// All but the day count and the rounding, which have fields of their own.
std::optional<LoanConventions> read_conventions(ObjectReader& conventions);

std::optional<AnnualRate> read_rate(Field field, bool may_be_negative);
std::optional<RateChange> read_rate_change(ObjectReader& change, const LoanContext& context,
                                           bool may_be_negative);
std::optional<IndexRate> read_index_rate(ObjectReader& rate, const LoanContext& context);

std::optional<Prepayment> read_prepayment(ObjectReader& prepayment, const LoanContext& context);
std::optional<LoanEvent> read_loan_event(ObjectReader& event, const LoanContext& context);
std::optional<InterestPause> read_interest_pause(ObjectReader& pause, const LoanContext& context);
std::optional<PaymentReceived> read_payment_received(ObjectReader& payment,
                                                     const LoanContext& context);

/// A fee as it is written: an amount, or a share whose amount is worked out by its `paid`.
std::optional<Fee> read_fee(ObjectReader& fee, const LoanContext& context);

}  // namespace afford::detail
