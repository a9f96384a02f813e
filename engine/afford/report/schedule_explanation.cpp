#include "afford/report/schedule_explanation.hpp"

#include <algorithm>
#include <optional>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr unsigned shown_decimals = 4;  // beyond the currency's own

Ratio major_units(const Ratio& minor, Currency currency) {
  return minor / Ratio::of(Decimal(ten_to(currency.decimals()), 0));
}

// "62.5945..." or "62.59" if that is all of it.
std::string shown(const Ratio& minor, Currency currency) {
  const Ratio major = major_units(minor, currency);
  const unsigned scale = currency.decimals() + shown_decimals;
  const Decimal cut = rounded(major, scale, RoundingMode::down);
  if (Ratio::of(cut) != major) return format_decimal(cut) + "...";
  const Decimal reduced = cut.reduced();
  const unsigned decimals = std::max(reduced.scale(), currency.decimals());
  return format_decimal(Decimal(reduced.coefficient_at(decimals), decimals));
}

std::string shown(YearFraction years) {
  return std::to_string(years.numerator) + "/" + std::to_string(years.denominator);
}

class RowExplainer {
 public:
  RowExplainer(const Loan& loan, const TracedAmortization& traced, std::size_t index)
      : loan_(loan), traced_(traced), row_(traced.amortization.installments[index]),
        trace_(traced.trace.rows[index]), currency_(loan.terms.currency), kept_(kept_aside(index)) {
  }

  std::optional<Money> value(std::string_view field) const {
    if (field == "payment") return row_.payment;
    if (field == "principal") return row_.principal;
    if (field == "interest") return row_.interest;
    if (field == "fee") return row_.fee;
    if (field == "balance_after") return row_.balance_after;
    return std::nullopt;
  }

  Derivation steps(std::string_view field) {
    add("explain.row", {std::to_string(row_.number), format_date(row_.due_date),
                        std::string(format_phase_kind(row_.phase))});
    if (field == "interest") add_interest();
    if (field == "payment") add_payment();
    if (field == "principal") add_principal();
    if (field == "fee") add_fee();
    if (field == "balance_after") add_balance();
    return std::move(steps_);
  }

 private:
  void add(std::string_view code, std::vector<std::string> arguments) {
    steps_.push_back({code, std::move(arguments)});
  }

  void add(Derivation steps) {
    for (auto& step : steps) steps_.push_back(std::move(step));
  }

  // Rows of prepayments and down payments stand beside those that keep interest.
  KeptAside kept_aside(std::size_t index) const {
    const Money zero = Money::zero(currency_);
    if (!trace_.kept_aside) return {zero, zero};
    const auto& rows = traced_.trace.rows;
    while (index > 0 && !rows[index - 1].kept_aside) --index;
    return {index > 0 ? *rows[index - 1].kept_aside : zero, *trace_.kept_aside};
  }

  bool is_last() const { return &row_ == &traced_.amortization.installments.back(); }

  void add_interest() {
    add_own_interest(own_interest(kept_, row_.interest));
    add(kept_steps(kept_, row_.interest));
  }

  void add_own_interest(Money own) {
    // A last flat period may bear nothing itself and still take what rounding left.
    if (trace_.parts.empty() && !trace_.flat_total) return add("explain.no_interest", {});
    add(accrued_steps(trace_.parts));
    const LoanRounding& modes = loan_.terms.conventions.rounding;
    const std::string mode(format_rounding_mode(modes.interest));
    if (trace_.flat_total) return add_rest_of_flat(own, mode);
    const bool is_flat = trace_.parts.front().is_flat;  // rounded once, whatever the convention
    const bool by_parts = modes.interest_per == InterestPer::part && !is_flat;
    add(by_parts ? "explain.interest_by_parts" : "explain.interest",
        {shown(trace_.exact_interest, currency_), mode, format_money(own)});
  }

  void add_rest_of_flat(Money own, const std::string& mode) {
    const LoanRounding& modes = loan_.terms.conventions.rounding;
    const Money whole =
        Money::rounded(major_units(*trace_.flat_total, currency_), currency_, modes.interest);
    add("explain.flat_rest", {shown(*trace_.flat_total, currency_), mode, format_money(whole),
                              format_money(whole - own), format_money(own)});
  }

  void add_payment() {
    const bool follows_level = trace_.level && !trace_.is_as_planned;
    if (follows_level) add_level(traced_.trace.levels[*trace_.level]);
    add_asked_principal(follows_level);
    const bool takes_kept = kept_.before.minor() != 0 && kept_.after.minor() == 0;
    if (takes_kept && row_.payment.minor() != 0) {
      add("explain.kept_on_top", {format_money(kept_.before)});
    }
    add("explain.payment", {format_money(row_.principal), format_money(row_.interest),
                            format_money(row_.fee), format_money(row_.payment)});
  }

  void add_level(const LevelTrace& level) {
    add("explain.level", {shown(level.due_value, currency_), std::to_string(level.payments),
                          format_decimal(level.rate.percent()),
                          std::string(format_level_from(loan_.terms.conventions.level_from)),
                          format_money(level.payment)});
  }

