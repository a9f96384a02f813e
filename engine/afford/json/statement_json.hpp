// The account of a loan as JSON.
#pragma once

#include <string>

#include "afford/loan/account.hpp"

namespace afford {

std::string statement_json(const Account& account);

}  // namespace afford
