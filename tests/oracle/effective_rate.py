"""The effective annual rate of dated flows, each printed digit proven with integers.

Rule (engine/decisions/0008): X solves

    sum of (money out) x (1+X)^(-t)  -  sum of (money in) x (1+X)^(-t)  =  0

with t in years from the first disbursement. The left side falls as X grows, so it is bisected on
whole units of 0.0001 percent. A power with a fractional exponent is exp(-t ln(1+X)), kept between
an integer below it and an integer above it (a rounding down and a rounding up at every step, and
the whole tail of each series added above); if the sign stays open, the work is done again with
twice the digits, up to 480. A sign that is open even then is taken for zero: the rate lies half-way
between two printed ones and goes up (engine/decisions/0008).
"""
from fractions import Fraction

UNIT = Fraction(1, 10 ** 6)  # 0.0001 percent
HIGHEST = 10 ** 10           # units: 1,000,000 %; a rate above it is not worked out


def up(numerator, denominator):
    return -(-numerator // denominator)


def ln_bounds(value, scale):
    """Integers below and above scale x ln(value), for a Fraction value >= 1."""
    halvings = 0
    while value > 2:
        value, halvings = value / 2, halvings + 1
    if halvings:
        two, rest = ln_bounds(Fraction(2), scale), ln_bounds(value, scale)
        return tuple(halvings * a + b for a, b in zip(two, rest))
    z = (value - 1) / (value + 1)  # ln(value) = 2 (z + z^3/3 + z^5/5 + ...)
    low, high = z.numerator * scale // z.denominator, up(z.numerator * scale, z.denominator)
    square_low, square_high = low * low // scale, up(high * high, scale)
    sum_low = sum_high = 0
    divisor = 1
    while high > 1:
        sum_low += low // divisor
        sum_high += up(high, divisor)
        low, high = low * square_low // scale, up(high * square_high, scale)
        divisor += 2
    tail = up(high * scale, scale - square_high)  # a geometric series that lies above the rest
    return 2 * sum_low, 2 * (sum_high + tail)


def exp_bound(value, scale, round_up):
    """An integer below (or above) scale x exp(value / scale), for value >= 0."""
    halvings = 0
    while value >> halvings > scale // 2:
        halvings += 1
    divide = up if round_up else (lambda a, b: a // b)
    x = divide(value, 1 << halvings)
    total, term, n = scale, scale, 1
    while term > 1:
        term = divide(term * x, scale * n)
        total += term
        n += 1
    if round_up:
        total += 2  # each further term is at most half of the one before it
    for _ in range(halvings):
        total = divide(total * total, scale)
    return total


def power_bounds(log, years, scale):
    """Integers below and above scale x exp(-years x log), from the bounds of log."""
    low, high = log
    y_low = low * years.numerator // years.denominator
    y_high = up(high * years.numerator, years.denominator)
    return (scale * scale // exp_bound(y_high, scale, True),
            up(scale * scale, exp_bound(y_low, scale, False)))


def sign_at(flows, rate):
    """The sign of sum amount x (1+rate)^(-t), amounts in whole cents, rate >= 0."""
    if rate == 0:
        total = sum(amount for _, amount in flows)
        return (total > 0) - (total < 0)
    digits = 30
    while digits <= 480:
        scale = 10 ** digits
        log = ln_bounds(1 + rate, scale)
        low = high = 0
        for years, amount in flows:
            below, above = power_bounds(log, years, scale)
            low += amount * (below if amount > 0 else above)
            high += amount * (above if amount > 0 else below)
        if low > 0:
            return 1
        if high < 0:
            return -1
        digits *= 2
    return 0  # taken for a tie, which goes half up


def effective_rate_units(flows):
    """The rate in units of 0.0001 percent, halves up; None where no rate of at least 0 exists, or
    where it lies above HIGHEST.

    `flows` are (years, amount): paid by the borrower above zero, received below zero.
    """
    if sign_at(flows, Fraction(0)) < 0:
        return None

    def reached(n):
        """Whether the root lies below n + 1/2 units."""
        return sign_at(flows, (n + Fraction(1, 2)) * UNIT) < 0

    if reached(0):
        return 0
    high = 1
    while not reached(high):
        high *= 2
        if high > HIGHEST:
            if sign_at(flows, HIGHEST * UNIT) > 0:
                return None
            high = HIGHEST
            break
    low = high // 2  # not reached, or 0
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def effective_rate_percent(flows):
    """The rate as text with four decimals, such as "6.9097"."""
    units = effective_rate_units(flows)
    return None if units is None else f"{units // 10 ** 4}.{units % 10 ** 4:04d}"
