#include <functional>

#include "afford/report/assessment_figures.hpp"

namespace afford {
namespace {

std::string share_text(const Ratio& share) {
  return format_decimal(rounded(share, 6, RoundingMode::half_even).reduced());
}

std::string cents(const Decimal& value) {
  return format_decimal(rounded(value, 2, RoundingMode::half_even));
}

class WorthSteps {
 public:
  WorthSteps(const Situation& situation, const WorthSummary& worth, const Derivation& methods)
      : situation_(situation), futures_(worth.futures), methods_(methods) {}

  // The chances along the way to this future, one after the other.
  Derivation share(const Future& future) const {
    const JobOutcome& job = situation_.cautious;
    const auto& exam = situation_.course->assessment;
    const Ratio finishes = *job.completion_probability;
    std::string path;
    const auto times = [&](const Ratio& chance) {
      path += (path.empty() ? "" : " x ") + share_text(chance);
    };
    if (future.stops_in) {
      const auto& modules = situation_.course->modules;
      for (std::size_t i = 0; i < *future.stops_in; ++i) times(modules[i].completion_probability);
      times(Ratio(1) - modules[*future.stops_in].completion_probability);
    } else if (future.kind == FutureKind::does_not_finish) {
      times(Ratio(1) - finishes);
    } else {
      times(finishes);
      const Ratio passes = exam ? exam->pass_probability : Ratio(1);
      const bool never = future.kind == FutureKind::fails_exam;
      const int failed = never ? future.attempts : future.attempts - 1;
      for (int i = 0; exam && i < failed; ++i) times(Ratio(1) - passes);
      if (exam && !never) times(passes);
      const Ratio placed = *job.placement_probability;
      if (!never) times(future.kind == FutureKind::in_field ? placed : Ratio(1) - placed);
    }
    return {{"explain.chances", {path, share_text(future.share)}}};
  }

  Derivation ends(const Future& future) const {
    return {discount(),
            {"explain.future",
             {cents(future.ends + future.cost), cents(future.cost), cents(future.ends)}}};
  }

  // The mean of the futures that count, each by its share.
  Derivation mean(const std::function<bool(const Future&)>& counts,
                  const std::function<Decimal(const Future&)>& value, Money result) const {
    std::string terms;
    Ratio all;
    for (const auto& future : futures_.futures) {
      if (!counts(future)) continue;
      terms +=
          (terms.empty() ? "" : " + ") + share_text(future.share) + " x " + cents(value(future));
      all += future.share;
    }
    if (terms.empty()) return {{"explain.no_future", {}}};
    return {{"explain.mean", {terms, share_text(all), format_money(result)}}};
  }

  Derivation in_100(const std::function<bool(const Future&)>& counts, int result) const {
    std::string terms;
    Ratio all;
    for (const auto& future : futures_.futures) {
      if (!counts(future)) continue;
      terms += (terms.empty() ? "" : " + ") + share_text(future.share);
      all += future.share;
    }
    if (terms.empty()) return {{"explain.no_future", {}}};
    return {{"explain.in_100", {terms, share_text(all), std::to_string(result)}}};
  }

  DerivationStep discount() const { return steps_with(methods_, "worth.discount").at(0); }

