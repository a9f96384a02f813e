"""What a loan asks for, month by month, and the loan block of `afford assess`.

A second writing of the rows, apart from loan_rows.py: here a year is counted day by day, and the
level payment is found from the balance that would be left at the end, which is a straight line in
the payment. check_reference.py compares the two writings.

Rules, from the loan words of the design and engine/decisions/0001, 0002, 0005 to 0008:
  due dates   one a month on the anchor day, cut to the month's last day; the anchor is kept.
  a day       1/365 of a year under Act/365F; under 1/12, a twelfth of a year over the days of the
              regular period that holds it (regular periods go on before the first due date).
  interest    rounded once per due date; a tranche bears interest from its own day.
  last row    balance plus interest, whatever the phase.
  deferral    capitalise each_due_date, end or never; kept-aside interest bears none.
  level       a tranche during the phase: worked out again on the next due date, over the payments
              left (0007); a phase before the last is worked out to clear the loan by its own end.
  fees        each_payment falls due on each due date outside a deferral while something is owed;
              netted comes off the first disbursement; separately is paid on its own day. Cost of
              credit = interest + all fees.
Amounts are whole cents.
"""
import datetime
from fractions import Fraction

from effective_rate import effective_rate_percent


class LoanDoesNotWork(ValueError):
    """A payment below the interest: the debt would grow, which is not allowed unless asked for."""


def cents(text):
    value = Fraction(str(text)) * 100
    assert value.denominator == 1, text
    return value.numerator


def money(amount):
    sign, amount = ("-", -amount) if amount < 0 else ("", amount)
    return f"{sign}{amount // 100}.{amount % 100:02d}"


def day(text):
    return datetime.date.fromisoformat(text)


def rounded(value, mode):
    """A fraction of at least 0 as a whole number."""
    whole, rest = divmod(value.numerator, value.denominator)
    twice = 2 * rest - value.denominator
    if mode == "down" or rest == 0:
        return whole
    if mode == "up" or twice > 0 or (twice == 0 and (mode == "half_up" or whole % 2 == 1)):
        return whole + 1
    return whole


