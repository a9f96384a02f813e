#include "afford/json/loan_json.hpp"

#include <algorithm>
#include <cctype>

#include "afford/json/detail/loan_parts.hpp"
#include "afford/json/detail/request_fields.hpp"

namespace afford {
namespace {

// Amounts are read in it while the currency is not known: enough digits for any of them.
constexpr Currency unknown_currency{"XXX", 4};

constexpr int percent_max = 500;  // a year, as in checked_loan
constexpr int fee_years_max = 70;

constexpr Word<FeePaid> fee_payments[] = {{"separately", FeePaid::separately},
                                          {"netted", FeePaid::netted},
                                          {"each_payment", FeePaid::each_payment}};

std::optional<Currency> read_currency(Field field) {
  const auto code = field.text();
  if (!code) return std::nullopt;
  const auto currency = find_currency(*code);
  if (currency) return currency;
  std::vector<std::string> known;
  for (const auto& one : known_currencies()) known.emplace_back(one.code());
  field.reject(ErrorCode::currency_unknown, std::move(known));
  return std::nullopt;
}

// What is out of bounds is found here with the text as written, and read as a value that raises no
// second finding: the rest of the loan can still be checked.
std::optional<AnnualRate> read_rate(Field field) {
  const auto percent = field.number();
  if (!percent) return std::nullopt;
  if (percent->sign() >= 0 && *percent <= Decimal::of_integer(percent_max)) {
    return AnnualRate::from_percent(*percent);
  }
  field.reject(ErrorCode::rate_out_of_range);
  return AnnualRate::from_percent({});
}

std::optional<Money> read_principal(Field field, Currency currency) {
  const auto principal = field.money(currency);
  if (!principal || principal->minor() > 0) return principal;
  field.reject(ErrorCode::principal_must_be_positive);
  return Money::of_minor(1, currency);
}

std::optional<DayCount> read_day_count(Field field) {
  if (!field.is_there()) return DayCount::one_twelfth;
  const auto name = field.text();
  if (!name) return std::nullopt;
  if (const auto day_count = parse_day_count(*name)) return day_count;
  std::string names;
  for (const auto one : day_count_names()) {
    names += names.empty() ? "" : ", ";
    names += one;
  }
  constexpr std::string_view planned[] = {"30/360",       "30/360 period", "30E/360",
                                          "Act/360",      "Act/364",       "Act/365.25",
                                          "Act/Act ISDA", "Act/Act 31Dec"};
  const auto same = [&](std::string_view one) {
    return std::ranges::equal(one, *name, [](char a, char b) {
      return std::tolower(static_cast<unsigned char>(a)) ==
             std::tolower(static_cast<unsigned char>(b));
    });
  };
  const bool is_planned = std::ranges::any_of(planned, same);
  field.reject(is_planned ? ErrorCode::not_supported_yet : ErrorCode::unknown_word, {names});
  return std::nullopt;
}

std::optional<Fee> read_fee(ObjectReader& fee, Currency currency,
                            const std::optional<Date>& as_of) {
  const auto kind = fee.required("kind").text();
  fee.unsupported("percent", "\"amount\"");
  Field amount_field = fee.has("percent") ? fee.optional("amount") : fee.required("amount");
  const auto amount = amount_field.amount(currency);
  Field paid_field = fee.optional("paid");
  const auto paid = paid_field.word(fee_payments, {"financed", "when_late"});
  const bool is_separate = !paid_field.is_there() || paid == FeePaid::separately;
  Field date_field = is_separate ? fee.required("date") : fee.optional("date");
  const auto date = detail::near_date(date_field, as_of, fee_years_max);
  if (!kind || !amount || (paid_field.is_there() && !paid)) return std::nullopt;
  if (is_separate && !date) return std::nullopt;
  return Fee{*kind, *amount, paid.value_or(FeePaid::separately), date};
}

std::optional<Disbursement> read_disbursement(ObjectReader& part, Currency currency,
                                              const std::optional<Date>& as_of) {
  const auto date = detail::event_date(part.required("date"), as_of);
  const auto principal = read_principal(part.required("principal"), currency);
  constexpr std::string_view instead = "the \"date\" on which the lender pays";
  part.unsupported("milestone", instead);
  part.unsupported("actual_date", instead);
  if (!date || !principal) return std::nullopt;
  return Disbursement{*date, *principal};
}

void refuse_planned(ObjectReader& loan) {
  constexpr std::string_view one_rate = "one \"nominal_rate_percent\" for the whole loan";
  constexpr std::string_view as_promised = "a loan whose payments are all made as promised";
  loan.unsupported("rate_changes", one_rate);
  loan.unsupported("index_rate", one_rate);
  loan.unsupported("prepayments", as_promised);
  loan.unsupported("events", as_promised);
  loan.unsupported("interest_pauses", as_promised);
  loan.unsupported("payments_received", as_promised);
  loan.unsupported("product", "the loan's own terms, written out");
}

// A fee of every payment counts as often as it is paid; in 128 bits, because it may be large.
bool fees_can_be_added(const Loan& loan) {
  Wide sum = 0;
  for (const auto& fee : loan.terms.fees) {
    const int times = fee.paid == FeePaid::each_payment ? loan.terms.payment_count() : 1;
    sum += Wide{fee.amount.minor()} * times;
  }
  return sum <= loan.terms.currency.minor_max();
}

std::optional<Loan> checked(Loan loan, ObjectReader& section, bool has_first_date) {
  const Currency currency = loan.terms.currency;
  if (!fees_can_be_added(loan)) {
    const Decimal limit(currency.minor_max(), currency.decimals());
    section.keep({ErrorCode::amount_out_of_range,
                  json_path(section.path(), "fees"),
                  {},
                  {format_decimal(limit.reduced())}});
    return std::nullopt;
  }
  auto result = checked_loan(std::move(loan));
  if (result) return std::move(*result);
  for (auto& error : result.error()) {
    if (error.path == "/loan/due_dates/first" && !has_first_date) {
      error.path = "/loan/due_dates/from";
    }
    section.keep(std::move(error));
  }
  return std::nullopt;
}

}  // namespace

std::optional<Loan> read_loan_section(ObjectReader& loan, const std::optional<Date>& as_of) {
  const auto currency = read_currency(loan.required("currency"));
  const Currency money = currency.value_or(unknown_currency);
  auto disbursements =
      loan.required("disbursements")
          .list([&](ObjectReader& part) { return read_disbursement(part, money, as_of); },
                {1, list_entries_max});
  const auto rate = read_rate(loan.required("nominal_rate_percent"));
  const auto day_count = read_day_count(loan.optional("day_count"));
  bool has_first_date = false;
  const auto due_dates = loan.required("due_dates").object([&](ObjectReader& dates) {
    has_first_date = dates.has("first");
    return detail::read_due_dates(dates, as_of);
  });
  auto phases =
      detail::read_phases(loan.required("phases"), {money, due_dates, rate && !rate->is_zero()});
  const auto rounding = loan.optional("rounding").object([&](ObjectReader& modes) {
    return detail::read_rounding(modes, money);
  });
  auto fees = loan.optional("fees").list(
      [&](ObjectReader& fee) { return read_fee(fee, money, as_of); }, {0, list_entries_max});
  loan.optional("conventions").object(detail::read_conventions);
  refuse_planned(loan);
  if (!currency || !disbursements || !rate || !day_count || !due_dates || !phases) {
    return std::nullopt;
  }
  Loan result{{.currency = *currency,
               .nominal_rate = *rate,
               .day_count = *day_count,
               .first_due_date = due_dates->first,
               .anchor_day = due_dates->anchor_day,
               .phases = std::move(*phases),
               .rounding = rounding.value_or(LoanRounding{})},
              std::move(*disbursements)};
  if (fees) result.terms.fees = std::move(*fees);
  return checked(std::move(result), loan, has_first_date);
}

}  // namespace afford
