#!/usr/bin/env python3
"""Hold decision records against a golden corpus, byte by byte.

    check_records.py AFFORD_BINARY [--write]

Five hundred requests (examples, those of tests/cli, generated ones, and one change in each) are
decided by the two shipped policies; tests/records/corpus.sha256 has the SHA-256 of each record.
Every fifth record is replayed, once as it is and once with one character changed in it: that must
end with exit 3 and name a place. AFFORD_QUICK=1 takes 25 of them, AFFORD_LONG=1 all, else 100.
--write decides all and writes the corpus anew: do so only after a rule or the format has changed.
"""
import copy
import hashlib
import itertools
import json
import os
import random
import re
import shlex
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

import generate_requests  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "records" / "corpus.sha256"
POLICIES = ("demo-lender", "demo-quebec")
SECTIONS = {"as_of", "loan", "course", "work", "household"}
SIZE = 500
WORKERS = 2
REPLAYED = 5


# --- requests --------------------------------------------------------------------------------

def examples():
    for path in sorted((ROOT / "examples").glob("*.json")):
        request = json.loads(path.read_text())
        if SECTIONS <= set(request):
            yield path.stem, request


def cases_of_command_line():
    """Requests of tests/cli: examples changed by sed, and those written out in the case."""
    for path in sorted((ROOT / "tests" / "cli").glob("*.cmd")):
        text = path.read_text()
        if not re.search(r"\b(assess|check|solve)\b", text):
            continue
        written = re.findall(r"<<<'(\{.*?\})'", text, re.S)
        for sed in re.findall(r"<\((sed [^()]*? \S+\.json)\)", text):
            done = subprocess.run(shlex.split(sed), cwd=ROOT, capture_output=True, text=True,
                                  check=False)
            written.append(done.stdout)
        for index, one in enumerate(written):
            request = parsed(one)
            if request is not None and SECTIONS <= set(request):
                yield f"cli-{path.stem}-{index}", request


def parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def leaf(value):
    """What stands in the wrapper of a value that says who vouches for it."""
    return value["value"] if isinstance(value, dict) else value


def scaled(section, key, percent):
    def change(request, _):
        cents = round(float(leaf(request[section][key])) * percent)
        request[section][key] = f"{cents // 100}.{cents % 100:02d}"
    return change


def vouched(section, key):
    def change(request, draw):
        by = draw.choice(("document", "source", "assumption"))
        place = request[section] if key in request[section] else request["household"]
        name = key if key in request[section] else "housing_per_month"
        place[name] = {"value": leaf(place[name]), "by": by, "source": "a paper",
                       "date": request["as_of"][:7] + "-01"}
    return change


def pay_vouched(request, draw):
    now = request["work"]["now"]
    for key in now:
        if key in ("hourly", "hours_per_week", "gross_per_year", "net_per_month"):
            now[key] = {"value": leaf(now[key]), "by": "document", "source": "a pay slip",
                        "date": draw.choice((request["as_of"], "2023-01-05"))}


def in_quebec(request, _):
    request["household"]["province"] = "QC"
    request["household"].pop("region", None)


def more_debts(request, draw):
    request["household"]["debt_payments_per_month"] = draw.choice(("150.00", "452.10"))


CHANGES = (lambda request, draw: None, scaled("household", "savings", 300),
           scaled("household", "housing_per_month", 50), pay_vouched, in_quebec,
           scaled("household", "housing_per_month", 135), more_debts,
           vouched("household", "debt_payments_per_month"),
           scaled("household", "savings", 10))


def changed(name, number, request):
    request = copy.deepcopy(request)
    CHANGES[number % len(CHANGES)](request, random.Random(f"{name} {number}"))
    return request


