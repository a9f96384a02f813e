#include "afford/assess/cheaper_money.hpp"

#include <algorithm>
#include <iterator>

#include "afford/course/course_cost.hpp"

namespace afford {

std::string_view format_cheaper_verdict(CheaperVerdict verdict) {
  switch (verdict) {
    case CheaperVerdict::applies: return "applies";
    case CheaperVerdict::does_not_apply: return "does_not_apply";
    case CheaperVerdict::cannot_be_told: return "cannot_be_told";
  }
  return {};
}

namespace {

// Pay before tax of the household a year, as far as the request says it: today's pay, and what
// others bring. Benefits are no income of this kind.
struct FamilyIncome {
  Money known;
  std::vector<std::string> missing;  // fields that state only what arrives after tax
};

bool is_benefit(IncomeKind kind) {
  return kind == IncomeKind::child_benefit || kind == IncomeKind::workers_benefit ||
         kind == IncomeKind::gst_credit;
}

FamilyIncome family_income(const Situation& situation) {
  FamilyIncome income{Money::zero(cad), {}};
  if (const auto own = gross_per_year(situation.work->now, 0)) {
    income.known += *own;
  } else {
    income.missing.emplace_back("/work/now/gross_per_year");
  }
  const auto& others = situation.household->other_income;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (is_benefit(others[i].kind)) continue;
    if (others[i].gross_per_year) {
      income.known += *others[i].gross_per_year;
    } else {
      income.missing.push_back("/household/other_income/" + std::to_string(i) + "/gross_per_year");
    }
  }
  return income;
}

// One rule held against one person and one course.
class RuleCheck {
 public:
  RuleCheck(const CheaperRule& rule, const Situation& situation, Money interest)
      : conditions_(rule.conditions), person_(situation.household->person), situation_(situation),
        interest_(interest), check_{.id = rule.id,
                                    .name = rule.name,
                                    .verdict = CheaperVerdict::applies,
                                    .why = {},
                                    .missing = {},
                                    .detail = rule.detail,
                                    .source = rule.source,
                                    .source_date = rule.source_date,
                                    .confidence = rule.confidence} {}

  CheaperCheck check() {
    check_status();
    check_course();
    check_family_income();
    check_age();
    check_residence();
    check_refugee();
    if (conditions_.loan_bears_interest && interest_.minor() == 0) {
      refuse("cheaper.no.interest");
    }
    if (!check_.why.empty()) {
      check_.verdict = CheaperVerdict::does_not_apply;
      check_.missing.clear();
    } else if (!check_.missing.empty()) {
      check_.verdict = CheaperVerdict::cannot_be_told;
    }
    return std::move(check_);
  }

 private:
  void refuse(std::string_view code, std::vector<std::string> arguments = {}) {
    check_.why.push_back({code, std::move(arguments)});
  }
  void lack(std::string_view field) { check_.missing.emplace_back(field); }

  void check_status() {
    if (conditions_.status.empty()) return;
    if (!person_.status) return lack("/household/status");
    if (std::ranges::find(conditions_.status, *person_.status) == conditions_.status.end()) {
      refuse("cheaper.no.status");
    }
  }

  void check_course() {
    const Course& course = *situation_.course;
    const auto& weeks = conditions_.weeks_below;
    if (weeks && course.weeks >= *weeks) {
      refuse("cheaper.no.weeks", {std::to_string(course.weeks), std::to_string(*weeks)});
    }
    if (const auto& least = conditions_.weeks_min; least && course.weeks < *least) {
      refuse("cheaper.no.weeks_min", {std::to_string(course.weeks), std::to_string(*least)});
    }
    if (!conditions_.hours) return;
    std::optional<Ratio> hours = course.hours_in_all();
    if (!hours) return lack("/course/hours");
    const auto& [min, max] = *conditions_.hours;
    if (*hours >= Ratio(min) && *hours <= Ratio(max)) return;
    refuse("cheaper.no.hours",
           {format_decimal(rounded(*hours, 1, RoundingMode::half_even).reduced()),
            std::to_string(min), std::to_string(max)});
  }

  void check_family_income() {
    if (!conditions_.family_income) return;
    const bool is_one = situation_.household->persons() == 1;
    const Money max =
        is_one ? conditions_.family_income->one_person : conditions_.family_income->larger_family;
    const FamilyIncome income = family_income(situation_);
    if (income.known > max) {
      refuse("cheaper.no.family_income", {format_money(income.known), format_money(max)});
    } else {
      std::ranges::copy(income.missing, std::back_inserter(check_.missing));
    }
  }

