#include "afford/course/course.hpp"

#include <algorithm>

namespace afford {

int answers(const Course& course, CheckAnswer kind) {
  return static_cast<int>(std::ranges::count(course.check, kind, &CourseCheckItem::answer));
}

std::string_view format_cost_kind(CostKind kind) {
  switch (kind) {
    case CostKind::tuition: return "tuition";
    case CostKind::fees: return "fees";
    case CostKind::exam: return "exam";
    case CostKind::books: return "books";
    case CostKind::equipment: return "equipment";
    case CostKind::childcare: return "childcare";
    case CostKind::travel: return "travel";
    case CostKind::other: return "other";
  }
  return {};
}

std::optional<Delivery> parse_delivery(std::string_view word) {
  for (const auto delivery : {Delivery::online, Delivery::hybrid, Delivery::in_person}) {
    if (format_delivery(delivery) == word) return delivery;
  }
  return std::nullopt;
}

std::string_view format_funding_kind(FundingKind kind) {
  switch (kind) {
    case FundingKind::own_money: return "own_money";
    case FundingKind::grant: return "grant";
    case FundingKind::waived_fee: return "waived_fee";
    case FundingKind::employer: return "employer";
  }
  return {};
}

std::string_view format_delivery(Delivery delivery) {
  switch (delivery) {
    case Delivery::online: return "online";
    case Delivery::hybrid: return "hybrid";
    case Delivery::in_person: return "in_person";
  }
  return {};
}

std::optional<Money> CourseModule::credit_counted() const {
  if (!credit_value) return std::nullopt;
  const Ratio counted = transfer_in_writing == CheckAnswer::yes ? enrol_probability : Ratio(0);
  return Money::rounded(credit_value->to_ratio() * counted, credit_value->currency(),
                        RoundingMode::half_up);
}

Ratio completion_probability(const std::vector<CourseModule>& modules) {
  Ratio product = 1;
  for (const auto& module : modules) product = product * module.completion_probability;
  return product;
}

std::optional<Ratio> Course::hours_in_all() const {
  if (hours) return Ratio(*hours);
  if (hours_per_week) return *hours_per_week * Ratio(weeks);
  return std::nullopt;
}

}  // namespace afford
