#!/usr/bin/env python3
"""Every row of a loan, worked out with whole fractions, straight from the definitions.

Never calls the engine. Input is the "loan" section of a request (design/product.md, "Loan words");
`rows(loan)` returns one dict per due date with the field names of `afford schedule --format json`.
Run it without arguments to write the rows of every file in tests/vectors/loan again from the
file's own head; with `--check` it only says whether they are what it would write.

Conventions, each from design/product.md unless said otherwise:
  due dates   due date k is k months after `first` on `anchor_day` (default: first's own day), cut
              to the month's last day; the anchor is kept.
  interest    accrues on each day d with start <= d < end on what is owed that day; a tranche bears
              interest from its own day on; a tranche on a due date belongs to the next period.
  1/12        each regular period is 1/12 of a year, a part of it days / days of the period / 12.
              Regular periods go on before `first`, so an early tranche meets whole periods there.
  Act/365F    days / 365, in leap years too.
  rounding    interest once per due date, from the exact fraction. Level payment once, to a multiple
              of `payment_unit`. half_up: halves away from zero.
  level       payment = V x prod_{k>=2}(1+i_k) / sum_j prod_{k>j}(1+i_k), where V is the balance at
              the start of the period plus its exact interest, i_k the exact rate of the k-th
              period, over the payments left from that due date on. A tranche during the phase:
              worked out again on the next due date, over the payments then left. Only the last
              phase may be worked out so: what an earlier one is spread over is an open question.
  last        the last payment clears the loan: balance plus interest, whatever the phase.
  deferral    nothing is due. each_due_date: the interest joins the balance (payment 0, negative
              principal). end: kept aside, joins the balance on the deferral's last due date.
              never: kept aside, due on top of the first payment after the deferral. Interest that
              is kept aside is rounded on each due date and bears none.
  payment     a stated payment below the interest is an error; one that is worked out may be below
              it (a long first period) and then the balance grows. It never exceeds what is owed.
  fees        `each_payment` is due on top of the payment on every due date outside a deferral while
              anything is owed; the other fees are in no row.
"""
import datetime
import glob
import os
import sys
from fractions import Fraction

