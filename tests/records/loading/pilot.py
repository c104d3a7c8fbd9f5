"""The invented pilot loaded into a record, and a snapshot of it with the pilot's own ids put back."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache

import pyarrow as pa

from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest
from stepdown.invented.pilot.build import pilot_tables
from stepdown.records.actions.colleagues.teams import TeamNamed
from stepdown.records.actions.loading.ids import row_id
from stepdown.records.actions.loading.load import load_dataset
from stepdown.records.models import Load
from tests.cast import LONDON

AS_AT = datetime(2022, 7, 31, 18, tzinfo=LONDON)

KINDS = {
    "families": "family",
    "children": "person",
    "parents": "person",
    "referrals": "referral",
    "specialism_requests": "request",
    "consultations": "consultation",
    "episodes": "episode",
    "workers": "worker",
    "contacts": "contact",
    "goals": "goal",
}
"""What a loading calls the rows of each table that has ids."""


@cache
def pilot(seed: int = 1) -> Dataset:
    """The invented pilot in memory."""
    return dataset_of(pilot_tables(seed))


def dataset_of(tables: Mapping[str, pa.Table]) -> Dataset:
    """Tables as a dataset of invented people."""
    rows = {name: table.num_rows for name, table in tables.items()}
    return Dataset(Manifest("Invented pilot", digest(tables), rows, ("Invented pilot",), invented=True), dict(tables))


MARRAM = TeamNamed("Marram team", "Marram")


def load(dataset: Dataset) -> Load:
    """The dataset loaded by the operator."""
    return load_dataset(by=None, at=AS_AT, dataset=dataset, team=MARRAM)


def with_own_ids(taken: Dataset, original: Dataset) -> dict[str, pa.Table]:
    """The tables of a snapshot with the ids that the original dataset gives to the same rows."""
    back = {
        str(row_id(original.manifest.digest, kind, id_)): id_
        for name, kind in KINDS.items()
        for id_ in original.tables[name][CONTRACT[name].key[0]].to_pylist()
    }
    return {name: _renamed(table, back) for name, table in taken.tables.items()}


def _renamed(table: pa.Table, back: Mapping[str, str]) -> pa.Table:
    for place, field in enumerate(table.schema):
        if field.name.endswith("_id") and field.name != "source_id":
            ids = [back.get(id_, id_) for id_ in table[field.name].to_pylist()]
            table = table.set_column(place, field, pa.array(ids, field.type))
    return table
