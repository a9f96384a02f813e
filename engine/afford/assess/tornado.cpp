#include "afford/assess/tornado.hpp"

#include <algorithm>
#include <functional>

#include "afford/assess/course_worth.hpp"
#include "afford/assess/scenario_case.hpp"
#include "afford/base/require.hpp"

namespace afford {
namespace {

std::string plain(const Ratio& value) {
  constexpr unsigned decimals = 4;
  return format_decimal(rounded(value, decimals, RoundingMode::half_even).reduced());
}

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

class Bars {
 public:
  Bars(const Situation& situation, MonthlyFactors& factors)
      : situation_(situation), factors_(factors), model_(worth_model(situation)) {}

  const InputRange& ends(std::string_view name) const {
    const auto found = situation_.defaults->ranges.find(name);
    AFFORD_REQUIRE(found != situation_.defaults->ranges.end());
    return found->second;
  }

  // Of the file, drawn out to the request's own value where that lies beyond.
  InputRange range(std::string_view name, const Ratio& base) const {
    const InputRange& of_file = ends(name);
    return {std::min(of_file.low, base), base, std::max(of_file.high, base)};
  }

  void of_model(std::string input, const InputRange& range,
                const std::function<void(WorthModel&, const Ratio&)>& set) {
    const auto value = [&](const Ratio& at) {
      WorthModel model = model_;
      set(model, at);
      return npv(model);
    };
    bars_.push_back({std::move(input), plain(range.low), plain(range.high), value(range.low),
                     value(range.high)});
  }

  void of_job(std::string input, std::array<std::string, 2> ends, const JobOutcome& low,
              const JobOutcome& high) {
    const auto value = [&](const JobOutcome& job) {
      Situation varied = situation_;
      varied.cautious = job;
      return npv(worth_model(varied));
    };
    bars_.push_back({std::move(input), ends[0], ends[1], value(low), value(high)});
  }

  // `set` changes the situation itself.
  void of_situation(std::string input, const InputRange& range,
                    const std::function<void(Situation&, const Ratio&)>& set) {
    const auto value = [&](const Ratio& at) {
      Situation varied = situation_;
      set(varied, at);
      return npv(worth_model(varied));
    };
    bars_.push_back({std::move(input), plain(range.low), plain(range.high), value(range.low),
                     value(range.high)});
  }

  void add_chances();
  void add_rates();
  void add_search();
  void add_pay();
  void add_costs();
  void add_grants();
  void add_pay_now();
  void add_lost_pay();
  void add_module_credit();
  void add_exam_wait();
  void add_loan_rate(const Amortization& amortization);

  std::vector<InputSwing> sorted() {
    std::ranges::stable_sort(bars_, std::greater<>(), [](const InputSwing& bar) {
      return std::max(bar.npv_low, bar.npv_high) - std::min(bar.npv_low, bar.npv_high);
    });
    return std::move(bars_);
  }

 private:
  enum class End : bool { low, high };
  Pay raised(Pay pay, const Ratio& gain, End end) const;

  Money npv(const WorthModel& model) const {
    return Money::rounded(expected_value(model, factors_), model.currency, RoundingMode::half_even);
  }

