#include "afford/decision/policy_lint.hpp"

#include "tests/support/catch.hpp"

using namespace afford;

namespace {

const Date from = Date::of(2024, 1, 1);

LendingPolicy sound() {
  const auto limit = [](const char* id, const char* unit) {
    return PolicyParameter{id, unit, {{from, Decimal(40, 2)}}, "minutes", true};
  };
  return {"p",
          "1",
          "A lender",
          from,
          {limit("debt_ratio.max", "ratio"), limit("residual.min", "CAD"),
           limit("residual.buffer_share", "ratio")},
          {{"T1", "debt_ratio", Comparison::at_most, "debt_ratio.max", Verdict::refer, "HIGH"}}};
}

TableCondition at_least(const char* subject, std::int64_t bound, bool is_table = false) {
  return {.subject = subject, .is_table = is_table, .at_least = Decimal(bound, 0)};
}
TableCondition at_most(const char* subject, std::int64_t bound) {
  return {.subject = subject, .at_most = Decimal(bound, 0)};
}

DecisionTable table(const char* id, HitPolicy hit, std::vector<TableRow> rows) {
  return {id, "ratio", hit, Collect::sum, std::move(rows), "minutes", true};
}

std::string found(const LendingPolicy& policy) {
  std::string text;
  for (const auto& error : lint(policy)) {
    if (!text.empty()) text += ' ';
    text += std::string(error_name(error.code)) + ' ' + error.path;
  }
  return text;
}

std::string found(DecisionTable one) {
  LendingPolicy policy = sound();
  policy.tables = {std::move(one)};
  return found(policy);
}

}  // namespace

TEST_CASE("a sound policy has no findings", "[decision]") {
  CHECK(found(sound()).empty());
  CHECK(found(table("t", HitPolicy::unique,
                    {{{at_most("principal", 5)}, Decimal()},
                     {{{.subject = "principal", .above = Decimal(5, 0)}}, Decimal()}}))
            .empty());
}

TEST_CASE("rows of a unique table part their figures, and leave none out", "[decision]") {
  CHECK(found(table(
            "t", HitPolicy::unique,
            {{{at_most("principal", 5)}, Decimal()}, {{at_least("principal", 5)}, Decimal()}})) ==
        "table_rows_overlap /tables/0/rules");
  CHECK(found(table("t", HitPolicy::unique,
                    {{{at_most("principal", 5)}, Decimal()},
                     {{at_least("principal", 6)}, Decimal()}})) == "table_has_gap /tables/0/rules");
}

TEST_CASE("a row of a first table that rows before it cover is never reached", "[decision]") {
  CHECK(found(table("t", HitPolicy::first,
                    {{{}, Decimal()}, {{at_least("principal", 5)}, Decimal()}})) ==
        "rule_unreachable /tables/0/rules/1");
  CHECK(found(table(
            "t", HitPolicy::collect,
            {{{}, Decimal()}, {{at_least("principal", 9), at_most("principal", 5)}, Decimal()}})) ==
        "rule_unreachable /tables/0/rules/1");
}

TEST_CASE("a row that holds for nothing is never reached in any table", "[decision]") {
  CHECK(found(table("t", HitPolicy::unique,
                    {{{at_least("principal", 5), at_most("principal", 3)}, Decimal()},
                     {{}, Decimal()}})) == "rule_unreachable /tables/0/rules/0");
}

TEST_CASE("tables that ask for one another in a circle", "[decision]") {
  LendingPolicy policy = sound();
  policy.tables = {
      table("a", HitPolicy::first, {{{at_least("b", 1, true)}, Decimal(1, 0)}, {{}, Decimal()}}),
      table("b", HitPolicy::first, {{{at_least("a", 1, true)}, Decimal(1, 0)}, {{}, Decimal()}})};
  CHECK(found(policy) == "table_cycle /tables/0/id table_cycle /tables/1/id");
  policy.tables[0].rows[0].when[0].subject = "c";
  CHECK(found(policy) == "parameter_file_invalid /tables/0/rules/0/when/0/table");
}

