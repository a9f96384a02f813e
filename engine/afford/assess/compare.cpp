#include "afford/assess/compare.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "afford/assess/course_worth.hpp"
#include "afford/assess/largest_loan.hpp"
#include "afford/assess/loan_summary.hpp"
#include "afford/assess/partner_pay.hpp"
#include "afford/base/require.hpp"
#include "afford/course/course_cost.hpp"

namespace afford {

std::string_view format_unknown_estimate(UnknownEstimate unknown) {
  switch (unknown) {
    case UnknownEstimate::wage: return "wage";
    case UnknownEstimate::completion: return "completion";
    case UnknownEstimate::placement: return "placement";
    case UnknownEstimate::months_to_job: return "months_to_job";
  }
  return {};
}

namespace {

constexpr unsigned chance_decimals = 3;

// Ontario's student aid for micro-credentials: 5 to 300 hours of instruction in under 12 weeks.
constexpr int aided_hours_min = 5;
constexpr int aided_hours_max = 300;
constexpr int aided_weeks_below = 12;

bool is_outside_aid(const ListedCourse& course) {
  if (course.aid != CheckAnswer::yes) return false;
  const bool has_wrong_hours =
      course.hours && (*course.hours < aided_hours_min || *course.hours > aided_hours_max);
  return has_wrong_hours || course.weeks >= aided_weeks_below;
}

// To the nearest 10, from 10,000 on to 100: nobody knows what is lost to the cent.
Money compared_as(Money lost) {
  constexpr std::int64_t ten = 1'000;  // in cents
  constexpr std::int64_t finer_below = 1'000'000;
  const std::int64_t step = lost.minor() < finer_below ? ten : 10 * ten;
  const auto times = round_quotient(Wide{lost.minor()}, Wide{step}, RoundingMode::half_even);
  return Money::of_minor(static_cast<std::int64_t>(times) * step, lost.currency());
}

// The job that a row's low or high ends lead to.
struct Estimate {
  Between<Money> gross;
  Between<Ratio> completion;
  Between<Ratio> placement;
  int months_to_job;
};

class Comparer {
 public:
  Comparer(const Request& person, const ParameterSet& parameters)
      : person_(person), parameters_(parameters), varied_(person), usual_(person.work->cautious),
        wages_(wages_in(*person.household, NetWages(parameters.tax, person.household->province,
                                                    person.household->resident_from))) {
    varied_.vouched.clear();
    if (person.course) {
      for (const auto& part : person.course->funding) {
        if (part.kind == FundingKind::own_money) own_money_ += part.amount;
      }
    }
  }

  Money own_money() const { return own_money_; }
  Date usual_start() const {
    return person_.course ? person_.course->start : person_.loan->disbursements.front().date;
  }

  // What is wrong with the person's own sections, seen with a course that costs nothing.
  Errors faults() {
    varied_.course =
        Course{.name = {}, .start = usual_start(), .weeks = 1, .bills = {}, .funding = {}};
    Errors errors;
    if (const auto loan = loan_summary(*person_.loan); !loan) errors = loan.error();
    if (const auto fitted = situation(varied_, parameters_, {}); !fitted) {
      std::ranges::copy(fitted.error(), std::back_inserter(errors));
    }
    return errors;
  }

  Result<ComparedCourse> compared(const ListedCourse& listed) {
    const Money zero = Money::zero(cad);
    const Date start = listed.start.value_or(usual_start());
    ComparedCourse result{.listed = 0,
                          .rank = 1,
                          .start = start,
                          .lost_net_pay = zero,
                          .money_lost = zero,
                          .compared_as = zero};
    varied_.course = course_of(listed, start);
    const auto estimate = estimate_of(listed, result);
    // A row without an estimate has no gain at all here; nothing of it is read below.
    varied_.work->cautious = estimate
                                 ? job(estimate->gross.low, *estimate, End::low)
                                 : JobOutcome{.pay = {NetGainPerMonth{zero}}, .months_to_job = 0};
    if (auto fault = lost_hours_fault(*varied_.course, *varied_.work)) {
      return Failure(Errors{std::move(*fault)});
    }
    varied_.loan = person_.loan;
    auto fitted = situation(varied_, parameters_, {}, &wages_);
    if (!fitted) return Failure(fitted.error());
    add_cost(listed, *fitted, result);
    add_delivery(*fitted, result);
    if (estimate) add_chance(*estimate, *fitted, result);
    if (is_outside_aid(listed)) result.notes.push_back({"compare.note.aid_rule", {}});
    const Money principal = principal_for_bills(*varied_.course, *person_.loan);
    if (principal.minor() == 0) return result;
    auto loan = loan_of(principal);
    if (!loan) return Failure(loan.error());
    result.loan = *loan;
    return result;
  }

