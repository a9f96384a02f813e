"""Random documents for `afford rate`, with what must be printed; the same ones for the same seed.

case(seed) gives the kind, the document, what to find, options, digits, and (roots, rate) as exact
decimals of percent (of periods for nper), rounded half up; rate None where there is none.
"""
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import day_counts
from equations import ca_percent, context, rate_flows, us_sign
from roots import compound_roots, compound_rounded, half_up, rounded, us_roots

DAY_COUNTS = ["Act/365F"] * 6 + ["Act/360", "Act/365.25", "Act/364", "Act/Act ISDA", "30/360",
                                 "30E/360"]
LEAST_GROWTH = Fraction(1, 10 ** 12)     # roots with 1 + r below it are nobody's rate
FARTHEST = 10 ** 6       # the policy's domain for r, which matters where there are several roots


# ---- flows: lists of (time, amount text)

def text(x):
    """An exact decimal; x has a power of ten as its denominator, or a divisor of one."""
    c = context(200)
    return format(c.divide(Decimal(x.numerator), Decimal(x.denominator)), "f")


def money(r):
    kind = r.random()
    if kind < 0.7:
        return Fraction(r.randint(1, 10 ** r.randint(3, 8)), 100)
    if kind < 0.85:
        return Fraction(r.randint(1, 10 ** 40 - 1), 10 ** r.randint(0, 40))
    return Fraction(r.randint(1, 10 ** 6), 10 ** r.randint(0, 12))


def amounts(r, count, changes):
    """Random amounts of which the signs change so often, some of them zero."""
    signs, at = [], r.choice([1, -1])
    places = set(r.sample(range(1, count), changes))
    for k in range(count):
        at = -at if k in places else at
        signs.append(at)
    found = [one * money(r) for one in signs]
    for k in range(1, count):
        if k not in places and k + 1 not in places and r.random() < 0.1:
            found[k] = Fraction(0)
    return found


