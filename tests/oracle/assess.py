"""Every figure of `afford assess`, worked out with whole fractions, apart from the engine.

`assess(request)` takes a request in the format of product.md and returns the figures as text, under
the field names of the JSON result. The rules are those of engine/decisions/0005 ("the page"):
situation.py holds its clock and pay, loan_figures.py the loan, worth_figures.py the worth; here are
the household's money, the outcomes, fits or not, and what the course costs. Where the page leaves a
choice, the comment says which reading stands here. Amounts are whole cents.
"""
import functools
import json
import math
import os
from fractions import Fraction

from benefits import Benefits
from days import is_lower_than_without, lowest
from loan_figures import LoanDoesNotWork, cents, day, money
from net_pay import ROOT
from paydays import Stream
from situation import LAW, PAYCHEQUE, Situation, half_up, number
from worth_figures import worth_figures

BUFFER, BUFFER_SHARE = 10000, Fraction(5, 100)   # of a month's household income, if higher
DEBT_RATIO_LIMIT = Fraction(40, 100)
PLAN_FAILS = ("does_not_finish", "no_job_in_field", "loses_job")


@functools.lru_cache(maxsize=None)
def regions():
    path = os.path.join(ROOT, "engine", "parameters", "ca-mbm.json")
    with open(path, encoding="utf-8") as file:
        return json.load(file)["regions"]


def percent(numerator, denominator):
    """One decimal, halves up; None without a denominator."""
    if denominator == 0:
        return None
    tenths = half_up(Fraction(numerator) * 1000 / denominator)
    return f"{tenths // 10}.{tenths % 10}"


