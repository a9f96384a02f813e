#!/usr/bin/env python3
"""Hold the schemas of requests and results in engine/schemas against the program.

    check_schemas.py --afford AFFORD_BINARY

Requests (examples, command line cases, generated ones, variants that use every field) and results
of `assess` are validated; then requests are changed, one thing at a time: what the program accepts
the schema has to accept, and unknown fields, unknown words and missing fields it has to refuse.
Which changes are tried is drawn by fixed seeds; AFFORD_LONG=1 tries them all, AFFORD_QUICK=1 few.
Prints each failure with its file and JSON path, then a line of counts; exits 1 on any failure.
"""
import argparse
import copy
import json
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jsonschema import Draft202012Validator

sys.dont_write_bytecode = True

from variants import NUMBER, ROOT, other_requests, other_values, parsed  # noqa: E402
from variants import sure_requests  # noqa: E402

SCHEMAS = ROOT / "engine" / "schemas"
WORKERS = 2
IS_LONG = os.environ.get("AFFORD_LONG") == "1"
IS_QUICK = os.environ.get("AFFORD_QUICK") == "1"
# Of the changes at a place over all requests: drops, unknown fields and words; other values.
OCCURRENCES = 3 if IS_LONG else 1
SHARE = 1 if IS_LONG else 0.01 if IS_QUICK else 0.05
OF_EACH_EXAMPLE = 200 if IS_LONG else 5 if IS_QUICK else 20
# Needed only where other fields say so: a rate above 0, a second adult.
NEEDED_BY_VALUE = {"capitalise", "has_partner"}
# What a word may be is said by files of data, not by the schema.
KNOWN_BY_DATA = {"product_unknown", "calendar_unknown", "region_unknown", "policy_unknown"}
# Fields of a result that are not always there.
SOMETIMES = {"months", "lowest_day", "refunds", "module", "pays_from", "net_gain_per_month",
             "modules", "name", "credit_counted", "methods", "months_late", "rent_per_month",
             "pay_per_year", "pay_per_month", "rate_basis_points"}
# Literals of the readers that are no field and no word of a request: a field that is refused with
# a hint where to put it, and the calendar that needs no file.
READER_WORDS = {"shelter", "weekends"}
DROP = object()

failures = []


def fail(where, path, what):
    failures.append(f"{where}: {path or '/'}: {what}")


# --- the program -----------------------------------------------------------------------------

class Program:
    def __init__(self, path):
        self.path = path
        self.runs = 0

    def assess(self, request, *more):
        """(exit code, result) of `afford assess`."""
        self.runs += 1
        done = subprocess.run([self.path, "assess", "-", "--format", "json", *more],
                              input=json.dumps(request).encode(), capture_output=True, cwd=ROOT,
                              check=False)
        return done.returncode, parsed(done.stdout) or {}

    def assess_all(self, requests):
        with ThreadPoolExecutor(WORKERS) as pool:
            return list(pool.map(self.assess, requests))


def finding(result, path, code):
    """The finding of that code at that place, if there is one."""
    return next((error for error in result.get("errors", [])
                 if error["code"] == code and error["path"] == pointer(path)), None)


# --- schemas ---------------------------------------------------------------------------------

def inlined(node, defs, done):
    """The schema without references: the same answers in half the time."""
    if isinstance(node, list):
        return [inlined(entry, defs, done) for entry in node]
    if not isinstance(node, dict):
        return node
    left_out = ("$ref", "$defs", "$id", "$schema")
    result = {key: inlined(inner, defs, done) for key, inner in node.items()
              if key not in left_out}
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        if name not in done:
            done[name] = inlined(defs[name], defs, done)
        result["allOf"] = [*result.get("allOf", []), done[name]]
    return result


class Schema:
    """`others` are those that it refers to by their "$id"."""

    def __init__(self, name, *others):
        self.name = name
        self.document = json.loads((SCHEMAS / name).read_text())
        Draft202012Validator.check_schema(self.document)
        known = {other.document["$id"]: other.tree for other in others}
        self.tree = inlined(self.document, {**self.document["$defs"], **known}, {})
        self.validator = Draft202012Validator(self.tree)

    def accepts(self, value):
        return self.validator.is_valid(value)

    def check(self, where, value):
        for error in self.validator.iter_errors(value):
            fail(where, pointer(error.absolute_path), f"{self.name}: {error.message[:200]}")


