#!/usr/bin/env python3
"""Hold `afford check` against decision_rules.py, and measures against their formulas.

    check_decisions.py AFFORD_BINARY

For the examples, variants of them and generated requests, under the shipped policies and under
small ones written here, each record's verdict, tests, margins, reasons in order and conditions are
worked out from its exact measures. Those measures that follow from the request, `afford schedule`
and `afford assess` alone are worked out, too. Prints each difference; exits 1 on any.
AFFORD_QUICK=1 takes fewer requests, AFFORD_LONG=1 more.
"""
import copy
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

import generate_requests  # noqa: E402
from decision_rules import Figure, decide, fraction  # noqa: E402
from measure_formulas import measure_faults  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PARAMETERS = ROOT / "engine" / "parameters"
WORKERS = 2
IS_QUICK = os.environ.get("AFFORD_QUICK") == "1"
GENERATED = 60 if os.environ.get("AFFORD_LONG") == "1" else 3 if IS_QUICK else 16
SALT = "5a" * 32
TEST_FIELDS = ("id", "measure", "scenario", "comparison", "limit_name", "limit_is_signed", "passed",
               "otherwise", "reason_code", "legal_reference")
REASON_FIELDS = ("code", "verdict", "test", "legal_reference", "inputs")
SIGNED = {"title": "Rules", "section": "s. 1", "date": "2024-01-01"}
# Where the catalogue's words and the program's figures differ: not compared until one is mended.
IN_DOUBT = {
}


# --- small policies ----------------------------------------------------------------------------

def limit(unit, value, **later):
    days = {day.replace("_", "-").lstrip("d"): other for day, other in later.items()}
    return {"unit": unit, "values": {"2020-01-01": value, **days}, "source": SIGNED}


def test(name, measure, comparison, limit_name, otherwise="refer", **more):
    return {"id": name, "measure": measure, "comparison": comparison, "limit": limit_name,
            "otherwise": otherwise, "reason_code": f"FAILS_{name}", **more}


def policy(name, tests, parameters=(), **more):
    """All limits are signed, so that the best verdict can be reached."""
    needed = {"debt_ratio.max": limit("ratio", "0.40"), "residual.min": limit("CAD", "-99999"),
              "residual.buffer_share": limit("ratio", "0.05"), **dict(parameters)}
    return {"schema": "policy/1", "id": name, "version": "1", "title": name,
            "effective_from": "2020-01-01", "parameters": needed, "tests": tests, **more}


def row(then, *when):
    return {"when": list(when), "then": then}


def table(name, unit, hit, *rules, **more):
    return {"id": name, "unit": unit, "hit": hit, "source": SIGNED, "rules": list(rules), **more}


def by_principal(**bounds):
    return {"measure": "principal", **bounds}


def by_ratio(**bounds):
    return {"measure": "tds", **bounds}


TABLES = [
    table("first.most", "payments", "first", row("12", by_principal(below="2000")),
          row("24", by_principal(at_most=2000)), row("36", by_principal(at_most="6500")), row(48)),
    table("sum.most", "ratio", "collect", row("0.1"), row("0.2", by_ratio(at_least="0.3")),
          row("0.15", by_ratio(above="0.5"), by_principal(at_least="1000")), collect="sum"),
    table("lowest.most", "ratio", "collect", row("0.5"), row("0.3", by_ratio(above="0.4")),
          row("0.2", by_principal(below="3000")), collect="lowest"),
    table("highest.least", "CAD", "collect", row("-500.5"), row("250", by_ratio(above="0.45")),
          row("100", by_principal(above="2000.00")), collect="highest"),
    # Stands before what it asks for.
    table("outer.most", "ratio", "unique",
          row("0.55", {"table": "sum.most", "at_most": "0.1"}),
          row("0.45", {"table": "sum.most", "above": "0.1", "below": "0.45"}),
          row("0.35", {"table": "sum.most", "at_least": "0.45"})),
]
TABLES.insert(0, TABLES.pop())
ALTERNATIVES = {"or": [
    {"measure": "course_burden_discretionary", "comparison": "at_most", "limit": "burden.max"},
    {"measure": "left_after_spending", "comparison": "at_least", "limit": "plenty.min"}]}
PROGRAM = {"purpose": "newcomers", "legal_basis": "a law, s. 15", "approver": "the board"}