def candidates():
    """(name, request, policy) without end: first as they stand, then changed, then generated."""
    known = [*examples(), *cases_of_command_line()]
    for number in range(10):
        for name, request in known:
            policy = POLICIES[number % 2]
            yield f"{name}.{number}.{policy}", changed(name, number - number % 2, request), policy
    for seed in range(10 * SIZE):
        request = changed(str(seed), seed, generate_requests.generate(seed))
        policy = POLICIES[seed * 7 // 10 % 2]
        yield f"generated-{seed}.{seed % len(CHANGES)}.{policy}", request, policy


# --- the program -----------------------------------------------------------------------------

class Program:
    def __init__(self, path):
        self.path = os.path.abspath(path)

    def run(self, words, text):
        return subprocess.run([self.path, *words], input=text, capture_output=True, cwd=ROOT,
                              check=False)

    def record(self, case):
        """The record's bytes; nothing if the request is refused."""
        name, request, policy = case
        salt = hashlib.sha256(name.encode()).hexdigest()
        done = self.run(["check", "-", "--policy", policy, "--format", "record", "--salt", salt],
                        json.dumps(request).encode())
        if done.returncode not in (0, 3):
            raise AssertionError(f"{name}: exit {done.returncode}: {done.stderr.decode()}")
        return done.stdout if done.returncode == 0 else None

    def replay(self, record):
        return self.run(["replay", "-"], record)


def in_order(work, entries):
    """(entry, result) in the order of the entries, worked out not much before they are read."""
    with ThreadPoolExecutor(WORKERS) as pool:
        waiting = []
        for entry in entries:
            waiting.append((entry, pool.submit(work, entry)))
            if len(waiting) >= 4 * WORKERS:
                first, result = waiting.pop(0)
                yield first, result.result()
        for entry, result in waiting:
            yield entry, result.result()


# --- replay ----------------------------------------------------------------------------------

def digits_and_verdicts(record):
    """Places of the record's text where one character may be another."""
    text = record.decode()
    for found in re.finditer(r'"(?:exact|margin|measured|limit|rounded|verdict|given|value|'
                             r'record_sha256|amount|principal)":"([^"]+)"', text):
        yield from (at for at in range(*found.span(1)) if text[at].isdigit())
        if found[1] in ("refer", "not_now", "eligible"):
            yield found.start(1)


def tampered(name, record):
    """A copy with one character changed, and its place."""
    text = record.decode()
    at = random.Random(name).choice(list(digits_and_verdicts(record)))
    other = str((int(text[at]) + 1) % 10) if text[at].isdigit() else "x"
    return (text[:at] + other + text[at + 1:]).encode(), text[max(0, at - 40):at + 10]


def replay_faults(program, name, record):
    done = program.replay(record)
    if done.returncode != 0:
        yield f"{name}: replay: exit {done.returncode}: {done.stdout[:300]} {done.stderr[:300]}"
    copied, place = tampered(name, record)
    done = program.replay(copied)
    said = done.stderr.decode() + done.stdout.decode()
    if done.returncode != 3 or not re.search(r"(^|\s)/\w+", said):
        yield f"{name}: tampered at {place!r}: exit {done.returncode}: {said[:300]}"


# --- the corpus ------------------------------------------------------------------------------

def digest(record):
    return hashlib.sha256(record).hexdigest()


def write(program):
    """The first SIZE candidates that are decided."""
    lines = []
    for (name, _, _), record in in_order(program.record, candidates()):
        if record is not None:
            lines.append(f"{name} {digest(record)}\n")
        if len(lines) == SIZE:
            break
    CORPUS.parent.mkdir(exist_ok=True)
    CORPUS.write_text("".join(lines))
    return len(lines)


def sample(golden):
    """Evenly spread, so that each kind of request is in it."""
    quick, whole = os.environ.get("AFFORD_QUICK") == "1", os.environ.get("AFFORD_LONG") == "1"
    size = SIZE if whole else 25 if quick else 100
    names = list(golden)
    return {names[index * len(names) // size] for index in range(size)}


def check(program):
    golden = dict(line.split() for line in CORPUS.read_text().splitlines())
    wanted = sample(golden)
    cases = list(itertools.islice((case for case in candidates() if case[0] in wanted),
                                  len(wanted)))
    faults = [f"{name}: no such request any more" for name in wanted - {case[0] for case in cases}]
    counts = Counter()
    replayed = []
    for (name, _, _), record in in_order(program.record, cases):
        counts["records"] += 1
        if record is None:
            faults.append(f"{name}: the program refuses it")
        elif digest(record) != golden[name]:
            faults.append(f"{name}: {digest(record)}, not {golden[name]}")
        if record is not None and counts["records"] % REPLAYED == 0:
            replayed.append((name, record))
    for _, found in in_order(lambda one: list(replay_faults(program, *one)), replayed):
        counts["replayed"] += 1
        faults += found
    return counts, faults


def main(binary, *more):
    program = Program(binary)
    if more == ("--write",):
        print(f"records written: {write(program)}")
        return 0
    counts, faults = check(program)
    for fault in faults:
        print(fault)
    print(f"records: {counts['records']}, replayed: {counts['replayed']}, WRONG: {len(faults)}")
    return 1 if faults or not counts["replayed"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
