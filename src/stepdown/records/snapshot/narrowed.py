"""A snapshot of the families of one area."""

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.digest import digest

_OF_FAMILIES = ("children", "parents", "referrals", "consultations", "episodes")
"""The tables that say which families there are; what hangs on a referral or an episode is counted with it alone."""


def of_area(dataset: Dataset, area: str) -> Dataset:
    """The dataset with the families that live in an area; consultations about nobody named belong to none."""
    tables: dict[str, pa.Table] = dict(dataset.tables)  # a snapshot lies in memory
    families = tables["families"].filter(pc.equal(tables["families"]["area"], area))
    ids = families["family_id"].combine_chunks()
    kept = {name: tables[name].filter(pc.is_in(tables[name]["family_id"], ids)) for name in _OF_FAMILIES}
    narrowed = tables | {"families": families} | kept
    rows = {name: table.num_rows for name, table in narrowed.items()}
    said = dataset.manifest
    return Dataset(Manifest(f"{said.title}, {area}", digest(narrowed), rows, said.sources, said.invented), narrowed)
