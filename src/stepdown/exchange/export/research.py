"""An extract for research: ids of its own, birthdays to the month, no free text. The key to the ids lies apart.

Pseudonymised data are personal data all the same: who has the key, or knows enough of a family, can name it.
"""

import hmac
from base64 import b32encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from stepdown.dataset.column import PROVENANCE, Column, ColumnKind
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.dataset import Dataset
from stepdown.dataset.whole import whole_file_or_nothing, whole_or_nothing
from stepdown.exchange.export.plain import write_read_me, write_tables
from stepdown.exchange.own_sheets import INVENTED
from stepdown.exchange.safe_csv import write_rows
from stepdown.exchange.typed_cells import in_memory

TO_THE_MONTH = ("date_of_birth", "expected_date")
_LENGTH = 12
_KEPT_TEXT = frozenset({"instrument", "version"})
"""Texts that name no person: which measure it was."""
_NEW_IDS = "an id of this extract's own"
_MONTH = "the first day of the month stands for every day of it"
_ABOUT = (
    "Ids are this extract's own, birthdays are given to the month, and free text and columns of the file's own are "
    "left out. These are personal data all the same: keep them as the agreement says, and ask nobody who it might be."
)


def write_research(dataset: Dataset, out: Path, key: Path, secret: bytes) -> None:
    """Write the extract into a new folder, and the key to its ids into a file that is not in it.

    ``secret`` makes the ids: the same one gives the same ids another time, so that two extracts can be joined.
    ValueError where the key would lie within the extract.
    """
    if out.resolve() in (key.resolve(), *key.resolve().parents):
        raise ValueError("The key must not lie in the folder of the extract: choose another place for it.")
    pseudonyms = Pseudonyms(secret)
    changed: dict[tuple[str, str], str] = {}
    tables = {name: pseudonyms.table(name, in_memory(table), changed) for name, table in dataset.tables.items()}
    manifest = dataset.manifest
    with whole_or_nothing(out) as folder:
        write_tables(folder, tables, changed)
        write_read_me(folder, [manifest.title, _ABOUT, *([INVENTED] if manifest.invented else [])])
    with whole_file_or_nothing(key) as path:
        write_rows(path, ("id", "in_the_extract"), pseudonyms.known())
        path.chmod(0o600)


class Pseudonyms:
    """Ids made from a secret: the same for one person in every table, and to be undone only with the key."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._known: dict[str, str] = {}

    def known(self) -> Iterator[tuple[str, str]]:
        """Every id and what stands for it."""
        yield from sorted(self._known.items())

    def table(self, name: str, rows: pa.Table, changed: dict[tuple[str, str], str]) -> pa.Table:
        """A table as it may be given out. What was done to which column goes into ``changed``."""
        table = CONTRACT[name]
        kept: dict[str, pa.ChunkedArray] = {}
        for column in table.columns:
            if column.name not in rows.column_names or not is_given(column):
                continue
            kept[column.name] = self._given(column, rows[column.name])
            if column.missing_companion in rows.column_names:
                kept[column.missing_companion] = rows[column.missing_companion]
            if did := _did(column):
                changed[name, column.name] = did
        provenance = {c.name: pa.nulls(rows.num_rows, pa.string()) for c in PROVENANCE}
        return pa.table({**kept, **provenance})

    def _given(self, column: Column, values: pa.ChunkedArray) -> pa.ChunkedArray:
        if column.kind is ColumnKind.ID:
            return pa.chunked_array([[None if v is None else self.of(v) for v in values.to_pylist()]], pa.string())
        if column.name in TO_THE_MONTH:
            return pc.floor_temporal(values, unit="month").cast(pa.date32())
        return values

    def of(self, id_: str) -> str:
        """What stands for an id."""
        if id_ not in self._known:
            made = hmac.new(self._secret, id_.encode(), sha256).digest()
            self._known[id_] = b32encode(made).decode()[:_LENGTH]
        return self._known[id_]


def is_given(column: Column) -> bool:
    """Free text may name somebody, whatever its column is for."""
    return column.kind is not ColumnKind.TEXT or column.name in _KEPT_TEXT


def _did(column: Column) -> str:
    if column.kind is ColumnKind.ID:
        return _NEW_IDS
    return _MONTH if column.name in TO_THE_MONTH else ""
