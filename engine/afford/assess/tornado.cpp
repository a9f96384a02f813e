#include "afford/assess/tornado.hpp"

#include <algorithm>

#include "afford/assess/course_worth.hpp"
#include "afford/assess/detail/tornado_bars.hpp"
#include "afford/assess/scenario_case.hpp"
#include "afford/assess/variation.hpp"
#include "afford/base/require.hpp"

namespace afford {

using detail::plain;
using detail::TornadoBars;

namespace {

int whole(const Ratio& value) {
  const auto number = round_to_integer(value, RoundingMode::half_even).to_int64();
  AFFORD_REQUIRE(number.has_value());
  return static_cast<int>(*number);
}

Money scaled(Money amount, const Ratio& factor) {
  return Money::rounded(amount.to_ratio() * factor, amount.currency(), RoundingMode::half_up);
}

// Pay stated in its own form, times a factor.
Pay with_pay(Pay pay, const Ratio& factor) {
  if (auto* hourly = std::get_if<HourlyPay>(&pay.stated)) {
    hourly->hourly = scaled(hourly->hourly, factor);
  } else if (auto* gross = std::get_if<GrossPerYear>(&pay.stated)) {
    gross->amount = scaled(gross->amount, factor);
  } else if (auto* net = std::get_if<NetPerMonth>(&pay.stated)) {
    net->amount = scaled(net->amount, factor);
  }
  return pay;
}

void add_chances(TornadoBars& bars) {
  bars.of_model("completion_probability",
                bars.range("completion_probability", bars.model().completion),
                [](WorthModel& model, const Ratio& at) { model.completion = at; });
  bars.of_model("placement_probability",
                bars.range("placement_probability", bars.model().placement),
                [](WorthModel& model, const Ratio& at) { model = with_placement(model, at); });
  const bool has_other_job = bars.model().other_job.sign() > 0;
  const Ratio share =
      has_other_job ? bars.model().other_gain_share : bars.ends("other_job_gain_share").base;
  const InputRange& other = bars.ends("other_job_probability");
  const Ratio rest = Ratio(1) - bars.model().placement;
  const InputRange of_rest{std::min(other.low, bars.model().other_job), bars.model().other_job,
                           std::max(std::min(other.high, rest), bars.model().other_job)};
  bars.of_model("other_job_probability", of_rest, [&](WorthModel& model, const Ratio& at) {
    model.other_job = at;
    model.other_gain_share = share;
  });
  if (has_other_job) {
    bars.of_model("other_job_gain_share",
                  bars.range("other_job_gain_share", bars.model().other_gain_share),
                  [](WorthModel& model, const Ratio& at) { model.other_gain_share = at; });
  }
  if (!bars.model().exam) return;
  bars.of_model("pass_probability", bars.range("pass_probability", bars.model().pass_probability),
                [](WorthModel& model, const Ratio& at) { model.pass_probability = at; });
}

void add_rates(TornadoBars& bars) {
  bars.of_model("gain_decay_per_year", bars.range("gain_decay", bars.model().gain_decay_per_year),
                [](WorthModel& model, const Ratio& at) { model.gain_decay_per_year = at; });
  bars.of_model("discount_rate_per_year",
                bars.range("discount_rate", bars.model().discount_per_year),
                [](WorthModel& model, const Ratio& at) { model.discount_per_year = at; });
  bars.of_model("horizon_months", bars.range("horizon_months", Ratio(bars.model().horizon_months)),
                [](WorthModel& model, const Ratio& at) { model.horizon_months = whole(at); });
}

void add_search(TornadoBars& bars) {
  const JobOutcome& job = bars.situation().cautious;
  JobOutcome low = job;
  JobOutcome high = job;
  low.months_range.reset();
  high.months_range.reset();
  if (job.months_range) {
    low.months_to_job = job.months_range->low;
    high.months_to_job = job.months_range->high;
  } else {
    const InputRange months = bars.range("months_to_job", Ratio(job.months_to_job));
    low.months_to_job = whole(months.low);
    high.months_to_job = whole(months.high);
  }
  bars.of_job("months_to_job",
              {std::to_string(low.months_to_job), std::to_string(high.months_to_job)}, low, high);
}

// The job's pay in its own form with a gain of so much over today's, or as it is if that lies
// beyond: before tax, or after it where either is stated so.
enum class End : bool { low, high };
Pay raised(const TornadoBars& bars, Pay pay, End end) {
  const InputRange& gains = bars.ends("wage_gain");
  const Ratio& gain = end == End::low ? gains.low : gains.high;
  const auto further = [&](Money stated, Money raised) {
    return end == End::low ? std::min(stated, raised) : std::max(stated, raised);
  };
  const NetWages& wages = bars.situation().wages;
  const Pay& now = bars.situation().work->now;
  const auto gross_now = gross_per_year(now, 0);
  if (const auto gross = gross_per_year(pay, 0); gross && gross_now) {
    pay.stated = GrossPerYear{further(*gross, scaled(*gross_now, Ratio(1) + gain))};
    return pay;
  }
  const int year = wages.whole_year(bars.situation().months.start.year());
  const Money net_now = wages.of_month(now, now, 0, year).paycheque;
  if (const auto* net = std::get_if<NetPerMonth>(&pay.stated)) {
    pay.stated = NetPerMonth{further(net->amount, scaled(net_now, Ratio(1) + gain))};
  } else if (const auto* more = std::get_if<NetGainPerMonth>(&pay.stated)) {
    pay.stated = NetGainPerMonth{further(more->amount, scaled(net_now, gain))};
  } else {
    const Money net_then = wages.of_month(pay, now, 0, year).paycheque;
    pay.stated = NetPerMonth{further(net_then, scaled(net_now, Ratio(1) + gain))};
    pay.paydays.reset();
  }
  return pay;
}

// Its own range, or a gain of so much over today's pay.
void add_pay(TornadoBars& bars) {
  const JobOutcome& job = bars.situation().cautious;
  JobOutcome low = job;
  JobOutcome high = job;
  low.pay_range.reset();
  high.pay_range.reset();
  if (job.pay_range) {
    low.pay = job.pay_range->low;
    high.pay = job.pay_range->high;
  } else {
    low.pay = raised(bars, job.pay, End::low);
    high.pay = raised(bars, job.pay, End::high);
  }
  const auto text = [](const Pay& pay) {
    if (const auto gross = gross_per_year(pay, 0)) return format_money(*gross);
    if (const auto* net = std::get_if<NetPerMonth>(&pay.stated)) return format_money(net->amount);
    return format_money(std::get<NetGainPerMonth>(pay.stated).amount);
  };
  bars.of_job("pay", {text(low.pay), text(high.pay)}, low, high);
}

void add_costs(TornadoBars& bars) {
  bars.of_model("course_cost", bars.range("course_cost", 0),
                [](WorthModel& model, const Ratio& at) {
                  const Ratio factor = Ratio(1) + at;
                  for (auto& bill : model.bills) {
                    if (bill.amount.minor() > 0) bill.amount = scaled(bill.amount, factor);
                  }
                  if (model.exam) model.exam->amount = scaled(model.exam->amount, factor);
                });
}

void add_grants(TornadoBars& bars) {
  const auto is_grant = [](const MonthlyAmount& bill) { return bill.amount.minor() < 0; };
  if (std::ranges::none_of(bars.model().bills, is_grant)) return;
  bars.of_model("grants", bars.range("grants", 0), [&](WorthModel& model, const Ratio& at) {
    for (auto& bill : model.bills) {
      if (is_grant(bill)) bill.amount = scaled(bill.amount, Ratio(1) + at);
    }
  });
}

// A raise or a cut that comes without the course; pay that study takes moves with it.
void add_pay_now(TornadoBars& bars) {
  Work work = *bars.situation().work;
  bars.of_situation("pay_now", bars.range("pay_now", 0), [&](Situation& varied, const Ratio& at) {
    work.now = with_pay(bars.situation().work->now, Ratio(1) + at);
    varied.work = &work;
    varied.lost_pay = pay_lost(varied, bars.situation().hours_lost());
  });
}

// Where only the way of delivery tells how many paid hours are lost, so many of the hours of study
// as its range says; else the pay that is lost by so much.
void add_lost_pay(TornadoBars& bars) {
  const Course& course = *bars.situation().course;
  const auto* hourly = std::get_if<HourlyPay>(&bars.situation().work->now.stated);
  if (bars.situation().delivery_loss.hours_per_week && hourly != nullptr) {
    const InputRange& share =
        bars.ends("hours_lost_" + std::string(format_delivery(*course.delivery)));
    const auto hours = [&](const Ratio& part) {
      return std::min(part * *course.hours_per_week, hourly->hours_per_week);
    };
    bars.of_situation(
        "paid_hours_lost_per_week",
        {hours(share.low), *bars.situation().delivery_loss.hours_per_week, hours(share.high)},
        [](Situation& varied, const Ratio& at) { varied.lost_pay = pay_lost(varied, at); });
    return;
  }
  const auto loses = [](const MonthlyAmount& lost) { return lost.amount.minor() > 0; };
  if (std::ranges::none_of(bars.model().lost_pay, loses)) return;
  bars.of_model("lost_pay", bars.range("lost_pay", 0), [](WorthModel& model, const Ratio& at) {
    for (auto& lost : model.lost_pay) lost.amount = scaled(lost.amount, Ratio(1) + at);
  });
}

void add_module_credit(TornadoBars& bars) {
  const auto counts = [](const ModuleOfPlan& module) {
    return module.credit && module.credit->amount.minor() > 0;
  };
  if (std::ranges::none_of(bars.model().modules, counts)) return;
  bars.of_model("module_credit", bars.range("module_credit", 0),
                [](WorthModel& model, const Ratio& at) {
                  for (auto& module : model.modules) {
                    if (module.credit)
                      module.credit->amount = scaled(module.credit->amount, Ratio(1) + at);
                  }
                });
}

// A later try is a later job, and a further one a further chance.
void add_exam(TornadoBars& bars) {
  const auto& exam = bars.situation().course->assessment;
  if (!exam) return;
  bars.of_course(
      "attempts_max", bars.range("attempts_max", Ratio(exam->attempts_max)),
      [](Course& course, const Ratio& at) { course.assessment->attempts_max = whole(at); });
  if (exam->attempts_max < 2) return;
  bars.of_course(
      "months_between_tries", bars.range("months_between_tries", Ratio(exam->months_between)),
      [](Course& course, const Ratio& at) { course.assessment->months_between = whole(at); });
}

// Bills stay on their days. Of modules the last one takes longer.
void add_weeks(TornadoBars& bars) {
  const int stated = bars.situation().course->weeks;
  const InputRange change = bars.range("course_weeks", 0);
  const auto weeks = [&](const Ratio& part) {
    const auto whole_weeks = ceiling(Ratio(stated) * (Ratio(1) + part)).to_int64();
    AFFORD_REQUIRE(whole_weeks.has_value());
    return Ratio(*whole_weeks);
  };
  bars.of_course("course_weeks", {weeks(change.low), Ratio(stated), weeks(change.high)},
                 [&](Course& course, const Ratio& at) {
                   course.weeks = whole(at);
                   if (!course.modules.empty())
                     course.modules.back().weeks += course.weeks - stated;
                 });
}

// What is counted still ends with the same month, so that a wait costs months of gain.
void add_start(TornadoBars& bars) {
  bars.of_course("start_months_later", bars.range("start_months_later", 0),
                 [](Course& course, const Ratio& at) { move_course(course, whole(at)); });
}

// Of today's pay and the job's, so many points a year more; less than none is not looked at.
void add_growth(TornadoBars& bars) {
  const Work& stated = *bars.situation().work;
  const JobOutcome& job = bars.situation().cautious;
  const Ratio lowest = std::min(stated.now.growth_per_year, job.pay.growth_per_year);
  const InputRange points = bars.range("pay_growth", 0);
  Work work = stated;
  bars.of_situation("pay_growth_per_year",
                    {std::min(std::max(points.low, -lowest), Ratio(0)), Ratio(0), points.high},
                    [&](Situation& varied, const Ratio& at) {
                      const auto grown = [&](Pay& pay) { pay.growth_per_year += at; };
                      work.now = stated.now;
                      grown(work.now);
                      varied.work = &work;
                      grown(varied.cautious.pay);
                      if (varied.cautious.pay_range) {
                        grown(varied.cautious.pay_range->low);
                        grown(varied.cautious.pay_range->high);
                      }
                      varied.lost_pay = pay_lost(varied, bars.situation().hours_lost());
                    });
}

// What the plan is worth with another loan: what that takes more or less today comes off.
class WithLoan {
 public:
  WithLoan(TornadoBars& bars, const Amortization& amortization)
      : bars_(bars), project_(expected_value(bars.model(), bars.factors())),
        as_stated_(borrower_npv(bars.situation(), amortization, project_, bars.factors())) {}

