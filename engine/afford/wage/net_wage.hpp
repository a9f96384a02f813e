// What is left of pay: by the year's law in full, and as paycheques bring it. The two differ by
// credits that come only with the tax return.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "afford/tax/net_pay.hpp"
#include "afford/tax/tax_tables.hpp"
#include "afford/tax/withholding.hpp"
#include "afford/wage/pay.hpp"

namespace afford {

/// A twelfth of a year's net pay, cut to the cent; pay stated net is the same in both.
struct MonthlyPay {
  Money paycheque;
  Money by_law;
};

/// Net pay in one province by calendar year; years after the data carry the last law forward. Each
/// pair of year and gross pay is worked out once.
class NetWages {
 public:
  /// The first year asked for must not lie before the tables' first.
  NetWages(const TaxTables& tables, std::string province)
      : tables_(tables), province_(std::move(province)) {}

  const NetPay& of_year(Money gross, int year) const;
  MonthlyPay of_month(Money gross, int year) const;
  /// Pay of an outcome or of now; `now` is what a stated gain comes on top of.
  MonthlyPay of_month(const Pay& pay, const Pay& now, int years_grown, int year) const;
  /// The law that pays in `year`.
  const ResidenceLaw& law(int year) const;
  /// An employer's payroll in the province.
  Payroll payroll(PayFrequency frequency) const { return {tables_, province_, frequency}; }

 private:
  /// Pay that stands for itself; nothing for a stated gain.
  std::optional<MonthlyPay> of_own_month(const Pay& pay, int years_grown, int year) const;

  const TaxTables& tables_;
  std::string province_;
  mutable std::map<std::pair<int, std::int64_t>, NetPay> known_;
};

}  // namespace afford
