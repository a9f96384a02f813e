// The request: what a person or a program states. Every section is optional here; a command names
// the sections it needs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "afford/affordability/household.hpp"
#include "afford/base/error.hpp"
#include "afford/course/course.hpp"
#include "afford/decision/lending_policy.hpp"
#include "afford/loan/loan_terms.hpp"
#include "afford/wage/pay.hpp"

namespace afford {

/// Who stands behind a figure. Nothing typed is called evidence.
enum class VouchedBy : std::uint8_t { applicant, provider, document, source, assumption };
std::string_view format_vouched_by(VouchedBy by);

struct VouchedFigure {
  std::string path;   ///< JSON pointer into the request
  std::string given;  ///< the text as written
  VouchedBy by;
  std::string source{};  ///< "" if not said
  std::optional<Date> date{};
};

struct Request {
  std::optional<Date> as_of{};
  std::optional<Loan> loan{};
  std::optional<Course> course{};
  std::optional<Work> work{};
  std::optional<Household> household{};
  std::optional<std::string> policy{};
  std::optional<ProgramFacts> program{};
  std::vector<VouchedFigure> vouched{};  ///< every figure of the request, in its order
};

/// Hours of pay lost for study that the pay of `work` cannot price, or more of them than are paid.
std::optional<Error> lost_hours_fault(const Course& course, const Work& work);

}  // namespace afford