  void check_age() {
    if (!conditions_.age) return;
    if (!person_.age) return lack("/household/age");
    const auto& [min, max] = *conditions_.age;
    if (*person_.age >= min && *person_.age <= max) return;
    refuse("cheaper.no.age",
           {std::to_string(*person_.age), std::to_string(min), std::to_string(max)});
  }

  // Resident from 1 January of a year on, so many years before the one in which the course starts.
  void check_residence() {
    if (!conditions_.full_years_resident_before) return;
    const int first = situation_.course->start.year() - *conditions_.full_years_resident_before;
    const bool arrived_this_year =
        !situation_.household->resident_on_1_january && situation_.as_of.year() > first;
    const auto& since = person_.resident_since;
    if ((since && *since > Date::of(first, 1, 1)) || (!since && arrived_this_year)) {
      refuse("cheaper.no.full_year", {std::to_string(first)});
    } else if (!since) {
      lack("/household/resident_since");
    }
  }

  void check_refugee() {
    if (conditions_.came_as_refugee) {
      const bool is_protected = person_.status == ResidenceStatus::protected_person;
      if (!person_.came_as_refugee && !is_protected) {
        lack("/household/came_as_refugee");
      } else if (!person_.came_as_refugee.value_or(is_protected)) {
        refuse("cheaper.no.refugee");
      }
    }
    if (!conditions_.years_since_status_max) return;
    if (!person_.status_since) return lack("/household/status_since");
    const int months =
        months_between(Month::of(*person_.status_since), Month::of(situation_.as_of));
    const bool day_has_come = situation_.as_of.day() > person_.status_since->day();
    const int limit = *conditions_.years_since_status_max * 12;
    if (months > limit || (months == limit && day_has_come)) {
      refuse("cheaper.no.years_since", {std::to_string(*conditions_.years_since_status_max)});
    }
  }

  const CheaperConditions& conditions_;
  const PersonFacts& person_;
  const Situation& situation_;
  Money interest_;
  CheaperCheck check_;
};

bool holds_on(const CheaperRule& rule, Date day) {
  return (!rule.from || *rule.from <= day) && (!rule.to || day <= *rule.to);
}

// What is put by above own money for the course and some months of outgoings.
CheaperCheck own_savings(const Situation& situation, int buffer_months, Money interest) {
  const Household& household = *situation.household;
  const Money outgoings = household.housing_per_month + household.spending_per_month() +
                          household.debt_payments_per_month + household.remittances_per_month;
  const Money zero = Money::zero(cad);
  const Money own_money = course_cost(*situation.course, zero, zero).own_money;
  const Money kept = outgoings * buffer_months;
  const Money free = household.savings - own_money - kept;
  CheaperCheck check{.id = "own_savings",
                     .name = {},
                     .verdict = CheaperVerdict::does_not_apply,
                     .why = {},
                     .missing = {},
                     .detail = {},
                     .source = {},
                     .source_date = {},
                     .confidence = {}};
  const std::string months = std::to_string(buffer_months);
  if (interest.minor() == 0) {
    check.why.push_back({"cheaper.no.interest", {}});
  } else if (free.minor() > 0) {
    check.verdict = CheaperVerdict::applies;
    check.why.push_back({"cheaper.savings.free", {format_money(free), months, format_money(kept)}});
  } else {
    check.why.push_back({"cheaper.savings.none", {months, format_money(kept)}});
  }
  return check;
}

}  // namespace

CheaperMoney cheaper_money(const Situation& situation, Money interest,
                           const std::optional<CheaperMoneyTable>& table) {
  CheaperMoney result{table.has_value(), {}, {}};
  const std::string& province = situation.household->province;
  if (!table) return result;
  bool has_own_rule = false;
  for (const auto& rule : table->rules) {
    const bool is_own = rule.province == province;
    const bool has_other = std::ranges::find(rule.not_in, province) != rule.not_in.end();
    if ((rule.province && !is_own) || has_other || !holds_on(rule, situation.as_of)) continue;
    has_own_rule = has_own_rule || is_own;
    result.checks.push_back(RuleCheck(rule, situation, interest).check());
  }
  result.checks.push_back(own_savings(situation, table->buffer_months, interest));
  if (!has_own_rule) result.province_without_rules = province;
  return result;
}

}  // namespace afford
