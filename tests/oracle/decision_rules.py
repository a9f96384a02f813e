"""What a lender's policy says of measured figures: limits, tests, verdict and reasons.

Written from what engine/afford/decision/lending_policy.hpp, decision_table.hpp and decide.hpp say,
in fractions. `decide` gives {"verdict", "tests", "reasons", "conditions"} in the order and words
of a decision record.
"""
import calendar
import datetime
import re
from fractions import Fraction

PLAN_FAILS = "lowest_savings_plan_fails"
OF_MONEY = "/loan /course /work /household"
OF_DEBTS = "/household/housing_per_month /household/debt_payments_per_month"
INPUTS = {
    "debt_ratio": "/loan /work/now /household/other_income " + OF_DEBTS,
    "qc_debt_ratio": "/loan /work/now /household/other_income " + OF_DEBTS,
    "gds": "/work/now /household/other_income /household/housing_per_month",
    "tds": "/loan /work/now /household/other_income " + OF_DEBTS,
    "course_burden_gross": "/loan /work/cautious",
    "course_burden_discretionary": "/loan /work /household",
    "chance_above_break_even": "/course /work",
    "evidence_grade": "/work/claimed/evidence_grade /course/check",
    "principal": "/loan",
    "principal_over_bills": "/loan /course/costs /course/assessment/fee",
    "payment_count": "/loan",
}
# What a request may leave out, and these cannot do without.
NEEDED = {**dict.fromkeys(["debt_ratio", "qc_debt_ratio", "gds", "tds"], "/work/now/gross_per_year"),
          "course_burden_discretionary": "/household/region"}
FIGURE = re.compile(r"-?\d+(\.\d+)?$|\d{4}-\d\d-\d\d$")


def fraction(text):
    return None if text is None else Fraction(str(text))


# --- limits ----------------------------------------------------------------------------------

def in_force(parameter, day):
    """The value of the latest day that is not after `day`."""
    return fraction(parameter["values"][max(date for date in parameter["values"] if date <= day)])


def holds(condition, figure):
    sides = {"at_least": lambda bound: figure >= bound, "above": lambda bound: figure > bound,
             "at_most": lambda bound: figure <= bound, "below": lambda bound: figure < bound}
    return all(side(fraction(condition[key])) for key, side in sides.items() if key in condition)


class Limits:
    """Limits by name; None where a table asks for a figure that is missing."""

    def __init__(self, policy, day, stated):
        self.policy, self.day, self.stated = policy, day, stated
        self.tables = {table["id"]: table for table in policy.get("tables", [])}

    def of(self, name):
        if name in self.tables:
            return self.of_table(self.tables[name])
        return in_force(self.policy["parameters"][name], self.day)

    def is_signed(self, name):
        return "source" in (self.tables.get(name) or self.policy["parameters"][name])

    def subject(self, condition):
        if "table" in condition:
            return self.of(condition["table"])
        figure = self.stated[condition["measure"]]
        return Fraction(10 ** 15) if figure.is_unbounded else figure.value  # above every bound

    def missing(self, name):
        """The measure that keeps a limit from being told, "" if none does."""
        if name not in self.tables:
            return ""
        for row in self.tables[name]["rules"]:
            for one in row["when"]:
                if self.subject(one) is None:
                    return one.get("measure") or self.missing(one["table"])
        return ""

    def of_table(self, table):
        conditions = [one for row in table["rules"] for one in row["when"]]
        if any(self.subject(one) is None for one in conditions):
            return None
        values = [fraction(row["then"]) for row in table["rules"]
                  if all(holds(one, self.subject(one)) for one in row["when"])]
        if table["hit"] != "collect":
            return values[0]
        return {"sum": sum, "lowest": min, "highest": max}[table["collect"]](values)


# --- tests -----------------------------------------------------------------------------------

class Figure:
    def __init__(self, value, is_unbounded=False, is_endless=False):
        self.value, self.is_unbounded = value, is_unbounded
        self.is_endless = is_endless  # the payments never clear the loan

    @property
    def is_missing(self):
        return self.value is None and not self.is_unbounded and not self.is_endless


MISSING = Figure(None)


