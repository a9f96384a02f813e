#!/usr/bin/env python3
"""Compare the APRs of `afford cost --regime all` with the laws' equations on the loan's own rows.

    check_cost_regimes.py AFFORD_BINARY [LOANS] [FIRST_SEED]

LOANS random loans (150; with AFFORD_QUICK=1 40, with AFFORD_LONG=1 1,500): tranches, deferral,
interest only, fees kept back, financed, paid on a day and with each payment. The rows come from
`afford schedule`, which check_loans.py checks; all that is worked out here is the rate. Only cash
that moves counts: a fee kept back makes the first advance smaller, a financed fee is no flow.
Prints each difference and a line of counts; exits 1 on any difference.
"""
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from random import Random

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "rates"))

from equations import ca_left_owed, ca_percent, us_sign  # noqa: E402
from roots import compound_roots, compound_rounded, half_up, rounded, us_roots  # noqa: E402
from unit_periods import (UNITS_PER_YEAR, ca_years, eu_years, months_before,  # noqa: E402
                          us_time, whole_months_back)

DIGITS = 4
HIGHEST = 1_000_000  # percent
STEPS = {"monthly": ("months", 1), "biweekly": ("days", 14), "weekly": ("days", 7)}


# ---- loans

def random_request(seed):
    r = Random(f"cost regimes {seed}")
    frequency = r.choice(["monthly", "monthly", "monthly", "biweekly", "weekly"])
    start = date(2023, 1, 1) + timedelta(days=r.randint(0, 1500))
    per_year = UNITS_PER_YEAR[STEPS[frequency]]
    first = start + timedelta(days=365 // per_year + r.choice([0, 0, 0, 1, 3, 9, 17, -2, -5, 30]))
    if frequency == "monthly" and r.random() < 0.6:         # a whole month, or the same day later
        first = (start.replace(day=1) + timedelta(days=r.choice([32, 63])))
        first = first.replace(day=min(start.day, 28))
        if start.day > 28 and r.random() < 0.6:             # the last day of a shorter month
            following = first.replace(day=28) + timedelta(days=4)
            first = min(first.replace(day=28) + timedelta(days=start.day - 28),
                        following - timedelta(days=following.day))
    elif frequency != "monthly" and r.random() < 0.5:
        first = start + timedelta(days=STEPS[frequency][1] * r.choice([1, 1, 2]))
    lent = r.choice([r.randint(1000, 15000), 500 * r.randint(2, 30)])
    loan = {"currency": "CAD", "disbursements": [advance(start, lent)],
            "nominal_rate_percent": r.choice(["0", "6.7", "6.7", "9.99", "18", "29.9", "34.5"]),
            "day_count": r.choice(["1/12", "Act/365F"]),
            "due_dates": {"first": first.isoformat(), "frequency": frequency}, "phases": phases(r)}
    if frequency == "monthly" and first.day < start.day and first.day > 27:
        loan["due_dates"]["anchor_day"] = r.choice([start.day, start.day, first.day])
    single = loan["phases"][-1]["payments"] == 1
    for _ in range(0 if single else r.choice([0, 0, 0, 0, 1, 2])):
        day = first + timedelta(days=365 // per_year * r.randint(0, 5) + r.choice([0, 0, 4, 11]))
        loan["disbursements"].append(advance(day, r.randint(200, 4000)))
    fees = [fee(r, start, start if single else first) for _ in range(r.choice([0, 0, 1, 1, 2, 3]))]
    if fees:
        loan["fees"] = fees
    return {"as_of": start.isoformat(), "loan": loan}


def advance(day, lent):
    return {"date": day.isoformat(), "principal": f"{lent}.00"}


def phases(r):
    found = []
    kind = r.choice(["none", "none", "interest_only", "deferral", "both"])
    if kind in ("deferral", "both"):
        found.append({"kind": "deferral", "payments": r.randint(1, 6),
                      "capitalise": r.choice(["each_due_date", "end", "never"])})
    if kind in ("interest_only", "both"):
        found.append({"kind": "interest_only", "payments": r.choice([1, 3, 6, 12])})
    if found or r.random() < 0.9:       # few payments have no most common interval
        return found + [{"kind": "level", "payments": r.choice([6, 12, 24, 36, 60, 104])}]
    return [{"kind": "level", "payments": 1}]


def fee(r, start, first):
    paid = r.choice(["netted", "netted", "financed", "separately", "each_payment"])
    found = {"kind": r.choice(["administration", "origination"]), "paid": paid}
    if r.random() < 0.6 or paid == "each_payment":
        found["amount"] = f"{r.randint(1, 9) if paid == 'each_payment' else r.randint(10, 250)}.00"
    else:
        found["percent"] = r.choice(["1", "0.5", "2.25", "5"])
    if paid == "separately" or (paid == "financed" and r.random() < 0.3):
        found["date"] = r.choice([start, start, first, start + timedelta(days=20)]).isoformat()
    return found


def asked(binary, command, request, *options):
    done = subprocess.run([binary, command, "--format", "json", *options, "-"],
                          input=json.dumps(request).encode(), capture_output=True, check=False)
    if done.returncode == 2:
        sys.exit(f"{command} {' '.join(options)}: {done.stderr.decode().strip()}")
    if not done.stdout:
        return done.returncode, done.stderr.decode()
    return done.returncode, json.loads(done.stdout)


# ---- the cash that moves

class Cash:
    """flows: (day, amount), above zero what the borrower receives."""

    def __init__(self, loan, rows):
        self.step = STEPS[loan["due_dates"]["frequency"]]
        words = loan["due_dates"]
        self.anchor = words.get("anchor_day", date.fromisoformat(words["first"]).day)
        self.rows = rows
        self.advances = [(date.fromisoformat(part["date"]), Fraction(part["principal"]))
                         for part in loan["disbursements"]]
        lent = sum(amount for _, amount in self.advances)
        self.start = min(day for day, _ in self.advances)
        first = next(k for k, (day, _) in enumerate(self.advances) if day == self.start)
        self.drawn = list(self.advances)        # what the contract's balance knows of
        self.flows, self.fees = list(self.advances), Fraction(0)
        for one in loan.get("fees", []):
            if one["paid"] == "each_payment":
                continue                        # it is in the rows
            amount = Fraction(one["amount"]) if "amount" in one else cents(one["percent"], lent)
            day = date.fromisoformat(one.get("date", self.start.isoformat()))
            self.fees += amount
            if one["paid"] == "netted":
                self.flows[first] = (self.start, self.flows[first][1] - amount)
            elif one["paid"] == "separately":
                self.flows.append((day, -amount))
            else:
                self.drawn.append((day, amount))
        for row in rows:
            if Fraction(row["payment"]):
                self.flows.append((date.fromisoformat(row["due_date"]), -Fraction(row["payment"])))
            self.fees += Fraction(row["fee"])
        self.interest = sum(Fraction(row["interest"]) for row in rows)

    def timed(self, years):
        return [(years(self.start, day, self.step, self.anchor), amount)
                for day, amount in self.flows]


def cents(percent, lent):
    """A share of what is lent, to the cent, halves up."""
    return Fraction(half_up(Fraction(percent) * lent), 100)


# ---- the figures

def nearest_to_zero(found):
    """The non-negative rate nearest to zero, else the negative one nearest to it."""
    gains = [one for one in found if one >= 0]
    return gains[0] if gains else found[-1] if found else None


def us_percent(cash):
    """The unit-period is the most common interval. For one advance and one payment it is the term,
    at most a year; 12 / months of them a year if the term is whole months, else 365 / days."""
    days = sorted({day for day, _ in cash.flows})
    if len(days) == 2:
        return single_payment_percent(cash, days[1])
    step = average_step(cash, days) or cash.step
    flows = [(*us_time(cash.start, day, step, cash.anchor), amount)
             for day, amount in cash.flows]
    scale = 100 * per_year(step)
    return nearest_to_zero([rounded(root, scale, DIGITS, lambda i: us_sign(flows, i))
                            for root in us_roots(flows)])


def per_year(step):
    kind, k = step
    if kind == "half":
        return Fraction(24)
    if kind == "months":
        return Fraction(12, k)
    return Fraction(364, k) if k % 7 == 0 else Fraction(365, k)


def average_step(cash, days):
    """Of two payments whose periods differ, the whole weeks or months up to a year, the day or the
    half month, that are nearest to the average of the two; of two as near the shorter."""
    due = sorted({date.fromisoformat(row["due_date"]) for row in cash.rows if Fraction(row["payment"])})
    if len(due) != 2 or len(days) != 3 or len(cash.advances) != 1 or cash.start in due:
        return None
    if period(cash.start, due[0]) == period(due[0], due[1]):
        return None
    average = Fraction((due[1] - cash.start).days, 2)
    steps = {("days", 1): Fraction(1), ("half", 1): Fraction(365, 24)}
    steps |= {("days", 7 * weeks): Fraction(7 * weeks) for weeks in range(1, 53)}
    steps |= {("months", months): Fraction(365 * months, 12) for months in range(1, 13)}
    return min(sorted(steps, key=steps.get), key=lambda step: abs(steps[step] - average))


def period(start, end):
    """Whole months, or else days."""
    months, odd, _ = whole_months_back(start, end, 0)
    return ("days", (end - start).days) if odd or not months else ("months", months)


def single_payment_percent(cash, due):
    months, odd, _ = whole_months_back(cash.start, due, cash.anchor)
    whole_years, rest = divmod(months, 12)
    whole, part = whole_years, Fraction(rest, 12)
    per_year = Fraction(1)
    if odd:
        part = Fraction((months_before(due, 12 * whole_years, cash.anchor) - cash.start).days, 365)
    if whole == 0 or (whole == 1 and part == 0):
        per_year = Fraction(12, months) if not odd else Fraction(365, (due - cash.start).days)
        whole, part = 1, Fraction(0)
    flows = [(0, 0, a) if day == cash.start else (whole, part, a) for day, a in cash.flows]
    return nearest_to_zero([rounded(root, 100 * per_year, DIGITS, lambda i: us_sign(flows, i))
                            for root in us_roots(flows)])


def effective_percent(flows):
    return nearest_to_zero([compound_rounded(flows, root, 100, DIGITS)
                            for root in compound_roots(flows)])


def term_in_days(cash):
    """Of one payment at a step of weeks and nothing beside it: then time is days over 365."""
    days = sorted({day for day, _ in cash.flows})
    return (days[1] - days[0]).days if len(days) == 2 and cash.step[0] == "days" else None


def ca_time(cash, day):
    if term_in_days(cash):
        return Fraction((day - cash.start).days, 365)
    return ca_years(cash.start, day, cash.step, cash.anchor)


def ca_figures(cash):
    flows = [(ca_time(cash, day), amount) for day, amount in cash.flows]
    periods = Fraction(365, term_in_days(cash)) if term_in_days(cash) else UNITS_PER_YEAR[cash.step]
    if ca_left_owed(flows, Fraction(-1, 2 * 10 ** (DIGITS + 2))) > 0:
        return {"percent": None}
    percent = ca_percent(flows, DIGITS)
    eighth = Fraction(half_up(percent * 8), 8)      # unless the digits left out say otherwise
    if ca_left_owed(flows, (eighth - Fraction(1, 16)) / 100) > 0:
        eighth -= Fraction(1, 8)
    elif ca_left_owed(flows, (eighth + Fraction(1, 16)) / 100) <= 0:
        eighth += Fraction(1, 8)
    return {"percent": percent, "nearest_eighth_percent": eighth,
            "actuarial_nominal_percent": actuarial_nominal(flows, periods),
            "contract_schedule_average_percent": average_percent(cash)}


def actuarial_nominal(flows, per_year):
    """The rate of a period, compounded over parts of one, times the periods of a year."""
    periods = [(time * per_year, amount) for time, amount in flows]
    return nearest_to_zero([compound_rounded(periods, root, 100 * per_year, DIGITS)
                            for root in compound_roots(periods)])


def average_percent(cash):
    """100 C / (T P): P the average of the contract's balances just before each payment."""
    def years_to(day):
        return ca_time(cash, day)

    weighed, at, drawn = Fraction(0), cash.start, sorted(cash.drawn)
    balance = sum(amount for day, amount in drawn if day <= at)
    for row in cash.rows:
        due = date.fromisoformat(row["due_date"])
        before = balance + sum(amount for day, amount in drawn if at < day < due)
        length = years_to(due) - years_to(at)
        weighed += before * length
        balance, at = Fraction(row["balance_after"]), due
    whole = 100 * (cash.interest + cash.fees) / weighed
    return Fraction(half_up(whole * 10 ** DIGITS), 10 ** DIGITS)


# ---- against the program

def figure(x, digits=DIGITS):
    return None if x is None else f"{half_up(x * 10 ** digits) / 10 ** digits:.{digits}f}"


def differences(binary, request):
    code, schedule = asked(binary, "schedule", request)
    if code == 3:
        return None
    if code:
        return [f"schedule: exit {code}: {schedule}"]
    cash = Cash(request["loan"], schedule["installments"])
    code, cost = asked(binary, "cost", request, "--regime", "all")
    right = {"us": {"percent": us_percent(cash)}, "ca": ca_figures(cash),
             "eu": {"percent": effective_percent(cash.timed(eu_years))}}
    right["uk"] = right["eu"]
    if code == 4 and any(right[name]["percent"] is None for name in right):
        return []
    if code:
        return [f"cost: exit {code}: {cost}"]
    found = []
    for regime, figures in right.items():
        for name, value in figures.items():
            ours = cost["apr"][regime].get(name)
            # Beyond all sense a rate is said to be above the highest, not worked out.
            if ours is None and value is not None and value > HIGHEST:
                ours = figure(value) if cost["apr"][regime].get("above_percent") else None
            if ours != figure(value, 3 if "eighth" in name else DIGITS):
                found.append(f"{regime} {name} {ours} instead of {figure(value)}")
    return found


def default_count():
    if os.environ.get("AFFORD_QUICK") == "1":
        return 40
    return 1500 if os.environ.get("AFFORD_LONG") == "1" else 150


def main(binary, count, first_seed=0):
    counts = Counter()
    for seed in range(first_seed, first_seed + count):
        request = random_request(seed)
        found = differences(binary, request)
        if found is None:
            counts["refused"] += 1
            continue
        for line in found:
            print(f"seed {seed}: {line}: {json.dumps(request['loan'])}")
        counts["DIFFERENT" if found else "same"] += 1
    print(", ".join(f"{name}: {number}" for name, number in sorted(counts.items())))
    return 1 if counts["DIFFERENT"] or not counts["same"] else 0


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[2:]]
    sys.exit(main(sys.argv[1], *(words or [default_count()])))
