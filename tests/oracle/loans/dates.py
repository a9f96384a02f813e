"""Dates of a loan: steps, month ends, business days, and the grid of nominal due dates (decision page 0009, 1)."""
from dataclasses import dataclass
from datetime import date, timedelta

FAR_PAST, FAR_FUTURE = date(1, 1, 1), date(9999, 1, 1)


def month_of(day):
    """Months since year 0, so that month arithmetic is plain addition."""
    return day.year * 12 + day.month - 1


def last_day(month):
    year, m = divmod(month, 12)
    following = date(year + (m == 11), (m + 1) % 12 + 1, 1)
    return following - timedelta(days=1)


def day_in_month(month, anchor_day, month_end):
    """The anchor day in a month; a day that is missing there is clamped or rolled."""
    last = last_day(month)
    if month_end == "last day" or (anchor_day > last.day and month_end != "roll"):
        return last
    if anchor_day > last.day:
        return last + timedelta(days=1)
    return last.replace(day=anchor_day)


@dataclass(frozen=True)
class Step:
    kind: str        # "months", "days" or "semi_monthly"
    count: int       # months or days; semi_monthly: 0
    days: tuple = () # semi_monthly: the two days of the month


@dataclass(frozen=True)
class Point:
    """A due date and the month it was reckoned from (another one only if it was rolled)."""
    day: date
    month: int


def point(day):
    return Point(day, month_of(day))


@dataclass(frozen=True)
class Grid:
    """Due dates base + j steps, j = 1, 2, ..; j = 0 is the base, j < 0 goes back in time."""
    base: Point
    step: Step
    anchor_day: int
    month_end: str   # "clamp", "roll" or "last day"

    def at(self, j):
        if j == 0:
            return self.base
        if self.step.kind == "days":
            return point(self.base.day + timedelta(days=j * self.step.count))
        if self.step.kind == "months":
            month = self.base.month + j * self.step.count
            return Point(day_in_month(month, self.anchor_day, self.month_end), month)
        return point(semi_monthly_from(self.base.day, j, self.step.days))

    def mark(self, j):
        """Where the regular periods part: the due dates; a base off its anchor is not one of them."""
        if j == 0 and self.step.kind == "months":
            return day_in_month(self.base.month, self.anchor_day, self.month_end)
        if self.step.kind == "semi_monthly":
            return semi_monthly_date(semi_monthly_position(self.base.day, self.step.days) + j, self.step.days)
        return self.at(j).day


def semi_monthly_date(position, days):
    """The dates of the months in order: two positions a month."""
    month, half = divmod(position, 2)
    return day_in_month(month, days[half], "clamp")


def semi_monthly_position(day, days):
    """Of the last semi-monthly date on or before a day."""
    position = 2 * month_of(day) - 1
    while semi_monthly_date(position + 1, days) <= day:
        position += 1
    return position


def semi_monthly_from(base, j, days):
    """The j-th semi-monthly date after base (j < 0: before it)."""
    position = semi_monthly_position(base, days)
    if j < 0 and semi_monthly_date(position, days) < base:
        position += 1                       # the first one on or after base
    return semi_monthly_date(position + j, days)


def month_end_rule(word, base_day):
    """end_of_month: always the last day if the base is the last day of its month, else clamp."""
    if word == "end_of_month":
        return "last day" if base_day == last_day(month_of(base_day)) else "clamp"
    return word


def base_point(day, anchor_day, month_end):
    """A given base; with roll it may be a day that was rolled from the month before."""
    month = month_of(day)
    if month_end == "roll" and day.day != anchor_day and day_in_month(month - 1, anchor_day, "roll") == day:
        return Point(day, month - 1)
    return Point(day, month)


def step_back(day, step, anchor_day, month_end):
    """n_-1 when the first due date is given: one step before it."""
    return Grid(base_point(day, anchor_day, month_end), step, anchor_day, month_end).at(-1)


def shifted(day, rule):
    """Saturdays and Sundays are off."""
    if rule is None or day.weekday() < 5:
        return day
    later, earlier = day, day
    while later.weekday() > 4:
        later += timedelta(days=1)
    while earlier.weekday() > 4:
        earlier -= timedelta(days=1)
    first, second = (later, earlier) if rule.endswith("following") else (earlier, later)
    if rule.startswith("modified") and first.month != day.month:
        return second
    return first


@dataclass
class Segment:
    """Rows first_row, first_row + 1, .. of one phase have the due dates grid.at(1), grid.at(2), ..
    Its periods measure what lies between valid_from and valid_to."""
    phase: int
    first_row: int
    grid: Grid
    valid_from: date
    valid_to: date


