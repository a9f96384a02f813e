#include "afford/json/cost_json.hpp"

#include "afford/json/worth_json.hpp"
#include "afford/numbers/root_finding.hpp"

namespace afford {

void write_effective_rate(const CostOfCredit& cost, JsonWriter& json) {
  const auto& rate = cost.effective_annual_rate_percent;
  write_optional("effective_annual_rate_percent", rate, json);
  write_optional("effective_annual_rate_above_percent",
                 rate ? std::nullopt : std::optional(Decimal::of_integer(yearly_rate_percent_max)),
                 json);
}

std::string cost_json(const CostOfCredit& cost) {
  JsonWriter json;
  json.open_object()
      .field("cost_of_credit", cost.cost_of_credit)
      .field("total_interest", cost.total_interest)
      .field("total_fees", cost.total_fees);
  write_effective_rate(cost, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
