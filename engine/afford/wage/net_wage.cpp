#include "afford/wage/net_wage.hpp"

#include <algorithm>

#include "afford/base/require.hpp"
#include "afford/tax/arrival_year.hpp"
#include "afford/tax/family_credits.hpp"

namespace afford {
namespace {

Money share(Money year, int months) {
  return Money::of_minor(year.minor() / months, year.currency());
}

}  // namespace

const ResidenceLaw& NetWages::law_of_one(int year) const {
  const auto law = law_for(tables_, year, province_);
  AFFORD_REQUIRE(law.has_value());
  return *law->law;
}

const std::optional<ResidenceLaw>& NetWages::law_of_two(int year) const {
  static const std::optional<ResidenceLaw> none;
  if (!partner_gross_in_) return none;
  const auto found = known_->couple.find(year);
  if (found != known_->couple.end()) return found->second;
  const Money partner = net_income(partner_gross_in_(year), year);
  return known_->couple.emplace(year, law_of_couple(law_of_one(year), partner)).first->second;
}

const ResidenceLaw& NetWages::law(int year) const {
  const auto& couple = law_of_two(year);
  return couple ? *couple : law_of_one(year);
}

NetPaySegments& NetWages::segments_of(int year) const {
  const auto& couple = law_of_two(year);
  Segments& all = couple ? known_->couple_segments : *segments_;
  return all.try_emplace(year, couple ? *couple : law_of_one(year)).first->second;
}

const NetPay& NetWages::of_year(Money gross, int year) const {
  year = year_of_law(year);
  const std::pair key{year, gross.minor()};
  auto& years = known_->years;
  const auto found = years.find(key);
  if (found != years.end()) return found->second;
  return years.emplace(key, segments_of(year).at(gross)).first->second;
}

bool NetWages::is_arrival_year(int year) const {
  return resident_from_ && resident_from_->year() == year &&
         *resident_from_ != Date::of(year, 1, 1);
}

const NetPay& NetWages::received(Money gross, int year) const {
  if (!is_arrival_year(year)) return of_year(gross, year);
  auto& known = known_->arrival_year;
  const auto found = known.find(gross.minor());
  if (found != known.end()) return found->second;
  const NetPay pay = net_pay(arrival_law(law(year), *resident_from_), gross);
  return known.emplace(gross.minor(), pay).first->second;
}

Money NetWages::net_income(Money gross, int year) const {
  const int law_year = std::max(year, first_year());
  const std::pair key{law_year, gross.minor()};
  const auto found = known_->net_incomes.find(key);
  if (found != known_->net_incomes.end()) return found->second;
  return known_->net_incomes.emplace(key, afford::net_income(law_of_one(law_year), gross))
      .first->second;
}

int NetWages::months_in(int year) const {
  return is_arrival_year(year) ? 13 - resident_from_->month() : 12;
}

Money NetWages::earned_in(Money gross_per_year, int year) const {
  if (!is_arrival_year(year)) return gross_per_year;
  return Money::rounded(gross_per_year.to_ratio() * Ratio(months_in(year)) / Ratio(12), cad,
                        RoundingMode::half_up);
}

MonthlyPay NetWages::of_month(Money gross, int year) const {
  const NetPay& pay = received(earned_in(gross, year), year);
  const int months = months_in(year);
  return {share(pay.net - pay.with_return, months), share(pay.net, months)};
}

std::optional<MonthlyPay> NetWages::of_own_month(const Pay& pay, int years_grown, int year) const {
  if (const auto gross = gross_per_year(pay, years_grown)) return of_month(*gross, year);
  const auto* net = std::get_if<NetPerMonth>(&pay.stated);
  if (net == nullptr) return std::nullopt;
  const Money month = grown(net->amount, pay.growth_per_year, years_grown);
  return MonthlyPay{month, month};
}

MonthlyPay NetWages::of_month(const Pay& pay, const Pay& now, int years_grown, int year) const {
  if (const auto own = of_own_month(pay, years_grown, year)) return *own;
  const auto base = of_own_month(now, years_grown, year);
  AFFORD_REQUIRE(base.has_value());
  const auto& gain = std::get<NetGainPerMonth>(pay.stated);
  const auto with_gain = [&](Money today) {
    const Money all = today + gain.amount;
    if (gain.factor == Ratio(1)) return all;
    return Money::rounded(all.to_ratio() * gain.factor, all.currency(), RoundingMode::half_up);
  };
  return {with_gain(base->paycheque), with_gain(base->by_law)};
}

}  // namespace afford
