#!/usr/bin/env python3
"""Check `afford statement --format json` against published accounts, and against what every account keeps.

    check_statements.py AFFORD_BINARY [ACCOUNTS]

1. The cases of tests/vectors/loan/fineract-schedules.json that are accounts (payments made, arrears,
   re-amortisation, payoff): every row exactly.
2. ACCOUNTS random accounts (200; with AFFORD_QUICK=1 30, with AFFORD_LONG=1 2,000): payments early,
   late, in part, above what is due, and sent back. Every cent of a payment is used once, the balance
   is what was lent less the principal paid, paying the payoff quote on its day leaves nothing, and a
   later look never changes what a payment went to.
3. The same accounts, and as many over the whole language, worked out by loans/account.py, every
   figure. What it does not cover is counted with the reason, and so are the questions that are open
   between it and the program.
4. As many random loans over the whole language: on their first day, with nothing paid, the rows are
   those of `afford schedule`.
Prints each difference and a line of counts; exits 1 on any difference.
"""
import json
import os
import random
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "loans"))

import fineract_cases  # noqa: E402
from account import account, check_covered  # noqa: E402
from account_rows import NotCovered  # noqa: E402
from generate_loans import random_loan as random_contract  # noqa: E402
from terms import Finding  # noqa: E402

PARTS = ("fee", "interest", "principal")


def statement(binary, loan, as_of, payoff_on=None):
    request = {"as_of": loan["disbursements"][0]["date"], "loan": loan}
    words = [binary, "statement", "--format", "json", "--as-of", as_of, "-"]
    if payoff_on:
        words[2:2] = ["--payoff-on", payoff_on]
    done = subprocess.run(words, input=json.dumps(request).encode(), capture_output=True, check=False)
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr.decode()


# ---- published accounts

def differences(binary, case):
    loan, as_of, payoff_on = fineract_cases.statement_of(case)
    code, answer = statement(binary, loan, as_of, payoff_on)
    if code != 0:
        return [f"exit {code}: {answer}"]
    if case["kind"] == "payoff":
        pairs = [("payoff", answer["payoff"], case["expected"])]
    else:
        expected = fineract_cases.expected_rows(case)
        rows = answer["installments"]
        if len(rows) != len(expected):
            return [f"{len(rows)} rows, expected {len(expected)}"]
        pairs = [(f"row {row['number']}", row, right) for row, right in zip(rows, expected)]
    return [f"{where} {name}: {row[name]}, expected {value}" for where, row, right in pairs
            for name, value in right.items() if not same(row[name], value, name)]


def same(ours, right, name):
    return ours == right if name == "due_date" else Decimal(ours) == Decimal(right)


def anchors(binary):
    counts = Counter()
    with open(fineract_cases.VECTORS, encoding="utf-8") as file:
        for case in json.load(file)["cases"]:
            reason = fineract_cases.why_later(case)
            if reason is None or case["kind"] == "annuity_values":
                continue
            found = differences(binary, case)
            counts["fineract DIFFERENT" if found else "fineract same"] += 1
            for line in found:
                print(f"{case['id']}: {line}")
    return counts


# ---- random accounts

def random_loan(seed):
    pick = random.Random(seed)
    start = date(2024, 1, 1) + timedelta(days=pick.randrange(365))
    n = pick.randrange(3, 13)
    kinds = [{"kind": "level", "payments": n}, {"kind": "equal_principal", "payments": n},
             {"kind": "flat", "payments": n}, {"kind": "balloon", "payments": n, "amortise_over": n + 6}]
    phases = [pick.choice(kinds[:1] * 3 + kinds)]
    if pick.random() < 0.4:
        phases.insert(0, {"kind": "interest_only", "payments": pick.randrange(1, 4)})
    elif pick.random() < 0.3:
        phases.insert(0, {"kind": "deferral", "payments": pick.randrange(1, 4),
                          "capitalise": pick.choice(["each_due_date", "end", "never"])})
    loan = {
        "currency": "CAD",
        "disbursements": [{"date": start.isoformat(), "principal": f"{pick.randrange(500, 9000)}.00"}],
        "nominal_rate_percent": pick.choice(["0", "6.7", "12", "24.99"]),
        "day_count": pick.choice(["1/12", "Act/365F", "Act/360", "30E/360", "30/360 period"]),
        "due_dates": {"first": (start + timedelta(days=pick.randrange(20, 45))).isoformat()},
        "phases": phases,
        "rounding": {"interest_per": pick.choice(["period", "part"])},
        "conventions": account_words(pick),
    }
    if pick.random() < 0.3:
        loan["disbursements"].append({"date": (start + timedelta(days=25)).isoformat(), "principal": "300.00"})
    fees = [{"kind": "late", "amount": "15.00", "paid": "when_late"}, {"kind": "account", "amount": "2.00", "paid": "each_payment"},
            {"kind": "late share", "percent": "5", "paid": "when_late"}]
    loan["fees"] = pick.sample(fees, pick.randrange(3))
    return pick, loan