POLICIES = [
    policy("tables", [
        test("A", "payment_count", "at_most", "first.most", "not_now"),
        test("B", "tds", "at_most", "sum.most"), test("C", "gds", "at_most", "lowest.most"),
        test("D", "left_after_spending", "at_least", "highest.least", "not_now"),
        test("E", "debt_ratio", "at_most", "outer.most")], tables=TABLES),
    policy("alternatives", [
        test("A", "course_burden_gross", "at_most", "burden.max", "not_now", **ALTERNATIVES),
        test("B", "course_burden_discretionary", "at_most", "burden.max"),
        test("C", "surplus_use", "at_most", "burden.max"),
        test("D", "principal_over_bills", "at_least", "even.min", "not_now"),
        test("E", "lowest_savings_plan_fails", "at_least", "even.min"),
        test("F", "lowest_savings_plan_fails", "at_least", "even.min", scenario="late")],
        {"burden.max": limit("ratio", "0.015"), "plenty.min": limit("CAD", "1200"),
         "even.min": limit("CAD", "0")}, scenarios=[{"id": "late", "months_late": 2}]),
    policy("order", [
        test("A", "debt_ratio", "at_most", "debt_ratio.max", "not_now"),
        test("B", "tds", "at_most", "debt_ratio.max"),
        test("C", "principal", "at_least", "amount.min"),
        test("D", "gds", "at_most", "debt_ratio.max", "not_now")],
        {"amount.min": limit("CAD", "5000")}, outcome={"order": ["refer", "not_now", "eligible"]}),
    policy("program", [test("A", "principal", "at_least", "amount.min")],
           {"amount.min": limit("CAD", "1")},
           special_program={**PROGRAM, "statuses": ["protected_person", "permanent_resident"],
                            "trained_abroad": True, "years_in_field_min": 2}),
    policy("documents", [test("A", "principal", "at_least", "amount.min")],
           {"amount.min": limit("CAD", "1")},
           verification=[
               {"inputs": ["/work/now"], "by": ["document"], "months": 3, "otherwise": "refer"},
               {"inputs": ["/household/savings", "/household/housing_per_month"],
                "by": ["document", "source"], "otherwise": "condition"}]),
    policy("dated", [test("A", "debt_ratio", "at_most", "debt_ratio.max")],
           {"debt_ratio.max": limit("ratio", "0.40", d2026_01_13="0.36")}),
    policy("placeholder", [test("A", "principal", "at_least", "amount.min")],
           {"amount.min": {"unit": "CAD", "values": {"2020-01-01": 1}, "unsigned": "made up"}}),
]


# --- requests --------------------------------------------------------------------------------

def with_values(request, **values):
    """`household__savings="5"` sets one value; None takes it away."""
    request = copy.deepcopy(request)
    for key, value in values.items():
        *sections, name = key.split("__")
        place = request
        for section in sections:
            place = place.setdefault(section, {})
        if value is None:
            place.pop(name, None)
        else:
            place[name] = value
    return request


def document(value, date):
    return {"value": value, "by": "document", "source": "a paper", "date": date}


def of_examples():
    for path in sorted((ROOT / "examples").glob("*.json")):
        request = json.loads(path.read_text())
        if {"loan", "course", "work", "household"} <= set(request):
            yield path.stem, request


