"""afford against its peers on the same cases: how often each is right, and how long it takes.

    compare.py OURS FOLDER      OURS is afford_bench_peers; FOLDER keeps cases and their truth

Ends with 1 if afford gives a false rate, misses one, or does not end.
"""
import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal

import asking
import cases as generator
import judge
import pathological
import peers

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = "afford"
NORMAL = ("loan", "investment")
ROUNDS = 5
# Every fifth normal case is timed: 800 IRR, 1,000 XIRR, 200 RATE.
TIMED_SHARE = 5


def say(text):
    print(text, file=sys.stderr, flush=True)


def write_lines(path, numbered):
    with open(path, "w", encoding="ascii") as file:
        for number, case in numbered:
            print(generator.line(number, case), file=file)


def written_cases(folder):
    """The file of all cases and the one for the clock, with two flows a thousand times over."""
    numbered = list(enumerate(generator.all_cases()))
    every, timed = os.path.join(folder, "cases.txt"), os.path.join(folder, "timed.txt")
    write_lines(every, numbered)
    normal = [pair for pair in numbered if pair[1][0] in NORMAL]
    trivial = ("trivial", "irr", [-100_00, 110_00])
    write_lines(timed, normal[::TIMED_SHARE] + [(number, trivial) for number in range(1_000)])
    return numbered, every, timed


def truth_of(path, folder):
    """From the file kept for exactly these cases and this way to solve them, or worked out anew."""
    key = hashlib.sha256()
    for name in (path, *(os.path.join(HERE, f"{m}.py") for m in ("truth", "sturm", "equation"))):
        with open(name, "rb") as file:
            key.update(file.read())
    kept = os.path.join(folder, f"truth-{key.hexdigest()[:16]}.json")
    if not os.path.exists(kept):
        say("working out the true rates of all cases (once; about a minute)")
        for old in os.listdir(folder):
            if old.startswith("truth-"):
                os.remove(os.path.join(folder, old))
        subprocess.run([sys.executable, os.path.join(HERE, "truth.py"), path, kept + ".part"],
                       check=True)
        os.replace(kept + ".part", kept)
    with open(kept, encoding="ascii") as file:
        truth = json.load(file)
    return {int(number): [(Decimal(growth), kind) for growth, kind in roots]
            for number, roots in truth.items()}


def installed_peers():
    commands, versions = {}, {}
    for name in peers.PEERS:
        command = [sys.executable, os.path.join(HERE, "peers.py"), name]
        version = subprocess.run([*command, "--version"], text=True, stdout=subprocess.PIPE)
        if version.returncode == 0:
            commands[name], versions[name] = command, version.stdout.strip()
        else:
            print(f"{name}: not installed here, skipped")
    return commands, versions


def verdicts(tool, answers, truth):
    result = {}
    for number, words in answers.items():
        if words[0] == "not_offered":
            continue
        if words[0] in ("not_ended", "died"):
            result[number] = judge.Verdict("not_ended", False, False)
        else:
            judged = judge.judge_afford if tool == OURS else judge.judge_peer
            result[number] = judged(words, truth[number])
    return result


def share(count, whole):
    return f"{100 * count / whole:7.2f}" if whole else "      -"


def print_shares(title, results, numbers, truth):
    print(f"\n{title}: % of the cases asked; a rate that is false, or missed, is wrong")
    print(f"{'':16}{'asked':>7}{'right':>8}{'refused':>8}{'open':>8}{'false':>8}{'missed':>8}"
          f"{'no end':>8}   several told")
    for tool, judged in results.items():
        asked = [number for number in numbers if number in judged]
        count = Counter(judged[number].word for number in asked)
        several = [number for number in asked if len(truth[number]) > 1]
        told = sum(judged[number].told_several for number in several)
        columns = " ".join(share(count[word], len(asked)) for word in judge.VERDICTS)
        print(f"{tool:16}{len(asked):7} {columns}   {told} of {len(several)}")


def print_groups(results, numbered):
    names = list(results)
    print("\nwrong or without end, of the cases asked, by what the case was built for")
    print(f"{'':18}" + "".join(f"{name:>17}" for name in names))
    for group in (*NORMAL, *(build.__name__ for build, _ in pathological.GROUPS)):
        cells = []
        for name in names:
            asked = [n for n, case in numbered if case[0] == group and n in results[name]]
            bad = sum(results[name][n].word in ("false", "missed", "not_ended") for n in asked)
            cells.append(f"{bad} of {len(asked)}" if asked else "-")
        print(f"{group:18}" + "".join(f"{cell:>17}" for cell in cells))


def print_times(times):
    print("\nmicroseconds a case: every fifth normal case, median of "
          f"{ROUNDS} rounds in turns; `two flows`: what a call costs at least")
    print(f"{'':16}{'IRR':>10}{'XIRR':>10}{'RATE':>10}{'two flows':>12}")
    for tool, kinds in times.items():
        cells = [f"{kinds[kind] / 1_000:{width}.2f}" if kind in kinds else f"{'-':>{width}}"
                 for kind, width in (("irr", 10), ("xirr", 10), ("rate", 10), ("trivial", 12))]
        print(f"{tool:16}" + "".join(cells))


def print_mistakes(tool, words, judged, numbered, truth):
    """Every wrong case of ours, to be mended."""
    wrong = [n for n, verdict in judged.items() if verdict.word in ("false", "missed", "not_ended")]
    for number in wrong:
        text = generator.line(number, numbered[number][1])
        roots = ", ".join(f"{(growth - 1) * 100:.20g} % ({kind})" for growth, kind in truth[number])
        print(f"\nWRONG {tool} {judged[number].word}: {text[:600]}")
        print(f"  answer: {' '.join(words[number])}\n  truth: {roots or 'no rate'}")
    return wrong


def main():
    ours, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    numbered, path, timed = written_cases(folder)
    truth = truth_of(path, folder)
    commands, versions = installed_peers()
    commands = {OURS: [ours], **commands}
    results, all_answers = {}, {}
    for tool, command in commands.items():
        say(f"asking {tool}")
        all_answers[tool] = asking.answers(command, path, [number for number, _ in numbered])
        results[tool] = verdicts(tool, all_answers[tool], truth)
    say("taking the time")
    times = asking.times(commands, timed, ROUNDS)

    for tool, version in versions.items():
        print(f"{tool}: {version}")
    normal = [number for number, case in numbered if case[0] in NORMAL]
    hard = [number for number, case in numbered if case[0] not in NORMAL]
    print_shares("10,000 normal cases", results, normal, truth)
    print_shares("500 pathological cases", results, hard, truth)
    print_groups(results, numbered)
    given = [verdict for verdict in results[OURS].values() if verdict.word in ("right", "open")]
    exact = sum(verdict.all_digits for verdict in given)
    print(f"\n{OURS}: {exact} of {len(given)} answers have all digits right, to 16 decimals of a "
          "percent")
    print_times(times)
    wrong = print_mistakes(OURS, all_answers[OURS], results[OURS], numbered, truth)
    print(f"\n{'MISSED' if wrong else 'ok'}: {len(wrong)} wrong answers of {OURS}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
