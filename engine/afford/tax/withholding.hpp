// What an employer keeps back from each pay, and what the paycheque brings.
//   annual   = pays a year x pay
//   pension  = rate x (pay - exemption / pays a year), premiums = rate x pay, up to the year's most
//   tax      = tax of the annual pay, by the law that paycheques use, / pays a year
// Source: CRA, Payroll Deductions Formulas T4127, option 1 (chapters 4 and 6 for CPP and EI, 5 for
// tax: "annualise, tax, divide"); for Quebec Revenu Quebec's TP-1015.F, which has the same shape.
// Where a year's paycheques and its law differ, the `withholding` block of
// engine/parameters/ca-tax.json holds what paycheques used. Rules that come with the return are
// left out. Our reading: brackets are exact, where T4127 prints constants in whole dollars (up to
// 5 cents a pay), and federal and provincial tax are each rounded, as CRA's online calculator shows
// them; no cumulative averaging (option 2), no claim but the basic amounts.
// Worked, Ontario, biweekly, 2,307.69 on 2025-01-10: pension 0.0595 x (2,307.69 - 134.61) = 129.30;
// EI 0.0164 x 2,307.69 = 37.85.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "afford/tax/tax_tables.hpp"

namespace afford {

enum class PayFrequency : std::uint8_t { every_week, every_two_weeks, twice_a_month, once_a_month };
std::string_view format_pay_frequency(PayFrequency frequency);
/// 52, 26, 24 or 12: what a year's pay is divided by, also in a year with one pay day more.
int pays_per_year(PayFrequency frequency);

/// In whole cents, each deduction half up.
struct Paycheque {
  Money gross;
  Money pension;
  Money premiums;
  Money federal_tax;
  Money provincial_tax;
  Money net;
};

/// The law as paycheques of that day know it: the year's, changed by the period the day lies in,
/// without the rules that come with the return. Years after the data carry the last law forward.
/// The year must not lie before the data.
ResidenceLaw paycheque_law(const TaxTables& tables, Date day, std::string_view province);

/// What one employer paid and kept back since 1 January, in cents.
struct YearToDate {
  std::int64_t gross = 0;
  std::int64_t pension = 0;  ///< base and first additional part together
  std::int64_t second_pension = 0;
  std::vector<std::int64_t> premiums{};  ///< in the order of the law
};

/// Laws of paycheques, and taxes of pays already worked out: what payrolls share. Not for two
/// threads at once.
class KnownPays {
 public:
  KnownPays();
  KnownPays(KnownPays&&) noexcept;
  KnownPays& operator=(KnownPays&&) noexcept;
  ~KnownPays();

  struct Law;
  /// Good as long as this is.
  Law& law_on(const TaxTables& tables, Date day, std::string_view province);

 private:
  std::vector<std::unique_ptr<Law>> laws_;
};

/// One employer's pays in one province. Contributions stop where the year's most is reached;
/// another employer begins anew (CPP Regulations and EI Act look at each employer alone), and what
/// was paid too much comes back with the return.
class Payroll {
 public:
  /// `tables` and `known` outlive it.
  Payroll(const TaxTables& tables, std::string province, PayFrequency frequency, KnownPays& known)
      : tables_(&tables), province_(std::move(province)), frequency_(frequency), known_(&known) {}

  /// The next pay; days do not go back. `gross` is one pay in Canadian dollars, >= 0.
  Paycheque pay(Date day, Money gross);

 private:
  void turn_to(Date day);

  const TaxTables* tables_;
  std::string province_;
  PayFrequency frequency_;
  KnownPays* known_;
  KnownPays::Law* law_ = nullptr;  // of the last day, once there was one
  Date last_ = Date::of(request_years.first, 1, 1);
  YearToDate year_{};
};

}  // namespace afford
