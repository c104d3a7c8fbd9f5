"""DuckDB by hand: four statements that give the same counts from the same files, and nothing else.

The counted children are kept; then they, the observations and the stretches are each scanned once. No intervals.
"""

import re
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb

from benchmarks.asked import COUNTED, DESCRIBED_BY_MEAN, FACTORS, MISSING, PAIRED, Answer, answer_with

_STATEMENTS = Path(__file__).parent / "by_hand"
_PLACES = {0b01111: "sex", 0b10111: "ethnicity", 0b11011: "disability", 0b11101: "age", 0b11110: "prior_referrals"}

type Rows = list[tuple[Any, ...]]


def contend(data: Path) -> Answer:
    """The counts, on two threads and 2 GB as Stepdown has them."""
    with (
        tempfile.TemporaryDirectory(dir=data) as spill,
        duckdb.connect(config={"threads": 2, "memory_limit": "2200MB", "temp_directory": spill}) as connection,
    ):
        _run(connection, "counted", data)
        described, factors, movements = (_run(connection, name, data) for name in ("described", "factors", "movements"))
    answer = Answer()
    _describe(answer, described)
    _count_factors(answer, factors)
    for at_referral, at_closure, units in movements:
        answer.count_movement(at_referral, at_closure, units)
    return answer


def _run(connection: duckdb.DuckDBPyConnection, name: str, data: Path) -> Rows:
    statement = (_STATEMENTS / f"{name}.sql").read_text(encoding="utf-8")
    tables = re.findall(r"\$(\w+)", statement)
    return connection.execute(statement, {table: str(data / f"{table}.parquet") for table in tables}).fetchall()


def _describe(answer: Answer, rows: Iterable[tuple[Any, ...]]) -> None:
    sums = dict.fromkeys(DESCRIBED_BY_MEAN, 0)
    for place, value, units in rows:
        column = _PLACES[place]
        if column not in DESCRIBED_BY_MEAN:
            answer.count(f"{column}.{value}" if value else f"{column}#missing", units)
        elif value:
            answer.count(f"{column}#known", units)
            sums[column] += int(value) * units
    for column, total in sums.items():
        answer.estimates[f"{column}.mean"] = total / answer.counts[f"{column}#known"]


def _count_factors(answer: Answer, rows: Iterable[tuple[Any, ...]]) -> None:
    for factor, at_referral, at_closure, episodes, units in rows:
        if factor == COUNTED:
            answer.count_episodes(episodes, units)
        elif factor in FACTORS:
            answer.count(f"{factor}#missing" if at_referral in MISSING else f"{factor}.{at_referral}", units)
            if factor in PAIRED and at_referral not in MISSING and at_closure not in MISSING:
                answer.count(f"pair.{factor}.{at_referral}.{at_closure}", units)


if __name__ == "__main__":
    answer_with(contend)
