#include "afford/report/explanation_page.hpp"

#include "afford/json/json_writer.hpp"
#include "afford/words/number_words.hpp"

namespace afford {

Document explanation_page(const Explanation& explanation, Language language) {
  Document page;
  page.add(Heading{explanation.pointer + " = " + grouped(explanation.value)});
  Bullets steps;
  for (const auto& step : explanation.steps) {
    steps.items.push_back(say(language, step.code, step.arguments));
  }
  page.add(std::move(steps));
  return page;
}

std::string explanation_json(const Explanation& explanation, Language language) {
  JsonWriter json;
  json.open_object()
      .field("pointer", explanation.pointer)
      .field("value", explanation.value)
      .open_array("steps");
  for (const auto& step : explanation.steps) {
    json.open_object()
        .field("code", step.code)
        .field("text", say(language, step.code, step.arguments))
        .close_object();
  }
  json.close_array().close_object();
  return json.take();
}

}  // namespace afford
