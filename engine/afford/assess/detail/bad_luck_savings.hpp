// The cautious plan's savings, month by month in cents, under bad luck: each path is worked out
// once.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "afford/assess/breaking_points.hpp"
#include "afford/assess/outcomes.hpp"
#include "afford/assess/situation.hpp"
#include "afford/loan/amortization.hpp"
#include "afford/loan/dearer_loan.hpp"

namespace afford::detail {

using Cents = std::vector<std::int64_t>;  // by month

/// One way through the plan.
struct BadLuckPath {
  Cents savings;             ///< at the end of each month
  std::size_t judged;        ///< the month that is judged
  std::int64_t left;         ///< in it, after spending
  Cents hidden;              ///< the most that roundings could hide by then of what any smaller cut
                             ///< leaves more
  std::int64_t left_hidden;  ///< the same of the month that is judged
};

/// What a dearer loan takes: by the end of each month, and in it. Of several rates the most.
struct Taken {
  Cents in_all;
  Cents in_month;
};

/// What the worst month has left once so much more rent is paid in each; `at_worst` takes off what
/// roundings could hide.
enum class Roundings : std::uint8_t { as_they_are, at_worst };
std::int64_t spare(const BadLuckPath& path, const Taken& taken, std::int64_t rent,
                   Roundings roundings = Roundings::as_they_are);
/// The rent on top that every month bears; below zero if some month does not hold already.
std::int64_t rent_room(const BadLuckPath& path, const Taken& taken);

/// Pay of a year before tax, or of a month where it is stated net.
std::int64_t whole_pay(const Pay& pay);
JobOutcome with_bad_luck(const JobOutcome& job, const BadLuckPoint& point);

class BadLuckSavings {
 public:
  BadLuckSavings(const Situation& situation, const Amortization& amortization);

  std::size_t months() const { return paid_.size(); }
  std::int64_t pay() const { return pay_; }
  /// How many basis points were looked at.
  int rates() const { return static_cast<int>(dearer_.size()); }

  /// At today's rent and rate.
  const BadLuckPath& at(std::int64_t months_late, std::int64_t cut);
  /// The largest smaller cut that changes some pay: a paycheque is in whole cents, so of 26 a year
  /// each goes down a cent every 26 cents of the year. `cut` is above 0.
  std::int64_t next_below(std::int64_t cut);

  /// At a rate so many basis points higher; null where the loan does not work at it.
  const Taken* taken(int basis_points);
  /// The most that any rate up to so many basis points more takes, month by month.
  Taken most_taken(int basis_points);

 private:
  BadLuckPath followed(const JobOutcome& job) const;
  BadLuckPath added_up(const JobOutcome& job, std::int64_t cut);
  void add_hidden(const JobOutcome& job, const OwnPay* own, BadLuckPath& path) const;
  std::int64_t hidden_in_twelfth() const;
  std::int64_t hidden_in_judged_month(const JobOutcome& job, const OwnPay* own,
                                      std::size_t judged) const;
  bool refunds_premiums(const JobOutcome& job, const OwnPay* own, Month month) const;
  std::vector<std::int64_t> paycheques(std::int64_t cut) const;
  bool has_new_pay(int m) const { return has_new_pay_[static_cast<std::size_t>(m)] != 0; }
  const Cents& gains(const Pay& pay, std::int64_t cut);
  std::int64_t month_of(const Pay& pay, Month month) const;
  Cents paid(const Amortization& amortization);

  const Situation& situation_;
  Paths paths_;
  DearerLoan dearer_loan_;
  bool has_plain_months_;  // a twelfth of the year, in years that are whole
  struct DueMonth {
    Date due_date;
    int month;  ///< from the first month followed
  };
  std::vector<DueMonth> due_months_{};  ///< of the rows last seen
  std::int64_t pay_;
  std::vector<char> has_new_pay_{};  // by month
  Cents paid_;                       // loan payments up to the end of each month
  Cents without_job_;                // savings without any new job
  Cents without_left_;               // what its months leave after spending
  std::map<std::pair<std::int64_t, std::int64_t>, BadLuckPath> known_{};
  std::map<std::int64_t, std::int64_t> below_{};
  std::map<std::int64_t, Cents> gains_{};  // by cut, from the first month after the study months
  Cents pay_of_today_{};                   // by month, as far as gains are known
  std::vector<Taken> dearer_{};
  bool has_end_ = false;
};

}  // namespace afford::detail
