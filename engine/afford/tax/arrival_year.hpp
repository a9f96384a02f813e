// The law of the year in which a person begins to live in Canada.
//   basic personal amount x days of residence / days of the year
// Source: Income Tax Act s. 114 (income of the part of the year in Canada) and s. 118.91: amounts
// under s. 118(1) in proportion to the days, the employment amount, pension and premiums in full.
// Provinces follow with their own basic amounts. Steps that need residence on 1 January are left
// out, and so are the rules that come with the return, whose forms for part of a year were not
// read: what is left is never too high. Worked: from 1 September 2025, 122 of 365 days, the
// federal 16,129.00 are 5,391.06.
#pragma once

#include "afford/calendar/date.hpp"
#include "afford/tax/tax_tables.hpp"

namespace afford {

/// Days from `from` to 31 December, both counted.
int days_of_residence(Date from);
/// 365 or 366.
int days_of_year(int year);

/// `law` for someone who lives in Canada from `from` on, a day of the law's year or, for a law
/// carried forward, of a later one.
ResidenceLaw arrival_law(const ResidenceLaw& law, Date from);

}  // namespace afford
