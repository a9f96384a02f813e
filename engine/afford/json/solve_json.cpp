#include "afford/json/solve_json.hpp"

#include "afford/json/decision_json.hpp"
#include "afford/json/json_writer.hpp"

namespace afford {
namespace {

unsigned decimals_of(Lever lever) {
  switch (lever) {
    case Lever::term:
    case Lever::start_date:
    case Lever::interest_only: return 0;
    case Lever::hours_lost: return 1;
    case Lever::probability: return 3;
    default: return 2;
  }
}

void write_value(std::string_view key, Lever lever, const std::optional<std::int64_t>& value,
                 JsonWriter& json) {
  if (!value) {
    json.null(key);
  } else if (decimals_of(lever) == 0) {
    json.whole(key, *value);
  } else {
    json.field(key, format_lever_value(lever, *value));
  }
}

}  // namespace

std::string format_lever_value(Lever lever, std::int64_t value) {
  return format_scaled(value, decimals_of(lever));
}

std::string solve_json(const Solution& solution, Language language) {
  const Lever lever = solution.lever;
  const auto value_of = [](const std::optional<SolveTrial>& trial) {
    return trial ? std::optional(trial->value) : std::nullopt;
  };
  JsonWriter json;
  json.open_object()
      .field("for", format_lever(lever))
      .field("goal", format_solve_goal(solution.goal));
  write_value("asked", lever, solution.asked, json);
  if (solution.asked_works) {
    json.boolean("asked_holds", *solution.asked_works);
  } else {
    json.null("asked_holds");
  }
  write_value("last_that_holds", lever, value_of(solution.works), json);
  write_value("first_that_does_not", lever, value_of(solution.fails), json);
  json.open_array("reasons");
  if (solution.fails) {
    for (const auto& reason : solution.fails->reasons) {
      json.open_object()
          .field("code", reason.code)
          .field("text", say(language, reason.code, reason.arguments))
          .close_object();
    }
    for (const auto& reason : solution.fails->failed) {
      json.open_object()
          .field("code", reason.code)
          .field("text", reason_text(reason, language))
          .close_object();
    }
  }
  json.close_array();
  write_value("looked_from", lever, solution.range.min, json);
  write_value("looked_to", lever, solution.range.max, json);
  json.whole("values_decided", solution.looked_at)
      .field("note",
             say(language, "solve.no_offer." + std::string(format_solve_goal(solution.goal))))
      .close_object();
  return json.take();
}

}  // namespace afford
