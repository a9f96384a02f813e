#include "afford/json/loan_json.hpp"

#include <algorithm>
#include <utility>

#include "afford/json/detail/loan_parts.hpp"
#include "afford/json/detail/request_fields.hpp"

namespace afford {
namespace {

using detail::LoanContext;

// Amounts are read in it while the currency is not known: enough digits for any of them.
constexpr Currency unknown_currency{"XXX", 4};

std::optional<Currency> read_currency(Field field) {
  const auto code = field.text(text_bytes_max, R"("CAD")");
  if (!code) return std::nullopt;
  const auto currency = find_currency(*code);
  if (currency) return currency;
  std::vector<std::string> known;
  for (const auto& one : known_currencies()) known.emplace_back(one.code());
  field.reject(ErrorCode::currency_unknown, std::move(known));
  return std::nullopt;
}

std::optional<Money> read_principal(Field field, Currency currency) {
  const auto principal = field.money(currency);
  if (!principal || principal->minor() > 0) return principal;
  field.reject(ErrorCode::principal_must_be_positive);
  return Money::of_minor(1, currency);
}

std::optional<DayCount> read_day_count(Field field) {
  if (!field.is_there()) return LoanConventions{}.day_count;
  const auto name = field.text();
  if (!name) return std::nullopt;
  if (const auto day_count = parse_day_count(*name)) return day_count;
  std::string names;
  for (const auto one : day_count_names()) {
    names += names.empty() ? "" : ", ";
    names += one;
  }
  field.reject(ErrorCode::unknown_word, {names});
  return std::nullopt;
}

std::optional<Disbursement> read_disbursement(ObjectReader& part, const LoanContext& context) {
  const auto planned = context.is_planned ? detail::event_date(part.required("date"), context.as_of)
                                          : detail::near_date(part.required("date"), context.as_of);
  const auto principal = read_principal(part.required("principal"), context.currency);
  const auto milestone = part.optional("milestone").text();
  const auto actual = detail::near_date(part.optional("actual_date"), context.as_of);
  if (!planned || !principal) return std::nullopt;
  Disbursement result{actual.value_or(*planned), *principal, milestone.value_or("")};
  if (actual && *actual != *planned) result.planned_date = planned;
  return result;
}

// A fee of every payment counts as often as it is paid; in 128 bits, because it may be large.
bool fees_can_be_added(const Loan& loan) {
  const int payments = std::max(loan.terms.payment_count(), 1);
  Wide sum = 0;
  for (const auto& fee : loan.terms.fees) {
    const int times = fee.paid == FeePaid::each_payment ? payments : 1;
    sum += Wide{fee.amount.minor()} * times;
  }
  return sum <= loan.terms.currency.minor_max();
}

// Shares of the loan are amounts once the loan is known; those of a payment stay shares.
void take_shares_of_principal(Loan& loan) {
  for (auto& fee : loan.terms.fees) {
    const bool is_of_payment = fee.paid == FeePaid::each_payment || fee.paid == FeePaid::when_late;
    if (fee.share && !is_of_payment) fee.of_principal = std::exchange(fee.share, std::nullopt);
  }
  work_out_fees(loan);
}

class LoanReader {
 public:
  LoanReader(ObjectReader& loan, const LoanSurroundings& around)
      : loan_(loan), currency_(read_currency(loan.required("currency"))),
        context_{currency_.value_or(unknown_currency), around.as_of, around.is_planned,
                 around.files},
        product_(around.product) {}

  std::optional<Loan> loan() {
    auto disbursements = list<Disbursement>(loan_.required("disbursements"), {1, list_entries_max},
                                            read_disbursement);
    const auto day_count = read_day_count(loan_.optional("day_count"));
    const auto rounding = loan_.optional("rounding").object([&](ObjectReader& modes) {
      return detail::read_rounding(modes, context_.currency);
    });
    auto conventions =
        loan_.optional("conventions").object(detail::read_conventions).value_or(LoanConventions{});
    const auto rate =
        detail::read_rate(loan_.required("nominal_rate_percent"), conventions.allow_negative_rate);
    read_due_dates();
    auto phases = detail::read_phases(loan_.required("phases"),
                                      {context_.currency, last_stub_, rate && !rate->is_zero()});
    if (!currency_ || !disbursements || !rate || !day_count || !due_dates_ || !phases) {
      read_happenings(nullptr);
      return std::nullopt;
    }
    conventions.day_count = *day_count;
    if (rounding) conventions.rounding = *rounding;
    Loan loan{{.currency = *currency_,
               .nominal_rate = *rate,
               .due_dates = std::move(*due_dates_),
               .phases = std::move(*phases),
               .conventions = conventions},
              std::move(*disbursements)};
    read_happenings(&loan);
    return checked(std::move(loan));
  }

