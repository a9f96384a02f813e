#include "afford/json/cost_json.hpp"

#include "afford/json/json_writer.hpp"

namespace afford {

std::string cost_json(const CostOfCredit& cost) {
  JsonWriter json;
  json.open_object()
      .field("cost_of_credit", cost.cost_of_credit)
      .field("total_interest", cost.total_interest)
      .field("total_fees", cost.total_fees)
      .field("effective_annual_rate_percent", cost.effective_annual_rate_percent)
      .close_object();
  return json.take();
}

}  // namespace afford
