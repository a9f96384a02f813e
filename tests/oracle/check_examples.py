#!/usr/bin/env python3
"""Compare `afford assess --format json` with the rational figures of assess.py, by name.

    check_examples.py AFFORD_BINARY [REQUESTS]

Reads every request in examples/ and REQUESTS generated ones (generate_requests.py; 100 unless
said). Prints each difference with its path, then one line of counts; exits 1 on any difference.
The futures of the worth block are matched by kind, number of tries and module, all else by
position.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

from assess import assess
from generate_requests import generate

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(HERE, "..", "..", "examples", "*.json")


def keyed(items):
    if all(isinstance(item, dict) and {"kind", "attempts"} <= set(item) for item in items):
        return {f"{item['kind']}:{item['attempts']}:{item.get('module')}": item
                for item in items}
    return dict(enumerate(items))


def leaves(value, path=""):
    """(path, text or number or None) of each figure."""
    if isinstance(value, list):
        value = keyed(value)
    if not isinstance(value, dict):
        return [(path, value)]
    return [leaf for key, item in value.items() for leaf in leaves(item, f"{path}/{key}")]


def reported(binary, path):
    run = subprocess.run([binary, "assess", path, "--format", "json"], capture_output=True,
                         encoding="utf-8", check=False)
    if run.returncode != 0:
        return None, f"exit {run.returncode}: {(run.stderr or run.stdout).strip()[:400]}"
    return json.loads(run.stdout), None


def differences(expected, found):
    found = dict(leaves(found))
    out = []
    for path, value in leaves(expected):
        if path not in found:
            out.append(f"{path}: expected {value}, found no such field")
        elif found[path] != value or isinstance(found[path], bool):
            out.append(f"{path}: expected {value}, found {found[path]}")
    return out


def requests(count, folder):
    yield from sorted(glob.glob(EXAMPLES))
    for seed in range(count):
        path = os.path.join(folder, f"generated_{seed}.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(generate(seed), file, indent=1)
        yield path


def compare(binary, path):
    """(figures expected, differences)."""
    with open(path, encoding="utf-8") as file:
        expected = assess(json.load(file, parse_float=str))
    found, failure = reported(binary, path)
    return len(leaves(expected)), [failure] if failure else differences(expected, found)


def main(arguments):
    binary = arguments[0]
    count = int(arguments[1]) if len(arguments) > 1 else 100
    read = figures = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in requests(count, folder):
            expected, lines = compare(binary, path)
            read, figures, wrong = read + 1, figures + expected, wrong + len(lines)
            for line in lines:
                print(os.path.basename(path), line)
    print(f"{read} requests, {figures} figures, {wrong} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
