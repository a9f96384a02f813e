#!/usr/bin/env python3
"""Net pay of a year, worked out with whole fractions, straight from the texts of the parameter file.

Never calls the engine. Each function follows one entry of `kinds`, `order` or `rounding` in
engine/parameters/ca-tax.json. To import (amounts in dollars, as text, int or Fraction; results are
Fractions, `money` prints them):

  net_pay(2025, "ON", "34320")             dict: gross, pension, premiums, federal_tax,
                                           provincial_tax, net, with_return
  paycheque_net(2025, "ON", "34320")       the net without what comes with the return
  unrounded_net(2025, "ON", gross)         nothing rounded; gross any Fraction
  kept_of_next_dollar(2025, "ON", gross)   slope of unrounded_net just right of gross
  lowest_gross(2025, "ON", net)            lowest gross in whole cents whose unrounded net reaches net

A year after the data takes the last year's law; a year before it is a ValueError.

Run without arguments to write tests/vectors/tax/net_pay_grid.csv: for every province and year the
gross amounts on both sides of every bend of the two net-pay curves (found here by comparing slopes,
not read from the engine) and some odd ones. With `--check` it says whether the file is what it would
write, that net pay rises with gross everywhere but at the end of the premium refund, and that
the lowest gross leads back.
"""
import functools
import json
import os
import sys
from fractions import Fraction

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
GRID = os.path.join(ROOT, "tests", "vectors", "tax", "net_pay_grid.csv")
PROVINCES = "AB BC MB NB NL NS NT NU ON PE QC SK YT".split()
YEARS = (2024, 2025, 2026)
CENT = Fraction(1, 100)


@functools.lru_cache(maxsize=None)
def tables(path=os.path.join(ROOT, "engine", "parameters", "ca-tax.json")):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


@functools.lru_cache(maxsize=None)
def number(text):
    return Fraction(text)


def law_of(year):
    years = tables()["years"]
    known = sorted(map(int, years))
    if year < known[0]:
        raise ValueError("no tax tables before %d" % known[0])
    return years[str(min(year, known[-1]))]


def to_cent(amount):
    """Half up; nothing here is negative."""
    return Fraction((2 * amount.numerator * 100 + amount.denominator) // (2 * amount.denominator),
                    100)


def above_zero(amount):
    return max(Fraction(0), amount)


# contributions from gross employment income -------------------------------------------------------

def pension(rule, gross, rounding):
    n = {key: number(value) for key, value in rule.items() if key != "kind"}
    first = above_zero(min(gross, n["ceiling"]) - n["exemption"])
    second = above_zero(min(gross, n["ceiling2"]) - n["ceiling"])
    return {"base": rounding(n["base_rate"] * first),
            "first_additional": rounding(n["first_additional_rate"] * first),
            "second_additional": rounding(n["second_additional_rate"] * second)}


def premium(rule, gross, rounding):
    if gross <= number(rule["refunded_up_to"]):
        return Fraction(0)
    return rounding(number(rule["rate"]) * min(gross, number(rule["max_earnings"])))


# the amounts and steps of a block ----------------------------------------------------------------

def ramp_down(rule, income):
    top, bottom, start, end = (number(rule[key]) for key in ("max", "min", "from", "to"))
    if income <= start:
        return top
    if income >= end:
        return bottom
    return top + (bottom - top) * (income - start) / (end - start)


def phase_out(top, rule, income, partner=None):
    """Beside a partner's net income, the larger of two excesses counts: one's own, and that of
    both over another limit."""
    over = income - number(rule["from"])
    if partner is not None and "family_from" in rule:
        over = max(over, income + partner - number(rule["family_from"]))
    return above_zero(top - number(rule["rate"]) * above_zero(over))


