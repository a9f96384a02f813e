#!/usr/bin/env python3
"""Compare `afford rate` with rates/roots.py on random flows, every digit of every root.

    check_rates.py AFFORD_BINARY [CASES] [FIRST_SEED]

1. CASES random documents (400; with AFFORD_QUICK=1 150, with AFFORD_LONG=1 3,000): periodic and
   dated flows with one to five changes of sign, flows made from their roots (several, double,
   none), huge and tiny rates, amounts of forty digits, the regimes, and the spreadsheet functions.
   A printed root must be the exact one rounded half up, and all roots must be there.
2. A third as many lists of flows whose answer must not change when the dates are moved, the amounts
   multiplied, the flows reordered, one of them split in two, or the document written as CSV.
Prints each difference and a line of counts; exits 1 on any difference.
"""
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "loans"))
sys.path.insert(0, os.path.join(HERE, "rates"))

from random_rates import LEAST_GROWTH, case, dated, periodic, text  # noqa: E402

PATIENCE = 20           # seconds; an answer takes milliseconds, a sanitizer makes it ten times that


def afford_rate(binary, path, find, digits, options=()):
    words = [binary, "rate", path, "--find", find, "--format", "json", "--digits", str(digits)]
    try:
        done = subprocess.run(words + list(options), capture_output=True, check=False,
                              timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return 124, f"no answer in {PATIENCE} seconds"
    if done.returncode == 2:
        sys.exit(f"{' '.join(words[1:])}: {done.stderr.decode().strip()}")
    if done.returncode != 0:
        return done.returncode, (done.stdout or done.stderr).decode()
    return 0, json.loads(done.stdout)


def asked(binary, folder, document, find, digits, options=()):
    name = "flows.csv" if isinstance(document, str) else "flows.json"
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(document if isinstance(document, str) else json.dumps(document))
    return afford_rate(binary, path, find, digits, options)


# ---- the same figures

def printed_wrong(what, ours, right, digits):
    """A line if a printed figure is not the right one with all its digits."""
    ours = Decimal(ours)
    if Fraction(ours) == right and -ours.as_tuple().exponent == digits:
        return []
    with_digits = text(right)
    return [f"{what} {ours} instead of {with_digits} to {digits} digits"]


def differences(binary, folder, seed):
    kind, document, find, options, digits, (roots, rate) = case(seed)
    code, answer = asked(binary, folder, document, find, digits, options)
    where = f"{find} {json.dumps(document)} {' '.join(options)}"
    if rate is None:
        return kind, [] if code == 4 else [f"exit {code}, not 4: {answer}: {where}"]
    if code:
        return kind, [f"exit {code} instead of {text(rate)}: {answer}: {where}"]
    if find == "nper":
        return kind, [f"{line}: {where}"
                      for line in printed_wrong("periods", answer["periods"], rate, digits)]
    found = printed_wrong("rate", answer["rate_percent"], rate, digits)
    ours = list(answer.get("roots", []))
    while len(ours) > len(roots) and is_total_loss(ours[0], digits):
        del ours[0]
    if roots and len(ours) != len(roots):
        found.append(f"roots {ours} instead of {[text(one) for one in roots]}")
    for one, right in zip(ours, roots):
        found += printed_wrong("root", one, right, digits)
    return kind, [f"{line}: {where}" for line in found]


def is_total_loss(percent, digits):
    """Whether 1 + r may be below what the policy uses, as far as the printed digits tell."""
    return Fraction(percent) / 100 - Fraction(1, 2 * 10 ** (digits + 2)) <= LEAST_GROWTH - 1


# ---- what changes nothing

def changed(r, flows):
    """(what was done, flows) for each change that must leave the answer as it was."""
    days = timedelta(days=r.randint(-4000, 4000))
    factor = Fraction(r.choice(["1000", "1/100", "7", "-1", "-3/8"]))
    if isinstance(flows[0][0], date):
        yield "moved", [(day + days, amount) for day, amount in flows]
        yield "reordered", r.sample(flows, len(flows))
    yield "multiplied", [(time, amount * factor) for time, amount in flows]
    k = r.randrange(len(flows))
    time, amount = flows[k]
    part = Fraction(r.randint(-5000, 20000), 100)
    yield "split", flows[:k] + [(time, part), (time, amount - part)] + flows[k + 1:]


def can_be_said(flows):
    """An amount has at most forty digits."""
    return all(len(text(abs(amount)).replace(".", "").lstrip("0")) <= 40 and
               len(text(amount).partition(".")[2]) <= 40 for _, amount in flows)


def document_of(flows):
    if isinstance(flows[0][0], date):
        return {"flows": [{"date": day.isoformat(), "amount": text(a)} for day, a in flows]}
    return {"flows": [{"period": int(t), "amount": text(a)} for t, a in flows]}


def csv_of(flows):
    if isinstance(flows[0][0], date):
        return "date,amount\n" + "".join(f"{day},{text(a)}\n" for day, a in flows)
    return "amount\n" + "".join(text(a) + "\n" for _, a in flows)


def answer_to(binary, folder, document, find):
    code, answer = asked(binary, folder, document, find, 12)
    return code, [answer["rate_percent"], answer["roots"]] if code == 0 else None


def unchanged(binary, folder, seed):
    r = Random(f"unchanged {seed}")
    find, flows = r.choice([("irr", periodic), ("xirr", dated), ("xirr", dated)])
    flows = flows(r)
    first = answer_to(binary, folder, document_of(flows), find)
    found = []
    for what, others in changed(r, flows):
        if not can_be_said(others):
            continue
        answer = answer_to(binary, folder, document_of(others), find)
        if answer != first:
            found.append(f"{what}: {answer} instead of {first}: {json.dumps(document_of(others))}")
    if find == "xirr" or [int(t) for t, _ in flows] == list(range(len(flows))):
        answer = answer_to(binary, folder, csv_of(flows), find)
        if answer != first:
            found.append(f"as CSV: {answer} instead of {first}: {json.dumps(document_of(flows))}")
    return found


def default_count():
    if os.environ.get("AFFORD_QUICK") == "1":
        return 150
    return 3000 if os.environ.get("AFFORD_LONG") == "1" else 400


def main(binary, count, first_seed=0):
    counts = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first_seed, first_seed + count):
            kind, found = differences(binary, folder, seed)
            for line in found:
                print(f"seed {seed}: {line}")
            counts[f"{kind} {'DIFFERENT' if found else 'same'}"] += 1
        for seed in range(first_seed, first_seed + count // 3):
            found = unchanged(binary, folder, seed)
            for line in found:
                print(f"unchanged {seed}: {line}")
            counts[f"unchanged {'DIFFERENT' if found else 'same'}"] += 1
    print(", ".join(f"{name}: {number}" for name, number in sorted(counts.items())))
    return 1 if any("DIFFERENT" in name for name in counts) else 0


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[2:]]
    sys.exit(main(sys.argv[1], *(words or [default_count()])))
