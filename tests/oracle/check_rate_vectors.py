#!/usr/bin/env python3
"""Compare `afford rate` with published rates: tests/vectors/credit_cost/irr.json and apr.json.

    check_rate_vectors.py AFFORD_BINARY

Each case becomes a document of flows. The `exact` value must come out within 1e-10 (above 100 %
within 1e-10 of 1 + r), every root of the file and no other, the root of the file's policy as the
rate, the printed value to its own digits where the file says that it follows, and a refusal where
there is nothing to find. Before that, the same file is worked out by rates/roots.py, so that a
difference says which of the two is alone.
Prints each difference and a line of counts; exits 1 on any difference.
"""
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "loans"))
sys.path.insert(0, os.path.join(HERE, "rates"))

import day_counts  # noqa: E402
from equations import ca_left_owed, rate_flows  # noqa: E402
from roots import compound_roots, us_roots  # noqa: E402

VECTORS = os.path.join(HERE, os.pardir, "vectors", "credit_cost")
DAY_COUNTS = {"365": "Act/365F", "act/360": "Act/360", "act/act ISDA": "Act/Act ISDA"}
BAD_INPUT = {"too_few", "length_mismatch", "bad_nper"}       # exit 3 is right for these too
NEAREST_TO_TOTAL_LOSS = Decimal("1e-12")     # the file leaves out roots with 1 + r below it
EXACT = Context(prec=400)


def vectors(name):
    with open(os.path.join(VECTORS, name), encoding="utf-8") as file:
        return json.load(file)["cases"]


def afford_rate(binary, path, find, digits, options=()):
    words = [binary, "rate", path, "--find", find, "--format", "json", "--digits", str(digits)]
    done = subprocess.run(words + list(options), capture_output=True, check=False)
    if done.returncode == 2:
        sys.exit(f"{' '.join(words[1:])}: {done.stderr.decode().strip()}")
    if done.returncode != 0:
        return done.returncode, (done.stdout or done.stderr).decode()
    return 0, json.loads(done.stdout)


def growths(answer):
    return [1 + EXACT.divide(Decimal(text), Decimal(100)) for text in answer.get("roots", [])]


def near(ours, right, share=Decimal("1e-10")):
    """Both as 1 + r: so far apart as the rate itself may be, or so far in proportion above 1."""
    return abs(EXACT.subtract(ours, right)) <= share * max(Decimal(1), abs(right))


def prints_as(value, printed):
    """Whether a value, rounded half up to the digits of a printed one, is that."""
    printed = Decimal(printed)
    unit = Decimal(1).scaleb(printed.as_tuple().exponent)
    return value.quantize(unit, ROUND_HALF_UP, EXACT) == printed


# ---- documents

def irr_document(case):
    """The document, the thing to find, and options."""
    name = case["function"].lower()
    if name == "irr":
        flows = [{"period": k, "amount": amount} for k, amount in enumerate(case["flows"])]
        return {"flows": flows}, name, []
    if name == "xirr":
        flows = [{"amount": a} for a in case["flows"]]
        for flow, day in zip(flows, case["dates"]):
            flow["date"] = day
        return {"flows": flows}, name, ["--day-count", DAY_COUNTS[case["basis"]]]
    return dict(case["args"]), name, []


def apr_document(case):
    terms = case["terms"]
    if case["regime"] == "CA_EFFECTIVE_ANNUAL":
        nominal = str(Decimal(terms["nominal_percent"]) / 100)
        return {"nominal": nominal, "npery": str(terms["periods_per_year"])}, "effect"
    if case["regime"] == "US_REGZ_J_ACTUARIAL":
        flows = [{"period": a["t"], "fraction": a["f"], "amount": a["amount"]}
                 for a in terms["advances"]]
        flows += [{"period": p["t"], "fraction": p["f"], "amount": "-" + p["amount"],
                   "count": p["count"], "step": p["step"]} for p in terms["payments"]]
        return {"flows": flows, "regime": "us",
                "periods_per_year": terms["unit_periods_per_year"]}, "apr"
    if case["regime"] == "CA_APR":
        return ca_document(terms), "apr"
    flows = [{"years": d["t_years"], "amount": d["amount"]} for d in terms["drawdowns"]]
    flows += [{"years": p["first_years"], "amount": "-" + p["amount"], "count": p["count"],
               "step": p["step_years"]} for p in terms["payments"]]
    return {"flows": flows, "regime": case["regime"][:2].lower()}, "apr"