  // What makes the principal another one than an equal payment would leave for it.
  void add_asked_principal(bool follows_level) {
    if (!has_due_date(row_.phase)) return;
    const Money prepaid = trace_.prepaid.value_or(Money::zero(currency_));
    const Money asked = row_.principal + prepaid;
    if (is_last()) {
      add("explain.clears", {format_money(row_.principal)});
    } else if (trace_.is_as_planned) {
      add("explain.as_planned", {format_money(row_.principal)});
    } else if (follows_level) {
      const Money level = traced_.trace.levels[*trace_.level].payment;
      const bool is_whole = level - own_interest(kept_, row_.interest) == asked;
      if (!is_whole) add("explain.no_more_owed", {format_money(asked)});
    }
    if (prepaid.minor() == 0) return;
    add("explain.prepaid",
        {format_money(asked), format_money(prepaid), format_money(row_.principal)});
  }

  void add_principal() {
    if (is_last()) return add("explain.clears", {format_money(row_.principal)});
    if (!has_due_date(row_.phase)) {
      return add("explain.all_principal", {format_money(row_.principal)});
    }
    add("explain.principal", {format_money(row_.payment), format_money(row_.interest),
                              format_money(row_.fee), format_money(row_.principal)});
  }

  void add_fee() {
    for (const auto& fee : loan_.terms.fees) {
      if (fee.paid != FeePaid::each_payment) continue;
      const bool is_share = fee.share.has_value();
      add(is_share ? "explain.fee_share" : "explain.fee_amount",
          {is_share ? format_decimal(rounded(*fee.share * Ratio(100), 4, RoundingMode::half_even))
                    : format_money(fee.amount),
           format_money(row_.principal + row_.interest)});
    }
    add("explain.fee", {format_money(row_.fee)});
  }

  void add_balance() {
    Money drawn = Money::zero(currency_);
    for (const auto& part : loan_.disbursements) {
      if (part.date == row_.due_date && has_due_date(row_.phase)) drawn += part.principal;
    }
    const Money before = row_.balance_after + row_.principal - drawn;
    add("explain.balance",
        {format_money(before), format_money(row_.principal),
         drawn.minor() != 0 ? format_money(drawn) : "", format_money(row_.balance_after)});
  }

  const Loan& loan_;
  const TracedAmortization& traced_;
  const Installment& row_;
  const RowTrace& trace_;
  Currency currency_;
  KeptAside kept_;
  Derivation steps_{};
};

std::optional<Money> total(const InstallmentTotals& totals, std::string_view field) {
  if (field == "disbursed") return totals.disbursed;
  if (field == "payment") return totals.payment;
  if (field == "principal") return totals.principal;
  if (field == "interest") return totals.interest;
  if (field == "fee") return totals.fee;
  return std::nullopt;
}

// A row's place and field: "/installments/14/interest".
struct RowPointer {
  std::size_t index;
  std::string_view field;
};

std::optional<RowPointer> row_pointer(std::string_view pointer) {
  constexpr std::string_view start = "/installments/";
  constexpr std::size_t digits_max = 5;
  if (!pointer.starts_with(start)) return std::nullopt;
  pointer.remove_prefix(start.size());
  const auto slash = pointer.find('/');
  if (slash == 0 || slash == pointer.npos || slash > digits_max) return std::nullopt;
  if (slash > 1 && pointer.front() == '0') return std::nullopt;  // RFC 6901 s. 4
  std::size_t index = 0;
  for (const char c : pointer.substr(0, slash)) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return RowPointer{index, pointer.substr(slash + 1)};
}

}  // namespace

Derivation accrued_steps(const std::vector<AccruedPart>& parts) {
  Derivation steps;
  if (!parts.empty() && parts.front().is_flat) {
    steps.push_back({"explain.flat", {format_money(parts.front().balance)}});
  }
  for (const auto& part : parts) {
    steps.push_back(
        {"explain.part",
         {format_money(part.balance), format_decimal(part.rate.percent()), shown(part.years),
          format_date(part.days.start), format_date(part.days.end)}});
  }
  return steps;
}

Money own_interest(const KeptAside& kept, Money asked) { return asked + kept.after - kept.before; }

Derivation kept_steps(const KeptAside& kept, Money asked) {
  const Money own = own_interest(kept, asked);
  if (own == asked) return {};
  if (kept.after.minor() != 0) {
    return {{"explain.kept", {format_money(asked), format_money(kept.after)}}};
  }
  return {
      {"explain.kept_due", {format_money(own), format_money(kept.before), format_money(asked)}}};
}

Result<Explanation> explain_schedule(const Loan& loan, const TracedAmortization& traced,
                                     std::string_view pointer) {
  const auto& rows = traced.amortization.installments;
  if (const auto place = row_pointer(pointer); place && place->index < rows.size()) {
    RowExplainer row(loan, traced, place->index);
    if (const auto value = row.value(place->field)) {
      return Explanation{std::string(pointer), format_money(*value), row.steps(place->field)};
    }
  }
  constexpr std::string_view totals = "/totals/";
  if (pointer.starts_with(totals)) {
    const std::string_view field = pointer.substr(totals.size());
    if (const auto value = total(traced.amortization.totals, field)) {
      return Explanation{std::string(pointer),
                         format_money(*value),
                         {{field == "disbursed" ? "explain.disbursed" : "explain.total",
                           {std::to_string(rows.size()), format_money(*value)}}}};
    }
  }
  return failure({ErrorCode::pointer_unknown,
                  "--explain",
                  std::string(pointer),
                  {std::to_string(rows.size() - 1), "/installments/0/interest"}});
}

}  // namespace afford
