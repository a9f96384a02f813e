// The data file of money that costs less than a loan: dated rules with their sources.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "afford/affordability/household.hpp"
#include "afford/calendar/date.hpp"
#include "afford/numbers/money.hpp"

namespace afford {

struct WholeSpan {
  int min;
  int max;
};

struct FamilyIncomeMax {
  Money one_person;     ///< a year, before tax
  Money larger_family;  ///< of two persons or more
};

/// What must hold together; what is absent is not asked.
struct CheaperConditions {
  std::vector<ResidenceStatus> status{};  ///< one of these
  std::optional<int> weeks_below{};       ///< of the course
  std::optional<int> weeks_min{};
  std::optional<WholeSpan> hours{};       ///< of instruction in all
  std::optional<FamilyIncomeMax> family_income{};
  std::optional<WholeSpan> age{};
  std::optional<int> full_years_resident_before{};  ///< calendar years before the course's first
  bool came_as_refugee = false;
  std::optional<int> years_since_status_max{};
  bool loan_bears_interest = false;  ///< else the loan costs as little
};

/// A text in both languages.
struct TwoLanguages {
  std::string en;
  std::string fr;
};

struct CheaperRule {
  std::string id;
  std::optional<std::string> province{};  ///< none: all of Canada, but for `not_in`
  std::vector<std::string> not_in{};      ///< provinces that have their own in its place
  std::optional<Date> from{};
  std::optional<Date> to{};
  TwoLanguages name;
  CheaperConditions conditions;
  TwoLanguages detail;
  std::string source;
  std::string source_date;
  std::string confidence;
};

struct CheaperMoneyTable {
  int buffer_months;  ///< of outgoings that stay in savings
  std::vector<CheaperRule> rules;
};

}  // namespace afford