def ca_document(terms):
    if "P" in terms:
        back = str(-Decimal(terms["P"]) - Decimal(terms["C"]))
        return {"regime": "ca", "flows": [{"years": "0", "amount": terms["P"]},
                                          {"years": terms["T_years"], "amount": back}]}
    flows = [{"period": 0, "amount": terms["net_advance"]}]
    flows += [{"period": p["first_period"], "amount": "-" + p["amount"], "count": p["count"],
               "step": 1} for p in terms["payments"]]
    return {"regime": "ca", "flows": flows, "periods_per_year": str(terms["periods_per_year"])}


# ---- the oracle on the same documents

def spread(document, key):
    """(time, fraction, amount) of each single flow of a document."""
    found = []
    for flow in document["flows"]:
        for k in range(flow.get("count", 1)):
            time = Fraction(flow[key]) + k * Fraction(flow.get("step", 1))
            found.append((time, Fraction(flow.get("fraction", 0)), Fraction(flow["amount"])))
    return found


def oracle_growths(case, document, find):
    """1 + r of every root; None where the oracle does not work this case out."""
    if find in ("irr", "xirr") and len(case["flows"]) == len(case.get("dates", case["flows"])):
        if case.get("sign_changes", 0) > 60:
            return None              # right as well, but it takes minutes
        flows = [(Fraction(k), Fraction(a)) for k, a in enumerate(case["flows"])]
        if find == "xirr" and flows:
            days = [date.fromisoformat(day) for day in case["dates"]]
            name = DAY_COUNTS[case["basis"]]
            flows = [(day_counts.fraction(name, min(days), day, None), a)
                     for day, (_, a) in zip(days, flows)]
    elif find == "rate" and Fraction(case["args"]["nper"]) > 0:
        return rate_growths({key: Fraction(text) for key, text in case["args"].items()})
    elif document.get("regime") in ("eu", "uk"):
        flows = [(time, amount) for time, _, amount in spread(document, "years")]
    elif document.get("regime") == "us":
        flows = [(int(t), f, amount) for t, f, amount in spread(document, "period")]
        per_year = Decimal(Fraction(document["periods_per_year"]).numerator) / \
            Fraction(document["periods_per_year"]).denominator
        return [1 + per_year * (root.growth() - 1) for root in us_roots(flows)]
    else:
        return None
    return [root.growth() for root in compound_roots(flows)]


def rate_growths(args):
    flows, zero_too = rate_flows(*(args[key] for key in ("nper", "pmt", "pv", "fv", "type")))
    found = compound_roots(flows)
    for root in found:
        root.refine(Decimal("1e-30"))
    return [root.growth() for root in found if not (zero_too and root.low < 0 < root.high)]


def oracle_differs(case, document, find):
    if document.get("regime") == "ca":
        return ca_oracle_differs(case, document)
    found = oracle_growths(case, document, find)
    if found is None or "all_roots" not in case and "exact_percent" not in case:
        return []
    found = [growth for growth in found if growth > NEAREST_TO_TOTAL_LOSS]
    if "exact_percent" in case:
        right = 1 + Decimal(case["exact_percent"]) / 100
        return [] if any(near(one, right, Decimal("1e-12")) for one in found) \
            else [f"the oracle itself finds {found}"]
    right = [1 + Decimal(text) for text in case["all_roots"]]
    if len(found) != len(right) or not all(map(near, found, right)):
        return [f"the oracle itself finds {found}"]
    return []


def ca_oracle_differs(case, document):
    key = "period" if "periods_per_year" in document else "years"
    per_year = Fraction(document.get("periods_per_year", 1))
    flows = [(time / per_year, amount) for time, _, amount in spread(document, key)]
    rate, step = Fraction(case["exact_percent"]) / 100, Fraction(1, 10 ** 12)
    if ca_left_owed(flows, rate - step) < 0 < ca_left_owed(flows, rate + step):
        return []
    return ["the oracle itself finds another rate"]