def compared(condition, figures, limits):
    """(figure, limit, whether it passes)"""
    limit = limits.of(condition["limit"])
    figure = figures.get(condition["measure"], MISSING) if limit is not None else MISSING
    is_upper = condition["comparison"] == "at_most"
    if figure.is_missing or figure.is_endless:
        return figure, limit, False
    if figure.is_unbounded:
        return figure, limit, not is_upper
    return figure, limit, figure.value <= limit if is_upper else figure.value >= limit


def missing_of(condition, figures, limits):
    """The measure that keeps a condition from being told: a table's first, else its own."""
    if unknown := limits.missing(condition["limit"]):
        return unknown
    return condition["measure"] if figures.get(condition["measure"], MISSING).is_missing else ""


def run_test(test, book, limits):
    figures = book.get(test.get("scenario", ""), {})  # none: the loan does not work under it
    figure, limit, passed = compared(test, figures, limits)
    others = [compared(other, figures, limits) for other in test.get("or", [])]
    margin = None
    if figure.value is not None:
        margin = limit - figure.value if test["comparison"] == "at_most" else figure.value - limit
    passed = passed or any(other[2] for other in others)
    unknown = [missing_of(one, figures, limits) for one in [test, *test.get("or", [])]]
    missing = "" if passed else next(filter(None, unknown), "")
    return {"id": test["id"], "measure": test["measure"], "scenario": test.get("scenario", ""),
            "comparison": test["comparison"], "limit": limit, "limit_name": test["limit"],
            "limit_is_signed": limits.is_signed(test["limit"]),
            "passed": passed,
            "otherwise": test["otherwise"], "reason_code": test["reason_code"],
            "legal_reference": test.get("legal_reference", ""),
            "measured": figure.value, "margin": margin, "missing": missing,
            "or": [{"measure": other["measure"], "comparison": other["comparison"],
                    "limit": found[1], "passed": found[2], "measured": found[0].value}
                   for other, found in zip(test.get("or", []), others)]}


def is_plan_failing(test, policy):
    scenarios = [one for one in policy.get("scenarios", []) if one["id"] == test["scenario"]]
    return test["measure"] == PLAN_FAILS or any(one.get("does_not_finish") for one in scenarios)


# --- reasons -----------------------------------------------------------------------------------

def reason(code, verdict, inputs, test="", legal_reference="", shortfall=None):
    return {"code": code, "verdict": verdict, "test": test, "inputs": inputs,
            "legal_reference": legal_reference, "shortfall": shortfall}


def reason_of_test(test):
    """(the reason, what orders it among those of its verdict)"""
    inputs = INPUTS.get(test["missing"] or test["measure"], OF_MONEY).split()
    if test["missing"] in NEEDED:
        inputs = [NEEDED[test["missing"]]]
    words = {"test": test["id"], "legal_reference": test["legal_reference"]}
    if test["missing"]:
        return reason("DATA_MISSING", "refer", inputs, **words), (2, 0)
    words["shortfall"] = None if test["margin"] is None else abs(test["margin"])
    found = reason(test["reason_code"], test["otherwise"], inputs, **words)
    if test["margin"] is None:
        return found, (0, 0)
    if test["limit"] == 0:
        return found, (1, float("-inf"))
    return found, (1, -abs(test["margin"] / test["limit"]))


def plain(value):
    return value["value"] if isinstance(value, dict) else value


def program_reasons(program, facts):
    if program is None:
        return []
    status, abroad, years = (plain(facts.get(key)) for key in (
        "status", "trained_abroad", "years_in_field"))
    statuses, least = program.get("statuses", []), int(program.get("years_in_field_min", 0))
    needs_training = program.get("trained_abroad", False)
    if (statuses and status is None) or (needs_training and abroad is None) \
            or (least and years is None):
        return [reason("DATA_MISSING", "refer", ["/program"])]
    if (statuses and status not in statuses) or (needs_training and not abroad) \
            or int(years or 0) < least:
        return [reason("POLICY_EXCLUDED", "not_now", ["/program"],
                       legal_reference=program["legal_basis"])]
    return []


def figures_of(request, path=""):
    """(path, by, date) of each number and day of the request."""
    if isinstance(request, dict) and "value" in request:
        if FIGURE.match(str(request["value"])):
            yield path, request.get("by", usual_voucher(path)), request.get("date")
    elif isinstance(request, (dict, list)):
        entries = request.items() if isinstance(request, dict) else enumerate(request)
        for key, value in entries:
            yield from figures_of(value, f"{path}/{key}")
    elif not isinstance(request, bool) and FIGURE.match(str(request)):
        yield path, usual_voucher(path), None


