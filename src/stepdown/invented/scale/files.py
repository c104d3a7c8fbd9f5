"""Copies of the pilot's tables as Parquet files, written a bounded number of rows at a time."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from stepdown.dataset.contract import CONTRACT
from stepdown.invented.pilot.deal import draws
from stepdown.invented.scale.copies import Copier
from stepdown.invented.scale.owners import owners
from stepdown.invented.scale.shifts import Shifts

type Progress = Callable[[int, int], None]
"""Told how many rows are written, of about how many."""


def write_copies(
    tables: Mapping[str, pa.Table],
    seed: int,
    families: int,
    folder: Path,
    progress: Progress = lambda _done, _all: None,
) -> dict[str, Path]:
    """Write that many families as one Parquet file a table in ``folder``: whole copies of the tables' families first.

    What is left over is taken by lot from one more copy. What the sources could have seen (coverage) is said once.
    """
    shifts, whose = Shifts(tables["families"], tables["episodes"], tables["referrals"]), owners(tables)
    of_one = tables["families"].num_rows
    copies, left_over = divmod(families, of_one)
    chosen = draws(seed, "part of a copy").sample(range(of_one), left_over)
    every, done = sum(table.num_rows for table in tables.values()) * families // of_one, 0
    files = {name: folder / f"{name}.parquet" for name in tables}
    for name, table in tables.items():
        copier = Copier(CONTRACT[name], table, whose[name], shifts)
        with pq.ParquetWriter(files[name], table.schema, compression="zstd") as writer:
            for chunk in [table] if name == "coverage" else _chunks(copier, copies, chosen):
                writer.write_table(chunk)
                done += chunk.num_rows
                progress(done, every)
    return files


def _chunks(copier: Copier, copies: int, chosen: list[int]) -> Iterator[pa.Table]:
    yield from copier.whole(copies)
    if chosen:
        yield copier.part(copies, chosen)
