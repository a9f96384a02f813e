"""Every root of an equation of rates, by a method of its own: Rolle's theorem, not a scan.

Let f(L) = sum c_k e^(-s_k L) with s_1 < s_2 < .. and L = ln(1 + r). For a number s between two
neighbouring exponents whose coefficients differ in sign, the derivative of e^(sL) f is again such a
sum, with coefficients c_k (s - s_k): one change of sign fewer. f has at most one root between two
neighbouring roots of it (and outside the outermost ones). So one goes down to a sum with one change
of sign, which has exactly one root, and comes back up, one change at a time. Nothing is scanned and
no domain is stated: the list of roots is complete however large or small they are.

A root that only touches zero shows as an extreme whose sign cannot be told at GIVE_UP digits; it is
kept as a double root.
"""
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm

from equations import compound_sign, context, merged, sign

START_DIGITS = 50
GIVE_UP = 200


class Sum:
    """f(L) = sum coefficient x y^exponent with y = e^(-L / steps), exponents whole and >= 0."""

    def __init__(self, terms, steps):
        self.terms, self.steps = terms, steps
        self.at_digits = {}

    def changes(self):
        return [k for k in range(1, len(self.terms)) if self.terms[k - 1][1] * self.terms[k][1] < 0]

    def one_change_fewer(self):
        k = self.changes()[0]
        twice = self.terms[k - 1][0] + self.terms[k][0]        # 2 s
        return Sum([(e, c * (twice - 2 * e)) for e, c in self.terms if twice != 2 * e], self.steps)

    def coefficients(self, digits):
        """(exponent less the one before it, coefficient) in Decimals of so many digits."""
        if digits not in self.at_digits:
            c, before, found = context(digits), 0, []
            for exponent, amount in self.terms:
                found.append((exponent - before, c.create_decimal(amount)))
                before = exponent
            self.at_digits[digits] = found
        return self.at_digits[digits]

    def halves(self, where, digits):
        """The sum of the terms above zero, of those below, and how wrong either may be."""
        c = context(digits)
        scaled = c.multiply(c.minus(where), Decimal(self.steps.denominator))
        y = c.exp(c.divide(scaled, Decimal(self.steps.numerator)))
        power, gain, loss, powers = Decimal(1), Decimal(0), Decimal(0), {0: Decimal(1), 1: y}
        for gap, amount in self.coefficients(digits):
            if gap not in powers:
                powers[gap] = c.power(y, gap)
            power = c.multiply(power, powers[gap])
            if amount > 0:
                gain = c.fma(amount, power, gain)
            else:
                loss = c.fma(amount, power, loss)
        # y is wrong by (1 + |L|) units of its last place as a share of itself, y^e by e times that,
        # and each of the few operations on it by one more unit.
        size = 2 + (int(abs(where)) + 1) * (1 + int(1 / self.steps))
        many = 100 * size * (self.terms[-1][0] + len(self.terms) + 10)
        return gain, loss, c.multiply(c.subtract(gain, loss), c.scaleb(Decimal(many), -digits))

    def sign_at(self, where, digits):
        gain, loss, wrong = self.halves(where, digits)
        return 0 if abs(gain + loss) <= wrong else sign(gain + loss)

    def sign_over(self, low, high, digits):
        """The sign all over [low, high], or 0. Each power falls as L grows."""
        gain_low, loss_low, wrong_low = self.halves(low, digits)
        gain_high, loss_high, wrong_high = self.halves(high, digits)
        c = context(digits)
        least = c.subtract(c.add(gain_high, loss_low), c.add(wrong_high, wrong_low))
        most = c.add(c.add(gain_low, loss_high), c.add(wrong_high, wrong_low))
        return 1 if least > 0 else -1 if most < 0 else 0


