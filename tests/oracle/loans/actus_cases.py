"""ACTUS reference schedules as `loan` objects in our words (currency XTS, twelve digits, which stands for "not rounded"),
our rows turned back into ACTUS's events, and the check of the oracle against them.

python3 actus_cases.py [VECTORS]     prints what differs by more than 1e-8; ends with 1 if anything does

How the words are mapped
  principal and interest cycles   the due dates are the interest dates; a phase is a run of due dates of the same kind and step
  interest date, no principal     phase interest_only
  capitalised interest            phase deferral, capitalise each_due_date
  principal date, no interest     a prepayment (all principal; the interest stays due)
  draw                            a disbursement (on a due date it comes after the payment, as in ACTUS)
  annuity, payment computed       phase level, level_from exact; balloon with amortise_over if it ends before amortise_to
  annuity, negative amortizer, payment given   phase minimum, allow_negative_amortisation
  linear                          equal_principal (with principal if it is given)
  exotic linear                   custom, a list of principals
  rate_reset                      index_rate with resets by dates; rate_steps and a reset already fixed: rate_changes
  last_stub                       a phase of its own with its own `every`; in a computed level payment: until and last_stub
  premium or discount             a fee, netted (changes only what is paid out)
  status date after disbursement  the loan is disbursed on the status date
  SCF, CSMP, ..                   business_days: shift and calculate
  maturity at 23:59:59            the next day
"""
import json
import os
import sys
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from dates import Grid, base_point, day_in_month, month_end_rule, month_of, point, step_back
from day_counts import fraction
from loan_schedule import schedule
from terms import Finding, read_step

VECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "vectors", "loan", "actus-loans.json")
DAY_COUNTS = {"ACT/365F": "Act/365F", "30E/360": "30E/360", "ACT/ACT-ISDA": "Act/Act ISDA", "ACT/360": "Act/360"}
SHIFTS = {"F": "following", "P": "preceding", "MF": "modified_following", "MP": "modified_preceding"}
MONEY_EVENTS = ("IED", "PR", "PI", "IP", "IPCI", "MD")
TOLERANCE = Fraction(1, 10 ** 8)


class NotExpressible(Exception):
    pass


def day_of(text):
    """23:59:59 counts as the next day."""
    day = date.fromisoformat(text[:10])
    return day + timedelta(days=1) if text.endswith("23:59:59") else day


def decimal_text(x, digits=20):
    """A fraction with a finite decimal writing, exactly."""
    whole = x * 10 ** digits
    if whole.denominator != 1:
        raise NotExpressible(f"{x} has more than {digits} decimals")
    text = str(abs(whole.numerator)).rjust(digits + 1, "0")
    text = (text[:-digits] + "." + text[-digits:]).rstrip("0").rstrip(".")
    return "-" + text if x < 0 else text


def percent(text):
    return decimal_text(Fraction(text) * 100)


# ---- ACTUS's dates

def cycle(anchor, every, end, last_stub, month_end):
    """anchor + k steps before `end`; off the cycle a long last stub drops the last of them. `end` itself is not in it."""
    grid = Grid(point(anchor), read_step(every), anchor.day, month_end_rule(month_end, anchor))
    days, j = [], 0
    while grid.at(j).day < end:
        days.append(grid.at(j).day)
        j += 1
    if last_stub == "long" and grid.at(j).day != end and days:
        days.pop()
    return days


