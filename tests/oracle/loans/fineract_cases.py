"""Apache Fineract's published schedules as `loan` objects in our words, and the check of the oracle against them.

python3 fineract_cases.py [VECTORS]     prints what differs; ends with 1 if anything does
"""
import json
import os
import sys
from datetime import date, timedelta
from fractions import Fraction

from loan_schedule import schedule
from terms import Finding

VECTORS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "vectors", "loan", "fineract-schedules.json")

DAY_COUNTS = {
    "30/360 per period": "30/360 period",           # a whole period is months x 30, whatever its dates
    "ACT/365": "Act/365F", "ACT/360": "Act/360", "ACT/364": "Act/364",
    "ACT/ACT split at 31 December": "Act/Act 31Dec",
    "month = 1/12": "1/12",
}
TO_THE_CENT, WHOLE_UNITS = "level payment to the cent", "level payment in whole units"


class Later(Exception):
    """The case belongs to the account module: payments really made, arrears, pay-off quotes."""


def why_later(case):
    terms = case["terms"]
    if case["kind"] in ("payoff", "arrears", "re_amortization"):
        return f"kind {case['kind']}"
    for word in ("payments_made", "payments_made_in_full", "principal_prepaid", "recalculated_on"):
        if word in terms:
            return word
    if case["kind"] == "annuity_values":
        return "annuity_values: factors inside a level payment, not rows of a loan"
    return None


# ---- terms -> loan

def loan_of(case):
    if why_later(case):
        raise Later(why_later(case))
    return contract_of(case)


def contract_of(case):
    terms, family = case["terms"], case["terms"]["family"]
    if family == "period rates":
        return period_rates_loan(terms)
    if family == "due dates":
        return due_dates_loan(terms)
    loan = {
        "currency": "CAD",                          # two digits; the currency itself does not matter
        "disbursements": [{"date": day, "principal": amount} for day, amount in terms["tranches"]],
        "nominal_rate_percent": terms["annual_rate_percent"],
        "day_count": DAY_COUNTS[terms["day_count"]],
        "due_dates": due_dates(terms),
        "phases": phases(terms),
        "rounding": rounding(terms),
        "conventions": conventions(terms),
    }
    for name, value in (("rate_changes", rate_changes(terms)), ("interest_pauses", pauses(terms)), ("events", events(terms))):
        if value:
            loan[name] = value
    return loan


def due_dates(terms):
    # first_period_from is n_-1: the step is always taken from it
    words = {"from": terms["first_period_from"], "every": terms["every"]}
    if "month_end" in terms:
        words["month_end"] = terms["month_end"]     # clamp and roll are the same words
    return words


def phases(terms):
    n, found = terms["payments"], []
    if "down_payment_percent" in terms:
        found.append({"kind": "down_payment", "percent": terms["down_payment_percent"]})
    deferred = terms.get("interest_payment_deferred_payments", 0)
    grace = max(terms.get("principal_grace_payments", 0), deferred)
    if deferred:                                    # their interest is collected with the next payment
        found.append({"kind": "deferral", "capitalise": "never", "payments": deferred})
    if 0 < grace - deferred < n:
        found.append({"kind": "interest_only", "payments": grace - deferred})
    if grace >= n:                                  # a bullet: interest only, the last payment clears
        return found + [{"kind": "interest_only", "payments": n - deferred}]
    return found + [main_phase(terms, n - grace)]


def main_phase(terms, n):
    if terms.get("interest_method") == "flat":
        phase = {"kind": "flat", "payments": n, "rounds": terms.get("flat_rounds", "principal")}
        if terms.get("flat_on") == "all":           # on the whole loan, down payment included
            phase["basis"] = "disbursed"
        return phase
    if terms.get("amortization") == "equal principal":
        return {"kind": "equal_principal", "payments": n}
    return {"kind": "level", "payments": n}


def rounding(terms):
    words = {"interest": "half_even", "payment": "half_even"}
    if "payment_multiple_of" in terms:
        words["payment_unit"] = terms["payment_multiple_of"]
    if terms.get("interest_rounding") == "each part":
        words["interest_per"] = "part"
    return words


def conventions(terms):
    if terms["family"] == TO_THE_CENT:              # level payment from whole-period rates; last payment smoothed
        return {"level_from": "whole_periods", "last_payment": "smooth", "tranche_on_due_date": "after"}
    words = {"last_payment": "rest", "tranche_on_due_date": "after"}
    words["level_from"] = "nominal_12" if terms["day_count"] == "month = 1/12" else "nominal_30_days"
    if "loan_limit" in terms:                       # ours is the sum of all disbursements
        words["level_basis"] = "limit"
    return words