def pay_somehow(binary, pick, loan):
    """Adds payments one at a time, none above what is owed that day; returns the last day looked at."""
    loan["payments_received"] = []
    day = date.fromisoformat(loan["disbursements"][0]["date"])
    for _ in range(pick.randrange(1, 9)):
        day += timedelta(days=pick.choice([0, 1, 7, 20, 28, 30, 31, 45]))
        code, answer = statement(binary, loan, day.isoformat())
        if code != 0:
            raise AssertionError(f"exit {code}: {answer}")
        due = answer["next_payment"]
        if due and pick.random() < 0.6 and Decimal(due["amount"]) > 0:
            day = max(day, date.fromisoformat(due["due_date"]) + timedelta(days=pick.choice([-4, 0, 0, 0, 3])))
            answer = statement(binary, loan, day.isoformat())[1]
        owed = most_to_pay(loan, answer)
        usual = Decimal(due["amount"]) if due else owed
        amount = min(owed, max(Decimal("0.01"), (usual * Decimal(pick.choice(["1", "1", "1", "0.4", "1.5", "3"]))).quantize(Decimal("0.01"))))
        if amount <= 0:
            break
        loan["payments_received"].append({"date": day.isoformat(), "amount": str(amount)})
        if pick.random() < 0.12:
            back = day + timedelta(days=pick.randrange(0, 40))
            loan["payments_received"][-1]["returned_on"] = back.isoformat()
            day = back
    return day


def most_to_pay(loan, answer):
    """The payoff. With a disbursement to come only the principal: that quote is an open question (loans/account.py)."""
    comes_later = any(part["date"] > answer["as_of"] for part in loan["disbursements"])
    return Decimal(answer["balance"] if comes_later else answer["payoff"]["total"])


def random_account(binary, seed):
    """(pick, loan, day of the last payment or return, day of the statement)"""
    pick, loan = random_loan(seed)
    day = pay_somehow(binary, pick, loan)
    return pick, loan, day, (day + timedelta(days=pick.randrange(0, 70))).isoformat()


def broken_promises(binary, pick, loan, day, as_of):
    code, answer = statement(binary, loan, as_of)
    if code != 0:
        return [f"exit {code}: {answer}"]
    return [*of_payments(loan, answer), *of_balance(loan, answer), *of_rows(loan, answer),
            *of_earlier_looks(binary, loan, answer, day), *of_payoff(binary, pick, loan, as_of)]


def of_payments(loan, answer):
    for paid, given in zip(answer["payments"], loan["payments_received"]):
        if sum(Decimal(paid[part]) for part in (*PARTS, "excess")) != Decimal(given["amount"]):
            yield f"{paid} is not {given['amount']}"
        if any(Decimal(paid[part]) < 0 for part in (*PARTS, "excess")):
            yield f"{paid} has less than nothing"


def standing(answer):
    return [paid for paid in answer["payments"] if paid["returned_on"] is None]


def of_balance(loan, answer):
    lent = sum(Decimal(part["principal"]) for part in loan["disbursements"] if part["date"] <= answer["as_of"])
    paid = sum(Decimal(one["principal"]) + Decimal(one["excess"]) for one in standing(answer))
    adds_interest = any(phase["kind"] == "deferral" for phase in loan["phases"])
    if not adds_interest and Decimal(answer["balance"]) != lent - paid:
        yield f"balance {answer['balance']}, lent {lent}, principal paid {paid}"