  const Situation& situation_;
  MonthlyFactors& factors_;
  WorthModel model_;
  std::vector<InputSwing> bars_;
};

void Bars::add_chances() {
  of_model("completion_probability", range("completion_probability", model_.completion),
           [](WorthModel& model, const Ratio& at) { model.completion = at; });
  of_model("placement_probability", range("placement_probability", model_.placement),
           [](WorthModel& model, const Ratio& at) { model = with_placement(model, at); });
  const bool has_other_job = model_.other_job.sign() > 0;
  const Ratio share = has_other_job ? model_.other_gain_share : ends("other_job_gain_share").base;
  const InputRange& other = ends("other_job_probability");
  const Ratio rest = Ratio(1) - model_.placement;
  const InputRange of_rest{std::min(other.low, model_.other_job), model_.other_job,
                           std::max(std::min(other.high, rest), model_.other_job)};
  of_model("other_job_probability", of_rest, [&](WorthModel& model, const Ratio& at) {
    model.other_job = at;
    model.other_gain_share = share;
  });
  if (has_other_job) {
    of_model("other_job_gain_share", range("other_job_gain_share", model_.other_gain_share),
             [](WorthModel& model, const Ratio& at) { model.other_gain_share = at; });
  }
  if (!model_.exam) return;
  of_model("pass_probability", range("pass_probability", model_.pass_probability),
           [](WorthModel& model, const Ratio& at) { model.pass_probability = at; });
}

void Bars::add_rates() {
  of_model("gain_decay_per_year", range("gain_decay", model_.gain_decay_per_year),
           [](WorthModel& model, const Ratio& at) { model.gain_decay_per_year = at; });
  of_model("discount_rate_per_year", range("discount_rate", model_.discount_per_year),
           [](WorthModel& model, const Ratio& at) { model.discount_per_year = at; });
  of_model("horizon_months", range("horizon_months", Ratio(model_.horizon_months)),
           [](WorthModel& model, const Ratio& at) { model.horizon_months = whole(at); });
}

void Bars::add_search() {
  const JobOutcome& job = situation_.cautious;
  JobOutcome low = job;
  JobOutcome high = job;
  low.months_range.reset();
  high.months_range.reset();
  if (job.months_range) {
    low.months_to_job = job.months_range->low;
    high.months_to_job = job.months_range->high;
  } else {
    const InputRange months = range("months_to_job", Ratio(job.months_to_job));
    low.months_to_job = whole(months.low);
    high.months_to_job = whole(months.high);
  }
  of_job("months_to_job", {std::to_string(low.months_to_job), std::to_string(high.months_to_job)},
         low, high);
}

// The job's pay in its own form with a gain of so much over today's, or as it is if that lies
// beyond: before tax, or after it where either is stated so.
Pay Bars::raised(Pay pay, const Ratio& gain, End end) const {
  const auto further = [&](Money stated, Money raised) {
    return end == End::low ? std::min(stated, raised) : std::max(stated, raised);
  };
  const Pay& now = situation_.work->now;
  const auto gross_now = gross_per_year(now, 0);
  if (const auto gross = gross_per_year(pay, 0); gross && gross_now) {
    pay.stated = GrossPerYear{further(*gross, scaled(*gross_now, Ratio(1) + gain))};
    return pay;
  }
  const int year = situation_.wages.whole_year(situation_.months.start.year());
  const Money net_now = situation_.wages.of_month(now, now, 0, year).paycheque;
  if (const auto* net = std::get_if<NetPerMonth>(&pay.stated)) {
    pay.stated = NetPerMonth{further(net->amount, scaled(net_now, Ratio(1) + gain))};
  } else if (const auto* more = std::get_if<NetGainPerMonth>(&pay.stated)) {
    pay.stated = NetGainPerMonth{further(more->amount, scaled(net_now, gain))};
  } else {
    const Money net_then = situation_.wages.of_month(pay, now, 0, year).paycheque;
    pay.stated = NetPerMonth{further(net_then, scaled(net_now, Ratio(1) + gain))};
    pay.paydays.reset();
  }
  return pay;
}

// Its own range, or a gain of so much over today's pay.
void Bars::add_pay() {
  const JobOutcome& job = situation_.cautious;
  JobOutcome low = job;
  JobOutcome high = job;
  low.pay_range.reset();
  high.pay_range.reset();
  if (job.pay_range) {
    low.pay = job.pay_range->low;
    high.pay = job.pay_range->high;
  } else {
    low.pay = raised(job.pay, ends("wage_gain").low, End::low);
    high.pay = raised(job.pay, ends("wage_gain").high, End::high);
  }
  const auto text = [](const Pay& pay) {
    if (const auto gross = gross_per_year(pay, 0)) return format_money(*gross);
    if (const auto* net = std::get_if<NetPerMonth>(&pay.stated)) return format_money(net->amount);
    return format_money(std::get<NetGainPerMonth>(pay.stated).amount);
  };
  of_job("pay", {text(low.pay), text(high.pay)}, low, high);
}

void Bars::add_costs() {
  of_model("course_cost", range("course_cost", 0), [](WorthModel& model, const Ratio& at) {
    const Ratio factor = Ratio(1) + at;
    for (auto& bill : model.bills) {
      if (bill.amount.minor() > 0) bill.amount = scaled(bill.amount, factor);
    }
    if (model.exam) model.exam->amount = scaled(model.exam->amount, factor);
  });
}

void Bars::add_grants() {
  const auto is_grant = [](const MonthlyAmount& bill) { return bill.amount.minor() < 0; };
  if (std::ranges::none_of(model_.bills, is_grant)) return;
  of_model("grants", range("grants", 0), [&](WorthModel& model, const Ratio& at) {
    for (auto& bill : model.bills) {
      if (is_grant(bill)) bill.amount = scaled(bill.amount, Ratio(1) + at);
    }
  });
}

// A raise or a cut that comes without the course; pay that study takes moves with it.
void Bars::add_pay_now() {
  Work work = *situation_.work;
  of_situation("pay_now", range("pay_now", 0), [&](Situation& varied, const Ratio& at) {
    work.now = with_pay(situation_.work->now, Ratio(1) + at);
    varied.work = &work;
    varied.lost_pay = pay_lost(varied, situation_.hours_lost());
  });
}

// Where only the way of delivery tells how many paid hours are lost, so many of the hours of study
// as its range says; else the pay that is lost by so much.
void Bars::add_lost_pay() {
  const Course& course = *situation_.course;
  const auto* hourly = std::get_if<HourlyPay>(&situation_.work->now.stated);
  if (situation_.delivery_loss.hours_per_week && hourly != nullptr) {
    const InputRange& share = ends("hours_lost_" + std::string(format_delivery(*course.delivery)));
    const auto hours = [&](const Ratio& part) {
      return std::min(part * *course.hours_per_week, hourly->hours_per_week);
    };
    of_situation(
        "paid_hours_lost_per_week",
        {hours(share.low), *situation_.delivery_loss.hours_per_week, hours(share.high)},
        [](Situation& varied, const Ratio& at) { varied.lost_pay = pay_lost(varied, at); });
    return;
  }
  const auto loses = [](const MonthlyAmount& lost) { return lost.amount.minor() > 0; };
  if (std::ranges::none_of(model_.lost_pay, loses)) return;
  of_model("lost_pay", range("lost_pay", 0), [](WorthModel& model, const Ratio& at) {
    for (auto& lost : model.lost_pay) lost.amount = scaled(lost.amount, Ratio(1) + at);
  });
}

void Bars::add_module_credit() {
  const auto counts = [](const ModuleOfPlan& module) {
    return module.credit && module.credit->amount.minor() > 0;
  };
  if (std::ranges::none_of(model_.modules, counts)) return;
  of_model("module_credit", range("module_credit", 0), [](WorthModel& model, const Ratio& at) {
    for (auto& module : model.modules) {
      if (module.credit) module.credit->amount = scaled(module.credit->amount, Ratio(1) + at);
    }
  });
}

// A later try is a later job.
void Bars::add_exam_wait() {
  const auto& exam = situation_.course->assessment;
  if (!exam || exam->attempts_max < 2) return;
  const InputRange months = range("months_between_tries", Ratio(exam->months_between));
  const auto value = [&](const Ratio& at) {
    Course course = *situation_.course;
    course.assessment->months_between = whole(at);
    Situation varied = situation_;
    varied.course = &course;
    return npv(worth_model(varied));
  };
  bars_.push_back({"months_between_tries", plain(months.low), plain(months.high), value(months.low),
                   value(months.high)});
}

void Bars::add_loan_rate(const Amortization& amortization) {
  const LoanTerms& terms = situation_.loan->terms;
  Decimal lowest = terms.nominal_rate.percent();
  for (const auto& change : terms.rate_changes) lowest = std::min(lowest, change.rate.percent());
  const InputRange& change = ends("loan_rate");
  const auto points = [&](const Ratio& share) {
    return std::max(rounded(share * Ratio(100), 4, RoundingMode::half_even), Decimal() - lowest);
  };
  const Ratio project = expected_value(model_, factors_);
  const Money as_stated = borrower_npv(situation_, amortization, project, factors_);
  const auto value = [&](const Decimal& more) -> std::optional<Money> {
    Scenario scenario;
    scenario.rate_points = more;
    const ScenarioCase other = under(scenario, situation_, amortization);
    if (other.rows == nullptr) return std::nullopt;
    return npv(model_) + borrower_npv(other.situation, *other.rows, project, factors_) - as_stated;
  };
  const auto rate = [&](const Decimal& more) {
    return plain(Ratio::of(terms.nominal_rate.percent() + more) / Ratio(100));
  };
  const Decimal less = std::min(points(change.low), Decimal::of_integer(0));
  const Decimal more = points(change.high);
  const auto low = value(less);
  const auto high = value(more);
  if (low && high) bars_.push_back({"loan_rate_per_year", rate(less), rate(more), *low, *high});
}

}  // namespace

std::vector<InputSwing> tornado(const Situation& situation, const Amortization& amortization,
                                MonthlyFactors& factors) {
  Bars bars(situation, factors);
  bars.add_chances();
  bars.add_search();
  bars.add_pay();
  bars.add_pay_now();
  bars.add_rates();
  bars.add_costs();
  bars.add_grants();
  bars.add_lost_pay();
  bars.add_module_credit();
  bars.add_exam_wait();
  bars.add_loan_rate(amortization);
  return bars.sorted();
}

}  // namespace afford
