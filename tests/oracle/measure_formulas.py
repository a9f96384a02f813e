"""Measures of the catalogue that follow from the request, `afford schedule` and `afford assess`.

Written from the formulas in engine/afford/decision/measure.cpp, in fractions. A figure that
`assess` shows rounded is compared to half a unit of its last digit.
"""
from fractions import Fraction

from decision_rules import fraction, plain

BESIDE_THE_PLAN = {"down_payment", "prepayment"}
SHARES_OF_GROSS = ("debt_ratio", "qc_debt_ratio", "gds", "tds")


def cents(value):
    """Rounded half up to the cent."""
    return Fraction((value * 100 + Fraction(1, 2)).__floor__(), 100)


def stated(section, key):
    return Fraction(str(plain(section.get(key, "0"))))


def gross_per_year(pay):
    """None where pay is stated net."""
    if "gross_per_year" in pay:
        return stated(pay, "gross_per_year")
    if "hourly" in pay:
        return cents(stated(pay, "hourly") * stated(pay, "hours_per_week") * 52)
    return None


def runs_in(income, month):
    first, last = plain(income.get("from", "")), plain(income.get("to", "9999-12"))
    return first[:7] <= month <= last[:7]


def household_gross(request, month):
    """A month's pay before tax of all; other income stated net counts as it is."""
    own = gross_per_year(request["work"]["now"])
    if own is None:
        return None
    total = own / 12
    for income in request["household"].get("other_income", []):
        if runs_in(income, month):
            total += (stated(income, "net_per_month") if "net_per_month" in income
                      else stated(income, "gross_per_year") / 12)
    return total


def share(part, whole):
    """(value, whether it has no bound); no value where the whole is missing."""
    if whole is None:
        return None, False
    if whole <= 0:
        return None, part > 0
    return part / whole, False


def due_rows(schedule):
    """Money beside the plan has no due date."""
    return [row for row in schedule["installments"] if row["phase"] not in BESIDE_THE_PLAN]


def payments_a_month(request, kind=None):
    """Of the last phase, or of the first phase of a kind."""
    loan = request["loan"]
    phases = [one for one in loan["phases"] if kind is None or one["kind"] == kind]
    dates = loan["due_dates"]
    step = phases[-1 if kind is None else 0].get(
        "every", dates.get("every", dates.get("frequency", "monthly")))
    return {"weekly": Fraction(52, 12), "1W": Fraction(52, 12), "biweekly": Fraction(26, 12), "semi_monthly": Fraction(2),
            "monthly": Fraction(1), "1M": Fraction(1), "quarterly": Fraction(1, 3),
            "yearly": Fraction(1, 12), "10D": Fraction(365, 120)}[plain(step)]


def apart(payments, is_last):
    """(the largest of the usual payments, one that is half as much again as every other)"""
    ordered = sorted([*payments, Fraction(0)], reverse=True)
    is_apart = is_last if len(payments) == 1 else ordered[0] * 2 >= ordered[1] * 3
    return (ordered[1], ordered[0]) if is_apart else (ordered[0], Fraction(0))


def of_month(payments, times, is_last=True):
    usual, once = apart(payments, is_last)
    return max(usual * times, once)


def of_year(payments, times):
    usual, once = apart(payments, True)
    return 12 * usual * times + once


def largest_of_last_phase(request, schedule, assessment):
    """Of a month. Interest that a deferral kept aside is paid once and is no payment of the
    phase."""
    repaying = assessment["loan"]["repaying"]
    if fraction(assessment["loan"]["interest_kept_aside"]) != 0:
        assert payments_a_month(request) == 1
        return fraction(repaying["largest"])
    return of_month(last_phase(schedule, assessment), payments_a_month(request))


def last_phase(schedule, assessment):
    return [fraction(row["payment"]) for row in due_rows(schedule)
            if row["due_date"] >= assessment["loan"]["repaying"]["from"]]


def year_of_last_phase(request, schedule, assessment):
    if fraction(assessment["loan"]["interest_kept_aside"]) != 0:
        return 12 * largest_of_last_phase(request, schedule, assessment)
    return of_year(last_phase(schedule, assessment), payments_a_month(request))


def largest_of_all(request, schedule, assessment):
    start = assessment["loan"]["repaying"]["from"]
    rows = due_rows(schedule)
    groups = {}
    for row in rows:
        groups.setdefault(None if row["due_date"] >= start else row["phase"], []).append(
            fraction(row["payment"]))
    return max(of_month(payments, payments_a_month(request, kind), kind is None)
               for kind, payments in groups.items())


def gross_of_applicants(request, month):
    """A year of those who sign the loan, in the month; None where today's pay is stated net."""
    own = gross_per_year(request["work"]["now"])
    if own is None:
        return None
    return own + sum((stated(income, "gross_per_year")
                      for income in request["household"].get("other_income", [])
                      if income.get("co_applicant") and runs_in(income, month)), Fraction(0))


def of_gross(request, schedule, assessment, largest):
    household = request["household"]
    housing = stated(household, "housing_per_month")
    owed = housing + stated(household, "debt_payments_per_month")
    highest = largest_of_all(request, schedule, assessment)
    month = assessment["loan"]["repaying"]["from"][:7]
    income = household_gross(request, month)
    own = gross_of_applicants(request, month)
    return {"debt_ratio": share(owed + largest, income), "gds": share(housing, income),
            "qc_debt_ratio": share(owed + highest, None if own is None else own / 12),
            "tds": share(owed + highest, income)}


