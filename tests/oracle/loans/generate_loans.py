"""Random but valid `loan` objects over the whole language, the same ones for the same seed.

random_loan(seed)      any words together; valid means: the oracle makes rows of it
tied_loan(seed)        the first interest is an exact half of the smallest unit, for each day count in turn

python3 generate_loans.py FIRST LAST    checks the oracle's own rows of these seeds and prints what they cover
"""
import json
import sys
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import day_counts
from audit import audit
from dates import Plan
from loan_schedule import schedule
from phase_counts import phase_counts
from terms import STUDY, Finding, Terms

DAY_COUNTS = ["1/12", "30/360", "30/360 period", "30E/360", "Act/360", "Act/364", "Act/365F", "Act/365.25", "Act/Act ISDA", "Act/Act 31Dec"]
ROUNDINGS = ["half_up", "half_even", "up", "down"]
ODD_DAYS = [(2024, 2, 29), (2023, 12, 31), (2024, 1, 31), (2025, 1, 30), (2025, 2, 28), (2024, 12, 15), (2023, 8, 31), (2027, 11, 30), (2028, 2, 29)]


def random_loan(seed):
    for attempt in range(1000):
        loan = candidate(Random(f"loan {seed} {attempt}"))
        try:
            schedule(loan)
            return loan
        except (Finding, OverflowError):
            continue
    raise RuntimeError(f"no valid loan for seed {seed}")


def chance(r, percent):
    return r.random() * 100 < percent


def amount(r, low, high, digits):
    units = r.randint(low * 10 ** digits, high * 10 ** digits)
    if chance(r, 30):
        units -= units % 10 ** digits       # a whole amount
    return amount_text(units, digits)


def amount_text(units, digits):
    text = str(units).rjust(digits + 1, "0")
    return text[:-digits] + "." + text[-digits:] if digits else text


def rate(r, high=30):
    return r.choice(["0", "6.7", str(r.randint(1, high)), f"{r.randint(0, high)}.{r.randint(0, 9999):04d}", f"{r.randint(0, 12)}.{r.randint(0, 99):02d}"])


def iso(day):
    return day.isoformat()


def candidate(r):
    digits = 12 if chance(r, 12) else 2
    start = date(*r.choice(ODD_DAYS)) if chance(r, 25) else date(2019, 1, 1) + timedelta(days=r.randint(0, 3200))
    loan = {"currency": "XTS" if digits == 12 else "CAD", "disbursements": [{"date": iso(start), "principal": amount(r, 200, 30000, digits)}],
            "nominal_rate_percent": rate(r), "day_count": r.choice(DAY_COUNTS), "due_dates": due_dates(r, start), "phases": phases(r, digits)}
    if chance(r, 15):
        add_stub(r, loan, start)
    add_rounding(r, loan, digits)
    add_conventions(r, loan)
    try:
        terms = Terms(loan)
        counts, stub = phase_counts(terms)
        plan = Plan(terms, counts, [], stub)
        last = sum(counts[:-1]) + (counts[-1] or 12) - 1
        days = [plan.end(k) for k in range(last + 1)]
    except (Finding, OverflowError):
        return loan
    add_tranches(r, loan, days, digits)
    add_rates(r, loan, days)
    add_prepayments(r, loan, days, digits)
    add_events(r, loan, days, [plan.due(k) for k in range(last + 1)])
    add_fees(r, loan, days, digits)
    return loan


# ---- due dates and phases

def due_dates(r, start):
    words = {}
    frequency = r.choice(["monthly"] * 6 + ["quarterly", "yearly", "weekly", "biweekly", "semi_monthly", "every"])
    first = start + timedelta(days=r.choice([0, 1, 7, 14, 15, 20, 28, 30, 31, 31, 35, 45, 59]))
    if chance(r, 30):                                        # a month end
        first = (first.replace(day=1) + timedelta(days=40)).replace(day=1) - timedelta(days=r.choice([1, 1, 2]))
    key = r.choice(["first", "from"])
    day = first if key == "first" else r.choice([start, start, start - timedelta(days=r.randint(0, 20))])
    if frequency == "semi_monthly":
        days = r.choice([[1, 15], [15, 31], [5, 20], [14, 28]])
        while day.day not in days:
            day += timedelta(days=1)
        words.update(frequency=frequency, days=days)
    elif frequency == "every":
        words["every"] = r.choice(["2M", "4M", "6M", "10D", "27D", "3W", "1Y"])
    elif frequency != "monthly" or chance(r, 50):
        words["frequency"] = frequency
    words[key] = iso(day)
    if chance(r, 25):
        words["month_end"] = r.choice(["roll", "end_of_month", "clamp"])
    if chance(r, 12) and frequency != "semi_monthly":
        words["anchor_day"] = day.day if key == "first" else r.choice([day.day, 31, 15, 1])
    if key == "first" and day.day >= 28 and (day + timedelta(days=1)).day == 1 and chance(r, 40):
        words["anchor_day"] = 31                             # 28 February stands for a 31st
    if chance(r, 15):
        words["business_days"] = {"calendar": "weekends", "shift": r.choice(["following", "preceding", "modified_following", "modified_preceding"])}
        if chance(r, 60):
            words["business_days"]["calculate"] = r.choice(["shifted", "unshifted"])
    return words


