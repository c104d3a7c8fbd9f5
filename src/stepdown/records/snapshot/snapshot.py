"""A snapshot: the record as it stands at a moment, as a dataset with its digest, for as long as it is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pyarrow.parquet as pq
from django.db import connection, transaction

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.dataset.told import Row, write_told
from stepdown.records.models.families import Family
from stepdown.records.snapshot.private_folder import private_folder
from stepdown.records.snapshot.standing import Standing
from stepdown.records.snapshot.tables import TABLES
from stepdown.records.snapshot.tables.coverage import SOURCE

_OF_FAMILIES = ("families", "children", "parents", "referrals", "consultations", "episodes")
"""The tables that say which families there are; what hangs on a referral or an episode is counted with it alone."""


@contextmanager
def snapshot(as_at: datetime, *, area: str = "", invented: bool = False) -> Iterator[Dataset]:
    """The record as it stands now, said to be as at that moment. Who may have it is the caller's to ask.

    Its tables are written as their rows come, so that none is ever whole in memory, into a private folder that is gone
    when the block ends. With an ``area``, it has the families that live there; consultations about nobody named
    belong to none.
    """
    with private_folder() as folder:
        tables = _written(as_at, area, folder)
        rows = {name: pq.read_metadata(path).num_rows for name, path in tables.items()}
        made = digest(tables, spill=folder / "spill")
        yield Dataset(Manifest(_title(as_at, area), made, rows, (SOURCE,), invented), tables)


def _written(as_at: datetime, area: str, folder: Path) -> dict[str, Path]:
    tables = {name: folder / f"{name}.parquet" for name in TABLES}
    with one_view():
        standing = Standing(as_at)
        for name, rows in TABLES.items():
            told_ones = _of_area(area, rows(standing)) if area and name in _OF_FAMILIES else rows(standing)
            write_told(name, told_ones, f"{SOURCE}#{name}", tables[name])
    return tables


def _of_area(area: str, rows: Iterator[Row]) -> Iterator[Row]:
    ids = {str(family) for family in Family.objects.filter(area=area).values_list("pk", flat=True)}
    return (row for row in rows if row["family_id"] in ids)


def _title(as_at: datetime, area: str) -> str:
    title = f"Stepdown record as it stood at {as_at:%H:%M on %-d %B %Y}"
    return f"{title}, {area}" if area else title


@contextmanager
def one_view() -> Iterator[None]:
    """Everything read in the block is the record at one moment, whatever is written meanwhile; nobody waits for it."""
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("begin deferred")  # Django's own transactions would keep writers out
            try:
                yield
            finally:
                cursor.execute("rollback")
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read, read only")
            yield
