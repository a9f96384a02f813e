#include "afford/wage/net_wage.hpp"

#include "afford/base/require.hpp"

namespace afford {
namespace {

Money twelfth(Money year) { return Money::of_minor(year.minor() / 12, year.currency()); }

}  // namespace

const ResidenceLaw& NetWages::law(int year) const {
  const auto law = law_for(tables_, year, province_);
  AFFORD_REQUIRE(law.has_value());
  return *law->law;
}

const NetPay& NetWages::of_year(Money gross, int year) const {
  const std::pair key{year, gross.minor()};
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  return known_.emplace(key, net_pay(law(year), gross)).first->second;
}

MonthlyPay NetWages::of_month(Money gross, int year) const {
  const NetPay& pay = of_year(gross, year);
  return {twelfth(pay.net - pay.with_return), twelfth(pay.net)};
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
  const Money gain = std::get<NetGainPerMonth>(pay.stated).amount;
  return {base->paycheque + gain, base->by_law + gain};
}

}  // namespace afford
