"""A case as a sum of whole amounts times whole powers: sum of a y^t = 0, t >= 0, y > 0.

y is the discount of `unit` periods of the rate: growth of one period = y^(-1 / unit), where a
period is what the rate is for (a year of 365 days if the case has dates). All numbers are exact.
"""
import math
from collections import namedtuple
from fractions import Fraction

# `terms`: [(t, a)] by rising t from 0 on, no a is 0. `drop_one`: y = 1 solves it only because the
# equation was multiplied by a growth less 1.
Equation = namedtuple("Equation", "terms unit drop_one")

DAYS_A_YEAR = 365


def at_each_time(flows):
    sums = {}
    for time, amount in flows:
        sums[time] = sums.get(time, 0) + amount
    return sums


def shortest(flows, units_per_period, drop_one=False):
    """Amounts of one time added up; times from 0 on, without a common divisor."""
    terms = sorted(pair for pair in at_each_time(flows).items() if pair[1])
    if not terms:
        return Equation([], Fraction(1), drop_one)
    first = terms[0][0]
    step = math.gcd(*[time - first for time, _ in terms]) or 1
    terms = [((time - first) // step, amount) for time, amount in terms]
    return Equation(terms, Fraction(step, units_per_period), drop_one)


def rate_as_flows(nper, pmt, pv, fv, in_advance):
    """For a whole nper: pv now, pmt at the end (or the start) of each period, fv at the end."""
    shift = 0 if in_advance else 1
    return [(0, pv)] + [(k + shift, pmt) for k in range(nper)] + [(nper, fv)]


def rate_by_formula(nper, pmt, pv, fv, in_advance):
    """pv g^n + pmt (1 + r type) (g^n - 1) / r + fv = 0 with r = g - 1, times r, over g^(n+1):
    powers of the growth g as times before n + 1, in units of 1/q periods where n = p / q."""
    p, q = nper.numerator, nper.denominator
    flows = [(0, pv), (q, -pv), (p, fv), (p + q, -fv)]
    flows += [(0, pmt), (p, -pmt)] if in_advance else [(q, pmt), (p + q, -pmt)]
    return flows, q


def equation(kind, body):
    if kind == "irr":
        return shortest(list(enumerate(body)), 1)
    if kind == "xirr":
        return shortest(body[1], DAYS_A_YEAR)
    nper = body[0]
    if nper.denominator == 1:
        return shortest(rate_as_flows(int(nper), *body[1:]), 1)
    # A rate of 0 would be a double root of the product, which nothing here could take apart again.
    assert body[2] + body[1] * nper + body[3] != 0, body
    return shortest(*rate_by_formula(*body), drop_one=True)


def sign_changes(amounts):
    return sum((a > 0) != (b > 0) for a, b in zip(amounts, amounts[1:]))
