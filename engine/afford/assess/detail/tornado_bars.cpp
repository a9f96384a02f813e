#include "afford/assess/detail/tornado_bars.hpp"

#include <algorithm>

#include "afford/assess/course_worth.hpp"
#include "afford/base/require.hpp"

namespace afford::detail {

std::string plain(const Ratio& value) {
  constexpr unsigned decimals = 4;
  return format_decimal(rounded(value, decimals, RoundingMode::half_even).reduced());
}

TornadoBars::TornadoBars(const Situation& situation, MonthlyFactors& factors)
    : situation_(situation), factors_(factors), model_(worth_model(situation)), npv_(npv(model_)) {}

Money TornadoBars::npv(const WorthModel& model) const {
  return Money::rounded(expected_value(model, factors_), model.currency, RoundingMode::half_even);
}

const InputRange& TornadoBars::ends(std::string_view name) const {
  const auto found = situation_.defaults->ranges.find(name);
  AFFORD_REQUIRE(found != situation_.defaults->ranges.end());
  return found->second;
}

InputRange TornadoBars::range(std::string_view name, const Ratio& base) const {
  const InputRange& of_file = ends(name);
  return {std::min(of_file.low, base), base, std::max(of_file.high, base)};
}

// Where an end is the request's own value, nothing is worked out again.
void TornadoBars::add(std::string input, const InputRange& range,
                      const std::function<Money(const Ratio&)>& npv_at) {
  const auto value = [&](const Ratio& at) { return at == range.base ? npv_ : npv_at(at); };
  bars_.push_back(
      {std::move(input), plain(range.low), plain(range.high), value(range.low), value(range.high)});
}

void TornadoBars::of_model(std::string input, const InputRange& range,
                           const std::function<void(WorthModel&, const Ratio&)>& set) {
  add(std::move(input), range, [&](const Ratio& at) {
    WorthModel model = model_;
    set(model, at);
    return npv(model);
  });
}

void TornadoBars::of_situation(std::string input, const InputRange& range,
                               const std::function<void(Situation&, const Ratio&)>& set) {
  add(std::move(input), range, [&](const Ratio& at) {
    Situation varied = situation_;
    varied.known_pay = {};
    set(varied, at);
    return npv(worth_model(varied));
  });
}

void TornadoBars::of_course(std::string input, const InputRange& range,
                            const std::function<void(Course&, const Ratio&)>& set) {
  Course course = *situation_.course;
  of_situation(std::move(input), range, [&](Situation& varied, const Ratio& at) {
    course = *situation_.course;
    set(course, at);
    varied.course = &course;
    varied.lost_pay = pay_lost(varied, situation_.hours_lost());
  });
}

void TornadoBars::of_job(std::string input, std::array<std::string, 2> ends, const JobOutcome& low,
                         const JobOutcome& high) {
  const auto value = [&](const JobOutcome& job) {
    Situation varied = situation_;
    varied.known_pay = {};
    varied.cautious = job;
    return npv(worth_model(varied));
  };
  bars_.push_back({std::move(input), ends[0], ends[1], value(low), value(high)});
}

std::vector<InputSwing> TornadoBars::sorted() {
  std::ranges::stable_sort(bars_, std::greater<>(), [](const InputSwing& bar) {
    return std::max(bar.npv_low, bar.npv_high) - std::min(bar.npv_low, bar.npv_high);
  });
  return std::move(bars_);
}

}  // namespace afford::detail
