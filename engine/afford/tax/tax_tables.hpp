// One year's law on an employee's pay, by province: contributions, brackets, deductions, credits,
// steps. Source: engine/parameters/ca-tax.json, whose `kinds` and `order` say what each rule does;
// every block carries its own sources and our confidence. Worked: Ontario in 2027 is the law of
// 2026 carried forward.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "afford/base/result.hpp"
#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"
#include "afford/tax/benefits.hpp"

namespace afford {

enum class Confidence : std::uint8_t {
  high,    ///< two or more independent sources agree
  medium,  ///< one source, or a figure carried or indexed forward
  low,     ///< doubtful
};
std::string_view format_confidence(Confidence confidence);

/// Who says so. `sources` are keys of TaxTables::sources.
struct Provenance {
  Confidence confidence = Confidence::low;
  std::vector<std::string> sources{};
  std::string note{};
};

struct TaxSource {
  std::string title;
  std::string publisher;
  std::string date;  ///< as far as it is known: "2025" or "2025-12-30"
  std::string url;   ///< "" if there is none
};

/// The three parts of a pension contribution. The additional ones are deducted from income, the
/// base one is a credit amount.
enum class PensionPart : std::uint8_t { base, first_additional, second_additional };
inline constexpr std::size_t pension_part_count = 3;
std::string_view format_pension_part(PensionPart part);

struct PensionContribution {
  std::string code;  ///< "CPP" or "QPP"
  Money exemption;
  Money ceiling;
  Money ceiling2;
  Ratio base_rate;  ///< of pay between exemption and ceiling, like the next
  Ratio first_additional_rate;
  Ratio second_additional_rate;  ///< of pay between the two ceilings
};

/// Rate x pay up to `max_earnings`; nothing when a year's pay is not above `refunded_up_to`.
struct Premium {
  std::string code;  ///< "EI", "EI_QC", "QPIP"
  Money max_earnings;
  Ratio rate;
  Money refunded_up_to;
};

struct TaxBracket {
  Money over;
  Ratio rate;
};

enum class IncomeMeasure : std::uint8_t {
  net,      ///< gross less additional pension contributions
  taxable,  ///< gross less all deductions of the block
};

// One type for each kind of the parameter file; credit amounts, deductions and steps are made of
// them.
struct FixedAmount {
  Money amount;
};
struct RampDown {
  IncomeMeasure income;
  Money max;  ///< up to `from`
  Money min;  ///< from `to` on, linear between
  Money from;
  Money to;
};
struct PhaseOut {
  IncomeMeasure income;
  Money max;
  Money from;
  Ratio rate;  ///< lost of every dollar over `from`, down to 0
};
struct CappedEmployment {
  Money max;
};
struct CappedRateOfEmployment {
  Ratio rate;
  Money max;
};
struct ContributionParts {
  std::vector<PensionPart> parts;
};
struct NamedPremiums {
  std::vector<std::string> names;  ///< those that do not apply in the province count nothing
};
struct Surtax {
  std::vector<TaxBracket> tiers;  ///< of tax, not of income; all on the tax before this step
};
struct TwiceAmountLessTax {
  Money amount;
};
struct CreditPhaseOut {
  IncomeMeasure income;
  Money max;
  std::optional<Ratio> max_rate_of_employment;  ///< of gross pay; the lower maximum holds
  Money from;
  Ratio rate;
  /// Of a couple: their income together over this counts, where that is more (`law_of_couple`).
  std::optional<Money> family_from{};
};
struct CreditOverCredits {
  Money over;
  Ratio rate;
};
struct SchedulePoint {
  Money income;
  Money amount;
};
struct AddSchedule {
  IncomeMeasure income;
  std::vector<SchedulePoint> points;  ///< rising; flat before the first and after the last
};

struct Deduction {
  std::string id;
  std::variant<ContributionParts, CappedRateOfEmployment> rule;
};

struct CreditAmount {
  std::string id;
  std::variant<FixedAmount, RampDown, PhaseOut, CappedEmployment, ContributionParts, NamedPremiums>
      rule;
  bool comes_with_return = false;  ///< paycheques do not know it
};

struct TaxStep {
  std::string id;
  std::variant<Surtax, TwiceAmountLessTax, CreditPhaseOut, CreditOverCredits, AddSchedule> rule;
  bool comes_with_return = false;
  bool needs_residence_on_1_january = false;  ///< refused in the year of arrival
};

/// Federal or provincial tax: brackets, less `credit_rate` x credit amounts, then the steps in
/// order.
struct TaxBlock {
  std::string code;  ///< "federal" or the province
  std::string name;
  std::vector<TaxBracket> brackets;  ///< the first over 0, rising
  std::vector<Deduction> deductions;
  Ratio credit_rate;
  std::vector<CreditAmount> credit_amounts;
  std::vector<TaxStep> steps;
  Provenance provenance;
};

/// All that decides the net pay of someone who lives in one province for the whole year.
struct ResidenceLaw {
  std::string province;
  int year;
  std::string status;  ///< "final", or why the year's figures may still move
  PensionContribution pension;
  std::vector<Premium> premiums;
  Ratio federal_abatement;  ///< share of the federal tax that Quebec residents do not pay
  TaxBlock federal;
  TaxBlock provincial;
  Provenance contributions;
};

/// What a block's paycheques use in part of a year in place of the year's law.
struct WithholdingChange {
  std::vector<TaxBracket> brackets{};  ///< empty: those of the year
  /// Of the first bracket and of the credits.
  std::optional<Ratio> lowest_rate{};
  /// The basic personal amount; of a ramp its highest.
  std::optional<Money> basic_personal{};
  /// A basic personal amount that moves with income; `max` is the amount up to `from`, `min` that
  /// from `to` on, which may be the higher one.
  std::optional<RampDown> basic_personal_ramp{};
  std::optional<Money> tax_reduction{};  ///< the most of the step of that name
};

struct WithholdingPeriod {
  Date from;
  Date to;                                                       ///< in it
  std::map<std::string, WithholdingChange, std::less<>> blocks;  ///< by TaxBlock::code
};

struct TaxTables {
  std::string as_of;  ///< day of the last check against the sources
  std::string about;
  std::string base_case;  ///< whom the figures fit
  std::vector<std::string> left_out;
  std::map<std::string, TaxSource, std::less<>> sources;
  std::map<int, std::map<std::string, ResidenceLaw, std::less<>>> years;  ///< without gaps
  std::vector<WithholdingPeriod> withholding{};                           ///< in order, apart
  BenefitTables benefits{};
};

/// The ten provinces and three territories, in order of their codes.
std::span<const std::string_view> province_codes();
bool is_province(std::string_view code);

/// A law, and whether it is an older year's, for want of data. It lives as long as its tables.
struct LawInForce {
  const ResidenceLaw* law;
  bool is_carried_forward;
};

/// The law of `year`, or the last law known if `year` lies after the data. Findings:
/// `year_before_data` (its argument is the first year), `province_unknown`.
Result<LawInForce> law_for(const TaxTables& tables, int year, std::string_view province);

}  // namespace afford