class Plan:
    """Which row is due when, and to which phase it belongs. The rows of the last phase go on for ever: where they end is not the plan's business."""

    def __init__(self, terms, counts, moves, stub=None):
        """counts: rows of each phase but the last. moves: [(date, to)], the due dates moved so far. stub: (row, date, whether it is one more date) or None."""
        self.terms, self.counts = terms, counts
        self.special = {}           # row -> due date off the grid: a moved one or the stub
        self.moved_periods = {}     # row -> the regular period it had before it was moved
        self.stub = stub
        if stub:
            self.special[stub[0]] = point(stub[1])
        self.segments = self.build(sorted(moves))

    def build(self, moves):
        terms, row, base = self.terms, 0, self.terms.base
        anchor_day, month_end, valid_from = terms.anchor_day, terms.month_end, FAR_PAST
        self.segments = []
        for index, phase in enumerate(terms.phases):
            is_last = index == len(terms.phases) - 1
            if not is_last and self.counts[index] == 0:
                if index == 0:      # money that comes before the base is measured in the steps of the contract
                    self.segments.append(Segment(0, 0, Grid(base, phase.step, anchor_day, month_end), FAR_PAST, base.day))
                    valid_from = base.day
                continue
            end_row = row + 2000 if is_last else row + self.counts[index]
            segment = Segment(index, row, Grid(base, phase.step, anchor_day, month_end), valid_from, FAR_FUTURE)
            self.segments.append(segment)
            for day, to in list(moves):
                moved = self.row_due_on(day, segment.first_row, end_row)
                if moved is None:
                    continue
                moves.remove((day, to))
                self.moved_periods[moved] = self.period(moved)
                self.special[moved] = point(to)
                segment.valid_to = to
                anchor_day, month_end = to.day, month_end_rule(terms.month_end_word, to)
                segment = Segment(index, moved + 1, Grid(point(to), phase.step, anchor_day, month_end), to, FAR_FUTURE)
                self.segments.append(segment)
            if not is_last:
                base = self.point_of(end_row - 1)
                segment.valid_to = valid_from = base.day
                row = end_row
        return self.segments

    def row_due_on(self, day, first_row, end_row):
        k = first_row
        while k < end_row and self.due(k) < day:
            k += 1
        return k if k < end_row and self.due(k) == day else None

    def segment_of(self, k):
        return [s for s in self.segments if s.first_row <= k][-1]

    def point_of(self, k):
        """Row -1: the start of the first regular period."""
        if k < 0:
            return self.terms.base
        if k in self.special:
            return self.special[k]
        return self.segment_of(k).grid.at(self.step_of(k))

    def step_of(self, k):
        """Which step of its segment's grid row k is. A stub is one more date, after which the grid goes on; a long one stands for a date of it."""
        j = k - self.segment_of(k).first_row + 1
        return j - 1 if self.stub and self.stub[2] and k > self.stub[0] else j

    def due(self, k):
        """Nominal due date of row k = 0, 1, 2, .."""
        return self.point_of(k).day

    def phase_of(self, k):
        return self.segment_of(k).phase

    def first_row_of(self, phase):
        return sum(self.counts[:phase])

    def period(self, k):
        """The whole nominal regular period of row k: (start, end, step). A moved row and a stub: the one they would have had."""
        if k in self.moved_periods:
            return self.moved_periods[k]
        segment = self.segment_of(k)
        j = self.step_of(k)
        return segment.grid.mark(j - 1), segment.grid.mark(j), segment.grid.step

    def periods_between(self, a, b):
        """The regular periods that overlap [a, b) and what lies in each: (start, end, step, from, to)."""
        found = []
        for segment in self.segments:
            low, high = max(a, segment.valid_from), min(b, segment.valid_to)
            if low >= high:
                continue
            j = 1
            while segment.grid.mark(j - 1) > low:
                j -= 1
            while segment.grid.mark(j) <= low:
                j += 1
            while segment.grid.mark(j - 1) < high:
                start, end = segment.grid.mark(j - 1), segment.grid.mark(j)
                found.append((start, end, segment.grid.step, max(low, start), min(high, end)))
                j += 1
        return found

    def start(self, k):
        """The window of row k is [start, end)."""
        return self.terms.tranches[0].day if k == 0 else self.end(k - 1)

    def end(self, k):
        return shifted(self.due(k), self.terms.shift) if self.terms.calculate_shifted else self.due(k)

    def printed(self, k):
        return shifted(self.due(k), self.terms.shift)
