#!/usr/bin/env python3
"""Hold the schemas of policies and decision records against the program.

    check_policy_schemas.py --afford AFFORD_BINARY

Both shipped policies, one that uses every field, and the records of four examples are valid. Then
policies are changed, one thing at a time: what `afford policy lint` accepts the schema has to
accept, and unknown fields, unknown words and missing fields it has to refuse. Changed records it
has to refuse. Which values are tried is drawn by fixed seeds; AFFORD_LONG=1 tries many more.
Prints each failure with its file and JSON path, then a line of counts; exits 1 on any failure.
"""
import argparse
import copy
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

from check_schemas import DROP, IS_LONG, IS_QUICK, WORKERS, Schema, changed  # noqa: E402
from check_schemas import check_form, fail, failures, general, nodes, pointer  # noqa: E402
from check_schemas import all_nodes, words_by_place  # noqa: E402
from variants import NUMBER, ROOT, other_values  # noqa: E402

POLICIES = ROOT / "engine" / "parameters"
EXAMPLES = ("bootcamp", "minimal", "nursing_bridge", "stacked_modules")
OTHER_VALUES = 4000 if IS_LONG else 150 if IS_QUICK else 500
SALT = "0123456789abcdef" * 4
REVIEW = {"by": "A person", "outcome": "referred", "reason": "read it", "date": "2026-03-03"}
# Objects whose keys are names that a lender gives, not fields.
NAMED = {("parameters",), ("parameters", "*", "values"), ("commitments",)}
WORDS = {"verdict", "comparison", "otherwise", "unit", "name", "measure", "lever"}
OPTIONAL = {"about", "jurisdiction", "tables", "scenarios", "verification", "special_program",
            "outcome", "or", "scenario", "legal_reference", "months", "statuses",
            "trained_abroad", "years_in_field_min", "at_least", "above", "at_most", "below",
            "collect", "rate_points", "months_late", "pay_percent", "outside_field_percent",
            "does_not_finish", "rent_percent", "shock_in_spendings"}


def every_field():
    """A policy that uses every field at least once."""
    policy = json.loads((POLICIES / "demo-quebec.json").read_text())
    source = policy["parameters"]["debt_ratio.max"]["source"]
    ratio = {"measure": "qc_debt_ratio"}
    policy["parameters"]["debt_ratio.max"]["values"]["2026-07-01"] = 0.36
    policy["tables"] = [
        {"id": "payments.most", "unit": "payments", "hit": "first", "source": source, "rules": [
            {"when": [{"measure": "principal", "at_least": "1000", "below": 3000}], "then": 36},
            {"when": [], "then": "60"}]},
        {"id": "share.most", "unit": "ratio", "hit": "collect", "collect": "highest",
         "unsigned": "a placeholder", "rules": [
             {"when": [{**ratio, "at_most": "0.5"}], "then": "0.3"},
             {"when": [{**ratio, "above": "0.4"}, {"table": "payments.most", "above": "1"}],
              "then": "0.25"},
             {"when": [], "then": "0.2"}]},
        {"id": "share.least", "unit": "ratio", "hit": "unique", "unsigned": "a placeholder",
         "rules": [{"when": [], "then": "0.1"}]}]
    policy["scenarios"] = [
        {"id": "all", "rate_points": 2, "months_late": "3", "pay_percent": "-20",
         "outside_field_percent": "5", "does_not_finish": True, "rent_percent": "10",
         "shock_in_spendings": "1.5"}]
    policy["special_program"] = {
        "purpose": "newcomers", "legal_basis": "a law, s. 1", "approver": "the board",
        "statuses": ["protected_person", "permanent_resident"], "trained_abroad": True,
        "years_in_field_min": 2}
    policy["tests"][4]["scenario"] = "all"
    policy["tests"].append(
        {"id": "Q6", "measure": "payment_count", "comparison": "at_most", "limit": "payments.most",
         "or": [{"measure": "gds", "comparison": "at_most", "limit": "share.most"}],
         "otherwise": "not_now", "reason_code": "TERM", "legal_reference": "a law, s. 2"})
    return policy


