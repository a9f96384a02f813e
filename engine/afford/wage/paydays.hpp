// The days on which a job pays, and what the pays of a month bring.
//   pay of a day = gross a year / pays a year, less pay lost in its month
//   settlement of a year = net pay by the law of the year, on what was paid in it, less what the
//                          paycheques brought
// Pay counts on the day it is received (Income Tax Act s. 5(1)), so a year with 27 biweekly pays is
// taxed on 27. A settlement above zero is a refund, one below zero a balance to pay. Contributions
// settle with it, as lines 30800, 44800 and 45000 of the return do.
// Worked: biweekly with a pay on 2025-09-05 pays on 3 and 17 October and, three times, on 2, 16 and
// 30 January 2026.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "afford/calendar/month.hpp"
#include "afford/tax/withholding.hpp"
#include "afford/wage/net_wage.hpp"

namespace afford {

/// In order. Weekly and biweekly pays follow the known pay day in both directions; monthly pays
/// come on its day of the month, or on the last day if none is known; semi-monthly ones on its day
/// and 15 days apart, or on the 15th and the last day.
std::vector<Date> pay_days_in(const Paydays& paydays, Month month);

/// Each pay of a year, half up to the cent.
Money whole_paycheque(Money gross_per_year, PayFrequency frequency);

struct PayOnDay {
  int day = 0;  ///< of the month
  std::int64_t net_minor = 0;
};

/// The pays of one month by pay days.
struct MonthOfPays {
  int pays;
  int pays_per_year;  ///< of its frequency; 12 in a month without pay
  Paycheque sum;
  std::array<PayOnDay, 5> days{};  ///< as many as there are pays; a week's pay comes up to 5 times
};

/// What an average month of such pays brings, cut to the cent: 26 / (12 x 2) of a month with 2
/// pays. Zero without pay.
Money average_month(const MonthOfPays& month);

/// A month of one job.
struct MonthOfWork {
  Month month;
  int employer;  ///< another number is another one, whose contributions begin anew
  Paydays paydays;
  Money gross_per_year;
  Money lost;  ///< off the pays of this month, before tax; what is left of it off the next ones
};

/// Pays month by month, in order, and the settlement of each year.
class PaydayBook {
 public:
  explicit PaydayBook(const NetWages& wages) : wages_(&wages) {}

  MonthOfPays work(const MonthOfWork& month);
  /// A month without any pay.
  MonthOfPays no_pay(Month month);
  /// Pay of that month comes otherwise: its year cannot be settled.
  void other_pay(Month month);
  /// By the law of the year in full; nothing unless all 12 months of it are in the book.
  std::optional<Money> settlement(int year) const;

 private:
  struct Year {
    int year;
    int months = 0;
    bool is_known = true;
    Money gross = Money::zero(cad);
    Money net = Money::zero(cad);
  };

  Year& year_of(Month month);
  Money whole(Money gross_per_year, PayFrequency frequency);

  const NetWages* wages_;
  std::vector<Payroll> payroll_{};  // none before the first pay, else the last employer's
  int employer_ = 0;
  Money lost_ = Money::zero(cad);  // not taken off yet
  struct Whole {
    Money gross_per_year;
    PayFrequency frequency;
    Money paycheque;
  };
  std::optional<Whole> whole_{};  // of the last pay
  std::vector<Year> years_{};
};

}  // namespace afford
