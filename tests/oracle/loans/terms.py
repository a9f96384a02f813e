"""Reading the `loan` object: amounts, roundings, phases, and the rate path (decision page 0009, 1, 3, 8)."""
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from dates import FAR_FUTURE, Grid, Step, base_point, day_in_month, month_end_rule, month_of, point, step_back

DIGITS = {"JPY": 0, "XTS": 12}      # every other currency here: 2
STUDY = ("deferral", "interest_only", "minimum")


class Finding(Exception):
    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")
        self.code, self.text = code, text


# ---- numbers

def decimal(text):
    """"12.50" -> 25/2. Only decimal digits: no exponent, no float."""
    if isinstance(text, dict):
        text = text["value"]
    if isinstance(text, float):
        raise Finding("not_a_decimal", repr(text))
    text = str(text)
    if not text.strip("-").replace(".", "", 1).isdigit():
        raise Finding("not_a_decimal", text)
    return Fraction(text)


def round_whole(x, mode):
    """A fraction to a whole number."""
    below, rest = divmod(abs(x), 1)
    if mode == "half_up":
        up = rest >= Fraction(1, 2)
    elif mode == "half_even":
        up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and below % 2 == 1)
    else:
        up = mode == "up" and rest > 0
    whole = int(below) + (1 if up else 0)
    return whole if x >= 0 else -whole


def round_to(x, unit, mode):
    return round_whole(x / unit, mode) * unit


def money_text(amount, digits):
    """Exact: the amount is whole minor units."""
    units = amount * 10 ** digits
    if units.denominator != 1:
        raise Finding("too_many_digits", str(amount))
    text = str(abs(int(units))).rjust(digits + 1, "0")
    text = text[:-digits] + "." + text[-digits:] if digits else text
    return "-" + text if units < 0 else text


# ---- rates

@dataclass
class RateChange:
    day: date
    percent: Fraction
    then: str


class RatePath:
    def __init__(self, first_percent, changes, pauses, allow_negative):
        self.allow_negative = allow_negative
        self.first_percent = first_percent
        self.changes = sorted(changes, key=lambda change: change.day)
        self.change_days = [change.day for change in self.changes]
        self.pauses = pauses            # [(from, to)]

    def rate_on(self, day, known_before):
        """The yearly rate, when changes dated `known_before` or later are not known."""
        count = min(bisect_right(self.change_days, day), bisect_left(self.change_days, known_before))
        percent = self.changes[count - 1].percent if count else self.first_percent
        if percent is None:
            raise Finding("index_entry_missing", str(self.changes[count - 1].day))
        return checked_rate(percent, self.allow_negative) / 100

    def changes_between(self, a, b):
        """Those dated a <= d < b."""
        return self.changes[bisect_left(self.change_days, a):bisect_left(self.change_days, b)]

    def paused_on(self, day):
        return any(start <= day < end for start, end in self.pauses)

    def parts(self, a, b, known_before=FAR_FUTURE, with_pauses=True, more_cuts=()):
        """[a, b) cut at every known change, pause end and further cut inside: [(from, to, rate)]."""
        cuts = {change.day for change in self.changes_between(a, min(b, known_before))} | set(more_cuts)
        if with_pauses:
            cuts |= {day for pause in self.pauses for day in pause}
        days = [a] + sorted(day for day in cuts if a < day < b) + [b]
        return [(low, high, Fraction(0) if with_pauses and self.paused_on(low) else self.rate_on(low, known_before))
                for low, high in zip(days, days[1:]) if low < high]


# ---- the loan

@dataclass
class Tranche:
    day: date
    amount: Fraction
    is_fee: bool = False


@dataclass
class Prepayment:
    day: date
    amount: Fraction
    then: str


@dataclass
class Phase:
    kind: str
    step: Step
    payments: int = None
    until: date = None
    payment: Fraction = None
    principal: Fraction = None
    capitalise: str = "each_due_date"
    items: list = field(default_factory=list)
    amortise_over: int = None
    rounds: str = "principal"
    basis: str = "balance"


def read_date(text):
    return date.fromisoformat(text)


def read_step(text):
    count, unit = int(text[:-1]), text[-1]
    if count < 1:
        raise Finding("bad_step", text)
    return {"D": Step("days", count), "W": Step("days", 7 * count), "M": Step("months", count), "Y": Step("months", 12 * count)}[unit]


