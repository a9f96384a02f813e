#include "afford/tax/tax_tables.hpp"

#include <algorithm>
#include <array>

#include "afford/base/require.hpp"

namespace afford {
namespace {

constexpr std::array<std::string_view, 13> provinces{"AB", "BC", "MB", "NB", "NL", "NS", "NT",
                                                     "NU", "ON", "PE", "QC", "SK", "YT"};

}  // namespace

std::string_view format_confidence(Confidence confidence) {
  switch (confidence) {
    case Confidence::high: return "high";
    case Confidence::medium: return "medium";
    case Confidence::low: return "low";
  }
  return {};
}

std::string_view format_pension_part(PensionPart part) {
  switch (part) {
    case PensionPart::base: return "base";
    case PensionPart::first_additional: return "first_additional";
    case PensionPart::second_additional: return "second_additional";
  }
  return {};
}

std::span<const std::string_view> province_codes() { return provinces; }

bool is_province(std::string_view code) { return std::ranges::binary_search(provinces, code); }

Result<LawInForce> law_for(const TaxTables& tables, int year, std::string_view province) {
  AFFORD_REQUIRE(!tables.years.empty());
  const int first_year = tables.years.begin()->first;
  Errors errors;
  if (year < first_year) {
    errors.push_back(
        {ErrorCode::year_before_data, {}, std::to_string(year), {std::to_string(first_year)}});
  }
  // The last year that is not after the one asked for; the first one to judge the province by.
  const auto after = tables.years.upper_bound(std::max(year, first_year));
  const auto& [law_year, residences] = *std::prev(after);
  const auto found = residences.find(province);
  if (found == residences.end()) {
    errors.push_back({ErrorCode::province_unknown, {}, std::string(province), {}});
  }
  if (!errors.empty()) return Failure(std::move(errors));
  return LawInForce{&found->second, law_year != year};
}

}  // namespace afford
