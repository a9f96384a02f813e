// The search behind match_schedule: dates, then interest on the stated balances, then payments.
#pragma once

#include "afford/loan/amortization.hpp"
#include "afford/loan/detail/match_dates.hpp"
#include "afford/loan/detail/stated_principal.hpp"

namespace afford::detail {

class MatchSearch {
 public:
  MatchSearch(const Loan& loan, std::span<const StatedRow> rows);

  ScheduleMatch run();

 private:
  // Words of dates and interest, and how many rows they can explain at most.
  struct Candidate {
    std::size_t date_class;
    ConventionChoices choices;
    std::size_t explained;
    std::optional<Money> next_interest;
  };
  // What is nearest to the first row that none explains.
  struct Nearest {
    bool is_of_date;
    std::int64_t distance;
  };

  void list_candidates();
  void list_interest_words(std::size_t date_class, std::optional<StatedPrincipal>& stated);
  void try_payment_words(const Candidate& candidate);
  void try_schedule(const Loan& loan, const ConventionChoices& chosen);
  void add_matches(std::size_t date_class);
  void note_unexplained(std::size_t row, const Amortization& amortization,
                        const ConventionChoices& chosen);
  void keep_nearer(const UnexplainedRow& found, const Nearest& nearness);
  void say_without_trying();
  int choices(ConventionWord word) const;

  std::span<const StatedRow> rows_;
  ScheduleMatch result_;
  std::array<bool, convention_word_count> matters_{};
  std::vector<DateClass> classes_;
  std::vector<Candidate> candidates_{};
  std::vector<ConventionChoices> matched_{};  // of one candidate
  std::vector<ConventionSet> sets_{};
  std::size_t best_ = 0;  // rows explained
  std::optional<Nearest> nearest_{};
};

}  // namespace afford::detail