class Household(Situation):
    """The household's money, month by month."""

    def others(self, month):
        """Other income that runs in this month, as money that arrives and as the debt ratio counts
        it (a twelfth of what is stated gross; what is stated net as it is). It runs from the month
        of `from` to the month of `to`, both counted."""
        net, counted = 0, Fraction(0)
        for income in self.household.get("other_income", []):
            if not self.runs(income, month):
                continue
            net += self.arrives(income, month)
            counted += (cents(income["net_per_month"]) if "net_per_month" in income
                        else Fraction(cents(income["gross_per_year"]), 12))
        return net, counted

    def arrives(self, income, month):
        if "net_per_month" in income:
            return cents(income["net_per_month"])
        return self.month_of_gross(self.year(month), cents(income["gross_per_year"]), PAYCHEQUE)

    def job(self, kind):
        return {"cautious": self.cautious(), "claimed": self.work.get("claimed")}.get(kind)

    def has_paydays(self):
        return any("pay_frequency" in self.work.get(key, {}) for key in ("now", "cautious",
                                                                          "claimed"))

    @functools.lru_cache(maxsize=None)
    def stream(self, kind):
        """Pays by pay days; None where no job of the request has any."""
        if not self.has_paydays():
            return None
        return Stream(self, kind, lambda job, month: self.twelfth(job, month),
                      lambda year, gross: self.received(year, gross, LAW))

    @functools.lru_cache(maxsize=None)
    def benefits(self, kind):
        return Benefits(self, kind)

    def twelfth(self, job, month):
        pay = self.monthly(job, max(month, 0), PAYCHEQUE)
        return pay - self.lost[PAYCHEQUE].get(month, 0) if job is self.work["now"] else pay

    def pay(self, month, kind):
        """Study months bring reduced pay in every outcome."""
        if self.stream(kind) is not None:
            return self.stream(kind).net[month]
        job = self.job(kind)
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

    def committed(self):
        return (self.each_month("housing_per_month") + self.each_month("debt_payments_per_month")
                + self.each_month("remittances_per_month"))

    def has_days(self):
        return bool(self.household.get("due_days")) or any(
            "day" in income for income in self.household.get("other_income", []))

    def fees(self, paid):
        return [(self.loan.paid_on(fee), cents(fee["amount"])) for fee in self.loan.fees
                if fee.get("paid", "separately") == paid]

    def advances(self):
        return self.loan.tranches + [(date, -amount) for date, amount in self.fees("netted")]

    @functools.lru_cache(maxsize=None)
    def other_money(self, kind):
        """For each month what arrives less what leaves, but for the loan's money and payments: its
        fees are in it. Own money is in the savings already."""
        kept_back = [(date, -amount) for date, amount in self.fees("netted")]
        money_in = self.by_month(kept_back + self.grants)
        money_out = self.by_month(self.costs + self.fees("separately"))
        flow = []
        for month in range(self.last_month + 1):
            flow.append(self.pay(month, kind) + self.others(month)[0] + money_in.get(month, 0)
                        - money_out.get(month, 0) - self.committed() - self.spending())
            flow[month] += self.benefits(kind).arriving[month]
            if self.stream(kind) is not None:
                flow[month] += self.stream(kind).settled.get(month, 0)
        if self.exam_fee and kind != "does_not_finish":
            flow[self.after_study] -= self.exam_fee
        return flow

    def shown_month(self, kind):
        job = self.job(kind)
        if job is None:
            return self.repaying[0]
        paid = [month for month in self.repaying if month >= self.first_pay(job)]
        return paid[0] if paid else self.repaying[-1]

    def average_pay(self, month, kind):
        """Pay of a month as it is shown: pay days as in an average month."""
        stream = self.stream(kind)
        if stream is None or not stream.count[month]:
            return self.pay(month, kind)
        return stream.average[month]

    def months(self, kind):
        """Every month, where pay comes by pay days in any."""
        stream = self.stream(kind)
        if stream is None or not any(stream.count[m] for m in range(self.last_month + 1)):
            return {}
        payments = self.by_month((row["due"], row["payment"]) for row in self.rows)
        after = self.savings(kind, self.rows, self.loan.tranches)
        out = []
        for month, savings in enumerate(after):
            pay, payment = self.pay(month, kind), payments.get(month, 0)
            income = pay + self.others(month)[0] + self.benefits(kind).arriving[month]
            out.append({
                "month": self.label(month),
                "pays": stream.count[month],
                "net_pay": money(pay),
                "tax_settled": money(stream.settled.get(month, 0)),
                "household_income": money(income),
                "loan_payment": money(payment),
                "left_after_spending": money(income - self.committed() - payment
                                             - self.spending()),
                "savings": money(savings),
            })
        return {"months": out}

    def savings(self, kind, rows, tranches):
        """After each month."""
        payments = self.by_month((row["due"], row["payment"]) for row in rows)
        drawn = self.by_month(tranches)
        savings, after = self.each_month("savings"), []
        for month, flow in enumerate(self.other_money(kind)):
            savings += flow + drawn.get(month, 0) - payments.get(month, 0)
            after.append(savings)
        return after

    def outcome(self, kind, rows, tranches=None):
        """The figures of one outcome when the loan brings these tranches and asks these rows."""
        payments = self.by_month((row["due"], row["payment"]) for row in rows)
        after = self.savings(kind, rows, self.loan.tranches if tranches is None else tranches)
        month = self.shown_month(kind)
        pay = self.average_pay(month, kind)
        income = pay + self.others(month)[0] + self.benefits(kind).average[month]
        payment = payments.get(month, 0)
        left = income - self.committed() - payment
        return {"month": month, "pay": pay, "income": income, "payment": payment, "left": left,
                "left_after_spending": left - self.spending(),
                "after": after, "lowest": min(after), "lowest_month": after.index(min(after))}

    def shown_outcome(self, kind):
        found, job = self.outcome(kind, self.rows), self.job(kind)
        broken = next((month for month, savings in enumerate(found["after"]) if savings < 0), None)
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
            "breaks_in": None if broken is None else self.label(broken),
            "short_by": None if broken is None else money(-found["after"][broken]),
        }
        if self.has_days():
            date, savings = lowest(self, kind, self.rows, self.loan.tranches)
            out["lowest_day"] = {"date": date.isoformat(), "savings": money(savings)}
        out.update(self.months(kind))
        if job is None:
            return {"kind": kind, **out}
        return {**out, "job_pays_from": self.label(self.first_pay(job)),
                "net_gain_per_month": money(self.gain(job))}


