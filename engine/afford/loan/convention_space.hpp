// The conventions a lender may have worked by, as a space that can be searched: so many words, so
// many choices of each. Choice 0 is always the request's own.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "afford/loan/loan_terms.hpp"

namespace afford {

/// In the order in which a search settles them: dates, then interest, then payments.
enum class ConventionWord : std::uint8_t {
  month_end,
  business_days,  ///< calendar, shift and calculate together: without a shift the others say
                  ///< nothing
  day_count,
  rounding_interest,
  interest_per,
  tranche_on_due_date,
  rounding_payment,
  payment_unit,
  level_from,
  last_payment,
};

inline constexpr std::size_t convention_word_count = 10;

/// One choice for each word, in the order of the enumerators.
using ConventionChoices = std::array<int, convention_word_count>;

constexpr std::size_t index_of(ConventionWord word) { return static_cast<std::size_t>(word); }
constexpr ConventionWord word_at(std::size_t index) { return static_cast<ConventionWord>(index); }

/// "rounding.interest", "day_count": as the request format has it.
std::string_view format_convention_word(ConventionWord word);

class ConventionSpace {
 public:
  explicit ConventionSpace(const LoanTerms& stated);

  int choices(ConventionWord word) const;
  /// How many combinations there are.
  std::int64_t size() const;
  /// "Act/365F"; "following, weekends, unshifted"; "0.05".
  std::string text(ConventionWord word, int choice) const;
  void apply(ConventionWord word, int choice, LoanTerms& terms) const;

 private:
  struct BusinessDays {
    BusinessDayShift shift;
    bool interest_follows_shift;
    BusinessCalendar calendar;
  };

  void list_business_days(const DueDateRule& stated);
  void list_units(const LoanTerms& stated);

  Currency currency_;
  std::vector<MonthEnd> month_ends_;
  std::vector<BusinessDays> business_days_{};
  std::vector<DayCount> day_counts_;
  std::vector<RoundingMode> interest_roundings_;
  std::vector<InterestPer> interest_per_;
  std::vector<TrancheOnDueDate> tranches_;
  std::vector<RoundingMode> payment_roundings_;
  std::vector<std::int64_t> units_{};
  std::vector<LevelFrom> level_from_;
  std::vector<LastPayment> last_payments_;
};

}  // namespace afford
