"""A snapshot: the record as it stands at a moment, as a dataset with its digest, in memory or in a folder."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
from django.db import connection, transaction

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.dataset.store import write_dataset
from stepdown.dataset.told import told, write_told
from stepdown.records.snapshot.standing import Standing
from stepdown.records.snapshot.tables import TABLES
from stepdown.records.snapshot.tables.coverage import SOURCE


def snapshot(as_at: datetime, *, invented: bool = False) -> Dataset:
    """The record as it stands now, said to be as at that moment. Who may have it is the caller's to ask."""
    tables = tables_of(as_at)
    rows = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest(_title(as_at), digest(tables), rows, (SOURCE,), invented), tables)


def write_snapshot(as_at: datetime, out: Path, *, invented: bool = False) -> Dataset:
    """The same, kept as a dataset in a folder, whole or not at all. No table is ever whole in memory."""
    out.absolute().parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{out.name}-tables-", dir=out.absolute().parent) as workshop:
        tables = {name: Path(workshop) / f"{name}.parquet" for name in TABLES}
        with one_view():
            standing = Standing(as_at)
            for name, path in tables.items():
                write_told(name, TABLES[name](standing), f"{SOURCE}#{name}", path)
        return write_dataset(tables, out, title=_title(as_at), sources=(SOURCE,), invented=invented)


def tables_of(as_at: datetime, names: Collection[str] = TABLES.keys()) -> dict[str, pa.Table]:
    """The tables of these names, as the record stands now. Who may have them is the caller's to ask."""
    with one_view():
        standing = Standing(as_at)
        wanted = {name: rows for name, rows in TABLES.items() if name in names}
        return {name: told(name, rows(standing), f"{SOURCE}#{name}") for name, rows in wanted.items()}


def _title(as_at: datetime) -> str:
    return f"Stepdown record as it stood at {as_at:%H:%M on %-d %B %Y}"


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
