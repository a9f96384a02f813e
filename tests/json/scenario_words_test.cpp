#include "afford/json/scenario_words.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

TEST_CASE("a scenario says all that goes worse", "[json]") {
  Scenario scenario{.id = "all"};
  const auto english = [&] { return scenario_words(scenario, Language::english); };
  CHECK(english().empty());
  scenario.months_late = 1;
  CHECK(english() == "the job comes 1 month later");
  scenario.months_late = 3;
  scenario.pay_percent = Decimal(-20, 0);
  scenario.rate_points = Decimal(25, 1);
  scenario.rent_percent = Decimal(10, 0);
  CHECK(english() ==
        "the job comes 3 months later, its pay is 20% lower, the loan's rate is 2.5 points higher, "
        "housing costs 10% more");
  CHECK(scenario_words(scenario, Language::french) ==
        "l'emploi arrive 3 mois plus tard, sa paie baisse de 20\u00a0%, le taux du prêt monte de "
        "2.5 points, le logement coûte 10\u00a0% de plus");
  scenario = {.id = "outside"};
  scenario.outside_field_percent = Decimal();
  CHECK(english() == "you work outside the field");
  scenario.outside_field_percent = Decimal(5, 0);
  CHECK(english() == "you work outside the field, for 5% more than today");
  scenario = {.id = "shock"};
  scenario.does_not_finish = true;
  scenario.shock_in_spendings = Decimal(2, 0);
  CHECK(english() == "you do not finish, 2 months of spending are needed at once");
}
