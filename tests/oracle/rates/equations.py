"""The exact sign of each rate equation at a rational rate.

A printed rate is right if the equation changes its sign between the two halves of the last printed
unit, so a sign is all that is needed, and a sign can be exact where a root cannot.

compound_sign  sum of amount x (1 + r)^(-time): IRR and XIRR, the EU and the UK equation
us_sign        sum of amount / ((1 + f i)(1 + i)^t): 12 CFR 1026 Appendix J, i per unit-period
ca_left_owed   what New Brunswick's rule (Reg. 2010-104 s. 12(2)) leaves owed at the end

Amounts are exact (int or Fraction) and positive where the borrower receives; rates are Fractions
above -1 (0.067 for 6.7 %); times are Fractions of whatever unit the rate is per.
"""
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction
from math import gcd, lcm


def sign(x):
    return (x > 0) - (x < 0)


def context(digits):
    return Context(prec=digits, Emax=MAX_EMAX, Emin=MIN_EMIN)


def merged(flows):
    """(time, amount) in order of time, one for each time, none of them zero."""
    total = {}
    for time, amount in flows:
        total[Fraction(time)] = total.get(Fraction(time), 0) + Fraction(amount)
    return sorted((time, amount) for time, amount in total.items() if amount)


# ---- compound interest over any fraction of a period

