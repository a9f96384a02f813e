"""The worth block of `afford assess`: every way the plan can end, its chance and its value.

Rules: engine/decisions/0005, "Worth". Bills of month m are discounted m months, a month's pay
m + 1 months, from month 0. The monthly factors v = (1+r)^(-1/12) and w = (1-d)^(1/12) are rounded
half even to 30 decimals; all that follows is exact. `case` is the Situation of situation.py.

A job that a later try delays pays the gain of its own first month (its law, its growth). Readings
where the page leaves a choice: today's net of a year is twelve times a net that is stated by the
month; the break-even chance is not below zero, also where grants are more than the cost.
"""
import math
from fractions import Fraction

from benefits import lost_in_all
from loan_figures import cents, day, money
from situation import LAW, half_up

DECIMALS = 10 ** 30


def half_even(value):
    whole, rest = divmod(value.numerator, value.denominator)
    twice = 2 * rest - value.denominator
    return whole + (1 if twice > 0 or (twice == 0 and whole % 2 == 1) else 0)


def decimals(value, places):
    units = half_even(value * 10 ** places)
    sign, units = ("-", -units) if units < 0 else ("", units)
    return f"{sign}{units // 10 ** places}.{units % 10 ** places:0{places}d}"


def round_money(value):
    return money(half_even(value))


def integer_root(value, degree):
    """The floor of the root of a whole number."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle ** degree <= value else (low, middle)
    return low


def twelfth_root(value):
    """value^(1/12) to 30 decimals. Halves: no twelfth root in use ends at a half of the 30th."""
    power = value * (2 * DECIMALS) ** 12
    return Fraction((integer_root(power.numerator // power.denominator, 12) + 1) // 2, DECIMALS)


class Future:
    """`cost` is a present value, `months` that of one cent of gain a month, `gain` is in cents."""

    def __init__(self, kind, attempts, share, cost, months=Fraction(0), gain=0, module=None):
        self.module = module
        self.kind, self.attempts, self.share = kind, attempts, share
        self.cost, self.months, self.ends = cost, months, gain * months - cost


class Module:
    """A part of the course (decisions/0024): `cost` is what it alone takes, a present value; the
    first one's has what is paid before it, too."""

    def __init__(self, tree, place, all_modules):
        case, stated = tree.case, all_modules[place]
        self.finish = Fraction(str(stated["completion_probability"]))
        start, study = day(stated["start"]), case.study
        after = [day(one["start"]) for one in all_modules[place + 1:]]
        bill_from = None if place == 0 else start
        self.cost = sum((tree.bill(amount, case.month(date)) for date, amount in tree.bills
                         if (bill_from is None or date >= bill_from)
                         and (not after or date < after[0])), Fraction(0))
        length = math.ceil(Fraction(str(stated["weeks"])) * 12 / 52)
        self.end = case.month(start) + length
        last = min(self.end, study[-1] + 1)
        begin = study[0] if place == 0 else tree.modules[place - 1].last
        self.last = max(begin, last)
        self.cost += sum((tree.bill(case.lost[LAW][month], month + 1)
                          for month in range(begin, self.last)), Fraction(0))
        self.counted = None
        if "credit_value" in stated:
            used = Fraction(str(stated["enrol_probability"]))
            in_writing = stated.get("transfer_in_writing") == "yes"
            self.counted = half_up(cents(stated["credit_value"]) * used) if in_writing else 0
        self.credit = tree.bill(self.counted or 0, self.end)