# ---- the program

def irr_differences(binary, path, case, find, options):
    wrong = case["expected"].get("error")
    code, answer = afford_rate(binary, path, find, 40 if "exact_growth" in case else 16, options)
    if wrong:
        # One amount, or no period at all, is bad input in our words, whatever its source says.
        too_few = len(case.get("flows", "two")) < 2 or case.get("args", {}).get("nper") == "0"
        allowed = {3, 4} if wrong in BAD_INPUT or too_few else {4}
        return [] if code in allowed else [f"exit {code}, not a refusal for {wrong}: {answer}"]
    if code:
        return [f"exit {code} instead of {case['exact']}: {answer}"]
    if find == "nper":
        ours, found = Decimal(answer["periods"]), []
        if not near(ours, Decimal(case["exact"])):
            return [f"{ours} periods instead of {case['exact']}"]
    else:
        ours, found = Decimal(answer["rate_percent"]).scaleb(-2, EXACT), []
        right = case.get("policy_root", case["exact"])
        if "exact_growth" in case:
            growth = Decimal(case["exact_growth"])
            if abs(1 + ours - growth) > growth * Decimal("1e-10"):
                found.append(f"1 + r is {1 + ours} instead of {growth}")
        elif not near(1 + ours, 1 + Decimal(right)):
            found.append(f"rate {ours} instead of {right}")
    if "all_roots" in case:
        roots = [one for one in growths(answer) if one > NEAREST_TO_TOTAL_LOSS]
        right = [1 + Decimal(text) for text in case["all_roots"]]
        if len(roots) != len(right) or not all(map(near, roots, right)):
            found.append(f"roots {answer.get('roots')} instead of {case['all_roots']}")
    if not found and case["check"] == "printed_digits" and "exact_growth" not in case:
        printed = Decimal(case["expected"]["value"])
        several = [growth - 1 for growth in growths(answer)] if find != "nper" else []
        one = min([ours] + several, key=lambda value: abs(value - printed))
        if not prints_as(one, printed):
            found.append(f"{one} does not print as {printed}")
    return found


def apr_differences(binary, path, case, find):
    code, answer = afford_rate(binary, path, find, 16)
    if code:
        return [f"exit {code} instead of {case['exact_percent']}: {answer}"]
    found, ours = [], Decimal(answer["rate_percent"])
    if not near(1 + ours / 100, 1 + Decimal(case["exact_percent"]) / 100):
        found.append(f"{ours} % instead of {case['exact_percent']} %")
    expected = case["expected"]
    if case["check"] != "mismatch" and not prints_as(ours, expected["apr_percent"]):
        found.append(f"{ours} does not print as {expected['apr_percent']}")
    if case.get("x_check") == "printed_digits" and not prints_as(ours, expected["x_percent"]):
        found.append(f"{ours} does not print as {expected['x_percent']}")
    for other in case.get("other_roots_percent", []):
        if not any(prints_as((one - 1) * 100, other) for one in growths(answer)):
            found.append(f"no root {other} among {answer.get('roots')}")
    for name in ("actuarial_nominal_percent", "nearest_eighth_percent"):
        if name in case and not prints_as(Decimal(answer[name]), case[name]):
            found.append(f"{name} {answer[name]} instead of {case[name]}")
    return found


def main(binary):
    counts = Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "flows.json")
        for name in ("irr.json", "apr.json"):
            for case in vectors(name):
                document, find, options = (*apr_document(case), []) if "regime" in case \
                    else irr_document(case)
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(document, file)
                found = oracle_differs(case, document, find)
                found += apr_differences(binary, path, case, find) if "regime" in case \
                    else irr_differences(binary, path, case, find, options)
                for line in found:
                    print(f"{case['id']}: {line}")
                counts[f"{find} {'DIFFERENT' if found else 'same'}"] += 1
    print(", ".join(f"{name}: {number}" for name, number in sorted(counts.items())))
    return 1 if any("DIFFERENT" in name for name in counts) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