def loan_step(due_dates):
    if "every" in due_dates:
        return read_step(due_dates["every"])
    frequency = due_dates.get("frequency", "monthly")
    if frequency == "semi_monthly":
        d1, d2 = due_dates["days"]
        if not 1 <= d1 < d2 <= 31 or d1 > 27:
            raise Finding("semi_monthly_days", f"{d1}, {d2}")
        return Step("semi_monthly", 0, (d1, d2))
    return {"monthly": Step("months", 1), "quarterly": Step("months", 3), "yearly": Step("months", 12),
            "weekly": Step("days", 7), "biweekly": Step("days", 14)}[frequency]


def read_phase(raw, step):
    optional = lambda name: decimal(raw[name]) if name in raw else None
    phase = Phase(raw["kind"], read_step(raw["every"]) if "every" in raw else step, raw.get("payments"),
                  read_date(raw["until"]) if "until" in raw else None, optional("payment"), optional("principal"),
                  raw.get("capitalise", "each_due_date"), [], raw.get("amortise_over"), raw.get("rounds", "principal"), raw.get("basis", "balance"))
    for item in raw.get("list", []):
        phase.items.append(("payment", decimal(item["payment"])) if "payment" in item else ("principal", decimal(item["principal"])))
    if phase.kind == "custom":
        phase.payments = len(phase.items)
    return phase


class Terms:
    def __init__(self, raw):
        self.digits = DIGITS.get(raw.get("currency", "CAD"), 2)
        self.unit = Fraction(1, 10 ** self.digits)
        rounding, conventions = raw.get("rounding", {}), raw.get("conventions", {})
        self.interest_mode = rounding.get("interest", "half_up")
        self.payment_mode = rounding.get("payment", "half_up")
        self.payment_unit = decimal(rounding["payment_unit"]) if "payment_unit" in rounding else self.unit
        self.interest_per = rounding.get("interest_per", "period")
        self.level_from = conventions.get("level_from", "exact")
        self.last_payment = conventions.get("last_payment", "rest")
        self.tranche_before = conventions.get("tranche_on_due_date", "after") == "before"
        self.from_limit = conventions.get("level_basis", "drawn") == "limit"
        self.allow_negative_rate = conventions.get("allow_negative_rate", False)
        self.allow_negative_amortisation = conventions.get("allow_negative_amortisation", False)
        self.day_count = raw["day_count"]
        self.read_money(raw)
        self.read_phases(raw)
        self.read_due_dates(raw["due_dates"])
        self.read_events(raw)
        self.rates = read_rates(raw, self.allow_negative_rate)

    def round_i(self, x):
        return round_to(x, self.unit, self.interest_mode)

    def round_fee(self, x):
        """A share in whole cents: the payment unit is for payments."""
        return round_to(x, self.unit, self.payment_mode)

    def round_p(self, x):
        return round_to(x, self.payment_unit, self.payment_mode)

    def read_money(self, raw):
        self.tranches = sorted((Tranche(read_date(t["date"]), decimal(t["principal"])) for t in raw["disbursements"]), key=lambda t: t.day)
        self.disbursed = sum(t.amount for t in self.tranches)
        self.fees_on_payments = []          # ("amount" or "percent", value)
        for fee in raw.get("fees", []):
            paid = fee.get("paid", "separately")
            if paid == "each_payment":
                self.fees_on_payments.append(("amount", decimal(fee["amount"])) if "amount" in fee else ("percent", decimal(fee["percent"])))
            if paid == "financed":
                amount = decimal(fee["amount"]) if "amount" in fee else self.round_fee(decimal(fee["percent"]) / 100 * self.disbursed)
                day = read_date(fee["date"]) if "date" in fee else self.tranches[0].day
                if day < self.tranches[0].day:
                    raise Finding("before_first_disbursement", str(day))
                self.tranches.append(Tranche(day, amount, True))
        self.tranches.sort(key=lambda t: (t.day, t.is_fee))
        self.prepayments = sorted((Prepayment(read_date(p["date"]), decimal(p["amount"]), p.get("then", "shorten_term"))
                                   for p in raw.get("prepayments", [])), key=lambda p: p.day)
        if any(p.day < self.tranches[0].day for p in self.prepayments):
            raise Finding("before_first_disbursement", "a prepayment")

    def read_phases(self, raw):
        self.down_payment_percent = None
        phases = list(raw["phases"])
        if phases and phases[0]["kind"] == "down_payment":
            self.down_payment_percent = decimal(phases.pop(0)["percent"])
        if any(p["kind"] == "down_payment" for p in phases):
            raise Finding("down_payment_must_come_first", "")
        step = loan_step(raw["due_dates"])
        self.phases = [read_phase(p, step) for p in phases]
        if any(p.kind == "balloon" for p in self.phases[:-1]):
            raise Finding("balloon_must_be_last", "")
        for phase in self.phases[:-1]:
            if phase.payments is None and phase.until is None:
                raise Finding("phase_without_end", phase.kind)

    def read_due_dates(self, raw):
        self.first = read_date(raw["first"]) if "first" in raw else None
        start = self.first or read_date(raw["from"])
        self.month_end_word = raw.get("month_end", "clamp")
        self.month_end = month_end_rule(self.month_end_word, start)
        self.anchor_day = raw.get("anchor_day", start.day)
        self.last_stub = raw.get("last_stub")
        step = self.phases[0].step          # of the first phase, not of the loan
        if step.kind == "semi_monthly" and start not in [day_in_month(month_of(start), d, "clamp") for d in step.days]:
            raise Finding("not_a_semi_monthly_day", str(start))
        if self.first is None:
            self.base = base_point(start, self.anchor_day, self.month_end)
        else:
            self.base = step_back(start, step, self.anchor_day, self.month_end)
            if Grid(self.base, step, self.anchor_day, self.month_end).at(1).day != start:
                raise Finding("first_is_not_on_the_anchor_day", str(start))
        business = raw.get("business_days", {})
        self.shift = business.get("shift")
        self.calculate_shifted = business.get("calculate", "unshifted") == "shifted"

    def read_events(self, raw):
        self.study_end, self.within_days = None, 90
        self.moves, self.re_amortise, self.extensions = [], [], []
        for event in raw.get("events", []):
            kind, day = event["kind"], read_date(event["date"])
            if kind in ("job_found", "plan_finished", "plan_given_up"):
                if self.study_end is None or day < self.study_end:
                    self.study_end, self.within_days = day, event.get("within_days", 90)
            elif kind == "due_date_moved":
                self.moves.append((day, read_date(event["to"])))
            elif kind == "re_amortise":
                self.re_amortise.append(day)
            elif kind == "extend":
                self.extensions.append((day, event["payments"]))
            else:
                raise Finding("unknown_event", kind)
        if self.moves and any(p.step.kind == "semi_monthly" for p in self.phases):
            raise Finding("semi_monthly_cannot_move", "")