def all_nodes(node):
    """Each object of a JSON document."""
    if isinstance(node, dict):
        yield node
    if isinstance(node, (dict, list)):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from all_nodes(inner)


def check_form(schema):
    """Each object is closed, each field described on one line, each definition used."""
    for node in all_nodes(schema.document):
        if node.get("type") != "object" or "description" not in node:
            continue
        if node.get("additionalProperties") is not False and "properties" in node:
            fail(schema.name, node["description"], "the object is not closed")
        for key, field in node.get("properties", {}).items():
            text = field.get("description", "")
            if not text or "\n" in text:
                fail(schema.name, f"{node['description']} {key}", "no description of one line")
    used = set(re.findall(r"#/\$defs/(\w+)", json.dumps(schema.document)))
    for name in sorted(used ^ set(schema.document["$defs"])):
        fail(schema.name, f"/$defs/{name}", "is not defined, or not used")


def parts(node):
    """A schema and those that hold beside it."""
    yield node
    for inner in node.get("allOf", []):
        yield from parts(inner)


def branches(node):
    return [*node.get("anyOf", []), *node.get("oneOf", [])]


def places(node, value, path=()):
    """(path, closed object of the schema) for each object of a request that it describes."""
    for part in parts(node):
        for branch in branches(part):
            has_fields = "properties" in branch or "allOf" in branch
            if has_fields and Draft202012Validator(branch).is_valid(value):
                yield from places(branch, value, path)
        if isinstance(value, dict) and "additionalProperties" in part:
            yield path, part
            for key in value.keys() & part["properties"].keys():
                yield from places(part["properties"][key], value[key], (*path, key))
        if isinstance(value, list) and isinstance(part.get("items"), dict):
            for index, entry in enumerate(value):
                yield from places(part["items"], entry, (*path, index))


def words_by_place(node, path=(), found=None):
    """The words that a schema knows at each place; "*" stands for any index."""
    found = {} if found is None else found
    for part in parts(node):
        found.setdefault(path, set()).update(part.get("enum", []))
        for branch in branches(part):
            words_by_place(branch, path, found)
        for key, inner in part.get("properties", {}).items():
            if isinstance(inner, dict):
                is_wrapped = key == "value" and "additionalProperties" not in part
                words_by_place(inner, path if is_wrapped else (*path, key), found)
        if isinstance(part.get("items"), dict):
            words_by_place(part["items"], (*path, "*"), found)
    return found


# --- changes ---------------------------------------------------------------------------------

def pointer(path):
    return "".join(f"/{step}" for step in path)


def general(path):
    return tuple("*" if isinstance(step, int) else step for step in path)


def nodes(value, path=()):
    yield path, value
    if isinstance(value, (dict, list)):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from nodes(child, (*path, key))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def changed(document, path, value):
    """A copy with another value at the path, or without it."""
    result = copy.deepcopy(document)
    if value is DROP:
        del at(result, path[:-1])[path[-1]]
    else:
        at(result, path[:-1])[path[-1]] = value
    return result


def changes_of(request):
    """(kind, path, value): the kind says what is to be expected of such a change."""
    for path, value in nodes(request):
        if isinstance(value, dict):
            yield "unknown field", (*path, "no_such_field"), "1"
        if path and isinstance(path[-1], str):
            yield "dropped", path, DROP
        if isinstance(value, str):
            yield "unknown word", path, "no_such_word"
        for other in other_values(value) if path else ():
            yield "other value", path, other


def place_of(request, path):
    """Without indices, with the kind of phase or event: each has its own fields."""
    listed = path[:2] in (("loan", "phases"), ("loan", "events")) and len(path) > 2
    return general(path), listed and json.dumps(at(request, path[:3]).get("kind"))


def sampled_changes(requests):
    """(name, request, kind, path, value): some of each example, a few at each place of them all."""
    for name, request in requests:
        if name.startswith("examples/"):
            changes = list(changes_of(request))
            for change in random.Random(name).sample(changes, OF_EACH_EXAMPLE):
                yield name, request, *change
    yield from changes_at_places(requests)


