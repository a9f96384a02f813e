// What a job pays, as a person states it: by the year, by the hour, or net when the tax tables do
// not fit.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "afford/numbers/money.hpp"
#include "afford/numbers/ratio.hpp"
#include "afford/tax/withholding.hpp"

namespace afford {

struct GrossPerYear {
  Money amount;
};

struct HourlyPay {
  Money hourly;
  Ratio hours_per_week;  ///< above 0, at most 168
};

struct NetPerMonth {
  Money amount;
};

/// Outcomes only: today's net pay of the same month and so much more.
struct NetGainPerMonth {
  Money amount;
  Ratio factor = 1;  ///< of both together, half up to the cent
};

/// When a job pays.
struct Paydays {
  PayFrequency frequency;
  std::optional<Date> pay_date{};  ///< any day on which it pays; needed for weekly and biweekly
};

struct Pay {
  std::variant<GrossPerYear, HourlyPay, NetPerMonth, NetGainPerMonth> stated;
  Ratio growth_per_year = 0;         ///< a fraction; one step after every whole year from month 0
  std::optional<Paydays> paydays{};  ///< only where pay is stated gross
  std::optional<int> pay_day{};      ///< of the month, 1 to 31; only where pay is stated net
};

/// By the year or by the hour, before tax.
bool is_stated_gross(const Pay& pay);

/// Gross pay of a year after `years` steps of growth: hourly x hours x 52, or as stated, rounded
/// half up to the cent. Nothing for pay that is stated net.
std::optional<Money> gross_per_year(const Pay& pay, int years);

/// An amount after `years` steps of growth, rounded half up to the cent.
Money grown(Money amount, const Ratio& growth_per_year, int years);

/// A outside audit, every student counted; B published with its method; C the provider's claim; D
/// words only.
enum class EvidenceGrade : std::uint8_t { a, b, c, d };

struct MonthsRange {
  int low;
  int high;
};

struct PayRange {
  Pay low;
  Pay high;
};

/// A job after the course, as somebody expects it.
struct JobOutcome {
  Pay pay;
  int months_to_job;              ///< after the study months, 0 to 60
  Ratio gain_decay_per_year = 0;  ///< a fraction below 1
  std::optional<Ratio> completion_probability{};
  std::optional<Ratio> placement_probability{};  ///< of those who pass
  std::optional<EvidenceGrade> evidence_grade{};
  std::optional<int> cohort_size{};
  std::optional<bool> counts_everyone{};  ///< who started, not graduates alone; as the claim says
  std::optional<MonthsRange> months_range{};     ///< around months_to_job
  std::optional<PayRange> pay_range{};           ///< around the pay, in its own form
  std::optional<Ratio> other_job_probability{};  ///< outside the field, of those who pass
  Ratio other_gain_share = 0;                    ///< of the gain in the field that it brings
};

struct Work {
  Pay now;
  std::optional<JobOutcome> cautious{};
  std::optional<JobOutcome> claimed{};
  int horizon_months;           ///< from month 0, 1 to 480
  Ratio discount_per_year = 0;  ///< a fraction, 0 to 1
};

}  // namespace afford
