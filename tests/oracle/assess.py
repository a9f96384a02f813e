"""Every figure of `afford assess`, worked out with whole fractions, apart from the engine.

`assess(request)` takes a request as product.md's format says and returns the figures as text, under
the field names of the JSON result. The rules are those of engine/decisions/0005 ("the page"), in
its order: the clock, pay, outcomes, fits or not, course cost; worth is in worth_figures.py. Where
the page leaves a choice, the comment says which reading stands here. Amounts are whole cents,
months are counted from month 0.
"""
import json
import math
import os
from fractions import Fraction

from loan_figures import Loan, LoanDoesNotWork, cents, day, money
from worth_figures import worth_figures
from yearly_pay import LAW, PARAMETERS, PAYCHEQUE, half_up, net_pay

HAIRCUT = {"A": Fraction(1), "B": Fraction(85, 100), "C": Fraction(50, 86), "D": Fraction(30, 86)}
BUFFER, BUFFER_SHARE = 10000, Fraction(5, 100)   # of a month's household income, if higher
DEBT_RATIO_LIMIT = Fraction(40, 100)
LARGEST_LOAN = 10_000_000
PLAN_FAILS = ("does_not_finish", "no_job_in_field", "loses_job")


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


def absolute_month(date):
    return date.year * 12 + date.month - 1


def spread(total, months):
    """Evenly, each share cut to the cent, the last one absorbs."""
    share = total // len(months)
    shares = {month: share for month in months}
    shares[months[-1]] += total - share * len(months)
    return shares


def percent(numerator, denominator):
    """One decimal, halves up; None without a denominator."""
    if denominator == 0:
        return None
    tenths = half_up(Fraction(numerator) * 1000 / denominator)
    return f"{tenths // 10}.{tenths % 10}"