def around_minimal(minimal):
    """(name, request): at, below and above the limits of the small policies; contradictions."""
    for housing in ("700.00", "893.00", "905.80", "1054.67", "1500.00"):
        yield f"housing {housing}", with_values(minimal, household__housing_per_month=housing)
    for day in ("2026-01-12", "2026-01-13", "2026-01-14"):
        yield f"day {day}", with_values(minimal, as_of=day, household__housing_per_month="990.00")
    for amount in ("999.99", "1999.99", "2000.01", "6500.01"):
        yield f"lent {amount}", with_values(
            minimal, loan__disbursements=[{"date": "2026-02-02", "principal": amount}])
    yield "net pay", with_values(minimal, work__now={"net_per_month": "2300"})
    yield "no pay", with_values(minimal, work__now={"gross_per_year": "0"})
    yield "no region, gain", with_values(
        minimal, work__cautious={
            "net_gain_per_month": "300", "completion_probability": "0.9",
            "placement_probability": "0.6", "months_to_job": 2})
    incomes = [{"kind": "partner_pay", "gross_per_year": "24000"},
               {"kind": "child_benefit", "net_per_month": "90"}]
    yield "contradictions", with_values(minimal, household__other_income=incomes,
                                        household__savings=document("2000", "2026-03-01"))
    for signs in (True, False):
        yield f"partner, signs {signs}", with_values(
            minimal, household__adults=2,
            household__other_income=[{**incomes[0], "co_applicant": signs}])
    yield "prepayment", with_values(minimal, loan__prepayments=[
        {"date": "2026-12-10", "amount": "100.00", "then": "lower_payment"}])
    yield "down payment", with_values(minimal, loan__phases=[
        {"kind": "down_payment", "percent": "10"}, *minimal["loan"]["phases"]])
    yield "balloon", with_values(minimal, loan__phases=[
        {"kind": "balloon", "payments": 12, "every": "1M", "amortise_over": 24}])
    for often, first, payments in (("weekly", "2026-08-10", 104), ("biweekly", "2026-08-10", 52),
                                   ("quarterly", "2026-10-01", 8), ("10D", "2026-08-10", 60)):
        dates = {"first": first, ("every" if often == "10D" else "frequency"): often}
        yield f"paid {often}", with_values(
            minimal, loan__day_count="Act/365F", loan__due_dates=dates,
            loan__phases=[{"kind": "level", "payments": payments}])
    yield "interest only monthly, then weekly", with_values(
        minimal, loan__day_count="Act/365F", loan__phases=[
            {"kind": "interest_only", "payments": 6},
            {"kind": "level", "payments": 104, "every": "1W"}])
    yield "interest kept aside", with_values(minimal, loan__phases=[
        {"kind": "deferral", "payments": 4, "capitalise": "never"}, *minimal["loan"]["phases"]])
    yield "poor", with_values(minimal, household__savings="0",
                              household__spending_per_month={"food": "1500.00"})


def with_papers(minimal):
    pay = minimal["work"]["now"]
    for name, day in (("fresh", "2025-10-12"), ("stale", "2025-10-11"), ("today", "2026-01-12"),
                      ("later", "2026-01-13")):
        papers = {key: document(value, day) for key, value in pay.items()}
        yield f"papers {name}", with_values(minimal, work__now=papers)
        yield f"papers {name}, rent", with_values(
            minimal, work__now=papers, household__housing_per_month=document("1150.00", day),
            household__savings=document("2000.00", day))


def newcomers(minimal):
    meant = {"status": "protected_person", "trained_abroad": True, "years_in_field": 2}
    for name, facts in (("meant", {}), ("citizen", {"status": "citizen"}),
                        ("trained here", {"trained_abroad": False}),
                        ("new", {"years_in_field": "1"}), ("unknown", {"status": None})):
        known = {key: value for key, value in {**meant, **facts}.items() if value is not None}
        yield f"newcomer {name}", with_values(minimal, program=known)
    yield "newcomer without facts", minimal


def cases():
    """(name, request, policy)"""
    shipped = {name: json.loads((PARAMETERS / f"{name}.json").read_text())
               for name in ("demo-lender", "demo-quebec")}
    own = {one["id"]: one for one in POLICIES}
    examples = dict(of_examples())
    minimal = examples["minimal"]
    near = [*around_minimal(minimal), *with_papers(minimal)]
    for number, (name, request) in enumerate(examples.items()):
        for used in shipped.values() if not IS_QUICK else list(shipped.values())[number % 2::2]:
            yield name, request, used
        for key in ("tables", "alternatives", "order"):
            yield name, request, own[key]
    for name, request in near[::2 if IS_QUICK else 1]:
        for key in ("tables", "alternatives", "order", "documents", "dated", "placeholder"):
            yield name, request, own[key]
        yield name, request, shipped["demo-quebec"]
    for name, request in newcomers(minimal):
        yield name, request, own["program"]
    for seed in range(GENERATED):
        request = generate_requests.generate(seed)
        for key in ("tables", "alternatives"):
            yield f"generated {seed}", request, own[key]
        yield f"generated {seed}", request, list(shipped.values())[seed % 2]


# --- the program -----------------------------------------------------------------------------

