#include "afford/wage/paydays.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/situations.hpp"

using namespace afford;
using namespace afford::test;

namespace {

Month month_of(int year, int month) { return Month::of(Date::of(year, month, 1)); }

std::string days_of(const Paydays& paydays, Month month) {
  std::string text;
  for (const Date day : pay_days_in(paydays, month)) {
    text += (text.empty() ? "" : " ") + format_date(day).substr(5);
  }
  return text;
}

Money cents(std::int64_t minor) { return Money::of_minor(minor, cad); }

}  // namespace

TEST_CASE("pay days of a month", "[wage]") {
  const Paydays biweekly{PayFrequency::every_two_weeks, Date::of(2025, 9, 5)};
  CHECK(days_of(biweekly, month_of(2025, 9)) == "09-05 09-19");
  CHECK(days_of(biweekly, month_of(2026, 1)) == "01-09 01-23");
  CHECK(days_of(biweekly, month_of(2025, 10)) == "10-03 10-17 10-31");
  CHECK(days_of(biweekly, month_of(2025, 8)) == "08-08 08-22");  // back in time, too
  const Paydays weekly{PayFrequency::every_week, Date::of(2025, 9, 5)};
  CHECK(days_of(weekly, month_of(2025, 8)) == "08-01 08-08 08-15 08-22 08-29");
  CHECK(days_of({PayFrequency::once_a_month}, month_of(2026, 2)) == "02-28");
  CHECK(days_of({PayFrequency::once_a_month, Date::of(2025, 1, 31)}, month_of(2025, 4)) == "04-30");
  CHECK(days_of({PayFrequency::twice_a_month}, month_of(2025, 2)) == "02-15 02-28");
  CHECK(days_of({PayFrequency::twice_a_month, Date::of(2025, 1, 20)}, month_of(2025, 6)) ==
        "06-05 06-20");
}

TEST_CASE("a year has 26 biweekly pays, or 27", "[wage]") {
  const Paydays paydays{PayFrequency::every_two_weeks, Date::of(2026, 1, 2)};
  const auto pays_in = [&](int year) {
    std::size_t sum = 0;
    for (int month = 1; month <= 12; ++month) {
      sum += pay_days_in(paydays, month_of(year, month)).size();
    }
    return sum;
  };
  CHECK(pays_in(2025) == 26);
  CHECK(pays_in(2026) == 26);
  CHECK(pays_in(2027) == 27);  // 1 January and 31 December
}

// 34,320.00 a year is 1,320.00 a pay. Ontario, January 2025: pension 0.0595 x (1,320.00 - 134.61)
// = 70.53, EI 21.65. October 2025 has three such pays.
TEST_CASE("a month with three pays brings three", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON");
  PaydayBook book(wages);
  const Paydays biweekly{PayFrequency::every_two_weeks, Date::of(2025, 9, 5)};
  const Money zero = cents(0);
  const MonthOfPays two = book.work({month_of(2025, 9), 0, biweekly, dollars(34'320), zero});
  const MonthOfPays three = book.work({month_of(2025, 10), 0, biweekly, dollars(34'320), zero});
  CHECK(two.pays == 2);
  CHECK(two.pays_per_year == 26);
  CHECK(two.sum.gross == dollars(2'640));
  CHECK(two.sum.pension == cents(2 * 7'053));
  CHECK(two.sum.premiums == cents(2 * 2'165));
  CHECK(three.pays == 3);
  CHECK(average_month(two) == average_month(three));
  CHECK(average_month(two).minor() == two.sum.net.minor() * 26 / 24);
  CHECK(three.sum.net.minor() * 2 == two.sum.net.minor() * 3);
  CHECK(three.days[0].day == 3);
  CHECK(three.days[2].day == 31);
  CHECK(three.days[2].net_minor * 3 == three.sum.net.minor());
}

TEST_CASE("pay lost comes off the pays, and what is left of it off the next ones", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON");
  PaydayBook book(wages);
  const Paydays biweekly{PayFrequency::every_two_weeks, Date::of(2025, 9, 5)};
  // September pays 2 x 1,000.00 and loses 2,300.01; October pays 3 x 1,000.00.
  CHECK(book.work({month_of(2025, 9), 0, biweekly, dollars(26'000), cents(230'001)}).sum.gross ==
        cents(0));
  CHECK(book.work({month_of(2025, 10), 0, biweekly, dollars(26'000), cents(0)}).sum.gross ==
        cents(269'999));
}

// Whatever the frequency, the pay and its changes: what the year's pays bring and the settlement
// together are net pay by the law of the year on what was paid.
TEST_CASE("paycheques and settlement come to the law of the year, to the cent", "[wage]") {
  const Paydays frequencies[] = {{PayFrequency::every_week, Date::of(2025, 9, 5)},
                                 {PayFrequency::every_two_weeks, Date::of(2025, 9, 5)},
                                 {PayFrequency::twice_a_month},
                                 {PayFrequency::once_a_month}};
  for (const char* province : {"ON", "QC", "BC", "NS", "AB", "MB"}) {
    const NetWages wages(small_parameters().tax, province);
    for (const auto& paydays : frequencies) {
      PaydayBook book(wages);
      for (int year = 2025; year <= 2027; ++year) {
        Money gross = cents(0);
        Money net = cents(0);
        for (int month = 1; month <= 12; ++month) {
          if (year == 2026 && month == 5) {
            book.no_pay(month_of(year, month));
            continue;
          }
          const bool is_second = year == 2026 && month > 7;
          const auto pays =
              book.work({month_of(year, month), is_second ? 1 : 0, paydays,
                         is_second ? dollars(91'111) : dollars(31'234), cents(month * 777)});
          gross += pays.sum.gross;
          net += pays.sum.net;
        }
        INFO(province << " " << year << " " << format_pay_frequency(paydays.frequency));
        const auto settled = book.settlement(year);
        REQUIRE(settled.has_value());
        CHECK(net + *settled == net_pay(wages.law(year), gross).net);
      }
    }
  }
}

TEST_CASE("a year that is not whole, or partly paid otherwise, is not settled", "[wage]") {
  const NetWages wages(small_parameters().tax, "ON");
  PaydayBook book(wages);
  for (int month = 1; month <= 11; ++month) {
    book.work({month_of(2025, month), 0, {PayFrequency::once_a_month}, dollars(40'000), cents(0)});
  }
  CHECK_FALSE(book.settlement(2024).has_value());
  CHECK_FALSE(book.settlement(2025).has_value());
  PaydayBook other = book;
  book.other_pay(month_of(2025, 12));
  CHECK_FALSE(book.settlement(2025).has_value());
  other.no_pay(month_of(2025, 12));
  CHECK(other.settlement(2025).has_value());
}
