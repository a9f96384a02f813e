// Credits that fall with the income of a couple together.
//   lost = rate x the larger of: own net income - from; net income of both - family_from
// which is the law of one person with `from` lowered to family_from - the partner's net income,
// where that is lower. Source: Ontario's LIFT (Schedule ON428-A; ontario.ca, "Low-Income Workers
// Tax Credit": 5 % of the greater of the two, over 32,500 and 65,000); the low-income reductions of
// NB, NL, NS and PE (adjusted family income of forms NB428, NL428, NS428, PE428). What a partner
// adds to the largest reduction is left out: what is left is never too high. Worked: LIFT beside a
// net income of 40,000.00 falls from 25,000.00 on.
#pragma once

#include <optional>

#include "afford/numbers/money.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {

bool has_family_credits(const ResidenceLaw& law);

/// Of somebody whose partner has that net income; nothing if it is the law of one person alone.
std::optional<ResidenceLaw> law_of_couple(const ResidenceLaw& law, Money partner_net_income);

}  // namespace afford