def rate_changes(terms):
    found = [{"date": c["interest_from"], "nominal_rate_percent": c["annual_rate_percent"]} for c in terms.get("rate_changes", [])]
    for change in terms.get("rate_changes_flat", []):
        # "for the due dates from there on": from the start of the period that ends on that due date
        found.append({"date": period_start(terms, change["from_due"]), "nominal_rate_percent": change["annual_rate_percent"]})
    return found


def period_start(terms, due):
    rows = schedule(due_dates_loan(terms))["installments"]
    days = [terms["first_period_from"]] + [row["due_date"] for row in rows]
    return days[days.index(due) - 1]


def pauses(terms):
    # "first_day to last_day, both included; the interest of a day is that of the step from the day before to it":
    # ours are the days d, from <= d < to, whose interest is that of the step from d to the next day
    return [{"from": (date.fromisoformat(p["first_day"]) - timedelta(days=1)).isoformat(), "to": p["last_day"]}
            for p in terms.get("interest_pauses", [])]


def events(terms):
    return [{"kind": "due_date_moved", "date": c.get("due_date") or c["from"], "to": c.get("new_due_date") or c["to"]}
            for c in terms.get("due_date_changes", [])]


def due_dates_loan(terms):
    """Only the dates matter: 0 %, principal 1.00."""
    return {"currency": "CAD", "disbursements": [{"date": terms["first_period_from"], "principal": "1.00"}], "nominal_rate_percent": "0",
            "day_count": "Act/365F", "due_dates": due_dates(terms), "phases": [{"kind": "interest_only", "payments": terms["payments"]}]}


def period_rates_loan(terms):
    """The interest of one XTS, interest only, is the rate of the period: 12 digits, half even."""
    return {"currency": "XTS", "disbursements": [{"date": terms["first_period_from"], "principal": "1"}],
            "nominal_rate_percent": terms["annual_rate_percent"], "day_count": DAY_COUNTS[terms["day_count"]],
            "due_dates": due_dates(terms), "phases": [{"kind": "interest_only", "payments": terms["payments"]}],
            "rounding": {"interest": "half_even"}}


# ---- accounts: what was paid, and the day they are looked at

EXCESS = {"reduce payment": "lower_payment", "fewer payments": "shorten_term", "cover the next payments": "cover_next"}


def statement_of(case):
    """(loan, as_of, payoff_on or None) of a case that is an account."""
    terms, loan = case["terms"], contract_of(case)
    received = terms.get("payments_made", []) + terms.get("principal_prepaid", [])
    for row in schedule(loan)["installments"][:terms.get("payments_made_in_full", 0)]:
        received.append([row["due_date"], row["payment"]])
    loan["payments_received"] = [{"date": day, "amount": amount} for day, amount in received]
    words = loan["conventions"]
    words["excess"] = EXCESS[terms.get("prepayment", "reduce payment")]
    words["payoff_interest"] = "period_end" if terms.get("payoff_interest") == "to the end of the period" else "to_day"
    if "re_amortized_on" in terms:
        loan["events"] = [{"kind": "re_amortise", "date": terms["re_amortized_on"]}]
    as_of = terms.get("recalculated_on") or terms.get("re_amortized_on") or terms["payoff_on"]
    return loan, as_of, terms.get("payoff_on")


# ---- expected rows in our format, and the comparison

def expected_rows(case):
    """The fields of our rows that the vector states."""
    rows = ("due_date", "principal", "interest", "payment", "balance_after")
    names = {"schedule": rows, "pause": rows, "arrears": rows, "re_amortization": rows,
             "due_dates": ("due_date",), "period_rates": ("due_date", "interest")}[case["kind"]]
    return [dict(zip(names, row)) for row in case["expected"]]


def differences(case):
    rows, expected = schedule(loan_of(case))["installments"], expected_rows(case)
    found = [] if len(rows) == len(expected) else [f"{len(rows)} rows, expected {len(expected)}"]
    for row, want in zip(rows, expected):
        for name, value in want.items():
            same = row[name] == value if name == "due_date" else Fraction(row[name]) == Fraction(value)
            if not same:
                found.append(f"row {row['number']} {name}: {row[name]}, expected {value}")
    return found


def main(path):
    agree, differ, later = 0, 0, []
    for case in json.load(open(path))["cases"]:
        try:
            found = differences(case)
        except Later as reason:
            later.append(f"{case['id']} ({reason})")
            continue
        except Finding as finding:
            found = [str(finding)]
        agree, differ = agree + (not found), differ + bool(found)
        for line in found:
            print(case["id"], case["note"], "|", line)
    print(f"{agree} agree, {differ} differ, later: {', '.join(later)}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else VECTORS))
