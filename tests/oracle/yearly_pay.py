"""What is left of a year's gross pay, with whole fractions, from engine/parameters/ca-tax.json.

The file states its own rules (its "order", "kinds" and "rounding"); engine/decisions/0005 adds:
paycheques leave out what comes only with the tax return ("comes": "with_return"), and a year after
the data carries the last law forward. Amounts are whole cents unless a name says exact.
"""
import functools
import json
import os
from fractions import Fraction

PARAMETERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "engine",
                          "parameters")
LAW, PAYCHEQUE = "law", "paycheque"

with open(os.path.join(PARAMETERS, "ca-tax.json"), encoding="utf-8") as _file:
    DATA = json.load(_file)
FIRST_YEAR, LAST_YEAR = min(map(int, DATA["years"])), max(map(int, DATA["years"]))


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def to_cent(dollars):
    return Fraction(half_up(dollars * 100), 100)


def number(block, key):
    return Fraction(block[key])


def over_zero(value):
    return max(Fraction(0), value)


class Year:
    """One year's law for a resident of one province; every amount here in dollars."""

    def __init__(self, year, province, money, cent):
        assert year >= FIRST_YEAR, year
        self.rules = DATA["years"][str(min(year, LAST_YEAR))]
        self.province, self.money, self.cent = province, money, cent
        self.residence = self.rules["residence"][province]

    def contributions(self, gross):
        parts, premiums = {}, {}
        for name in self.residence["contributions"]:
            rule = self.rules["contributions"][name]
            if rule["kind"] == "pension":
                ceiling, ceiling2 = number(rule, "ceiling"), number(rule, "ceiling2")
                first = over_zero(min(gross, ceiling) - number(rule, "exemption"))
                second = over_zero(min(gross, ceiling2) - ceiling)
                parts = {"base": self.cent(first * number(rule, "base_rate")),
                         "first_additional": self.cent(
                             first * number(rule, "first_additional_rate")),
                         "second_additional": self.cent(
                             second * number(rule, "second_additional_rate"))}
            elif gross <= number(rule, "refunded_up_to") if "refunded_up_to" in rule else False:
                premiums[name] = Fraction(0)
            else:
                premiums[name] = self.cent(
                    number(rule, "rate") * min(gross, number(rule, "max_earnings")))
        return parts, premiums

    def counts(self, item):
        return self.money == LAW or item.get("comes") != "with_return"

    def amount(self, item, gross, incomes, parts, premiums):
        """The value of a deduction or of a credit amount."""
        kind = item["kind"]
        income = incomes.get(item.get("income"))
        if kind == "fixed":
            return number(item, "amount")
        if kind == "contribution_parts":
            return sum(parts[name] for name in item["parts"])
        if kind == "premiums":
            return sum(premiums.get(name, Fraction(0)) for name in item["names"])
        if kind == "capped_employment":
            return min(number(item, "max"), gross)
        if kind == "capped_rate_of_employment":
            return min(number(item, "max"), number(item, "rate") * gross)
        if kind == "phase_out":
            return over_zero(number(item, "max")
                             - number(item, "rate") * over_zero(income - number(item, "from")))
        assert kind == "ramp_down", kind
        start, end = number(item, "from"), number(item, "to")
        share = min(Fraction(1), over_zero(income - start) / (end - start))
        return number(item, "max") - share * (number(item, "max") - number(item, "min"))

    def step(self, item, tax, gross, incomes, credits):
        kind = item["kind"]
        income = incomes.get(item.get("income"))
        if kind == "surtax":
            return tax + sum(number(t, "rate") * over_zero(tax - number(t, "over"))
                             for t in item["tiers"])
        if kind == "twice_amount_less_tax":
            return over_zero(tax - over_zero(2 * number(item, "amount") - tax))
        if kind == "credit_phase_out":
            most = number(item, "max")
            if "max_rate_of_employment" in item:
                most = min(most, number(item, "max_rate_of_employment") * gross)
            fall = number(item, "rate") * over_zero(income - number(item, "from"))
            return over_zero(tax - over_zero(most - fall))
        if kind == "credit_over_credits":
            return over_zero(tax - number(item, "rate") * over_zero(credits
                                                                    - number(item, "over")))
        assert kind == "add_schedule", kind
        points = [(Fraction(x), Fraction(y)) for x, y in item["points"]]
        if income <= points[0][0]:
            return tax + points[0][1]
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            if income <= x1:
                return tax + y0 + (y1 - y0) * (income - x0) / (x1 - x0)
        return tax + points[-1][1]

    def tax(self, name, gross, parts, premiums):
        block = self.rules["tax"][name]
        net_income = gross - parts["first_additional"] - parts["second_additional"]
        taxable = gross - sum(self.amount(item, gross, {}, parts, premiums)
                              for item in block["deductions"])
        incomes = {"net": net_income, "taxable": taxable}
        basic, uppers = Fraction(0), [number(b, "over") for b in block["brackets"][1:]] + [None]
        for bracket, upper in zip(block["brackets"], uppers):
            top = taxable if upper is None else min(taxable, upper)
            basic += number(bracket, "rate") * over_zero(top - number(bracket, "over"))
        credits = number(block, "credit_rate") * sum(
            self.amount(item, gross, incomes, parts, premiums)
            for item in block["credit_amounts"] if self.counts(item))
        tax = over_zero(basic - credits)
        for item in block["steps"]:
            if self.counts(item):
                tax = self.step(item, tax, gross, incomes, credits)
        return tax

    def net(self, gross):
        parts, premiums = self.contributions(gross)
        federal = (self.tax("federal", gross, parts, premiums)
                   * (1 - Fraction(self.residence["federal_abatement"])))
        own = self.tax(self.province, gross, parts, premiums)
        return (gross - sum(parts.values()) - sum(premiums.values())
                - self.cent(federal) - self.cent(own))


@functools.lru_cache(maxsize=None)
def net_pay(year, province, gross_cents, money=LAW):
    """Net pay of a year, in cents."""
    net = Year(year, province, money, to_cent).net(Fraction(gross_cents, 100)) * 100
    assert net.denominator == 1
    return net.numerator


def lowest_gross(year, province, net_cents):
    """The lowest gross in whole cents whose unrounded net pay reaches `net_cents`.

    Net pay rises between the points where a refunded premium falls due (pay over 1,999.99 and over
    2,000.00), so each stretch is halved on its own, the lowest one first.
    """
    law = Year(year, province, LAW, lambda dollars: dollars)

    def reaches(gross):
        return law.net(Fraction(gross, 100)) * 100 >= net_cents

    top = 200_001
    while not reaches(top):
        top *= 2
    for low, high in ((0, 199_999), (200_000, 200_000), (200_001, top)):
        if not reaches(high):
            continue
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if reaches(middle) else (middle + 1, high)
        return low
    raise AssertionError("not reached")
