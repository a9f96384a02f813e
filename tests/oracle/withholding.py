#!/usr/bin/env python3
"""What employers keep back from each pay, in whole cents and fractions, apart from the engine.

CRA's Payroll Deductions Formulas (T4127, option 1): annualise the pay, tax it with the payroll
credits, divide by the pays of a year. The figures come from engine/parameters/ca-tax.json, of the
law what net_pay.py reads and of its `withholding` block what differs in part of a year. Readings:
brackets are exact, federal and provincial tax are rounded apart, each half up.

  Payroll("ON", "biweekly").pay(date, cents)     (pension, premiums, federal, provincial), in cents

Run without arguments to write tests/vectors/tax/withholding.csv: years of equal pays, a row where
a pay differs from the one before. With `--check` it says whether the file is what it would write.
"""
import datetime
import functools
import os
import sys
from fractions import Fraction

from net_pay import (PROVINCES, ROOT, YEARS, above_zero, amount, brackets, law_of, money, number,
                     step, tables)

FILE = os.path.join(ROOT, "tests", "vectors", "tax", "withholding.csv")
PAYS = {"weekly": 52, "biweekly": 26, "semi_monthly": 24, "monthly": 12}


def half_up(value):
    value = Fraction(value)
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def cents(text):
    value = number(text) * 100
    assert value.denominator == 1
    return value.numerator


def change_on(date):
    for index, period in enumerate(tables()["withholding"]["periods"]):
        if period["from"] <= date.isoformat() <= period["to"]:
            return index
    return None


@functools.lru_cache(maxsize=None)
def block_of(year, name, change):
    """A block as paycheques know it."""
    block = dict(law_of(year)["tax"][name])
    pays = lambda rules: [dict(rule) for rule in rules if rule.get("comes") != "with_return"]
    block["credit_amounts"], block["steps"] = pays(block["credit_amounts"]), pays(block["steps"])
    new = {}
    if change is not None:
        new = tables()["withholding"]["periods"][change]["blocks"].get(name, {})
    block["brackets"] = [dict(row) for row in new.get("brackets", block["brackets"])]
    if "lowest_rate" in new:
        block["brackets"][0]["rate"] = block["credit_rate"] = new["lowest_rate"]
    for rule in block["credit_amounts"]:
        if rule["id"] == "basic_personal" and "basic_personal" in new:
            rule["amount" if rule["kind"] == "fixed" else "max"] = new["basic_personal"]
        if rule["id"] == "basic_personal" and "basic_personal_ramp" in new:
            ramp = new["basic_personal_ramp"]
            rule.update(kind="ramp_down", income=ramp["income"], max=ramp["at_from"],
                        min=ramp["at_to"], to=ramp["to"])
            rule["from"] = ramp["from"]
    for rule in block["steps"]:
        if rule["id"] == "tax_reduction" and "tax_reduction" in new:
            rule["max"] = new["tax_reduction"]
    return block


def annual_tax(block, case):
    """In dollars, from a case in dollars."""
    case = dict(case)
    case["taxable"] = case["gross"] - sum(amount(rule, case) for rule in block["deductions"])
    credits = number(block["credit_rate"]) * sum(amount(rule, case)
                                                 for rule in block["credit_amounts"])
    tax = above_zero(brackets(block["brackets"], case["taxable"]) - credits)
    for rule in block["steps"]:
        tax = step(rule, tax, credits, case)
    return tax


