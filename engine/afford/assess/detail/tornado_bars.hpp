// Each input alone at its two ends, worked out anew by the model of the plan's worth.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"
#include "afford/worth/discount.hpp"
#include "afford/worth/futures.hpp"

namespace afford::detail {

class TornadoBars {
 public:
  TornadoBars(const Situation& situation, MonthlyFactors& factors);

  const Situation& situation() const { return situation_; }
  const WorthModel& model() const { return model_; }
  MonthlyFactors& factors() { return factors_; }
  Money npv() const { return npv_; }
  Money npv(const WorthModel& model) const;

  /// Of worth-defaults.json.
  const InputRange& ends(std::string_view name) const;
  /// The same, drawn out to the request's own value where that lies beyond.
  InputRange range(std::string_view name, const Ratio& base) const;

  /// `set` changes the model.
  void of_model(std::string input, const InputRange& range,
                const std::function<void(WorthModel&, const Ratio&)>& set);
  /// `set` changes a copy of the situation itself.
  void of_situation(std::string input, const InputRange& range,
                    const std::function<void(Situation&, const Ratio&)>& set);
  /// `set` changes a copy of the course; pay that study takes follows it.
  void of_course(std::string input, const InputRange& range,
                 const std::function<void(Course&, const Ratio&)>& set);
  void of_job(std::string input, std::array<std::string, 2> ends, const JobOutcome& low,
              const JobOutcome& high);
  void add(InputSwing bar) { bars_.push_back(std::move(bar)); }

  std::vector<InputSwing> sorted();

 private:
  void add(std::string input, const InputRange& range,
           const std::function<Money(const Ratio&)>& npv_at);

  const Situation& situation_;
  MonthlyFactors& factors_;
  WorthModel model_;
  Money npv_;
  std::vector<InputSwing> bars_{};
};

/// As a bar's end shows it: at most four decimals.
std::string plain(const Ratio& value);

}  // namespace afford::detail
