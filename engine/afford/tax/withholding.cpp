#include "afford/tax/withholding.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <optional>
#include <utility>

#include "afford/base/require.hpp"
#include "afford/tax/detail/net_pay_formula.hpp"

namespace afford {
namespace {

std::int64_t whole_cents(const Ratio& cents) {
  const auto minor = round_to_integer(cents, RoundingMode::half_up).to_int64();
  AFFORD_REQUIRE(minor.has_value());
  return *minor;
}

const WithholdingPeriod* period_of(const TaxTables& tables, Date day) {
  const auto found = std::ranges::find_if(tables.withholding, [&](const auto& period) {
    return period.from <= day && day <= period.to;
  });
  return found == tables.withholding.end() ? nullptr : &*found;
}

void change_basic_personal(const WithholdingChange& change, TaxBlock& block) {
  for (auto& credit : block.credit_amounts) {
    if (credit.id != "basic_personal") continue;
    if (change.basic_personal_ramp) credit.rule = *change.basic_personal_ramp;
    if (!change.basic_personal) continue;
    if (auto* ramp = std::get_if<RampDown>(&credit.rule)) {
      ramp->max = *change.basic_personal;
    } else {
      credit.rule = FixedAmount{*change.basic_personal};
    }
  }
}

void change_block(const WithholdingPeriod* period, TaxBlock& block) {
  std::erase_if(block.credit_amounts, [](const auto& one) { return one.comes_with_return; });
  std::erase_if(block.steps, [](const auto& one) { return one.comes_with_return; });
  if (period == nullptr) return;
  const auto found = period->blocks.find(block.code);
  if (found == period->blocks.end()) return;
  const WithholdingChange& change = found->second;
  if (!change.brackets.empty()) block.brackets = change.brackets;
  if (change.lowest_rate) block.brackets.front().rate = block.credit_rate = *change.lowest_rate;
  change_basic_personal(change, block);
  for (auto& step : block.steps) {
    auto* reduction = std::get_if<CreditPhaseOut>(&step.rule);
    if (change.tax_reduction && step.id == "tax_reduction" && reduction != nullptr) {
      reduction->max = *change.tax_reduction;
    }
  }
}

// A contribution of one pay, and whether nothing more can be asked this year.
struct Kept {
  std::int64_t paid;
  bool is_at_most;
  auto operator<=>(const Kept&) const = default;
};

// Of a year, in cents.
struct PaidOfMost {
  std::int64_t paid;
  std::int64_t most;
};

Kept kept_back(std::int64_t amount, const PaidOfMost& year) {
  const std::int64_t paid = std::min(std::max<std::int64_t>(amount, 0), year.most - year.paid);
  return {paid, year.paid + paid == year.most};
}

// What the credit for it counts: a year of such pays, or the year's most once that is reached
// (T4127, K2).
Ratio counted_for_credit(const Kept& kept, const Ratio& of_year, const Ratio& most) {
  return kept.is_at_most || most < of_year ? most : of_year;
}

// The most of a year, in cents.
struct Limits {
  Ratio both_rates;  // of the first two parts of the pension contribution
  std::int64_t pension;
  std::int64_t second_pension;
  std::int64_t base;  // the first part alone
  std::vector<std::int64_t> premiums;
};

Limits limits_of(const ResidenceLaw& law) {
  const PensionContribution& pension = law.pension;
  const Ratio span = (pension.ceiling - pension.exemption).minor();
  const Ratio second_span = (pension.ceiling2 - pension.ceiling).minor();
  const Ratio both = pension.base_rate + pension.first_additional_rate;
  Limits limits{both,
                whole_cents(span * both),
                whole_cents(second_span * pension.second_additional_rate),
                whole_cents(span * pension.base_rate),
                {}};
  for (const auto& premium : law.premiums) {
    limits.premiums.push_back(whole_cents(detail::cents(premium.max_earnings) * premium.rate));
  }
  return limits;
}

// All that the tax of a pay depends on under one law.
struct TaxedPay {
  std::int64_t earned;  // in cents
  std::int64_t pays;    // a year
  Kept pension;
  Kept second_pension;
  std::vector<Kept> premiums;
  auto operator<=>(const TaxedPay&) const = default;
};

struct Taxes {
  std::int64_t federal;
  std::int64_t provincial;
};

// Contributions of a pay in cents, before any limit of the year.
struct UnlimitedPay {
  std::int64_t earned;
  std::int64_t pays;
  std::int64_t pension;
  std::vector<std::int64_t> premiums;
};

}  // namespace

struct KnownPays::Law {
  Date last_day;  ///< no other law holds up to here, once this one does
  ResidenceLaw law;
  Limits limits;
  std::map<TaxedPay, Taxes> taxes{};
  std::optional<UnlimitedPay> last{};  ///< pays are mostly like the one before
  TaxedPay pay{};                      ///< the one at hand
  const std::pair<const TaxedPay, Taxes>* last_taxes = nullptr;

