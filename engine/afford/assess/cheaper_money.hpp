// Money that costs less than the loan that is asked about: what the dated rules of a data file say
// for this person and this course (decisions/0022-cheaper-money.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "afford/assess/assessment.hpp"
#include "afford/assess/situation.hpp"

namespace afford {

/// The rules of `table` that hold on the day of the request, in its order, and then own savings.
/// The facts of the household's `person` are used here and nowhere else. `interest` is what the
/// loan costs in interest in all: where it costs none, nothing is cheaper.
CheaperMoney cheaper_money(const Situation& situation, Money interest,
                           const std::optional<CheaperMoneyTable>& table);

}  // namespace afford
