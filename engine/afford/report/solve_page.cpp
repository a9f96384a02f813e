#include "afford/report/solve_page.hpp"

#include "afford/json/decision_json.hpp"
#include "afford/json/solve_json.hpp"
#include "afford/report/detail/assessment_blocks.hpp"
#include "afford/words/number_words.hpp"

namespace afford {

std::string lever_words(Lever lever, std::int64_t value, Language language) {
  const std::string text = format_lever_value(lever, value);
  switch (lever) {
    case Lever::rate: return percent_words(Decimal(value, 2), language);
    case Lever::probability: return percent_words(Decimal(value, 1), language);
    default: return grouped(text, language);
  }
}

Document solve_page(const Solution& solution, Language language) {
  const detail::Voice voice(language);
  const Lever lever = solution.lever;
  const auto words = [&](std::int64_t value) { return lever_words(lever, value, language); };
  KeyValues lines;
  lines.lines.push_back(
      {voice("solve.goal"), voice("solve.goal." + std::string(format_solve_goal(solution.goal)))});
  if (solution.asked) {
    const auto* code = *solution.asked_works ? "solve.asked_works" : "solve.asked_fails";
    lines.lines.push_back({voice("solve.asked"), voice(code, {words(*solution.asked)})});
  }
  lines.lines.push_back({voice("solve.works"), words(solution.works->value)});
  lines.lines.push_back({voice("solve.fails"),
                         solution.fails ? words(solution.fails->value) : voice("solve.range_end")});
  Document page;
  page.add(Heading{voice("solve.title")})
      .add(Heading{voice("solve.for." + std::string(format_lever(lever))), 2})
      .add(std::move(lines));
  Bullets bullets;
  if (solution.fails) {
    for (const auto& reason : solution.fails->reasons) bullets.items.push_back(voice.entry(reason));
    for (const auto& reason : solution.fails->failed) {
      bullets.items.push_back(reason_text(reason, language));
    }
  }
  if (!bullets.items.empty()) {
    page.add(Heading{voice("solve.why_not"), 3}).add(std::move(bullets));
  }
  page.add(Paragraph{voice("solve.no_offer." + std::string(format_solve_goal(solution.goal)))});
  for (const auto& [noted, code] : {std::pair{Lever::own_money, "solve.own_money_note"},
                                    std::pair{Lever::start_date, "solve.start_date_note"},
                                    std::pair{Lever::course_cost, "solve.course_cost_note"}}) {
    if (noted == lever) page.add(Note{voice(code)});
  }
  page.add(Note{voice(solution.fails ? "solve.how" : "solve.how_many",
                      {std::to_string(solution.looked_at)})});
  return page;
}

}  // namespace afford
