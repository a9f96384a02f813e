"""A request on its calendar: which month is which, and what work pays in each.

Rules: engine/decisions/0005, "The clock" and "Pay". Where the page leaves a choice, a comment says
which reading stands here. Amounts are whole cents, months are counted from month 0.
"""
import functools
import math
from fractions import Fraction

import net_pay
from loan_figures import Loan, cents, day

LAW, PAYCHEQUE = "law", "paycheque"
# Of 12 people at 0.6 that stand beside a small cohort (engine/parameters/worth-defaults.json).
COHORT_WEIGHT, COHORT_BASE = 12, Fraction(6, 10)
# Of the hours of study, where the request says only how the course is delivered (0024).
DELIVERY = {"online": Fraction(0), "hybrid": Fraction(1, 2), "in_person": Fraction(1)}
HAIRCUT = {"A": Fraction(1), "B": Fraction(85, 100), "C": Fraction(50, 86), "D": Fraction(30, 86)}


def plain(value):
    """The request without who vouches for what."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "value" in value and set(value) <= {"value", "by", "source", "date"}:
        return plain(value["value"])
    return {key: plain(item) for key, item in value.items()}


def number(text):
    return Fraction(str(text))


def half_up(value):
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


@functools.lru_cache(maxsize=None)
def net_of_year(year, province, gross, money_kind, partner=None):
    """In cents, from a gross in cents: by the law in full, or what paycheques bring. `partner` is
    the net income of a partner."""
    dollars = Fraction(gross, 100)
    partner = None if partner is None else Fraction(partner, 100)
    net = (net_pay.net_pay(year, province, dollars, partner)["net"] if money_kind == LAW
           else net_pay.paycheque_net(year, province, dollars)) * 100
    assert net.denominator == 1
    return net.numerator


def absolute_month(date):
    return date.year * 12 + date.month - 1


def spread(total, months):
    """Evenly, each share cut to the cent, the last one absorbs."""
    share = total // len(months)
    shares = {month: share for month in months}
    shares[months[-1]] += total - share * len(months)
    return shares


class Situation:
    """The request on its calendar."""

    def __init__(self, request):
        self.request = plain(request)
        self.instead = None  # a job in place of the cautious one
        self.course, self.work = self.request["course"], self.request["work"]
        self.household = self.request["household"]
        self.province = self.household["province"]
        came = self.household.get("resident_from")
        self.arrival = day(came) if came and not came.endswith("-01-01") else None
        self.loan = Loan(self.request["loan"])
        self.rows = self.loan.rows()
        self.costs = [(day(c["date"]), cents(c["amount"])) for c in self.course.get("costs", [])]
        funding = [(day(f["date"]), cents(f["amount"]), f["kind"] == "own_money")
                   for f in self.course.get("funding", [])]
        self.grants = [(date, amount) for date, amount, own in funding if not own]
        self.own_money = sum(amount for _, amount, own in funding if own)
        begin = day(self.course["start"])
        self.month_0 = min(map(absolute_month, [begin, self.loan.tranches[0][0]]
                               + [date for date, _ in self.costs]
                               + [date for date, _, _ in funding]))
        start = self.month(begin)
        length = math.ceil(number(self.course["weeks"]) * 12 / 52)
        self.study = list(range(start, start + length))
        self.after_study = start + length
        exam = self.course.get("assessment")
        self.exam_fee = cents(exam["fee"]) if exam else 0
        last_phase = [row for row in self.rows if row["last_phase"]]
        self.repaying = [self.month(row["due"]) for row in last_phase]
        # Besides what the page names: fees, the study months themselves.
        dates = ([row["due"] for row in self.rows] + [self.loan.paid_on(f) for f in self.loan.fees]
                 + [date for date, _ in self.costs] + [date for date, _, _ in funding])
        self.last_month = max([self.month(date) for date in dates] + self.study
                              + ([self.after_study] if exam else []))
        self.lost = {money_kind: self.lost_by_month(money_kind) for money_kind in (LAW, PAYCHEQUE)}

    # The clock

    def month(self, date):
        return absolute_month(date) - self.month_0

    def label(self, month):
        year, index = divmod(self.month_0 + month, 12)
        return f"{year}-{index + 1:02d}"

    def year(self, month):
        return (self.month_0 + month) // 12

    def by_month(self, dated):
        out = {}
        for date, amount in dated:
            out[self.month(date)] = out.get(self.month(date), 0) + amount
        return out

    def runs(self, income, month):
        """From the month of `from` to the month of `to`, both counted."""
        return (("from" not in income or self.month(day(income["from"])) <= month)
                and ("to" not in income or self.month(day(income["to"])) >= month))

    # Pay

    @functools.lru_cache(maxsize=None)
    def partner_net_income(self, year):
        """In cents, of a partner whose pay is stated before tax; None without one."""
        stated = [income for income in self.household.get("other_income", [])
                  if income["kind"] == "partner_pay" and "gross_per_year" in income]
        if not stated:
            return None
        first = year * 12 - self.month_0
        gross = half_up(sum(Fraction(cents(income["gross_per_year"])
                                     * sum(self.runs(income, first + m) for m in range(12)), 12)
                            for income in stated))
        net = net_pay.net_income(year, self.province, Fraction(gross, 100)) * 100
        assert net.denominator == 1
        return net.numerator

    def gross(self, job, month=0):
        """A year's gross pay as it stands in this month; None if the job does not say it."""
        if "gross_per_year" in job:
            exact = number(job["gross_per_year"])
        elif "hourly" in job:
            exact = number(job["hourly"]) * number(job["hours_per_week"]) * 52
        else:
            return None
        growth = 1 + number(job.get("growth_percent_per_year", "0")) / 100
        return half_up(exact * growth ** (month // 12) * 100)

    def year_net(self, job, month, money_kind):
        """Of a whole year, as if nobody arrived in it."""
        if "net_per_month" in job:
            return 12 * cents(job["net_per_month"])
        year = self.whole_year(self.year(month))
        return net_of_year(year, self.province, self.gross(job, month), money_kind,
                           self.partner_net_income(year))

    def arrives_in(self, year):
        return self.arrival is not None and self.arrival.year == year

    def whole_year(self, year):
        return year + 1 if self.arrives_in(year) else year

    def received(self, year, gross, money_kind):
        """Net pay on what was received in the year, in cents."""
        if not self.arrives_in(year):
            return net_of_year(year, self.province, gross, money_kind,
                               self.partner_net_income(year))
        net = net_pay.arrival_net(year, self.province, Fraction(gross, 100), self.arrival) * 100
        assert net.denominator == 1
        return net.numerator

    def earned(self, year, gross):
        """(gross of the months from the arrival on, how many they are)"""
        months = 13 - self.arrival.month if self.arrives_in(year) else 12
        return half_up(Fraction(gross * months, 12)), months

    def month_of_gross(self, year, gross, money_kind):
        earned, months = self.earned(year, gross)
        return self.received(year, earned, money_kind) // months

    def monthly(self, job, month, money_kind):
        if "net_gain_per_month" in job:
            return (self.monthly(self.work["now"], month, money_kind)
                    + cents(job["net_gain_per_month"]))
        if "net_per_month" in job:
            return cents(job["net_per_month"])
        return self.month_of_gross(self.year(month), self.gross(job, month), money_kind)

    def monthly_of_whole_year(self, job, month):
        return self.year_net(job, month, LAW) // 12

    def hours_lost(self):
        """As stated; else as the way of delivery tells, where pay is by the hour."""
        course, now = self.course, self.work["now"]
        if "paid_hours_lost_per_week" in course:
            return number(course["paid_hours_lost_per_week"])
        if "delivery" not in course or "hours_per_week" not in course or "hourly" not in now:
            return Fraction(0)
        return min(DELIVERY[course["delivery"]] * number(course["hours_per_week"]),
                   number(now["hours_per_week"]))

    def lost_by_month(self, money_kind):
        """Net pay lost in each study month. With growth: the hours lost are worth today's wage,
        and a year's gross is that of its first study month."""
        if "net_lost_per_month" in self.course:
            return {month: cents(self.course["net_lost_per_month"]) for month in self.study}
        hours = self.hours_lost()
        if hours == 0:
            return {month: 0 for month in self.study}
        now = self.work["now"]
        total = half_up(hours * number(self.course["weeks"]) * number(now["hourly"]) * 100)
        lost_gross, out = spread(total, self.study), {}
        for year in sorted({self.year(month) for month in self.study}):
            months = [month for month in self.study if self.year(month) == year]
            gross, _ = self.earned(year, self.gross(now, months[0]))
            less = gross - sum(lost_gross[month] for month in months)
            assert less >= 0
            out.update(spread(self.received(year, gross, money_kind)
                              - self.received(year, less, money_kind), months))
        return out

    def lost_gross(self):
        """Pay lost before tax in each study month, where hours are lost."""
        hours = self.hours_lost()
        if "net_lost_per_month" in self.course or hours == 0:
            return {}
        total = half_up(hours * number(self.course["weeks"]) * number(self.work["now"]["hourly"])
                        * 100)
        return spread(total, self.study)

    def first_pay(self, job):
        return self.after_study + int(job["months_to_job"])

    def gain(self, job, month=None):
        """What the job brings a month over today's work, by the law of its first month of pay."""
        if "net_gain_per_month" in job:
            return cents(job["net_gain_per_month"])
        month = self.first_pay(job) if month is None else month
        return (self.monthly_of_whole_year(job, month)
                - self.monthly_of_whole_year(self.work["now"], month))

    def cautious(self):
        """The cautious estimate, or the claim with its placement cut by its evidence grade."""
        if self.instead is not None:
            return self.instead
        if "cautious" in self.work:
            return self.work["cautious"]
        claim = dict(self.work["claimed"])
        placement = number(claim["placement_probability"])
        if "cohort_size" in claim:
            n = int(claim["cohort_size"])
            placement = min(placement, (placement * n + COHORT_BASE * COHORT_WEIGHT)
                            / (n + COHORT_WEIGHT))
        grade = claim["evidence_grade"]
        grade = grade["value"] if isinstance(grade, dict) else grade
        answers = list(self.course.get("check", {}).values())
        if answers.count("unknown") >= 2:
            grade = max(grade, "C")
        claim["placement_probability"] = placement * HAIRCUT[grade]
        return claim
