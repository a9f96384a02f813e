#include "afford/json/worth_defaults_json.hpp"

#include <array>

#include "afford/json/detail/whole_document.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {
namespace {

constexpr std::size_t basis_bytes_max = 600;
constexpr WholeRange cohort_weights{1, 1'000};

constexpr std::array range_names{"completion_probability",
                                 "placement_probability",
                                 "months_to_job",
                                 "gain_decay",
                                 "discount_rate",
                                 "horizon_months",
                                 "wage_gain",
                                 "other_job_probability",
                                 "other_job_gain_share",
                                 "months_between_tries",
                                 "loan_rate",
                                 "loan_fees",
                                 "attempts_max",
                                 "course_weeks",
                                 "start_months_later",
                                 "pay_growth",
                                 "pay_now",
                                 "module_credit",
                                 "grants",
                                 "course_cost",
                                 "pass_probability",
                                 "lost_pay",
                                 "hours_lost_online",
                                 "hours_lost_hybrid",
                                 "hours_lost_in_person"};

void reject(ObjectReader& object, std::string_view key, std::string what) {
  object.keep(
      {ErrorCode::parameter_file_invalid, json_path(object.path(), key), {}, {std::move(what)}});
}

std::optional<Ratio> read_ratio(Field field) {
  const auto text = field.number_text("\"0.25\"");
  if (!text) return std::nullopt;
  auto ratio = parse_ratio(*text);
  if (ratio) return std::move(*ratio);
  field.reject(ratio.error().front().code);
  return std::nullopt;
}

std::optional<InputRange> read_range(ObjectReader& range) {
  auto low = read_ratio(range.required("low"));
  auto base = read_ratio(range.required("base"));
  auto high = read_ratio(range.required("high"));
  const auto basis = range.required("basis").text(basis_bytes_max);
  if (!low || !base || !high || !basis) return std::nullopt;
  if (*base < *low || *high < *base) reject(range, "base", "needs to lie between low and high");
  return InputRange{std::move(*low), std::move(*base), std::move(*high)};
}

using Ranges = std::map<std::string, InputRange, std::less<>>;

std::optional<Ranges> read_ranges(ObjectReader& ranges) {
  Ranges result;
  for (const auto* name : range_names) {
    auto range = ranges.required(name).object(read_range);
    if (range) result.emplace(name, std::move(*range));
  }
  if (result.size() < range_names.size()) return std::nullopt;
  return result;
}

std::optional<std::vector<Ratio>> read_factors(ObjectReader& factors) {
  std::vector<Ratio> result;
  for (const auto* grade : {"A", "B", "C", "D"}) {
    auto factor = read_ratio(factors.required(grade));
    if (!factor) return std::nullopt;
    if (*factor < Ratio(0) || *factor > Ratio(1)) reject(factors, grade, "needs to be 0 to 1");
    result.push_back(std::move(*factor));
  }
  return result;
}

std::optional<std::vector<Ratio>> read_weights(ObjectReader& root) {
  const auto texts = root.required("spread_weights").texts();
  if (!texts) return std::nullopt;
  std::vector<Ratio> weights;
  Ratio sum = 0;
  for (const auto& text : *texts) {
    auto weight = parse_ratio(text);
    if (!weight || weight->sign() < 0) break;
    sum += *weight;
    weights.push_back(std::move(*weight));
  }
  if (weights.size() == 3 && texts->size() == 3 && sum == Ratio(1)) return weights;
  reject(root, "spread_weights", "needs three weights that sum to 1");
  return std::nullopt;
}

std::optional<MinimumWage> read_minimum_wage(ObjectReader& wage) {
  Field province_field = wage.required("province");
  auto province = province_field.text();
  if (province && !is_province(*province)) province_field.reject(ErrorCode::province_unknown);
  const auto from = wage.required("from").date();
  const auto hourly = wage.required("hourly").amount(cad);
  auto source = wage.required("source").text();
  if (!province || !from || !hourly || !source) return std::nullopt;
  return MinimumWage{std::move(*province), *from, *hourly, std::move(*source)};
}

std::optional<WorthDefaults> read_document(ObjectReader& root) {
  const Word<bool> schemas[] = {{"worth-defaults/1", true}};
  root.required("schema").word(schemas);
  const auto as_of = root.required("as_of").date();
  auto title = root.required("title").text();
  auto source = root.required("source").text();
  for (const auto* note : {"about", "spread_basis", "evidence_basis", "cohort_basis"}) {
    root.required(note).text(basis_bytes_max);
  }
  auto ranges = root.required("ranges").object(read_ranges);
  auto weights = read_weights(root);
  auto factors = root.required("evidence_factors").object(read_factors);
  const auto cohort_weight = root.required("cohort_weight").whole(cohort_weights);
  auto cohort_base = root.required("cohort_base").probability();
  auto wages = root.required("minimum_wages").list(read_minimum_wage, {0, list_entries_max});
  if (!as_of || !title || !source || !ranges || !weights || !factors || !cohort_weight ||
      !cohort_base || !wages) {
    return std::nullopt;
  }
  return WorthDefaults{.as_of = format_date(*as_of),
                       .title = std::move(*title),
                       .source = std::move(*source),
                       .ranges = std::move(*ranges),
                       .spread_weights = std::move(*weights),
                       .evidence_factors = std::move(*factors),
                       .cohort_weight = *cohort_weight,
                       .cohort_base = std::move(*cohort_base),
                       .minimum_wages = std::move(*wages)};
}

}  // namespace

Result<WorthDefaults> read_worth_defaults(std::string_view text) {
  return detail::read_whole(text, read_document);
}

}  // namespace afford
