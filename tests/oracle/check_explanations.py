#!/usr/bin/env python3
"""Ask `--explain=POINTER` for every figure of every command's result.

    check_explanations.py AFFORD_BINARY

For each number in the JSON result of assess, schedule, cost, worth, check, net-pay and of some
accounts of statement: the explanation has the same value, at least one step, and each sum in it
adds up (read from the printed text, in Decimals). Prints each figure that has no explanation or a
wrong one; exits 1 on any.
"""
import json
import os
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal

import check_statements

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples")
NUMBER = re.compile(r"-?\d+(\.\d+)?$")
# What names a row, a law or a text that was typed is no figure.
NAMES = {"number", "year", "law_year", "version", "given", "reference", "text", "date"}
QUICK = {"bootcamp.json", "minimal.json", "nursing_bridge.json", "refugee_zero_percent.json"}
TERM = re.compile(r"(^|[-+] |-)([\d,]+\.\d+) \([^()]*\)")


def run(binary, words, text=None):
    done = subprocess.run([binary, *words], input=text, capture_output=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{words}: exit {done.returncode}: {done.stderr.decode()}{done.stdout.decode()}")
    return json.loads(done.stdout)


def figures(value, pointer=""):
    """(pointer, text) of each number."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NAMES:
                yield from figures(inner, f"{pointer}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from figures(inner, f"{pointer}/{index}")
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield pointer, str(value)
    elif isinstance(value, str) and NUMBER.match(value):
        yield pointer, value


def amount(text):
    return Decimal(text.replace(",", "").rstrip("."))


def wrong_sums(text):
    """A sentence of named amounts, "1.00 (a) - 0.25 (b) = 0.75.", that does not add up."""
    body = text.split(": ", 1)[1] if re.match(r"[A-Z][a-z]{2} \d{4}: ", text) else text
    left, equals, right = body.rpartition(" = ")
    terms = TERM.findall(left)
    if not equals or not terms or TERM.sub("", left).strip():
        return []
    total = sum(-amount(number) if "-" in sign else amount(number) for sign, number in terms)
    return [] if total == amount(right) else [f"{text}: the terms make {total}"]


def faults(binary, command, tail, text=None):
    result = run(binary, [*command, "--format", "json", *tail], text)
    count = 0
    for pointer, value in figures(result):
        count += 1
        try:
            answer = run(binary, [*command, "--format", "json", f"--explain={pointer}", *tail], text)
        except AssertionError as error:
            yield f"{command[0]} {pointer}: {error}"
            continue
        if answer["value"] != value or answer["pointer"] != pointer or not answer["steps"]:
            yield f"{command[0]} {pointer}: {answer} for {value}"
        for step in answer["steps"]:
            for wrong in wrong_sums(step["text"]):
                yield f"{command[0]} {pointer}: {wrong}"
    yield count


def asked(name):
    """In a quick run four examples stand for all: each has what no other of them has."""
    quick = os.environ.get("AFFORD_QUICK") == "1"
    return name.endswith(".json") and (not quick or name in QUICK)


def questions(binary, examples):
    for name in sorted(os.listdir(examples)):
        if not asked(name):
            continue
        path = os.path.join(examples, name)
        for command in ("assess", "schedule", "cost", "worth"):
            yield faults(binary, [command], [path])
        yield faults(binary, ["check", "--policy", "demo-lender"], [path])
    with_fee = os.path.join(examples, "loans", "fee_kept_back.json")
    yield faults(binary, ["cost", "--regime", "all"], [with_fee])
    yield faults(binary, ["cost", "--regime", "us", "--verify", "21.9"], [with_fee])
    yield faults(binary, ["net-pay", "--province", "QC", "--year", "2025", "--gross", "52000"], [])
    yield faults(binary, ["net-pay", "--province", "ON", "--year", "2026", "--net", "31000"], [])
    yield faults(binary, ["net-pay", "--province", "ON", "--year", "2026", "--gross", "0"], [])
    for seed in range(2 if os.environ.get("AFFORD_QUICK") == "1" else 12):
        pick, loan = check_statements.random_loan(seed)
        day = check_statements.pay_somehow(binary, pick, loan).isoformat()
        request = json.dumps({"as_of": loan["disbursements"][0]["date"], "loan": loan}).encode()
        yield faults(binary, ["statement", "--as-of", day], ["-"], request)


def main(binary):
    counts = Counter()
    for question in questions(binary, EXAMPLES):
        for found in question:
            if isinstance(found, int):
                counts["figures explained"] += found
            else:
                counts["WRONG"] += 1
                print(found)
    print(", ".join(f"{name}: {number}" for name, number in sorted(counts.items())))
    return 1 if counts["WRONG"] or not counts["figures explained"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