 private:
  template <class T, class Read>
  std::optional<std::vector<T>> list(Field field, ListSize size, Read read) {
    return field.list([&](ObjectReader& entry) { return read(entry, context_); }, size);
  }
  template <class T, class Read>
  std::vector<T> optional_list(std::string_view key, Read read) {
    return list<T>(loan_.optional(key), {0, list_entries_max}, read).value_or(std::vector<T>{});
  }

  void read_due_dates() {
    due_dates_ = loan_.required("due_dates").object([&](ObjectReader& dates) {
      has_first_date_ = dates.has("first");
      last_stub_ = detail::read_last_stub(dates);
      return detail::read_due_dates(dates, context_);
    });
  }

  // All that may befall a loan; findings come whether or not there is a loan to put it in.
  void read_happenings(Loan* loan) {
    Loan nowhere{{.currency = context_.currency,
                  .nominal_rate = AnnualRate::from_percent({}),
                  .due_dates = {.base = Date::of(2000, 1, 1), .anchor_day = 1},
                  .phases = {}},
                 {}};
    Loan& into = loan == nullptr ? nowhere : *loan;
    into.terms.fees = optional_list<Fee>("fees", detail::read_fee);
    into.prepayments = optional_list<Prepayment>("prepayments", detail::read_prepayment);
    into.events = optional_list<LoanEvent>("events", detail::read_loan_event);
    into.interest_pauses =
        optional_list<InterestPause>("interest_pauses", detail::read_interest_pause);
    into.payments_received =
        optional_list<PaymentReceived>("payments_received", detail::read_payment_received);
    loan_.optional("product").text();
    into.product = product_;
    read_rate_path(into);
  }

  void read_rate_path(Loan& loan) {
    const bool may_be_negative = loan.terms.conventions.allow_negative_rate;
    loan.terms.rate_changes = optional_list<RateChange>(
        "rate_changes", [&](ObjectReader& change, const LoanContext& context) {
          return detail::read_rate_change(change, context, may_be_negative);
        });
    Field index = loan_.optional("index_rate");
    if (index.is_there() && !loan.terms.rate_changes.empty()) {
      index.reject(ErrorCode::fields_exclude_each_other, {"rate_changes, index_rate"});
    }
    loan.terms.index_rate =
        index.object([&](ObjectReader& rate) { return detail::read_index_rate(rate, context_); });
  }

  std::optional<Loan> checked(Loan loan) {
    take_shares_of_principal(loan);
    const Currency currency = loan.terms.currency;
    if (!fees_can_be_added(loan)) {
      const Decimal limit(currency.minor_max(), currency.decimals());
      loan_.keep({ErrorCode::amount_out_of_range,
                  json_path(loan_.path(), "fees"),
                  {},
                  {format_decimal(limit.reduced())}});
      return std::nullopt;
    }
    auto result = checked_loan(std::move(loan));
    if (result) return std::move(*result);
    for (auto& error : result.error()) {
      if (error.path == "/loan/due_dates/first" && !has_first_date_) {
        error.path = "/loan/due_dates/from";
      }
      loan_.keep(std::move(error));
    }
    return std::nullopt;
  }

  ObjectReader& loan_;
  std::optional<Currency> currency_;
  LoanContext context_;
  std::optional<LoanProduct> product_;
  std::optional<DueDateRule> due_dates_{};
  LastStub last_stub_ = LastStub::none;
  bool has_first_date_ = false;
};

}  // namespace

std::optional<Loan> read_loan_section(ObjectReader& loan, const LoanSurroundings& around) {
  return LoanReader(loan, around).loan();
}

}  // namespace afford
