"""The door of the invented pilot: a dataset of any number of made-up families, written whole or not at all."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.store import write_dataset
from stepdown.invented.pilot.build import pilot_tables
from stepdown.invented.pilot.rows import SOURCE
from stepdown.invented.scale.files import Progress, write_copies

TITLE = "Invented pilot: nobody in this data exists"
PILOT_FAMILIES = 90


def write_pilot(
    out: Path, seed: int, families: int = PILOT_FAMILIES, progress: Progress = lambda _done, _all: None
) -> Dataset:
    """Write that many invented families as a dataset in the folder ``out``: the pilot's 90 first, then copies of them.

    The memory that making them takes does not grow with the number. ValueError for fewer than one family;
    OutputRefusedError where ``out`` holds something else.
    """
    if families < 1:
        raise ValueError("There must be at least one family.")
    tables = pilot_tables(seed)
    if families == PILOT_FAMILIES:
        return _keep(tables, out)
    out.absolute().parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{out.name}-copies-", dir=out.absolute().parent) as workshop:
        return _keep(write_copies(tables, seed, families, Path(workshop), progress), out)


def _keep(tables: Mapping[str, pa.Table | Path], out: Path) -> Dataset:
    return write_dataset(tables, out, title=TITLE, sources=(SOURCE,), invented=True)
