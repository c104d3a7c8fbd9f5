"""The record as a dataset that is whole in memory: what a snapshot must say the same as, written apart from it."""

from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.dataset.told import told
from stepdown.records.snapshot.snapshot import one_view, snapshot
from stepdown.records.snapshot.standing import Standing
from stepdown.records.snapshot.tables import TABLES
from stepdown.records.snapshot.tables.coverage import SOURCE

_OF_FAMILIES = ("children", "parents", "referrals", "consultations", "episodes")


def snapshot_in_memory(at: datetime, *, area: str = "") -> Dataset:
    """Every row read into lists, and those of an area picked from among them."""
    with one_view():
        standing = Standing(at)
        tables = {name: told(name, rows(standing), f"{SOURCE}#{name}") for name, rows in TABLES.items()}
    kept = tables | (_of_area(tables, area) if area else {})
    rows = {name: table.num_rows for name, table in kept.items()}
    return Dataset(Manifest("In memory", digest(kept), rows, (SOURCE,), invented=False), dict(kept))


def read_in(at: datetime) -> Dataset:
    """A snapshot whose rows outlast it."""
    with snapshot(at) as taken:
        return Dataset(taken.manifest, {name: pq.read_table(path) for name, path in taken.tables.items()})


def _of_area(tables: dict[str, pa.Table], area: str) -> dict[str, pa.Table]:
    families = tables["families"].filter(pc.equal(tables["families"]["area"], area))
    ids = families["family_id"].combine_chunks()
    return {"families": families} | {
        name: tables[name].filter(pc.is_in(tables[name]["family_id"], ids)) for name in _OF_FAMILIES
    }