def amount(rule, case):
    kind = rule["kind"]
    if kind == "fixed":
        return number(rule["amount"])
    if kind == "ramp_down":
        return ramp_down(rule, case[rule["income"]])
    if kind == "phase_out":
        return phase_out(number(rule["max"]), rule, case[rule["income"]])
    if kind == "capped_employment":
        return min(number(rule["max"]), case["gross"])
    if kind == "capped_rate_of_employment":
        return min(number(rule["max"]), number(rule["rate"]) * case["gross"])
    if kind == "contribution_parts":
        return sum((case["pension"][part] for part in rule["parts"]), Fraction(0))
    if kind == "premiums":
        return sum((case["premiums"].get(name, Fraction(0)) for name in rule["names"]), Fraction(0))
    raise ValueError("kind of amount: " + kind)


def schedule(points, income):
    points = [(number(x), number(y)) for x, y in points]
    if income <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if income <= x1:
            return y0 + (y1 - y0) * (income - x0) / (x1 - x0)
    return points[-1][1]


def step(rule, tax, credits, case):
    """The tax after a step."""
    kind = rule["kind"]
    if kind == "surtax":
        return tax + sum(number(tier["rate"]) * above_zero(tax - number(tier["over"]))
                         for tier in rule["tiers"])
    if kind == "twice_amount_less_tax":
        return above_zero(tax - above_zero(2 * number(rule["amount"]) - tax))
    if kind == "credit_phase_out":
        top = number(rule["max"])
        if "max_rate_of_employment" in rule:
            top = min(top, number(rule["max_rate_of_employment"]) * case["gross"])
        return above_zero(tax - phase_out(top, rule, case[rule["income"]], case.get("partner")))
    if kind == "credit_over_credits":
        return above_zero(tax - number(rule["rate"]) * above_zero(credits - number(rule["over"])))
    if kind == "add_schedule":
        return tax + schedule(rule["points"], case[rule["income"]])
    raise ValueError("kind of step: " + kind)


def brackets(table, taxable):
    tax = Fraction(0)
    for k, row in enumerate(table):
        low = number(row["over"])
        high = number(table[k + 1]["over"]) if k + 1 < len(table) else None
        if taxable > low:
            top = taxable if high is None else min(taxable, high)
            tax += number(row["rate"]) * (top - low)
    return tax


def block_tax(block, case, paycheques):
    """`paycheques` leaves out what is marked comes=with_return."""
    case = dict(case)
    case["taxable"] = case["gross"] - sum(amount(rule, case) for rule in block["deductions"])
    here = lambda rules: [r for r in rules if not (paycheques and r.get("comes") == "with_return")]
    credits = number(block["credit_rate"]) * sum(amount(rule, case)
                                                 for rule in here(block["credit_amounts"]))
    tax = above_zero(brackets(block["brackets"], case["taxable"]) - credits)
    for rule in here(block["steps"]):
        tax = step(rule, tax, credits, case)
    return tax


def parts(year, province, gross, paycheques=False, rounding=to_cent, block=lambda one: one,
          partner=None):
    """pension, premiums, federal tax, provincial tax; `block` may change a tax block."""
    law = law_of(year)
    home = law["residence"][province]
    case = {"gross": gross, "premiums": {}, "partner": partner}
    for name in home["contributions"]:
        rule = law["contributions"][name]
        if rule["kind"] == "pension":
            case["pension"] = pension(rule, gross, rounding)
        else:
            case["premiums"][name] = premium(rule, gross, rounding)
    case["net"] = (gross - case["pension"]["first_additional"]
                   - case["pension"]["second_additional"])
    federal = (block_tax(block(law["tax"]["federal"]), case, paycheques)
               * (1 - number(home["federal_abatement"])))
    provincial = block_tax(block(law["tax"][province]), case, paycheques)
    return (sum(case["pension"].values()), sum(case["premiums"].values(), Fraction(0)),
            rounding(federal), rounding(provincial))


def net_income(year, province, gross):
    """Line 23600 of a year with this pay alone: gross less the additional contributions."""
    law = law_of(year)
    for name in law["residence"][province]["contributions"]:
        rule = law["contributions"][name]
        if rule["kind"] == "pension":
            paid = pension(rule, gross, to_cent)
            return gross - paid["first_additional"] - paid["second_additional"]
    raise KeyError(province)


# the year of arrival -----------------------------------------------------------------------------

def prorated(text, share):
    return str(to_cent(number(text) * share))


