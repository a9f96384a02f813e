#include "afford/report/figure_steps.hpp"

#include <algorithm>
#include <iterator>

#include "afford/base/require.hpp"
#include "afford/json/json_value.hpp"
#include "afford/words/number_words.hpp"

namespace afford {
namespace {

const JsonValue* child(const JsonValue& value, std::string_view key) {
  if (value.kind == JsonKind::object) return value.find(key);
  if (value.kind != JsonKind::array) return nullptr;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (std::to_string(i) == key) return &value.items[i];
  }
  return nullptr;
}

// Names of results hold no character that a pointer escapes.
const JsonValue* value_at(const JsonValue& document, std::string_view pointer) {
  const JsonValue* value = &document;
  while (value != nullptr && !pointer.empty()) {
    if (pointer.front() != '/') return nullptr;
    pointer.remove_prefix(1);
    const std::string_view key = pointer.substr(0, pointer.find('/'));
    value = child(*value, key);
    pointer.remove_prefix(key.size());
  }
  return value;
}

bool is_figure(const JsonValue& document, std::string_view pointer) {
  const JsonValue* value = value_at(document, pointer);
  return value != nullptr && value->kind != JsonKind::null;
}

}  // namespace

Formula& Formula::add(char sign, std::string_view name, Money amount) {
  const Money added = sign == '-' ? -amount : amount;
  const bool is_minus = added.minor() < 0;
  if (terms_.empty()) {
    terms_ += is_minus ? "-" : "";
  } else {
    terms_ += is_minus ? " - " : " + ";
  }
  terms_ += money_words(is_minus ? -added : added) + " (" + std::string(name) + ")";
  total_ += added;
  return *this;
}

DerivationStep Formula::step() const {
  return {"explain.formula", {terms_.empty() ? "0" : terms_, format_money(total_)}};
}

void FigureSteps::add(std::string pointer, const Formula& formula, Money value) {
  AFFORD_REQUIRE(formula.total() == value);
  add(std::move(pointer), Derivation{formula.step()});
}

const Derivation* FigureSteps::find(std::string_view pointer) const {
  const auto found = steps_.find(pointer);
  return found == steps_.end() ? nullptr : &found->second;
}

Result<Explanation> explain_figure(std::string_view result, const FigureSteps& steps,
                                   std::string_view pointer) {
  const auto document = parse_json(result, result.size());
  AFFORD_REQUIRE(document.has_value());
  const Derivation* found = steps.find(pointer);
  if (found == nullptr || !is_figure(*document, pointer)) {
    const auto example =
        steps.first([&](std::string_view known) { return is_figure(*document, known); });
    return failure({ErrorCode::pointer_unknown, "--explain", std::string(pointer), {"", example}});
  }
  return Explanation{std::string(pointer), value_at(*document, pointer)->text, *found};
}

Derivation steps_with(const Derivation& steps, std::string_view code) {
  Derivation result;
  std::ranges::copy_if(steps, std::back_inserter(result),
                       [&](const DerivationStep& step) { return step.code == code; });
  return result;
}

}  // namespace afford