class Situation:
    """The request on its calendar."""

    def __init__(self, request):
        self.request = plain(request)
        self.course, self.work = self.request["course"], self.request["work"]
        self.household = self.request["household"]
        self.province = self.household["province"]
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
        self.last_month = max([self.month(row["due"]) for row in self.rows]
                              + [self.month(date) for date, _ in self.costs]
                              + [self.month(date) for date, _, _ in funding]
                              + ([self.after_study] if exam else []))
        last_phase = [row for row in self.rows if row["last_phase"]]
        self.repaying = [self.month(row["due"]) for row in last_phase]
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

    # Pay

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
        return net_pay(self.year(month), self.province, self.gross(job, month), money_kind)

    def monthly(self, job, month, money_kind):
        if "net_per_month" in job:
            return cents(job["net_per_month"])
        if "net_gain_per_month" in job:
            return (self.monthly(self.work["now"], month, money_kind)
                    + cents(job["net_gain_per_month"]))
        return self.year_net(job, month, money_kind) // 12

    def lost_by_month(self, money_kind):
        """Net pay lost in each study month. With growth: the hours lost are worth today's wage,
        and a year's gross is that of its first study month."""
        if "net_lost_per_month" in self.course:
            return {month: cents(self.course["net_lost_per_month"]) for month in self.study}
        hours = number(self.course.get("paid_hours_lost_per_week", "0"))
        if hours == 0:
            return {month: 0 for month in self.study}
        now = self.work["now"]
        total = half_up(hours * number(self.course["weeks"]) * number(now["hourly"]) * 100)
        lost_gross, out = spread(total, self.study), {}
        for year in sorted({self.year(month) for month in self.study}):
            months = [month for month in self.study if self.year(month) == year]
            gross = self.gross(now, months[0])
            less = gross - sum(lost_gross[month] for month in months)
            assert less >= 0
            out.update(spread(net_pay(year, self.province, gross, money_kind)
                              - net_pay(year, self.province, less, money_kind), months))
        return out

    def first_pay(self, job):
        return self.after_study + int(job["months_to_job"])

    def gain(self, job):
        if "net_gain_per_month" in job:
            return cents(job["net_gain_per_month"])
        month = self.first_pay(job)
        return self.monthly(job, month, LAW) - self.monthly(self.work["now"], month, LAW)

    def cautious(self):
        """The cautious estimate, or the claim with its placement cut by its evidence grade."""
        if "cautious" in self.work:
            return self.work["cautious"]
        claim = dict(self.work["claimed"])
        claim["placement_probability"] = (number(claim["placement_probability"])
                                          * HAIRCUT[claim["evidence_grade"]])
        return claim

    # Household money

    def others(self, month):
        """Other income that runs in this month: (net, gross a month where stated gross, else net).
        It runs from the month of `from` to the month of `to`, both counted."""
        net, gross = 0, Fraction(0)
        for income in self.household.get("other_income", []):
            if "from" in income and self.month(day(income["from"])) > month:
                continue
            if "to" in income and self.month(day(income["to"])) < month:
                continue
            if "net_per_month" in income:
                net += cents(income["net_per_month"])
                gross += cents(income["net_per_month"])
            else:
                year = cents(income["gross_per_year"])
                net += net_pay(self.year(month), self.province, year, PAYCHEQUE) // 12
                gross += Fraction(year, 12)
        return net, gross

    def pay(self, month, kind, job):
        """Reduced pay in study months holds in every outcome."""
        if kind == "loses_job" and 0 <= month - self.repaying[0] < 3:
            return 0
        if job is not None and month >= self.first_pay(job):
            return self.monthly(job, month, PAYCHEQUE)
        return (self.monthly(self.work["now"], month, PAYCHEQUE)
                - self.lost[PAYCHEQUE].get(month, 0))

    def each_month(self, key):
        return cents(self.household.get(key, "0"))

    def spending(self):
        return sum(map(cents, self.household.get("spending_per_month", {}).values()))

    def advances(self):
        """Disbursements less netted fees, and the fees that are paid separately."""
        fees = {paid: [(day(f["date"]), cents(f["amount"])) for f in self.loan.fees
                       if f.get("paid", "separately") == paid] for paid in ("netted", "separately")}
        return (self.loan.tranches + [(date, -amount) for date, amount in fees["netted"]],
                fees["separately"])

    def shown_month(self, kind, job):
        if job is None:
            return self.repaying[0]
        later = [month for month in self.repaying if month >= self.first_pay(job)]
        return later[0] if later else self.repaying[-1]

    def outcome(self, kind, job, rows):
        """The figures of one outcome when these rows are what the loan asks for."""
        advanced, fees = map(self.by_month, self.advances())
        costs, grants = self.by_month(self.costs), self.by_month(self.grants)
        payments = self.by_month((row["due"], row["payment"]) for row in rows)
        living = (self.each_month("housing_per_month") + self.each_month("debt_payments_per_month")
                  + self.each_month("remittances_per_month"))
        savings, lowest, lowest_month = self.each_month("savings"), None, None
        for month in range(self.last_month + 1):
            savings += self.pay(month, kind, job) + self.others(month)[0]
            savings += advanced.get(month, 0) + grants.get(month, 0)
            savings -= living + self.spending() + costs.get(month, 0)
            savings -= payments.get(month, 0) + fees.get(month, 0)
            if month == self.after_study and kind != "does_not_finish":
                savings -= self.exam_fee
            if lowest is None or savings < lowest:
                lowest, lowest_month = savings, month
        month = self.shown_month(kind, job)
        pay = self.pay(month, kind, job)
        income, payment = pay + self.others(month)[0], payments.get(month, 0)
        return {"month": month, "pay": pay, "income": income, "payment": payment,
                "left": income - living - payment,
                "left_after_spending": income - living - payment - self.spending(),
                "lowest": lowest, "lowest_month": lowest_month}

    def shown_outcome(self, kind, job):
        found = self.outcome(kind, job, self.rows)
        out = {
            "month": self.label(found["month"]),
            "net_pay_per_month": money(found["pay"]),
            "household_income_per_month": money(found["income"]),
            "loan_payment": money(found["payment"]),
            "left_to_live_on": money(found["left"]),
            "left_after_spending": money(found["left_after_spending"]),
            "payment_share_percent": percent(found["payment"], found["income"]),
            "lowest_savings": money(found["lowest"]),
            "lowest_savings_month": self.label(found["lowest_month"]),
        }
        if job is None:
            return {"kind": kind, **out}
        return {**out, "job_pays_from": self.label(self.first_pay(job)),
                "net_gain_per_month": money(self.gain(job))}

    # Fits, tight, does not fit

    def debt_ratio(self, rows):
        """(what is owed a month, gross income a month); None if today's pay is stated net."""
        gross = self.gross(self.work["now"])
        if gross is None:
            return None
        first = next((row["payment"] for row in rows if row["last_phase"]), 0)
        return (self.each_month("housing_per_month") + self.each_month("debt_payments_per_month")
                + first, Fraction(gross, 12) + self.others(self.repaying[0])[1])

    def benchmark(self):
        """The Market Basket Measure for this household, in whole dollars a year."""
        region = self.household.get("region")
        if region is None:
            return None
        with open(os.path.join(PARAMETERS, "ca-mbm.json"), encoding="utf-8") as file:
            found = next(r for r in json.load(file)["regions"] if r["id"] == region)
        year = max(y for y in found["total"] if int(y) <= day(self.request["as_of"]).year)
        people = sum(int(self.household.get(key, 0)) for key in
                     ("adults", "children", "children_under_6", "children_6_to_17"))
        # total x sqrt(people) / 2, half up: the floor of (sqrt(total^2 x people) + 1) / 2.
        return (math.isqrt(int(found["total"][year]) ** 2 * people) + 1) // 2

    def declared(self):
        return self.each_month("housing_per_month") + self.spending()

    def reasons(self, rows):
        """Why the budget does not fit, and why it is tight. Each kind of plan fails is a reason."""
        against, tight = set(), set()
        cautious = self.outcome("cautious", self.cautious(), rows)
        if cautious["lowest"] < 0:
            against.add("savings run out")
        if cautious["left_after_spending"] < 0:
            against.add("nothing left")
        for kind in PLAN_FAILS:
            if self.outcome(kind, None, rows)["lowest"] < 0:
                tight.add(kind)
        if cautious["left_after_spending"] < max(BUFFER, BUFFER_SHARE * cautious["income"]):
            tight.add("buffer")
        ratio = self.debt_ratio(rows)
        if ratio is not None and ratio[0] > DEBT_RATIO_LIMIT * ratio[1]:
            tight.add("debt ratio")
        benchmark = self.benchmark()
        if benchmark is not None and self.declared() * 12 < benchmark * 100:
            tight.add("benchmark")
        return against, tight

    def largest_loan(self):
        against, tight = self.reasons([])
        if against:
            return 0

        def fits(total):
            tranches = self.loan.scaled(total)
            try:
                rows = self.loan.rows(tranches) if tranches else []
            except LoanDoesNotWork:
                return False
            more_against, more_tight = self.reasons(rows)
            return not more_against and more_tight <= tight

        low, high = 0, max(LARGEST_LOAN, sum(amount for _, amount in self.loan.tranches))
        if fits(high):
            return high
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if fits(middle) else (low, middle)
        return low

    def budget(self):
        against, tight = self.reasons(self.rows)
        ratio, benchmark = self.debt_ratio(self.rows), self.benchmark()
        return {
            "result": "does_not_fit" if against else "tight" if tight else "fits",
            "debt_ratio_percent": percent(*ratio) if ratio else None,
            "benchmark_per_month": None if benchmark is None else money(benchmark * 100 // 12),
            "declared_per_month": money(self.declared()),
            "largest_loan_that_fits": money(self.largest_loan()),
        }

    # Course cost

    def course_cost(self):
        bills = sum(amount for _, amount in self.costs) + self.exam_fee
        tries = int(self.course["assessment"]["attempts_max"]) if self.exam_fee else 0
        lost = sum(self.lost[LAW].values())
        grants = sum(amount for _, amount in self.grants)
        loan = sum(amount for _, amount in self.advances()[0])
        return {
            "bills": money(bills),
            "exam_first_try": money(self.exam_fee),
            "exam_all_tries": money(self.exam_fee * tries),
            "lost_net_pay": money(lost),
            "grants": money(grants),
            "own_money": money(self.own_money),
            "loan": money(loan),
            "all_in": money(bills + lost),
            "gap": money(max(0, bills + lost - grants - self.own_money - loan)),
        }


def assess(request):
    case = Situation(request)
    claim = case.work.get("claimed")
    return {
        "loan": case.loan.figures(),
        "outcomes": {
            "plan_fails": [case.shown_outcome(kind, None) for kind in PLAN_FAILS],
            "cautious": case.shown_outcome("cautious", case.cautious()),
            "claimed": case.shown_outcome("claimed", claim) if claim else None,
        },
        "budget": case.budget(),
        "course_cost": case.course_cost(),
        "worth": worth_figures(case),
    }