def arrival_net(year, province, gross, arrival):
    """Net pay of what was earned from `arrival` on: Income Tax Act s. 118.91."""
    new_year = arrival.replace(year=year + 1, month=1, day=1)
    share = Fraction((new_year - arrival).days, (new_year - arrival.replace(month=1, day=1)).days)

    def block(one):
        one = dict(one)
        rules = []
        for rule in one["credit_amounts"]:
            if rule.get("comes") == "with_return":
                continue
            if rule["id"] == "basic_personal":
                rule = {key: prorated(value, share) if key in ("amount", "max", "min") else value
                        for key, value in rule.items()}
            rules.append(rule)
        one["credit_amounts"] = rules
        one["steps"] = [rule for rule in one["steps"]
                        if "comes" not in rule and "needs" not in rule]
        return one

    gross = Fraction(gross)
    return gross - sum(parts(year, province, gross, block=block))


# what is asked -----------------------------------------------------------------------------------

def paycheque_net(year, province, gross):
    gross = Fraction(gross)
    return gross - sum(parts(year, province, gross, paycheques=True))


def net_pay(year, province, gross, partner=None):
    gross = Fraction(gross)
    found = parts(year, province, gross, partner=partner)
    net = gross - sum(found)
    names = ("pension", "premiums", "federal_tax", "provincial_tax")
    return {"gross": gross, **dict(zip(names, found)), "net": net,
            "with_return": net - paycheque_net(year, province, gross)}


def unrounded_net(year, province, gross, paycheques=False):
    return gross - sum(parts(year, province, gross, paycheques, rounding=lambda x: x))


def right_slope(function, at):
    """The slope just right of `at`: two lengths must agree, or a bend lies nearer than that."""
    far, near = Fraction(1, 10**9), Fraction(1, 10**12)
    slopes = {(function(at + e) - function(at + e / 2)) / (e / 2) for e in (far, near)}
    if len(slopes) != 1:
        raise ValueError("a bend within %s of %s" % (far, at))
    return slopes.pop()


def kept_of_next_dollar(year, province, gross):
    return right_slope(lambda x: unrounded_net(year, province, x), Fraction(gross))


def jumps(year, province):
    law = law_of(year)
    rules = (law["contributions"][name] for name in law["residence"][province]["contributions"])
    return sorted({number(r["refunded_up_to"]) for r in rules if r["kind"] == "premium"})


def lowest_gross(year, province, net):
    """Net rises between the jumps (see --check), so each stretch is halved on its own."""
    net = Fraction(net)
    low = 0  # in cents
    for end in [int(point * 100) for point in jumps(year, province)] + [10**13]:
        reaches = lambda cents: unrounded_net(year, province, Fraction(cents, 100)) >= net
        if reaches(end):
            high = end
            while low < high:
                middle = (low + high) // 2
                low, high = (low, middle) if reaches(middle) else (middle + 1, high)
            return Fraction(low, 100)
        low = end + 1
    raise ValueError("no gross leaves this much")


