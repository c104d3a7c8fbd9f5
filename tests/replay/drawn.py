"""A figures file drawn as a table, and the verdicts that replay reaches on it."""

import csv
from io import StringIO

from stepdown.evaluation.replay.judge import replay
from stepdown.evaluation.replay.verdict import Outcome, Replay
from tests.spec.ascii_table import Row, read_table

EXPECTED = ("verdict", "recomputed")
"""Columns of a drawing that say what is expected; they are never written to the file."""


def as_csv(rows: list[Row]) -> str:
    """The rows as a figures file."""
    columns = [name for name in rows[0] if name not in EXPECTED]
    written = StringIO()
    writer = csv.DictWriter(written, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def replayed(drawing: str) -> Replay:
    """The replay of a drawn file, which must be readable."""
    result = replay(as_csv(read_table(drawing)), "drawn.csv")
    assert result.findings == ()
    return result


def outcomes(drawing: str) -> dict[str, Outcome]:
    """What came of each figure, by id."""
    return {outcome.figure.id: outcome for outcome in replayed(drawing).outcomes}


def agrees(drawing: str) -> None:
    """Every figure reaches the verdict drawn for it, and comes to what is drawn as recomputed."""
    found = outcomes(drawing)
    drawn = [row for row in read_table(drawing) if row["verdict"]]
    assert {row["id"]: found[row["id"]].verdict for row in drawn} == {row["id"]: row["verdict"] for row in drawn}
    numbers = [row for row in drawn if row.get("recomputed")]
    assert {row["id"]: found[row["id"]].recomputed for row in numbers} == {r["id"]: r["recomputed"] for r in numbers}
