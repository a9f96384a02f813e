#!/usr/bin/env python3
"""Compare `afford schedule --format json` with loans/loan_schedule.py and with published schedules.

    check_loans.py AFFORD_BINARY [LOANS]

1. Every case of tests/vectors/loan/fineract-schedules.json that the words of a loan can express, to
   the cent; and of actus-loans.json within 1e-8, through the currency XTS of twelve digits.
2. LOANS random loans over the whole language (300; with AFFORD_QUICK=1 40, with AFFORD_LONG=1 3,000)
   and a third as many whose interest is exactly half a unit, in every row, total and refusal.
Prints each difference and a line of counts; exits 1 on any difference.
"""
import json
import os
import subprocess
import sys
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "loans"))

import actus_cases  # noqa: E402
import fineract_cases  # noqa: E402
from generate_loans import random_loan, tied_loan  # noqa: E402
from loan_schedule import schedule  # noqa: E402
from terms import Finding  # noqa: E402

# What the engine refuses by choice and the oracle works out: phases after one that clears the loan,
# more than 60 years, dates far from the request's own, a fee without its date, moved half months,
# money paid out after the last payment as contracted, twelve-digit debts beyond 64 bits, more
# payments after a last stub, fees kept back that leave nothing.
REFUSED_BY_CHOICE = {"level_before_last_needs_payment", "phases_too_long", "date_out_of_range",
                     "field_missing", "cannot_be_moved", "event_outside_loan",
                     "disbursement_after_last_payment", "balance_out_of_range", "cannot_be_extended",
                     "fees_exceed_loan"}


def ours(binary, loan):
    request = {"as_of": min(part["date"] for part in loan["disbursements"]), "loan": loan}
    done = subprocess.run([binary, "schedule", "--format", "json", "-"],
                          input=json.dumps(request).encode(), capture_output=True, check=False)
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr.decode()


def is_refused_by_choice(codes, expected):
    if codes == {"term_has_no_end"}:            # the engine follows an open term for 60 years
        first, last = (int(expected["installments"][i]["due_date"][:4]) for i in (0, -1))
        return last - first >= 59
    return codes <= REFUSED_BY_CHOICE


def text_of(row):
    return {key: str(value) for key, value in row.items()}


def compared(binary, name, loan):
    """"same", "both refuse", "refused by choice", or "DIFFERENT" with a line that says where."""
    try:
        expected = schedule(loan)
    except Finding as finding:
        expected = finding
    code, answer = ours(binary, loan)
    if isinstance(expected, Finding):
        if code == 3:
            return "both refuse"
        return different(name, f"the oracle refuses ({expected}), exit {code}")
    if code == 3 and is_refused_by_choice({one["code"] for one in answer["errors"]}, expected):
        return "refused by choice"
    if code != 0:
        return different(name, f"exit {code}: {answer}")
    rows, right = answer["installments"], expected["installments"]
    for row, other in zip(rows, right):
        if text_of(row) != text_of(other):
            return different(name, f"{text_of(row)} instead of {text_of(other)}")
    if len(rows) != len(right):
        return different(name, f"{len(rows)} rows instead of {len(right)}")
    if text_of(answer["totals"]) != text_of(expected["totals"]):
        return different(name, f"totals {answer['totals']} instead of {expected['totals']}")
    return "same"


def different(name, what):
    print(f"{name}: {what}")
    return "DIFFERENT"


def anchors(binary):
    """The oracle agrees with the published rows (their own scripts check it), so it may stand for them."""
    counts = Counter()
    with open(fineract_cases.VECTORS, encoding="utf-8") as file:
        for case in json.load(file)["cases"]:
            try:
                loan = fineract_cases.loan_of(case)
            except fineract_cases.Later:
                counts["fineract of an account"] += 1
                continue
            if fineract_cases.differences(case):
                counts["fineract DIFFERENT"] += 1
                print(f"{case['id']}: the oracle itself differs")
            counts["fineract " + compared(binary, case["id"], loan)] += 1
    with open(actus_cases.VECTORS, encoding="utf-8") as file:
        for case in json.load(file)["cases"]:
            try:
                loan = actus_cases.Case(case).loan()
            except actus_cases.NotExpressible:
                counts["actus not expressible"] += 1
                continue
            if actus_cases.differences(case):
                counts["actus DIFFERENT"] += 1
                print(f"{case['id']}: the oracle itself differs")
            counts["actus " + compared(binary, case["id"], loan)] += 1
    return counts


def default_count():
    if os.environ.get("AFFORD_QUICK") == "1":
        return 40
    return 3000 if os.environ.get("AFFORD_LONG") == "1" else 300


def main(binary, count):
    counts = anchors(binary)
    for seed in range(count):
        counts["random " + compared(binary, f"random {seed}", random_loan(seed))] += 1
    for seed in range(count // 3):
        counts["tied " + compared(binary, f"tied {seed}", tied_loan(seed))] += 1
    print(", ".join(f"{name}: {number}" for name, number in sorted(counts.items())))
    return 1 if any("DIFFERENT" in name for name in counts) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else default_count()))
