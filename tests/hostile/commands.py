"""Commands, one after another, in a process that may not take the machine's memory: what each ended with and said.

    python -m tests.hostile.commands < COMMANDS

COMMANDS is a JSON list of lists of arguments. A line of JSON comes out for each: its exit code, what it said, and the
most memory in mebibytes that the process held at once meanwhile.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass
from io import StringIO

from stepdown.cli import main
from tests.memory import forget_peak, peak_of

GIBIBYTE = 1 << 30
AT_MOST = 6 * GIBIBYTE
"""Of addresses, most of which no process ever fills: that a test that fails takes nobody else's memory."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    said: str
    peak: float


def run_each(commands: Sequence[Sequence[str]]) -> list[Ended]:
    """Run them in a process of their own; those after one that took the process with it are not among the answers."""
    command = [sys.executable, "-m", "tests.hostile.commands"]
    ran = subprocess.run(command, input=json.dumps(commands), capture_output=True, text=True, check=False)
    return [Ended(**json.loads(line)) for line in ran.stdout.splitlines()]


def _run(arguments: list[str]) -> Ended:
    forget_peak("self")
    with redirect_stdout(StringIO()) as out, redirect_stderr(out):
        try:
            code = main(arguments)
        except MemoryError:
            code = -1
    return Ended(code, out.getvalue(), peak_of("self"))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (AT_MOST, AT_MOST))
    for asked in json.load(sys.stdin):
        ended = _run(asked)
        sys.stdout.write(json.dumps(asdict(ended)) + "\n")
        sys.stdout.flush()
