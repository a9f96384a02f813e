"""Benefits that a request asks to be worked out, month by month, apart from the engine.

Rules: engine/decisions/0025. Amounts are whole cents, but for sums before they are rounded.
"""
from fractions import Fraction

import net_pay
from loan_figures import cents, day

TABLES = net_pay.tables()["benefits"]
GST_MONTHS = (7, 10, 1, 4)


def number(text):
    return Fraction(text)


def half_up(value):
    return max(0, (2 * value.numerator + value.denominator) // (2 * value.denominator))


def in_force(programme, year, ending=""):
    """The block of the year, or of the last one before it that holds amounts."""
    known = [int(key[:4]) for key, block in programme.items()
             if key[:4].isdigit() and key[4:] == ending and "note" not in block
             and int(key[:4]) <= year]
    return programme[f"{max(known)}{ending}"]


class Benefits:
    """`arriving` and `average` of one outcome, by month."""

    def __init__(self, case, kind):
        self.case, self.kind, house = case, kind, case.household
        self.asked = house.get("computed_benefits", [])
        self.partner = house.get("has_partner", False)
        self.young = int(house.get("children_under_6", 0))
        self.old = int(house.get("children_6_to_17", 0))
        self.arriving, self.average = {}, {}
        for month in range(case.last_month + 1):
            year, index = divmod(case.month_0 + month, 12)
            arriving = average = 0
            july = year if index >= 6 else year - 1
            if "child_benefit" in self.asked:
                arriving += half_up(Fraction(self.child(july), 12))
                average += half_up(Fraction(self.child(july), 12))
            if "gst_credit" in self.asked:
                average += half_up(Fraction(self.gst(july), 12))
                if index + 1 in GST_MONTHS:
                    arriving += half_up(Fraction(self.gst(july), 4))
            if "workers_benefit" in self.asked and index + 1 == 5:
                arriving += self.workers(year - 1)
            self.arriving[month], self.average[month] = arriving, average

    def own_gross(self, year):
        """Dollars of a calendar year; before month 0 today's pay."""
        case, sum_of = self.case, Fraction(0)
        now, job = case.work["now"], case.job(self.kind)
        if year < case.month_0 // 12:
            return Fraction(case.gross(now), 100)
        if case.stream(self.kind) is not None:
            return Fraction(half_up(Fraction(case.stream(self.kind).gross_of[year])), 100)
        for index in range(12):
            month = year * 12 + index - case.month_0
            if month > case.last_month:
                break
            held = job if job is not None and month >= case.first_pay(job) else now
            if self.kind == "loses_job" and 0 <= month - case.repaying[0] < 3:
                continue
            sum_of += Fraction(case.gross(held, max(month, 0)), 12)
            sum_of -= case.lost_gross().get(month, 0)
        return Fraction(half_up(sum_of), 100)

    def partner_gross(self, year):
        sum_of = Fraction(0)
        for income in self.case.household.get("other_income", []):
            if income["kind"] != "partner_pay" or "gross_per_year" not in income:
                continue
            months = range(year * 12, year * 12 + 12)
            runs = [m for m in months
                    if ("from" not in income or m >= absolute(day(income["from"])))
                    and ("to" not in income or m <= absolute(day(income["to"])))]
            sum_of += Fraction(cents(income["gross_per_year"]) * len(runs), 12)
        return Fraction(half_up(sum_of), 100)

    def net(self, year, gross):
        """Line 23600: gross less the additional contributions, in dollars."""
        known = [int(key) for key in net_pay.tables()["years"]]
        return net_pay.net_income(max(year, min(known)), self.case.province, gross)

    def incomes(self, year):
        own, other = self.own_gross(year), self.partner_gross(year)
        return self.net(year, own) + self.net(year, other), own, other

    def child(self, july):
        if self.young + self.old == 0:
            return 0
        law = in_force(TABLES["canada_child_benefit"], july, "-07")
        rates = TABLES["canada_child_benefit"]["rates_by_children"]
        count = self.young + self.old
        first, second = map(number, rates["4+" if count >= 4 else str(count)])
        income = self.incomes(july - 1)[0]
        low, high = number(law["from"]), number(law["second_from"])
        whole = self.young * number(law["under_6"]) + self.old * number(law["6_to_17"])
        cut = first * (min(max(income, low), high) - low) + second * max(0, income - high)
        return max(Fraction(0), (whole - cut) * 100)

    def gst(self, july):
        law = in_force(TABLES["gst_credit"], july, "-07")
        income, children = self.incomes(july - 1)[0], self.young + self.old
        whole = number(law["adult"])
        if self.partner:
            whole += number(law["adult"]) + children * number(law["child"])
        elif children:
            whole += number(law["adult"]) + (children - 1) * number(law["child"])
            whole += number(law["single_supplement"])
        else:
            over = max(0, income - number(law["supplement_from"]))
            whole += min(number(law["single_supplement"]), over * number(law["supplement_rate"]))
        over = max(0, income - number(law["phase_out_from"]))
        return max(Fraction(0), (whole - over * number(law["phase_out_rate"])) * 100)

    def workers(self, year):
        law = in_force(TABLES["canada_workers_benefit"], year)
        side = law["family" if self.partner or self.young + self.old else "single"]
        income, own, other = self.incomes(year)
        over = max(0, own + other - number(law["working_income_over"]))
        most = min(number(side["max"]), over * number(law["phase_in_rate"]))
        if self.partner:
            income -= min(own, other, number(law.get("secondary_earner_exemption", "0")))
        over = max(0, income - number(side["from"]))
        return half_up((most - over * number(law["phase_out_rate"])) * 100)


class BenefitsOnPay(Benefits):
    """All benefits that rest on the income of one calendar year, for a given pay, in cents."""

    def __init__(self, case, year, gross):
        house = case.household
        self.case, self.gross = case, gross
        self.asked = house.get("computed_benefits", [])
        self.partner = house.get("has_partner", False)
        self.young = int(house.get("children_under_6", 0))
        self.old = int(house.get("children_6_to_17", 0))
        self.total = ((half_up(Fraction(self.child(year + 1))) if "child_benefit" in self.asked else 0)
                      + (half_up(Fraction(self.gst(year + 1))) if "gst_credit" in self.asked else 0)
                      + (self.workers(year) if "workers_benefit" in self.asked else 0))

    def own_gross(self, year):
        return Fraction(self.gross, 100)


def lost_in_all(case, year, before, after):
    """What they fall by when pay of the year is `after` and not `before`; all in cents."""
    return max(0, BenefitsOnPay(case, year, before).total - BenefitsOnPay(case, year, after).total)


def absolute(date):
    return date.year * 12 + date.month - 1
