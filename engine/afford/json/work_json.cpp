#include "afford/json/work_json.hpp"

#include "afford/json/detail/request_fields.hpp"

namespace afford {
namespace {

constexpr int horizon_months_max = 480;
constexpr int months_to_job_max = 60;
constexpr int cohort_max = 1'000'000;
constexpr PercentRange growth_range{-20, 20};
constexpr PercentRange decay_range{.min = 0, .max = 100, .below_max = true};
constexpr PercentRange discount_range{0, 100};

constexpr Word<EvidenceGrade> grades[] = {{"A", EvidenceGrade::a},
                                          {"B", EvidenceGrade::b},
                                          {"C", EvidenceGrade::c},
                                          {"D", EvidenceGrade::d}};

// Hours count with hourly pay only: beside another pay they would be lost without a word.
std::optional<HourlyPay> read_hourly(ObjectReader& job) {
  const auto hourly = detail::stated_amount(job.optional("hourly"), detail::hourly_dollars_max);
  const bool is_hourly = job.has("hourly");
  Field hours_field = is_hourly ? job.required("hours_per_week") : job.optional("hours_per_week");
  const bool has_hours = hours_field.is_there();
  const auto hours = detail::hours_per_week(std::move(hours_field), true);
  for (const std::string key : {"gross_per_year", "net_per_month", "net_gain_per_month"}) {
    if (is_hourly || !has_hours || !job.has(key)) continue;
    job.reject(ErrorCode::fields_exclude_each_other, {key + ", hours_per_week"});
  }
  if (!hourly || !hours) return std::nullopt;
  return HourlyPay{*hourly, *hours};
}

// Pay days count with gross pay only: what is stated net says nothing of what a pay brings.
std::optional<Paydays> read_paydays(ObjectReader& job) {
  Field frequency_field =
      job.has("pay_date") ? job.required("pay_frequency") : job.optional("pay_frequency");
  const bool is_there = frequency_field.is_there();
  const auto frequency = frequency_field.word(words_of<PayFrequency, 4>(format_pay_frequency));
  const bool by_weeks = frequency && pays_per_year(*frequency) > 24;
  const auto date = (by_weeks ? job.required("pay_date") : job.optional("pay_date")).date();
  for (const std::string key : {"net_per_month", "net_gain_per_month"}) {
    if (!is_there || !job.has(key)) continue;
    job.reject(ErrorCode::fields_exclude_each_other, {key + ", pay_frequency"});
  }
  if (!frequency || (by_weeks && !date)) return std::nullopt;
  return Paydays{*frequency, date};
}

enum class PayOf { now, outcome };

std::optional<Pay> read_pay(ObjectReader& job, PayOf who) {
  if (who == PayOf::now) {
    job.exactly_one_of({"gross_per_year", "hourly", "net_per_month"});
  } else {
    job.exactly_one_of({"gross_per_year", "hourly", "net_per_month", "net_gain_per_month"});
  }
  const auto gross = detail::stated_amount(job.optional("gross_per_year"));
  const auto hourly = read_hourly(job);
  const auto net = detail::stated_amount(job.optional("net_per_month"));
  const auto gain = who == PayOf::outcome
                        ? detail::stated_amount(job.optional("net_gain_per_month"))
                        : std::nullopt;
  const Ratio growth =
      job.optional("growth_percent_per_year").percent(growth_range).value_or(Ratio(0));
  const auto paydays = read_paydays(job);
  const auto pay_day = job.optional("pay_day").whole({1, 31});
  for (const std::string key : {"gross_per_year", "hourly", "net_gain_per_month"}) {
    if (!job.has("pay_day") || !job.has(key)) continue;
    job.reject(ErrorCode::fields_exclude_each_other, {key + ", pay_day"});
  }
  if (gross) return Pay{GrossPerYear{*gross}, growth, paydays};
  if (hourly) return Pay{*hourly, growth, paydays};
  if (net) return Pay{NetPerMonth{*net}, growth, {}, pay_day};
  if (gain) return Pay{NetGainPerMonth{*gain}, growth};
  return std::nullopt;
}

std::optional<Pay> read_now(ObjectReader& now) { return read_pay(now, PayOf::now); }

// Which of the optional figures an outcome cannot do without.
struct Needs {
  bool completion;
  bool placement;
  bool evidence_grade;
};

constexpr Word<bool> counted[] = {{"everyone", true}, {"graduates", false}};

void reject_order(Field& field) { field.reject(ErrorCode::range_out_of_order); }

// The amount of a pay, in the form that it is stated in.
Money& stated_in(Pay& pay) {
  if (auto* hourly = std::get_if<HourlyPay>(&pay.stated)) return hourly->hourly;
  if (auto* gross = std::get_if<GrossPerYear>(&pay.stated)) return gross->amount;
  if (auto* net = std::get_if<NetPerMonth>(&pay.stated)) return net->amount;
  return std::get<NetGainPerMonth>(pay.stated).amount;
}

// Low and high around a pay, in its own form.
std::optional<PayRange> read_pay_range(Field field, std::int64_t dollars, const Pay& base) {
  return field.object([&](ObjectReader& ends) -> std::optional<PayRange> {
    Field low_field = ends.required("low");
    Field high_field = ends.required("high");
    const auto low = detail::stated_amount(low_field, dollars);
    const auto high = detail::stated_amount(high_field, dollars);
    if (!low || !high) return std::nullopt;
    Pay lowest = base;
    Pay highest = base;
    stated_in(lowest) = *low;
    stated_in(highest) = *high;
    Pay middle = base;
    const Money stated = stated_in(middle);
    if (*low > stated) reject_order(low_field);
    if (stated > *high) reject_order(high_field);
    return PayRange{std::move(lowest), std::move(highest)};
  });
}

constexpr std::string_view pay_keys[] = {"gross_per_year", "hourly", "net_per_month",
                                         "net_gain_per_month"};

std::string_view key_of(const Pay& pay) { return pay_keys[pay.stated.index()]; }

// Where the figure is not known that they go around.
bool read_ends(ObjectReader& range) {
  range.optional("months_to_job").object([](ObjectReader& ends) {
    ends.required("low").whole({0, months_to_job_max});
    return ends.required("high").whole({0, months_to_job_max});
  });
  for (const auto key : pay_keys) {
    const auto dollars = key == "hourly" ? detail::hourly_dollars_max : detail::dollars_max;
    range.optional(key).object([&](ObjectReader& ends) {
      detail::stated_amount(ends.required("low"), dollars);
      return detail::stated_amount(ends.required("high"), dollars);
    });
  }
  return true;
}

// "range": {"months_to_job": {"low": 2, "high": 6}, "gross_per_year": {"low": .., "high": ..}}
bool read_ranges(ObjectReader& range, JobOutcome& job) {
  job.months_range =
      range.optional("months_to_job").object([&](ObjectReader& ends) -> std::optional<MonthsRange> {
        Field low_field = ends.required("low");
        Field high_field = ends.required("high");
        const auto low = low_field.whole({0, months_to_job_max});
        const auto high = high_field.whole({0, months_to_job_max});
        if (!low || !high) return std::nullopt;
        if (*low > job.months_to_job) reject_order(low_field);
        if (job.months_to_job > *high) reject_order(high_field);
        return MonthsRange{*low, *high};
      });
  const auto key = key_of(job.pay);
  const auto dollars = key == "hourly" ? detail::hourly_dollars_max : detail::dollars_max;
  job.pay_range = read_pay_range(range.optional(key), dollars, job.pay);
  return true;
}

// A job outside the field that still uses the course.
void read_other_job(ObjectReader& from, JobOutcome& job) {
  const bool has_one = from.has("other_job_probability") || from.has("other_job_gain_share");
  const auto field = [&](std::string_view key) {
    return has_one ? from.required(key) : from.optional(key);
  };
  Field chance_field = field("other_job_probability");
  Field share_field = field("other_job_gain_share");
  job.other_job_probability = chance_field.probability();
  job.other_gain_share = share_field.probability().value_or(Ratio(0));
  if (!job.other_job_probability || !job.placement_probability) return;
  if (*job.placement_probability + *job.other_job_probability > Ratio(1)) {
    chance_field.reject(ErrorCode::chances_above_one);
  }
}

// Figures that were checked by others name them.
std::optional<EvidenceGrade> read_grade(Field field) {
  const auto grade = field.word(grades);
  const bool is_checked = grade && *grade <= EvidenceGrade::b;
  if (is_checked && is_blank(field.source())) field.reject(ErrorCode::grade_needs_source);
  return grade;
}

std::optional<JobOutcome> read_outcome(ObjectReader& job, Needs needs) {
  const auto field = [&](bool is_needed, std::string_view key) {
    return is_needed ? job.required(key) : job.optional(key);
  };
  auto pay = read_pay(job, PayOf::outcome);
  const auto decay = job.optional("gain_decay_percent_per_year").percent(decay_range);
  auto completion = field(needs.completion, "completion_probability").probability();
  auto placement = field(needs.placement, "placement_probability").probability();
  const auto months = job.required("months_to_job").whole({0, months_to_job_max});
  const auto grade = read_grade(field(needs.evidence_grade, "evidence_grade"));
  const auto cohort = job.optional("cohort_size").whole({1, cohort_max});
  const auto everyone = job.optional("counted").word(counted);
  Field range = job.optional("range");
  if (!pay || !months) {
    range.object([](ObjectReader& ends) { return std::optional(read_ends(ends)); });
    job.pass_over({"other_job_probability", "other_job_gain_share"});
    return std::nullopt;
  }
  JobOutcome read{.pay = std::move(*pay),
                  .months_to_job = *months,
                  .gain_decay_per_year = decay.value_or(Ratio(0)),
                  .completion_probability = std::move(completion),
                  .placement_probability = std::move(placement),
                  .evidence_grade = grade,
                  .cohort_size = cohort,
                  .counts_everyone = everyone};
  range.object([&](ObjectReader& ends) { return std::optional(read_ranges(ends, read)); });
  read_other_job(job, read);
  return read;
}

}  // namespace

std::optional<Work> read_work_section(ObjectReader& work, bool in_modules) {
  auto now = work.required("now").object(read_now);
  auto cautious = work.optional("cautious").object([&](ObjectReader& job) {
    return read_outcome(job, {!in_modules, true, false});
  });
  const bool is_claim_alone = !work.has("cautious");
  auto claimed = work.optional("claimed").object([&](ObjectReader& job) {
    job.vouched_by(VouchedBy::provider);
    return read_outcome(job, {is_claim_alone && !in_modules, is_claim_alone, is_claim_alone});
  });
  if (is_claim_alone && !work.has("claimed")) {
    work.reject(ErrorCode::one_of_fields_needed, {"cautious, claimed"});
  }
  const auto horizon = work.required("horizon_months").whole({1, horizon_months_max});
  auto discount = work.required("discount_rate_percent").percent(discount_range);
  constexpr std::string_view instead = "it inside \"cautious\" or \"claimed\"";
  work.unsupported("other_job_probability", instead);
  work.unsupported("other_job_gain_share", instead);
  if (!now || !horizon || !discount) return std::nullopt;
  return Work{.now = std::move(*now),
              .cautious = std::move(cautious),
              .claimed = std::move(claimed),
              .horizon_months = *horizon,
              .discount_per_year = std::move(*discount)};
}

std::optional<Error> agree_on_completion(const Course& course, Work& work) {
  if (course.modules.empty() || (!work.cautious && !work.claimed)) return std::nullopt;
  JobOutcome& job = work.cautious ? *work.cautious : *work.claimed;
  const Ratio product = completion_probability(course.modules);
  const auto text = [](const Ratio& chance) {
    return format_decimal(rounded(chance, 20, RoundingMode::half_even).reduced());
  };
  const Ratio stated = job.completion_probability.value_or(product);
  job.completion_probability = product;
  if (stated == product) return std::nullopt;
  return Error{ErrorCode::completion_differs_from_modules,
               work.cautious ? "/work/cautious/completion_probability"
                             : "/work/claimed/completion_probability",
               text(stated),
               {text(product)}};
}

}  // namespace afford