def compound_sign(flows, rate):
    flows = merged(flows)
    growth = 1 + Fraction(rate)
    if growth <= 0:
        raise ValueError("a rate of -1 or less has no growth")
    if not flows:
        return 0
    latest = flows[-1][0]           # times growth^latest, so that no exponent is below zero
    steps = lcm(*(t.denominator for t, _ in flows))
    whole = [(int((latest - t) * steps), amount) for t, amount in flows]
    common = gcd(steps, *(e for e, _ in whole))
    steps //= common
    terms = [(e // common, amount) for e, amount in whole]
    growth, steps = without_perfect_powers(growth, steps)
    if steps == 1:
        return sign(integer_power_sum(terms, growth))
    digits, known_not_zero = 40, False
    while True:
        found = sign_by_bounds(terms, growth, steps, digits)
        if found:
            return found
        if not known_not_zero:
            if is_zero(terms, growth, steps):
                return 0
            known_not_zero = True
        digits *= 2


def integer_power_sum(terms, growth):
    """sum amount x growth^exponent, by whole numbers: times (its own denominator)^top > 0."""
    p, q = growth.numerator, growth.denominator
    unit = lcm(*(amount.denominator for _, amount in terms))
    ordered = sorted(terms, reverse=True)
    total, at = 0, ordered[0][0]
    for exponent, amount in ordered:            # Horner, with the powers of q kept apart
        total = total * p ** (at - exponent)
        total += int(amount * unit) * q ** (ordered[0][0] - exponent)
        at = exponent
    return total * p ** at


def without_perfect_powers(growth, steps):
    """growth^(1/steps) with the smallest steps: 1.21^(1/2) is 1.1^(1/1)."""
    for p in prime_factors(steps):
        while steps % p == 0:
            root = exact_root(growth.numerator, p), exact_root(growth.denominator, p)
            if None in root:
                break
            growth, steps = Fraction(*root), steps // p
    return growth, steps


def prime_factors(n):
    found, p = [], 2
    while p * p <= n:
        if n % p == 0:
            found.append(p)
            while n % p == 0:
                n //= p
        p += 1
    return found + [n] if n > 1 else found


def exact_root(n, k):
    """The whole k-th root of n, or None."""
    low, high = 0, 1 << (n.bit_length() // k + 1)
    while low < high:
        middle = (low + high) // 2
        if middle ** k < n:
            low = middle + 1
        else:
            high = middle
    return low if low ** k == n else None


def is_zero(terms, growth, steps):
    """Exact. growth is no p-th power for any prime p of steps and is above zero, so
    X^steps - growth has no factor, and 1, z, z^2, .. z^(steps-1) with z = growth^(1/steps) have
    only the combination zero that gives zero: each class of exponents must vanish by itself."""
    classes = {}
    for exponent, amount in terms:
        classes.setdefault(exponent % steps, []).append((exponent // steps, amount))
    return all(integer_power_sum(part, growth) == 0 for part in classes.values())


def sign_by_bounds(terms, growth, steps, digits):
    """The sign if `digits` digits show it, else 0.

    Python rounds ln and exp correctly. With L = ln(growth), wrong by at most 2 x 10^-digits x
    (1 + |L|), an exponent e / steps is wrong by that times e / steps, and so is the term, as a
    share of itself. The margin is ten thousand times as wide.
    """
    c = context(digits)
    log = c.ln(c.divide(Decimal(growth.numerator), Decimal(growth.denominator)))
    total = size = Decimal(0)
    for exponent, amount in terms:
        power = c.exp(c.divide(c.multiply(Decimal(exponent), log), Decimal(steps)))
        scaled = c.divide(Decimal(amount.numerator), Decimal(amount.denominator))
        term = c.multiply(scaled, power)
        total, size = c.add(total, term), c.add(size, abs(term))
    longest = Decimal(max(e for e, _ in terms)) / steps
    wrong = c.multiply(size, c.scaleb(1 + longest * (1 + abs(log)), 4 - digits))
    return 0 if abs(total) <= wrong else sign(total)


# ---- Appendix J: simple interest over the fraction, compound over whole unit-periods

def us_sum(flows, rate):
    """flows: (whole unit-periods, fraction, amount). Times (1 + i)^(last whole), which keeps the
    sign. The fraction may also be above one where a source counts so."""
    growth = 1 + Fraction(rate)
    last = max(t for t, _, _ in flows)
    return sum((Fraction(amount) * growth ** (last - t) / (1 + Fraction(f) * rate)
                for t, f, amount in flows), Fraction(0))


def us_sign(flows, rate):
    return sign(us_sum(flows, Fraction(rate)))


# ---- Canada, reading A

def ca_left_owed(flows, rate):
    """Principal and unpaid cost after the last flow; the APR is where this is zero.

    Cost accrues on principal alone and is never added to it. A payment goes first to the cost that
    has accrued, then to principal. Payments at the start, and all before it, only lower the first
    principal: "advances minus payments made at or before the start". flows: (years, amount).
    """
    start = min(time for time, amount in flows if amount > 0)
    principal = cost = Fraction(0)
    at = start
    for time, amount in sorted(flows, key=lambda flow: (max(flow[0], start), flow[1])):
        time = max(time, start)
        cost += principal * rate * (time - at)
        at = time
        if amount > 0:
            principal += amount
            continue
        to_cost = min(cost, -amount)
        cost -= to_cost
        principal -= -amount - to_cost
    return principal + cost


def ca_percent(flows, digits):
    """The APR of reading A of at least zero, rounded half up. What is left owed grows with the
    rate as long as the borrower owes something, so the whole units are bisected."""
    unit = Fraction(1, 10 ** (digits + 2))

    def reached(n):
        """Whether the APR lies below n - 1/2 units."""
        return ca_left_owed(flows, (n - Fraction(1, 2)) * unit) > 0

    high = 1
    while not reached(high):
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return low * unit * 100


# ---- a spreadsheet's RATE

def rate_flows(nper, pmt, pv, fv, due):
    """(flows, whether they have a root at r = 0 that RATE does not) for pv, pmt each period, fv.

    A whole number of periods is a list of flows. Any other: pv (1+r)^n + pmt (1 + r due)
    ((1+r)^n - 1)/r + fv = 0, times r, is a sum of four powers of 1 + r, with a root at zero added.
    """
    if nper.denominator == 1:
        payments = [(k + 1 - due, pmt) for k in range(int(nper))]
        return merged([(Fraction(0), pv), (nper, fv)] + payments), False
    early, late = (pmt, 0) if due == 0 else (0, pmt)
    powers = [(0, pv + late), (1, early - pv), (nper, fv - late), (nper + 1, -early - fv)]
    return merged(powers), True