TEST_CASE("names that stand for protected grounds are refused", "[decision]") {
  LendingPolicy policy = sound();
  policy.parameters.push_back({"age.min", "CAD", {{from, Decimal()}}, "m", true});
  policy.scenarios = {{.id = "postal_code", .months_late = 1}};
  policy.tests[0].reason_code = "NATIONALITY";
  CHECK(found(policy) ==
        "protected_ground /parameters/age.min protected_ground /scenarios/0/id "
        "protected_ground /tests/0/reason_code");
}

TEST_CASE("what tests name must be there, in the same unit", "[decision]") {
  LendingPolicy policy = sound();
  policy.tests[0].limit = "residual.min";
  policy.tests[0].scenario = "late";
  policy.tests[0].alternatives = {{"tds", Comparison::at_most, "nothing"}};
  CHECK(found(policy) ==
        "parameter_file_invalid /tests/0/limit parameter_file_invalid /tests/0/or/0/limit "
        "parameter_file_invalid /tests/0/scenario");
  policy = sound();
  policy.scenarios = {{.id = "nothing"}};
  CHECK(found(policy) == "parameter_file_invalid /scenarios/0");
  policy = sound();
  policy.jurisdiction = "QC";
  CHECK(found(policy) == "policy_measure_missing /tests");
  policy = sound();
  policy.tests[0].measure = "course_burden_discretionary";
  CHECK(found(policy).empty());
  policy.tests[0].otherwise = Verdict::not_now;
  CHECK(found(policy) == "parameter_file_invalid /tests/0/otherwise");
}