def changes_at_places(requests):
    order = list(requests)
    random.Random(1).shuffle(order)
    seen = Counter()
    for name, request in order:
        for kind, path, value in changes_of(request):
            place = f"{kind} {place_of(request, path)}"
            if kind == "other value":
                place += repr(value)[:40]
            seen[place] += 1
            is_drawn = kind != "other value" or random.Random(place).random() < SHARE
            if is_drawn and seen[place] <= (1 if kind == "other value" else OCCURRENCES):
                yield name, request, kind, path, value


def check_changes(program, schema, changes):
    """Whether the schema is right about each change; how many there were and were refused."""
    requests = [changed(request, path, value) for _, request, _, path, value in changes]
    answers = program.assess_all(requests)
    counts = Counter(changes=len(changes))
    for (name, _, kind, path, value), request, (code, result) in zip(changes, requests, answers):
        is_accepted = schema.accepts(request)
        counts["engine"] += code == 3
        counts["schema"] += not is_accepted
        codes = {error["code"] for error in result.get("errors", [])
                 if error["path"] == pointer(path)}
        if code not in (0, 3, 4):
            fail(name, pointer(path), f"{kind}: {value!r}: the program ends with exit {code}")
        elif code != 3 and not is_accepted:
            why = next(schema.validator.iter_errors(request)).message[:200]
            fail(name, pointer(path), f"{kind}: {value!r}: read by the program, but: {why}")
        elif is_accepted and kind == "unknown field":
            fail(name, pointer(path), "the schema accepts an unknown field")
        elif is_accepted and kind == "unknown word" and codes - KNOWN_BY_DATA:
            fail(name, pointer(path), f"the schema accepts an unknown word: {codes}")
        elif is_accepted and kind == "dropped" and "field_missing" in codes \
                and path[-1] not in NEEDED_BY_VALUE:
            fail(name, pointer(path), "the schema does not need what the program needs")
    return counts


# --- fields and words --------------------------------------------------------------------------

def check_fields(program, schema, requests):
    """The program knows every field that the schema names, at its place. Returns their number."""
    contexts = {}
    for _, request in requests:
        for path, node in places(schema.tree, request):
            contexts.setdefault(id(node), (node, []))[1].append((request, path))
    for node, found in contexts.values():
        in_use = set().union(*(at(request, path) for request, path in found))
        for field in sorted(set(node["properties"]) - in_use):
            if not any(is_known(program, request, (*path, field)) for request, path in found[:8]):
                fail(schema.name, pointer(general((*found[0][1], field))), "no such field")
    for node in all_nodes(schema.tree):
        if "additionalProperties" in node and id(node) not in contexts:
            fail(schema.name, node["description"], "no request here has such an object")
    return sum(len(node["properties"]) for node, _ in contexts.values())


def is_known(program, request, path):
    _, result = program.assess(changed(request, path, None))
    return finding(result, path, "unknown_field") is None


def check_words(program, schema, requests, words):
    """The program lists the same words as the schema for each field. Returns their number."""
    waiting = {place: known for place, known in words.items() if known and place[-1] != "by"}
    count = sum(map(len, waiting.values()))
    for _, request in requests:
        for path, value in nodes(request):
            if general(path) not in waiting or not isinstance(value, str):
                continue
            known = waiting.pop(general(path))
            listed = words_listed(program, request, path)
            if listed is not None and listed != known:
                fail(schema.name, pointer(general(path)), f"differ: {sorted(listed ^ known)}")
    for place in waiting:
        fail(schema.name, pointer(place), "no request here has such a word")
    return count


def words_listed(program, request, path):
    """What the program says may stand there; nothing if it lists no words."""
    _, result = program.assess(changed(request, path, "no_such_word"))
    for code, before in (("unknown_word", "It may be: "), ("province_unknown", "Use one of ")):
        error = finding(result, path, code)
        if error:
            return set(re.search(before + r"(.*?)\.(?: |$)", error["text"])[1].split(", "))
    return None


