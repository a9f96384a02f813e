"""account(loan, as_of, payoff_on) -> what `afford statement --format json` prints, by decision page 0010.

account_rows.py   installments and payments        account_walk.py   the days        this file   the figures of one day
"""
from copy import deepcopy
from datetime import date
from fractions import Fraction

from account_rows import PARTS, ZERO, NotCovered, Payment, open_question
from account_walk import ONE_DAY, Walk
from terms import decimal, money_text

MOST_DAYS = 40000


def account(loan, as_of, payoff_on=None):
    check_covered(loan)
    as_of = date.fromisoformat(as_of)
    on = date.fromisoformat(payoff_on) if payoff_on else as_of
    walk = Walk(loan, payments_up_to(loan, as_of))
    walk.go_to(as_of)
    return Figures(walk, on).all()


def check_covered(loan):
    if "business_days" in loan["due_dates"]:
        raise NotCovered("business days")
    if any(event["kind"] in ("re_amortise", "extend") for event in loan.get("events", [])):
        raise NotCovered("re_amortise, extend")
    if any(prepayment.get("then") == "cover_last" for prepayment in loan.get("prepayments", [])):
        raise NotCovered("cover_last")


def payments_up_to(loan, as_of):
    """Later payments and later returns are not looked at."""
    found = []
    for given in loan.get("payments_received", []):
        day = date.fromisoformat(given["date"])
        back = date.fromisoformat(given["returned_on"]) if "returned_on" in given else None
        if day <= as_of:
            found.append(Payment(day, decimal(given["amount"]), back if back and back <= as_of else None))
    return sorted(found, key=lambda payment: payment.day)


class Figures:
    def __init__(self, walk, payoff_on):
        self.walk, self.as_of, self.payoff_on = walk, walk.day, payoff_on
        self.digits = walk.terms.digits
        self.ask_about_tranches(walk)
        self.plan = self.rows_to_come()

    def text(self, amount):
        return money_text(Fraction(amount), self.digits)

    def ask_about_tranches(self, walk):
        if walk.tranches and walk.tranches[0].day < walk.end:
            open_question("does a tranche later in the window bear interest already?")

    def rows_to_come(self):
        """The rest of the rows: what is overdue is paid today, the rest on its day."""
        plan = deepcopy(self.walk)
        is_all_overdue = plan.overdue("principal") > 0
        plan.is_plan = True
        if is_all_overdue:  # paid today, it may be all that there is to pay off
            plan.take_whole_period(ZERO)
        plan.look_at_balance(plan.day)
        while not plan.is_over or plan.interest_parts or plan.bearing:
            plan.next_day()
            if (plan.day - self.as_of).days > MOST_DAYS:
                raise NotCovered("rows without an end")
        return plan

    def all(self):
        walk = self.walk
        rows = self.rows()
        return {"as_of": self.as_of.isoformat(),
                "balance": self.text(walk.balance + walk.overdue("principal")),
                "accrued_interest": self.text(walk.running_interest(walk.day)),
                "arrears": self.arrears(), "next_payment": self.next_payment(rows), "payoff": self.payoff(),
                "payments": [self.payment(payment) for payment in self.plan.payments],
                "installments": [self.installment(row) for row in rows]}

    def rows(self):
        """Once no principal is owed the rows that would follow and ask nothing are not listed."""
        rows = list(self.plan.rows)
        is_repaid = self.walk.had_extra and self.walk.balance + self.walk.overdue("principal") == 0
        while is_repaid and rows and not any(rows[-1].asked.values()):
            rows.pop()
        return rows

    def arrears(self):
        late = [row for row in self.walk.rows if row.end < self.as_of and row.is_open()]
        parts = {part: sum((row.open(part) for row in late), ZERO) for part in PARTS}
        since = min((row.day for row in late), default=None)
        return {**self.with_total(parts), "since": since and since.isoformat(), "days_past_due": (self.as_of - since).days if since else 0}

    def with_total(self, parts):
        return {**{part: self.text(parts[part]) for part in PARTS}, "total": self.text(sum(parts.values()))}

    def next_payment(self, rows):
        for row in rows:
            left = sum(row.open(part) for part in PARTS)
            if row.day >= self.as_of and left > 0:
                return {"due_date": row.day.isoformat(), "amount": self.text(left)}
        return None

    def payoff(self):
        walk = deepcopy(self.walk)
        while walk.day < self.payoff_on:
            walk.next_day()
        self.ask_about_tranches(walk)
        parts = {part: walk.overdue(part) for part in PARTS}
        parts["principal"] += walk.balance
        parts["interest"] += walk.payoff_interest()
        return {"on": self.payoff_on.isoformat(), **self.with_total(parts), "interest_per_day": self.text(interest_of_day(walk))}

    def payment(self, payment):
        return {"date": payment.day.isoformat(), "amount": self.text(payment.amount),
                **{part: self.text(payment.total(part)) for part in (*PARTS, "excess")},
                "returned_on": payment.returned_on and payment.returned_on.isoformat()}

    def installment(self, row):
        return {"number": row.number, "due_date": row.day.isoformat(), "phase": row.phase, "payment": self.text(row.payment()),
                **{part: self.text(row.asked[part]) for part in ("principal", "interest", "fee")},
                "balance_after": self.text(self.balance_after(row)), "paid": self.with_total(row.paid), "state": self.state(row)}

    def balance_after(self, row):
        lent = sum((tranche.amount for tranche in self.walk.terms.tranches if tranche.day <= max(row.end, row.day)), ZERO)
        return lent - sum((one.asked["principal"] for one in self.plan.rows[:row.number]), ZERO)

    def state(self, row):
        if not row.is_open() and row.end <= self.as_of:
            return "paid"
        if any(row.paid[part] > 0 for part in PARTS):
            return "part_paid" if row.is_open() else "paid"
        return "unpaid" if row.end <= self.as_of else "to_come"


def interest_of_day(walk):
    if walk.takes_whole_period() or not walk.is_over and walk.phase.kind == "flat":
        return ZERO
    parts = walk.terms.rates.parts(walk.day, walk.day + ONE_DAY)
    return walk.terms.round_i(sum((walk.bearing * rate * walk.fraction(a, b) for a, b, rate in parts), ZERO))