DECIMALS = {"CAD": 2, "USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "XTS": 12}
COLUMNS = ["number", "due_date", "phase", "payment", "principal", "interest", "fee",
           "balance_after"]


def leaf(value):
    """The text of a figure, with or without a word on who vouches for it."""
    return str(value["value"] if isinstance(value, dict) else value)


class PaymentBelowInterest(ValueError):
    """A stated payment that would let the debt grow."""


def rounded(value, mode):
    """A non-negative fraction as a whole number."""
    floor = value.numerator // value.denominator
    rest = value - floor
    if mode == "down" or rest == 0:
        return floor
    if mode == "up" or rest > Fraction(1, 2):
        return floor + 1
    if rest < Fraction(1, 2):
        return floor
    return floor + (1 if mode == "half_up" else floor % 2)


def month_step(date, months, anchor):
    index = date.year * 12 + date.month - 1 + months
    year, month = index // 12, index % 12 + 1
    first_of_next = datetime.date(year + month // 12, month % 12 + 1, 1)
    last_day = (first_of_next - datetime.timedelta(days=1)).day
    return datetime.date(year, month, min(anchor, last_day))


class Dates:
    def __init__(self, due_dates):
        self.first = datetime.date.fromisoformat(leaf(due_dates["first"]))
        self.anchor = int(leaf(due_dates.get("anchor_day", self.first.day)))

    def due(self, k):
        return month_step(self.first, k, self.anchor)

    def year_part(self, day_count, start, end):
        """The part of a year from start to end, day by day through the regular periods."""
        if day_count == "Act/365F":
            return Fraction((end - start).days, 365)
        k = 0
        while self.due(k) < end:
            k += 1
        total = Fraction(0)
        while self.due(k) > start:
            low, high = self.due(k - 1), self.due(k)
            inside = (min(high, end) - max(low, start)).days
            total += Fraction(inside, 12 * (high - low).days)
            k -= 1
        return total


class Account:
    """The loan's inputs as whole minor units and fractions."""

    def __init__(self, loan):
        self.decimals = DECIMALS[leaf(loan["currency"])]
        self.rate = Fraction(leaf(loan["nominal_rate_percent"])) / 100
        self.day_count = leaf(loan.get("day_count", "1/12"))
        assert self.day_count in ("1/12", "Act/365F"), self.day_count
        self.dates = Dates(loan["due_dates"])
        self.tranches = sorted(
            (datetime.date.fromisoformat(leaf(d["date"])), self.minor(d["principal"]))
            for d in loan["disbursements"])
        rounding = loan.get("rounding", {})
        self.interest_mode = rounding.get("interest", "half_up")
        self.payment_mode = rounding.get("payment", "half_up")
        unit = rounding.get("payment_unit")
        self.unit = self.minor(unit) if unit is not None else 1
        self.plan = [phase for phase in loan["phases"]
                     for _ in range(int(leaf(phase["payments"])))]
        self.fee = sum(self.minor(fee["amount"]) for fee in loan.get("fees", [])
                       if fee.get("paid", "separately") == "each_payment")

    def minor(self, text):
        value = Fraction(leaf(text)) * 10 ** self.decimals
        assert value.denominator == 1, text
        return value.numerator

    def text(self, minor):
        sign, digits = "-" if minor < 0 else "", str(abs(minor)).rjust(self.decimals + 1, "0")
        if self.decimals == 0:
            return sign + digits
        return sign + digits[:-self.decimals] + "." + digits[-self.decimals:]

    def start_of(self, row):
        return self.tranches[0][0] if row == 0 else self.dates.due(row - 1)

    def drawn(self, start, end):
        return [(day, amount) for day, amount in self.tranches if start <= day < end]

    def exact_interest(self, row, balance):
        """`balance` is owed when the period starts, without the tranches of that day."""
        start, end = self.start_of(row), self.dates.due(row)
        years = balance * self.dates.year_part(self.day_count, start, end)
        for day, amount in self.drawn(start, end):
            years += amount * self.dates.year_part(self.day_count, day, end)
        return years * self.rate

    def level_payment(self, row, balance):
        drawn = sum(amount for _, amount in self.drawn(self.start_of(row), self.dates.due(row)))
        product = total = Fraction(1)
        for k in range(row + 1, len(self.plan)):
            part = self.dates.year_part(self.day_count, self.dates.due(k - 1), self.dates.due(k))
            product *= 1 + self.rate * part
            total = total * (1 + self.rate * part) + 1
        owed = balance + drawn + self.exact_interest(row, balance)
        return rounded(owed * product / total / self.unit, self.payment_mode) * self.unit


def stated(account, phase, interest):
    payment = account.minor(phase["payment"])
    if payment < interest:
        raise PaymentBelowInterest(phase["payment"])
    return payment


def rows(loan):
    account = Account(loan)
    plan = account.plan
    last = len(plan) - 1
    out, balance, aside, level = [], 0, 0, None
    for row, phase in enumerate(plan):
        kind, start, due = phase["kind"], account.start_of(row), account.dates.due(row)
        drawn = account.drawn(start, due)
        interest = rounded(account.exact_interest(row, balance), account.interest_mode)
        starts = row == 0 or plan[row - 1] is not phase
        if kind == "level" and "payment" not in phase and (starts or drawn):
            assert phase is plan[-1], "a level phase before the last needs a payment"
            level = account.level_payment(row, balance)
        balance += sum(amount for _, amount in drawn)
        due_aside = 0
        if kind == "deferral" and row != last:
            rule = phase.get("capitalise", "each_due_date")
            if rule == "each_due_date":
                principal = -interest
            else:
                aside, interest, principal = aside + interest, 0, 0
                if rule == "end" and plan[row + 1] is not phase:
                    interest, principal, aside = aside, -aside, 0
        else:
            due_aside, aside = aside, 0
            if row == last:
                principal = balance
            elif kind == "interest_only":
                principal = 0
            elif "payment" in phase:
                principal = min(stated(account, phase, interest) - interest, balance)
            else:
                principal = min(level - interest, balance)
        interest += due_aside
        is_owed = balance > 0 or interest > 0
        balance -= principal
        fee = account.fee if is_owed and kind != "deferral" else 0
        out.append({"number": row + 1, "due_date": due.isoformat(), "phase": kind,
                    "payment": account.text(principal + interest + fee),
                    "principal": account.text(principal), "interest": account.text(interest),
                    "fee": account.text(fee), "balance_after": account.text(
                        balance + sum(a for d, a in account.tranches if d == due))})
    return out


def phase_of(words):
    phase = {"kind": words[0], "payments": int(words[1])}
    if len(words) == 4:
        phase[words[2]] = words[3]
    return phase


def loan_of(head):
    """The request's loan section from the head of a vector file (tests/vectors/README.md)."""
    pairs = [item.split(" ") for item in head["rounding"].split("; ")]
    loan = {
        "currency": head["currency"],
        "disbursements": [dict(zip(("date", "principal"), item.split(" ")))
                          for item in head["disbursements"].split("; ")],
        "nominal_rate_percent": head["rate_percent"],
        "day_count": head["convention"],
        "due_dates": {"first": head["first_due_date"], "anchor_day": int(head["anchor_day"])},
        "phases": [phase_of(item.split(" ")) for item in head["phases"].split("; ")],
        "rounding": {"payment_unit" if key == "unit" else key: word for key, word in pairs},
    }
    if "fee_each_payment" in head:
        loan["fees"] = [{"kind": "service", "amount": head["fee_each_payment"],
                         "paid": "each_payment"}]
    return loan


def regenerated(path):
    """The file's own head, and the rows that it leads to."""
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if line.startswith("#")]
    head = dict(line[2:].rstrip("\n").split(": ", 1) for line in lines)
    text = "".join(lines) + ",".join(COLUMNS) + "\n"
    for row in rows(loan_of(head)):
        text += ",".join(str(row[column]) for column in COLUMNS) + "\n"
    return text


def main(arguments):
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "vectors", "loan")
    stale = 0
    for path in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        text = regenerated(path)
        with open(path, encoding="utf-8") as file:
            same = file.read() == text
        stale += not same
        print(("same    " if same else "changed ") + os.path.basename(path))
        if not same and "--check" not in arguments:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
