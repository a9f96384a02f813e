#!/usr/bin/env python3
"""Hold the two JSON Schemas of engine/schemas against the program.

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
import shlex
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jsonschema import Draft202012Validator

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "oracle"))

import generate_requests  # noqa: E402

SCHEMAS = ROOT / "engine" / "schemas"
SECTIONS = {"loan", "course", "work", "household"}
GENERATED = 12
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
SOMETIMES = {"months", "refunds", "module", "pays_from", "net_gain_per_month", "modules", "name",
             "credit_counted", "methods", "months_late", "rent_per_month", "pay_per_year",
             "pay_per_month", "rate_basis_points"}
# Literals of the readers that are no field and no word of a request: a field that is refused with
# a hint where to put it, and the calendar that needs no file.
READER_WORDS = {"shelter", "weekends"}
DROP = object()

failures = []


def fail(where, path, what):
    failures.append(f"{where}: {path or '/'}: {what}")


# --- requests --------------------------------------------------------------------------------

def stated(text, **more):
    return {"value": text, **more}


LEVEL = {"kind": "level", "payments": 24}
CAUTIOUS = {"completion_probability": "0.85", "placement_probability": "0.55", "months_to_job": 3}


def outcome(**more):
    """In place of the sample's cautious outcome, with its pay in another form."""
    return {"work": {"cautious": {"gross_per_year": None, **more}}}


def loan(**more):
    return {"loan": more}