def check_readers(schema, request):
    """Each field, word and alias that the readers spell out stands in the schema."""
    folder = ROOT / "engine" / "afford" / "json"
    sections = ("request", "loan", "course", "work", "household")
    known = READER_WORDS | set(re.findall(r'"(\w+)"', json.dumps(schema.document)))
    for path in [*(folder / f"{name}_json.cpp" for name in sections),
                 *sorted((folder / "detail").glob("loan_*.cpp"))]:
        without_samples = re.sub(r'R"\(.*?\)"', "", path.read_text())
        for literal in re.findall(r'"([a-z][a-z0-9_]*)"', without_samples):
            if literal not in known:
                fail(str(path.relative_to(ROOT)), literal, "does not stand in the schema")
    day_counts = (folder.parent / "calendar" / "day_count.cpp").read_text()
    for alias in re.findall(r'\{"([^"]+)", DayCount::', day_counts):
        for text in (alias, alias.upper()):
            if not schema.accepts(changed(request, ("loan", "day_count"), text)):
                fail(schema.name, "/loan/day_count", f"refuses the alias {text}")


# --- results ---------------------------------------------------------------------------------

def check_result(schema, name, code, result):
    schema.check(f"result of {name}", result)
    if ("loan" if code == 0 else "errors") not in result:
        fail(f"result of {name}", "/", f"is not that of exit code {code}")


def shortened(value):
    """With two entries of each long list: the others are alike."""
    if isinstance(value, dict):
        return {key: shortened(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shortened(inner) for inner in (value[:2] if len(value) > 5 else value)]
    return value


def wrong_results(result):
    """(kind, path, value) of changes that the schema has to refuse."""
    for path, value in nodes(result):
        if isinstance(value, dict):
            yield "unknown field", (*path, "no_such_field"), "1"
        if not path or not isinstance(path[-1], str):
            continue
        if path[-1] not in SOMETIMES and path[-2:-1] != ("by_kind",):
            yield "dropped", path, DROP
        if isinstance(value, str) and NUMBER.match(value):
            yield "a JSON number", path, float(value)


def check_wrong_results(schema, results):
    """The schema refuses a result with a field less or more, or a number for a text."""
    seen = set()
    for name, result in results:
        short = shortened(result)
        for kind, path, value in wrong_results(short):
            if (kind, general(path)) in seen:
                continue
            seen.add((kind, general(path)))
            if schema.accepts(changed(short, path, value)):
                fail(f"result of {name}", pointer(path), f"the schema accepts it: {kind}")
    return len(seen)


# --- all of it -------------------------------------------------------------------------------

def check_corpus(program, request_schema, result_schema):
    """(name, request) of all that are accepted, and (name, result) of them."""
    sure, others = list(sure_requests()), list(other_requests())
    answers = program.assess_all(request for _, request in [*sure, *others])
    accepted, results = [], []
    for index, ((name, request), (code, result)) in enumerate(zip([*sure, *others], answers)):
        check_result(result_schema, name, code, result)
        if code != 3:
            request_schema.check(name, request)
            accepted.append((name, request))
        elif index < len(sure):
            fail(name, "/", f"the program refuses it: {result['errors'][:2]}")
        if code == 0:
            results.append((name, result))
    name, request = sure[0]
    check_result(result_schema, name, *program.assess(request, "--explain", "--lang", "fr"))
    return accepted, results


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--afford", required=True, type=Path)
    program = Program(str(options.parse_args().afford.resolve()))
    started = time.monotonic()
    schema, result_schema = Schema("request.schema.json"), Schema("result.schema.json")
    check_form(schema)
    check_form(result_schema)
    requests, results = check_corpus(program, schema, result_schema)
    words = words_by_place(schema.tree)
    word_count = check_words(program, schema, requests, words)
    check_readers(schema, requests[0][1])
    field_count = check_fields(program, schema, requests)
    counts = check_changes(program, schema, list(sampled_changes(requests)))
    wrong_count = check_wrong_results(result_schema, results)
    for failure in failures:
        print(failure)
    print(f"schemas: {len(requests)} requests, {len(results)} results; {counts['changes']} changed "
          f"requests, of which the program refuses {counts['engine']} and the schema "
          f"{counts['schema']}; {wrong_count} changed results; {field_count} fields, {word_count} "
          f"words; {program.runs} runs, {time.monotonic() - started:.0f} s; "
          f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