class Tree:
    """The futures of the project; the loan is left out, grants count, own money does not."""

    def __init__(self, case):
        job, work = case.cautious(), case.work
        self.case = case
        self.v = twelfth_root(1 / (1 + percent_of(work["discount_rate_percent"])))
        self.w = twelfth_root(1 - percent_of(job.get("gain_decay_percent_per_year", "0")))
        self.horizon = int(work["horizon_months"])
        self.first_pay = case.first_pay(job)
        self.bills = case.costs + [(date, -amount) for date, amount in case.grants]
        self.modules = []
        stated = case.course.get("modules", [])
        for place in range(len(stated)):
            self.modules.append(Module(self, place, stated))
        self.finish = (math.prod(module.finish for module in self.modules) if stated
                       else Fraction(str(job["completion_probability"])))
        self.placed = Fraction(str(job["placement_probability"]))
        self.sunk = sum(self.bill(amount, case.month(date)) for date, amount in case.costs)
        self.sunk -= sum(self.bill(amount, case.month(date)) for date, amount in case.grants)
        self.sunk += sum(self.bill(amount, month + 1)
                         for month, amount in case.lost[LAW].items())
        self.sunk -= sum(module.credit for module in self.modules)
        exam = case.course.get("assessment")
        self.tries = int(exam["attempts_max"]) if exam else 0
        self.wait = int(exam["months_between"]) if exam else 0
        self.pass_chance = Fraction(str(exam["pass_probability"])) if exam else Fraction(1)
        self.fee = cents(exam["fee"]) if exam else 0

    def bill(self, amount, month):
        return amount * self.v ** month

    def exams(self, tries):
        return sum(self.bill(self.fee, self.case.after_study + j * self.wait)
                   for j in range(tries))

    def gain_of_one(self, begin):
        """The sum over the months t from `begin` to the horizon of v^(t+1) w^(t+1-begin)."""
        total = Fraction(0)
        for _ in range(begin, self.horizon):
            total = (total + 1) * self.v * self.w
        return total * self.v ** begin

    def passed(self, attempts, chance):
        begin = self.first_pay + max(0, attempts - 1) * self.wait
        cost = self.sunk + self.exams(attempts)
        return [Future("in_field", attempts, chance * self.placed, cost, self.gain_of_one(begin),
                       worth_gain(self.case, begin)),
                Future("not_in_field", attempts, chance * (1 - self.placed), cost)]

    def given_up(self):
        if not self.modules:
            return [Future("does_not_finish", 0, 1 - self.finish, self.sunk)]
        out, here, paid = [], Fraction(1), Fraction(0)
        for place, module in enumerate(self.modules):
            paid += module.cost
            out.append(Future("does_not_finish", 0, here * (1 - module.finish), paid,
                              module=place + 1))
            here, paid = here * module.finish, paid - module.credit
        return out

    def finished(self, chance):
        if self.tries == 0:
            return self.passed(0, chance)
        fail = 1 - self.pass_chance
        out = [Future("fails_exam", self.tries, chance * fail ** self.tries,
                      self.sunk + self.exams(self.tries))]
        for j in range(1, self.tries + 1):
            out += self.passed(j, chance * self.pass_chance * fail ** (j - 1))
        return out

    def futures(self):
        return [future for future in self.given_up() + self.finished(self.finish)
                if future.share > 0]

    def going_on(self):
        """At each module's end: the best of all plans that begin the next one. A plan names the
        last module to take; the longest one goes on to the exam and the jobs."""
        last = len(self.modules) - 1
        in_modules = sum(module.cost - module.credit for module in self.modules)
        whole = in_modules + sum(future.share * future.ends
                                 for future in self.finished(Fraction(1)))
        out, sunk = [], Fraction(0)
        for place, module in enumerate(self.modules):
            sunk += module.cost
            plans = [whole] if place == last else [
                self.plan(place, to, rest) for to in range(place + 1, last + 1)
                for rest in ((0, whole) if to == last else (0,))]
            best = max(plans)
            one = {"module": place + 1, "sunk_so_far": round_money(sunk),
                   "value_of_going_on": round_money(best),
                   "value_to_the_end": round_money(whole if place == last else
                                                   self.plan(place, last, whole)),
                   "go_on": "yes" if best >= 0 else "no"}
            if module.counted is not None:
                one["credit_counted"] = money(module.counted)
            out.append(one)
        return out

    def plan(self, place, to, rest):
        """From the end of one module to that of another, and then the rest."""
        value, here, moved = Fraction(0), Fraction(1), Fraction(0)
        for module in self.modules[place + 1:to + 1]:
            moved -= module.cost
            value += here * (1 - module.finish) * moved
            here, moved = here * module.finish, moved + module.credit
        return value + here * (moved + rest)


def percent_of(text):
    return Fraction(str(text)) / 100


def mean(futures):
    """The probability-weighted mean of what these futures end with; 0 where there are none."""
    share = sum(future.share for future in futures)
    if share == 0:
        return Fraction(0)
    return sum(future.share * future.ends for future in futures) / share


