#include "afford/tax/benefits.hpp"

#include "afford/base/require.hpp"
#include "tests/support/catch.hpp"

using namespace afford;

namespace {

Money dollars(std::int64_t major) { return Money::of_minor(major * 100, cad); }
Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

const ChildBenefitLaw child_law{dollars(7'997), dollars(6'748), dollars(37'487), dollars(81'222)};
const ChildBenefitRates one_child{Ratio(7, 100), Ratio(32, 1'000)};
const ChildBenefitRates two_children{Ratio(135, 1'000), Ratio(57, 1'000)};
const SalesCreditLaw sales_law{dollars(349),  dollars(184),    dollars(184), dollars(11'337),
                               Ratio(2, 100), dollars(45'521), Ratio(5, 100)};
const WorkersBenefitLaw workers_law{dollars(3'000),
                                    Ratio(27, 100),
                                    {dollars(1'633), dollars(26'855)},
                                    {dollars(2'813), dollars(30'639)},
                                    Ratio(15, 100),
                                    dollars(16'386)};

}  // namespace

TEST_CASE("the child benefit falls with income at two rates", "[tax]") {
  const Family one{.children_under_6 = 1};
  const auto of = [&](const Family& family, const ChildBenefitRates& rates, Money income) {
    return child_benefit_of_year(child_law, rates, family, income);
  };
  CHECK(of(one, one_child, dollars(37'487)) == Ratio(7'997));
  CHECK(of(one, one_child, cents(3'748'700 + 50)) == Ratio(7'996'965, 1'000));  // 7,997 - 0.035
  CHECK(of(one, one_child, dollars(45'000)) == Ratio(747'109, 100));
  // 7,997 - 0.07 x 43,735 - 0.032 x 18,778 = 7,997 - 3,061.45 - 600.896 = 4,334.654.
  CHECK(of(one, one_child, dollars(100'000)) == Ratio(4'334'654, 1'000));
  // Two, of whom one is older: 14,745 - 0.135 x 7,513 = 13,730.745.
  const Family two{.children_under_6 = 1, .children_6_to_17 = 1};
  CHECK(of(two, two_children, dollars(45'000)) == Ratio(13'730'745, 1'000));
  CHECK(of(one, one_child, dollars(400'000)) == Ratio(0));
}

TEST_CASE("the GST credit, with the supplement of those who live alone", "[tax]") {
  const Family alone{};
  CHECK(gst_credit_of_year(sales_law, alone, dollars(10'000)) == Ratio(349));
  // 2 % of 4,000 over 11,337.
  CHECK(gst_credit_of_year(sales_law, alone, dollars(15'337)) == Ratio(429));
  CHECK(gst_credit_of_year(sales_law, alone, dollars(34'000)) == Ratio(533));
  // 533 - 5 % of 4,479.
  CHECK(gst_credit_of_year(sales_law, alone, dollars(50'000)) == Ratio(30'905, 100));
  CHECK(gst_credit_of_year(sales_law, alone, dollars(60'000)) == Ratio(0));
  // A sole parent of two: two adults, one child, the whole supplement.
  const Family sole{.children_under_6 = 1, .children_6_to_17 = 1};
  CHECK(gst_credit_of_year(sales_law, sole, dollars(5'000)) == Ratio(349 + 349 + 184 + 184));
  const Family couple{.has_partner = true, .children_6_to_17 = 2};
  CHECK(gst_credit_of_year(sales_law, couple, dollars(5'000)) == Ratio(349 + 349 + 184 + 184));
  CHECK(gst_credit_of_year(sales_law, {.has_partner = true}, dollars(5'000)) == Ratio(698));
}

TEST_CASE("the workers benefit rises with pay and falls with income", "[tax]") {
  const auto of = [&](const Family& family, std::int64_t net, std::int64_t pay,
                      std::int64_t lower) {
    return workers_benefit_of_year(workers_law, family,
                                   {dollars(net), dollars(pay), dollars(lower)});
  };
  CHECK(of({}, 3'000, 3'000, 0) == Ratio(0));
  CHECK(of({}, 8'000, 8'000, 0) == Ratio(1'350));
  CHECK(of({}, 20'000, 20'000, 0) == Ratio(1'633));
  // 1,633 - 15 % of 3,145.
  CHECK(of({}, 30'000, 30'000, 0) == Ratio(116'125, 100));
  CHECK(of({}, 37'742, 37'742, 0) == Ratio(0));  // 26,855 + 1,633 / 0.15 = 37,741.67
  // Partners with 25,000 and 15,000: 15,000 of 40,000 is left out.
  CHECK(of({.has_partner = true}, 40'000, 40'000, 15'000) == Ratio(2'813));
  // 20,000 of the lower earner: 16,386 are left out, 2,813 - 15 % of (50,000 - 16,386 - 30,639).
  CHECK(of({.has_partner = true}, 50'000, 50'000, 20'000) == Ratio(236'675, 100));
}

TEST_CASE("the last law known goes on, and none goes back", "[tax]") {
  const std::map<int, ChildBenefitLaw> laws{{2024, child_law}, {2025, child_law}};
  CHECK(law_in(laws, 2023) == nullptr);
  CHECK(law_in(laws, 2024) == &laws.at(2024));
  CHECK(law_in(laws, 2031) == &laws.at(2025));
  BenefitTables tables;
  tables.child_rates = {one_child, two_children, one_child, two_children};
  CHECK(&rates_for(tables, 2) == &tables.child_rates[1]);
  CHECK(&rates_for(tables, 9) == &tables.child_rates[3]);
  CHECK_THROWS_AS(rates_for(tables, 0), ContractViolation);
}
