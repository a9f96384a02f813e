#include "afford/assess/data_file.hpp"

#include <algorithm>
#include <array>

#include "afford/calendar/month.hpp"

namespace afford {
namespace {

struct KindFacts {
  DataKind kind;
  std::string_view word;
  int months;  // until it should be looked at again; 0: no such time
};

// Tax law and limits in law change with budgets, each year; Statistics Canada's table comes out
// once a year, in autumn or winter; lenders' terms and wages were seen to change within two years.
// A calendar and a policy hold until they end or are replaced.
constexpr std::array<KindFacts, 9> facts{{{DataKind::tax, "tax", 12},
                                          {DataKind::benchmark, "benchmark", 18},
                                          {DataKind::calendar, "calendar", 0},
                                          {DataKind::product, "product", 24},
                                          {DataKind::cost_rules, "cost_rules", 12},
                                          {DataKind::cheaper_money, "cheaper_money", 12},
                                          {DataKind::wages, "wages", 24},
                                          {DataKind::worth_defaults, "worth_defaults", 24},
                                          {DataKind::policy, "policy", 0}}};

const KindFacts& facts_of(DataKind kind) {
  return *std::ranges::find(facts, kind, &KindFacts::kind);
}

// How the end of what a file covers is said.
std::string_view ended_code(DataKind kind) {
  if (kind == DataKind::tax) return "data.stale.years";
  return kind == DataKind::cost_rules ? "data.stale.bank_rate" : "data.stale.ended";
}

// As a person counts them: the day of the month must have come.
int whole_months(Date from, Date to) {
  const int months = months_between(Month::of(from), Month::of(to));
  return to.day() < from.day() ? months - 1 : months;
}

}  // namespace

std::string_view format_data_kind(DataKind kind) { return facts_of(kind).word; }

std::optional<int> months_until_stale(DataKind kind) {
  const int months = facts_of(kind).months;
  return months > 0 ? std::optional(months) : std::nullopt;
}

std::optional<Date> age_from(const DataFile& file) {
  return file.kind == DataKind::product && !file.checked ? file.from : file.checked;
}

DataAge data_age(const DataFile& file, Date as_of) {
  DataAge age{{}, {}};
  const auto start = age_from(file);
  if (start) age.days = days_between(*start, as_of);
  if (file.to && as_of > *file.to) {
    age.warnings.push_back(
        {ended_code(file.kind), {format_date(*file.to), std::to_string(file.to->year())}});
  }
  const auto limit = months_until_stale(file.kind);
  if (!limit) return age;
  if (!start) {
    age.warnings.push_back({"data.stale.no_date", {}});
  } else if (whole_months(*start, as_of) >= *limit) {
    age.warnings.push_back({"data.stale.months", {std::to_string(*limit)}});
  }
  return age;
}

}  // namespace afford