class Payroll:
    """One employer's pays, in order."""

    def __init__(self, province, frequency):
        self.province, self.pays = province, PAYS[frequency]
        self.year = None

    def turn_to(self, year):
        if year == self.year:
            return
        self.year, self.gross, self.first, self.second, self.premiums = year, 0, 0, 0, {}
        self.law = law_of(year)

    def pension(self, rule, pay, case):
        n = {key: number(value) for key, value in rule.items() if key != "kind"}
        rate = n["base_rate"] + n["first_additional_rate"]
        most = half_up(rate * (n["ceiling"] - n["exemption"]) * 100)
        exempt = int(n["exemption"] * 100) // self.pays
        first = min(half_up(rate * max(0, pay - exempt)), most - self.first)
        over = max(0, self.gross + pay - max(self.gross, int(n["ceiling"] * 100)))
        most2 = half_up(n["second_additional_rate"] * (n["ceiling2"] - n["ceiling"]) * 100)
        second = min(half_up(n["second_additional_rate"] * over), most2 - self.second)
        self.first, self.second = self.first + first, self.second + second
        most_base = Fraction(half_up(n["base_rate"] * (n["ceiling"] - n["exemption"]) * 100), 100)
        base = Fraction(first * self.pays, 100) * n["base_rate"] / rate
        if self.first == most:
            base = most_base
        case["pension"] = {
            "base": min(base, most_base),
            "first_additional": Fraction(first * self.pays, 100) * n["first_additional_rate"]
            / rate,
            "second_additional": Fraction(second * self.pays, 100)}
        return first + second

    def premium(self, name, rule, pay, case):
        most = half_up(number(rule["rate"]) * number(rule["max_earnings"]) * 100)
        before = self.premiums.get(name, 0)
        paid = min(half_up(number(rule["rate"]) * pay), most - before)
        self.premiums[name] = before + paid
        counted = most if before + paid == most else min(paid * self.pays, most)
        case["premiums"][name] = Fraction(counted, 100)
        return paid

    def pay(self, date, pay):
        self.turn_to(date.year)
        home = self.law["residence"][self.province]
        case = {"gross": Fraction(pay * self.pays, 100), "premiums": {}}
        pension = premiums = 0
        for name in home["contributions"]:
            rule = self.law["contributions"][name]
            if rule["kind"] == "pension":
                pension = self.pension(rule, pay, case)
            else:
                premiums += self.premium(name, rule, pay, case)
        self.gross += pay
        case["net"] = (case["gross"] - case["pension"]["first_additional"]
                       - case["pension"]["second_additional"])
        change = change_on(date)
        federal = (annual_tax(block_of(date.year, "federal", change), case)
                   * (1 - number(home["federal_abatement"])))
        provincial = annual_tax(block_of(date.year, self.province, change), case)
        per_pay = lambda tax: half_up(tax * 100 / self.pays)
        return pension, premiums, per_pay(federal), per_pay(provincial)


# the file ----------------------------------------------------------------------------------------

def pay_days(year, frequency):
    if frequency in ("weekly", "biweekly"):
        every = 7 if frequency == "weekly" else 14
        first = datetime.date(year, 1, 2)
        return [first + datetime.timedelta(days=every * k) for k in range(PAYS[frequency])]
    ends = [datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
            for month in range(1, 13)]
    if frequency == "monthly":
        return ends
    return sorted(ends + [end.replace(day=15) for end in ends])


def rows():
    for year in YEARS:
        for index, province in enumerate(PROVINCES):
            # A low pay, one in the middle, one above every ceiling.
            for frequency, yearly in zip(("weekly", "biweekly", "semi_monthly", "monthly") * 4,
                                         (21000, 34320, 60000, 96000, 240000)):
                frequency = list(PAYS)[(list(PAYS).index(frequency) + index + year) % 4]
                pay = half_up(Fraction((yearly + 613 * index) * 100, PAYS[frequency]))
                payroll, before = Payroll(province, frequency), None
                for count, date in enumerate(pay_days(year, frequency), 1):
                    found = payroll.pay(date, pay)
                    if found != before:
                        net = pay - sum(found)
                        yield [str(year), province, frequency, money(Fraction(pay, 100)),
                               str(count), date.isoformat()] + [money(Fraction(x, 100))
                                                                for x in (*found, net)]
                    before = found


COLUMNS = ["year", "province", "frequency", "gross", "number", "date", "pension", "premiums",
           "federal_tax", "provincial_tax", "net"]
HEAD = """\
# source: tests/oracle/withholding.py, fractions from the texts of engine/parameters/ca-tax.json; never calls the engine
# why: years of equal pays at every frequency; a row stands where a pay differs from the one before, so ceilings and mid-year changes show
# currency: CAD
# convention: T4127 option 1; number counts the pays of the year; weekly and biweekly from 2 January, semi_monthly on the 15th and the last day, monthly on the last day
# rounding: pension, premiums, federal and provincial tax of each pay half up to the cent
"""


def main():
    text = HEAD + "\n".join([",".join(COLUMNS)] + [",".join(row) for row in rows()]) + "\n"
    if "--check" not in sys.argv[1:]:
        with open(FILE, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return 0
    with open(FILE, encoding="utf-8", newline="") as file:
        holds = file.read() == text
    print("withholding.csv: " + ("holds" if holds else "is not what this script writes"))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
