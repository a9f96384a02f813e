"""500 cases on which rate solvers are known to fail (research on the issue lists of eight of them).
A group is named by what it was built for; what is true of a case is left to truth.py.
"""
import datetime
import math
from fractions import Fraction


def product(left, right):
    result = [0] * (len(left) + len(right) - 1)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            result[i + j] += a * b
    return result


def growth(random):
    """A growth of one period as a fraction with few digits: -60 to 300 %, never 0 %."""
    below = random.one_of((2, 4, 5, 8, 10, 20))
    above = random.between(max(1, below * 2 // 5), below * 4)
    return (above, below) if above != below else (above + 1, below)


def with_roots(roots):
    """-b now and a later is solved by a growth of a / b; a product by all of its factors' roots."""
    flows = [1]
    for above, below in roots:
        flows = product(flows, [-below, above])
    return flows


def scaled(random, flows):
    factor = random.between(1, 400)
    return [amount * factor for amount in flows]


def start(random):
    return datetime.date(2003, 1, 1) + datetime.timedelta(days=random.between(0, 6_000))


def on_days(random, flows, step):
    return start(random), [(step * index, amount) for index, amount in enumerate(flows)]


def periodic_or_dated(random, flows, is_dated):
    """Dated ones lie on even days, so that the roots built into them stay."""
    if not is_dated:
        return "irr", flows
    return "xirr", on_days(random, flows, random.one_of((30, 91, 182, 365)))


def periodic_or_uneven(random, flows, is_dated, step=91):
    if not is_dated:
        return "irr", flows
    slack = step // 4
    days = [0] + [step * index + random.between(-slack, slack) for index in range(1, len(flows))]
    return "xirr", (start(random), list(zip(days, flows)))


def several_roots(random, index):
    wanted = 2 + index % 3
    roots = []
    while len(roots) < wanted:
        root = growth(random)
        if all(root[0] * other[1] != other[0] * root[1] for other in roots):
            roots.append(root)
    flows = with_roots(roots)
    if random.one_in(3):
        flows = product(flows, [random.between(2, 5), random.between(-1, 1), random.between(2, 5)])
    return periodic_or_dated(random, scaled(random, flows), index % 2 == 1)


def double_root(random, index):
    root = growth(random)
    flows = with_roots([root, root])
    if index % 6 == 5:  # twice, the second time some odd days later: no polynomial of low degree
        step, later = random.between(200, 400), random.between(2, 99)
        pairs = [(step * k + shift, amount) for k, amount in enumerate(scaled(random, flows))
                 for shift in (0, later)]
        return "xirr", (start(random), sorted(pairs))
    if index % 2 == 1:
        flows = product(flows, [random.between(1, 3), random.between(1, 3)])
    if index % 10 == 9:  # and a single one beside it
        flows = product(flows, with_roots([growth(random)]))
    return periodic_or_dated(random, scaled(random, flows), index % 3 == 2)


def no_root(random, index):
    """a - b x + c x^2 with b^2 < 4 a c, and longer ones made of it; on uneven days it may come to
    have roots after all."""
    a, c = 100 * random.between(500, 5_000), 100 * random.between(500, 5_000)
    b = math.isqrt(4 * a * c) * random.between(70, 99) // 100
    flows = [a, -b, c]
    if index % 4 == 1:
        flows = product(flows, [4, 0, 1])
    if index % 4 == 2:
        flows = [-amount for amount in flows]
    if index % 4 == 3:
        first = random.between(200, 400)
        second = first * 2 + random.between(-9, 9)
        return "xirr", (start(random), [(0, a), (first, -b), (second, c)])
    return "irr", flows


def same_sign(random, index):
    sign = 1 if index % 2 else -1
    flows = [sign * random.between(1, 100_000) for _ in range(random.between(2, 40))]
    if index % 5 == 0:
        return "rate", (Fraction(random.between(2, 60)), flows[0], flows[1], 0, 0)
    return periodic_or_dated(random, flows, index % 3 == 0)


def near_total_loss(random, index):
    invested = -100 * random.between(10_000, 90_000_000)
    if index % 2 == 0:
        flows = [invested] + [random.between(0, 30) for _ in range(random.between(0, 3))]
        return "irr", flows + [random.between(1, 200)]
    days = random.between(3, 60)
    returned = -invested * random.between(5, 90) // 100
    return "xirr", (start(random), [(0, invested), (days, returned)])


def huge_root(random, index):
    if index % 4 == 0:
        return "irr", [-random.between(1, 9), 0, 100 * random.between(10**3, 10**7)]
    days = [0]
    for _ in range(random.between(1, 3)):
        days.append(days[-1] + random.between(1, 5))
    flows = [-100 * random.between(90, 110)]
    flows += [random.between(10_300, 40_000) // (len(days) - 1) for _ in days[1:]]
    return "xirr", (start(random), list(zip(days, flows)))


def tiny_rate(random, index):
    """Interest of a few cents on a hundred million, or of nothing at all."""
    count = random.between(12, 360 if index % 3 == 0 else 100)
    payment = 100 * random.between(10_000, 1_000_000)
    interest = 0 if index % 5 == 0 else random.between(1, 10_000)
    if index % 3 == 0:
        return "rate", (Fraction(count), -payment, payment * count - interest, 0, 0)
    flows = [-(payment * count - interest)] + [payment] * count
    return periodic_or_dated(random, flows, index % 3 == 2)


def long_flows(random, index):
    count = 1_000 if index % 2 else 480
    invested = -100 * random.between(100_000, 900_000)
    level = -invested * random.between(101, 400) // (100 * count)
    flows = [invested] + [level * random.between(50, 150) // 100 for _ in range(count - 1)]
    if index % 4 >= 2:  # blocks in which money is put in again
        for _ in range(random.between(1, 3)):
            at, length = random.between(5, count - 60), random.between(1, 50)
            for position in range(at, at + length):
                flows[position] = -flows[position]
    if index % 4 == 3:  # and an end that costs more than it brought
        flows[-1] = invested * random.between(50, 300) // 100
    return periodic_or_uneven(random, flows, index % 8 >= 4, 7 if count == 1_000 else 30)


def large_amounts(random, index):
    count = random.between(2, 60)
    principal = 5 * 10**10 + random.between(0, 10**11)
    flows = [-principal] + [principal * random.between(50, 200) // (100 * count)
                            for _ in range(count)]
    return periodic_or_uneven(random, flows, index % 2 == 1)


def zeros_in_front(random, index):
    count = random.between(3, 40)
    flows = [-100 * random.between(1_000, 50_000)]
    flows += [-flows[0] * random.between(80, 200) // (100 * count) for _ in range(count)]
    return periodic_or_uneven(random, [0] * random.between(1, 12) + flows, index % 2 == 1)


def both_ends(random, index):
    """A mine: it costs at first, and its closing costs more than its last income."""
    count = random.between(3, 40)
    opening = -100 * random.between(10_000, 90_000)
    income = [-opening * random.between(20, 250) // (100 * count) for _ in range(count)]
    closing = opening * random.between(10, 120) // 100
    flows = [opening] + income + [closing]
    if index % 3 == 2:
        flows = [-amount for amount in flows]
    return periodic_or_uneven(random, flows, index % 2 == 1)


def one_day(random, _):
    flows = [-100 * random.between(100, 999)]
    flows += [50 * random.between(1, 99), 25 * random.between(1, 99)]
    return "xirr", (start(random), [(0, amount) for amount in flows])


def single_flow(random, index):
    amount = 100 * random.between(-999, -1) * (-1) ** index
    return ("irr", [amount]) if index % 2 else ("xirr", (start(random), [(0, amount)]))


def rate_in_advance(random, index):
    if index == 0:  # a known trap: 32 %, and #NUM! in Excel
        return "rate", (Fraction(12), -100_00, 400_00, 0, 1)
    count = random.between(3, 120)
    principal = 100 * random.between(100, 50_000)
    payment = principal * random.between(90, 300) // (100 * count)
    balloon = principal * random.between(0, 60) // 100 if index % 3 == 0 else 0
    return "rate", (Fraction(count), -payment, principal, -balloon, 1)


def rate_of_a_part(random, index):
    """A count of periods that is no whole number."""
    count = Fraction(random.between(9, 479), random.one_of((2, 4, 5, 8)))
    principal = 100 * random.between(100, 50_000)
    payment = int(principal * random.between(102, 300) / (100 * count))
    return "rate", (count, -payment, principal, 0, index % 2)


def hard_rate(random, index):
    """Payments far below or far above what was lent, and money at both ends."""
    count = random.between(2, 360)
    principal = 100 * random.between(100, 50_000)
    if index % 3 == 0:
        payment, at_end = principal * random.between(1, 60) // (100 * count) + 1, 0
    elif index % 3 == 1:
        payment, at_end = principal * random.between(50, 400) // 100, 0
    else:
        payment, at_end = -principal * random.between(1, 20) // 100, -principal * 3
    return "rate", (Fraction(count), -payment, principal, at_end, 0)


def random_walk(random, index):
    flows = [100 * random.between(-900, 1_000) for _ in range(random.between(4, 36))]
    return periodic_or_uneven(random, flows, index % 2 == 1)


GROUPS = ((several_roots, 60), (double_root, 30), (no_root, 50), (same_sign, 20),
          (near_total_loss, 40), (huge_root, 40), (tiny_rate, 30), (long_flows, 40),
          (large_amounts, 30), (zeros_in_front, 30), (both_ends, 40), (one_day, 10),
          (single_flow, 10), (rate_in_advance, 20), (rate_of_a_part, 15), (hard_rate, 15),
          (random_walk, 20))


def cases(random):
    return [(build.__name__, *build(random, index))
            for build, count in GROUPS for index in range(count)]
