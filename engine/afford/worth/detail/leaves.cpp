#include "afford/worth/detail/leaves.hpp"

#include <algorithm>
#include <utility>

#include "afford/base/require.hpp"

namespace afford::detail {

int months_looked_at(const WorthModel& model) {
  int last = model.horizon_months;
  for (const auto& bill : model.bills) last = std::max(last, bill.month);
  for (const auto& lost : model.lost_pay) last = std::max(last, lost.month + 1);
  if (model.exam) {
    last = std::max(last, model.exam->month + (model.attempts_max - 1) * model.months_between);
  }
  for (const auto& module : model.modules) {
    if (module.credit) last = std::max(last, module.credit->month);
  }
  return last;
}

Money other_gain(const WorthModel& model, const GainPath& in_field) {
  return Money::rounded(in_field.net_gain.to_ratio() * model.other_gain_share, model.currency,
                        RoundingMode::half_up);
}

std::vector<Ratio> stopping_parts(const std::vector<ModuleOfPlan>& modules) {
  std::vector<Ratio> parts;
  Ratio starts = 1;
  for (const auto& module : modules) {
    parts.push_back(starts * (Ratio(1) - module.completion));
    starts = starts * module.completion;
  }
  const Ratio all = Ratio(1) - starts;
  if (all.sign() == 0) {
    parts.back() = 1;
    return parts;
  }
  for (auto& part : parts) part = part / all;
  return parts;
}

std::vector<Leaf> leaves(const WorthModel& model) {
  for (const auto& path : model.jobs) {
    AFFORD_REQUIRE(path.by_attempt.size() == static_cast<std::size_t>(model.attempts_max));
  }
  std::vector<Leaf> all;
  const auto add = [&](Leaf leaf) {
    if (leaf.share.sign() != 0) all.push_back(std::move(leaf));
  };
  const Ratio neither = Ratio(1) - model.placement - model.other_job;
  AFFORD_REQUIRE(neither.sign() >= 0);
  const auto add_jobs = [&](int attempt, const Ratio& passes) {
    for (std::size_t i = 0; i < model.jobs.size(); ++i) {
      const GainPath& job = model.jobs[i].by_attempt[static_cast<std::size_t>(attempt - 1)];
      const Ratio share = passes * model.jobs[i].weight;
      add({FutureKind::in_field, attempt, share * model.placement, job, i});
      const GainPath other{job.from, other_gain(model, job)};
      add({FutureKind::other_job, attempt, share * model.other_job, other, i});
    }
  };
  const Ratio stopped = Ratio(1) - model.completion;
  if (model.modules.empty()) {
    add({FutureKind::does_not_finish, 0, stopped});
  } else {
    const auto parts = stopping_parts(model.modules);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      add({FutureKind::does_not_finish, 0, stopped * parts[i], std::nullopt, 0, i});
    }
  }
  Ratio not_yet = model.completion;  // finishes, and has failed every try so far
  for (int attempt = 1; attempt <= model.attempts_max; ++attempt) {
    const Ratio passes = not_yet * model.pass_probability;
    add_jobs(attempt, passes);
    add({FutureKind::not_in_field, attempt, passes * neither});
    not_yet -= passes;
  }
  add({FutureKind::fails_exam, model.attempts_max, not_yet});
  return all;
}

}  // namespace afford::detail
