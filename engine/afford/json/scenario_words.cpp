#include "afford/json/scenario_words.hpp"

namespace afford {
namespace {

class ScenarioWords {
 public:
  explicit ScenarioWords(Language language) : language_(language) {}

  void add(std::string_view code, const std::string& figure = {}) {
    if (!text_.empty()) text_ += ", ";
    text_ += say(language_, code, {figure});
  }
  // Nothing where nothing changes; `code` with "_more" or "_less".
  void add_change(const std::string& code, const Decimal& percent) {
    if (percent.sign() == 0) return;
    const Decimal size = percent.sign() < 0 ? Decimal() - percent : percent;
    add(code + (percent.sign() < 0 ? "_less" : "_more"), format_decimal(size.reduced()));
  }
  std::string text() { return std::move(text_); }

 private:
  Language language_;
  std::string text_;
};

}  // namespace

std::string scenario_words(const Scenario& scenario, Language language) {
  ScenarioWords words(language);
  if (scenario.does_not_finish) words.add("scenario.does_not_finish");
  if (scenario.months_late != 0) {
    words.add("scenario.months_late", std::to_string(scenario.months_late));
  }
  if (const auto& outside = scenario.outside_field_percent) {
    words.add("scenario.outside_field");
    words.add_change("scenario.outside_pay", *outside);
  }
  words.add_change("scenario.pay", scenario.pay_percent);
  if (scenario.rate_points.sign() != 0) {
    words.add("scenario.rate", format_decimal(scenario.rate_points.reduced()));
  }
  words.add_change("scenario.rent", scenario.rent_percent);
  if (scenario.shock_in_spendings.sign() != 0) {
    words.add("scenario.shock", format_decimal(scenario.shock_in_spendings.reduced()));
  }
  return words.text();
}

}  // namespace afford
