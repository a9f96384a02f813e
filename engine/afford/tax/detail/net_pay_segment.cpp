#include "afford/tax/detail/net_pay_segment.hpp"

#include <limits>
#include <numeric>

#include "afford/numbers/rounding.hpp"

namespace afford::detail {

std::optional<WholeForm> WholeForm::of(const LinearForm& form) {
  if (form.is_lost()) return std::nullopt;
  std::int64_t divisor = form.denominator;
  for (std::size_t k = 0; k < form.count && divisor != 1; ++k) {
    divisor = std::gcd(divisor, static_cast<std::int64_t>(form.terms[k] % divisor));
  }
  WholeForm result;
  result.denominator_ = form.denominator / divisor;
  for (std::size_t k = 0; k < form.count; ++k) {
    const Wide factor = form.terms[k] / divisor;
    if (factor == 0) continue;
    if (factor > std::numeric_limits<std::int64_t>::max() ||
        factor < std::numeric_limits<std::int64_t>::min()) {
      return std::nullopt;
    }
    result.factors_.emplace_back(k, static_cast<std::int64_t>(factor));
  }
  return result;
}

std::int64_t WholeForm::at(const TermValues& values) const {
  Wide sum = 0;  // at most eight products of 63 and 44 bits
  for (const auto& [term, factor] : factors_) sum += Wide{factor} * values[term];
  if (denominator_ == 1) return static_cast<std::int64_t>(sum);
  return static_cast<std::int64_t>(round_quotient(sum, denominator_, RoundingMode::half_up));
}

std::optional<NetPaySegment::Tax> NetPaySegment::tax_of(const Taxes<LinearForm>& taxes) {
  const auto year = WholeForm::of(taxes.of_year);
  if (!year) return std::nullopt;
  const auto paycheques = WholeForm::of(taxes.on_paycheques);
  if (!paycheques) return std::nullopt;
  return *paycheques == *year ? Tax{*year} : Tax{*year, paycheques};
}

std::optional<NetPaySegment> NetPaySegment::around(const ResidenceLaw& law, std::int64_t gross) {
  SegmentRange range(gross);
  const LinearForm pay = range.gross_pay();
  const auto contributions = contributions_of(law, pay);
  const auto incomes = incomes_of(law, pay, contributions);
  const auto federal = tax_of(federal_taxes(incomes));
  const auto provincial = tax_of(provincial_taxes(incomes));
  const auto pension = WholeForm::of(pension_paid(contributions));
  const auto premiums = WholeForm::of(premiums_paid(contributions));
  if (!range.is_certain() || !federal || !provincial || !pension || !premiums) return std::nullopt;
  NetPaySegment segment;
  for (const auto& contribution : range.contributions()) {
    const auto form = WholeForm::of(contribution);
    if (!form) return std::nullopt;
    segment.contributions_.push_back(*form);
  }
  segment.first_ = range.first();
  segment.last_ = range.last();
  segment.pension_ = *pension;
  segment.premiums_ = *premiums;
  segment.federal_ = *federal;
  segment.provincial_ = *provincial;
  return segment;
}

NetPay NetPaySegment::at(std::int64_t gross) const {
  TermValues values{};
  values[constant_term] = 1;
  values[gross_term] = gross;
  for (std::size_t k = 0; k < contributions_.size(); ++k) {
    values[2 + k] = contributions_[k].at(values);
  }
  const std::int64_t pension = pension_.at(values);
  const std::int64_t premiums = premiums_.at(values);
  const std::int64_t federal = federal_.of_year.at(values);
  const std::int64_t provincial = provincial_.of_year.at(values);
  std::int64_t later = 0;
  if (federal_.on_paycheques) later += federal_.on_paycheques->at(values) - federal;
  if (provincial_.on_paycheques) later += provincial_.on_paycheques->at(values) - provincial;
  const auto money = [](std::int64_t minor) { return Money::of_minor(minor, cad); };
  return {.gross = money(gross),
          .pension = money(pension),
          .premiums = money(premiums),
          .federal_tax = money(federal),
          .provincial_tax = money(provincial),
          .net = money(gross - pension - premiums - federal - provincial),
          .with_return = money(later)};
}

}  // namespace afford::detail
