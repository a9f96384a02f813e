#include "afford/json/rate_json.hpp"

#include "afford/json/json_writer.hpp"

namespace afford {
namespace {

std::string_view value_name(RateFunction find) {
  switch (find) {
    case RateFunction::nper: return "periods";
    case RateFunction::npv:
    case RateFunction::xnpv: return "value";
    default: return "rate_percent";
  }
}

void write_remarks(const RateAnswer& answer, Language language, JsonWriter& json) {
  json.open_array("remarks");
  for (const RateRemark remark : answer.remarks) {
    const std::string code(format_rate_remark(remark));
    json.open_object()
        .field("code", code)
        .field("text", say(language, "rate.remark." + code))
        .close_object();
  }
  json.close_array();
}

}  // namespace

std::string rate_method_code(const RateAnswer& answer) {
  std::string code = "rate.method.";
  code += format_rate_function(answer.find);
  if (answer.regime) code.append("_").append(format_regime(*answer.regime));
  return code;
}

std::string rate_json(const RateAnswer& answer, Language language) {
  JsonWriter json;
  json.open_object()
      .field("find", format_rate_function(answer.find))
      .field(value_name(answer.find), answer.value);
  if (answer.one_period_before) json.field("spreadsheet_npv", *answer.one_period_before);
  if (!answer.roots.empty()) {
    json.open_array("roots");
    for (const auto& root : answer.roots) json.item(format_decimal(root));
    json.close_array().field("policy", say(language, "rate.policy"));
  }
  if (answer.regime) json.field("regime", format_regime(*answer.regime));
  if (answer.unit_period) json.field("unit_period", format_frequency(answer.unit_period->step));
  if (answer.actuarial_nominal) json.field("actuarial_nominal_percent", *answer.actuarial_nominal);
  if (answer.nearest_eighth) json.field("nearest_eighth_percent", *answer.nearest_eighth);
  json.field("method", say(language, rate_method_code(answer)));
  write_remarks(answer, language, json);
  json.close_object();
  return json.take();
}

}  // namespace afford
