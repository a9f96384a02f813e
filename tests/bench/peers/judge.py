"""What an answer is worth, against every true rate of its case.

A rate is right if it lies within 1e-6 of 1 + r of a true one, plus what a double can say at all
next to -100 % (2^-53). Any true one will do.

    right      a true rate
    refused    no rate, where none exists, several do, or the only one has 1 + r outside 1e-12..1e12
    open       no rate, where the only one touches zero without crossing it; from afford also where
               it says itself that it has not decided
    false      a number that is no rate
    missed     no rate, where exactly one exists
    not_ended  no answer within the time limit
"""
from collections import namedtuple
from decimal import Context, Decimal, setcontext

# A rate of 10^70 % with 16 decimals is compared as it stands.
setcontext(Context(prec=250))

VERDICTS = ("right", "refused", "open", "false", "missed", "not_ended")
Verdict = namedtuple("Verdict", "word told_several all_digits")

GROWTH_MIN, GROWTH_MAX = Decimal("1e-12"), Decimal("1e12")
# What afford lists goes further up.
LISTED_MAX = Decimal("1e300")
NEARNESS = Decimal("1e-6")
DOUBLE_STEP = Decimal(2) ** -53


def is_near(rate, growth):
    return abs(rate + 1 - growth) <= NEARNESS * growth + DOUBLE_STEP


def verdict_without_rate(truth):
    if len(truth) == 1 and GROWTH_MIN <= truth[0][0] <= GROWTH_MAX:
        return "missed" if truth[0][1] == "crosses" else "open"
    return "refused"


def judge_peer(words, truth):
    """`words`: found RATE, or refused WHY; `truth`: [(growth, crosses or touches)]."""
    if words[0] != "found":
        return Verdict(verdict_without_rate(truth), False, False)
    rate = Decimal(words[1])
    is_right = rate.is_finite() and any(is_near(rate, growth) for growth, _ in truth)
    return Verdict("right" if is_right else "false", False, False)


def judge_afford(words, truth):
    """`words`: OUTCOME, roots too low and too high to be listed, places left open, percents.

    Stricter than for a peer: all rates must be there, each once, and the count of the others right.
    """
    outcome, (low, high, left_open) = words[0], [int(word) for word in words[1:4]]
    percents = [Decimal(word) for word in words[4:]]
    listed = [root for root in truth if GROWTH_MIN <= root[0] <= LISTED_MAX]
    is_right = (low == sum(growth < GROWTH_MIN for growth, _ in truth) and
                high == sum(growth > LISTED_MAX for growth, _ in truth))
    all_digits = True
    unmet = list(listed)
    for percent in percents:
        near = [root for root in unmet if is_near(percent / 100, root[0])]
        if not near:
            return Verdict("false", False, False)
        root = min(near, key=lambda root: abs(percent / 100 + 1 - root[0]))
        unmet.remove(root)
        half = Decimal(5).scaleb(percent.as_tuple().exponent - 1)
        exact = (root[0] - 1) * 100
        all_digits &= abs(percent - exact) <= half + abs(exact) * Decimal("1e-45")
    told_several = len(percents) + low + high + left_open > 1
    if unmet and not (left_open and all(kind == "touches" for _, kind in unmet)):
        return Verdict("missed", told_several, False)
    if not is_right:
        return Verdict("false", told_several, False)
    if left_open:
        return Verdict("open", told_several, all_digits)
    if outcome == "found":
        return Verdict("right" if percents else "false", told_several, all_digits)
    return Verdict("refused" if not percents else "false", told_several, all_digits)