def of_net(request, assessment, largest, year):
    shown = assessment["outcomes"]["cautious"]
    if shown is None:
        return {}
    income, paid = fraction(shown["household_income_per_month"]), fraction(shown["loan_payment"])
    left = fraction(shown["left_after_spending"])
    debts = stated(request["household"], "debt_payments_per_month")
    found = {
        "payment_to_income": share(largest, income),
        "household_cap": share(debts + largest, income),
        "surplus_use": (Fraction(0), False) if paid == 0 else share(paid, left + paid),
        "left_after_spending": (left, False),
        "lowest_savings_cautious": (fraction(shown["lowest_savings"]), False)}
    living = assessment["budget"]["benchmark_per_month"]
    if living is None:
        found["course_burden_discretionary"] = None, False
    else:
        found["course_burden_discretionary"] = share(year, 12 * income - whole_dollars_a_year(fraction(living)))
    return found


def whole_dollars_a_year(cut_month):
    """The only whole number of dollars of which a twelfth, cut to the cent, is this."""
    return -(-12 * cut_month // 1)


def of_course(request, assessment, year_of_payments):
    work, found = request["work"], {}
    if "cautious" in work:
        year = gross_per_year(work["cautious"])
        found["course_burden_gross"] = share(year_of_payments, year)
        found["evidence_grade"] = Fraction(0), False
    lowest = [fraction(one["lowest_savings"]) for one in assessment["outcomes"]["plan_fails"]]
    found["lowest_savings_plan_fails"] = min(lowest), False
    return found


def of_loan(request, schedule):
    """The first try of an exam is a bill, too."""
    loan, course = request["loan"], request["course"]
    lent = fraction(schedule["totals"]["disbursed"])
    if "disbursements" in loan:
        lent = sum(stated(one, "principal") for one in loan["disbursements"])
    bills = sum(stated(bill, "amount") for bill in course.get("costs", []))
    bills += stated(course.get("assessment", {}), "fee")
    return {"principal": (lent, False), "principal_over_bills": (lent - bills, False),
            "payment_count": (Fraction(sum(1 for row in due_rows(schedule)
                                           if fraction(row["payment"]) != 0
                                           or fraction(row["balance_after"]) != 0)), False)}


def of_scenarios(request, scenario, stated_figures):
    """What a scenario leaves as it is, and what it changes by itself."""
    found = {name: stated_figures[name] for name in (
        "principal", "principal_over_bills", "payment_count", "evidence_grade")
        if name in stated_figures}
    if "rate_points" in scenario:
        found.pop("payment_count", None)  # where a payment is stated, it clears the loan later
    keys = set(scenario) - {"id"}
    if keys <= {"months_late", "pay_percent", "outside_field_percent", "does_not_finish",
                "shock_in_spendings"}:
        found.update({name: stated_figures[name] for name in SHARES_OF_GROSS})
    if keys == {"rent_percent"}:
        more = 1 + fraction(scenario["rent_percent"]) / 100
        housing = cents(stated(request["household"], "housing_per_month") * more)
        old = stated(request["household"], "housing_per_month")
        for name in SHARES_OF_GROSS:
            value, _ = stated_figures[name]
            base, _ = stated_figures["gds" if name != "qc_debt_ratio" else "qc base"]
            if value is not None and base:
                found[name] = value + (housing - old) * base / old, False
    if keys == {"pay_percent"} and stated_figures.get("course_burden_gross", (None,))[0]:
        year = gross_per_year(request["work"]["cautious"])
        if "gross_per_year" in request["work"]["cautious"]:
            less = cents(year * (1 + fraction(scenario["pay_percent"]) / 100))
            found["course_burden_gross"] = (
                stated_figures["course_burden_gross"][0] * year / less, False)
    return found


def book(request, used, schedule, assessment):
    """{scenario: {measure: (value, whether it has no bound)}} of those that are worked out here."""
    month = assessment["loan"]["repaying"]["from"][:7]
    largest = largest_of_last_phase(request, schedule, assessment)
    year = year_of_last_phase(request, schedule, assessment)
    figures = {**of_gross(request, schedule, assessment, largest),
               **of_net(request, assessment, largest, year),
               **of_course(request, assessment, year),
               **of_loan(request, schedule)}
    housing = stated(request["household"], "housing_per_month")
    own = gross_of_applicants(request, month)
    known = {**figures, "qc base": share(housing, None if own is None else own / 12)}
    return {"": figures, **{one["id"]: of_scenarios(request, one, known)
                            for one in used.get("scenarios", [])}}


def chance_faults(told, assessment):
    """The chance that there is is shown to six digits, the one that it takes rounded up to three."""
    worth = assessment["worth"]
    needed = worth["break_even"]["probability"] if worth else None
    if told.get("exact") is None or not worth or needed is None:
        return
    own = fraction(worth["probability"]) - fraction(needed)
    if not Fraction(-1, 1000000) <= fraction(told["exact"]) - own < Fraction(1001, 1000000):
        yield told["name"], f"/measures/{told['name']}: {told['exact']}, worked out {own}"


def measure_faults(record, request, used, schedule, assessment):
    """(measure, what is wrong with it)"""
    told = {(one["scenario"], one["name"]): one for one in record["measures"]}
    for scenario, figures in book(request, used, schedule, assessment).items():
        for name, (value, is_unbounded) in figures.items():
            found = told.get((scenario, name))
            if found is None:
                continue
            if (fraction(found["exact"]), found["unbounded"]) != (value, is_unbounded):
                yield name, (f"/measures/{name} {scenario}: {found['exact']} {found['unbounded']}, "
                             f"worked out {value} {is_unbounded}")
    yield from chance_faults(told.get(("", "chance_above_break_even"), {}), assessment)
