"""Reading a snapshot in a test: its rows as dictionaries, and what the contract's own checks say of it."""

import re
from datetime import datetime

from stepdown.dataset.check.rows import findings_of_rows
from stepdown.dataset.column import PROVENANCE
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.finding import Severity
from tests.records.snapshot.in_memory import read_in

_PROVENANCE = {column.name for column in PROVENANCE}


def rows(dataset: Dataset, table: str) -> list[dict[str, object]]:
    """The rows of a table of a dataset in memory, without where they came from."""
    found = dataset.tables[table].to_pylist()
    return [{name: value for name, value in row.items() if name not in _PROVENANCE} for row in found]


def taken(at: datetime) -> Dataset:
    """A snapshot that has passed the contract's own checks of rows."""
    dataset = read_in(at)
    assert problems(dataset) == []
    return dataset


def problems(dataset: Dataset) -> list[str]:
    """What the contract's checks find that would stop the dataset's use."""
    found = findings_of_rows(dataset.tables, {})
    return [f"{f.where()}: {re.sub(' +', ' ', f.problem)}" for f in found if f.severity is Severity.STOPS]