class Case:
    """Due dates of a case with what happens on them."""

    def __init__(self, case):
        self.terms = terms = case["terms"]
        if "interest_base" in terms and terms["interest_base"] != "follows":
            raise NotExpressible("interest_base lagged: interest on a balance frozen at interest_base_cycle dates")
        self.month_end = {"same_day": "clamp", "end_of_month": "end_of_month"}[terms.get("month_end", "same_day")]
        self.start = max(day_of(terms["disbursed_on"]), day_of(terms["status_date"]))
        if Fraction(terms.get("accrued_at_start", "0")) != 0:
            raise NotExpressible("accrued_at_start: interest owed before the first disbursement")
        self.principal = Fraction(terms["principal"])
        self.draws, self.prepaid, self.rows = [], [], []     # rows: (day, kind, amount)
        self.balloon_from = None
        self.derived_term = False
        self.build()

    def dates(self, cycle_terms, end):
        if end == self.end and self.terms.get("maturity", "").endswith("23:59:59"):
            end -= timedelta(days=1)                        # the cycle and its stub see the calendar day
        return cycle(day_of(cycle_terms["anchor"]), cycle_terms["every"], end, cycle_terms["last_stub"], self.month_end)

    def build(self):
        kind = self.terms["kind"]
        if kind == "exotic_linear":
            self.build_exotic()
        elif kind == "bullet":
            self.end = day_of(self.terms["maturity"])
            self.build_rows({}, self.interest_dates())
        elif kind == "linear":
            self.end = self.maturity()
            repaid = self.dates(self.terms["principal_cycle"], self.end)
            self.build_linear(repaid)
        else:
            self.end = self.maturity()
            word = "level" if "payment" not in self.terms else "minimum"
            paid = {day: (word, self.terms.get("payment")) for day in self.dates(self.terms["principal_cycle"], self.end)}
            self.build_rows(paid, self.interest_dates(), (word, self.terms.get("payment")))

    def interest_dates(self):
        found = self.dates(self.terms["interest_cycle"], self.end) if "interest_cycle" in self.terms else []
        if "capitalise_until" in self.terms:
            found.append(day_of(self.terms["capitalise_until"]))
        return found

    def maturity(self):
        terms = self.terms
        if "maturity" in terms:
            self.balloon_from = terms.get("amortise_to") if "payment" not in terms else None
            return day_of(terms["maturity"])
        if "amortise_to" in terms:
            return day_of(terms["amortise_to"])
        # derived, as ACTUS does it: anchor + (ceil(N / (payment - first interest)) - 1) periods; linear: without interest
        principal_cycle = terms["principal_cycle"]
        anchor = day_of(principal_cycle["anchor"])
        grid = Grid(point(anchor), read_step(principal_cycle["every"]), anchor.day, month_end_rule(self.month_end, anchor))
        interest = 0
        if terms["kind"] != "linear":
            interest = self.principal * Fraction(terms["annual_rate"]) * fraction(DAY_COUNTS[terms["day_count"]], grid.at(-1).day, anchor, None)
            self.derived_term = "capitalise_until" not in terms and "rate_reset" not in terms       # then our rule gives the same
        return grid.at(ceil(self.principal / (Fraction(terms["payment"]) - interest)) - 1).day

    def build_rows(self, paid, interest_dates, at_end=("interest_only", None)):
        capitalised_until = day_of(self.terms["capitalise_until"]) if "capitalise_until" in self.terms else date(1, 1, 1)
        for day in sorted(set(paid) | set(interest_dates) | {self.end}):
            if day == self.end:
                self.rows.append((day, *at_end))
            elif day in paid:
                self.rows.append((day, *paid[day]))
            elif day > self.start:                          # interest on the day of disbursement is nothing
                self.rows.append((day, "deferral" if day <= capitalised_until else "interest_only", None))

    def build_linear(self, repaid):
        amount = self.terms.get("payment")
        interest_dates = self.interest_dates()
        together = set(repaid) <= set(interest_dates)
        if amount is None and not together:
            amount = decimal_text(self.principal / (len(repaid) + 1), 12)
        paid = {day: ("equal_principal", amount) for day in repaid if day in interest_dates}
        self.prepaid = [(day, amount) for day in repaid if day not in interest_dates]
        self.build_rows(paid, interest_dates, ("equal_principal", amount) if paid else ("interest_only", None))

    def build_exotic(self):
        terms = self.terms
        self.end = day_of(terms["maturity"]) if "maturity" in terms else None
        far = self.end or date(2100, 1, 1)
        moves = []
        for step, stop in zip(terms["principal_steps"], [day_of(s["from"]) for s in terms["principal_steps"][1:]] + [far]):
            moves += [(day, Fraction(step["amount"]) * (1 if step["direction"] == "repay" else -1))
                      for day in cycle(day_of(step["from"]), step["every"], stop, step["last_stub"], self.month_end)]
        left = self.principal
        for i, (day, amount) in enumerate(moves):
            left -= amount
            if left <= 0 and self.end is None:              # no maturity: the steps bring the principal to zero
                self.end, moves = day, moves[:i]
                break
        interest_dates = []
        for step, stop in zip(terms["interest_steps"], [day_of(s["from"]) for s in terms["interest_steps"][1:]] + [self.end]):
            interest_dates += cycle(day_of(step["from"]), step["every"], min(stop, self.end), step["last_stub"], self.month_end)
        paid = {}
        for day, amount in moves:
            if day >= self.end:
                continue
            if amount < 0:
                self.draws.append((day, decimal_text(-amount)))
            elif day in interest_dates:
                paid[day] = ("custom", decimal_text(amount))
            else:
                self.prepaid.append((day, decimal_text(amount)))
        self.build_rows(paid, interest_dates)

    # ---- the loan object

    def loan(self):
        terms = self.terms
        loan = {
            "currency": "XTS",
            "disbursements": [{"date": self.start.isoformat(), "principal": terms["principal"]}] + [{"date": d.isoformat(), "principal": a} for d, a in self.draws],
            "nominal_rate_percent": percent(terms["annual_rate"]),
            "day_count": DAY_COUNTS[terms["day_count"]],
            "due_dates": {}, "phases": [],
            "conventions": {"level_from": "exact", "tranche_on_due_date": "after", "allow_negative_rate": True, "allow_negative_amortisation": True},
        }
        if self.prepaid:
            loan["prepayments"] = [{"date": d.isoformat(), "amount": a, "then": "shorten_term"} for d, a in self.prepaid]
        discount = Fraction(terms.get("premium_or_discount_at_disbursement", "0"))
        if discount > 0:
            raise NotExpressible("a premium: paid out more than the principal (a netted fee below zero)")
        if discount < 0:
            loan["fees"] = [{"kind": "discount", "amount": decimal_text(-discount), "paid": "netted"}]
        self.add_rates(loan)
        self.add_due_dates(loan)
        return loan

    def add_rates(self, loan):
        if "rate_steps" in self.terms:
            loan["rate_changes"] = [{"date": step["on"], "nominal_rate_percent": percent(step["rate"])} for step in self.terms["rate_steps"]]
        if "rate_reset" not in self.terms:
            return
        reset = self.terms["rate_reset"]
        days = [day.isoformat() for day in self.dates(reset, self.end)]
        index = dict(reset["index"])
        rates = {day: Fraction(index[day]) * Fraction(reset["multiplier"]) + Fraction(reset["spread"]) for day in days if day in index}
        if "first_reset_fixed_at" in reset:                 # a reset already known: the rate itself
            rates[days[0]] = Fraction(reset["first_reset_fixed_at"])
            loan["rate_changes"] = [{"date": day, "nominal_rate_percent": decimal_text(rates[day] * 100)} for day in days]
        elif days:
            loan["index_rate"] = {"index": [{"date": day, "percent": percent(value)} for day, value in reset["index"]],
                                  "spread": percent(reset["spread"]), "multiplier": reset["multiplier"], "resets": {"dates": days}}

    def add_due_dates(self, loan):
        """Runs of rows of one kind become phases; a run that changes its step is split."""
        main = self.terms.get("principal_cycle") or self.terms.get("interest_cycle") or {"anchor": self.terms["principal_steps"][0]["from"], "every": self.terms["principal_steps"][0]["every"]}
        anchor_day, first = day_of(main["anchor"]).day, self.rows[0][0]
        every = main["every"]
        if self.terms.get("interest_cycle") and self.rows[0][1] == "interest_only":
            every = self.terms["interest_cycle"]["every"]
        month_end = month_end_rule(self.month_end, day_of(main["anchor"]))
        step = read_step(every)
        words = {"every": every, "anchor_day": anchor_day, "month_end": "end_of_month" if month_end == "last day" else "clamp"}
        if step.kind == "days" or day_in_month(month_of(first), anchor_day, month_end) == first:
            words["first"] = first.isoformat()
            base = step_back(first, step, anchor_day, month_end)
        else:
            words["from"] = self.start.isoformat()
            base = base_point(self.start, anchor_day, month_end)
        if "business_day" in self.terms:
            rule = self.terms["business_day"]
            words["business_days"] = {"calendar": "weekends", "shift": SHIFTS[rule[2:] if rule[:2] in ("SC", "CS") else rule],
                                      "calculate": "shifted" if rule[:2] == "SC" else "unshifted"}
        loan["due_dates"] = words
        rows = list(self.rows)
        while rows:
            kind = rows[0][1]
            length = next((i for i, row in enumerate(rows) if row[1] != kind), len(rows))
            if kind == "level" or (kind == "equal_principal" and rows[0][2] is None):
                loan["phases"].append(self.computed_phase(loan, base, rows, main["every"], anchor_day, month_end))
                break
            base, taken, phase = self.phase(base, rows[:length], [every, main["every"]], anchor_day, month_end)
            loan["phases"].append(phase)
            rows = rows[taken:]
        if self.derived_term:
            loan["phases"][-1].pop("payments")

    def phase(self, base, rows, steps, anchor_day, month_end):
        """The longest run of these rows that one step reaches from the base."""
        best, best_count = None, 0
        for every in steps + [f"{n}M" for n in range(1, 61)] + [f"{(rows[0][0] - base.day).days}D"]:
            if every == "0D":
                continue
            grid, count = Grid(base, read_step(every), anchor_day, month_end), 0
            while count < len(rows) and grid.at(count + 1).day == rows[count][0]:
                count += 1
            if count > best_count:
                best, best_count = every, count
        kind, amount = rows[0][1], rows[0][2]
        phase = {"kind": kind, "every": best}
        if kind == "custom":
            phase["list"] = [{"principal": row[2]} for row in rows[:best_count]]
        else:
            phase["payments"] = best_count
            if kind == "deferral":
                phase["capitalise"] = "each_due_date"
            if kind == "minimum":
                phase["payment"] = amount
            if kind == "equal_principal" and amount is not None:
                phase["principal"] = amount
        return Grid(base, read_step(best), anchor_day, month_end).at(best_count), best_count, phase

    def computed_phase(self, loan, base, rows, every, anchor_day, month_end):
        """Where an amount is worked out over the rows left they must be one phase: until, and last_stub if the end is off the cycle."""
        grid, regular = Grid(base, read_step(every), anchor_day, month_end), 0
        if self.balloon_from:
            while grid.at(regular).day < day_of(self.balloon_from):
                regular += 1
            return {"kind": "balloon", "every": every, "payments": len(rows), "amortise_over": regular}
        while grid.at(regular + 1).day <= self.end:
            regular += 1
        if grid.at(regular).day != self.end:
            loan["due_dates"]["last_stub"] = "long" if len(rows) == regular else "short"
        return {"kind": rows[0][1], "every": every, "until": self.end.isoformat()}