class Program:
    def __init__(self, path, folder):
        self.path, self.folder = os.path.abspath(path), folder

    def run(self, words, request):
        done = subprocess.run([self.path, *words, "-"], input=json.dumps(request).encode(),
                              capture_output=True, cwd=ROOT, check=False)
        if done.returncode not in (0, 3):
            raise AssertionError(f"{words}: exit {done.returncode}: {done.stderr.decode()}")
        return json.loads(done.stdout) if done.returncode == 0 else None

    def record(self, case):
        _, request, used = case
        return self.run(["check", "--policy", used["id"], "--format", "record", "--salt", SALT,
                         "--parameters", self.folder], request)

    def figures(self, request):
        """What `schedule` and `assess` say."""
        return (self.run(["schedule", "--format", "json"], request),
                self.run(["assess", "--format", "json"], request))


# --- decisions -------------------------------------------------------------------------------

def book_of(record):
    book = {}
    for one in record["measures"]:
        book.setdefault(one["scenario"], {})[one["name"]] = Figure(
            fraction(one["exact"]), one["unbounded"], one.get("endless", False))
    return book


def differences(where, told, own, fields):
    for field in fields:
        if told[field] != own[field]:
            yield f"{where}/{field}: {told[field]!r}, worked out {own[field]!r}"


def fraction_differences(where, told, own, fields):
    for field in fields:
        if fraction(told[field]) != own[field]:
            yield f"{where}/{field}: {told[field]}, worked out {own[field]}"


def test_faults(told, own):
    where = f"/tests/{own['id']}"
    yield from differences(where, told, own, TEST_FIELDS)
    fields = ("measured", "margin", "limit") if own["limit"] is not None else ("measured", "margin")
    yield from fraction_differences(where, told, own, fields)
    for index, (other, found) in enumerate(zip(told["or"], own["or"])):
        place = f"{where}/or/{index}"
        yield from differences(place, other, found, ("measure", "comparison", "passed"))
        yield from fraction_differences(place, other, found, ("measured", "limit"))


def decision_faults(record, request, used):
    own = decide(used, request, book_of(record))
    if record["verdict"] != own["verdict"]:
        yield f"/verdict: {record['verdict']}, worked out {own['verdict']}"
    for key, name in (("tests", "id"), ("reasons", "code")):
        told = [one[name] for one in record[key]]
        if told != [one[name] for one in own[key]]:
            yield f"/{key}: {told}, worked out {[one[name] for one in own[key]]}"
            return
    for told, found in zip(record["tests"], own["tests"]):
        yield from test_faults(told, found)
    for index, (told, found) in enumerate(zip(record["reasons"], own["reasons"])):
        yield from differences(f"/reasons/{index}", told, found, REASON_FIELDS)
        yield from fraction_differences(f"/reasons/{index}", told, found, ["shortfall"])
    if record["conditions"] != own["conditions"]:
        yield f"/conditions: {record['conditions']}, worked out {own['conditions']}"


# --- all of it -------------------------------------------------------------------------------

def faults_of(program, case, known):
    name, request, used = case
    record = program.record(case)
    if record is None:
        return [], "refused"
    found = list(decision_faults(record, request, used))
    if name not in known:
        known[name] = program.figures(request)
    found += [fault for measure, fault in measure_faults(record, request, used, *known[name])
              if measure not in IN_DOUBT.get(name, ())]
    return [f"{name}, {used['id']}: {fault}" for fault in found], record["verdict"]


def main(binary):
    counts, known = Counter(), {}
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(WORKERS) as pool:
        shutil.copytree(PARAMETERS, folder, dirs_exist_ok=True)
        (Path(folder) / "embedded.hpp").unlink(missing_ok=True)
        for one in POLICIES:
            (Path(folder) / f"own-{one['id']}.json").write_text(json.dumps(one))
        program = Program(binary, folder)
        # Under a sanitizer each start of the program is ten times slower.
        taken = list(cases())[::3] if IS_QUICK else cases()
        for faults, verdict in pool.map(lambda case: faults_of(program, case, known), taken):
            counts[verdict] += 1
            for fault in faults:
                counts["WRONG"] += 1
                print(fault)
    print(", ".join(f"{name}: {number}" for name, number in sorted(counts.items())))
    return 1 if counts["WRONG"] or not counts["eligible"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
