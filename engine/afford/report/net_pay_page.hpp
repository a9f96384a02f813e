// What is left of a year's pay before tax, and where the rest goes.
#pragma once

#include <optional>

#include "afford/json/net_pay_json.hpp"
#include "afford/report/document.hpp"
#include "afford/words/catalogue.hpp"

namespace afford {

/// `wanted_net` if the question was the lowest gross pay that leaves it.
Document net_pay_page(const NetPayAnswer& answer, const std::optional<Money>& wanted_net,
                      Language language);

}  // namespace afford