def usual_voucher(path):
    return "provider" if path.startswith("/work/claimed/") else "applicant"


def months_later(day, months):
    """The same day of a later month, or its last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def is_verified(rule, by, date, as_of):
    if by not in rule["by"]:
        return False
    if "months" not in rule:
        return True
    if date is None or date > as_of:
        return False
    oldest = months_later(datetime.date.fromisoformat(date), int(rule["months"]))
    return oldest >= datetime.date.fromisoformat(as_of)


def unverified(policy, request, otherwise):
    """Pointers of the figures without a voucher that a rule asks for."""
    as_of = plain(request["as_of"])
    figures = list(figures_of(request))
    # Children may be stated by age; without a cautious estimate the claim stands in for it.
    left_out = [path for path in ("/household/children", "/household/debt_payments_per_month",
                                  "/household/remittances_per_month")
                if not any(stated.startswith(path) for stated, _, _ in figures)]
    if "cautious" not in request["work"]:
        left_out += sorted({one for rule in policy.get("verification", [])
                            for one in rule["inputs"] if one.startswith("/work/cautious")})
    return sorted({
        path for rule in policy.get("verification", []) if rule["otherwise"] == otherwise
        for path, by, date in [*figures, *((path, None, None) for path in left_out)]
        if any(path == top or path.startswith(top + "/") for top in rule["inputs"])
        and (path in left_out or not is_verified(rule, by, date, as_of))})


def conflict_reasons(request):
    as_of, household = plain(request["as_of"]), request["household"]
    late = sorted(path for path, _, date in figures_of(request) if date and date > as_of)
    inputs = [late] if late else []
    children = sum(int(plain(household.get(key, 0))) for key in (
        "children", "children_under_6", "children_6_to_17"))
    for index, income in enumerate(household.get("other_income", [])):
        path, kind = f"/household/other_income/{index}", plain(income["kind"])
        if kind == "child_benefit" and children == 0:
            inputs.append(sorted([path, "/household/children"]))
        if kind == "partner_pay" and int(plain(household["adults"])) == 1:
            inputs.append(sorted([path, "/household/adults"]))
    statuses = [plain(section["status"]) for section in (household, request.get("program", {}))
                if "status" in section]
    if len(set(statuses)) > 1:
        inputs.append(["/household/status", "/program/status"])
    return [reason("DATA_CONFLICT", "refer", places) for places in inputs]


def decide(policy, request, book):
    """`book` has a Figure by name for each scenario; "" is the request as it stands."""
    limits = Limits(policy, plain(request["as_of"]), book[""])
    tests = [run_test(test, book, limits) for test in policy["tests"]]
    order = policy.get("outcome", {}).get("order", ["not_now", "refer", "eligible"])
    entries = []
    for test in tests:
        if not test["passed"]:
            found, miss = reason_of_test(test)
            entries.append((not is_plan_failing(test, policy), order.index(found["verdict"]), *miss, found))
    facts = [*program_reasons(policy.get("special_program"), request.get("program", {})),
             *conflict_reasons(request)]
    if paths := unverified(policy, request, "refer"):
        facts.append(reason("INC_NOT_VERIFIED", "refer", paths))
    entries += [(True, order.index(one["verdict"]), 3, 0, one) for one in facts]
    entries.sort(key=lambda entry: entry[:-1])
    reasons = [entry[-1] for entry in entries]
    verdict = min((one["verdict"] for one in reasons), key=order.index, default="eligible")
    names = [*policy["parameters"], *limits.tables]
    if verdict == "eligible" and not all(map(limits.is_signed, names)):
        verdict = "refer"
        reasons.append(reason("LIMITS_UNSIGNED", "refer", []))
    paths = unverified(policy, request, "condition") if verdict != "not_now" else []
    return {"verdict": verdict, "reasons": reasons,
            "tests": sorted(tests, key=lambda test: not is_plan_failing(test, policy)),
            "conditions": [{"code": "VERIFY_BEFORE_ADVANCE", "inputs": paths}] if paths else []}