 private:
  enum class End : bool { low, high };

  Course course_of(const ListedCourse& listed, Date start) const {
    Course course{.name = listed.name,
                  .start = start,
                  .weeks = listed.weeks,
                  .bills = {{CostKind::tuition, listed.fee, start}},
                  .funding = {}};
    if (own_money_.minor() > 0) {
      course.funding.push_back({FundingKind::own_money, own_money_, start});
    }
    course.assessment = listed.exam;
    course.delivery = parse_delivery(listed.delivery);
    if (listed.hours) course.hours_per_week = Ratio(*listed.hours) / Ratio(listed.weeks);
    course.paid_hours_lost_per_week = listed.paid_hours_lost_per_week;
    if (!listed.paid_hours_lost_per_week && person_.course) {
      course.paid_hours_lost_per_week = person_.course->paid_hours_lost_per_week;
      course.net_lost_per_month = person_.course->net_lost_per_month;
    }
    return course;
  }

  // The row's own figures, or those of the request's cautious job; what neither says is unknown.
  std::optional<Estimate> estimate_of(const ListedCourse& listed, ComparedCourse& result) const {
    std::vector<std::string> taken;  // from the request
    const auto known = [&](const auto& own, const auto& usual, UnknownEstimate what) {
      auto figure = own;
      if (!figure && usual) {
        figure = usual;
        taken.emplace_back(format_unknown_estimate(what));
      }
      if (!figure) result.unknown.push_back(what);
      return figure;
    };
    add_wage(listed, result);
    if (!result.gross_per_year) result.unknown.push_back(UnknownEstimate::wage);
    const auto completion = known(listed.completion, both_ends(&JobOutcome::completion_probability),
                                  UnknownEstimate::completion);
    const auto placement =
        known(cut_placement(listed, result), both_ends(&JobOutcome::placement_probability),
              UnknownEstimate::placement);
    const auto months =
        known(listed.months_to_job, usual_ ? std::optional(usual_->months_to_job) : std::nullopt,
              UnknownEstimate::months_to_job);
    if (!taken.empty()) result.notes.push_back({"compare.note.from_request", std::move(taken)});
    if (!result.unknown.empty()) return std::nullopt;
    return Estimate{*result.gross_per_year, *completion, *placement, *months};
  }

  // A chance of the request's cautious job, the same at both ends.
  std::optional<Between<Ratio>> both_ends(std::optional<Ratio> JobOutcome::*chance) const {
    if (!usual_ || !((*usual_).*chance)) return std::nullopt;
    const Ratio& stated = *((*usual_).*chance);
    return Between<Ratio>{stated, stated};
  }

  // With an evidence grade it is a claim, and takes the haircut.
  std::optional<Between<Ratio>> cut_placement(const ListedCourse& listed,
                                              ComparedCourse& result) const {
    if (!listed.placement || !listed.evidence_grade) return listed.placement;
    const Ratio factor = haircut_factor(parameters_.worth, *listed.evidence_grade);
    if (factor != Ratio(1)) {
      result.notes.push_back({"compare.note.claim_cut",
                              {std::string(1, format_evidence_grade(*listed.evidence_grade))}});
    }
    return Between<Ratio>{listed.placement->low * factor, listed.placement->high * factor};
  }