def read_rates(raw, allow_negative):
    first = checked_rate(decimal(raw["nominal_rate_percent"]), allow_negative)
    changes = [RateChange(read_date(c["date"]), checked_rate(decimal(c["nominal_rate_percent"]), allow_negative), c.get("then", "re_level"))
               for c in raw.get("rate_changes", [])]
    if "index_rate" in raw:
        if changes:
            raise Finding("rate_changes_and_index_rate", "")
        changes = index_changes(raw["index_rate"])
    pauses = [(read_date(p["from"]), read_date(p["to"])) for p in raw.get("interest_pauses", [])]
    return RatePath(first, changes, pauses, allow_negative)


def checked_rate(percent, allow_negative):
    if percent < 0 and not allow_negative or percent > 500:
        raise Finding("rate_out_of_range", str(percent))
    return percent


def index_changes(raw):
    """A re_level change at each reset date; its percent is None before the first index entry (a finding, if the loan gets there)."""
    entries = sorted((read_date(e["date"]), decimal(e["percent"])) for e in raw["index"])
    resets = raw["resets"]
    if "dates" in resets:
        days = sorted(read_date(d) for d in resets["dates"])
    else:
        first = read_date(resets["first"])
        grid = Grid(point(first), read_step(resets["every"]), first.day, "clamp")
        days = [first]
        while days[-1].year < first.year + 90:      # longer than any loan, extended and moved
            days.append(grid.at(len(days)).day)
    changes = []
    for day in days:
        known = [percent for entry_day, percent in entries if entry_day <= day]
        changes.append(RateChange(day, reset_rate(raw, day, known[-1]) if known else None, "re_level"))
    return changes


def reset_rate(raw, day, index):
    if "shock" in raw and day >= read_date(raw["shock"]["from"]):
        index += decimal(raw["shock"]["percent"])
    percent = index * decimal(raw.get("multiplier", "1")) + decimal(raw.get("spread", "0"))
    if "cap" in raw:
        percent = min(percent, decimal(raw["cap"]))
    if "floor" in raw:
        percent = max(percent, decimal(raw["floor"]))
    return percent
