"""The id in the record of a row that was loaded: it follows from the dataset and the row's own id.

Anybody who has the dataset can say which row of the record is which of its rows; the record itself needs no list.
"""

from functools import cache
from uuid import UUID, uuid5

_LOADED = UUID("5d3c1f0a-8f0e-4c53-9a64-2f6f0f6c7b11")


def row_id(digest: str, kind: str, id_: str) -> UUID:
    """The record's id of a row of that kind in the dataset with that digest."""
    return uuid5(_of_dataset(digest), f"{kind}/{id_}")


@cache
def _of_dataset(digest: str) -> UUID:
    return uuid5(_LOADED, digest)
