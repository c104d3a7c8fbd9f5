"""The rows of the pilot as they are told, and the typed table of the contract that they become."""

from collections.abc import Iterable

import pyarrow as pa

from stepdown.dataset.told import Row, told

__all__ = ["SOURCE", "Row", "table_of"]

SOURCE = "Invented pilot (nobody in this data exists)"


def table_of(name: str, rows: Iterable[Row]) -> pa.Table:
    """The rows as the contract's table of that name. ValueError for a column it does not have or an unexplained gap."""
    return told(name, rows, f"{SOURCE}#{name}")