  const UnlimitedPay& unlimited(std::int64_t earned, std::int64_t pays) {
    if (last && last->earned == earned && last->pays == pays) return *last;
    // The exemption of one pay is cut to the cent: 134.61 for 26 pays.
    const std::int64_t exemption = law.pension.exemption.minor() / pays;
    last = {earned, pays, whole_cents(Ratio(earned - exemption) * limits.both_rates), {}};
    for (const auto& premium : law.premiums) {
      last->premiums.push_back(whole_cents(Ratio(earned) * premium.rate));
    }
    return *last;
  }
};

namespace {

// What is kept back of a pay of `earned` cents, as `known.pay`.
const TaxedPay& kept_of_pay(KnownPays::Law& known, std::int64_t earned, std::int64_t pays,
                            YearToDate& year) {
  const Limits& limits = known.limits;
  const PensionContribution& pension = known.law.pension;
  const UnlimitedPay& unlimited = known.unlimited(earned, pays);
  TaxedPay& pay = known.pay;
  pay.earned = earned;
  pay.pays = pays;
  pay.pension = kept_back(unlimited.pension, {year.pension, limits.pension});
  const std::int64_t above = year.gross + earned - std::max(year.gross, pension.ceiling.minor());
  const std::int64_t second =
      above > 0 ? whole_cents(Ratio(above) * pension.second_additional_rate) : 0;
  pay.second_pension = kept_back(second, {year.second_pension, limits.second_pension});
  pay.premiums.resize(unlimited.premiums.size());
  for (std::size_t k = 0; k < unlimited.premiums.size(); ++k) {
    pay.premiums[k] = kept_back(unlimited.premiums[k], {year.premiums[k], limits.premiums[k]});
    year.premiums[k] += pay.premiums[k].paid;
  }
  year.gross += earned;
  year.pension += pay.pension.paid;
  year.second_pension += pay.second_pension.paid;
  return pay;
}

// What the annual tax counts, in cents.
detail::Contributions<Ratio> of_such_a_year(const ResidenceLaw& law, const Limits& limits,
                                            const TaxedPay& pay) {
  const Ratio annual = pay.earned * pay.pays;
  const Ratio of_year = pay.pension.paid * pay.pays;
  const Ratio base = counted_for_credit(
      pay.pension, of_year * law.pension.base_rate / limits.both_rates, limits.base);
  detail::Contributions<Ratio> result{
      {{{annual, base},
        {annual, of_year * law.pension.first_additional_rate / limits.both_rates},
        {annual, Ratio(pay.second_pension.paid * pay.pays)}}},
      {}};
  for (std::size_t k = 0; k < law.premiums.size(); ++k) {
    const Kept& kept = pay.premiums[k];
    result.premiums.push_back(
        {annual, counted_for_credit(kept, kept.paid * pay.pays, limits.premiums[k])});
  }
  return result;
}

Taxes worked_out(const ResidenceLaw& law, const Limits& limits, const TaxedPay& pay) {
  const auto contributions = of_such_a_year(law, limits, pay);
  const auto incomes = detail::incomes_of(law, Ratio(pay.earned * pay.pays), contributions);
  const auto of_one_pay = [&](const detail::BlockFigures<Ratio>& figures) {
    return whole_cents(figures.tax / Ratio(pay.pays));
  };
  return {of_one_pay(detail::federal_figures(incomes, Credits::paycheques_only)),
          of_one_pay(detail::provincial_figures(incomes, Credits::paycheques_only))};
}

const Taxes& taxes_of(KnownPays::Law& known, const TaxedPay& pay) {
  if (known.last_taxes != nullptr && known.last_taxes->first == pay) {
    return known.last_taxes->second;
  }
  auto found = known.taxes.find(pay);
  if (found == known.taxes.end()) {
    found = known.taxes.emplace(pay, worked_out(known.law, known.limits, pay)).first;
  }
  known.last_taxes = &*found;
  return found->second;
}

}  // namespace

namespace {

// The law of a day holds up to the end of its period, to the next one, or to the year's end.
Date last_day_of(const TaxTables& tables, const WithholdingPeriod* period, Date day) {
  Date last = Date::of(day.year(), 12, 31);
  if (period != nullptr) return std::min(last, period->to);
  for (const auto& next : tables.withholding) {
    if (next.from > day) last = std::min(last, next.from.plus_days(-1));
  }
  return last;
}

}  // namespace

KnownPays::KnownPays() = default;
KnownPays::KnownPays(KnownPays&&) noexcept = default;
KnownPays& KnownPays::operator=(KnownPays&&) noexcept = default;
KnownPays::~KnownPays() = default;

KnownPays::Law& KnownPays::law_on(const TaxTables& tables, Date day, std::string_view province) {
  const WithholdingPeriod* period = period_of(tables, day);
  const Date last_day = last_day_of(tables, period, day);
  const auto found = std::ranges::find_if(laws_, [&](const auto& known) {
    return known->last_day == last_day && known->law.province == province;
  });
  if (found != laws_.end()) return **found;
  ResidenceLaw law = paycheque_law(tables, day, province);
  Limits limits = limits_of(law);
  laws_.push_back(
      std::make_unique<Law>(Law{last_day, std::move(law), std::move(limits)}));
  return *laws_.back();
}

std::string_view format_pay_frequency(PayFrequency frequency) {
  switch (frequency) {
    case PayFrequency::every_week: return "weekly";
    case PayFrequency::every_two_weeks: return "biweekly";
    case PayFrequency::twice_a_month: return "semi_monthly";
    case PayFrequency::once_a_month: return "monthly";
  }
  return {};
}

int pays_per_year(PayFrequency frequency) {
  switch (frequency) {
    case PayFrequency::every_week: return 52;
    case PayFrequency::every_two_weeks: return 26;
    case PayFrequency::twice_a_month: return 24;
    case PayFrequency::once_a_month: return 12;
  }
  return 0;
}

ResidenceLaw paycheque_law(const TaxTables& tables, Date day, std::string_view province) {
  const auto in_force = law_for(tables, day.year(), province);
  AFFORD_REQUIRE(in_force.has_value());
  ResidenceLaw law = *in_force->law;
  const WithholdingPeriod* period = period_of(tables, day);
  change_block(period, law.federal);
  change_block(period, law.provincial);
  return law;
}

void Payroll::turn_to(Date day) {
  AFFORD_REQUIRE(law_ == nullptr || last_ <= day);
  if (law_ != nullptr && day <= law_->last_day) {
    last_ = day;
    return;
  }
  const bool is_new_year = law_ == nullptr || last_.year() != day.year();
  law_ = &known_->law_on(*tables_, day, province_);
  if (is_new_year) {
    year_ = {};
    year_.premiums.assign(law_->law.premiums.size(), 0);
  }
  last_ = day;
}

Paycheque Payroll::pay(Date day, Money gross) {
  AFFORD_REQUIRE(gross.currency() == cad && gross.minor() >= 0);
  turn_to(day);
  const TaxedPay& kept = kept_of_pay(*law_, gross.minor(), pays_per_year(frequency_), year_);
  const Taxes& taxes = taxes_of(*law_, kept);
  std::int64_t premiums = 0;
  for (const Kept& premium : kept.premiums) premiums += premium.paid;
  Paycheque result{gross,
                   Money::of_minor(kept.pension.paid + kept.second_pension.paid, cad),
                   Money::of_minor(premiums, cad),
                   Money::of_minor(taxes.federal, cad),
                   Money::of_minor(taxes.provincial, cad),
                   gross};
  result.net =
      gross - result.pension - result.premiums - result.federal_tax - result.provincial_tax;
  return result;
}

}  // namespace afford