# Changes of examples/minimal.json (merge patches: null takes a field away) that the program
# accepts. Together with the examples they use every field of a request.
VARIANTS = {
    "down payment, deferral, minimum, balloon": loan(phases=[
        {"kind": "down_payment", "percent": "10"},
        {"kind": "deferral", "payments": 2, "every": "1M", "capitalise": "end"},
        {"kind": "minimum", "payments": 3, "payment": "40.00"},
        {"kind": "interest_only", "until": "2026-10-02"},
        {"kind": "balloon", "payments": 12, "every": "1M", "amortise_over": 24}]),
    "phases until a day": loan(due_dates={"last_stub": "short"}, phases=[
        {"kind": "deferral", "until": "2026-05-02", "capitalise": "never"},
        {"kind": "minimum", "until": "2026-08-02", "every": "1M", "payment": "40.00"},
        {"kind": "equal_principal", "until": "2027-12-20", "every": "1M"}]),
    "flat": loan(phases=[{"kind": "flat", "payments": 24, "every": "1M", "rounds": "payment",
                          "basis": "disbursed"}]),
    "flat until a day": loan(phases=[{"kind": "flat", "until": "2027-03-02"}]),
    "equal principal": loan(phases=[{"kind": "equal_principal", "payments": 24,
                                     "principal": "83.00"}]),
    "custom": loan(phases=[{"kind": "custom", "every": "1M", "list": [
        {"payment": "50.00"}, {"principal": "100.00"}, {"payment": "0"}]}]),
    "level until paid": loan(phases=[{"kind": "level", "payment": "200.00", "every": "2W"}]),
    "level until a day": loan(phases=[{"kind": "level", "until": "2027-06-02"}]),
    "minimum until paid": loan(phases=[{"kind": "minimum", "payment": "200.00"}]),
    "balloon until a day": loan(phases=[{"kind": "balloon", "until": "2027-06-02",
                                         "amortise_over": "30"}]),
    "days of business": loan(due_dates={
        "first": "2026-02-28", "anchor_day": 31, "every": "1M", "month_end": "end_of_month",
        "business_days": {"calendar": "canada-federal", "shift": "modified_following",
                          "calculate": "shifted"}}),
    "twice a month": loan(due_dates={"first": None, "from": "2026-02-15", "days": [15, "28"],
                                     "frequency": "semi_monthly"}),
    "all conventions": loan(
        day_count="actual/365 (FIXED)",
        rounding={"interest": "half_even", "payment": "up", "interest_per": "part",
                  "payment_unit": "0.05"},
        conventions={"level_from": "nominal_12", "last_payment": "never_higher",
                     "tranche_on_due_date": "before", "level_basis": "limit",
                     "allocation": [stated("interest", by="document"), "fee", "principal"],
                     "payoff_interest": "period_end", "arrears": "compound",
                     "excess": "lower_payment", "allow_negative_rate": True,
                     "allow_negative_amortisation": False}),
    "rate changes": loan(rate_changes=[
        {"date": "2026-07-02", "nominal_rate_percent": "7.2", "then": "keep_payment"}]),
    "index and listed resets": loan(
        rate_changes=[],
        index_rate={"index": [{"date": "2026-01-01", "percent": "3"}], "spread": "-0.5",
                    "resets": {"dates": ["2026-07-02", stated("2027-01-02", by="document")]}}),
    "index in steps": loan(index_rate={
        "name": "prime", "index": [{"date": "2026-01-01", "percent": "4.95"}], "spread": "2",
        "multiplier": "1.5", "cap": "12", "floor": "2",
        "resets": {"first": "2026-08-02", "every": "6M"},
        "shock": {"from": "2026-06-01", "percent": "1"}}),
    "fees": loan(fees=[
        {"kind": "setup", "amount": "20.00", "date": "2026-02-02"},
        {"kind": "filing", "amount": "5.00", "date": "2026-02-02", "paid": stated("separately")},
        {"kind": "admin", "percent": "1", "paid": "netted"},
        {"kind": "insurance", "amount": "12.00", "paid": "financed", "date": "2026-02-02"},
        {"kind": "account", "amount": "1.00", "paid": "each_payment"},
        {"kind": "late", "percent": "5", "paid": "when_late"}]),
    "what happens": loan(
        disbursements=[{"date": "2026-02-02", "principal": "1200.00", "milestone": "enrolled"},
                       {"date": "2026-02-20", "principal": 800, "actual_date": "2026-02-25"}],
        phases=[{"kind": "interest_only", "payments": 6}, LEVEL],
        prepayments=[{"date": "2026-12-10", "amount": "100.00", "then": "lower_payment"}],
        events=[{"date": "2026-06-10", "kind": "plan_finished", "within_days": 60},
                {"date": "2026-11-10", "kind": "re_amortise"},
                {"date": "2027-01-10", "kind": "extend", "payments": 3}],
        interest_pauses=[{"from": "2026-04-02", "to": "2026-04-20"}],
        payments_received=[{"date": "2026-03-02", "amount": "12.00",
                            "returned_on": "2026-03-05"}]),
    "a due date that moves": loan(events=[{"date": "2026-05-02", "kind": "due_date_moved",
                                           "to": "2026-05-12"}]),
    "a product": loan(product="windmill-2023", currency=None, nominal_rate_percent=None,
                      due_dates={"first": "2026-03-15"}),
    "modules and refunds": {
        "course": {"name": stated("Two parts", by="provider"), "hours": 120, "hours_per_week": "10",
                   "delivery": "online", "net_lost_per_month": "55.50",
                   "modules": [{"name": "First", "start": "2026-02-09", "weeks": 4,
                                "completion_probability": "0.9", "credit_value": "300.00",
                                "enrol_probability": "0.5", "transfer_in_writing": "yes"},
                               {"start": "2026-03-16", "weeks": "4",
                                "completion_probability": stated("0.95", by="source")}],
                   "refunds": [{"leave_by": "2026-02-16", "percent": "80"},
                               {"leave_by": "2026-02-23", "percent": "25"}],
                   "costs": [{"kind": kind, "amount": "40.00", "date": "2026-02-02"}
                             for kind in ("tuition", "exam", "travel")],
                   "funding": [{"kind": "employer", "amount": "10.00", "date": "2026-02-02"}]},
        "work": {"cautious": {"completion_probability": None}}},
    "the rest of a course": {"course": {
        "paid_hours_lost_per_week": "4",
        "assessment": {"fee": "90", "pass_probability": "0.7", "attempts_max": "2",
                       "months_between": 1},
        "check": {"named_employers_hire": "yes", "skill_is_new": stated("no"), "assessed": "no",
                  "provider_reputation": "unknown", "stackable": "yes", "fits_work": "yes"}}},
    "range of pay a year": outcome(
        gross_per_year="38500.00", gain_decay_percent_per_year="5", growth_percent_per_year="-1.5",
        other_job_probability="0.2", other_job_gain_share="0.5",
        range={"months_to_job": {"low": 2, "high": "6"},
               "gross_per_year": {"low": "36000.00", "high": "41000.00"}}),
    "range of hourly pay": outcome(
        hourly="21.00", hours_per_week="37.5", pay_frequency="monthly", evidence_grade="D",
        cohort_size="12", counted="everyone",
        range={"hourly": {"low": "19.00", "high": 23.5}}),
    "range of net pay": outcome(
        net_per_month="2500", range={"net_per_month": {"low": "2400", "high": "2600"}}),
    "range of a gain": outcome(
        net_gain_per_month="300", range={"net_gain_per_month": {"low": "200", "high": "400"}}),
    "the claim alone": {"work": {"cautious": None, "claimed": {
        "gross_per_year": "45000", "completion_probability": "0.9", "placement_probability": "0.9",
        "months_to_job": 1, "evidence_grade": stated("A", by="document", source="an audit"),
        "cohort_size": 40, "counted": "graduates"}}},
    "a claim in part": {"work": {"claimed": {
        "net_gain_per_month": "45000", "gain_decay_percent_per_year": stated("99.5"),
        "months_to_job": 1, "evidence_grade": stated("C", by="provider")}}},
    "net pay now": {"work": {"now": {"hourly": None, "hours_per_week": None,
                                     "net_per_month": "1900", "growth_percent_per_year": "2"}}},
    "yearly pay by pay days": {
        "work": {"now": {"hourly": None, "hours_per_week": None, "gross_per_year": "34000",
                         "pay_frequency": stated("weekly"), "pay_date": "2026-01-16"},
                 "cautious": {"pay_frequency": "semi_monthly", "pay_date": "2026-01-15"}}},
    "a family": {"household": {
        "region": "on-toronto", "adults": 2, "has_partner": True, "children": None,
        "children_under_6": 1, "children_6_to_17": "1", "resident_on_1_january": True,
        "computed_benefits": ["child_benefit", stated("gst_credit")],
        "other_income": [{"kind": "partner_pay", "gross_per_year": "24000", "from": "2026-01-01",
                          "to": "2026-12-31"}, {"kind": "rent", "net_per_month": "100"}],
        "spending_per_month": {"clothing": "20", "childcare": "100", "inuusiqattiarniq": "0",
                               "other": 30.25},
        "debt_payments_per_month": "40", "remittances_per_month": "-0.00",
        "status": "permanent_resident", "status_since": "2025-01-10",
        "resident_since": "2024-06-01", "age": 34, "came_as_refugee": stated(False)}},
    "at the limits": {
        "loan": {"nominal_rate_percent": "500", "conventions": {"allow_negative_rate": True},
                 "rate_changes": [{"date": "2026-07-02", "nominal_rate_percent": "-99.5"}]},
        "course": {"weeks": 1, "hours": "20000", "hours_per_week": "168", "assessment": {
            "fee": "0", "pass_probability": "1.0", "attempts_max": 20, "months_between": 24}},
        "work": {"now": {"hourly": "100000", "hours_per_week": "168.0",
                         "growth_percent_per_year": "-20"},
                 "cautious": {"gross_per_year": "1000000000", "completion_probability": "0",
                              "placement_probability": 1, "months_to_job": 60,
                              "growth_percent_per_year": "20.00", "cohort_size": 1000000},
                 "horizon_months": 480, "discount_rate_percent": "100"},
        "household": {"adults": 20, "children": "20", "savings": "1000000000.00", "age": 120,
                      "status_since": "1990-01-01", "resident_since": "2139-12-31"}},
    "enough money": {
        "work": {"now": {"hourly": "45.00"}, "cautious": {"gross_per_year": "98500.00"}},
        "household": {"savings": "60000", "spending_per_month": {"food": "1390.00"}}},
    "a newcomer": {
        "policy": "demo-lender", "household": {"resident_from": "2026-01-05"},
        "program": {"status": "protected_person", "trained_abroad": True, "years_in_field": 4}},
    "the day in its wrapper": {"as_of": stated("2026-01-12", by="document", source="s",
                                               date="2026-01-12")},
}