# ---- our rows -> ACTUS's events

def events_of(case, loan, rows):
    """{(day, type): payoff} and {day: principal after the day}, signed as the case's view is."""
    terms, sign = case.terms, -1 if case.terms["view"] == "borrower" else 1
    events, after = {}, {}
    def add(day, kind, payoff):
        events[day, kind] = events.get((day, kind), 0) + sign * payoff
    withheld = sum(Fraction(fee["amount"]) for fee in loan.get("fees", []))
    for i, d in enumerate(loan["disbursements"]):
        day, amount = day_of(d["date"]), Fraction(d["principal"])
        if i == 0 and day_of(terms["disbursed_on"]) < day_of(terms["status_date"]):
            continue                                        # seen after disbursement: no IED
        add(day, "IED" if i == 0 else "PI", -(amount - withheld if i == 0 else amount))
    for row in rows:
        day, principal, interest = day_of(row["due_date"]), Fraction(row["principal"]), Fraction(row["interest"])
        after[day] = sign * Fraction(row["balance_after"])
        if row["phase"] == "deferral" and row["number"] < len(rows):
            add(day, "IPCI", 0)
            continue
        add(day, "MD" if row["number"] == len(rows) else "PR", principal)
        if row["phase"] != "prepayment":
            add(day, "IP", interest)
    return events, after