def shifted(date, months, anchor):
    index = date.year * 12 + date.month - 1 + months
    days = 31
    while True:
        try:
            return datetime.date(index // 12, index % 12 + 1, min(anchor, days))
        except ValueError:
            days -= 1


class Loan:
    def __init__(self, section):
        self.section = section
        self.tranches = sorted((day(d["date"]), cents(d["principal"]))
                               for d in section["disbursements"])
        self.phases = [dict(p, payments=int(p["payments"])) for p in section["phases"]]
        self.fees = section.get("fees", [])
        rounding = section.get("rounding", {})
        self.interest_mode = rounding.get("interest", "half_up")
        self.payment_mode = rounding.get("payment", "half_up")
        self.unit = cents(rounding.get("payment_unit", "0.01"))
        self.rate = Fraction(str(section["nominal_rate_percent"])) / 100
        first = day(section["due_dates"]["first"])
        anchor = int(section["due_dates"].get("anchor_day", first.day))
        count = sum(phase["payments"] for phase in self.phases)
        self.due = [shifted(first, k, anchor) for k in range(count)]
        self.years = self.years_by_day(first, anchor)

    def years_by_day(self, first, anchor):
        """For each date to the last payment or fee, the years since the first disbursement."""
        today, years = self.tranches[0][0], Fraction(0)
        k = 0
        while shifted(first, k, anchor) > today:
            k -= 1
        out = {today: years}
        end_of_all = max([self.due[-1]] + [self.paid_on(fee) for fee in self.fees])
        while today < end_of_all:
            start, end = shifted(first, k, anchor), shifted(first, k + 1, anchor)
            one_day = Fraction(1, 365)
            if self.section["day_count"] == "1/12":
                one_day = Fraction(1, 12 * (end - start).days)
            while today < min(end, end_of_all):
                today += datetime.timedelta(days=1)
                years += one_day
                out[today] = years
            k += 1
        return out

    def paid_on(self, fee):
        """A netted fee comes off the first disbursement (0008), whatever its date."""
        if fee.get("paid", "separately") == "separately":
            return day(fee["date"])
        return self.tranches[0][0]

    def sum_of_fees(self, paid):
        return sum(cents(fee["amount"]) for fee in self.fees
                   if fee.get("paid", "separately") == paid)

    def growth(self, start, end):
        return self.rate * (self.years[end] - self.years[start])

    def rows(self, tranches=None):
        """One row per due date for these tranches (default: the loan's own)."""
        tranches = self.tranches if tranches is None else tranches
        fee = self.sum_of_fees("each_payment")
        rows, balance, aside = [], 0, 0
        begin, number = tranches[0][0], 0
        for phase in self.phases:
            is_last = phase is self.phases[-1]
            level = None
            for left in range(phase["payments"], 0, -1):
                end = self.due[number]
                start = max(begin, self.due[number - 1]) if number else begin
                drawn = [(d, p) for d, p in tranches if start <= d < end]
                exact = balance * self.growth(start, end) if start < end else Fraction(0)
                exact += sum(p * self.growth(d, end) for d, p in drawn)
                interest = rounded(exact, self.interest_mode)
                owed = balance + sum(p for _, p in drawn)
                if phase["kind"] == "level" and "payment" not in phase:
                    if level is None or drawn:
                        level = self.level(owed + exact, number, left)
                number += 1
                row = {"due": end, "kind": phase["kind"], "last_phase": is_last}
                on_top = 0
                if phase["kind"] == "deferral":
                    rule = phase["capitalise"]
                    if rule != "each_due_date":
                        aside, interest = aside + interest, 0
                        if rule == "end" and left == 1:
                            aside, interest = 0, aside
                    principal = -interest
                else:
                    on_top, aside = aside, 0
                    principal = self.principal(phase, level, interest, owed,
                                               is_last and left == 1)
                balance = owed - principal
                row["interest"], row["principal"], row["on_top"] = (interest + on_top, principal,
                                                                    on_top)
                is_owed = owed + interest + on_top > 0 and phase["kind"] != "deferral"
                row["fee"] = fee if is_owed else 0
                row["payment"] = principal + interest + on_top + row["fee"]
                rows.append(row)
        assert balance == 0 and aside == 0
        return rows

    def principal(self, phase, level, interest, owed, clears):
        if clears:
            return owed
        if phase["kind"] == "interest_only":
            return 0
        payment = cents(phase["payment"]) if "payment" in phase else level
        if payment < interest:
            raise LoanDoesNotWork(phase)
        return min(payment - interest, owed)

    def level(self, first_owed, number, count):
        """The payment that leaves nothing: what is left at the end is left - slope x payment."""
        left, slope = Fraction(first_owed), Fraction(1)
        for k in range(number + 1, number + count):
            factor = 1 + self.growth(self.due[k - 1], self.due[k])
            left, slope = left * factor, slope * factor + 1
        return rounded(left / slope / self.unit, self.payment_mode) * self.unit

    def scaled(self, total):
        """The tranches in proportion to a new total; the last absorbs, 0.00 is left out."""
        whole = sum(principal for _, principal in self.tranches)
        shares = [total * principal // whole for _, principal in self.tranches[:-1]]
        shares.append(total - sum(shares))
        return [(date, share) for (date, _), share in zip(self.tranches, shares) if share > 0]

    def figures(self):
        rows = self.rows()
        disbursed = sum(principal for _, principal in self.tranches)
        paid, interest = (sum(row[name] for row in rows) for name in ("payment", "interest"))
        fees = (self.sum_of_fees("separately") + self.sum_of_fees("netted")
                + sum(row["fee"] for row in rows))
        rate = effective_rate_percent(self.flows(rows))
        studying = [row for row in rows if not row["last_phase"]]
        repaying = [row for row in rows if row["last_phase"]]
        return {
            "disbursed": money(disbursed),
            "total_payment": money(paid),
            "total_interest": money(interest),
            "total_fees": money(fees),
            "cost_of_credit": money(interest + fees),
            "effective_annual_rate_percent": rate,
            "effective_annual_rate_above_percent": "1000000" if rate is None else None,
            "payments": self.paid(rows),
            "while_studying": {
                "payments": self.paid(studying),
                "lowest": money(min(row["payment"] for row in studying)),
                "highest": money(max(row["payment"] for row in studying)),
                "from": studying[0]["due"].isoformat(),
                "to": studying[-1]["due"].isoformat(),
            } if studying else None,
            "repaying": {
                "payments": self.paid(repaying),
                "payment": money(repaying[0]["payment"] - repaying[0]["on_top"]),
                "largest": money(self.largest(rows)),
                "from": repaying[0]["due"].isoformat(),
                "to": repaying[-1]["due"].isoformat(),
            },
            "interest_kept_aside": money(sum(row["on_top"] for row in rows)),
            "last_payment": {"date": rows[-1]["due"].isoformat(),
                             "payment": money(rows[-1]["payment"])},
        }

    @staticmethod
    def paid(rows):
        return sum(1 for row in rows if row["payment"])

    @staticmethod
    def largest(rows):
        """Of the last phase, without what a deferral kept aside."""
        return max(row["payment"] - row["on_top"] for row in rows if row["last_phase"])

    def flows(self, rows):
        """(years since the first disbursement, amount): paid above zero, received below zero."""
        flows = [(date, -principal) for date, principal in self.tranches]
        flows += [(self.paid_on(fee), cents(fee["amount"])) for fee in self.fees
                  if fee.get("paid", "separately") != "each_payment"]
        flows += [(row["due"], row["payment"]) for row in rows if row["payment"]]
        return [(self.years[date], amount) for date, amount in flows]