def worth_gain(case, month):
    """Pay that the job brings more a month, less the benefits that fall with it."""
    job = case.cautious()
    if not case.household.get("computed_benefits"):
        return case.gain(job, month)
    lost = lost_in_all(case, case.whole_year(case.year(month)),
                       case.gross(case.work["now"], month), case.gross(job, month))
    return case.gain(job, month) - -(-lost // 12)


def lowest_pay(tree):
    """The lowest gross pay a year, in cents, with which the course is worth its cost."""
    case = tree.case
    ways = ("hourly", "hours_per_week", "gross_per_year", "net_per_month", "net_gain_per_month",
            "pay_frequency", "pay_date", "pay_day", "range")
    stated = {key: value for key, value in case.cautious().items() if key not in ways}
    known = {}

    def is_enough(gross):
        case.instead = {**stated, "gross_per_year": money(gross)}
        gains = tuple(worth_gain(case, tree.first_pay + j * tree.wait)
                      for j in range(max(tree.tries, 1)))
        if gains not in known:
            known[gains] = sum(future.share * future.ends for future in tree.futures()) >= 0
        case.instead = None
        return known[gains]

    low, high = -1, 1_000_000
    while not is_enough(high):
        low, high = high, 4 * high
        if high > 100_000_000_000:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_enough(middle) else (middle, high)
    # Roundings: a pay just below may be enough, too.
    return min(gross for gross in range(max(high - 100, 0), high + 1) if is_enough(gross))


def needed_chance(tree, cost, gain):
    """The share of futures in the field at which placement alone brings the expected value to zero;
    where nobody is ever placed, the part of a first try's certain gain that pays the cost."""
    def placed(chance):
        stated, tree.placed = tree.placed, Fraction(chance)
        futures = tree.futures()
        tree.placed = stated
        return (sum((f.share * f.ends for f in futures), Fraction(0)),
                sum((f.share for f in futures if f.kind == "in_field"), Fraction(0)))
    (at_none, _), (at_all, in_field) = placed(0), placed(1)
    if at_none >= 0:
        return Fraction(0)
    if in_field == 0:
        best = gain * tree.gain_of_one(tree.first_pay)
        return cost / best if best > 0 else None
    return in_field * at_none / (at_none - at_all) if at_all > at_none else None


def break_even(tree, futures, cost, gain):
    months = sum(future.share * future.months for future in futures)
    needed = None if months == 0 else half_even(cost / months)
    gross, chance = None, None
    if needed is not None:
        gross = lowest_pay(tree)
    exact = needed_chance(tree, cost, gain)
    if exact is not None and exact <= 1:
        thousandths = max(Fraction(0), exact * 1000)
        chance = Fraction(-(-thousandths.numerator // thousandths.denominator), 1000)
    return {"net_gain_per_month": None if needed is None else money(needed),
            "gross_per_year": None if gross is None else money(gross),
            "probability": None if chance is None else decimals(chance, 3)}


def worth_figures(case):
    tree = Tree(case)
    futures, gain = tree.futures(), worth_gain(case, case.first_pay(case.cautious()))
    assert sum(future.share for future in futures) == 1
    cost = sum(future.share * future.cost for future in futures)
    ahead = [future for future in futures if future.ends > 0]
    behind = [future for future in futures if future.ends <= 0]
    in_field = sum(future.share for future in futures if future.kind == "in_field")
    return {
        "probability": decimals(Fraction(in_field), 6),
        "net_gain_per_month": money(gain),
        "cost_present_value": round_money(cost),
        "npv": round_money(sum(future.share * future.ends for future in futures)),
        "ahead_in_100": half_even(100 * sum((f.share for f in ahead), Fraction(0))),
        "ahead_by": round_money(mean(ahead)),
        "behind_in_100": half_even(100 * sum((f.share for f in behind), Fraction(0))),
        "behind_by": round_money(-mean(behind)),
        "futures": [{"kind": future.kind, "attempts": future.attempts,
                     "share": decimals(future.share, 6),
                     "ends": round_money(future.ends),
                     **({"module": future.module} if future.module else {})}
                    for future in futures],
        "break_even": break_even(tree, futures, cost, gain),
        **({"modules": tree.going_on()} if tree.modules else {}),
    }
