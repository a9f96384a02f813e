"""How many rows each phase has (decision page 0009, 1 and 4)."""
from datetime import timedelta

from dates import Plan
from terms import STUDY, Finding, Terms


def phase_counts(terms):
    """([rows of each phase], (row, date, is added) of the stub). The last phase's count is None if its term follows from the payment."""
    counts, stub = [], None
    study = study_phases(terms)
    for index, phase in enumerate(terms.phases):
        if terms.study_end is not None and index == study:
            counts = counts_with_study_end(terms, counts)
        count = phase.payments
        if phase.until is not None:
            count, stub = count_until(terms, index, counts)
        counts.append(count)
    if counts[-1] is None and terms.phases[-1].payment is None:
        raise Finding("phase_without_end", terms.phases[-1].kind)
    if counts[-1] == 0:
        raise Finding("phase_without_rows", terms.phases[-1].kind)
    return counts, stub


def plan_up_to(terms, index, counts):
    """A plan in which the phase `index` goes on for ever."""
    part = Terms.__new__(Terms)
    part.__dict__.update(terms.__dict__, phases=terms.phases[:index + 1])
    return Plan(part, counts + [None], [])


def count_until(terms, index, counts):
    """The due dates after the phase's base up to and including `until`, and the stub if there is one."""
    until, plan, first_row, count = terms.phases[index].until, plan_up_to(terms, index, counts), sum(counts), 0
    if until < plan.due(first_row - 1):
        raise Finding("until_before_the_phase", str(until))
    while plan.due(first_row + count) <= until:
        count += 1
    reached = until == plan.due(first_row + count - 1)      # row -1: the base
    if reached or terms.last_stub is None or index < len(terms.phases) - 1:
        return count, None
    is_added = terms.last_stub == "short" or count == 0     # `until` comes after the last regular due date, else in its place
    count += is_added
    return count, (first_row + count - 1, until, is_added)


def study_phases(terms):
    """How many of the leading phases are study phases."""
    study = 0
    while study < len(terms.phases) and terms.phases[study].kind in STUDY:
        study += 1
    if terms.study_end is not None and (study == 0 or study == len(terms.phases)):
        raise Finding("no_study_phase_before_another", "")
    return study


def counts_with_study_end(terms, counts):
    """The study phases cut, or the last of them stretched: the row after them falls on the last due date d with T < d <= T + within_days, else the first after T."""
    t, rows, best = terms.study_end, 0, None
    latest = t + timedelta(days=terms.within_days)
    while True:
        cut = cut_counts(counts, rows)
        due = plan_up_to(terms, len(counts), cut).due(rows)
        if due > t and (best is None or due <= latest):
            best = cut
        if due > t and due > latest:
            return best
        rows += 1


def cut_counts(counts, rows):
    """Share out `rows` over the phases in order; the last takes what is left."""
    cut = []
    for count in counts[:-1]:
        cut.append(min(count, rows - sum(cut)))
    return cut + [rows - sum(cut)]