def of_rows(loan, answer):
    rows = answer["installments"]
    for row in rows:
        if sum(Decimal(row[part]) for part in PARTS) != Decimal(row["payment"]):
            yield f"row {row} does not add up"
        if any(Decimal(row["paid"][part]) < 0 for part in PARTS):
            yield f"row {row} was paid less than nothing"
    lent = sum(Decimal(part["principal"]) for part in loan["disbursements"])
    repaid, left = sum(Decimal(row["principal"]) for row in rows), Decimal(rows[-1]["balance_after"]) if rows else None
    if repaid != lent or left != 0:
        yield f"rows repay {repaid} of {lent}, {left} left"
    if sum(Decimal(row["paid"]["total"]) for row in rows) + unposted(answer) != sum(Decimal(one["amount"]) for one in standing(answer)):
        yield "what the rows were paid is not what came"
    arrears = sum(Decimal(row["payment"]) - Decimal(row["paid"]["total"]) for row in rows if row["due_date"] < answer["as_of"])
    if arrears != Decimal(answer["arrears"]["total"]):
        yield f"arrears {answer['arrears']['total']}, rows say {arrears}"


def unposted(answer):
    # Interest of a deferral that was paid before it was added to the principal is in no row.
    rows = sum(Decimal(row["paid"]["interest"]) for row in answer["installments"])
    return sum(Decimal(one["interest"]) for one in standing(answer)) - rows


def of_earlier_looks(binary, loan, answer, day):
    """What a payment went to is the same at every later look, once its installment is due."""
    code, before = statement(binary, loan, day.isoformat())
    if code != 0:
        yield f"exit {code} at {day}: {before}"
        return
    for old, new in zip(before["payments"], answer["payments"]):
        if (old["fee"], old["interest"]) != (new["fee"], new["interest"]):
            yield f"{old} became {new}"


def of_payoff(binary, pick, loan, as_of):
    on = (date.fromisoformat(as_of) + timedelta(days=pick.randrange(0, 90))).isoformat()
    loan = json.loads(json.dumps(loan))
    loan["disbursements"] = [part for part in loan["disbursements"] if part["date"] <= on]
    for paid in loan["payments_received"]:
        if paid.get("returned_on", "") > as_of:
            del paid["returned_on"]
    quote = statement(binary, loan, as_of, on)[1]["payoff"]
    if Decimal(quote["total"]) == 0:
        return
    loan["payments_received"].append({"date": on, "amount": quote["total"]})
    code, after = statement(binary, loan, on)
    if code != 0:
        yield f"paying {quote}: exit {code}, {after}"
    elif any(Decimal(left) for left in (after["balance"], after["arrears"]["total"], after["payoff"]["total"])) or after["next_payment"]:
        yield f"paying {quote} leaves {after['balance']}, {after['arrears']}, {after['payoff']}, {after['next_payment']}"
    loan["payments_received"][-1]["amount"] = str(Decimal(quote["total"]) + Decimal("0.01"))
    code, after = statement(binary, loan, on)
    if code != 3 or after["errors"][0]["code"] != "payment_above_owed":
        yield f"a cent above {quote}: exit {code}"


# ---- the same accounts, worked out

def against_oracle(binary, seed, loan, as_of):
    """(the name to count, the differences)"""
    on = (date.fromisoformat(as_of) + timedelta(days=random.Random(f"payoff {seed}").randrange(0, 90))).isoformat()
    try:
        right = account(loan, as_of, on)
    except NotCovered as reason:
        return f"account not covered ({reason})", []
    except Finding as finding:
        return "account DIFFERENT", [f"the oracle refuses: {finding}"]
    code, answer = statement(binary, loan, as_of, on)
    if code != 0:
        return "account DIFFERENT", [f"exit {code}: {answer}"]
    found = list(unlike(answer, right, ""))
    return ("account DIFFERENT" if found else "account same"), found