class Program:
    def __init__(self, path, folder):
        self.path, self.folder, self.runs = path, Path(folder), 0

    def run(self, *words):
        self.runs += 1
        return subprocess.run([self.path, *map(str, words)], capture_output=True, cwd=ROOT,
                              check=False)

    def lint(self, index, policy):
        """(exit code, codes of the findings by path)"""
        path = self.folder / f"{index}.json"
        path.write_text(json.dumps(policy))
        done = self.run("policy", "lint", "--format", "json", path)
        path.unlink()
        if done.returncode not in (0, 1, 3):
            return done.returncode, {}
        found = {}
        for error in json.loads(done.stdout)["errors"]:
            found.setdefault(error["path"].removeprefix(path.name), set()).add(error["code"])
        return done.returncode, found

    def record(self, example, *more):
        done = self.run("check", f"examples/{example}.json", "--policy", "demo-lender",
                        "--format", "record", "--salt", SALT, *more)
        if done.returncode != 0:
            fail(example, "/", f"no record: exit {done.returncode}: {done.stderr.decode()[:200]}")
            return None
        return json.loads(done.stdout)


# --- policies --------------------------------------------------------------------------------

def place(path):
    """As general(), with a star for each name that the lender gives."""
    result = ()
    for step in general(path):
        result = (*result, "*" if result in NAMED else step)
    return result


def sure_changes(policy):
    """(kind, path, value) of changes that the schema has to refuse."""
    for path, value in nodes(policy):
        if isinstance(value, dict) and place(path) not in NAMED:
            yield "unknown field", (*path, "no_such_field"), "1"
        if not path or not isinstance(path[-1], str):
            continue
        if place(path[:-1]) not in NAMED and path[-1] not in OPTIONAL:
            yield "missing field", path, DROP
        if isinstance(value, str) and not NUMBER.match(value):
            yield "a number for a text", path, 5


def word_changes(policy, words):
    for path, value in nodes(policy):
        if isinstance(value, str) and words.get(place(path)):
            yield "unknown word", path, "no_such_word"


def value_changes(policies):
    every = [(policy, path, other) for policy in policies for path, value in nodes(policy) if path
             for other in other_values(value)]
    random.Random(5).shuffle(every)
    for policy, path, other in every[:OTHER_VALUES]:
        yield policy, "other value", path, other


def all_changes(policies, words):
    """(policy, kind, path, value), each place and kind once."""
    seen = set()
    for policy in policies:
        for kind, path, value in [*sure_changes(policy), *word_changes(policy, words)]:
            if (kind, place(path)) not in seen:
                seen.add((kind, place(path)))
                yield policy, kind, path, value
    yield from value_changes(policies)


def check_changes(program, schema, changes):
    policies = [changed(policy, path, value) for policy, _, path, value in changes]
    with ThreadPoolExecutor(WORKERS) as pool:
        answers = list(pool.map(program.lint, range(len(policies)), policies))
    counts = Counter(changes=len(changes))
    for (_, kind, path, value), policy, (code, found) in zip(changes, policies, answers):
        is_accepted = schema.accepts(policy)
        counts["program"] += code != 0
        counts["schema"] += not is_accepted
        if code not in (0, 1, 3) or (code != 0 and not found):
            fail("policy", pointer(path), f"{kind}: {value!r}: lint ends with exit {code}")
        elif code == 0 and not is_accepted:
            why = next(schema.validator.iter_errors(policy)).message[:200]
            fail("policy", pointer(path), f"{kind}: {value!r}: accepted by lint, but: {why}")
        elif kind != "other value" and (code == 0 or is_accepted):
            who = "lint" if code == 0 else "the schema"
            fail("policy", pointer(path), f"{who} accepts it: {kind}")
    return counts


def check_policies(program, schema):
    documents = [json.loads((POLICIES / f"{name}.json").read_text())
                 for name in ("demo-lender", "demo-quebec")] + [every_field()]
    for index, policy in enumerate(documents):
        schema.check(policy["id"], policy)
        code, found = program.lint(index, policy)
        if code != 0:
            fail(policy["id"], "/", f"the program refuses it: {found}")
    # The names of parameters are the lender's own.
    words = words_by_place(schema.tree)
    words["parameters", "*", "unit"] = words["tables", "*", "unit"]
    return check_changes(program, schema, list(all_changes(documents, words)))


