"""All rates that solve a case, found without floating point and apart from the engine.

    truth.py CASES FILE      writes {number: [[growth, "crosses" or "touches"], ...]}

How, for f(y) = sum of a y^t (equation.py), whole amounts and whole times:
1. Laguerre's proof of Descartes' rule, used forwards. If signs change between t1 and t2, then with
   c = (t1 + t2) / 2 the sum y^(c+1) d/dy (y^-c f) = sum of a (t - c) y^t changes signs once less,
   and between two neighbouring roots of f it has one (Rolle). So a chain that ends without a change
   of sign gives, from its end to its start, the stretches on which each sum is monotone but for a
   factor above zero: the signs at their ends say if there is a root, and Newton's method inside a
   bracket finds it. This finds every root above zero, of dated flows too and of any length; no
   grid, no domain.
2. A sign counts if the sum is large beside the sum of its magnitudes, with 40 digits or else with
   140. What 140 digits do not part from zero at the end of a stretch is taken for a multiple root.
3. Where the highest power is at most `sturm_power_max`, whole numbers prove the result: Sturm's
   theorem counts the roots, and the square-free part changes its sign around each one found.
"""
import json
import math
import sys
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, localcontext
from fractions import Fraction

import sturm
from cases import read_cases
from equation import equation, sign_changes

sturm_power_max = 130
# A root's relative distance from the truth; a double root's value there is about its square.
NEARNESS = Decimal("1e-58")
ZERO = Decimal("1e-95")
DIGITS = (40, 140)


def context(digits):
    return Context(prec=digits, Emax=MAX_EMAX, Emin=MIN_EMIN)