class Budget(Household):
    """Whether it fits, and what would."""

    def debt_ratio(self, rows):
        """(what is owed a month, gross income a month); None if today's pay is stated net."""
        gross = self.gross(self.work["now"])
        if gross is None:
            return None
        largest = self.loan.largest(rows) if rows else 0
        return (self.each_month("housing_per_month") + self.each_month("debt_payments_per_month")
                + largest, Fraction(gross, 12) + self.others(self.repaying[0])[1])

    def benchmark(self):
        """The Market Basket Measure for this household, in whole dollars a year."""
        region = self.household.get("region")
        if region is None:
            return None
        found = next(item for item in regions() if item["id"] == region)
        year = max(y for y in found["total"] if int(y) <= day(self.request["as_of"]).year)
        by_age = sum(int(self.household.get(key, 0))
                     for key in ("children_under_6", "children_6_to_17"))
        people = int(self.household["adults"]) + int(self.household.get("children", by_age))
        # total x sqrt(people) / 2, half up: the floor of (sqrt(total^2 x people) + 1) / 2.
        return (math.isqrt(int(found["total"][year]) ** 2 * people) + 1) // 2

    def declared(self):
        return self.each_month("housing_per_month") + self.spending()

    def reasons(self, rows, tranches=None):
        """Why the budget does not fit, and why it is tight. Each kind of plan fails is a reason."""
        against, tight = set(), set()
        cautious = self.outcome("cautious", rows, tranches)
        if cautious["lowest"] < 0:
            against.add("savings run out")
        if cautious["left_after_spending"] < 0:
            against.add("nothing left")
        tight |= {"day " + kind for kind in PLAN_FAILS + ("cautious",)
                  if self.day_below_zero(kind, rows, tranches)}
        holds = cautious["left_after_spending"] >= 0 and cautious["lowest"] >= 0
        if holds and self.is_short_to_the_end(rows):
            tight.add("later")
        for kind in PLAN_FAILS:
            if self.outcome(kind, rows, tranches)["lowest"] < 0:
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

    def left_on_average(self, month, rows):
        """What the cautious plan leaves after spending, as an average month of its pays."""
        asked = self.by_month((row["due"], row["payment"]) for row in rows).get(month, 0)
        return (self.average_pay(month, "cautious") + self.others(month)[0]
                + self.benefits("cautious").average[month]
                - self.committed() - asked - self.spending())

    def is_short_to_the_end(self, rows):
        """Whether at least the last two months before that of the last due date, and after the month
        shown, cost more than they bring."""
        last = self.repaying[-1]
        return all(month > self.shown_month("cautious") and self.left_on_average(month, rows) < 0
                   for month in (last - 2, last - 1))

    def day_below_zero(self, kind, rows, tranches):
        """Whether a day is below zero, though no month is."""
        if not self.has_days() or self.outcome(kind, rows, tranches)["lowest"] < 0:
            return False
        drawn = self.loan.tranches if tranches is None else tranches
        return lowest(self, kind, rows, drawn)[1] < 0

    def rows_of(self, tranches):
        """None where the terms do not work with this much money."""
        kept_back = sum(amount for _, amount in self.fees("netted"))
        if not tranches or tranches[0][1] <= kept_back:
            return None
        try:
            return self.loan.rows(tranches)
        except LoanDoesNotWork:
            return None

    def is_too_large(self, total, known):
        """Whether a smaller loan may cure what this one has beyond the known reasons."""
        tranches = self.loan.scaled(total)
        if not tranches or tranches[0][1] <= sum(amount for _, amount in self.fees("netted")):
            return False
        rows = self.rows_of(tranches)
        if rows is None:
            return True
        against, tight = self.reasons(rows, tranches)
        new = (against | tight) - known
        if new & {"nothing left", "buffer", "debt ratio", "later"}:
            return True
        for kind in PLAN_FAILS + ("cautious",):
            if "day " + kind in new and is_lower_than_without(self, kind, rows, tranches):
                return True
            if ("savings run out" if kind == "cautious" else kind) not in new:
                continue
            with_it, without = self.savings(kind, rows, tranches), self.savings(kind, [], [])
            if any(a < 0 and a <= b for a, b in zip(with_it, without)):
                return True
        return False

    def passes(self, total, known):
        tranches = self.loan.scaled(total)
        rows = self.rows_of(tranches)
        if rows is None:
            return False
        against, tight = self.reasons(rows, tranches)
        return against | tight <= known

    def largest(self, top, known):
        low, high = (top, top + 1) if not self.is_too_large(top, known) else (0, top)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self.is_too_large(middle, known) else (middle, high)
        asked = sum(amount for _, amount in self.loan.tranches)
        found = next((size for size in (low, asked) if size <= top and self.passes(size, known)),
                     None)
        # With equal payments that follow from the debt, no other size may do better.
        if not any("payment" in phase for phase in self.loan.phases):
            for step in range(1, 41):
                size = (found or 0) + (top - (found or 0)) * step // 40
                assert size - (found or 0) < 100 or not self.passes(size, known)
        return found

    def largest_loans(self):
        """(the largest that fits, else the largest that adds no reason to those that stand even if
        nothing is paid back)"""
        grants = sum(amount for _, amount in self.grants)
        bills = sum(amount for _, amount in self.costs) + self.exam_fee
        top = bills - grants - self.own_money
        if top <= 0:
            return None, None
        top += sum(amount for _, amount in self.fees("netted"))
        against, tight = self.reasons([], self.loan.scaled(top))
        if against:
            return None, None
        largest = self.largest(top, tight)
        return (None, largest) if tight else (largest, None)

    @staticmethod
    def optional_money(amount):
        return None if amount is None else money(amount)

    def budget(self):
        fits, adds_none = self.largest_loans()
        against, tight = self.reasons(self.rows)
        ratio, benchmark = self.debt_ratio(self.rows), self.benchmark()
        return {
            "result": "does_not_fit" if against else "tight" if tight else "fits",
            "debt_ratio_percent": percent(*ratio) if ratio else None,
            "benchmark_per_month": None if benchmark is None else money(benchmark * 100 // 12),
            "declared_per_month": money(self.declared()),
            "largest_loan_that_fits": self.optional_money(fits),
            "largest_loan_that_adds_no_reason": self.optional_money(adds_none),
        }

    def course_cost(self):
        bills = sum(amount for _, amount in self.costs) + self.exam_fee
        tries = int(self.course["assessment"]["attempts_max"]) if self.exam_fee else 0
        lost = sum(self.lost[LAW].values())
        grants = sum(amount for _, amount in self.grants)
        loan = sum(amount for _, amount in self.advances())
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
            **self.refunds(),
        }

    def refunds(self):
        """Of the tuition due by a day, a part comes back to those who leave by it (0024)."""
        out = []
        for step in self.course.get("refunds", []):
            due = [(bill["kind"], cents(bill["amount"])) for bill in self.course["costs"]
                   if day(bill["date"]) <= day(step["leave_by"])]
            tuition = sum(amount for kind, amount in due if kind == "tuition")
            back = half_up(tuition * number(step["percent"]) / 100)
            out.append({"comes_back": money(back),
                        "still_sunk": money(sum(amount for _, amount in due) - back)})
        return {"refunds": out} if out else {}


def assess(request):
    case = Budget(request)
    return {
        "loan": case.loan.figures(),
        "outcomes": {
            "plan_fails": [case.shown_outcome(kind) for kind in PLAN_FAILS],
            "cautious": case.shown_outcome("cautious"),
            "claimed": case.shown_outcome("claimed") if "claimed" in case.work else None,
        },
        "budget": case.budget(),
        "course_cost": case.course_cost(),
        "worth": worth_figures(case),
    }
