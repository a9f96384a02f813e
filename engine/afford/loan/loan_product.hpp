// A lender's product as its sources state it: whose terms a loan takes where it gives none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "afford/calendar/date.hpp"

namespace afford {

struct LoanProduct {
  std::string id;
  std::string name;
  std::string lender;
  Date valid_from;
  std::optional<Date> valid_to{};      ///< the last day; none: no end is known
  std::string source;                  ///< title, and date as far as it is known
  std::vector<std::string> unknown{};  ///< what no source states: the request has to

  bool is_valid_on(Date date) const {
    return valid_from <= date && (!valid_to || date <= *valid_to);
  }
};

}  // namespace afford