class Root:
    """A root of `sum` between low and high (in L). sign_low: that of the sum at low."""

    def __init__(self, sum_, low, high, sign_low, double=False):
        self.sum, self.low, self.high, self.sign_low = sum_, low, high, sign_low
        self.double = double
        self.digits = START_DIGITS

    def width(self):
        return self.high - self.low

    def halve(self):
        """Not in the middle: a round root such as r = 0 would have no sign there."""
        c = context(self.digits)
        at = c.add(self.low, c.multiply(c.subtract(self.high, self.low), Decimal("0.4871")))
        found = self.sum.sign_at(at, self.digits) if self.low < at < self.high else 0
        if found == 0:
            self.digits += 30
            if self.digits > 4 * GIVE_UP:
                raise ArithmeticError("a root that cannot be parted from its neighbour")
        elif found == self.sign_low:
            self.low = at
        else:
            self.high = at

    def refine(self, width):
        """Bisection in the end, but first secants that straddle the root."""
        while self.width() > width and not self.double:
            before = self.width()
            self.secant(width)
            if self.width() * 4 > before:
                self.halve()
                self.halve()

    def secant(self, width):
        c = context(self.digits)
        at_low, at_high = (self.value(end) for end in (self.low, self.high))
        if at_low == at_high:
            return
        share = c.divide(at_low, c.subtract(at_low, at_high))
        guess = c.add(self.low, c.multiply(share, c.subtract(self.high, self.low)))
        reach = max(c.multiply(self.width(), Decimal("0.001")), Decimal(width) / 4)
        for at in (c.subtract(guess, reach), c.add(guess, reach)):
            if self.low < at < self.high:
                found = self.sum.sign_at(at, self.digits)
                if found == self.sign_low:
                    self.low = at
                elif found:
                    self.high = at

    def value(self, at):
        gain, loss, _ = self.sum.halves(at, self.digits)
        return context(self.digits).add(gain, loss)

    def growth(self, digits=40):
        """1 + r to so many digits."""
        scale = max(Decimal(1), abs(self.low))
        self.refine(scale.scaleb(-digits - 5))
        c = context(digits + 10)
        return c.exp(c.divide(c.add(self.low, self.high), Decimal(2)))

    def growth_bounds(self, digits):
        self.refine(Decimal(1).scaleb(-digits))
        c = context(digits + 10)
        slack = Decimal(1).scaleb(-digits - 3)
        if self.double:
            slack = Decimal(1).scaleb(-GIVE_UP // 3)
        low, high = c.exp(c.subtract(self.low, slack)), c.exp(c.add(self.high, slack))
        return Fraction(low), Fraction(high)


def roots_of(sum_):
    """Roots in growing L (so in growing r), all of them."""
    chain = [sum_]
    while len(chain[-1].changes()) > 1:
        chain.append(chain[-1].one_change_fewer())
    if not chain[-1].changes():
        return []
    found = []
    for level in reversed(chain):
        found = between(level, found)
    return found


def between(level, extremes):
    """The roots of a sum whose extremes (after a factor that has no root) are known."""
    signs = [sign_on(level, one) for one in extremes]
    # The largest exponent rules at L = -infinity, the smallest at +infinity.
    signs = [sign(level.terms[-1][1])] + signs + [sign(level.terms[0][1])]
    found = []
    for k in range(len(signs) - 1):
        if signs[k] and signs[k + 1] and signs[k] != signs[k + 1]:
            low = extremes[k - 1].high if k else None
            high = extremes[k].low if k < len(extremes) else None
            found.append(Root(level, *closed(level, low, high, signs[k]), signs[k]))
        if k < len(extremes) and signs[k + 1] == 0:
            at = extremes[k]
            found.append(Root(level, at.low, at.high, 0, double=True))
    return found


def sign_on(level, extreme):
    """The sign of the sum at one extreme, 0 for one that touches zero."""
    digits, width = START_DIGITS, Decimal("0.1")
    while True:
        found = level.sign_over(extreme.low, extreme.high, digits)
        if found or extreme.double:
            return found
        if width < Decimal(1).scaleb(30 - digits):
            digits += 50
            if digits > GIVE_UP:
                return 0
        width = width / 1000
        extreme.refine(width * max(1, abs(extreme.low)))


def closed(level, low, high, sign_low):
    """Finite ends for a root in (low, high), of which either may be open (None)."""
    if low is None and high is None:
        low, high = Decimal("-0.13"), Decimal("0.13")
    if low is None or (high is not None and low >= high):
        low = high - Decimal("0.13")
    if high is None:
        high = low + Decimal("0.13")
    step = Decimal("0.13")
    while level.sign_at(low, START_DIGITS) != sign_low:
        low, step = low - step, step * 2
    step = Decimal("0.13")
    while level.sign_at(high, START_DIGITS) != -sign_low:
        high, step = high + step, step * 2
    return low, high


# ---- rates

def compound_roots(flows):
    """Of the equation in equations.compound_sign."""
    flows = merged(flows)
    if len(flows) < 2:
        return []
    start = flows[0][0]
    steps = lcm(*((t - start).denominator for t, _ in flows))
    unit = lcm(*(amount.denominator for _, amount in flows))
    terms = [(int((t - start) * steps), int(amount * unit)) for t, amount in flows]
    common = gcd(*(e for e, _ in terms))
    return roots_of(Sum([(e // common, c) for e, c in terms], Fraction(steps, common)))


def us_roots(flows):
    """Of equations.us_sign, i > -1: a polynomial in 1 + i once the fractions are multiplied out."""
    fractions = sorted({Fraction(f) for _, f, _ in flows if f})
    last = max(t for t, _, _ in flows)
    unit = lcm(*(Fraction(a).denominator for _, _, a in flows), *(f.denominator for f in fractions))
    total = {}
    for t, f, amount in flows:
        part = {last - t: int(Fraction(amount) * unit)}
        for other in fractions:                 # unit x (1 + f i) = unit x ((1 - f) + f (1 + i))
            if other != f:
                part = times(part, int(unit * (1 - other)), int(unit * other))
            else:
                part = times(part, unit, 0)
        for exponent, c in part.items():
            total[exponent] = total.get(exponent, 0) + c
    top = max(total)
    return roots_of(Sum(sorted((top - e, c) for e, c in total.items() if c), Fraction(1)))


def times(polynomial, constant, linear):
    found = {}
    for exponent, c in polynomial.items():
        found[exponent] = found.get(exponent, 0) + c * constant
        found[exponent + 1] = found.get(exponent + 1, 0) + c * linear
    return found


def rounded(root, scale, digits, sign_of):
    """scale x r to so many decimals, halves away from zero, as Fraction; exact.

    sign_of(r) is the exact sign of the equation: it says whether a root that will not leave a
    half-way point lies on it.
    """
    unit = Fraction(1, 10 ** digits) / scale
    known = digits + 25 + len(str(scale))
    while True:
        low, high = (bound - 1 for bound in root.growth_bounds(known))
        a, b = half_up(low / unit), half_up(high / unit)
        if a == b:
            return a * unit * scale
        if b - a == 1 and (root.double or known > digits + 60):
            tie = (Fraction(a) + Fraction(1, 2)) * unit
            if low <= tie <= high and sign_of(tie) == 0:
                return half_up(tie / unit) * unit * scale
        if root.double:
            raise ArithmeticError("a double root that digits cannot tell")
        known += 20 + max(0, len(str(int(high))) - known)


def half_up(x):
    """The nearest whole number, halves away from zero."""
    x = Fraction(x)
    whole = (abs(x) * 2 + 1) // 2
    return int(whole if x >= 0 else -whole)


def compound_rounded(flows, root, scale, digits):
    return rounded(root, scale, digits, lambda r: compound_sign(flows, r))
