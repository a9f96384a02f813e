// A partner's pay, as far as it is stated before tax: benefits and credits of a family depend on
// it.
#pragma once

#include "afford/affordability/household.hpp"
#include "afford/wage/net_wage.hpp"

namespace afford {

/// In the months of `year` in which it runs, before tax; zero if none is stated so.
Money partner_pay_in(const Household& household, int year);

/// `wages` of somebody in this household, which outlives them.
NetWages wages_in(const Household& household, const NetWages& wages);

}  // namespace afford
