#include "afford/loan/detail/term_words.hpp"

#include <array>

namespace afford::detail {
namespace {

template <class List, class Words>
std::string listed(const List& list, Words words) {
  if (list.empty()) return "none";
  std::string text;
  for (const auto& entry : list) {
    if (!text.empty()) text += "; ";
    text += words(entry);
  }
  return text;
}

std::string percent(const Ratio& share) {
  constexpr unsigned decimals_kept = 20;  // as many as a request may give
  const Ratio hundredfold = share * Ratio(100);
  return format_decimal(rounded(hundredfold, decimals_kept, RoundingMode::half_even).reduced()) +
         '%';
}

std::string percent(const AnnualRate& rate) { return format_decimal(rate.percent()) + '%'; }

std::string disbursements(const Loan& loan) {
  return listed(loan.disbursements, [](const Disbursement& part) {
    return format_date(part.date) + ' ' + format_money(part.principal);
  });
}

std::string rate_changes(const Loan& loan) {
  return listed(loan.terms.rate_changes, [](const RateChange& change) {
    return format_date(change.date) + ' ' + percent(change.rate) + ' ' +
           std::string(format_rate_change_then(change.then));
  });
}

std::string pauses(const Loan& loan) {
  return listed(loan.interest_pauses, [](const InterestPause& pause) {
    return format_date(pause.start) + " to " + format_date(pause.end);
  });
}

std::string due_dates(const Loan& loan) {
  const DueDateRule& rule = loan.terms.due_dates;
  std::string text = (rule.base_is_due ? "first " : "from ") + format_date(rule.base) + ' ' +
                     format_frequency(rule.frequency);
  if (rule.frequency == semi_monthly) {
    return text + ' ' + std::to_string(rule.days[0]) + ' ' + std::to_string(rule.days[1]);
  }
  const bool is_usual = rule.anchor_day == rule.base.day();
  return is_usual ? text : text + " anchor_day " + std::to_string(rule.anchor_day);
}

std::string business_days(const Loan& loan) {
  const DueDateRule& rule = loan.terms.due_dates;
  std::string shift(format_business_day_shift(rule.shift));
  if (rule.shift == BusinessDayShift::none) return shift;
  return shift + ' ' + rule.calendar.name +
         (rule.interest_follows_shift ? " shifted" : " unshifted");
}

std::string custom_words(const CustomDue& due) {
  return (due.kind == CustomDue::Kind::payment ? "payment " : "principal ") +
         format_money(due.amount);
}

std::string phase_words(const LoanPhase& phase) {
  std::string text(format_phase_kind(phase.kind));
  const auto add = [&](std::string_view name, std::string_view value) {
    text.append(" ").append(name).append(" ").append(value);
  };
  if (phase.until) {
    add("until", format_date(*phase.until));
    if (phase.last_stub == LastStub::short_stub) add("last_stub", "short");
    if (phase.last_stub == LastStub::long_stub) add("last_stub", "long");
  } else if (phase.payments > 0) {
    text += ' ' + std::to_string(phase.payments);
  }
  if (phase.payment) add("payment", format_money(*phase.payment));
  if (phase.principal) add("principal", format_money(*phase.principal));
  if (phase.every) add("every", format_frequency(*phase.every));
  if (phase.share) add("percent", percent(*phase.share));
  if (phase.amortise_over > 0) add("amortise_over", std::to_string(phase.amortise_over));
  if (phase.kind == PhaseKind::deferral) {
    add("capitalise", format_capitalisation(phase.capitalise));
  }
  if (phase.kind == PhaseKind::flat) {
    add("rounds", format_flat_rounding(phase.flat_rounds));
    add("basis", format_flat_basis(phase.flat_basis));
  }
  if (!phase.list.empty()) add("list", listed(phase.list, custom_words));
  return text;
}

std::string phases(const Loan& loan) { return listed(loan.terms.phases, phase_words); }

std::string fees(const Loan& loan) {
  return listed(loan.terms.fees, [](const Fee& fee) {
    std::string text =
        fee.kind + ' ' + (fee.share ? percent(*fee.share) : format_money(fee.amount));
    text.append(" ").append(format_fee_paid(fee.paid));
    return fee.date ? text + ' ' + format_date(*fee.date) : text;
  });
}

std::string prepayments(const Loan& loan) {
  return listed(loan.prepayments, [](const Prepayment& paid) {
    return format_date(paid.date) + ' ' + format_money(paid.amount) + ' ' +
           std::string(format_prepayment_then(paid.then));
  });
}

std::string events(const Loan& loan) {
  return listed(loan.events, [](const LoanEvent& event) {
    std::string text = format_date(event.date) + ' ';
    text += format_loan_event_kind(event.kind);
    if (ends_study(event.kind)) text += " within_days " + std::to_string(event.within_days);
    if (event.kind == LoanEventKind::extend) text += ' ' + std::to_string(event.payments);
    return event.to ? text + " to " + format_date(*event.to) : text;
  });
}

std::string_view yes_or_no(bool value) { return value ? "true" : "false"; }

void take_rate_changes(const Loan& from, Loan& into) {
  into.terms.rate_changes = from.terms.rate_changes;
  into.terms.index_rate = from.terms.index_rate;
}

void take_due_dates(const Loan& from, Loan& into) {
  DueDateRule& rule = into.terms.due_dates;
  const DueDateRule& other = from.terms.due_dates;
  rule.base = other.base;
  rule.base_is_due = other.base_is_due;
  rule.frequency = other.frequency;
  rule.anchor_day = other.anchor_day;
  rule.days = other.days;
}

void take_business_days(const Loan& from, Loan& into) {
  into.terms.due_dates.shift = from.terms.due_dates.shift;
  into.terms.due_dates.calendar = from.terms.due_dates.calendar;
  into.terms.due_dates.interest_follows_shift = from.terms.due_dates.interest_follows_shift;
}

std::string rate(const Loan& loan) { return percent(loan.terms.nominal_rate); }
void take_rate(const Loan& from, Loan& into) { into.terms.nominal_rate = from.terms.nominal_rate; }

std::string month_end(const Loan& loan) {
  return std::string(format_month_end(loan.terms.due_dates.month_end));
}
void take_month_end(const Loan& from, Loan& into) {
  into.terms.due_dates.month_end = from.terms.due_dates.month_end;
}

std::string payment_unit(const Loan& loan) {
  return format_money(
      Money::of_minor(loan.terms.conventions.rounding.payment_unit_minor, loan.terms.currency));
}
void take_payment_unit(const Loan& from, Loan& into) {
  into.terms.conventions.rounding.payment_unit_minor =
      from.terms.conventions.rounding.payment_unit_minor;
}

template <auto member>
void take_list(const Loan& from, Loan& into) {
  into.*member = from.*member;
}
template <auto member>
void take_terms(const Loan& from, Loan& into) {
  into.terms.*member = from.terms.*member;
}

template <auto member, auto format>
constexpr TermWord convention(std::string_view name) {
  return {name,
          [](const Loan& loan) { return std::string(format(loan.terms.conventions.*member)); },
          [](const Loan& from, Loan& into) {
            into.terms.conventions.*member = from.terms.conventions.*member;
          }};
}
template <auto member, auto format>
constexpr TermWord rounding(std::string_view name) {
  return {
      name,
      [](const Loan& loan) { return std::string(format(loan.terms.conventions.rounding.*member)); },
      [](const Loan& from, Loan& into) {
        into.terms.conventions.rounding.*member = from.terms.conventions.rounding.*member;
      }};
}

using Conventions = LoanConventions;

constexpr std::array words{
    TermWord{"disbursements", disbursements, take_list<&Loan::disbursements>},
    TermWord{"nominal_rate_percent", rate, take_rate},
    TermWord{"rate_changes", rate_changes, take_rate_changes},
    TermWord{"interest_pauses", pauses, take_list<&Loan::interest_pauses>},
    TermWord{"due_dates", due_dates, take_due_dates},
    TermWord{"month_end", month_end, take_month_end},
    TermWord{"business_days", business_days, take_business_days},
    TermWord{"phases", phases, take_terms<&LoanTerms::phases>},
    TermWord{"fees", fees, take_terms<&LoanTerms::fees>},
    TermWord{"prepayments", prepayments, take_list<&Loan::prepayments>},
    TermWord{"events", events, take_list<&Loan::events>},
    convention<&Conventions::day_count, format_day_count>("day_count"),
    rounding<&LoanRounding::interest, format_rounding_mode>("rounding.interest"),
    rounding<&LoanRounding::interest_per, format_interest_per>("interest_per"),
    convention<&Conventions::tranche_on_due_date, format_tranche_on_due_date>(
        "tranche_on_due_date"),
    rounding<&LoanRounding::payment, format_rounding_mode>("rounding.payment"),
    TermWord{"payment_unit", payment_unit, take_payment_unit},
    convention<&Conventions::level_from, format_level_from>("level_from"),
    convention<&Conventions::level_basis, format_level_basis>("level_basis"),
    convention<&Conventions::last_payment, format_last_payment>("last_payment"),
    convention<&Conventions::allow_negative_rate, yes_or_no>("allow_negative_rate"),
    convention<&Conventions::allow_negative_amortisation, yes_or_no>(
        "allow_negative_amortisation")};

}  // namespace

std::span<const TermWord> term_words() { return words; }

}  // namespace afford::detail
