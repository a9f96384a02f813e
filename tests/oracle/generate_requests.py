"""Requests for `afford assess`, the same ones for the same seeds, in the format of product.md.

They vary what engine/decisions/0005 speaks of: all provinces and territories, both day counts, each
kind of phase, fees, the ways to state pay, lost hours, other incomes that begin and end, exams with
one to three tries, a claim alone with each evidence grade, horizons, discount, decay and growth.
Each is one that a person could be in: tranches come before the last payments, hours lost are hours
worked, a stated payment covers its interest. Amounts are drawn in whole cents.
"""
import datetime
import random
from fractions import Fraction

from assess import regions
from loan_figures import money, shifted
from net_pay import PROVINCES

SPENDING = ("food", "clothing", "transportation", "communication", "other")


def maybe(draw, chance):
    return draw.random() < chance


def amount(draw, low, high, step=1):
    """Dollars between low and high, in multiples of `step` cents."""
    return money(draw.randrange(low * 100 // step, high * 100 // step + 1) * step)


def later(date, days):
    return date + datetime.timedelta(days=days)


def vouched(draw, value):
    """Sometimes the value says who stands behind it."""
    if maybe(draw, 0.2):
        return {"value": value, "by": draw.choice(("applicant", "provider", "document", "source",
                                                   "assumption")), "source": "generated"}
    return value


def study_phases(draw, rate, most):
    """The phases before the last; `most` is the most that can be owed, in cents."""
    def minimum():
        month = Fraction(rate) / 100 * 62 / 365 * most / 100
        dollars = max(10, int(month) + 1 + draw.randrange(0, 30))
        return {"kind": "minimum", "payments": draw.randrange(1, 25),
                "payment": f"{dollars}.{draw.choice(('00', '50', '37'))}"}

    def interest_only():
        return {"kind": "interest_only", "payments": draw.randrange(1, 25)}

    def deferral():
        return {"kind": "deferral", "payments": draw.randrange(1, 13),
                "capitalise": draw.choice(("each_due_date", "end", "never"))}

    return draw.choice((
        lambda: [], lambda: [interest_only()], lambda: [minimum()], lambda: [deferral()],
        lambda: [deferral(), interest_only()], lambda: [interest_only(), minimum()],
    ))()


def last_phase(draw, rate, total):
    count = draw.choice((1, 6, 12, 18, 24, 30, 36, 48, 60))
    if maybe(draw, 0.8):
        return {"kind": "level", "payments": count}
    # A stated payment: two months' interest at most, and an even share of what is lent.
    stated = total // count + int(Fraction(rate) / 100 * 62 / 365 * total) + 100
    return {"kind": draw.choice(("level", "minimum")), "payments": count, "payment": money(stated)}


def due_dates(draw, first):
    words = {"first": first.isoformat()}
    if maybe(draw, 0.5):
        words["frequency"] = "monthly"
    month_ends = shifted(first, 0, 31) == first
    if maybe(draw, 0.3):
        words["anchor_day"] = draw.randrange(first.day, 32) if month_ends else first.day
    return words


def loan(draw, begin):
    rate = draw.choice(("0", "0", "2.5", "4.125", "6.7", "6.7", "6.7", "9.99", "12.75", "29.9"))
    total = draw.randrange(20_000, 1_800_000, draw.choice((1, 100, 10_000)))
    phases = study_phases(draw, rate, 2 * total)
    first = later(begin, draw.randrange(10, 55))
    due = due_dates(draw, first)
    before = sum(phase["payments"] for phase in phases)
    phases.append(last_phase(draw, rate, total * 3 // 2))
    until = shifted(first, before, int(due.get("anchor_day", first.day)))
    starts = shifted(first, before - 1, int(due.get("anchor_day", first.day))) if before else until
    if phases[-1]["payments"] > 6 and "payment" not in phases[-1] and maybe(draw, 0.15):
        starts = shifted(first, before + 4, 1)  # a tranche may come among the level payments
    dates = [begin] + sorted(later(begin, draw.randrange(1, max(2, (starts - begin).days)))
                             for _ in range(draw.choice((0, 0, 1, 2))))
    shares = [total // len(dates) for _ in dates[:-1]]
    shares.append(total - sum(shares))
    out = {
        "currency": "CAD",
        "disbursements": [{"date": date.isoformat(), "principal": money(share)}
                          for date, share in zip(dates, shares)],
        "nominal_rate_percent": vouched(draw, rate),
        "day_count": draw.choice(("1/12", "Act/365F")),
        "due_dates": due,
        "phases": phases,
    }
    modes = ("half_up", "half_even", "half_up", "half_even", "up", "down")
    if maybe(draw, 0.6):
        out["rounding"] = {"interest": draw.choice(modes), "payment": draw.choice(modes)}
        if maybe(draw, 0.2):
            out["rounding"]["payment_unit"] = draw.choice(("0.05", "1.00"))
    fees = []
    if maybe(draw, 0.2):
        fees.append({"kind": "administration", "amount": amount(draw, 10, 100),
                     "date": later(begin, draw.choice((0, 9))).isoformat(), "paid": "separately"})
    if maybe(draw, 0.2):
        fees.append({"kind": "origination", "amount": amount(draw, 5, 90),
                     "date": begin.isoformat(), "paid": "netted"})
    if maybe(draw, 0.2):
        fees.append({"kind": "service", "amount": amount(draw, 1, 5), "date": begin.isoformat(),
                     "paid": "each_payment"})
    if fees:
        out["fees"] = fees
    return out


def course(draw, as_of, begin, hours):
    out = {
        "start": later(begin, draw.randrange(0, 40)).isoformat(),
        "weeks": draw.choice((2, 6, 8, 9, 12, 13, 17, 24, 26, 39, 52, 60, 78)),
        "costs": [{"kind": kind, "amount": vouched(draw, amount(draw, 50, most)),
                   "date": later(as_of, draw.randrange(0, 300)).isoformat()}
                  for kind, most in (("tuition", 8000), ("books", 600))[:draw.choice((1, 2))]],
    }
    funding = [{"kind": kind, "amount": amount(draw, 20, 1200),
                "date": later(as_of, draw.randrange(0, 200)).isoformat()}
               for kind in ("grant", "own_money") if maybe(draw, 0.4)]
    if funding:
        out["funding"] = funding
    if hours is not None and maybe(draw, 0.6):
        lost = draw.choice((Fraction(0), hours, hours * draw.randrange(1, 10) / 10))
        out["paid_hours_lost_per_week"] = decimal(lost)
    if maybe(draw, 0.2):  # wins when both are given
        out["net_lost_per_month"] = amount(draw, 0, 900)
    if maybe(draw, 0.6):
        out["assessment"] = {"fee": amount(draw, 0, 900),
                             "pass_probability": chance(draw, 30),
                             "attempts_max": draw.randrange(1, 4),
                             "months_between": draw.randrange(1, 7)}
    return out


def decimal(value):
    """A fraction whose decimals end, as text."""
    whole, rest, digits = int(value), value - int(value), ""
    while rest:
        rest *= 10
        digits, rest = digits + str(int(rest)), rest - int(rest)
    return f"{whole}.{digits}" if digits else str(whole)


def chance(draw, low):
    hundredths = draw.randrange(low, 101) if maybe(draw, 0.9) else 100
    return decimal(Fraction(hundredths, 100))


def pay(draw, low, high, kinds):
    """One way to state pay, between `low` and `high` dollars a year."""
    kind = draw.choice(kinds)
    if kind == "hourly":
        hours = draw.choice(("20", "30", "37.5", "40"))
        return {"hourly": amount(draw, low // 1950, high // 1950),
                "hours_per_week": hours}
    if kind == "net":
        return {"net_per_month": amount(draw, low // 15, high // 15)}
    if kind == "gain":
        return {"net_gain_per_month": amount(draw, 50, 1500)}
    return {"gross_per_year": amount(draw, low, high, draw.choice((1, 100_00)))}


def work(draw):
    now = pay(draw, 18_000, 52_000, ("hourly", "hourly", "hourly", "gross", "net"))
    if maybe(draw, 0.3) and "net_per_month" not in now:
        now["growth_percent_per_year"] = draw.choice(("0", "2", "3.5"))
    out = {"now": now, "horizon_months": draw.choice((24, 36, 60, 84, 120)),
           "discount_rate_percent": draw.choice(("0", "3", "6.7", "7", "12.5"))}

    def plan(low, high):
        job = pay(draw, low, high, ("hourly", "gross", "gross", "net", "gain"))
        job.update(completion_probability=chance(draw, 40), placement_probability=chance(draw, 20),
                   months_to_job=draw.randrange(0, 8))
        if maybe(draw, 0.3):
            job["gain_decay_percent_per_year"] = draw.choice(("0", "5", "10"))
        if maybe(draw, 0.2) and ("gross_per_year" in job or "hourly" in job):
            job["growth_percent_per_year"] = draw.choice(("1", "2.5"))
        return job

    which = draw.choice(("cautious", "both", "both", "claimed"))
    if which != "claimed":
        out["cautious"] = plan(30_000, 80_000)
    if which != "cautious":
        out["claimed"] = plan(40_000, 95_000)
        grade = draw.choice("ABCD")
        out["claimed"]["evidence_grade"] = grade if grade in "CD" else {
            "value": grade, "by": "source", "source": "a survey"}
    return out


def household(draw, as_of):
    province = draw.choice(PROVINCES)
    out = {
        "country": "CA", "province": province, "adults": draw.choice((1, 1, 2)),
        "children": draw.choice((0, 0, 1, 2, 3)),
        "housing_per_month": vouched(draw, amount(draw, 400, 1500)),
        "spending_per_month": {key: amount(draw, 20, 350) for key in SPENDING if maybe(draw, 0.6)},
        "savings": amount(draw, 0, draw.choice((500, 5000, 20000))),
    }
    for key in ("debt_payments_per_month", "remittances_per_month"):
        if maybe(draw, 0.5):
            out[key] = amount(draw, 0, 200)
    if maybe(draw, 0.8):
        out["region"] = draw.choice([region["id"] for region in regions()
                                     if region["province"] == province])
    incomes = []
    for kind in ("partner_pay", "child_benefit", draw.choice(("support", "rent", "other",
                                                              "workers_benefit", "gst_credit"))):
        if not maybe(draw, 0.3):
            continue
        income = {"kind": kind}
        if kind == "partner_pay" and maybe(draw, 0.6):
            income["gross_per_year"] = amount(draw, 3000, 45_000)
        else:
            income["net_per_month"] = amount(draw, 50, 1500)
        start = later(as_of, draw.randrange(0, 400))
        if maybe(draw, 0.3):
            income["from"] = start.isoformat()
        if maybe(draw, 0.3):
            income["to"] = later(start, draw.randrange(40, 900)).isoformat()
        incomes.append(income)
    if incomes:
        out["other_income"] = incomes
    return out


def add_paydays(draw, jobs, as_of):
    """Some jobs whose pay is stated gross pay on pay days; another draw, so that all else stays."""
    for key in ("now", "cautious", "claimed"):
        job = jobs.get(key)
        if job is None or not ("gross_per_year" in job or "hourly" in job):
            continue
        if not maybe(draw, 0.4):
            continue
        job["pay_frequency"] = draw.choice(("weekly", "biweekly", "semi_monthly", "monthly"))
        if job["pay_frequency"] in ("weekly", "biweekly") or maybe(draw, 0.5):
            job["pay_date"] = later(as_of, draw.randrange(-40, 40)).isoformat()


def add_arrival(draw, home, as_of):
    """Some arrived in the year of the request or the one before."""
    if maybe(draw, 0.2):
        home.pop("resident_on_1_january", None)
        home["resident_from"] = later(as_of, -draw.randrange(0, 500)).isoformat()
    return home


def add_days(draw, home, jobs):
    """Some say on which days money moves; another draw, so that all else stays."""
    if not maybe(draw, 0.3):
        return home
    names = ["housing", "debt_payments", "remittances"] + list(home["spending_per_month"])
    due = {name: draw.randrange(1, 32) for name in names if maybe(draw, 0.5)}
    if due:
        home["due_days"] = due
    for income in home.get("other_income", []):
        if maybe(draw, 0.5):
            income["day"] = str(draw.randrange(1, 32))
    for job in jobs.values():
        if isinstance(job, dict) and "net_per_month" in job and maybe(draw, 0.5):
            job["pay_day"] = draw.randrange(1, 32)
    return home


def add_modules(draw, studies, jobs):
    """Some courses are taken in modules, some have refunds, some say only how they are delivered;
    another draw, so that all else stays."""
    start, weeks = datetime.date.fromisoformat(studies["start"]), studies["weeks"]
    if maybe(draw, 0.3):
        count = draw.randrange(1, min(weeks, 5) + 1)
        cuts = sorted(draw.sample(range(1, weeks), count - 1)) if count > 1 else []
        product, modules = Fraction(1), []
        for begin, end in zip([0] + cuts, cuts + [weeks]):
            module = {"start": later(start, 7 * begin).isoformat(),
                      "weeks": draw.randrange(1, end - begin + 1),
                      "completion_probability": chance(draw, 40)}
            if maybe(draw, 0.4):
                module["credit_value"] = amount(draw, 0, 5000)
                module["enrol_probability"] = chance(draw, 0)
                module["transfer_in_writing"] = draw.choice(("yes", "yes", "no", "unknown"))
            product *= Fraction(module["completion_probability"])
            modules.append(module)
        studies["modules"] = modules
        job = jobs.get("cautious", jobs.get("claimed"))
        if maybe(draw, 0.5):
            job["completion_probability"] = decimal(product)
        else:
            job.pop("completion_probability", None)
    if maybe(draw, 0.2):
        studies["refunds"] = [{"leave_by": later(start, days).isoformat(),
                               "percent": str(draw.randrange(0, 101))}
                              for days in (3, 3 + draw.randrange(1, 11))]
    if maybe(draw, 0.3):
        studies["delivery"] = draw.choice(("online", "hybrid", "in_person"))
        studies["hours_per_week"] = draw.choice(("3", "7.5", "20", "40"))


def generate(seed):
    draw = random.Random(seed)
    as_of = later(datetime.date(2024, 1, 1), draw.randrange(0, 1050))
    begin = later(as_of, draw.randrange(0, 60))
    jobs = work(draw)
    add_paydays(random.Random(f"pay days {seed}"), jobs, as_of)
    hours = Fraction(jobs["now"]["hours_per_week"]) if "hourly" in jobs["now"] else None
    credit = loan(draw, begin)
    studies = course(draw, as_of, begin, hours)
    add_modules(random.Random(f"modules {seed}"), studies, jobs)
    return {"as_of": as_of.isoformat(), "loan": credit, "course": studies, "work": jobs,
            "household": add_days(random.Random(f"days {seed}"),
                                  add_arrival(random.Random(f"arrival {seed}"),
                                              household(draw, as_of), as_of), jobs)}
