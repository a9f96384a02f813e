#include "afford/json/benchmark_json.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "afford/json/detail/whole_document.hpp"
#include "afford/json/object_reader.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {
namespace {

constexpr std::size_t note_bytes_max = 1'000;
constexpr WholeRange dollars_a_year{1, 10'000'000};
constexpr int year_min = 1990;
constexpr int year_max = 2139;

using DollarsByName = std::map<std::string, std::int64_t>;

std::optional<int> read_year(std::string_view text) {
  int year = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, year);
  if (read.ec != std::errc{} || read.ptr != end || year < year_min || year > year_max) {
    return std::nullopt;
  }
  return year;
}

std::optional<DollarsByName> read_dollars(ObjectReader& object) {
  DollarsByName result;
  const auto names = object.keys();
  for (const auto name : names) {
    const auto dollars = object.required(name).whole(dollars_a_year);
    if (dollars) result.emplace(name, *dollars);
  }
  if (result.size() < names.size()) return std::nullopt;
  return result;
}

/// `read` for the object of each year.
template <class T, class Read>
std::optional<std::map<int, T>> read_years(ObjectReader& object, Read read) {
  std::map<int, T> result;
  const auto keys = object.keys();
  for (const auto key : keys) {
    Field field = object.required(key);
    const auto year = read_year(key);
    if (!year) {
      field.reject(ErrorCode::wrong_type, {"under a year", "this name", "\"2024\""});
      continue;
    }
    auto value = read(field);
    if (value) result.emplace(*year, std::move(*value));
  }
  if (result.size() < keys.size()) return std::nullopt;
  return result;
}

void check_components(const std::map<int, std::int64_t>& totals,
                      const std::map<int, DollarsByName>& components, ObjectReader& region) {
  for (const auto& [year, parts] : components) {
    const auto total = totals.find(year);
    std::int64_t sum = 0;
    for (const auto& [name, dollars] : parts) sum += dollars;
    const auto tolerance = static_cast<std::int64_t>(parts.size());
    const bool adds_up = total != totals.end() && sum >= total->second - tolerance &&
                         sum <= total->second + tolerance;
    if (adds_up) continue;
    region.keep({ErrorCode::parameter_file_invalid,
                 json_path(json_path(region.path(), "components"), std::to_string(year)),
                 std::to_string(sum),
                 {"the components do not add up to the total of the year"}});
  }
}

std::optional<BenchmarkRegion> read_region(ObjectReader& region) {
  auto id = region.required("id").text();
  Field province_field = region.required("province");
  auto province = province_field.text();
  if (province && !is_province(*province)) province_field.reject(ErrorCode::province_unknown);
  auto name = region.required("name").text();
  region.required("vector").text();
  const auto totals = region.required("total").object([](ObjectReader& years) {
    return read_years<std::int64_t>(years,
                                    [](Field& field) { return field.whole(dollars_a_year); });
  });
  const auto components = region.required("components").object([](ObjectReader& years) {
    return read_years<DollarsByName>(years,
                                     [](Field& field) { return field.object(read_dollars); });
  });
  if (totals && components) check_components(*totals, *components, region);
  if (totals && totals->empty()) region.reject(ErrorCode::one_of_fields_needed, {"total"});
  if (!id || !province || !name || !totals) return std::nullopt;
  return BenchmarkRegion{std::move(*id), std::move(*province), std::move(*name), *totals};
}

struct Source {
  std::string title;
  std::string retrieved;
};

std::optional<Source> read_source(ObjectReader& source) {
  const auto publisher = source.required("publisher").text();
  const auto table = source.required("table").text();
  source.required("title").text();
  source.required("url").text();
  source.required("licence").text();
  auto retrieved = source.required("retrieved").date();
  source.optional("note").text(note_bytes_max);
  if (!publisher || !table || !retrieved) return std::nullopt;
  return Source{*publisher + ", table " + *table, format_date(*retrieved)};
}

void check_ids(const std::vector<BenchmarkRegion>& regions, ObjectReader& root) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (ids.insert(regions[i].id).second) continue;
    const std::string path = json_path(json_path(root.path(), "regions"), i);
    root.keep({ErrorCode::parameter_file_invalid,
               json_path(path, "id"),
               regions[i].id,
               {"another region has this id"}});
  }
}

std::optional<BenchmarkTables> read_document(ObjectReader& root) {
  const Word<bool> schemas[] = {{"benchmark/1", true}};
  const Word<bool> currencies[] = {{"CAD", true}};
  root.required("schema").word(schemas);
  for (const auto note : {"about", "family_size", "compares_with", "components_are"}) {
    root.optional(note).text(note_bytes_max);
  }
  root.optional("caveats").texts();
  auto source = root.required("source").object(read_source);
  root.required("currency").word(currencies);
  auto base = root.required("base").text();
  auto regions = root.required("regions").list(read_region, {1, list_entries_max});
  if (!source || !base || !regions) return std::nullopt;
  check_ids(*regions, root);
  return BenchmarkTables{std::move(*regions), std::move(*base), std::move(source->title),
                         std::move(source->retrieved)};
}

}  // namespace

Result<BenchmarkTables> read_benchmark(std::string_view text) {
  return detail::read_whole(text, read_document);
}

}  // namespace afford
