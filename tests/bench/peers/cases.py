"""The cases of the benchmark against peers, the same ones in every run.

    cases.py FILE      writes them, one a line (README.md, "The file of cases")

A case is (group, kind, body):
    irr    body = [cents, ...]                       one amount a period
    xirr   body = (first date, [(day, cents), ...])  days after the first date
    rate   body = (nper as a Fraction, pmt, pv, fv, type), amounts in cents
"""
import calendar
import datetime
import sys
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

import pathological
from random_numbers import Random

SEED = 20261125
# Own digits and rounding, so that no setting elsewhere can change a case.
DIGITS = Context(prec=40, rounding=ROUND_HALF_EVEN)


def level_payment(principal, rate, count):
    """In cents, to the nearest one; `rate` per period is a Fraction above zero."""
    one_plus = DIGITS.add(1, DIGITS.divide(rate.numerator, rate.denominator))
    discount = DIGITS.subtract(1, DIGITS.power(one_plus, -count))
    exact = DIGITS.divide(DIGITS.multiply(principal, DIGITS.subtract(one_plus, 1)), discount)
    return int(exact.to_integral_value(ROUND_HALF_EVEN))


def level_loan(random):
    """Principal, monthly payment and number of payments; 1 to 40 % a year."""
    principal = 100_00 * random.between(5, 5_000)
    rate = Fraction(random.between(100, 4_000), 120_000)
    count = random.between(12, 120)
    return principal, level_payment(principal, rate, count), count


def loan_flows(random):
    """From the lender's side: the advance goes out, level or uneven payments come in."""
    principal, payment, count = level_loan(random)
    payments = [payment] * count
    if random.one_in(2):
        payments = [payment * random.between(60, 150) // 100 for _ in payments]
    if random.one_in(4):
        fee = principal * random.between(1, 6) // 100
        principal -= fee
    return [-principal] + payments


def first_date(random):
    return datetime.date(2001, 1, 1) + datetime.timedelta(days=random.between(0, 8_000))


def month_later(date, months, anchor):
    index = date.year * 12 + date.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(anchor, last))


def monthly_days(random, count):
    """A first date and the days after it on which `count` payments fall: due dates on their anchor
    day, moved off the weekend, or simply late or early."""
    start = first_date(random)
    habit = random.between(0, 2)
    days = []
    for index in range(1, count + 1):
        due = month_later(start, index, start.day)
        if habit == 1:
            due += datetime.timedelta(days={5: 2, 6: 1}.get(due.weekday(), 0))
        elif habit == 2:
            due += datetime.timedelta(days=random.between(-4, 9))
        days.append((due - start).days)
    return start, days


def dated_loan(random):
    flows = loan_flows(random)
    start, days = monthly_days(random, len(flows) - 1)
    return start, list(zip([0] + days, flows))


PERIODS_A_YEAR = {"yearly": (1, 3, 30), "quarterly": (4, 6, 80), "monthly": (12, 12, 120),
                  "weekly": (52, 26, 120)}


def investment(random):
    """Amounts by period with one change of sign, and the periods in a year."""
    a_year, fewest, most = PERIODS_A_YEAR[random.one_of(sorted(PERIODS_A_YEAR))]
    count = random.between(fewest, most)
    contributions = random.between(1, max(1, min(8, count // 3)))
    flows = [-100 * random.between(1_000, 100_000) for _ in range(contributions)]
    # What comes back in all: -6 to 30 % a year, without compounding.
    gain = 10_000 + random.between(-600, 3_000) * count // a_year
    total = -sum(flows) * max(gain, 3_000) // 10_000
    weights = [random.between(0, 20) for _ in range(count - contributions)]
    weights[-1] += random.between(20, 2_000)
    share = total // sum(weights)
    flows += [share * weight for weight in weights]
    flows[-1] += total % sum(weights)
    return flows, a_year


def dated_investment(random):
    flows, a_year = investment(random)
    start = first_date(random)
    if a_year in (52,):
        return start, [(7 * index, amount) for index, amount in enumerate(flows)]
    days = [0]
    for index in range(1, len(flows)):
        due = month_later(start, index * 12 // a_year, start.day)
        slack = random.between(0, 12)
        days.append((due - start).days + slack)
    return start, list(zip(days, flows))


def loan_in_five_numbers(random):
    principal, payment, count = level_loan(random)
    balloon = principal * random.between(5, 50) // 100 if random.one_in(3) else 0
    return Fraction(count), -payment, principal, -balloon, 0


def normal_cases(random):
    """10,000: 6,000 loans, half of them dated, and 4,000 investments, half of them dated."""
    cases = []
    for _ in range(2_000):
        cases.append(("loan", "irr", loan_flows(random)))
    for _ in range(1_000):
        cases.append(("loan", "rate", loan_in_five_numbers(random)))
    for _ in range(3_000):
        cases.append(("loan", "xirr", dated_loan(random)))
    for _ in range(2_000):
        cases.append(("investment", "irr", investment(random)[0]))
    for _ in range(2_000):
        cases.append(("investment", "xirr", dated_investment(random)))
    return cases


def all_cases():
    random = Random(SEED)
    cases = normal_cases(random)
    return cases + pathological.cases(random)


def money(cents):
    sign, cents = ("-", -cents) if cents < 0 else ("", cents)
    return f"{sign}{cents // 100}.{cents % 100:02d}"


def line(number, case):
    group, kind, body = case
    if kind == "irr":
        words = [money(amount) for amount in body]
    elif kind == "xirr":
        words = [body[0].isoformat()] + [f"{day}:{money(amount)}" for day, amount in body[1]]
    else:
        words = [str(body[0])] + [money(amount) for amount in body[1:4]] + [str(body[4])]
    return " ".join([str(number), group, kind] + words)


def cents(text):
    return int(Decimal(text) * 100)


def parsed(text):
    """(number, group, kind, body) of a line."""
    number, group, kind, *words = text.split()
    if kind == "irr":
        body = [cents(word) for word in words]
    elif kind == "xirr":
        pairs = [word.split(":") for word in words[1:]]
        body = (datetime.date.fromisoformat(words[0]), [(int(d), cents(a)) for d, a in pairs])
    else:
        body = (Fraction(words[0]), *[cents(word) for word in words[1:4]], int(words[4]))
    return int(number), group, kind, body


def read_cases(path):
    with open(path, encoding="ascii") as file:
        return [parsed(text) for text in file]


def main():
    with open(sys.argv[1], "w", encoding="ascii") as file:
        for number, case in enumerate(all_cases()):
            print(line(number, case), file=file)


if __name__ == "__main__":
    main()