  // The row's own pay, or that of its occupations from low to median. Pay that a school promises,
  // or that nobody stands behind, can only lower what is known of its occupations.
  void add_wage(const ListedCourse& listed, ComparedCourse& result) const {
    const bool is_promised =
        listed.gross_per_year &&
        (listed.evidence_grade || listed.source.find_first_not_of(' ') == std::string::npos);
    result.gross_per_year = listed.gross_per_year;
    result.wage_source = listed.source;
    if (listed.gross_per_year && !is_promised) return;
    result.gross_per_year.reset();
    const OccupationPay* pay =
        lowest_pay(parameters_.wages, listed.occupations, person_.household->province);
    if (pay != nullptr) {
      result.gross_per_year =
          Between<Money>{pay->per_year(pay->low), pay->per_year(pay->median.value_or(pay->low))};
      result.wage_source = pay->source + " (" + pay->source_date + ")";
      result.notes.push_back({pay->median ? "compare.note.wage_table" : "compare.note.wage_low",
                              {pay->title, pay->occupation, pay->source, pay->source_date}});
    }
    if (!is_promised) return;
    const Between<Money>& promised = *listed.gross_per_year;
    result.notes.push_back({"compare.note.promised_pay",
                            {format_money(promised.low),
                             promised.high != promised.low ? format_money(promised.high) : ""}});
    if (!result.gross_per_year) return;
    Between<Money>& counted = *result.gross_per_year;
    if (promised.low >= counted.low && promised.high >= counted.high) return;
    counted.low = std::min(counted.low, promised.low);
    counted.high = std::min(counted.high, promised.high);
    result.wage_source = listed.source;
    result.notes.push_back({"compare.note.promise_is_lower", {}});
  }

  static void add_delivery(const Situation& situation, ComparedCourse& result) {
    const DeliveryLoss& loss = situation.delivery_loss;
    const std::string delivery(
        situation.course->delivery ? format_delivery(*situation.course->delivery) : "");
    if (loss.is_pay_unknown) {
      result.notes.push_back({"compare.note.delivery_pay_unknown", {delivery}});
    } else if (loss.hours_per_week && loss.hours_per_week->sign() > 0) {
      result.notes.push_back(
          {"compare.note.delivery",
           {delivery,
            format_decimal(rounded(*loss.hours_per_week, 2, RoundingMode::half_even).reduced())}});
    }
  }

  JobOutcome job(Money gross, const Estimate& estimate, End end) const {
    const auto at = [&](const Between<Ratio>& chance) {
      return end == End::low ? chance.low : chance.high;
    };
    return {.pay = {GrossPerYear{gross}, usual_ ? usual_->pay.growth_per_year : Ratio(0)},
            .months_to_job = estimate.months_to_job,
            .gain_decay_per_year = usual_ ? usual_->gain_decay_per_year : Ratio(0),
            .completion_probability = at(estimate.completion),
            .placement_probability = at(estimate.placement)};
  }

  static void add_cost(const ListedCourse& listed, const Situation& situation,
                       ComparedCourse& result) {
    const Money lost = situation.lost_pay.net;
    const CourseCost cost = course_cost(*situation.course, lost, Money::zero(lost.currency()));
    result.lost_net_pay = lost;
    result.money_lost = cost.bills - cost.exam_first_try + cost.exam_all_tries + lost;
    result.compared_as = compared_as(result.money_lost);
    if (listed.hours) {
      result.fee_per_hour = Money::rounded(listed.fee.to_ratio() * Ratio(1, *listed.hours),
                                           listed.fee.currency(), RoundingMode::half_even);
    }
  }

  ChanceMargin margin_of(const Situation& situation) {
    const FuturesResult result = futures(worth_model(situation), factors_);
    ChanceMargin margin{rounded(result.success_probability, chance_decimals, RoundingMode::down),
                        result.break_even_chance,
                        {}};
    if (margin.needed) margin.margin = margin.success - *margin.needed;
    return margin;
  }

  void add_chance(const Estimate& estimate, Situation& situation, ComparedCourse& result) {
    const ChanceMargin low = margin_of(situation);
    const bool is_range = estimate.gross.low != estimate.gross.high ||
                          estimate.completion.low != estimate.completion.high ||
                          estimate.placement.low != estimate.placement.high;
    if (!is_range) {
      result.chance = Between<ChanceMargin>{low, low};
      return;
    }
    situation.cautious = job(estimate.gross.high, estimate, End::high);
    result.chance = Between<ChanceMargin>{low, margin_of(situation)};
  }

