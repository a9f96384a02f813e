"""IRR, XIRR and RATE by the rules that Microsoft documents for Excel. Not Excel itself: its code is
not public, and this is a reading of its help pages.

    IRR    from a guess of 10 %, until the result is within 0.00001 %; 20 tries, else #NUM!
    XIRR   from 10 %, until within 0.000001 %; 100 tries, else #NUM!; one amount above and one below
           zero are required
    RATE   from 10 %, until two results lie within 0.0000001; 20 iterations, else #NUM!

The pages do not say how a guess is bettered. This is Newton's method in the form that served best
of those tried: on the worth at the end for IRR and RATE (on the worth at the start nearly half of
the normal IRRs end in #NUM!), on the worth at the start for XIRR. A step to -100 % or below goes
half the way there; in RATE it is #NUM!, which is what Excel says to RATE(12,-100,400,0,1).
"""


class NumError(Exception):
    """#NUM!"""


GUESS = 0.1


def newton(value_and_slope, tries, tolerance, goes_half=True):
    rate = GUESS
    for _ in range(tries):
        try:
            value, slope = value_and_slope(rate)
            following = rate - value / slope
        except (ArithmeticError, ValueError) as error:
            raise NumError from error
        if not following > -1:
            if not goes_half:
                raise NumError
            following = (rate - 1) / 2
        if abs(following - rate) <= tolerance:
            return following
        rate = following
    raise NumError


def require_both_signs(amounts):
    if not (min(amounts) < 0 < max(amounts)):
        raise NumError


def irr(amounts):
    require_both_signs(amounts)

    def value_and_slope(rate):
        growth = 1 + rate
        value = slope = 0.0
        for amount in amounts:
            slope = slope * growth + value
            value = value * growth + amount
        return value, slope

    return newton(value_and_slope, 20, 1e-7)


def xirr(years, amounts):
    require_both_signs(amounts)

    def value_and_slope(rate):
        growth = 1 + rate
        value = slope = 0.0
        for time, amount in zip(years, amounts):
            worth = amount * growth ** -time
            value += worth
            slope -= time * worth
        return value, slope / growth

    return newton(value_and_slope, 100, 1e-8)


def rate(nper, pmt, pv, fv, in_advance):
    def value_and_slope(rate):
        if abs(rate) < 1e-10:  # the annuity's quotient and its slope at zero
            value = pv + pmt * nper + fv
            slope = pv * nper + pmt * (nper * (nper - 1) / 2 + in_advance * nper)
            return value, slope
        power = (1 + rate) ** nper
        power_slope = nper * power / (1 + rate)
        annuity = (power - 1) / rate
        annuity_slope = (power_slope - annuity) / rate
        due = 1 + rate * in_advance
        value = pv * power + pmt * due * annuity + fv
        slope = pv * power_slope + pmt * (in_advance * annuity + due * annuity_slope)
        return value, slope

    return newton(value_and_slope, 20, 1e-7, goes_half=False)
