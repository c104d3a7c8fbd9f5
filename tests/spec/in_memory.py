"""A dataset in memory from drawn tables, read as a team's own file would be read."""

import hashlib
from collections.abc import Mapping

import pyarrow as pa

from stepdown.dataset.check.cells.typed import typed
from stepdown.dataset.check.headers import MISSING_COLUMN
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.raw import RawTable
from tests.spec.ascii_table import read_table


def drawn_dataset(drawings: Mapping[str, str]) -> Dataset:
    """The dataset whose tables are drawn, by name; tables and columns that are not drawn were not asked.

    Cells are the contract's stored words, ISO dates and moments, yes and no, and the words of what is missing; an
    empty cell is not asked. A spec may leave out even a required column that its rule does not read.
    KeyError for a table that the contract does not have; ValueError for a column or a cell that it does not have.
    """
    tables = {name: _typed(name, drawing) for name, drawing in drawings.items()}
    digest = f"sha256:{hashlib.sha256(repr(sorted(drawings.items())).encode()).hexdigest()}"
    counts = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest("A spec", digest, counts, sources=("spec",), invented=True), tables)


def _typed(name: str, drawing: str) -> pa.Table:
    rows = read_table(drawing)
    cells = {heading: pa.array([row[heading] for row in rows], pa.string()) for heading in rows[0]}
    raw = RawTable(name, "spec", name, pa.table(cells), pa.array(range(1, len(rows) + 1), pa.int64()))
    table, findings = typed(CONTRACT[name], raw)
    for finding in findings:
        if finding.rule != MISSING_COLUMN.id:
            raise ValueError(f"{finding.where()}: {finding.problem}")
    return table
