#include "afford/calendar/month.hpp"

namespace afford {

std::string format_month(Month month) {
  const std::string number = std::to_string(month.month());
  return std::to_string(month.year()) + (number.size() < 2 ? "-0" : "-") + number;
}

}  // namespace afford