def phases(r, digits):
    found = []
    if chance(r, 7):
        found.append({"kind": "down_payment", "percent": r.choice(["10", "25", "33.333"])})
    if chance(r, 50):
        found.append(study_phase(r, digits))
        if chance(r, 20):
            found.append(study_phase(r, digits))
    if chance(r, 15):
        found.append(middle_phase(r, digits))
    found.append(last_phase(r, digits))
    for phase in found:
        if phase["kind"] != "down_payment" and chance(r, 10):
            phase["every"] = r.choice(["1M", "2M", "3M", "1W", "2W", "30D"])
    return found


def study_phase(r, digits):
    n = r.choice([1, 2, 3, 6, 8, 12, 24])
    kind = r.choice(["interest_only", "interest_only", "deferral", "minimum"])
    phase = {"kind": kind, "payments": n}
    if kind == "deferral":
        phase["capitalise"] = r.choice(["each_due_date", "end", "never"])
    if kind == "minimum":
        phase["payment"] = amount(r, 5, 300, digits)
    return phase


def middle_phase(r, digits):
    kind = r.choice(["level", "equal_principal", "custom"])
    if kind == "custom":
        return custom(r, digits)
    return {"kind": kind, "payments": r.randint(1, 12)}


def custom(r, digits):
    return {"kind": "custom", "list": [{r.choice(["payment", "principal"]): amount(r, 0, 900, digits)} for _ in range(r.randint(1, 8))]}


def last_phase(r, digits):
    n = r.choice([1, 2, 3, 5, 6, 10, 12, 18, 24, 36, 36, 48, 60, r.randint(4, 96)])
    kind = r.choice(["level"] * 8 + ["given", "derived", "equal_principal", "equal_principal", "flat", "flat", "balloon", "custom", "minimum", "interest_only"])
    if kind == "given":
        return {"kind": "level", "payments": n, "payment": amount(r, 20, 2000, digits)}
    if kind == "derived":
        return {"kind": "level", "payment": amount(r, 100, 2500, digits)}
    if kind == "minimum":
        return {"kind": "minimum", "payments": n, "payment": amount(r, 20, 2000, digits)}
    if kind == "custom":
        return custom(r, digits)
    phase = {"kind": kind, "payments": n}
    if kind == "equal_principal" and chance(r, 40):
        phase["principal"] = amount(r, 20, 1500, digits)
    if kind == "flat":
        phase["rounds"] = r.choice(["principal", "payment"])
        if chance(r, 30):
            phase["basis"] = r.choice(["balance", "disbursed"])
    if kind == "balloon":
        phase["amortise_over"] = n + r.choice([0, 1, 12, 60])
    return phase


def add_stub(r, loan, start):
    """The last phase ends on a day instead of after a number of payments."""
    phase = loan["phases"][-1]
    if phase["kind"] in ("level", "equal_principal", "interest_only", "flat") and "payments" in phase:
        del phase["payments"]
        phase["until"] = iso(start + timedelta(days=r.randint(200, 1500)))
        if chance(r, 80):
            loan["due_dates"]["last_stub"] = r.choice(["short", "long"])


# ---- roundings, conventions

def add_rounding(r, loan, digits):
    words = {}
    if chance(r, 60):
        words["interest"] = r.choice(ROUNDINGS)
    if chance(r, 60):
        words["payment"] = r.choice(ROUNDINGS)
    if chance(r, 15):
        words["payment_unit"] = r.choice(["1", "0.05", "10", "0.25"])
    if chance(r, 25):
        words["interest_per"] = r.choice(["part", "period"])
    if words:
        loan["rounding"] = words


def add_conventions(r, loan):
    words = {}
    if chance(r, 40):
        words["level_from"] = r.choice(["exact", "whole_periods", "nominal_12", "nominal_30_days"])
    if chance(r, 40):
        words["last_payment"] = r.choice(["rest", "smooth", "never_higher", "never_lower"])
    if chance(r, 25):
        words["tranche_on_due_date"] = r.choice(["after", "before"])
    if chance(r, 8):
        words["level_basis"] = r.choice(["drawn", "limit"])
    if chance(r, 30):
        words["allow_negative_amortisation"] = True
    if words:
        loan["conventions"] = words


# ---- what happens on days

