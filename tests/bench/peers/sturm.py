"""How many different roots above zero a polynomial with whole coefficients has, by Sturm's theorem.

Coefficients by rising power; every step is exact.
"""
import math


def primitive(p):
    """Without its common factor, which is above zero: signs stay."""
    factor = math.gcd(*p)
    return [c // factor for c in p] if factor > 1 else p


def rest(a, b):
    """The remainder of a by b, times a number above zero."""
    a = list(a)
    lead = abs(b[-1])
    sign = 1 if b[-1] > 0 else -1
    while len(a) >= len(b):
        factor = a[-1] * sign
        shift = len(a) - len(b)
        a = [c * lead for c in a]
        for i, c in enumerate(b):
            a[shift + i] -= factor * c
        while a and a[-1] == 0:
            a.pop()
    return primitive(a) if a else a


def derivative(p):
    return primitive([k * c for k, c in enumerate(p)][1:])


def chain(p):
    """Sturm's: each next one is the remainder of the two before with its sign turned. It counts
    different roots even where p has multiple ones; the last one is gcd(p, p')."""
    polynomials = [primitive(p), derivative(p)]
    while True:
        left = rest(polynomials[-2], polynomials[-1])
        if not left:
            return polynomials
        polynomials.append([-c for c in left])


def variations(values):
    signs = [v > 0 for v in values if v]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def positive_roots(polynomials):
    """From 0 (not a root: the lowest coefficient is not zero) to infinity."""
    return (variations([p[0] for p in polynomials]) - variations([p[-1] for p in polynomials]))


def quotient(p, divisor):
    """p / divisor where it leaves no remainder, times a number above zero."""
    p = list(p)
    result = [0] * (len(p) - len(divisor) + 1)
    for k in range(len(result) - 1, -1, -1):
        factor, lead = p[k + len(divisor) - 1], divisor[-1]
        common = math.gcd(factor, lead)
        multiplier = abs(lead) // common
        if multiplier > 1:
            p = [c * multiplier for c in p]
            result = [c * multiplier for c in result]
        result[k] = p[k + len(divisor) - 1] // lead
        for i, c in enumerate(divisor):
            p[k + i] -= result[k] * c
    assert not any(p)
    return primitive(result)


def sign_at(p, numerator, denominator):
    """Of p(numerator / denominator), denominator > 0: Horner's rule in whole numbers."""
    value, power = 0, 1
    for c in reversed(p):
        value = value * numerator + c * power
        power *= denominator
    return (value > 0) - (value < 0)