def expected_of(case_data, case):
    events, after = {}, {}
    cut_off = day_of(case_data["terms"].get("cut_off", "2999-01-01"))
    for day, kind, payoff, principal_after, _, _ in case_data["expected"]:
        day = day_of(day)
        if kind in MONEY_EVENTS:
            events[day, kind] = events.get((day, kind), 0) + Fraction(payoff)
        after[day] = Fraction(principal_after)
    return events, after, cut_off


def differences(case_data):
    case = Case(case_data)
    loan = case.loan()
    events, after = events_of(case, loan, schedule(loan)["installments"])
    want, want_after, cut_off = expected_of(case_data, case)
    found = []
    for day, kind in sorted(set(events) | set(want)):
        a, b = events.get((day, kind), 0), want.get((day, kind), 0)
        if abs(a - b) > TOLERANCE and day <= cut_off:
            found.append(f"{day} {kind}: {float(a)}, expected {float(b)}")
    for day in sorted(set(after)):
        if day in want_after and abs(after[day] - want_after[day]) > TOLERANCE:
            found.append(f"{day} principal after: {float(after[day])}, expected {float(want_after[day])}")
    return found


def main(path):
    agree, differ, impossible = 0, 0, 0
    for case_data in json.load(open(path))["cases"]:
        try:
            found = differences(case_data)
        except NotExpressible as reason:
            impossible += 1
            print(case_data["id"], "not expressible:", reason)
            continue
        except Finding as finding:
            found = [f"finding {finding}"]
        agree, differ = agree + (not found), differ + bool(found)
        for line in found[:4]:
            print(case_data["id"], case_data["note"], "|", line)
    print(f"{agree} agree, {differ} differ, {impossible} not expressible")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else VECTORS))