def some_day(r, days, start, last=None):
    """A day of the loan, often a due date."""
    last = last or days[-1]
    if chance(r, 35):
        return r.choice([d for d in days if start <= d <= last] or [start])
    return start + timedelta(days=r.randint(0, max(0, (last - start).days)))


def add_tranches(r, loan, days, digits):
    start = date.fromisoformat(loan["disbursements"][0]["date"])
    for _ in range(r.choice([0] * 6 + [1, 1, 2, 3])):
        day = some_day(r, days, start, days[min(len(days) - 1, r.randint(0, 12))])
        loan["disbursements"].append({"date": iso(day), "principal": amount(r, 100, 8000, digits)})


def add_rates(r, loan, days):
    start = date.fromisoformat(loan["disbursements"][0]["date"])
    kind = r.choice(["none"] * 5 + ["changes"] * 3 + ["index"] * 2)
    if kind == "changes":
        keep = chance(r, 20)
        loan["rate_changes"] = []
        for day in sorted({some_day(r, days, start) for _ in range(r.randint(1, 4))}):
            change = {"date": iso(day), "nominal_rate_percent": rate(r)}
            if keep:
                change["then"] = r.choice(["keep_payment", "keep_payment", "re_level"])
            loan["rate_changes"].append(change)
    if kind == "index":
        loan["index_rate"] = index_rate(r, days, start)
    if chance(r, 15):
        loan["interest_pauses"] = []
        for _ in range(r.randint(1, 2)):
            day = some_day(r, days, start)
            loan["interest_pauses"].append({"from": iso(day), "to": iso(day + timedelta(days=r.choice([1, 6, 31, 90])))})


def index_rate(r, days, start):
    index_days = sorted({start - timedelta(days=40)} | {some_day(r, days, start) for _ in range(r.randint(1, 6))})
    words = {"index": [{"date": iso(d), "percent": f"{r.randint(0, 7)}.{r.randint(0, 999):03d}"} for d in index_days],
             "spread": f"{r.randint(0, 6)}.{r.randint(0, 99):02d}"}
    first = some_day(r, days, start, days[min(len(days) - 1, 6)])
    if chance(r, 70):
        words["resets"] = {"first": iso(first), "every": r.choice(["1M", "3M", "3M", "6M", "1Y", "4W"])}
    else:
        words["resets"] = {"dates": [iso(d) for d in sorted({some_day(r, days, start) for _ in range(r.randint(1, 3))})]}
    if chance(r, 25):
        words["multiplier"] = r.choice(["1.5", "0.8", "1"])
    if chance(r, 25):
        words["cap"] = r.choice(["7", "9.5", "12"])
    if chance(r, 25):
        words["floor"] = r.choice(["3", "4.25", "5"])
    if chance(r, 15):
        words["shock"] = {"from": iso(some_day(r, days, start)), "percent": r.choice(["2", "0.5", "3.125"])}
    return words


def add_prepayments(r, loan, days, digits):
    if not chance(r, 35) or any(p["kind"] == "flat" for p in loan["phases"]):
        return
    start = date.fromisoformat(loan["disbursements"][0]["date"])
    drawn = sum(Fraction(d["principal"]) for d in loan["disbursements"])
    loan["prepayments"] = []
    same = r.choice([None, None, "shorten_term", "lower_payment", "cover_next", "cover_last"])
    for _ in range(r.choice([1, 1, 1, 2, 3])):
        most = max(2, int(drawn * r.choice([5, 20, 20, 50]) / 100))
        prepayment = {"date": iso(some_day(r, days, start)), "amount": amount(r, 1, most, digits)}
        then = same or r.choice(["shorten_term", "lower_payment", "cover_next", "cover_last"])
        if then != "shorten_term" or chance(r, 50):
            prepayment["then"] = then
        loan["prepayments"].append(prepayment)