def money(amount):
    cents = amount * 100
    if cents.denominator != 1:
        raise ValueError("not whole cents: %s" % amount)
    sign, whole = ("-" if cents < 0 else ""), abs(cents.numerator)
    return "%s%d.%02d" % (sign, whole // 100, whole % 100)


# the grid ----------------------------------------------------------------------------------------

ODD_ONES = ["0", "0.01", "3500.01", "9999.50", "12345.50", "34320", "46800", "60000", "88888.88",
            "1000000.01"]
SCAN = list(range(0, 160000, 1000)) + list(range(160000, 600000, 10000)) + \
    list(range(600000, 1300001, 100000))


def bends(function):
    """The cent at or just below each place where the slope changes or the value jumps."""
    shift = Fraction(1, 10**7)
    found = []

    @functools.lru_cache(maxsize=None)
    def value(x):
        return function(x)

    def look(low, high):
        # A tiny bit inside, so that bends and jumps at the ends do not disturb.
        a, b = low + shift, high - shift
        chord = (value(b) - value(a)) / (b - a)
        at_a = (value(a + shift) - value(a)) / shift
        at_b = (value(b) - value(b - shift)) / shift
        if chord == at_a == at_b:
            return
        if high - low <= CENT:
            found.append(low)
            return
        middle = Fraction(int((low + high) * 50), 100)
        look(low, middle)
        joint(middle)
        look(middle, high)

    def joint(x):
        left = (value(x) - value(x - shift)) / shift
        right = (value(x + shift) - value(x)) / shift
        if left != right:
            found.append(x)

    grid = [Fraction(x) for x in SCAN]
    for low, high in zip(grid, grid[1:]):
        look(low, high)
        joint(high)
    return sorted(set(found))


@functools.lru_cache(maxsize=None)
def gross_amounts(year, province):
    amounts = {Fraction(x) for x in ODD_ONES}
    for k in range(24):  # other amounts in each province and year
        dollars = 4000 + 12500 * k + 613 * PROVINCES.index(province) + 97 * (year - YEARS[0])
        amounts.add(Fraction("%d.%s" % (dollars, ("01", "99", "50", "37")[k % 4])))
    for paycheques in (False, True):
        for bend in bends(lambda x: unrounded_net(year, province, x, paycheques)):
            amounts |= {bend, bend + CENT}
    return sorted(amounts)


COLUMNS = ["year", "province", "gross", "pension", "premiums", "federal_tax", "provincial_tax",
           "net", "with_return", "kept_of_next_dollar", "lowest_gross"]
HEAD = """\
# source: tests/oracle/net_pay.py, fractions from the texts of engine/parameters/ca-tax.json; never calls the engine
# why: both sides of every bend of net pay and of paycheque net pay, in cents, and some odd amounts
# currency: CAD
# convention: single employee, resident of one province all year; kept_of_next_dollar is the slope just right of gross as a fraction; lowest_gross is the lowest one whose unrounded net reaches the net of the row
# rounding: each contribution part and each of the two taxes half up to the cent, once
"""


def grid_rows():
    for year in YEARS:
        for province in PROVINCES:
            for gross in gross_amounts(year, province):
                found = net_pay(year, province, gross)
                slope = kept_of_next_dollar(year, province, gross)
                lowest = lowest_gross(year, province, found["net"])
                yield [str(year), province] + [money(found[c]) for c in COLUMNS[2:9]] + \
                    ["%d/%d" % slope.as_integer_ratio(), money(lowest)]


def grid():
    lines = [",".join(COLUMNS)] + [",".join(row) for row in grid_rows()]
    return HEAD + "\n".join(lines) + "\n"


def faults_of_curves():
    """Net must rise from each amount of the grid to the next, except at the end of the refund."""
    faults = []
    for year in YEARS:
        for province in PROVINCES:
            ends = jumps(year, province)
            amounts = gross_amounts(year, province)
            for low, high in zip(amounts, amounts[1:]):
                rise = unrounded_net(year, province, high) - unrounded_net(year, province, low)
                if rise <= 0 and not any(low <= end < high for end in ends):
                    faults.append("%d %s: net falls after %s" % (year, province, money(low)))
                slope = kept_of_next_dollar(year, province, low)
                if not 0 < slope <= 1:
                    faults.append("%d %s: slope %s after %s" % (year, province, slope, money(low)))
            for gross in amounts:
                net = unrounded_net(year, province, gross)
                back = lowest_gross(year, province, net)
                if back > gross or unrounded_net(year, province, back) < net or \
                        (back != gross and gross > max(ends) + 40):
                    faults.append("%d %s: %s leads to %s" % (year, province, gross, back))
    return faults


def main():
    text = grid()
    if "--check" not in sys.argv[1:]:
        os.makedirs(os.path.dirname(GRID), exist_ok=True)
        with open(GRID, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return 0
    faults = faults_of_curves()
    with open(GRID, encoding="utf-8", newline="") as file:
        if file.read() != text:
            faults.append("net_pay_grid.csv is not what this script writes")
    print("\n".join(faults) or "net_pay_grid.csv: %d rows hold" % (text.count("\n") - 6))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
