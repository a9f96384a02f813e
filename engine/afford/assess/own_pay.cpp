#include "afford/assess/own_pay.hpp"

#include <algorithm>
#include <map>

#include "afford/assess/situation.hpp"
#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr int months_a_year = 12;
constexpr int months_without_pay = 3;  // of the plan-fails kind `loses_job`

// What a month's pay depends on: how often it has grown, and the law.
struct PayYear {
  int grown;
  int calendar;
  bool operator==(const PayYear&) const = default;
};

// One of the two jobs, with what is known of its pay: that changes once a year.
struct KnownJob {
  const Pay& pay;
  std::optional<Paydays> paydays;
  std::optional<int> years_grown{};
  std::optional<Money> gross{};  ///< grown so often
  std::optional<PayYear> twelfth_of{};
  Money twelfth = Money::zero(cad);
};

class OwnPayByMonth {
 public:
  OwnPayByMonth(const Situation& situation, OutcomeKind kind, const JobOutcome* job)
      : situation_(situation), now_{situation.work->now, situation.work->now.paydays},
        loses_job_(kind == OutcomeKind::loses_job), jobless_{situation.first_repayment,
                                                             months_without_pay},
        study_(situation.course->study_months()), book_(situation.wages) {
    if (job == nullptr) return;
    new_.emplace(KnownJob{job->pay, paydays_of(job->pay, now_.pay)});
    new_from_ = situation.job_pays_from(*job);
  }

  OwnPay build() {
    const MonthRange& months = situation_.months;
    const auto count = static_cast<std::size_t>(months.count);
    result_.net_pay.reserve(count);
    if (keeps_pays_) result_.by_paydays.reserve(count);
    const bool from_january = has_paydays(*situation_.work);
    const int before = from_january ? months.start.month() - 1 : 0;
    for (int i = copied_from_failure() - before; i < months.count;) {
      const int alike = keeps_pays_ ? 1 : months_alike(i);
      add(months.start.plus(i), i >= 0, alike);
      i += alike;
    }
    if (keeps_pays_) settle();
    if (!situation_.household->computed_benefits.empty()) add_benefits();
    return std::move(result_);
  }

 private:
  // The months before a new job, where each is a twelfth of its year, are those of who does not
  // finish.
  int copied_from_failure() {
    const bool is_alike =
        new_ && !loses_job_ && !keeps_pays_ && situation_.household->computed_benefits.empty();
    if (!is_alike) return 0;
    const auto& known = situation_.own_pay_under(OutcomeKind::does_not_finish)->net_pay;
    const int until = months_between(situation_.months.start, new_from_);
    const int count = std::clamp(until, 0, situation_.months.count);
    result_.net_pay.assign(known.begin(), known.begin() + count);
    return count;
  }

  // How many months from i on bring the same, where each is a twelfth of its year.
  int months_alike(int i) const {
    const MonthRange& months = situation_.months;
    const Month month = months.start.plus(i);
    int alike = std::min(
        {months.count - i, months_a_year - i % months_a_year, months_a_year + 1 - month.month()});
    for (const Month edge :
         {new_from_, jobless_.start, jobless_.end(), study_.start, study_.end()}) {
      if (edge > month) alike = std::min(alike, months_between(month, edge));
    }
    const auto k = study_month(month);
    return k ? study_months_alike(*k, alike) : alike;
  }

  // Of the next `most` months of study, those with the same loss.
  int study_months_alike(std::size_t k, int most) const {
    const auto& net = situation_.lost_pay.by_month;
    const auto& gross = situation_.lost_pay.gross_by_month;
    int alike = 1;
    while (alike < most) {
      const std::size_t next = k + static_cast<std::size_t>(alike);
      const bool is_same =
          net[next].paycheque == net[k].paycheque && (gross.empty() || gross[next] == gross[k]);
      if (!is_same) break;
      ++alike;
    }
    return alike;
  }

  // `alike` months of one calendar year, all followed or none.
  void add(Month month, bool is_followed, int alike) {
    const bool in_new_job = new_ && month >= new_from_;
    KnownJob& job = in_new_job ? *new_ : now_;
    const PayYear year{std::max(situation_.years_grown(month), 0), month.year()};
    const auto& gross = gross_of(job, year.grown);
    const bool is_jobless = loses_job_ && jobless_.contains(month);
    std::optional<MonthOfPays> pays;
    Money net = Money::zero(cad);
    const auto& from = situation_.wages.resident_from();
    if (is_jobless || (gross && from && month < Month::of(*from))) {
      if (keeps_pays_) pays = book_.no_pay(month);
      count_gross(month, Money::zero(cad));
    } else if (gross && job.paydays) {
      pays = book_.work({month, in_new_job ? 1 : 0, *job.paydays, *gross, lost_gross(month)});
      net = pays->sum.net - lost_net(month);
      count_gross(month, pays->sum.gross * months_a_year);
    } else {
      if (keeps_pays_) book_.other_pay(month);
      net = twelfth(job, year) - lost(month);
      // Of a job whose gain alone is stated, today's: benefits are worked out on pay before tax.
      const auto& taxed = gross ? gross : gross_of(now_, year.grown);
      if (taxed) count_gross(month, (*taxed - lost_gross(month) * months_a_year) * alike);
    }
    if (!is_followed) return;
    result_.net_pay.insert(result_.net_pay.end(), static_cast<std::size_t>(alike), net);
    if (keeps_pays_) result_.by_paydays.push_back(pays);
  }