  Money npv(const Situation& varied, const Amortization& rows) const {
    return bars_.npv() + borrower_npv(varied, rows, project_, bars_.factors()) - as_stated_;
  }

 private:
  TornadoBars& bars_;
  Ratio project_;
  Money as_stated_;
};

void add_loan_rate(TornadoBars& bars, const Amortization& amortization) {
  const LoanTerms& terms = bars.situation().loan->terms;
  Decimal lowest = terms.nominal_rate.percent();
  for (const auto& change : terms.rate_changes) lowest = std::min(lowest, change.rate.percent());
  const InputRange& change = bars.ends("loan_rate");
  const auto points = [&](const Ratio& share) {
    return std::max(rounded(share * Ratio(100), 4, RoundingMode::half_even), Decimal() - lowest);
  };
  const WithLoan with_loan(bars, amortization);
  const auto value = [&](const Decimal& more) -> std::optional<Money> {
    Scenario scenario;
    scenario.rate_points = more;
    const ScenarioCase other = under(scenario, bars.situation(), amortization);
    if (other.rows == nullptr) return std::nullopt;
    return with_loan.npv(other.situation, *other.rows);
  };
  const auto rate = [&](const Decimal& more) {
    return plain(Ratio::of(terms.nominal_rate.percent() + more) / Ratio(100));
  };
  const Decimal less = std::min(points(change.low), Decimal::of_integer(0));
  const Decimal more = points(change.high);
  const auto low = value(less);
  const auto high = value(more);
  if (low && high) bars.add({"loan_rate_per_year", rate(less), rate(more), *low, *high});
}

// Those that are paid whatever happens.
void add_loan_fees(TornadoBars& bars, const Amortization& amortization) {
  const Loan& stated = *bars.situation().loan;
  const auto counts = [](const Fee& fee) {
    return fee.paid != FeePaid::when_late && (fee.amount.minor() > 0 || fee.share);
  };
  if (std::ranges::none_of(stated.terms.fees, counts)) return;
  const WithLoan with_loan(bars, amortization);
  const auto value = [&](const Ratio& change) -> std::optional<Money> {
    Loan loan = stated;
    for (auto& fee : loan.terms.fees) {
      fee.amount = scaled(fee.amount, Ratio(1) + change);
      if (fee.share) fee.share = *fee.share * (Ratio(1) + change);
    }
    auto checked = checked_loan(std::move(loan));
    if (!checked) return std::nullopt;
    const auto rows = amortize(*checked);
    if (!rows) return std::nullopt;
    Situation varied = bars.situation();
    varied.loan = &*checked;
    const Month last = Month::of(rows->installments.back().due_date);
    varied.months.count =
        std::max(varied.months.count, months_between(varied.months.start, last) + 1);
    return with_loan.npv(varied, *rows);
  };
  const InputRange change = bars.range("loan_fees", 0);
  const auto low = value(change.low);
  const auto high = value(change.high);
  if (low && high) bars.add({"loan_fees", plain(change.low), plain(change.high), *low, *high});
}

}  // namespace

std::vector<InputSwing> tornado(const Situation& situation, const Amortization& amortization,
                                MonthlyFactors& factors) {
  TornadoBars bars(situation, factors);
  add_chances(bars);
  add_search(bars);
  add_pay(bars);
  add_pay_now(bars);
  add_growth(bars);
  add_rates(bars);
  add_costs(bars);
  add_grants(bars);
  add_lost_pay(bars);
  add_module_credit(bars);
  add_exam(bars);
  add_weeks(bars);
  add_start(bars);
  add_loan_rate(bars, amortization);
  add_loan_fees(bars, amortization);
  return bars.sorted();
}

}  // namespace afford
