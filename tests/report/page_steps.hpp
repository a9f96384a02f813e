// Steps as sentences, for tests of what --explain says.
#pragma once

#include <string>

#include "afford/report/figure_steps.hpp"
#include "afford/words/catalogue.hpp"

namespace afford::test {

/// The steps of a figure side by side; "" if it has none.
inline std::string steps_text(const FigureSteps& figures, std::string_view pointer) {
  const Derivation* steps = figures.find(pointer);
  std::string text;
  if (steps == nullptr) return text;
  for (const auto& step : *steps) {
    text += (text.empty() ? "" : " ") + say(Language::english, step.code, step.arguments);
  }
  return text;
}

}  // namespace afford::test
