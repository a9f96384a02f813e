#include "afford/report/schedule_explanation.hpp"

#include <algorithm>
#include <optional>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr unsigned shown_decimals = 4;  // beyond the currency's own

// "62.5945..." or "62.59" if that is all of it.
std::string shown(const Ratio& minor, Currency currency) {
  const Ratio major = minor / Ratio::of(Decimal(ten_to(currency.decimals()), 0));
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
        trace_(traced.trace.rows[index]), currency_(loan.terms.currency) {}

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

  void add_interest() {
    if (trace_.parts.empty()) return add("explain.no_interest", {});
    for (const auto& part : trace_.parts) {
      steps_.push_back(accrued_step(part));
    }
    const LoanRounding& modes = loan_.terms.conventions.rounding;
    add(modes.interest_per == InterestPer::part ? "explain.interest_by_parts" : "explain.interest",
        {shown(trace_.exact_interest, currency_), std::string(format_rounding_mode(modes.interest)),
         format_money(row_.interest)});
    for (const auto& kept : traced_.amortization.kept_interest) {
      if (kept.due_date != row_.due_date) continue;
      add("explain.kept_aside", {format_money(kept.amount)});
    }
  }

  void add_payment() {
    if (trace_.level) {
      const LevelTrace& level = traced_.trace.levels[*trace_.level];
      add("explain.level", {shown(level.due_value, currency_), std::to_string(level.payments),
                            format_decimal(level.rate.percent()),
                            std::string(format_level_from(loan_.terms.conventions.level_from)),
                            format_money(level.payment)});
    }
    add("explain.payment", {format_money(row_.principal), format_money(row_.interest),
                            format_money(row_.fee), format_money(row_.payment)});
  }

  void add_principal() {
    const bool is_last = &row_ == &traced_.amortization.installments.back();
    if (is_last) return add("explain.clears", {format_money(row_.principal)});
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
  std::size_t index = 0;
  for (const char c : pointer.substr(0, slash)) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return RowPointer{index, pointer.substr(slash + 1)};
}

}  // namespace

DerivationStep accrued_step(const AccruedPart& part) {
  return {"explain.part",
          {format_money(part.balance), format_decimal(part.rate.percent()), shown(part.years),
           format_date(part.days.start), format_date(part.days.end)}};
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
                  {std::to_string(rows.size() - 1)}});
}

}  // namespace afford
