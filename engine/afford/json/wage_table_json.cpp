#include "afford/json/wage_table_json.hpp"

#include <algorithm>

#include "afford/json/detail/request_fields.hpp"
#include "afford/json/detail/whole_document.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {
namespace {

constexpr std::size_t sentence_bytes_max = 1'000;
constexpr std::size_t occupations_max = 20'000;
constexpr std::size_t noc_digits = 5;

struct PaySource {
  std::string id;
  std::string title;
  std::string date;
  std::string confidence;
};

std::optional<PaySource> read_source(ObjectReader& source) {
  auto title = source.required("title").text(sentence_bytes_max);
  auto date = source.required("date").text();
  auto confidence = source.required("confidence").text();
  if (!title || !date || !confidence) return std::nullopt;
  return PaySource{{}, std::move(*title), std::move(*date), std::move(*confidence)};
}

std::optional<std::vector<PaySource>> read_sources(ObjectReader& sources) {
  std::vector<PaySource> all;
  for (const auto key : sources.keys()) {
    auto source = sources.required(key).object(read_source);
    if (!source) continue;
    source->id = key;
    all.push_back(std::move(*source));
  }
  return all;
}

struct HourlyRange {
  Money low;
  std::optional<Money> median;
  std::optional<Money> high;
};

std::optional<Money> known_or_null(ObjectReader& range, std::string_view key) {
  Field field = range.optional(key);
  if (field.is_null()) return std::nullopt;
  return detail::stated_amount(std::move(field), detail::hourly_dollars_max);
}

std::optional<HourlyRange> read_hourly(ObjectReader& range) {
  const auto low = detail::stated_amount(range.required("low"), detail::hourly_dollars_max);
  const auto median = known_or_null(range, "median");
  const auto high = known_or_null(range, "high");
  if (!low) return std::nullopt;
  if ((median && *median < *low) || (high && *high < median.value_or(*low))) {
    range.reject(ErrorCode::high_below_low, {format_money(*low)});
  }
  return HourlyRange{*low, median, high};
}

std::string read_code(Field field) {
  const auto code = field.text();
  if (!code) return {};
  const bool is_code = code->size() == noc_digits &&
                       std::ranges::all_of(*code, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_code) {
    field.reject(ErrorCode::not_a_class_code, {"five digits of the NOC 2021, such as 33102"});
  }
  return *code;
}

// Sources and hours stand once in the file, and are copied to each occupation.
class OccupationReader {
 public:
  OccupationReader(const std::vector<PaySource>& sources, Ratio hours)
      : sources_(sources), hours_(std::move(hours)) {}

  std::optional<OccupationPay> operator()(ObjectReader& occupation) const {
    auto code = read_code(occupation.required("noc"));
    auto title = occupation.required("title").text();
    Field province_field = occupation.required("province");
    auto province = province_field.text();
    if (province && !is_province(*province)) {
      const auto known = province_codes();
      province_field.reject(ErrorCode::province_unknown, {known.begin(), known.end()});
    }
    Field source_field = occupation.required("source");
    const auto id = source_field.text();
    const auto source = std::ranges::find(sources_, id.value_or(std::string()), &PaySource::id);
    if (id && source == sources_.end()) source_field.reject(ErrorCode::unknown_word, known_ids());
    const auto hourly = occupation.required("hourly").object(read_hourly);
    if (!title || !province || source == sources_.end() || !hourly) return std::nullopt;
    return OccupationPay{.occupation = std::move(code),
                         .title = std::move(*title),
                         .province = std::move(*province),
                         .low = hourly->low,
                         .median = hourly->median,
                         .high = hourly->high,
                         .hours_per_week = hours_,
                         .source = source->title,
                         .source_date = source->date,
                         .confidence = source->confidence};
  }

 private:
  std::vector<std::string> known_ids() const {
    std::string ids;
    for (const auto& source : sources_) ids += (ids.empty() ? "" : ", ") + source.id;
    return {ids};
  }

  const std::vector<PaySource>& sources_;
  Ratio hours_;
};

std::optional<WageTable> read_table(ObjectReader& root) {
  root.required("schema").text();
  root.required("title").text();
  root.required("looked_up").date();
  root.required("note").text(sentence_bytes_max);
  const auto hours = detail::hours_per_week(root.required("hours_per_week"), true);
  const auto sources = root.required("sources").object(read_sources);
  const std::vector<PaySource> none;
  const OccupationReader read(sources ? *sources : none, hours.value_or(Ratio(1)));
  auto occupations = root.required("occupations").list(read, {0, occupations_max});
  if (!hours || !sources || !occupations) return std::nullopt;
  return WageTable{std::move(*occupations)};
}

}  // namespace

Result<WageTable> read_wage_table(std::string_view text) {
  return detail::read_whole(text, read_table);
}

}  // namespace afford
