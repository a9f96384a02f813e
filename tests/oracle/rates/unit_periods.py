"""How each law counts the time between two dates. No day count of a contract comes in here.

us_time    whole unit-periods and a fraction of one (12 CFR 1026 Appendix J (b))
eu_years   years of the EU and the UK equation (2008/48/EC Annex I; the Commission's examples)
ca_years   years of the Canadian formula (SOR/2021-181 s. 47; New Brunswick Reg. 2010-104 s. 12)

All count whole months or weeks backwards from the later date; the odd days then lie at the front.
A step is ("months", k) or ("days", 7 k). `anchor` is the day of the month that the due dates keep:
28 February of a loan due on the 30th or 31st stands for that day, so that its payments are whole
months apart; that of a loan due on the 28th is a 28th like the others. Appendix J (b)(3) says so
of a series of payments ("the last day of February shall be used when applicable"); for the others
it is what makes the APR of a loan without fees its own rate (SOR/2021-181 s. 32).
"""
from datetime import date, timedelta
from fractions import Fraction

UNITS_PER_YEAR = {("months", 1): 12, ("days", 14): 26, ("days", 7): 52}


def last_day(year, month):
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day


def months_before(day, months, anchor=0):
    """The same day of an earlier month; the last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    nominal = max(day.day, anchor) if day.day == last_day(day.year, day.month) else day.day
    return date(year, month + 1, min(nominal, last_day(year, month + 1)))


def whole_months_back(start, day, anchor=0):
    """(whole months from the later date back to not before the earlier one, days left over,
    where the count stopped)."""
    months = (day.year - start.year) * 12 + day.month - start.month
    if months_before(day, months, anchor) < start:
        months -= 1
    stop = months_before(day, months, anchor)
    return months, (stop - start).days, stop


def us_time(start, day, step, anchor=0):
    """(whole unit-periods, fraction). A left-over whole month counts 30 days, as in example
    (c)(1)(iv). The fraction of a month reaches 30/30: (b)(5)(ii) divides by 30 and cuts nothing."""
    kind, k = step
    if kind == "days":
        whole, odd = divmod((day - start).days, k)
        return whole, Fraction(odd, k)
    months, odd, _ = whole_months_back(start, day, anchor)
    if kind == "half":
        return 2 * months + odd // 15, Fraction(odd % 15, 15)
    whole, rest = divmod(months, k)
    return whole, Fraction(30 * rest + odd, 30 * k)


def eu_years(start, day, step, anchor=0):
    """Odd days over the days of the year that ends where the whole periods stop: 12 January to
    15 February 2012 is 1/12 + 3/365, a year later 1/12 + 3/366. Time before the first drawdown is
    below zero."""
    if day < start:
        return -eu_years(day, start, step, anchor)
    if step[0] == "days":
        weeks, odd = divmod((day - start).days, 7)
        whole, stop = Fraction(weeks, 52), start + timedelta(days=odd)
    else:
        months, odd, stop = whole_months_back(start, day, anchor)
        whole = Fraction(months, 12)
    return whole + Fraction(odd, (stop - months_before(stop, 12)).days)


def ca_years(start, day, step, anchor=0):
    if step[0] == "days":
        weeks, odd = divmod((day - start).days, 7)
        return Fraction(weeks, 52) + Fraction(odd, 365)
    months, odd, _ = whole_months_back(start, day, anchor)
    return Fraction(months, 12) + Fraction(odd, 365)