  Result<CourseLoan> loan_of(Money principal) const {
    const Loan scaled = scaled_to(*person_.loan, principal);
    if (auto checked = checked_loan(scaled); !checked) return Failure(checked.error());
    const auto amortization = amortize(scaled);
    if (!amortization) return Failure(amortization.error());
    const auto payments = std::ranges::count_if(amortization->installments, [](const auto& row) {
      return has_due_date(row.phase) && row.payment.minor() != 0;
    });
    return CourseLoan{principal, static_cast<int>(payments), largest_repayment(*amortization),
                      amortization->totals.payment, amortization->totals.interest};
  }

  const Request& person_;
  const ParameterSet& parameters_;
  Request varied_;
  Money own_money_ = Money::zero(cad);
  std::optional<JobOutcome> usual_;
  NetWages wages_;
  MonthlyFactors factors_{};
};

// Where a margin stands among others: in thousandths; below all of them where no chance is enough.
std::int64_t standing(const ChanceMargin& chance) {
  if (!chance.margin) return std::numeric_limits<std::int64_t>::min();
  const auto thousandths = chance.margin->coefficient_at(chance_decimals).to_int64();
  AFFORD_REQUIRE(thousandths.has_value());
  return *thousandths;
}

// A course is certainly ahead of another if it loses less, or as much and its worst chance is
// better than the other's best. A course whose chance is unknown is neither ahead nor behind those
// that lose as much.
void rank_courses(std::vector<ComparedCourse>& courses) {
  std::map<std::int64_t, std::vector<std::int64_t>> worst;  // by money lost, of those known
  std::map<std::int64_t, int> count;
  for (const auto& course : courses) {
    const std::int64_t lost = course.compared_as.minor();
    ++count[lost];
    if (course.chance) worst[lost].push_back(standing(course.chance->low));
  }
  std::map<std::int64_t, int> cheaper;
  int sum = 0;
  for (const auto& [lost, number] : count) {
    cheaper[lost] = sum;
    sum += number;
  }
  for (auto& [lost, all] : worst) std::ranges::sort(all);
  for (auto& course : courses) {
    const std::int64_t lost = course.compared_as.minor();
    course.rank = 1 + cheaper[lost];
    if (!course.chance) continue;
    const auto& others = worst[lost];
    const auto ahead = std::ranges::upper_bound(others, standing(course.chance->high));
    course.rank += static_cast<int>(others.end() - ahead);
  }
  std::ranges::stable_sort(courses, {}, &ComparedCourse::rank);
}

std::vector<Assumption> assumptions_of(const Request& person, const Comparer& comparer) {
  std::vector<Assumption> all{{"compare.assume.loan", {format_money(comparer.own_money())}},
                              {"compare.assume.start", {format_date(comparer.usual_start())}}};
  if (!person.course) return all;
  const auto& course = *person.course;
  if (course.paid_hours_lost_per_week || course.net_lost_per_month) {
    all.push_back({"compare.assume.lost_time", {}});
  }
  if (std::ranges::any_of(course.funding, [](const CourseFunding& part) {
        return part.kind != FundingKind::own_money;
      })) {
    all.push_back({"compare.assume.grants_left_out", {}});
  }
  return all;
}

}  // namespace

Result<CourseComparison> compare(const Request& person, std::span<const ListedCourse> list,
                                 const ParameterSet& parameters) {
  AFFORD_REQUIRE(person.as_of && person.loan && person.work && person.household);
  Comparer comparer(person, parameters);
  if (auto faults = comparer.faults(); !faults.empty()) return Failure(std::move(faults));
  CourseComparison result{
      *person.as_of, comparer.own_money(), {}, {}, assumptions_of(person, comparer)};
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto compared = comparer.compared(list[i]);
    if (compared) {
      compared->listed = i;
      result.courses.push_back(std::move(*compared));
      continue;
    }
    for (auto& error : compared.error()) {
      error.path = list[i].place + ", " + error.path;
      result.rejected.push_back(std::move(error));
    }
  }
  rank_courses(result.courses);
  return result;
}

}  // namespace afford
