"""Requests and values that the tests of the schemas try: variants that together use every field of
a request, the requests of tests/cli, and what might stand in place of a value.
"""
import copy
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "oracle"))

import generate_requests  # noqa: E402

SECTIONS = {"loan", "course", "work", "household"}
GENERATED = 12


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
        net_per_month="2500", pay_day="28", range={"net_per_month": {"low": "2400", "high": "2600"}}),
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
                                     "net_per_month": "1900", "growth_percent_per_year": "2",
                                     "pay_day": 15}}},
    "yearly pay by pay days": {
        "work": {"now": {"hourly": None, "hours_per_week": None, "gross_per_year": "34000",
                         "pay_frequency": stated("weekly"), "pay_date": "2026-01-16"},
                 "cautious": {"pay_frequency": "semi_monthly", "pay_date": "2026-01-15"}}},
    "a family": {"household": {
        "region": "on-toronto", "adults": 2, "has_partner": True, "children": None,
        "children_under_6": 1, "children_6_to_17": "1", "resident_on_1_january": True,
        "computed_benefits": ["child_benefit", stated("gst_credit")],
        "other_income": [{"kind": "partner_pay", "gross_per_year": "24000", "from": "2026-01-01",
                          "to": "2026-12-31", "day": stated(20)},
                         {"kind": "rent", "net_per_month": "100", "day": "31"}],
        "due_days": {"housing": 1, "debt_payments": "15", "remittances": 28, "childcare": 31},
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
                      "status_since": "1990-01-01", "resident_since": "1990-01-01"}},
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
