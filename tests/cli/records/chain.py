"""Three decision records in a chain, one a line, for cases of `afford replay`.

    chain.py PROGRAM [CHANGE...]

A CHANGE is made after the records were written; a changed record gets a new digest, as who forges it
would give it, and the records after it keep what they name:

    2/verdict=eligible     this text at this place of the record on line 2
    2/personal             this member taken out of it (its digest stays: it covers no personal data)
    2                      the whole record taken out
"""
import hashlib
import json
import subprocess
import sys


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def rehash(record):
    covered = {key: record[key] for key in record if key not in ("record_sha256", "personal")}
    record["record_sha256"] = hashlib.sha256(canonical(covered).encode()).hexdigest()


def chain(program):
    records, previous = [], []
    for line in "123":
        command = [program, "check", "--policy", "demo-lender", "--format", "record",
                   "--salt", line * 64, *previous, "examples/minimal.json"]
        records.append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))
        previous = ["--previous", records[-1]["record_sha256"]]
    return records


def changed(records, change):
    line, _, rest = change.partition("/")
    index = int(line) - 1
    if not rest:
        records[index] = None
        return
    place, _, text = rest.partition("=")
    *steps, last = [int(step) if step.isdigit() else step for step in place.split("/")]
    at = records[index]
    for step in steps:
        at = at[step]
    if text:
        at[last] = text
    else:
        del at[last]
    rehash(records[index])


def main():
    records = chain(sys.argv[1])
    for change in sys.argv[2:]:
        changed(records, change)
    for record in records:
        if record is not None:
            print(canonical(record))


main()
