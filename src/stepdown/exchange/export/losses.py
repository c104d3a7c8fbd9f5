"""What of a dataset an export does not say, and what its form asks for that the dataset does not have."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from stepdown.exchange.safe_csv import write_rows

FILE = "losses.csv"
_COLUMNS = ("table", "column", "what", "rows")

type Loss = tuple[str, str, str, int]


def write_losses(folder: Path, losses: Iterable[Loss]) -> None:
    """Write ``losses.csv``: a row for each table, or column, that is lost or stays empty."""
    write_rows(folder / FILE, _COLUMNS, losses)


def tables_left_out(rows: Mapping[str, int], used: Sequence[str]) -> list[Loss]:
    """The dataset's tables for which the form has no place."""
    return [
        (name, "", "The form has no place for this table", count) for name, count in rows.items() if name not in used
    ]