TEST_CASE("money between two cents, and half a payment, are no gaps", "[decision]") {
  LendingPolicy policy = sound();
  const auto rows = [](const char* subject, Decimal first, Decimal second) {
    return std::vector<TableRow>{{{{.subject = subject, .at_most = first}}, Decimal(1, 0)},
                                 {{{.subject = subject, .at_least = second}}, Decimal(2, 0)}};
  };
  const Decimal cents(300'000, 2);
  policy.tables = {
      table("by_size", HitPolicy::unique, rows("principal", cents, Decimal(300'001, 2))),
      table("by_count", HitPolicy::unique, rows("payment_count", Decimal(60, 0), Decimal(61, 0)))};
  CHECK(found(policy).empty());
  policy.tables.front().rows = rows("principal", cents, Decimal(300'002, 2));
  CHECK(found(policy) == "table_has_gap /tables/0/rules");
}

TEST_CASE("a bound that no figure has parts figures all the same, and a gap is named in full",
          "[decision]") {
  LendingPolicy policy = sound();
  const auto parted = [](const char* subject, Decimal first, Decimal above) {
    return table("by_size", HitPolicy::unique,
                 {{{{.subject = subject, .at_most = first}}, Decimal(1, 0)},
                  {{{.subject = subject, .above = above}}, Decimal(2, 0)}});
  };
  CHECK(found(parted("principal", Decimal(300'000, 2), Decimal(3'000'005, 3))).empty());
  CHECK(found(parted("payment_count", Decimal(12, 0), Decimal(125, 1))).empty());
  policy.tables = {parted("debt_ratio", Decimal(40, 2), Decimal(4'001, 4))};
  REQUIRE(lint(policy).size() == 1);
  CHECK(lint(policy)[0].given == "debt_ratio 0.40005");
}

TEST_CASE("each gap of a table is named once, by its first figures", "[decision]") {
  const auto gaps = [](std::vector<TableRow> rows) {
    LendingPolicy policy = sound();
    policy.tables = {table("t", HitPolicy::collect, std::move(rows))};
    std::string text;
    for (const auto& one : lint(policy)) text += one.given + ";";
    return text;
  };
  const auto above = [](const char* subject, std::int64_t bound) {
    return TableCondition{.subject = subject, .above = Decimal(bound, 0)};
  };
  CHECK(gaps({{{at_most("principal", 1'000)}, Decimal()},
              {{above("principal", 2'000), at_most("principal", 4'000)}, Decimal()},
              {{above("principal", 5'000)}, Decimal()}}) == "principal 1000.01;principal 4000.01;");
  // A bound inside a gap does not part it.
  CHECK(gaps({{{at_most("principal", 1'000)}, Decimal()},
              {{above("principal", 2'000), above("principal", 5'000)}, Decimal()}}) ==
        "principal 1000.01;");
  // Of four quarters two that touch at a corner are two gaps.
  CHECK(gaps({{{at_most("principal", 1'000), at_most("payment_count", 12)}, Decimal()},
              {{above("principal", 1'000), above("payment_count", 12)}, Decimal()}}) ==
        "principal 1001.00, payment_count 0;principal 0.01, payment_count 13;");
  // Three quarters are one.
  CHECK(gaps({{{above("principal", 1'000), above("payment_count", 12)}, Decimal()}}) ==
        "principal 0.01, payment_count 0;");
}

TEST_CASE("each pair of rows that hold at once is named", "[decision]") {
  LendingPolicy policy = sound();
  policy.tables = {table("t", HitPolicy::unique,
                         {{{at_least("principal", 1)}, Decimal()},
                          {{at_most("principal", 5)}, Decimal()},
                          {{}, Decimal()}})};
  std::string pairs;
  for (const auto& one : lint(policy)) pairs += one.given + ";";
  CHECK(pairs == "1, 2;1, 3;2, 3;");
}

TEST_CASE("a limit lies within what the measure can be, and a program names a status once",
          "[decision]") {
  LendingPolicy policy = sound();
  policy.tests[0].measure = "chance_above_break_even";
  policy.parameters[0].value_by_date = {{from, Decimal(15, 1)}};
  CHECK(found(policy) == "parameter_file_invalid /tests/0/limit");
  policy = sound();
  policy.special_program =
      SpecialProgram{"p", "b", "a", {ResidenceStatus::citizen, ResidenceStatus::citizen}};
  CHECK(found(policy) == "parameter_file_invalid /special_program/statuses/1");
  policy = sound();
  policy.verifications = {{{"/household/age"}, {"document"}}};
  CHECK(found(policy) == "protected_ground /verification/0/inputs/0");
}

TEST_CASE("a code that the engine says itself is no test's", "[decision]") {
  LendingPolicy policy = sound();
  policy.tests.front().reason_code = "DATA_MISSING";
  CHECK(found(policy) == "parameter_file_invalid /tests/0/reason_code");
}

TEST_CASE("what must be verified is named as a request names it", "[decision]") {
  LendingPolicy policy = sound();
  const auto with = [&](const char* input) {
    policy.verifications = {{{input}, {"document"}, {}, IfNotVerified::refer}};
    return found(policy);
  };
  for (const char* input :
       {"/household/savings", "/work/now/gross_per_year", "/household/other_income/0",
        "/household/other_income/12/gross_per_year", "/course/costs/1/amount",
        "/work/now/growth_percent_per_year", "/work/cautious/growth_percent_per_year",
        "/work/cautious/range", "/work/cautious/range/hourly/low", "/work/horizon_months",
        "/household/spending_per_month/food", "/household/due_days",
        "/household/other_income/0/from", "/course/modules", "/course/modules/3/weeks",
        "/course/assessment/pass_probability", "/loan/events/0",
        "/loan/index_rate/resets/dates/0"}) {
    CAPTURE(std::string(input));
    CHECK(with(input).empty());
  }
  for (const char* input : {"/",
                            "loan",
                            "/household/savings/",
                            "/household/savings/value",
                            "/household/note",
                            "/work/now/gross_per_hour",
                            "/work/now/cohort_size",
                            "/work/0",
                            "/course/costs/0/principal",
                            "/household/other_income/07",
                            "/household/other_income/",
                            "/household/other_income/0/",
                            "/work/now/pay_frequency",
                            "/work/claimed/evidence_grade",
                            "/household/region",
                            "/household/computed_benefits/0",
                            "/course/check",
                            "/loan/conventions",
                            "/household/other_income/x",
                            "/loan/product",
                            "/loan/disbursements/0/milestone",
                            "/policy"}) {
    CAPTURE(std::string(input));
    CHECK(with(input) == "parameter_file_invalid /verification/0/inputs/0");
  }
}

TEST_CASE("a benchmark behind a table refuses nobody either", "[decision]") {
  LendingPolicy policy = sound();
  policy.tables = {table(
      "by_burden", HitPolicy::unique,
      {{{at_most("course_burden_discretionary", 1)}, Decimal(1, 0)},
       {{{.subject = "course_burden_discretionary", .above = Decimal(1, 0)}}, Decimal(2, 0)}})};
  policy.tests.front().limit = "by_burden";
  CHECK(found(policy).empty());
  policy.tests.front().otherwise = Verdict::not_now;
  CHECK(found(policy) == "parameter_file_invalid /tests/0/otherwise");
}

TEST_CASE("Quebec's ratio is tested by an upper limit, as the request stands", "[decision]") {
  LendingPolicy policy = sound();
  policy.jurisdiction = "QC";
  policy.tests.front().measure = "qc_debt_ratio";
  CHECK(found(policy).empty());
  policy.tests.front().comparison = Comparison::at_least;
  CHECK(found(policy) == "policy_measure_missing /tests");
}

TEST_CASE("a name in letters that look like others is a finding of its own", "[decision]") {
  for (const char* id : {"religi\u043en", "re\u200bli", "\uff52\uff45\uff4c\uff49\uff47ion"}) {
    CAPTURE(std::string(id));
    LendingPolicy policy = sound();
    policy.scenarios = {{.id = id, .months_late = 1}};
    REQUIRE(found(policy) == "wrong_type /scenarios/0/id");
    CHECK(lint(policy).front().given == id);
    policy = sound();
    policy.tests[0].id = id;
    CHECK(found(policy) == "wrong_type /tests/0/id");
    policy = sound();
    policy.parameters.push_back({id, "CAD", {{from, Decimal()}}, "m", true});
    CHECK(found(policy) == "wrong_type /parameters/" + std::string(id));
    CHECK(found(table(id, HitPolicy::unique, {{{}, Decimal()}})) == "wrong_type /tables/0/id");
  }
  LendingPolicy policy = sound();
  policy.scenarios = {{.id = "emploi retard\u00e9", .months_late = 1}};
  CHECK(found(policy).empty());
  policy.scenarios = {{.id = "reli\u200bgion", .months_late = 1}};
  CHECK(found(policy) == "wrong_type /scenarios/0/id protected_ground /scenarios/0/id");
  policy.scenarios = {{.id = "\u00e2ge", .months_late = 1}};
  CHECK(found(policy) == "protected_ground /scenarios/0/id");
}

TEST_CASE("a limit that every figure keeps, or none, is out of range", "[decision]") {
  LendingPolicy policy = sound();
  policy.parameters[0].value_by_date[from] = Decimal(10, 0);
  CHECK(found(policy).empty());
  policy.parameters[0].value_by_date[from] = Decimal(1'001, 2);
  REQUIRE(found(policy) == "number_out_of_range /parameters/debt_ratio.max/values/2024-01-01");
  CHECK(lint(policy).front().arguments == std::vector<std::string>{"0", "10"});
  CHECK(found(table("t", HitPolicy::unique, {{{}, Decimal(40, 0)}})) ==
        "number_out_of_range /tables/0/rules/0/then");
  policy = sound();
  policy.parameters.push_back({"grade.max", "grade", {{from, Decimal(4, 0)}}, "m", true});
  CHECK(found(policy).empty());
  policy.parameters.back().value_by_date[from] = Decimal(5, 0);
  CHECK(found(policy) == "number_out_of_range /parameters/grade.max/values/2024-01-01");
}

TEST_CASE("a reason made of blanks is none", "[decision]") {
  LendingPolicy policy = sound();
  policy.parameters[0].reference = " \u00a0\t\u200b";
  CHECK(found(policy).empty());
  policy.parameters[0].is_signed = false;
  CHECK(found(policy) == "wrong_type /parameters/debt_ratio.max/unsigned");
  policy = sound();
  policy.tables = {table("t", HitPolicy::unique, {{{}, Decimal()}})};
  policy.tables[0].is_signed = false;
  policy.tables[0].reference = " ";
  CHECK(found(policy) == "wrong_type /tables/0/unsigned");
  policy = sound();
  policy.special_program = SpecialProgram{" ", "  ", "\u3000", {}, true};
  CHECK(found(policy) ==
        "wrong_type /special_program/purpose wrong_type /special_program/legal_basis "
        "wrong_type /special_program/approver");
}

TEST_CASE("a special program says whom it is for", "[decision]") {
  LendingPolicy policy = sound();
  policy.special_program = SpecialProgram{"bridging", "s. 16", "the board"};
  CHECK(found(policy) == "parameter_file_invalid /special_program");
  for (auto change : {0, 1, 2}) {
    SpecialProgram program{"bridging", "s. 16", "the board"};
    if (change == 0) program.statuses = {ResidenceStatus::protected_person};
    if (change == 1) program.needs_foreign_training = true;
    if (change == 2) program.years_in_field_min = 1;
    policy.special_program = program;
    CHECK(found(policy).empty());
  }
}

TEST_CASE("a program that names every status is for everybody", "[decision]") {
  LendingPolicy policy = sound();
  policy.special_program =
      SpecialProgram{"purpose",
                     "law",
                     "board",
                     {ResidenceStatus::citizen, ResidenceStatus::permanent_resident,
                      ResidenceStatus::protected_person, ResidenceStatus::refugee_claimant,
                      ResidenceStatus::temporary_resident}};
  CHECK(found(policy) == "parameter_file_invalid /special_program");
  policy.special_program->statuses.pop_back();
  CHECK(found(policy).empty());
}

TEST_CASE("a limit lies where its measure can be", "[decision]") {
  LendingPolicy policy = sound();
  policy.tests.push_back(
      {"T2", "chance_above_break_even", Comparison::at_least, "margin", Verdict::refer, "CHANCE"});
  policy.parameters.push_back({"margin", "ratio", {{from, Decimal(-10, 2)}}, "minutes", true});
  CHECK(found(policy).empty());
  policy.tests.back().measure = "debt_ratio";
  CHECK(found(policy) == "parameter_file_invalid /tests/1/limit");
}

TEST_CASE("a table is looked at within what its measures can be", "[decision]") {
  const auto above = [](const char* subject, std::int64_t bound) {
    return TableCondition{.subject = subject, .above = Decimal(bound, 0)};
  };
  const auto single = [](TableCondition condition) {
    return table("t", HitPolicy::first, {{{std::move(condition)}, Decimal()}});
  };
  CHECK(found(single(above("principal", 0))).empty());
  CHECK(found(single(at_least("debt_ratio", 0))).empty());
  CHECK(found(single(at_least("chance_above_break_even", -1))).empty());
  CHECK(found(table("t", HitPolicy::unique,
                    {{{at_most("evidence_grade", 2)}, Decimal()},
                     {{at_least("evidence_grade", 3)}, Decimal()}}))
            .empty());
  CHECK(found(table("t", HitPolicy::first,
                    {{{at_most("principal", -1)}, Decimal()}, {{}, Decimal()}})) ==
        "rule_unreachable /tables/0/rules/0");
  CHECK(found(table("t", HitPolicy::first,
                    {{{at_least("evidence_grade", 5)}, Decimal()}, {{}, Decimal()}})) ==
        "rule_unreachable /tables/0/rules/0");
}

TEST_CASE("a table that asks another one is looked at for that one's results", "[decision]") {
  LendingPolicy policy = sound();
  policy.tables = {
      table("a", HitPolicy::first,
            {{{at_least("debt_ratio", 1)}, Decimal(2, 0)}, {{}, Decimal(1, 0)}}),
      table("b", HitPolicy::first,
            {{{at_least("a", 2, true)}, Decimal()},
             {{{.subject = "a", .is_table = true, .at_most = Decimal(1, 0)}}, Decimal(1, 0)}})};
  CHECK(found(policy).empty());
  policy.tables[1].rows.insert(policy.tables[1].rows.begin(),
                               {{at_least("a", 3, true)}, Decimal()});
  CHECK(found(policy) == "rule_unreachable /tables/1/rules/0");
}