class Sum:
    """sum of a y^t for terms [(t, a)] by rising t."""

    def __init__(self, terms):
        factor = math.gcd(*[amount for _, amount in terms])
        self.terms = [(time, amount // factor) for time, amount in terms]
        self.amounts = [amount for _, amount in self.terms]
        with localcontext(context(DIGITS[-1])):
            self.decimals = [+Decimal(amount) for amount in self.amounts]
        times = [time for time, _ in self.terms]
        self.gaps = [after - before for before, after in zip([0] + times, times)]

    def values(self, y, digits):
        """f(y), y f'(y) and the sum of the magnitudes."""
        with localcontext(context(digits)):
            powers = {}
            value = slope = size = Decimal(0)
            # Horner's rule from the highest power down: (value, slope) -> y^gap times them.
            for amount, gap in zip(reversed(self.decimals), reversed(self.gaps)):
                if gap not in powers:
                    powers[gap] = y ** gap
                power = powers[gap]
                value += amount
                size += abs(amount)
                slope = (slope + gap * value) * power
                value *= power
                size *= power
            return value, slope, size

    def sign(self, y):
        for digits in DIGITS:
            value, _, size = self.values(y, digits)
            least = size * (Decimal(10) ** (12 - digits) if digits < DIGITS[-1] else ZERO)
            if abs(value) > least:
                return 1 if value > 0 else -1
        return 0

    def next_in_chain(self):
        k = next(i for i in range(1, len(self.amounts))
                 if (self.amounts[i - 1] > 0) != (self.amounts[i] > 0))
        twice = self.terms[k - 1][0] + self.terms[k][0]
        return Sum([(time, amount * (2 * time - twice)) for time, amount in self.terms])


def bracket(f, low, high, sign_low):
    """Ends above 0 and below infinity (None) around the one root between `low` and `high`."""
    if low == 0 and high is None:
        sign = f.sign(Decimal(1))
        if sign == 0:
            return Decimal("0.5"), Decimal(2)
        low, high = (Decimal(1), None) if sign == sign_low else (Decimal(0), Decimal(1))
    if low > 0 and high is not None:
        return low, high
    inner, step = (high if low == 0 else low), Decimal(2)
    while True:
        with localcontext(context(DIGITS[0])):
            end = inner / step if low == 0 else inner * step
        sign = f.sign(end)
        if low == 0 and sign == sign_low:
            return end, inner
        if low > 0 and sign == -sign_low:
            return inner, end
        if sign != 0:  # an end that is the root itself bounds nothing
            inner = end
        step *= step


def root_between(f, low, high, sign_low):
    """The one root in there, to `NEARNESS`; the ends have opposite signs, or lie at infinity, at 0
    or on a touching root."""
    low, high = bracket(f, low, high, sign_low)
    digits, y, last_step = DIGITS[0], middle(low, high), None
    for _ in range(2_000):
        with localcontext(context(digits)):
            value, slope, size = f.values(y, digits)
            if abs(value) <= size * Decimal(10) ** (12 - digits):
                if digits == DIGITS[-1]:
                    return y
                digits = DIGITS[-1]
                continue
            if (value > 0) == (sign_low > 0):
                low = y
            else:
                high = y
            step = -value / slope if slope else Decimal(1)
            if abs(step) < NEARNESS and changes_sign_around(f, y, sign_low):
                return y
            # Newton's method while it stays inside and its steps shrink, else halving.
            if low < y * (1 + step) < high and (last_step is None or abs(step) * 2 < last_step):
                y, last_step = y * (1 + step), abs(step)
            else:
                y, last_step = middle(low, high), None
    raise AssertionError("no root found where one must be")


def middle(low, high):
    with localcontext(context(DIGITS[-1])):
        return (low * high).sqrt()


def changes_sign_around(f, y, sign_low):
    with localcontext(context(DIGITS[-1])):
        return f.sign(y * (1 - NEARNESS)) == sign_low and f.sign(y * (1 + NEARNESS)) == -sign_low


def roots(f):
    """[(y, crosses)] by rising y."""
    if sign_changes(f.amounts) == 0:
        return []
    stops = [y for y, _ in roots(f.next_in_chain())]
    points = [Decimal(0)] + stops + [None]
    signs = ([1 if f.amounts[0] > 0 else -1] + [f.sign(y) for y in stops] +
             [1 if f.amounts[-1] > 0 else -1])
    found = []
    for k in range(1, len(points)):
        if signs[k] == 0:
            found.append((points[k], None))
        elif signs[k - 1] * signs[k] < 0:
            found.append((root_between(f, points[k - 1], points[k], signs[k - 1]), True))
    found.sort(key=lambda root: root[0])
    return [(y, side(f, y, found, -1) != side(f, y, found, 1) if crosses is None else crosses)
            for y, crosses in found]


def side(f, y, found, direction):
    """The sign next to a root that lies on a stop: halfway to its neighbour."""
    others = [root for root, _ in found if (root - y) * direction > 0]
    if not others:
        return 1 if f.amounts[0 if direction < 0 else -1] > 0 else -1
    return f.sign(middle(y, min(others) if direction > 0 else max(others)))


def prove(f, found):
    power = f.terms[-1][0]
    if power > sturm_power_max:
        return
    polynomial = [0] * (power + 1)
    for time, amount in f.terms:
        polynomial[time] = amount
    if sign_changes(f.amounts) > 1:
        chain = sturm.chain(polynomial)
        assert sturm.positive_roots(chain) == len(found), found
        if len(chain[-1]) > 1:
            polynomial = sturm.quotient(polynomial, chain[-1])
    for y, _ in found:
        with localcontext(context(60)):
            near = Fraction(+y)
        ends = [near * (10**50 + part) / 10**50 for part in (-1, 1)]
        signs = [sturm.sign_at(polynomial, e.numerator, e.denominator) for e in ends]
        assert signs[0] * signs[1] < 0, y


def true_growths(kind, body):
    """[(growth of one period, crosses)] by rising growth."""
    terms, unit, drop_one = equation(kind, body)
    if not terms:
        return []
    f = Sum(terms)
    found = roots(f)
    prove(f, found)
    if drop_one:
        one = [y for y, _ in found if abs(y - 1) < Decimal("1e-50")]
        assert len(one) == 1, body
        found = [(y, crosses) for y, crosses in found if y != one[0]]
    with localcontext(context(100)):
        exponent = Decimal(-unit.denominator) / unit.numerator
        growths = [((y.ln() * exponent).exp(), crosses) for y, crosses in found]
        with localcontext(context(50)):
            return sorted((+growth, crosses) for growth, crosses in growths)


def main():
    result = {}
    for number, _, kind, body in read_cases(sys.argv[1]):
        result[number] = [[str(growth), "crosses" if crosses else "touches"]
                          for growth, crosses in true_growths(kind, body)]
    with open(sys.argv[2], "w", encoding="ascii") as file:
        json.dump(result, file)


if __name__ == "__main__":
    main()
