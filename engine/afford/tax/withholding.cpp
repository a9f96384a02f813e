#include "afford/tax/withholding.hpp"

#include <algorithm>

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

// A contribution of one pay and what the credit for it counts: a year of such pays, or the year's
// most once that is reached (T4127, K2).
struct Kept {
  std::int64_t paid;
  bool is_at_most;  // nothing more can be asked this year
};

Kept kept_back(const Ratio& amount, std::int64_t most, std::int64_t before) {
  const std::int64_t paid = std::min(std::max<std::int64_t>(whole_cents(amount), 0), most - before);
  return {paid, before + paid == most};
}

Ratio counted_for_credit(const Kept& kept, const Ratio& of_year, const Ratio& most) {
  return kept.is_at_most || most < of_year ? most : of_year;
}

struct ContributionsOfPay {
  std::int64_t pension;
  std::int64_t premiums;
  detail::Contributions<Ratio> of_such_a_year;  // what the annual tax counts, in cents
};

struct OnePay {
  std::int64_t earned;  // in cents
  std::int64_t pays;    // a year
};

void add_pension(const PensionContribution& law, OnePay pay, YearToDate& year,
                 ContributionsOfPay& result) {
  const auto [earned, pays] = pay;
  const Ratio annual = Ratio(earned * pays);
  // The exemption of one pay is cut to the cent: 134.61 for 26 pays.
  const std::int64_t exemption = law.exemption.minor() / pays;
  const Ratio both_rates = law.base_rate + law.first_additional_rate;
  const Ratio span = (law.ceiling - law.exemption).minor();
  const Kept first = kept_back(Ratio(earned - exemption) * both_rates,
                               whole_cents(span * both_rates), year.pension);
  const std::int64_t above = year.gross + earned - std::max(year.gross, law.ceiling.minor());
  const Ratio second_span = (law.ceiling2 - law.ceiling).minor();
  const Kept second =
      kept_back(Ratio(above) * law.second_additional_rate,
                whole_cents(second_span * law.second_additional_rate), year.second_pension);
  const Ratio of_year = first.paid * pays;
  const Ratio base = counted_for_credit(first, of_year * law.base_rate / both_rates,
                                        whole_cents(span * law.base_rate));
  result.of_such_a_year.pension = {{{annual, base},
                                    {annual, of_year * law.first_additional_rate / both_rates},
                                    {annual, Ratio(second.paid * pays)}}};
  result.pension = first.paid + second.paid;
  year.pension += first.paid;
  year.second_pension += second.paid;
}

ContributionsOfPay contributions_of_pay(const ResidenceLaw& law, std::int64_t pays,
                                        std::int64_t earned, YearToDate& year) {
  ContributionsOfPay result{0, 0, {}};
  add_pension(law.pension, {earned, pays}, year, result);
  for (std::size_t k = 0; k < law.premiums.size(); ++k) {
    const Premium& premium = law.premiums[k];
    const std::int64_t most = whole_cents(detail::cents(premium.max_earnings) * premium.rate);
    const Kept kept = kept_back(Ratio(earned) * premium.rate, most, year.premiums[k]);
    result.of_such_a_year.premiums.push_back(
        {Ratio(earned * pays), counted_for_credit(kept, kept.paid * pays, most)});
    result.premiums += kept.paid;
    year.premiums[k] += kept.paid;
  }
  year.gross += earned;
  return result;
}

}  // namespace

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
  AFFORD_REQUIRE(law_.empty() || last_ <= day);
  if (law_.empty() || period_of(*tables_, last_) != period_of(*tables_, day) ||
      last_.year() != day.year()) {
    const bool is_new_year = law_.empty() || last_.year() != day.year();
    law_ = {paycheque_law(*tables_, day, province_)};
    if (is_new_year) {
      year_ = {};
      year_.premiums.assign(law_.front().premiums.size(), 0);
    }
  }
  last_ = day;
}

Paycheque Payroll::pay(Date day, Money gross) {
  AFFORD_REQUIRE(gross.currency() == cad && gross.minor() >= 0);
  turn_to(day);
  const ResidenceLaw& law = law_.front();
  const int pays = pays_per_year(frequency_);
  const ContributionsOfPay kept = contributions_of_pay(law, pays, gross.minor(), year_);
  const auto incomes =
      detail::incomes_of(law, Ratio(gross.minor()) * Ratio(pays), kept.of_such_a_year);
  const auto of_one_pay = [&](const detail::BlockFigures<Ratio>& figures) {
    return Money::of_minor(whole_cents(figures.tax / Ratio(pays)), cad);
  };
  Paycheque result{gross,
                   Money::of_minor(kept.pension, cad),
                   Money::of_minor(kept.premiums, cad),
                   of_one_pay(detail::federal_figures(incomes, Credits::paycheques_only)),
                   of_one_pay(detail::provincial_figures(incomes, Credits::paycheques_only)),
                   gross};
  result.net =
      gross - result.pension - result.premiums - result.federal_tax - result.provincial_tax;
  return result;
}

}  // namespace afford
