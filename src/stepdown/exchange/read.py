"""The one door of reading: a path in, tables as text and findings out; and loading, which checks them too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from stepdown.dataset.check.checked import check
from stepdown.dataset.check.rule import Place
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.manifest import UnreadableDatasetError
from stepdown.dataset.store import is_dataset, read_dataset
from stepdown.exchange.delimited.folder import CSV_SUFFIXES, PARQUET_SUFFIX, read_folder, read_one_file
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.reading import Reading
from stepdown.exchange.rules.files import DAMAGED_DATASET, NO_SUCH_FILE
from stepdown.exchange.wide.read import read_wide
from stepdown.exchange.workbook.read import read_workbook


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dataset ready to be counted, or None where a finding must be put right first.

    ``rows`` says how many rows of each table were read, checked or not; nothing at all where the file is unreadable.
    """

    dataset: Dataset | None
    findings: tuple[Finding, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_unreadable(self) -> bool:
        """Whether nothing could be read, so that there was nothing to check."""
        return self.dataset is None and not self.rows


def read(path: Path, mapping: Path | None = None, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """Read what a path holds: a kept dataset, a workbook, a folder of CSV or Parquet files, one such file.

    With a mapping file it is a wide sheet. Never raises for what a file holds: that is in the findings.
    """
    if not path.exists():
        return Reading(findings=(NO_SUCH_FILE.finding(Place(str(path))),))
    if mapping is not None:
        return read_wide(path, mapping, limits)
    if path.is_dir():
        return _kept(path) if is_dataset(path) else read_folder(path, limits)
    if path.suffix.lower() in (*CSV_SUFFIXES, PARQUET_SUFFIX):
        return read_one_file(path, limits)
    return read_workbook(path, limits)


def load(path: Path, mapping: Path | None = None, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Read and check: the dataset in memory with its digest, and every finding of the file and of its cells."""
    return _checked(path.stem, read(path, mapping, limits))


def load_together(paths: Sequence[Path], mapping: Path | None = None, limits: Limits = DEFAULT_LIMITS) -> Loaded:
    """Several files of one form as one dataset, such as a year a file: rows of one table are put together.

    What is wrong with the mapping is told once. OSError where one of several is a kept dataset, which stands alone.
    """
    readings = [read(path, mapping, limits) for path in paths]
    if len(readings) > 1 and any(reading.dataset for reading in readings):
        raise OSError("a folder that is a dataset already is imported by itself, not with others.")
    if len(readings) == 1:
        return _checked(paths[0].stem, readings[0])
    raws = tuple(raw for reading in readings for raw in reading.raws)
    findings = tuple(dict.fromkeys(finding for reading in readings for finding in reading.findings))
    invented = all(reading.invented for reading in readings)
    return _checked(paths[0].stem, Reading(raws, findings, invented=invented))


def _checked(title: str, reading: Reading) -> Loaded:
    if reading.dataset is not None:
        return Loaded(reading.dataset, reading.findings, reading.dataset.manifest.rows)
    checked = check(reading.raws)
    findings = (*reading.findings, *checked.findings)
    rows = {name: table.num_rows for name, table in checked.tables.items()}
    if not rows or any(finding.severity is Severity.STOPS for finding in findings):
        return Loaded(None, findings, rows)
    sources = tuple(dict.fromkeys(raw.file for raw in reading.raws))
    return Loaded(_dataset(title, checked.tables, sources, invented=reading.invented), findings, rows)


def _dataset(title: str, tables: Mapping[str, pa.Table], sources: tuple[str, ...], *, invented: bool) -> Dataset:
    rows = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest(title, digest(tables), rows, sources, invented), tables)


def _kept(folder: Path) -> Reading:
    try:
        return Reading(dataset=read_dataset(folder))
    except UnreadableDatasetError as error:
        return Reading(findings=(DAMAGED_DATASET.finding(Place(folder.name), {"reason": str(error)}),))