def from_roots(r):
    """Amounts that have given roots: product of (1 - g v), times a factor without a root."""
    parts = r.choice([100, 100, 1000, 10000])               # of 1000: half-way points of a percent
    growths = [1 + Fraction(r.randint(-95 * parts // 100, 4 * parts), parts)
               for _ in range(r.randint(1, 3))]
    if r.random() < 0.4:
        growths.append(r.choice(growths))                   # a double one
    found = [Fraction(r.choice([1, -1]) * r.randint(1, 10 ** 7), 100)]
    for growth in growths:
        found = product(found, [Fraction(1), -growth])
    for _ in range(r.randint(0, 2)):
        low = Fraction(r.randint(50, 200), 100)             # v^2 - 2 low v + more than low^2
        above = Fraction(r.randint(1, 300), 100)
        found = product(found, [low * low + above, -2 * low, Fraction(1)])
    if r.random() < 0.15:
        low = Fraction(r.randint(50, 200), 100)
        found = product([low * low + Fraction(1, r.choice([100, 10 ** 6])), -2 * low, Fraction(1)],
                        [Fraction(r.randint(1, 10 ** 6), 100)])
    return found


def product(a, b):
    found = [Fraction(0)] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for k, y in enumerate(b):
            found[i + k] += x * y
    return found


def periodic(r):
    if r.random() < 0.35:
        values = from_roots(r)
        gap = r.choice([1, 1, 1, 2, 12])
        return [(Fraction(k * gap), value) for k, value in enumerate(values)]
    count = r.choice([2, 3, 4, 6, 12, 24, 60, r.randint(2, 40)])
    values = amounts(r, count, min(r.choice([1, 1, 1, 2, 2, 3, 4, 5]), count - 1))
    return [(Fraction(k), value) for k, value in enumerate(values)]


def days_of(r, count):
    start = date(r.randint(1990, 2030), r.randint(1, 12), r.randint(1, 28))
    span = r.choice([20, 400, 400, 3000, 3000, 11000])
    return [start] + sorted(start + timedelta(days=r.randint(1, span)) for _ in range(count - 1))


def dated(r):
    """Dates and amounts."""
    if r.random() < 0.15:                                   # 365 days apart: roots that are round
        values = from_roots(r)
        first = date(r.randint(1990, 2030), 3, 1)
        return [(first + timedelta(days=365 * k), value) for k, value in enumerate(values)]
    if r.random() < 0.1:                                    # a day apart: huge or tiny
        first = date(2020, 1, 1) + timedelta(days=r.randint(0, 4000))
        base = Fraction(r.randint(100, 10 ** 6), 100)
        more = r.choice([Fraction(1, 10 ** 14), Fraction(1, 100), Fraction(1, 2), Fraction(3)])
        return [(first, -base), (first + timedelta(days=r.choice([1, 2, 30])), base * (1 + more))]
    count = r.choice([2, 3, 5, 8, 12, 30])
    values = amounts(r, count, min(r.choice([1, 1, 1, 2, 3, 4, 5]), count - 1))
    return list(zip(days_of(r, count), values))


# ---- cases: (document, find, options, digits, expected)

def digits_of(r):
    return r.choice([0, 2, 4, 4, 8, 16, 16, 24, 30])


def compound_case(flows, digits):
    """The roots as printed, and the rate of the policy."""
    return answered([compound_rounded(flows, root, 100, digits)
                     for root in usable(compound_roots(flows))])


class OutOfSight(Exception):
    """A rate of hundreds of digits before the point: nobody promised to print it."""


def usable(found):
    for root in found:
        root.refine(1)
        if root.high > 600:
            raise OutOfSight
    return [root for root in found if root.growth_bounds(20)[0] > LEAST_GROWTH]


def answered(percents):
    """(roots, rate): the non-negative one nearest to zero, else the negative one nearest to it."""
    if not percents:
        return [], None
    gains = [one for one in percents if 0 <= one <= 100 * FARTHEST]
    losses = [one for one in percents if one < 0]
    return percents, gains[0] if gains else losses[-1] if losses else percents[0]


def irr_case(r):
    flows, digits = periodic(r), digits_of(r)
    document = {"flows": [{"period": int(t), "amount": text(a)} for t, a in flows]}
    return document, "irr", [], digits, compound_case(flows, digits)


def xirr_case(r):
    flows, digits, name = dated(r), digits_of(r), r.choice(DAY_COUNTS)
    document = {"flows": [{"date": day.isoformat(), "amount": text(a)} for day, a in flows]}
    options = ["--day-count", name] if name != "Act/365F" or r.random() < 0.5 else []
    start = min(day for day, _ in flows)
    timed = [(day_counts.fraction(name, start, day, None), a) for day, a in flows]
    return document, "xirr", options, digits, compound_case(timed, digits)


def loan_flows(r):
    """What a borrower receives and pays: (time in steps, amount), advances first."""
    lent = Fraction(r.randint(1000, 15000))
    count = r.choice([1, 6, 12, 26, 36, 60])
    pays = Fraction(int(lent * 100 / count * (1 + Fraction(r.randint(1, 40), 100))), 100)
    flows = [(0, lent)]
    if r.random() < 0.3:
        flows.append((r.randint(1, 3), lent / 4))
        pays += Fraction(int(lent * 25 / count) + 1, 100)
    return flows, pays, count


def regime_case(r):
    regime, digits = r.choice(["us", "eu", "uk", "ca"]), r.choice([2, 4, 10, 16])
    flows, pays, count = loan_flows(r)
    per_year = r.choice([12, 26, 52])
    odd = Fraction(r.choice([0, 0, 1, 5, 19]), {12: 30, 26: 14, 52: 7}[per_year]) % 1
    first = r.randint(0, 2) if odd else r.randint(1, 2)
    single = flows + [(first + k, -pays) for k in range(count)]
    fractions = [Fraction(0)] * len(flows) + [odd] * count
    document = {"regime": regime, "flows": []}
    if regime == "us":
        document["periods_per_year"] = str(per_year)
        document["flows"] = [{"period": t, "amount": text(a)} for t, a in flows]
        document["flows"].append({"period": first, "fraction": str(odd), "amount": text(-pays),
                                  "count": count, "step": 1})
        exact = [(t, f, a) for (t, a), f in zip(single, fractions)]
        roots = [rounded(root, 100 * per_year, digits, lambda i: us_sign(exact, i))
                 for root in usable(us_roots(exact))]
        return document, "apr", [], digits, answered(roots)
    timed = [((t + f) / per_year, a) for (t, a), f in zip(single, fractions)]
    document["flows"] = [{"years": str(t), "amount": text(a)} for t, a in timed[:len(flows)]]
    document["flows"].append({"years": str((first + odd) / per_year), "amount": text(-pays),
                              "count": count, "step": str(Fraction(1, per_year))})
    if regime == "ca":
        return document, "apr", [], digits, ([], ca_percent(timed, digits))
    return document, "apr", [], digits, compound_case(timed, digits)


# ---- the spreadsheet functions

def spreadsheet_case(r):
    return r.choice([rate_case, rate_case, nper_case, effect_case, nominal_case, rri_case])(r)


def rate_case(r):
    args = {"nper": str(r.choice([1, 2, 12, 36, 60, 120])),
            "pmt": text(r.choice([0, 1, -1, -1, 1]) * money(r)),
            "pv": text(r.choice([-1, 1]) * money(r)),
            "fv": text(r.choice([0, 0, 1, -1]) * money(r)), "type": r.choice("01")}
    if r.random() < 0.15:
        args["nper"] = r.choice(["24.5", "0.5", "7.25"])
    digits = digits_of(r)
    flows, zero_too = rate_flows(*(Fraction(args[k]) for k in ("nper", "pmt", "pv", "fv", "type")))
    found = compound_roots(flows)
    for root in found:
        root.refine(Decimal("1e-30"))
    found = [root for root in usable(found) if not (zero_too and root.low < 0 < root.high)]
    return args, "rate", [], digits, answered(
        [compound_rounded(flows, root, 100, digits) for root in found])


def logarithm(x):
    c = context(90)
    return c.ln(c.divide(Decimal(x.numerator), Decimal(x.denominator)))


def nper_case(r):
    args = {"rate": r.choice(["0", "0.01", "0.005833333333", "-0.02", "1.5", "0.0000001"]),
            "pmt": text(-money(r)), "pv": text(r.choice([1, 1, -1]) * money(r)),
            "fv": text(r.choice([0, 0, 1, -1]) * money(r)), "type": r.choice("01")}
    rate, pmt, pv, fv, due = (Fraction(args[k]) for k in ("rate", "pmt", "pv", "fv", "type"))
    digits = r.choice([2, 8, 16, 30])
    if rate == 0:
        return args, "nper", [], digits, ([], half(-(pv + fv) / pmt, digits))
    above, below = pmt * (1 + rate * due) - fv * rate, pmt * (1 + rate * due) + pv * rate
    if below == 0 or above / below <= 0:
        return args, "nper", [], digits, ([], None)
    c = context(90)
    return args, "nper", [], digits, \
        ([], half(Fraction(c.divide(logarithm(above / below), logarithm(1 + rate))), digits))


def half(x, digits):
    return Fraction(half_up(x * 10 ** digits), 10 ** digits)


def power(base, share, digits):
    """100 (base^share - 1) as printed, from ninety digits."""
    c = context(90)
    exponent = c.divide(Decimal(share.numerator), Decimal(share.denominator))
    return (Fraction(c.exp(c.multiply(logarithm(base), exponent))) - 1) * 100


def effect_case(r):
    nominal, times = Fraction(r.randint(1, 20000), 10000), r.choice([1, 2, 4, 12, 26, 52, 365])
    digits = digits_of(r)
    right = half(((1 + nominal / times) ** times - 1) * 100, digits)
    return {"nominal": text(nominal), "npery": str(times)}, "effect", [], digits, ([], right)


def nominal_case(r):
    effective, times = Fraction(r.randint(1, 20000), 10000), r.choice([1, 2, 4, 12, 26, 52, 365])
    digits = digits_of(r)
    right = half(times * power(1 + effective, Fraction(1, times), digits), digits)
    return {"effective": text(effective), "npery": str(times)}, "nominal", [], digits, ([], right)


def rri_case(r):
    pv, fv, count = money(r), money(r), r.choice([1, 2, 12, 38])
    digits = digits_of(r)
    right = half(power(fv / pv, Fraction(1, count), digits), digits)
    if fv / pv < LEAST_GROWTH ** count:
        right = None
    return {"nper": str(count), "pv": text(pv), "fv": text(fv)}, "rri", [], digits, ([], right)


KINDS = {"irr": irr_case, "xirr": xirr_case, "regime": regime_case, "function": spreadsheet_case}


def case(seed):
    for attempt in range(1000):
        r = Random(f"rate {seed} {attempt}")
        kind = r.choice(["irr", "irr", "irr", "xirr", "xirr", "xirr", "regime", "function"])
        try:
            return (kind, *KINDS[kind](r))
        except OutOfSight:
            continue
    raise RuntimeError(f"no case for seed {seed}")
