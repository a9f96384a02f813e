// The parameter file of money that costs less than a loan, and the block of `assess` about it.
#pragma once

#include <string_view>

#include "afford/assess/assessment.hpp"
#include "afford/base/result.hpp"
#include "afford/json/json_writer.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

inline constexpr std::string_view cheaper_money_file = "cheaper-money.json";

/// Fails with every finding.
Result<CheaperMoneyTable> read_cheaper_money(std::string_view text);

/// "cheaper_money": {"table","province_without_rules","checks":[{"id","name","verdict","why",
/// "missing","detail","source","date","confidence"}]}. Without a table there are no checks.
void write_cheaper_money(const CheaperMoney& cheaper, Language language, JsonWriter& json);

/// Its name, and what else is to be known; "" if nothing is.
std::string cheaper_name(const CheaperCheck& check, Language language);
std::string cheaper_detail(const CheaperCheck& check, Language language);

}  // namespace afford
