#include "afford/json/detail/benefits_reader.hpp"

#include <algorithm>
#include <iterator>

namespace afford::detail {
namespace {

constexpr std::size_t year_digits = 4;

// "2025" for the year itself, "2025-07" for what begins in its July.
std::optional<int> year_of(std::string_view key, std::string_view rest) {
  if (key.size() != year_digits + rest.size() || key.substr(year_digits) != rest) {
    return std::nullopt;
  }
  int year = 0;
  for (const char digit : key.substr(0, year_digits)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    year = year * 10 + (digit - '0');
  }
  return year;
}

template <class Law, class Read>
std::map<int, Law> laws(ParameterObject& programme, std::string_view rest, Read read) {
  std::map<int, Law> result;
  for (const auto& key : programme.keys()) {
    const auto year = year_of(key, rest);
    if (!year) continue;
    ParameterObject entry = programme.object(key);
    if (entry.has("note")) continue;
    result.emplace(*year, read(entry));
    entry.close();
  }
  return result;
}

ChildBenefitLaw child_benefit(ParameterObject& entry) {
  return {entry.amount("under_6"), entry.amount("6_to_17"), entry.amount("from"),
          entry.amount("second_from")};
}

SalesCreditLaw gst_credit(ParameterObject& entry) {
  entry.leave({"one_time_top_up_2026"});
  return {entry.amount("adult"),
          entry.amount("child"),
          entry.amount("single_supplement"),
          entry.amount("supplement_from"),
          entry.rate("supplement_rate"),
          entry.amount("phase_out_from"),
          entry.rate("phase_out_rate")};
}

WorkersBenefitSide side(ParameterObject entry) {
  const WorkersBenefitSide result{entry.amount("max"), entry.amount("from")};
  entry.close();
  return result;
}

WorkersBenefitLaw workers_benefit(ParameterObject& entry) {
  constexpr std::string_view exemption = "secondary_earner_exemption";
  return {entry.amount("working_income_over"),
          entry.rate("phase_in_rate"),
          side(entry.object("single")),
          side(entry.object("family")),
          entry.rate("phase_out_rate"),
          entry.has(exemption) ? entry.amount(exemption) : Money::zero(cad)};
}

void read_child_rates(ParameterObject& rates, BenefitTables& tables) {
  constexpr std::string_view numbers[] = {"1", "2", "3", "4+"};
  for (std::size_t k = 0; k < std::size(numbers); ++k) {
    const auto both = rates.rates(numbers[k]);
    rates.check(both.size() == 2, numbers[k], "needs two fractions");
    if (both.size() == 2) tables.child_rates[k] = {both[0], both[1]};
  }
  rates.close();
}

}  // namespace

BenefitTables read_benefits(ParameterObject& benefits) {
  BenefitTables tables;
  benefits.leave({"about"});
  ParameterObject workers = benefits.object("canada_workers_benefit");
  workers.leave({"applies", "needs", "src", "confidence"});
  tables.workers_benefit = laws<WorkersBenefitLaw>(workers, "", workers_benefit);
  workers.close();
  ParameterObject gst = benefits.object("gst_credit");
  gst.leave({"now_called", "src", "confidence"});
  tables.gst_credit = laws<SalesCreditLaw>(gst, "-07", gst_credit);
  gst.close();
  ParameterObject child = benefits.object("canada_child_benefit");
  child.leave({"src", "confidence", "newcomers"});
  tables.child_benefit = laws<ChildBenefitLaw>(child, "-07", child_benefit);
  ParameterObject rates = child.object("rates_by_children");
  read_child_rates(rates, tables);
  child.close();
  benefits.close();
  return tables;
}

}  // namespace afford::detail
