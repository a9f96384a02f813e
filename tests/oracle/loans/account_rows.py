"""What account_walk.py keeps: installments, payments, and what is not covered."""
from fractions import Fraction

ZERO = Fraction(0)
PARTS = ("fee", "interest", "principal")


# Here the calculation has an answer and the program another one, or several; until that is settled no account is judged by it.
SKIP_OPEN_QUESTIONS = False


class NotCovered(Exception):
    """The account uses something that this calculation does not know."""


def open_question(text):
    if SKIP_OPEN_QUESTIONS:
        raise NotCovered("open: " + text)


class Row:
    """An installment: what it asks, and what was paid of it."""

    def __init__(self, number, day, phase, end, **asked):
        self.number, self.day, self.phase, self.end = number, day, phase, end
        self.asked = asked
        self.paid = dict.fromkeys(PARTS, ZERO)
        self.added = ZERO               # interest that joins the principal: it is not asked for
        self.excess = ZERO              # of the principal asked: what was paid above the plan
        self.was_late = False

    def open(self, part):
        added = {"interest": self.added, "principal": -self.added}.get(part, ZERO)
        return self.asked[part] - added - self.paid[part]

    def is_open(self):
        return any(self.open(part) > 0 for part in PARTS)

    def payment(self):
        return sum(self.asked.values())


class Payment:
    """Money received, and where it went: (row, part, amount). Excess is principal above what the row asks."""

    def __init__(self, day, amount, returned_on):
        self.day, self.amount, self.returned_on = day, amount, returned_on
        self.went_to = []
        self.early = self.early_interest = ZERO         # in the running window: its row is not known yet

    def total(self, part):
        return sum((amount for _, word, amount in self.went_to if word == part), ZERO)
