// What is left of pay: by the year's law in full, and as paycheques bring it. The two differ by
// credits that come only with the tax return.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "afford/tax/net_pay.hpp"
#include "afford/tax/net_pay_segments.hpp"
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
/// pair of year and gross pay is worked out once, also for copies. Not for two threads at once.
class NetWages {
 public:
  /// The first year asked for must not lie before the tables' first.
  NetWages(const TaxTables& tables, std::string province, std::optional<Date> resident_from = {})
      : tables_(tables), province_(std::move(province)), resident_from_(resident_from) {}

  /// By the law of someone who lives here all year.
  const NetPay& of_year(Money gross, int year) const;
  /// On what was received in the year; in the year of arrival by its law.
  const NetPay& received(Money gross, int year) const;
  /// A month of a job with that pay a year: in the year of arrival a share of what the months from
  /// the arrival on bring.
  MonthlyPay of_month(Money gross, int year) const;
  /// Pay of a whole year, or of the months from the arrival on.
  Money earned_in(Money gross_per_year, int year) const;
  /// 12, or from the month of arrival on.
  int months_in(int year) const;
  /// The year in which somebody arrives and who was not here on 1 January.
  bool is_arrival_year(int year) const;
  /// The same year, or the one after the arrival.
  int whole_year(int year) const { return is_arrival_year(year) ? year + 1 : year; }
  /// A day before it is no day of pay here.
  const std::optional<Date>& resident_from() const { return resident_from_; }
  /// Pay of an outcome or of now; `now` is what a stated gain comes on top of.
  MonthlyPay of_month(const Pay& pay, const Pay& now, int years_grown, int year) const;
  /// The law that pays in `year`, of the couple if there is a partner.
  const ResidenceLaw& law(int year) const;
  /// Income for benefits; years before the first law count by it.
  Money net_income(Money gross, int year) const;
  const BenefitTables& benefits() const { return tables_.benefits; }
  /// Of another person who came as long ago: the law by its segments is shared, pays are not.
  NetWages of_another() const {
    NetWages other = *this;
    other.known_ = std::make_shared<Known>();
    other.partner_gross_in_ = nullptr;
    return other;
  }
  /// The same person with a partner, whose pay of a year is asked for. What is known is forgotten.
  NetWages with_partner(std::function<Money(int year)> gross_in) const {
    NetWages couple = of_another();
    couple.partner_gross_in_ = std::move(gross_in);
    return couple;
  }
  /// The first year with a law.
  int first_year() const { return tables_.years.begin()->first; }
  /// An employer's payroll in the province.
  Payroll payroll(PayFrequency frequency) const {
    return {tables_, province_, frequency, known_->pays};
  }

 private:
  /// Pay that stands for itself; nothing for a stated gain.
  std::optional<MonthlyPay> of_own_month(const Pay& pay, int years_grown, int year) const;
  const ResidenceLaw& law_of_one(int year) const;
  // Nothing where the law of one person holds.
  const std::optional<ResidenceLaw>& law_of_two(int year) const;
  NetPaySegments& segments_of(int year) const;
  /// The year that stands for it: the last law goes on, but a partner's pay may still change.
  int year_of_law(int year) const {
    return partner_gross_in_ ? year : std::min(year, tables_.years.rbegin()->first);
  }

  const TaxTables& tables_;
  std::string province_;
  std::optional<Date> resident_from_;
  // Of whole years, by year of the law: the same for all who live in the province.
  using Segments = std::map<int, NetPaySegments>;
  // Copies share what is known: they are of the same person.
  struct Known {
    std::map<std::pair<int, std::int64_t>, NetPay> years{};  // by year of the law and gross
    std::map<std::int64_t, NetPay> arrival_year{};
    std::map<std::pair<int, std::int64_t>, Money> net_incomes{};
    KnownPays pays{};
    std::map<int, std::optional<ResidenceLaw>> couple{};  // by year
    Segments couple_segments{};                           // where the law is the couple's own
  };
  std::function<Money(int)> partner_gross_in_{};
  std::shared_ptr<Known> known_ = std::make_shared<Known>();
  std::shared_ptr<Segments> segments_ = std::make_shared<Segments>();
};

}  // namespace afford
