"""Pay by pay days, month by month, and the settlement of each year, apart from the engine.

Rules: engine/decisions/0015. Amounts are whole cents, months are counted from month 0
and are below zero before it. A job is the request's own object.
"""
import calendar
import datetime
from fractions import Fraction

from loan_figures import cents, day
from withholding import PAYS, Payroll


def of_job(job, now):
    """(frequency, a pay day or None) of a job: its own, or today's if its pay is stated gross."""
    source = job if "pay_frequency" in job else now
    if "pay_frequency" not in source or not ("gross_per_year" in job or "hourly" in job):
        return None
    return source["pay_frequency"], day(source["pay_date"]) if "pay_date" in source else None


def days(paydays, year, month):
    frequency, known = paydays
    last = calendar.monthrange(year, month)[1]
    every_day = [datetime.date(year, month, number) for number in range(1, last + 1)]
    if frequency in ("weekly", "biweekly"):
        step = 7 if frequency == "weekly" else 14
        return [date for date in every_day if (date - known).days % step == 0]
    number = known.day if known else 31
    if frequency == "monthly":
        return [every_day[min(number, last) - 1]]
    number = min(number - 15 if number > 15 else number, 15)
    second = last if number == 15 else min(number + 15, last)
    return [every_day[number - 1], every_day[second - 1]]


class Stream:
    """The pays of one outcome: `net`, `count` (None where pay is a twelfth) and `settled`."""

    def __init__(self, case, kind, twelfth, net_of_year):
        self.net, self.count, self.average, self.settled = {}, {}, {}, {}
        self.on_days = {}
        now, job = case.work["now"], case.job(kind)
        lost_gross = case.lost_gross()
        gross_of, net_of, months_of, unknown = {}, {}, {}, set()
        payroll, employer, carried = None, None, 0
        for month in range(-(case.month_0 % 12), case.last_month + 1):
            year, number = divmod(case.month_0 + month, 12)
            months_of[year] = months_of.get(year, 0) + 1
            held = job if job is not None and month >= case.first_pay(job) else now
            paydays = of_job(held, now)
            net, count = 0, 0
            is_gross = "gross_per_year" in held or "hourly" in held
            too_early = case.arrival is not None and is_gross and (
                (year, number + 1) < (case.arrival.year, case.arrival.month))
            if too_early or kind == "loses_job" and 0 <= month - case.repaying[0] < 3:
                pass
            elif paydays is None:
                unknown.add(year)
                net, count = twelfth(held, month), None
            else:
                if employer is not held:
                    payroll, employer = Payroll(case.province, paydays[0]), held
                pay = Fraction(case.gross(held, max(month, 0)), PAYS[paydays[0]])
                pay = (2 * pay.numerator + pay.denominator) // (2 * pay.denominator)
                dates = [date for date in days(paydays, year, number + 1)
                         if case.arrival is None or date >= case.arrival]
                carried += lost_gross.get(month, 0)
                taken = min(carried, pay * len(dates))
                carried -= taken
                for index, date in enumerate(dates):
                    less = taken // (len(dates) - index)
                    taken -= less
                    brought = pay - less - sum(payroll.pay(date, pay - less))
                    gross_of[year] = gross_of.get(year, 0) + pay - less
                    net_of[year] = net_of.get(year, 0) + brought
                    net += brought
                    self.on_days.setdefault(month, []).append((date, brought))
                count = len(dates)
                self.average[month] = net * PAYS[paydays[0]] // (12 * count)
                if "net_lost_per_month" in case.course and month in case.study:
                    net -= cents(case.course["net_lost_per_month"])
                    self.average[month] -= cents(case.course["net_lost_per_month"])
            self.net[month], self.count[month] = net, count
        self.gross_of = {year: gross_of.get(year, 0) for year in months_of}
        for year in months_of:
            if months_of[year] != 12 or year in unknown:
                continue
            amount = net_of_year(year, gross_of.get(year, 0)) - net_of.get(year, 0)
            month = (year + 1) * 12 + (4 if amount > 0 else 3) - case.month_0
            self.settled[month] = amount
