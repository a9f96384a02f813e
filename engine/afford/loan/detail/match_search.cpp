#include "afford/loan/detail/match_search.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <tuple>

#include "afford/loan/detail/convention_sets.hpp"

namespace afford::detail {
namespace {

constexpr std::array interest_words{ConventionWord::day_count, ConventionWord::rounding_interest,
                                    ConventionWord::interest_per,
                                    ConventionWord::tranche_on_due_date};
constexpr std::array payment_words{ConventionWord::rounding_payment, ConventionWord::payment_unit,
                                   ConventionWord::level_from, ConventionWord::last_payment};

bool is_worked_out(const LoanPhase& phase) {
  switch (phase.kind) {
    case PhaseKind::level: return !phase.payment;
    case PhaseKind::equal_principal: return !phase.principal;
    case PhaseKind::balloon:
    case PhaseKind::flat:
    case PhaseKind::down_payment: return true;
    default: return false;
  }
}

bool is_levelled(const LoanPhase& phase) {
  return phase.kind == PhaseKind::balloon || (phase.kind == PhaseKind::level && !phase.payment);
}

bool is_paid_later(const Fee& fee) { return fee.paid == FeePaid::financed && fee.date; }
bool is_share_of_payments(const Fee& fee) { return fee.paid == FeePaid::each_payment && fee.share; }

// Which words can change a row at all, by the shape of the loan. Those that cannot are not tried.
std::array<bool, convention_word_count> words_that_matter(const Loan& loan) {
  std::array<bool, convention_word_count> matters;
  matters.fill(true);
  const auto set = [&](ConventionWord word, bool value) { matters[index_of(word)] = value; };
  const LoanTerms& terms = loan.terms;
  const bool has_tranches =
      loan.disbursements.size() > 1 || std::ranges::any_of(terms.fees, is_paid_later);
  const bool has_rate_path = terms.index_rate.has_value() || !terms.rate_changes.empty();
  const bool has_parts =
      has_tranches || has_rate_path || !loan.prepayments.empty() || !loan.interest_pauses.empty();
  const bool is_levelled_once = std::ranges::any_of(terms.phases, is_levelled);
  const bool is_computed = std::ranges::any_of(terms.phases, is_worked_out);
  const bool bears_interest = has_rate_path || !terms.nominal_rate.is_zero();
  set(ConventionWord::day_count, bears_interest);
  set(ConventionWord::rounding_interest, bears_interest);
  set(ConventionWord::interest_per, has_parts && bears_interest);
  set(ConventionWord::tranche_on_due_date, has_tranches);
  set(ConventionWord::rounding_payment,
      is_computed || std::ranges::any_of(terms.fees, is_share_of_payments));
  set(ConventionWord::payment_unit, is_computed);
  set(ConventionWord::level_from, is_levelled_once && bears_interest);
  set(ConventionWord::last_payment, is_levelled_once);
  return matters;
}

std::optional<StatedColumn> different_column(const StatedRow& stated, const Installment& row) {
  if (stated.date != row.due_date) return StatedColumn::date;
  if (stated.interest && *stated.interest != row.interest) return StatedColumn::interest;
  if (stated.payment != row.payment) return StatedColumn::payment;
  if (stated.principal && *stated.principal != row.principal) return StatedColumn::principal;
  if (stated.balance && *stated.balance != row.balance_after) return StatedColumn::balance;
  return std::nullopt;
}

std::size_t explained_rows(std::span<const StatedRow> rows, const Amortization& amortization) {
  const auto& own = amortization.installments;
  std::size_t i = 0;
  while (i < rows.size() && i < own.size() && !different_column(rows[i], own[i])) ++i;
  return i;
}

Money own_figure(StatedColumn column, const Installment& row) {
  switch (column) {
    case StatedColumn::interest: return row.interest;
    case StatedColumn::principal: return row.principal;
    case StatedColumn::balance: return row.balance_after;
    default: return row.payment;
  }
}

Money stated_figure(StatedColumn column, const StatedRow& row) {
  switch (column) {
    case StatedColumn::interest: return *row.interest;
    case StatedColumn::principal: return *row.principal;
    case StatedColumn::balance: return *row.balance;
    default: return row.payment;
  }
}

}  // namespace

MatchSearch::MatchSearch(const Loan& loan, std::span<const StatedRow> rows)
    : rows_(rows), result_{.space = ConventionSpace(loan.terms)}, matters_(words_that_matter(loan)),
      classes_(date_classes(loan, result_.space, rows)) {}

int MatchSearch::choices(ConventionWord word) const {
  return matters_[index_of(word)] ? result_.space.choices(word) : 1;
}

ScheduleMatch MatchSearch::run() {
  list_candidates();
  std::ranges::stable_sort(candidates_, std::greater<>{}, &Candidate::explained);
  // No schedule explains more rows than its dates and its interest do.
  if (candidates_.empty() || candidates_.front().explained == 0) {
    say_without_trying();
    return std::move(result_);
  }
  for (const auto& candidate : candidates_) {
    if (candidate.explained < best_) break;
    try_payment_words(candidate);
  }
  result_.matches = merged(std::move(sets_));
  if (!result_.matches.empty()) {
    result_.first_unexplained.reset();
  } else if (!result_.first_unexplained) {
    result_.first_unexplained = UnexplainedRow{};  // no combination has a schedule at all
  }
  return std::move(result_);
}

void MatchSearch::list_candidates() {
  for (std::size_t i = 0; i < classes_.size(); ++i) {
    // Rows beyond a date that is not so need no interest.
    auto stated = StatedPrincipal::of(classes_[i].loan, rows_.first(classes_[i].explained));
    list_interest_words(i, stated);
  }
}

void MatchSearch::list_interest_words(std::size_t date_class,
                                      std::optional<StatedPrincipal>& stated) {
  const DateClass& dates = classes_[date_class];
  std::array<int, interest_words.size()> counts{};
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = choices(interest_words[i]);
  const int all = std::accumulate(counts.begin(), counts.end(), 1, std::multiplies<>{});
  LoanTerms terms = dates.loan.terms;
  for (int n = 0; n < all; ++n) {
    Candidate candidate{date_class, dates.members.front(), dates.explained, {}};
    int rest = n;
    for (std::size_t i = counts.size(); i-- > 0;) {
      candidate.choices[index_of(interest_words[i])] = rest % counts[i];
      result_.space.apply(interest_words[i], rest % counts[i], terms);
      rest /= counts[i];
    }
    const std::size_t by_interest = stated ? stated->explained(terms) : candidate.explained;
    if (by_interest < candidate.explained) {
      candidate.explained = by_interest;
      candidate.next_interest = stated->next_interest();
    }
    candidates_.push_back(candidate);
  }
}

void MatchSearch::try_payment_words(const Candidate& candidate) {
  Loan& loan = classes_[candidate.date_class].loan;
  ConventionChoices chosen = candidate.choices;
  for (const auto word : interest_words) {
    result_.space.apply(word, chosen[index_of(word)], loan.terms);
  }
  std::array<int, payment_words.size()> counts{};
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = choices(payment_words[i]);
  const int all = std::accumulate(counts.begin(), counts.end(), 1, std::multiplies<>{});
  matched_.clear();
  for (int n = 0; n < all; ++n) {
    int rest = n;
    for (std::size_t i = counts.size(); i-- > 0;) {
      chosen[index_of(payment_words[i])] = rest % counts[i];
      result_.space.apply(payment_words[i], rest % counts[i], loan.terms);
      rest /= counts[i];
    }
    try_schedule(loan, chosen);
  }
  add_matches(candidate.date_class);
}

void MatchSearch::try_schedule(const Loan& loan, const ConventionChoices& chosen) {
  ++result_.tried;
  const auto amortization = amortize(loan);
  if (!amortization) return;
  const std::size_t explained = explained_rows(rows_, *amortization);
  if (explained < best_) return;
  if (explained > best_) {
    best_ = explained;
    nearest_.reset();
  }
  if (explained < rows_.size()) return note_unexplained(explained, *amortization, chosen);
  matched_.push_back(chosen);
  result_.rows_of_loan = static_cast<int>(amortization->installments.size());
}

namespace {

// The set with the rules of dates of one of the choices that are not told apart.
ConventionSet under_dates(ConventionSet set, const ConventionChoices& member) {
  for (const auto word : {ConventionWord::month_end, ConventionWord::business_days}) {
    set[index_of(word)] = {member[index_of(word)]};
  }
  return set;
}

bool is_as_stated(const ConventionSet& set) {
  return std::ranges::all_of(set, [](const auto& choices) { return choices.front() == 0; });
}

}  // namespace

// The same under every rule of dates that is not told apart, and every choice of words that do not
// matter.
void MatchSearch::add_matches(std::size_t date_class) {
  if (matched_.empty()) return;
  std::vector<ConventionSet> found;
  for (const auto& chosen : matched_) {
    ConventionSet set;
    for (std::size_t i = 0; i < convention_word_count; ++i) {
      set[i] = {chosen[i]};
      if (matters_[i]) continue;
      set[i].resize(static_cast<std::size_t>(result_.space.choices(word_at(i))));
      std::iota(set[i].begin(), set[i].end(), 0);
    }
    found.push_back(std::move(set));
  }
  for (const auto& set : merged(std::move(found))) {
    for (const auto& member : classes_[date_class].members) {
      sets_.push_back(under_dates(set, member));
      if (is_as_stated(sets_.back())) result_.matches_as_stated = true;
    }
  }
}

void MatchSearch::note_unexplained(std::size_t row, const Amortization& amortization,
                                   const ConventionChoices& chosen) {
  const StatedRow& stated = rows_[row];
  UnexplainedRow found{.row = row, .column = StatedColumn::date, .conventions = chosen};
  if (row >= amortization.installments.size()) {
    constexpr std::int64_t farther_than_any_date = 1'000'000;
    return keep_nearer(found, {true, farther_than_any_date});
  }
  const Installment& own = amortization.installments[row];
  found.column = different_column(stated, own).value_or(StatedColumn::date);
  if (found.column == StatedColumn::date) {
    found.nearest_date = own.due_date;
    return keep_nearer(found, {true, std::abs(days_between(stated.date, own.due_date))});
  }
  found.nearest = own_figure(found.column, own);
  const Money difference = stated_figure(found.column, stated) - *found.nearest;
  keep_nearer(found, {false, std::abs(difference.minor())});
}

void MatchSearch::keep_nearer(const UnexplainedRow& found, const Nearest& nearness) {
  const bool is_nearer = !nearest_ || std::tie(nearness.is_of_date, nearness.distance) <
                                          std::tie(nearest_->is_of_date, nearest_->distance);
  if (!is_nearer) return;
  nearest_ = nearness;
  result_.first_unexplained = found;
}

// Not even the first row: its date or its interest is that of no candidate.
void MatchSearch::say_without_trying() {
  result_.first_unexplained = UnexplainedRow{};
  for (const auto& candidate : candidates_) {
    UnexplainedRow found{.row = 0, .column = StatedColumn::date, .conventions = candidate.choices};
    if (candidate.next_interest) {
      found.column = StatedColumn::interest;
      found.nearest = candidate.next_interest;
      const Money difference = *rows_.front().interest - *found.nearest;
      keep_nearer(found, {false, std::abs(difference.minor())});
      continue;
    }
    const Loan& loan = classes_[candidate.date_class].loan;
    const auto amortization = amortize(loan);
    if (amortization) note_unexplained(0, *amortization, candidate.choices);
  }
}

}  // namespace afford::detail
