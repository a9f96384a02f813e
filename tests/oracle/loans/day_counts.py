"""The year fraction of a stretch [a, b) under each day count (decision page 0009, 2)."""
from datetime import date, timedelta
from fractions import Fraction


DAYS_IN_YEAR = {"Act/365F": Fraction(365), "Act/360": Fraction(360), "Act/364": Fraction(364), "Act/365.25": Fraction(1461, 4)}
BY_PERIODS = ("1/12", "30/360 period")


def fraction(name, a, b, plan):
    """plan: the regular periods, which only 1/12 and 30/360 period look at."""
    if name in DAYS_IN_YEAR:
        return (b - a).days / DAYS_IN_YEAR[name]
    if name == "30E/360":
        return thirty(a, b, min(a.day, 30), min(b.day, 30))
    if name == "30/360":
        d1 = min(a.day, 30)
        return thirty(a, b, d1, 30 if b.day == 31 and d1 == 30 else b.day)
    if name == "Act/Act ISDA":
        return by_calendar_years(a, b)
    if name == "Act/Act 31Dec":         # 31 December counts to the next year: the same, a day later
        return by_calendar_years(a + timedelta(days=1), b + timedelta(days=1))
    return sum((worth(name, step) * Fraction((high - low).days, (end - start).days)
                for start, end, step, low, high in plan.periods_between(a, b)), Fraction(0))


def thirty(a, b, d1, d2):
    return Fraction(360 * (b.year - a.year) + 30 * (b.month - a.month) + d2 - d1, 360)


def by_calendar_years(a, b):
    total = Fraction(0)
    while a < b:
        stop = min(b, date(a.year + 1, 1, 1))
        total += Fraction((stop - a).days, days_in_year(a.year))
        a = stop
    return total


def days_in_year(year):
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days


def worth(name, step):
    """What a whole regular period is worth."""
    if step.kind == "months":
        return Fraction(step.count, 12)
    if step.kind == "semi_monthly":
        return Fraction(1, 24)
    return Fraction(step.count, 364 if name == "1/12" else 360)


def twelfths(step):
    """level_from nominal_12: the worth of a step in any day count."""
    return worth("1/12", step)


def thirty_days(name, step):
    """level_from nominal_30_days: months of 30 days over the day count's year."""
    days = {"months": 30 * step.count, "semi_monthly": 15, "days": step.count}[step.kind]
    year = 364 if name == "Act/364" else 360 if "360" in name else 365
    return Fraction(days, year)
