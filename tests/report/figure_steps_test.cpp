#include "afford/report/figure_steps.hpp"

#include "afford/base/require.hpp"
#include "tests/report/page_steps.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

Formula rent_and_food() {
  return Formula(cad).plus("housing", cents(135'000)).minus("grant", cents(20'000));
}

constexpr std::string_view result = R"({"a":{"sum":"1150.00","none":null},"list":[{"n":3}]})";

}  // namespace

TEST_CASE("a formula names its terms and gives their sum", "[report]") {
  FigureSteps figures;
  figures.add("/a/sum", rent_and_food(), cents(115'000));
  CHECK(test::steps_text(figures, "/a/sum") == "1,350.00 (housing) - 200.00 (grant) = 1,150.00.");
  Formula negative(cad);
  negative.plus("left", cents(-9'852)).plus("grant", cents(-1));
  figures.add("/b", negative, cents(-9'853));
  CHECK(test::steps_text(figures, "/b") == "-98.52 (left) - 0.01 (grant) = -98.53.");
  CHECK_THROWS_AS(figures.add("/c", rent_and_food(), cents(115'001)), ContractViolation);
}

TEST_CASE("an explanation has the result's own digits", "[report]") {
  FigureSteps figures;
  figures.add("/a/sum", rent_and_food(), cents(115'000));
  figures.add("/a/none", {{"explain.no_interest", {}}});
  figures.add("/list/0/n", {{"explain.rows", {"3"}}});
  const auto sum = explain_figure(result, figures, "/a/sum");
  REQUIRE(sum.has_value());
  CHECK(sum->value == "1150.00");
  CHECK(explain_figure(result, figures, "/list/0/n")->value == "3");
  for (const auto* nowhere : {"/a/none", "/a", "/a/other", "a/sum", "/list/1/n", "/list/00/n"}) {
    const auto unknown = explain_figure(result, figures, nowhere);
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().front().code == ErrorCode::pointer_unknown);
    CHECK(unknown.error().front().arguments == std::vector<std::string>{"", "/a/sum"});
  }
}

TEST_CASE("steps of one code among others", "[report]") {
  const Derivation steps{{"loan.level", {"1"}}, {"loan.stated", {"2"}}, {"loan.level", {"3"}}};
  CHECK(steps_with(steps, "loan.level").size() == 2);
  CHECK(steps_with(steps, "loan.other").empty());
}