def check_source(policy_schema, record_schema):
    """The schemas name the measures of the catalogue, and every field that the reader names."""
    folder = ROOT / "engine" / "afford"
    source = (folder / "decision" / "measure.cpp").read_text()
    listed = re.findall(r'\{"(\w+)", "(?:ratio|CAD|payments|grade)"', source)
    for schema, name in ((policy_schema, "measure"), (record_schema, "measure_name")):
        if schema.document["$defs"][name]["enum"] != listed:
            fail(schema.name, f"/$defs/{name}", f"the catalogue has {listed}")
    reader = (folder / "json" / "policy_json.cpp").read_text()
    fields = set(re.findall(r'(?:required|optional)\("(\w+)"\)', reader))
    named = {key for node in all_nodes(policy_schema.document)
             for key in node.get("properties", {})}
    for field in sorted(fields ^ named):
        fail(policy_schema.name, field, "stands in the reader or the schema alone")
    return len(fields)


# --- records -----------------------------------------------------------------------------------

def wrong_records(record):
    """(kind, path, value) of changes that the schema has to refuse."""
    for path, value in nodes(record):
        if path[:2] == ("personal", "request") and len(path) > 2:
            continue
        if isinstance(value, dict) and place(path) not in NAMED:
            yield "unknown field", (*path, "no_such_field"), "1"
        if not path or not isinstance(path[-1], str):
            continue
        if path != ("personal",) and place(path[:-1]) not in NAMED:
            yield "missing field", path, DROP
        if isinstance(value, str):
            yield "a number for a text", path, 5
        if isinstance(value, bool):
            yield "a text for a truth", path, str(value).lower()
        if re.match(r"[0-9a-f]{64}$", str(value)):
            yield "a short digest", path, value[1:]
        if path[-1] in WORDS or place(path) == ("personal", "inputs", "*", "by"):
            yield "unknown word", path, "no_such_word"
        if path[-1] in ("exact", "margin", "shortfall") and value is not None:
            yield "no fraction", path, value.partition("/")[0]


def check_records(program, schema):
    count, seen = 0, set()
    review = program.folder / "review.txt"
    review.write_text(json.dumps(REVIEW))
    for example in EXAMPLES:
        record = program.record(example, "--review", review, "--previous", SALT)
        if record is None:
            continue
        schema.check(f"record of {example}", record)
        erased = copy.deepcopy(record)
        del erased["personal"]
        schema.check(f"erased record of {example}", {**erased, "human_review": None})
        for kind, path, value in wrong_records(record):
            if (kind, place(path)) in seen:
                continue
            seen.add((kind, place(path)))
            count += 1
            if schema.accepts(changed(record, path, value)):
                fail(f"record of {example}", pointer(path), f"the schema accepts it: {kind}")
        if schema.accepts(changed(record, ("personal", "request", "no_such_field"), "1")):
            fail(f"record of {example}", "/personal/request", "is not held against the request's")
    return count


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--afford", required=True, type=Path)
    started = time.monotonic()
    policy_schema = Schema("policy.schema.json")
    record_schema = Schema("record.schema.json", Schema("request.schema.json"))
    check_form(policy_schema)
    check_form(record_schema)
    field_count = check_source(policy_schema, record_schema)
    with tempfile.TemporaryDirectory() as folder:
        program = Program(str(options.parse_args().afford.resolve()), folder)
        counts = check_policies(program, policy_schema)
        wrong_count = check_records(program, record_schema)
    for failure in failures:
        print(failure)
    print(f"policy and record schemas: {counts['changes']} changed policies, of which the program "
          f"refuses {counts['program']} and the schema {counts['schema']}; {wrong_count} changed "
          f"records; {field_count} fields; {program.runs} runs, "
          f"{time.monotonic() - started:.0f} s; {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
