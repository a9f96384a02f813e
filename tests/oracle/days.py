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
    home, due = case.household, case.household.get("due_days", {})
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
    yield from own_pay(case, kind, month)


def own_pay(case, kind, month):
    """What study takes off a month's pay after tax comes off its pays alike."""
    year, index = divmod(case.month_0 + month, 12)
    net, stream = case.pay(month, kind), case.stream(kind)
    if stream is not None and stream.count[month] is not None:
        pays = stream.on_days.get(month, [])
        rest = net - sum(amount for _, amount in pays)
        for place, (date, amount) in enumerate(pays):
            left = len(pays) - place
            part = rest // left if rest >= 0 else -(-rest // left)
            rest -= part
            yield date, amount + part
        return
    job = case.job(kind)
    held = job if job is not None and month >= case.first_pay(job) else case.work["now"]
    number = held.get("pay_day", case.work["now"].get("pay_day"))
    if number is not None:
        yield on(year, index + 1, int(number)), net


def each_day(case, kind, rows, tranches):
    """(day, savings after it) of the days on which savings move, and of each month's last one."""
    as_of = day(case.request["as_of"])
    moves = {}
    for date, amount in of_plan(case, rows, tranches):
        moves.setdefault(date, []).append(amount)
    for month in range(case.last_month + 1):
        for date, amount in of_household(case, kind, month):
            if date >= as_of:
                moves.setdefault(date, []).append(amount)
    savings = case.each_month("savings")
    for month, after in enumerate(case.savings(kind, rows, tranches)):
        year, index = divmod(case.month_0 + month, 12)
        last = on(year, index + 1, 31)
        for date in sorted(date for date in moves if case.month(date) == month and date < last):
            savings += sum(moves[date])
            yield date, savings
        savings = after
        yield last, savings


def lowest(case, kind, rows, tranches):
    return min(each_day(case, kind, rows, tranches), key=lambda one: one[1])


def is_lower_than_without(case, kind, rows, tranches):
    """Whether some day below zero is no higher than the same day without the loan's money."""
    without = list(each_day(case, kind, [], []))
    for date, savings in each_day(case, kind, rows, tranches):
        before = [amount for other, amount in without if other <= date]
        if savings < 0 and before and savings <= before[-1]:
            return True
    return False