def add_events(r, loan, days, nominal):
    start = date.fromisoformat(loan["disbursements"][0]["date"])
    kinds = [p["kind"] for p in loan["phases"] if p["kind"] != "down_payment"]
    events = []
    if kinds[0] in STUDY and kinds[-1] not in STUDY and chance(r, 30):
        for kind in r.sample(["job_found", "plan_finished", "plan_given_up"], r.choice([1, 1, 2])):
            event = {"kind": kind, "date": iso(some_day(r, days, start, days[len(days) // 2]))}
            if chance(r, 50):
                event["within_days"] = r.choice([0, 30, 60, 120])
            events.append(event)
    elif "last_stub" not in loan["due_dates"] and chance(r, 10):
        k = r.randrange(len(nominal) - 1) if len(nominal) > 1 else 0
        events.append({"kind": "due_date_moved", "date": iso(nominal[k]), "to": iso(nominal[k] + timedelta(days=r.choice([-3, 5, 14, 30, 45])))})
    if chance(r, 6):
        events.append({"kind": "re_amortise", "date": iso(some_day(r, days, start))})
    if kinds[-1] not in ("flat", "custom", "interest_only") and chance(r, 6):
        events.append({"kind": "extend", "date": iso(some_day(r, days, start)), "payments": r.choice([1, 3, 12])})
    if events:
        loan["events"] = events


def add_fees(r, loan, days, digits):
    if not chance(r, 25):
        return
    start = date.fromisoformat(loan["disbursements"][0]["date"])
    loan["fees"] = []
    for _ in range(r.choice([1, 1, 2])):
        fee = {"kind": r.choice(["administration", "origination", "insurance"]), "paid": r.choice(["separately", "netted", "financed", "each_payment", "each_payment"])}
        if chance(r, 60):
            fee["amount"] = amount(r, 1, 40, digits)
        else:
            fee["percent"] = r.choice(["1", "0.5", "2.25"])
        if fee["paid"] in ("separately", "financed") and chance(r, 50):
            fee["date"] = iso(some_day(r, days, start, days[min(len(days) - 1, 5)]))
        loan["fees"].append(fee)


# ---- exact ties

def tied_loan(seed):
    """Interest only, then one payment; the first interest, before it is rounded, ends in exactly half a cent (or half of 10^-12)."""
    r = Random(f"tie {seed}")
    while True:
        loan = {"currency": r.choice(["CAD", "CAD", "XTS"]), "day_count": DAY_COUNTS[seed % len(DAY_COUNTS)],
                "rounding": {"interest": ROUNDINGS[seed // len(DAY_COUNTS) % 4]}}
        start = date(2023, 1, 1) + timedelta(days=r.randint(0, 1500))
        first = start + timedelta(days=r.choice([28, 29, 30, 31, 33, 45, 91]))
        loan["disbursements"] = [{"date": iso(start), "principal": "1"}]
        loan["nominal_rate_percent"] = "0"
        loan["due_dates"] = {"first": iso(first)}
        loan["phases"] = [{"kind": "interest_only", "payments": r.randint(1, 5)}, {"kind": r.choice(["level", "equal_principal"]), "payments": r.randint(1, 6)}]
        terms = Terms(loan)
        plan = Plan(terms, phase_counts(terms)[0], [])
        digits = terms.digits
        found = tie(r, day_counts.fraction(loan["day_count"], start, first, plan), 10 ** digits)
        if found:
            loan["nominal_rate_percent"], units = found
            loan["disbursements"][0]["principal"] = amount_text(units, digits)
            return loan


def tie(r, fraction, units_in_one):
    """A rate R/100 per cent and a principal of u units with u x R/10000 x fraction = a whole number and a half."""
    p, q = fraction.numerator, fraction.denominator
    for _ in range(200):
        rate_units = r.choice([r.randint(1, 3000), 25 * r.randint(1, 100), 125 * r.randint(1, 20)])
        most = 40000 * units_in_one // q
        m = r.randint(1, max(1, most))                      # u = q x m: interest = m x p x R / 10000
        for m in range(m, m + 400):
            if m * p * rate_units % 10000 == 5000 and 500 * units_in_one <= q * m <= 50000 * units_in_one:
                return amount_text(rate_units, 2), q * m
    return None


# ---- which open points a loan may touch

# ---- self-check: what must hold for every loan

def check(loan):
    result = schedule(loan)
    rows, totals = result["installments"], result["totals"]
    problems = []
    for row in rows:
        if Fraction(row["principal"]) + Fraction(row["interest"]) + Fraction(row["fee"]) != Fraction(row["payment"]):
            problems.append(f"row {row['number']}: parts are not the payment")
    if Fraction(rows[-1]["balance_after"]) != 0:
        problems.append("the last balance is not 0")
    if Fraction(totals["principal"]) != Fraction(totals["disbursed"]):
        problems.append("the principals do not add up to what was disbursed")
    return rows, problems + audit(loan, rows)


def main(first, last):
    covered, kinds, bad, rows_seen = Counter(), Counter(), 0, 0
    for seed in range(first, last + 1):
        loan = random_loan(seed)
        rows, problems = check(loan)
        rows_seen += len(rows)
        for key in ("rate_changes", "index_rate", "prepayments", "interest_pauses", "events", "fees", "conventions", "rounding"):
            covered[key] += key in loan
        covered["several disbursements"] += len(loan["disbursements"]) > 1
        covered["XTS"] += loan["currency"] == "XTS"
        kinds.update(p["kind"] for p in loan["phases"])
        for problem in problems:
            bad += 1
            print(seed, problem)
        tied = tied_loan(seed)
        for problem in check(tied)[1]:
            bad += 1
            print("tied", seed, problem)
    print(f"{last - first + 1} loans, {rows_seen} rows, {bad} problems; {dict(covered)}; {dict(kinds)}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