def merged(value, patch):
    if not isinstance(patch, dict):
        return copy.deepcopy(patch)
    result = dict(value) if isinstance(value, dict) else {}
    for key, inner in patch.items():
        if inner is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), inner)
    return result


def parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def cases_of_command_line():
    """Requests of tests/cli: examples changed by sed, and those written out in the case."""
    for path in sorted((ROOT / "tests" / "cli").glob("*.cmd")):
        text = path.read_text()
        if not re.search(r"\b(assess|check|solve)\b", text):
            continue
        name = str(path.relative_to(ROOT))
        for sed in re.findall(r"<\((sed [^()]*? \S+\.json)\)", text):
            done = subprocess.run(shlex.split(sed), cwd=ROOT, capture_output=True, text=True,
                                  check=False)
            yield name, parsed(done.stdout)
        for written in re.findall(r"<<<'(\{.*?\})'", text, re.S):
            yield name, parsed(written)


def sure_requests():
    """(name, request) of those that the program has to accept."""
    for path in sorted((ROOT / "examples").glob("*.json")):
        request = json.loads(path.read_text())
        if SECTIONS <= set(request):
            yield f"examples/{path.name}", request
    minimal = json.loads((ROOT / "examples" / "minimal.json").read_text())
    for name, patch in VARIANTS.items():
        yield f"variant '{name}'", merged(minimal, patch)


