"""A third look at finished rows, day by day, from the rows and the request alone (no plan, no level payment, no parts):
the balances chain, and each row's interest is the sum over its days of balance x rate of the day, rounded once.

audit(loan, rows) -> list of problems. Works on the rows of any implementation. Interest only where a day has a value of its own: the
Act day counts, interest_per period, no flat phase, windows that end on the printed dates. Each piece counts whole stretches of equal balance, rate and year.
"""
from datetime import date, timedelta
from fractions import Fraction

from terms import Terms

YEARS = {"Act/360": 360, "Act/364": 364, "Act/365F": 365, "Act/365.25": Fraction(1461, 4)}


def value_of_day(day_count, day):
    if day_count in YEARS:
        return 1 / Fraction(YEARS[day_count])
    year = (day + timedelta(days=1)).year if day_count == "Act/Act 31Dec" else day.year
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return Fraction(1, 366 if leap else 365)


def rate_of_day(terms, day):
    if any(start <= day < end for start, end in terms.rates.pauses):
        return Fraction(0)
    percent = terms.rates.first_percent
    for change in terms.rates.changes:
        if change.day <= day:
            percent = change.percent
    return percent / 100


def audit(loan, rows):
    terms = Terms(loan)
    return chain(terms, rows) + (interest(terms, rows) if can_audit_interest(terms) else [])


def can_audit_interest(terms):
    days = terms.day_count in YEARS or terms.day_count.startswith("Act/Act")
    return days and terms.interest_per == "period" and not any(p.kind == "flat" for p in terms.phases) and (terms.shift is None or terms.calculate_shifted)


def chain(terms, rows):
    """Every balance_after is what was paid out up to that day less the principals up to that row."""
    problems, repaid = [], Fraction(0)
    for i, row in enumerate(rows):
        repaid += Fraction(row["principal"])
        day = date.fromisoformat(row["due_date"])
        drawn = sum((t.amount for t in terms.tranches if t.day <= day), Fraction(0))
        if terms.shift is None or terms.calculate_shifted:
            if Fraction(row["balance_after"]) != drawn - repaid:
                problems.append(f"row {row['number']}: balance {row['balance_after']}, but {drawn} drawn less {repaid} repaid")
        if i and rows[i - 1]["due_date"] > row["due_date"] and (terms.shift is None or terms.calculate_shifted):
            problems.append(f"row {row['number']}: dates go back")
    return problems


def interest(terms, rows):
    """Kept-aside interest is left out of the comparison by adding it up over the deferral rows."""
    problems, start = [], terms.tranches[0].day
    due_rows = [row for row in rows if row["phase"] not in ("prepayment", "down_payment")]
    paid_on = {}                                    # principal by day: it lowers the balance from that day on
    for row in rows:
        day = date.fromisoformat(row["due_date"])
        paid_on[day] = paid_on.get(day, Fraction(0)) + Fraction(row["principal"])
    balance_on, kept = Fraction(0), Fraction(0)
    for row in due_rows:
        end, exact = date.fromisoformat(row["due_date"]), Fraction(0)
        day = start
        while day < end:
            drawn = sum((t.amount for t in terms.tranches if t.day <= day), Fraction(0))
            owed = drawn - sum((amount for d, amount in paid_on.items() if d <= day), Fraction(0))
            stretch_end = min([end] + [d for d in cuts(terms, paid_on) if day < d < end])
            exact += owed * rate_of_day(terms, day) * sum((value_of_day(terms.day_count, day + timedelta(days=n)) for n in range((stretch_end - day).days)), Fraction(0))
            day = stretch_end
        own, stated = terms.round_i(exact), Fraction(row["interest"])
        if row["phase"] == "deferral" and stated == 0:
            kept += own                             # kept aside: it must come back in a later row
        elif not (row["phase"] == "deferral" and stated == own):
            if own + kept != stated:
                problems.append(f"row {row['number']}: interest {row['interest']}, day by day {float(own + kept)}")
            kept = Fraction(0)
        start = end
    return problems


def cuts(terms, paid_on):
    found = set(paid_on) | {t.day for t in terms.tranches} | {c.day for c in terms.rates.changes}
    return found | {day for pause in terms.rates.pauses for day in pause}