  const std::optional<Money>& gross_of(KnownJob& job, int grown) {
    if (job.years_grown != grown) {
      job.years_grown = grown;
      job.gross = gross_per_year(job.pay, grown);
    }
    return job.gross;
  }

  // Of what a year of the pay leaves.
  Money twelfth(KnownJob& job, const PayYear& year) {
    if (job.twelfth_of == year) return job.twelfth;
    const NetWages& wages = situation_.wages;
    const auto& gross = gross_of(job, year.grown);
    const MonthlyPay paid = gross ? wages.of_month(*gross, year.calendar)
                                  : wages.of_month(job.pay, now_.pay, year.grown, year.calendar);
    job.twelfth_of = year;
    job.twelfth = paid.paycheque;
    return job.twelfth;
  }

  std::optional<std::size_t> study_month(Month month) const {
    if (!study_.contains(month)) return std::nullopt;
    return static_cast<std::size_t>(months_between(study_.start, month));
  }

  // What study takes off a month's net pay that is a twelfth of the year.
  Money lost(Month month) const {
    const auto k = study_month(month);
    return k ? situation_.lost_pay.by_month[*k].paycheque : Money::zero(cad);
  }
  // What it takes off before tax, where hours are lost.
  Money lost_gross(Month month) const {
    const auto k = study_month(month);
    const auto& gross = situation_.lost_pay.gross_by_month;
    return k && !gross.empty() ? gross[*k] : Money::zero(cad);
  }
  // What it takes off after tax, where the loss is stated so.
  Money lost_net(Month month) const {
    return situation_.lost_pay.gross_by_month.empty() ? lost(month) : Money::zero(cad);
  }

  // In pay of a year, so that a twelfth of it is in whole cents until all are added up.
  void count_gross(Month month, Money times_12) {
    if (situation_.household->computed_benefits.empty()) return;
    const auto [sum, is_new] = gross_times_12_.emplace(month.year(), times_12);
    if (!is_new) sum->second += times_12;
  }

  void add_benefits() {
    const MonthRange& months = situation_.months;
    const int before = has_paydays(*situation_.work) ? 0 : months.start.month() - 1;
    for (int i = 1; i <= before; ++i) {
      count_gross(months.start.plus(-i), *gross_per_year(situation_.work->now, 0));
    }
    std::map<int, Money> gross;
    for (const auto& [year, sum] : gross_times_12_) {
      gross.emplace(
          year, Money::rounded(sum.to_ratio() / Ratio(months_a_year), cad, RoundingMode::half_up));
    }
    result_.benefits = benefit_months(situation_, gross);
  }

  void settle() {
    const MonthRange& months = situation_.months;
    for (int year = months.start.year(); year < months.end().plus(-1).year(); ++year) {
      const auto settlement = book_.settlement(year);
      if (!settlement) continue;
      const int month = settlement->minor() > 0 ? refund_month : balance_month;
      const int at = months_between(months.start, Month::of(Date::of(year + 1, month, 1)));
      if (at >= months.count) continue;
      result_.tax_settled.resize(static_cast<std::size_t>(months.count), Money::zero(cad));
      result_.tax_settled[static_cast<std::size_t>(at)] = *settlement;
    }
  }

  const Situation& situation_;
  KnownJob now_;
  std::optional<KnownJob> new_{};
  Month new_from_ = situation_.months.start;
  bool keeps_pays_ = has_paydays(*situation_.work) || situation_.wages.resident_from();
  bool loses_job_;
  MonthRange jobless_;
  MonthRange study_;
  PaydayBook book_;
  std::map<int, Money> gross_times_12_{};
  OwnPay result_{};
};

}  // namespace

bool has_paydays(const Work& work) {
  return work.now.paydays || (work.cautious && work.cautious->pay.paydays) ||
         (work.claimed && work.claimed->pay.paydays);
}

std::optional<Paydays> paydays_of(const Pay& pay, const Pay& now) {
  if (pay.paydays) return pay.paydays;
  return is_stated_gross(pay) ? now.paydays : std::nullopt;
}

OwnPay own_pay(const Situation& situation, OutcomeKind kind, const JobOutcome* job) {
  return OwnPayByMonth(situation, kind, job).build();
}

}  // namespace afford
