// A request with one of its figures changed: the question backwards, and what would change a
// result.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "afford/assess/parameter_set.hpp"
#include "afford/assess/request.hpp"
#include "afford/base/result.hpp"

namespace afford {

/// What is asked for, and the unit that it is found in.
enum class Lever : std::uint8_t {
  principal,      ///< minor units; disbursements keep their shares
  term,           ///< payments of the last phase
  rate,           ///< basis points a year, from the start
  gross_wage,     ///< minor units a year, of the cautious estimate
  probability,    ///< of placement in the field, thousandths
  own_money,      ///< minor units; the loan shrinks by as much as it grows
  course_cost,    ///< minor units of all bills, each by its share; the loan stays
  start_date,     ///< months later, for course and loan; what is left until then is saved
  interest_only,  ///< payments of the first phase that asks for interest only
  hours_lost,     ///< tenths of a paid hour a week that study takes, where they are stated
  debt_payments,  ///< minor units a month for other debts
};
std::string_view format_lever(Lever lever);
std::optional<Lever> parse_lever(std::string_view text);

/// The values that are looked at, both ends among them.
struct LeverRange {
  std::int64_t min;
  std::int64_t max;
};
LeverRange lever_range(Lever lever, const Request& request);

/// The request's own value; nothing where it states none, such as net pay for gross_wage.
std::optional<std::int64_t> lever_value(Lever lever, const Request& request);

/// Every day of the course so many months later.
void move_course(Course& course, int months);

/// The whole request with that value. Fails as the loan does; a loan whose last phase has no number
/// of payments has no term to change.
Result<Request> with_lever(const Request& request, const ParameterSet& parameters, Lever lever,
                           std::int64_t value);

}  // namespace afford
