"""Runs a tool over a file of cases, with a limit for each case, and takes its time."""
import os
import select
import statistics
import subprocess

SECONDS_A_CASE = 5
# A start (imports and reading the file) is no part of a case.
SECONDS_TO_START = 60
# Eigenvalues on several threads would take the cores of the tool measured beside.
ENVIRONMENT = dict(os.environ, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")


class Lines:
    """Lines of a process, each within a limit."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, env=ENVIRONMENT)
        self.rest = b""

    def next(self, seconds):
        """A line; "" at the end; None if none has come in time."""
        while b"\n" not in self.rest:
            ready, _, _ = select.select([self.process.stdout], [], [], seconds)
            if not ready:
                return None
            more = os.read(self.process.stdout.fileno(), 1 << 16)
            if not more:
                return ""
            self.rest += more
        line, self.rest = self.rest.split(b"\n", 1)
        return line.decode("ascii")

    def end(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def answers(command, path, numbers):
    """{number: words}; ["not_ended"] where the limit passed, ["died"] where the process did."""
    result = {}
    lines, limit = None, SECONDS_TO_START
    for number in numbers:
        if lines is None:
            lines, limit = Lines([*command, path, str(number)]), SECONDS_TO_START
            # The first case after a start gets its own time on top of the start's.
            limit += SECONDS_A_CASE
        line = lines.next(limit)
        limit = SECONDS_A_CASE
        if line:
            words = line.split()
            assert int(words[0]) == number, (command, line, number)
            result[number] = words[1:]
            continue
        result[number] = ["not_ended" if line is None else "died"]
        lines.end()
        lines = None
    if lines is not None:
        lines.end()
    return result


def times(commands, path, rounds):
    """{tool: {kind: median nanoseconds of a case}}; the tools take turns."""
    taken = {tool: {} for tool in commands}
    for _ in range(rounds):
        for tool, command in commands.items():
            output = subprocess.run([*command, path, "--time"], check=True, text=True,
                                    stdout=subprocess.PIPE, env=ENVIRONMENT).stdout
            for line in output.splitlines():
                kind, nanoseconds = line.split()
                taken[tool].setdefault(kind, []).append(float(nanoseconds))
    return {tool: {kind: statistics.median(all_rounds) for kind, all_rounds in kinds.items()}
            for tool, kinds in taken.items()}
