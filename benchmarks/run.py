"""Runs every contender at every size, compares their answers, and writes the tables of ``benchmarks/README.md``.

usage: script/bench [--sizes 190 400000 10000000] [--on DATE]
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.asked import Answer, differences
from benchmarks.make_data import make_data
from benchmarks.measure import Limits, Run, measure
from benchmarks.outcome import Outcome
from benchmarks.page import write_page

CONTENDERS = ("stepdown", "duckdb_by_hand", "plain_pandas", "table_one", "stepdown_on_spark")
SIZES = (190, 400_000, 10_000_000)
OWN = ("stepdown", "duckdb_by_hand")
"""Contenders that run where Stepdown is installed without pandas, as it is for its users: DuckDB imports pandas, where
there is one, as soon as a value is bound."""
ON_SPARK = ("stepdown_on_spark",)
"""Contenders that run where Spark is installed."""

SHORT = 10.0
"""A contender that takes less than this many seconds is run three times, and the median is given."""

START_UPS = {
    "`stepdown --help`": [str(Path(sys.executable).with_name("stepdown")), "--help"],
    "`python -c pass`": [sys.executable, "-c", "pass"],
}


def main() -> int:
    """Run what is asked; 1 where two answers differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="CHILDREN")
    parser.add_argument("--on", metavar="DATE", help="the day to name in the page; without it the page is not written")
    asked = parser.parse_args()
    outcomes = [outcome for children in sorted(asked.sizes) for outcome in _at(children)]
    start_up = {name: _start_up(command) for name, command in START_UPS.items()}
    if asked.on:
        write_page(outcomes, start_up, asked.on)
    return int(any(outcome.wrong for outcome in outcomes))


def _at(children: int) -> list[Outcome]:
    data = make_data(children)
    outcomes: list[Outcome] = []
    reference: Answer | None = None
    for contender in CONTENDERS:
        outcome, answer = _contend(contender, children, data, reference)
        reference = reference or answer
        outcomes.append(outcome)
        print(
            f"{children:>10} {contender:<16} {outcome.run.seconds:8.2f} s {outcome.run.memory / 1e9:6.2f} GB", end=" "
        )
        print(outcome.run.failure or (f"DIFFERS: {outcome.wrong[:3]}" if outcome.wrong else "same counts"), flush=True)
    return outcomes


def _contend(contender: str, children: int, data: Path, reference: Answer | None) -> tuple[Outcome, Answer | None]:
    with tempfile.TemporaryDirectory() as place:
        out, log = Path(place) / "answer.json", Path(place) / "log"
        command = [_python(contender), "-m", f"benchmarks.contenders.{contender}", str(data), str(out)]
        runs = [measure(command, Limits(), log)]
        while runs[-1].failure is None and runs[0].seconds < SHORT and len(runs) < 3:
            runs.append(measure(command, Limits(), log))
        answer = Answer.read(out) if runs[-1].failure is None else None
    wrong = differences(reference, answer) if reference and answer else []
    return Outcome(contender, children, _middle(runs), len(runs), tuple(wrong)), answer


def _python(contender: str) -> str:
    folder = ".venv" if contender in OWN else ".venv-spark" if contender in ON_SPARK else ".venv-bench"
    return str(Path(__file__).parents[1] / folder / "bin" / "python")


def _middle(runs: list[Run]) -> Run:
    failed = [run for run in runs if run.failure]
    seconds = statistics.median(run.seconds for run in runs)
    return failed[0] if failed else Run(seconds, max(run.memory for run in runs))


def _start_up(command: list[str], times: int = 11) -> float:
    """The median wall seconds of a short command."""
    with tempfile.TemporaryDirectory() as place:
        runs = [measure(command, Limits(), Path(place) / "log") for _ in range(times)]
    return statistics.median(run.seconds for run in runs)


if __name__ == "__main__":
    sys.exit(main())
