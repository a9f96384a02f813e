#!/usr/bin/env python3
"""The oracle against figures that were worked out elsewhere; takes no heed of its arguments.

The cases are the "Reference cases that must hold" of the product's design, the worked example of
engine/decisions/0005, and the other writing of the rows of a loan (loan_rows.py), row by row, on
generated loans.
"""
import sys
from fractions import Fraction

import loan_rows
from assess import assess
from effective_rate import effective_rate_percent
from generate_requests import generate
from loan_figures import Loan, cents, money
from situation import LAW, net_of_year, plain

GENERATED = 300


def same(name, found, expected):
    assert found == expected, f"{name}: expected {expected}, found {found}"


def loan(principal, rate, phases, day_count="1/12", begin="2025-09-15", first="2025-10-15"):
    return Loan({"disbursements": [{"date": begin, "principal": principal}],
                 "nominal_rate_percent": rate, "day_count": day_count,
                 "due_dates": {"first": first}, "phases": phases})


def interest_only(count):
    return {"kind": "interest_only", "payments": count}


def level(count):
    return {"kind": "level", "payments": count}


def schedules():
    for principal, studying, repaying, expected in (
            ("11000.00", 12, 36, ("61.42", "338.14", "338.18", "1910.12")),
            ("15000.00", 24, 60, ("83.75", "294.90", "294.86", "4703.96")),
            ("6000.00", 6, 24, ("33.50", "267.82", "267.84", "628.70"))):
        case = loan(principal, "6.7", [interest_only(studying), level(repaying)]).figures()
        found = (case["while_studying"]["lowest"], case["repaying"]["payment"],
                 case["last_payment"]["payment"], case["total_interest"])
        same(principal, found, expected)
        same(principal, case["while_studying"]["highest"], expected[0])
        same(principal, case["payments"], studying + repaying)

    case = loan("11000.00", "6.7", [interest_only(12), level(36)], "Act/365F",
                "2025-09-01").figures()
    found = (case["while_studying"]["lowest"], case["while_studying"]["highest"],
             case["last_payment"]["payment"], case["total_interest"])
    same("Act/365F", found, ("56.54", "88.84", "338.31", "1938.46"))

    minimum = {"kind": "minimum", "payments": 24, "payment": "40.00"}
    case = loan("10000.00", "0", [minimum, level(24)])
    same("0 %", [money(row["payment"]) for row in case.rows()],
         24 * ["40.00"] + 23 * ["376.67"] + ["376.59"])
    same("0 %", case.figures()["effective_annual_rate_percent"], "0.0000")

    for count, payment in ((24, "446.37"), (36, "307.40"), (60, "196.60")):
        same(f"10,000 over {count}", loan("10000.00", "6.7", [level(count)]).figures()["repaying"]
             ["payment"], payment)
    rate = 1 + Fraction(67, 12000)
    carried = sum(20000 / rate ** k for k in range(1, 37))
    same("200.00 over 36", money(carried.numerator // carried.denominator), "6506.15")


def rates():
    """12 % nominal a year in equal months is (1.01^12 - 1) = 12.6825030... %, a year at 5 % is 5 %,
    and a fee alone on a loan of a year is what it adds."""
    months = [(Fraction(0), -120000)] + [(Fraction(k, 12), 1200) for k in range(1, 12)]
    same("12 months", effective_rate_percent(months + [(Fraction(1), 121200)]), "12.6825")
    same("a year", effective_rate_percent([(Fraction(0), -10000), (Fraction(1), 10500)]), "5.0000")
    same("a fee", effective_rate_percent([(Fraction(0), -9900), (Fraction(1), 10000)]), "1.0101")
    same("1,000,000 %", effective_rate_percent([(Fraction(0), -100), (Fraction(1), 1000100)]),
         "1000000.0000")
    same("above", effective_rate_percent([(Fraction(0), -100), (Fraction(1), 1000101)]), None)
    same("nothing", effective_rate_percent([(Fraction(0), -100), (Fraction(1), 100)]), "0.0000")


def ontario():
    before, after = (net_of_year(2025, "ON", cents(gross), LAW)
                     for gross in ("34320.00", "60000.00"))
    same("34,320", money(before), "29377.47")
    same("60,000", money(after), "46977.45")
    same("the raise", money(after - before), "17599.98")


def worth():
    request = {
        "as_of": "2025-01-02",
        "loan": {"currency": "CAD", "nominal_rate_percent": "7", "day_count": "1/12",
                 "disbursements": [{"date": "2025-01-15", "principal": "6000.00"}],
                 "due_dates": {"first": "2025-02-15"}, "phases": [level(24)]},
        "course": {"start": "2025-01-20", "weeks": 26, "net_lost_per_month": "400.00",
                   "costs": [{"kind": "tuition", "amount": "6000.00", "date": "2025-01-15"}]},
        "work": {"now": {"gross_per_year": "34320.00"},
                 "cautious": {"net_gain_per_month": "600.00", "completion_probability": "0.8",
                              "placement_probability": "0.6", "months_to_job": 3,
                              "gain_decay_percent_per_year": "10"},
                 "horizon_months": 60, "discount_rate_percent": "7"},
        "household": {"country": "CA", "province": "ON", "adults": 1, "children": 0},
    }
    found = assess(request)["worth"]
    same("cost", found["cost_present_value"], "8353.21")
    same("npv", found["npv"], "1461.01")
    same("break-even gain", found["break_even"]["net_gain_per_month"], "510.68")
    same("ahead", (found["ahead_in_100"], found["behind_in_100"]), (48, 52))
    same("about", (round(Fraction(found["ahead_by"]), -2), round(Fraction(found["behind_by"])),),
         (12100, 8353))


def rows():
    compared = 0
    for seed in range(GENERATED):
        section = plain(generate(seed))["loan"]
        mine, other = Loan(section).rows(), loan_rows.rows(section)
        same(f"loan {seed}", [(row["due"].isoformat(), row["kind"], money(row["payment"]),
                               money(row["principal"]), money(row["interest"])) for row in mine],
             [(row["due_date"], row["phase"], row["payment"], row["principal"], row["interest"])
              for row in other])
        compared += len(mine)
    return f"{compared} rows of {GENERATED} loans"


def main():
    schedules()
    rates()
    ontario()
    worth()
    print(f"the reference cases hold; {rows()} are the same in both writings")
    return 0


if __name__ == "__main__":
    sys.exit(main())