def unlike(ours, right, where):
    """Every figure that is another one, missing, or too much."""
    if isinstance(right, dict) and isinstance(ours, dict):
        for name in sorted({*ours, *right}):
            yield from unlike(ours.get(name, "nothing"), right.get(name, "nothing"), f"{where}/{name}")
    elif isinstance(right, list) and isinstance(ours, list):
        if len(ours) != len(right):
            yield f"{where}: {len(ours)} instead of {len(right)}"
        for number, pair in enumerate(zip(ours, right)):
            yield from unlike(*pair, f"{where}/{number}")
    elif ours != right:
        yield f"{where}: {ours} instead of {right}"


def contract_account(binary, seed):
    """A loan over the whole language with payments; None if the program refuses the loan."""
    loan, pick = random_contract(seed), random.Random(f"contract account {seed}")
    loan["disbursements"].sort(key=lambda part: part["date"])
    loan["conventions"] = {**loan.get("conventions", {}), **account_words(pick)}
    if pick.random() < 0.4:
        loan["fees"] = [*loan.get("fees", []), {"kind": "late", "amount": "15.00", "paid": "when_late"}]
    check_covered(loan)
    if statement(binary, loan, loan["disbursements"][0]["date"])[0] == 3:
        return None
    day = pay_somehow(binary, pick, loan)
    return loan, (day + timedelta(days=pick.randrange(0, 70))).isoformat()


def account_words(pick):
    return {"excess": pick.choice(["shorten_term", "lower_payment", "cover_next"]),
            "payoff_interest": pick.choice(["to_day", "to_day", "period_end"]),
            "arrears": pick.choice(["simple", "compound"]), "allocation": pick.sample(PARTS, 3)}


# ---- accounts on which nothing was paid yet

def first_look(binary, seed):
    loan = random_contract(seed)
    first = min(part["date"] for part in loan["disbursements"])
    request = json.dumps({"as_of": first, "loan": loan}).encode()
    plan = subprocess.run([binary, "schedule", "--format", "json", "-"], input=request, capture_output=True, check=False)
    if plan.returncode != 0:
        return "first look refused", []
    code, answer = statement(binary, loan, first)
    if code != 0:
        return "first look DIFFERENT", [f"exit {code}: {answer}"]
    planned = json.loads(plan.stdout)["installments"]
    rows = [{name: row[name] for name in planned[0]} for row in answer["installments"]]
    found = [f"{row} instead of {right}" for row, right in zip(rows, planned) if row != right][:1]
    if len(rows) != len(planned):
        found.append(f"{len(rows)} rows instead of {len(planned)}")
    return ("first look DIFFERENT" if found else "first look same"), found


def default_count():
    if os.environ.get("AFFORD_QUICK") == "1":
        return 30
    return 2000 if os.environ.get("AFFORD_LONG") == "1" else 200


def counted(counts, name, found, where):
    counts[name] += 1
    for line in found:
        print(f"{where}: {line}")


def checked_account(binary, seed, counts):
    try:
        pick, loan, day, as_of = random_account(binary, seed)
    except AssertionError as error:
        counted(counts, "random DIFFERENT", [str(error)], f"random {seed}")
        return
    counted(counts, *against_oracle(binary, seed, loan, as_of), f"account {seed}")
    found = broken_promises(binary, pick, loan, day, as_of)
    counted(counts, "random DIFFERENT" if found else "random kept", found, f"random {seed}")


def checked_contract(binary, seed, counts):
    try:
        made = contract_account(binary, seed)
    except NotCovered as reason:
        counts[f"contract not covered ({reason})"] += 1
        return
    except AssertionError as error:
        counted(counts, "contract DIFFERENT", [str(error)], f"contract {seed}")
        return
    if made is None:
        counts["contract refused"] += 1
        return
    name, found = against_oracle(binary, seed, *made)
    counted(counts, name.replace("account", "contract", 1), found, f"contract {seed}")


def main(binary, count):
    counts = anchors(binary)
    for seed in range(count):
        checked_account(binary, seed, counts)
        checked_contract(binary, seed, counts)
        name, found = first_look(binary, seed)
        counted(counts, name, found, f"first look {seed}")
    print(", ".join(f"{name}: {number}" for name, number in sorted(counts.items())))
    return 1 if any("DIFFERENT" in name for name in counts) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else default_count()))
