"""The day on which a household's savings are lowest, apart from the engine.

Rules: engine/decisions/0005, "Days". What has a day moves on it, of one day first what arrives;
the rest of a month moves on its last day. Amounts are whole cents.
"""
import calendar
import datetime

from loan_figures import cents, day
from paydays import days as pay_days
from paydays import of_job


def on(year, month, number):
    return datetime.date(year, month, min(number, calendar.monthrange(year, month)[1]))


def of_plan(case, rows, tranches):
    yield from tranches
    yield from ((date, -amount) for date, amount in case.fees("netted"))
    yield from ((date, -amount) for date, amount in case.fees("separately"))
    yield from case.grants
    yield from ((date, -amount) for date, amount in case.costs)
    yield from ((row["due"], -row["payment"]) for row in rows)


def of_household(case, kind, month):
    year, index = divmod(case.month_0 + month, 12)
    home, due = case.household, case.household["due_days"]
    for name, key in (("housing", "housing_per_month"),
                      ("debt_payments", "debt_payments_per_month"),
                      ("remittances", "remittances_per_month")):
        if name in due:
            yield on(year, index + 1, int(due[name])), -cents(home.get(key, "0"))
    for name, spent in home.get("spending_per_month", {}).items():
        if name in due:
            yield on(year, index + 1, int(due[name])), -cents(spent)
    for income in home.get("other_income", []):
        if "day" in income and case.runs(income, month):
            yield on(year, index + 1, int(income["day"])), case.arrives(income, month)
    stream = case.stream(kind)
    if stream is not None:
        yield from stream.on_days.get(month, [])


def lowest(case, kind, rows, tranches):
    """(day, savings after it)"""
    moves = {}
    for date, amount in of_plan(case, rows, tranches):
        moves.setdefault(case.month(date), {}).setdefault(date, []).append(amount)
    for month in range(case.last_month + 1):
        for date, amount in of_household(case, kind, month):
            moves.setdefault(month, {}).setdefault(date, []).append(amount)
    found, savings = None, case.each_month("savings")
    for month, after in enumerate(case.savings(kind, rows, tranches)):
        for date in sorted(moves.get(month, {})):
            savings += sum(moves[month][date])
            if found is None or savings < found[1]:
                found = date, savings
        savings = after
        year, index = divmod(case.month_0 + month, 12)
        if found is None or savings < found[1]:
            found = on(year, index + 1, 31), savings
    return found
