// Courses side by side, as JSON and as CSV.
#pragma once

#include <span>
#include <string>

#include "afford/assess/compare.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// A comparison with the list that it is about.
struct ComparedList {
  const CourseComparison& comparison;
  std::span<const ListedCourse> list;
};

/// {"as_of","own_money","courses":[..],"rejected":[..],"assumptions":[..]}.
std::string compare_json(const ComparedList& compared, Language language);

/// One line for each course; then one for each finding about a rejected row, with its place and
/// what is wrong. What is not known is empty.
std::string compare_csv(const ComparedList& compared, Language language);

/// The value as CSV has it: in quotes if it holds a comma, a quote or a line feed.
std::string csv_value(std::string_view text);

}  // namespace afford
