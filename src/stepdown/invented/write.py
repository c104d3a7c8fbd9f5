"""The door of the invented pilot: a dataset of any number of made-up families, written whole or not at all."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.store import write_dataset
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.rows import SOURCE
from stepdown.invented.scale.copies import Copier
from stepdown.invented.scale.owners import owners
from stepdown.invented.scale.shifts import Shifts

TITLE = "Invented pilot: nobody in this data exists"
PILOT_FAMILIES = 90

type Progress = Callable[[int, int], None]
"""Told how many rows are written, of about how many."""


def write_pilot(
    out: Path, seed: int, families: int = PILOT_FAMILIES, progress: Progress = lambda _done, _all: None
) -> Dataset:
    """Write that many invented families as a dataset in the folder ``out``: copies of the pilot's 90, which come first.

    What is left over after whole copies is taken by lot from one more. The memory used does not grow with the number.
    ValueError for fewer than one family; OutputRefusedError where ``out`` holds something else.
    """
    if families < 1:
        raise ValueError("There must be at least one family.")
    tables = pilot_tables(seed)
    if families == PILOT_FAMILIES:
        return _keep(tables, out)
    out.absolute().parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{out.name}-copies-", dir=out.absolute().parent) as workshop:
        return _keep(_written(tables, seed, families, Path(workshop), progress), out)


def _keep(tables: Mapping[str, pa.Table | Path], out: Path) -> Dataset:
    return write_dataset(tables, out, title=TITLE, sources=(SOURCE,), invented=True)


def _written(
    tables: Mapping[str, pa.Table], seed: int, families: int, folder: Path, progress: Progress
) -> dict[str, pa.Table | Path]:
    """Every table as a Parquet file of copies; what the sources could have seen is said once."""
    shifts, whose = Shifts(tables["families"], tables["episodes"], tables["referrals"]), owners(tables)
    copies, left_over = divmod(families, PILOT_FAMILIES)
    chosen = draws(seed, "part of a copy").sample(range(PILOT_FAMILIES), left_over)
    every, done = sum(table.num_rows for table in tables.values()) * families // PILOT_FAMILIES, 0
    kept: dict[str, pa.Table | Path] = {"coverage": tables["coverage"]}
    for name in (name for name in tables if name not in kept):
        copier = Copier(CONTRACT[name], tables[name], whose[name], shifts)
        kept[name] = folder / f"{name}.parquet"
        with pq.ParquetWriter(kept[name], tables[name].schema, compression="zstd") as writer:
            for chunk in _chunks(copier, copies, chosen):
                writer.write_table(chunk)
                done += chunk.num_rows
                progress(done, every)
    return kept


def _chunks(copier: Copier, copies: int, chosen: list[int]) -> Iterator[pa.Table]:
    yield from copier.whole(copies)
    if chosen:
        yield copier.part(copies, chosen)