 private:
  const Situation& situation_;
  const FuturesResult& futures_;
  const Derivation& methods_;
};

}  // namespace

namespace {

void add_return_steps(const WorthSummary& worth, const std::string& prefix, FigureSteps& figures) {
  const auto add = [&](const std::string& place, std::string_view code,
                       std::vector<std::string> arguments = {}) {
    figures.add(prefix + place, {{code, std::move(arguments)}});
  };
  add("/borrower_npv", "explain.borrower_npv", {format_money(worth.futures.npv)});
  add("/irr_percent", "explain.irr");
  add("/irr_count", "explain.irr");
  add("/payback_months", "explain.payback");
  add("/discounted_payback_months", "explain.discounted_payback");
  add("/break_even/completion_probability", "explain.line_in_chance");
  add("/break_even/placement_probability", "explain.line_in_chance");
  for (std::size_t i = 0; i < worth.futures.quantiles.size(); ++i) {
    const std::string place = "/quantiles/" + std::to_string(i);
    add(place + "/share", "explain.quantile");
    add(place + "/ends", "explain.quantile");
  }
  for (const auto* name : {"/probability", "/in_100", "/short_by"}) {
    add("/hard_months" + std::string(name), "explain.hard_months");
  }
  for (std::size_t i = 0; i < worth.tornado.size(); ++i) {
    const std::string place = "/tornado/" + std::to_string(i);
    for (const auto* name : {"/low", "/high"}) add(place + name, "explain.tornado_end");
    for (const auto* name : {"/npv_low", "/npv_high"}) add(place + name, "explain.tornado_npv");
  }
}

void add_module_steps(const WorthSummary& worth, const std::string& prefix, FigureSteps& figures) {
  for (std::size_t i = 0; i < worth.modules.size(); ++i) {
    const std::string place = prefix + "/modules/" + std::to_string(i);
    figures.add(place + "/module", {{"explain.module", {}}});
    figures.add(place + "/sunk_so_far", {{"explain.module_sunk", {}}});
    figures.add(place + "/value_of_going_on", {{"explain.going_on", {}}});
    figures.add(place + "/value_to_the_end", {{"explain.to_the_end", {}}});
    if (worth.modules[i].credit) {
      figures.add(place + "/credit_counted", {{"explain.credit", {}}});
    }
  }
}

}  // namespace

void add_worth_steps(const Situation& situation, const WorthSummary& worth,
                     const Derivation& methods, const FigureBlock& block) {
  const auto& [prefix, figures] = block;
  const WorthSteps steps(situation, worth, methods);
  const FuturesResult& futures = worth.futures;
  const bool has_benefits = !situation.household->computed_benefits.empty();
  const std::string_view gain_words =
      has_benefits ? "explain.gain_less_benefits" : "explain.gain_at_first_try";
  const auto all = [](const Future&) { return true; };
  const auto is_ahead = [](const Future& future) { return future.ends.sign() > 0; };
  const auto is_behind = [](const Future& future) { return future.ends.sign() <= 0; };
  const auto ends = [](const Future& future) { return future.ends; };
  const auto loss = [](const Future& future) { return Decimal() - future.ends; };
  const auto cost = [](const Future& future) { return future.cost; };
  for (std::size_t i = 0; i < futures.futures.size(); ++i) {
    const Future& future = futures.futures[i];
    const std::string place = prefix + "/futures/" + std::to_string(i);
    figures.add(place + "/attempts", {{"explain.attempts", {std::to_string(future.attempts)}}});
    if (future.stops_in) figures.add(place + "/module", {{"explain.module", {}}});
    figures.add(place + "/share", steps.share(future));
    figures.add(place + "/ends", steps.ends(future));
    if (future.job) {
      figures.add(place + "/net_gain_per_month",
                  {{gain_words, {format_money(future.job->net_gain)}}});
    }
  }
  add_return_steps(worth, prefix, figures);
  add_module_steps(worth, prefix, figures);
  figures.add(prefix + "/npv", steps.mean(all, ends, futures.npv));
  figures.add(prefix + "/cost_present_value", steps.mean(all, cost, futures.cost_present_value));
  figures.add(prefix + "/ahead_by", steps.mean(is_ahead, ends, futures.ahead_by));
  figures.add(prefix + "/behind_by", steps.mean(is_behind, loss, futures.behind_by));
  figures.add(prefix + "/ahead_in_100", steps.in_100(is_ahead, futures.ahead_in_100));
  figures.add(prefix + "/behind_in_100", steps.in_100(is_behind, futures.behind_in_100));
  figures.add(prefix + "/probability", steps_with(methods, "worth.tree"));
  const Derivation even = steps_with(methods, "worth.break_even");
  figures.add(prefix + "/break_even/net_gain_per_month", even);
  if (worth.break_even_gross_per_year) {
    figures.add(prefix + "/break_even/gross_per_year",
                {{"explain.break_even_pay", {format_money(*worth.break_even_gross_per_year)}}});
  }
  if (futures.break_even_chance) {
    figures.add(
        prefix + "/break_even/probability",
        {{"explain.break_even_chance",
          {format_money(futures.cost_present_value), format_decimal(*futures.break_even_chance)}}});
  }
  figures.add(prefix + "/net_gain_per_month",
              {{gain_words, {format_money(worth.net_gain_per_month)}}});
}

}  // namespace afford
