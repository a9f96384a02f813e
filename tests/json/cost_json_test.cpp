#include "afford/json/cost_json.hpp"

#include "tests/json/json_at.hpp"
#include "tests/support/catch.hpp"

using namespace afford;
using test::json_at;

namespace {

CostAnswer plain_answer() {
  return {{Money::of_minor(107'000, cad), Money::of_minor(0, cad), Money::of_minor(107'000, cad),
           Decimal(69'095, 4)}};
}

LoanApr apr_of(Regime regime, const Decimal& percent) {
  LoanApr found{.regime = regime,
                .unit = {monthly, Ratio(12)},
                .flows = {regime, {}, Ratio(12)},
                .apr = {RateOutcome::found, percent, {percent}}};
  return found;
}

const RateGuard& limit() {
  static const RateGuard guard{.id = "limit",
                               .name = {"Limit", "Limite"},
                               .jurisdiction = "CA-QC",
                               .from = {},
                               .to = {},
                               .measure = GuardMeasure::apr_ca,
                               .cost_set = "disclosure",
                               .limit_percent = {},
                               .bank_rate_plus_percent = Decimal(22, 0),
                               .exceeds_when = ExceedsWhen::above,
                               .kind = GuardKind::threshold,
                               .applies_to = {"Loans", "Prêts"},
                               .exemptions = {{"Banks", "Banques"}},
                               .law = {"Act", "Loi"},
                               .source = "a page",
                               .confidence = "read"};
  return guard;
}

std::string english(const CostAnswer& answer) { return cost_json(answer, Language::english); }

}  // namespace

TEST_CASE("a cost has five fields where no law is asked for", "[json]") {
  const std::string json = english(plain_answer());
  CHECK(json_at(json, "") ==
        "cost_of_credit total_interest total_fees effective_annual_rate_percent "
        "effective_annual_rate_above_percent");
  CHECK(json_at(json, "/cost_of_credit") == "1070.00");
  CHECK(json_at(json, "/effective_annual_rate_percent") == "6.9095");
}

TEST_CASE("APRs stand under the names of their laws", "[json]") {
  CostAnswer answer = plain_answer();
  answer.aprs.push_back(apr_of(Regime::canada, Decimal(67'001, 4)));
  answer.aprs.front().canada = CanadianRates{.interest = Money::zero(cad),
                                             .charges = Money::zero(cad),
                                             .contract_schedule_average = Decimal(66'000, 4),
                                             .actuarial_nominal = {},
                                             .nearest_eighth = Decimal(6'750, 3)};
  answer.aprs.push_back(apr_of(Regime::usa, Decimal(66'999, 4)));
  answer.aprs.back().coverage = {Coverage::currency, Coverage::variable};
  const std::string json = english(answer);
  CHECK(json_at(json, "/apr") == "ca us");
  CHECK(json_at(json, "/apr/ca/percent") == "6.7001");
  CHECK(json_at(json, "/apr/ca/unit_period") == "monthly");
  CHECK(json_at(json, "/apr/ca/actuarial_nominal_percent") == "null");
  CHECK(json_at(json, "/apr/ca/contract_schedule_average_percent") == "6.6000");
  CHECK(json_at(json, "/apr/ca/nearest_eighth_percent") == "6.750");
  CHECK(json_at(json, "/apr/ca/coverage") == "list of 0");
  CHECK(json_at(json, "/apr/us/coverage/0") == "currency");
  CHECK(json_at(json, "/apr/us/coverage/1") == "variable");
  CHECK(json_at(json, "/apr/us/nearest_eighth_percent") == "(absent)");
  CHECK(json_at(json, "/apr/us/method").starts_with("12 CFR 1026"));
  CHECK(json_at(json, "/guards") == "list of 0");
  CHECK(json_at(json, "/verify") == "(absent)");
}

TEST_CASE("a rate that nobody can read is given as above the highest", "[json]") {
  CostAnswer answer = plain_answer();
  answer.aprs.push_back(apr_of(Regime::eu, Decimal(ExactInteger(1'000'000'000'000'000), 0)));
  answer.aprs.back().is_above_highest = true;
  const std::string json = english(answer);
  CHECK(json_at(json, "/apr/eu/percent") == "null");
  CHECK(json_at(json, "/apr/eu/above_percent") ==
        json_at(
            english(
                {{Money::of_minor(1, cad), Money::of_minor(0, cad), Money::of_minor(1, cad), {}}}),
            "/effective_annual_rate_above_percent"));
}

TEST_CASE("where several rates fit all of them are listed", "[json]") {
  CostAnswer answer = plain_answer();
  answer.aprs.push_back(apr_of(Regime::usa, Decimal(250'000, 4)));
  answer.aprs.front().apr.roots.push_back(Decimal(4'000'000, 4));
  const std::string json = english(answer);
  CHECK(json_at(json, "/apr/us/percent") == "25.0000");
  CHECK(json_at(json, "/apr/us/roots") == "list of 2");
  CHECK(json_at(json, "/apr/us/roots/1") == "400.0000");
}

TEST_CASE("a limit comes with what it measures, its law and its source", "[json]") {
  CostAnswer answer = plain_answer();
  answer.aprs.push_back(apr_of(Regime::canada, Decimal(67'001, 4)));
  answer.guards.push_back({&limit(), GuardOutcome::within, Decimal(2'450, 2), Decimal(67'001, 4)});
  answer.guards.push_back({&limit(), GuardOutcome::no_bank_rate, {}, Decimal(67'001, 4)});
  const std::string json = english(answer);
  CHECK(json_at(json, "/guards/0/id") == "limit");
  CHECK(json_at(json, "/guards/0/kind") == "threshold");
  CHECK(json_at(json, "/guards/0/result") == "within");
  CHECK(json_at(json, "/guards/0/measure") == "apr_ca");
  CHECK(json_at(json, "/guards/0/cost_set") == "disclosure");
  CHECK(json_at(json, "/guards/0/measured_percent") == "6.7001");
  CHECK(json_at(json, "/guards/0/limit_percent") == "24.50");
  CHECK(json_at(json, "/guards/0/exceeds_when") == "above");
  CHECK(json_at(json, "/guards/0/exemptions/0") == "Banks");
  CHECK(json_at(json, "/guards/0/source") == "a page");
  CHECK(json_at(json, "/guards/0/confidence") == "read");
  CHECK(json_at(json, "/guards/1/result") == "no_bank_rate");
  CHECK(json_at(json, "/guards/1/limit_percent") == "null");
  const std::string french = cost_json(answer, Language::french);
  CHECK(json_at(french, "/guards/0/name") == "Limite");
  CHECK(json_at(french, "/guards/0/law") == "Loi");
  CHECK(json_at(french, "/guards/0/applies_to") == "Prêts");
  CHECK(json_at(french, "/guards/0/exemptions/0") == "Banques");
  CHECK(json_at(french, "/guards/0/result") == "within");
}

TEST_CASE("a stated rate stands beside the true one", "[json]") {
  CostAnswer answer = plain_answer();
  answer.aprs.push_back(apr_of(Regime::uk, Decimal(67'001, 4)));
  answer.stated = StatedRate{.stated_percent = Decimal(78, 1),
                             .true_percent = Decimal(67'001, 4),
                             .difference_percent = Decimal(10'999, 4),
                             .tolerance = {Decimal(1, 0), Decimal(1, 1), "uk"},
                             .is_within = false,
                             .is_on_cusp = true};
  const std::string json = english(answer);
  CHECK(json_at(json, "/verify/regime") == "uk");
  CHECK(json_at(json, "/verify/stated_percent") == "7.8");
  CHECK(json_at(json, "/verify/true_percent") == "6.7001");
  CHECK(json_at(json, "/verify/difference_percent") == "1.0999");
  CHECK(json_at(json, "/verify/tolerance_above_percent") == "1");
  CHECK(json_at(json, "/verify/tolerance_below_percent") == "0.1");
  CHECK(json_at(json, "/verify/result") == "outside");
  CHECK(json_at(json, "/verify/on_cusp") == "true");
  answer.stated->is_within = true;
  CHECK(json_at(english(answer), "/verify/result") == "within");
}

TEST_CASE("a text of the rules in one language", "[json]") {
  const BilingualText text{"Law", "Loi"};
  CHECK(in_language(text, Language::english) == "Law");
  CHECK(in_language(text, Language::french) == "Loi");
}