def other_requests():
    for name, request in cases_of_command_line():
        if request is not None:
            yield name, request
    for seed in range(GENERATED):
        yield f"generated {seed}", generate_requests.generate(seed)


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
    def __init__(self, name):
        self.name = name
        self.document = json.loads((SCHEMAS / name).read_text())
        Draft202012Validator.check_schema(self.document)
        self.validator = Draft202012Validator(self.document)
        self.tree = inlined(self.document, self.document["$defs"], {})
        self.fast = Draft202012Validator(self.tree)

    def accepts(self, value):
        return self.fast.is_valid(value)

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


NUMBER = re.compile(r"-?\d+(\.\d+)?$")
DATE = re.compile(r"\d{4}-\d\d-\d\d$")
DAYS = ["2026-02-30", "2026-2-03", "1989-12-31", "2140-01-01", "2026-01-05T00:00", 20260105]
NUMBERS = ["-1.5", "0", "-0", "-0.00", "1e5", "+1", "007", "6,7", "5 ", "1.255", "0." + "1" * 21,
           "2.0", "0.5", "99999999999", "9" * 14, "101", "500.5", "168.00", -3, 0, 0.25, 10 ** 12]
TEXTS = [5, "", "x" * 201, "\u00e9" * 101, "\u00e9" * 100, "a\u0007", "a\u0085b", "a\n"]


def other_values(value):
    """What might stand in place of a value, right or wrong."""
    wrapped = {"value": value, "by": "document", "source": "s", "date": "2026-01-02"}
    if isinstance(value, (dict, list)):
        return [None, wrapped, type(value)(), {} if isinstance(value, list) else [], "a text"]
    others = [None, wrapped, {"value": wrapped}, {**wrapped, "by": "nobody"}, [value], True]
    if isinstance(value, bool):
        return [*others, str(value).lower()]
    text = str(value)
    if NUMBER.match(text):
        return [*others, float(text) if "." in text else int(text), float(text) + 0.25, text,
                *NUMBERS]
    return [*others, *(DAYS if DATE.match(text) else [*TEXTS, text.upper()])]


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
