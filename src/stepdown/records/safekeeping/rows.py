"""A row as a line of text, alike whichever database keeps it, and back; and the digest of all rows of a table."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import Field, JSONField, Model

from stepdown.records.safekeeping.tables import columns_of

_AT_A_TIME = 2_000
"""Rows that are read at once: memory is the same however many there are."""


def lines_of(table: type[Model]) -> Iterator[bytes]:
    """Each row of a table as a line, in the order of its keys."""
    names = [column.attname for column in columns_of(table)]
    rows = table._base_manager.order_by("pk").values_list(*names).iterator(chunk_size=_AT_A_TIME)
    return map(line_of, rows)


def line_of(values: Iterable[object]) -> bytes:
    """The values of a row as one line."""
    return as_line([_plain(value) for value in values])


def as_line(said: object) -> bytes:
    """A value of JSON in its one form, as a line."""
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def row_of(table: type[Model], values: Sequence[object]) -> Model:
    """The row that a line tells. Nothing of it is made up, and none of its moments is set anew."""
    told = zip(columns_of(table), values, strict=True)
    return table(**{column.attname: _told(column, value) for column, value in told})


class Digest:
    """How many lines there were, and the SHA-256 over them."""

    def __init__(self) -> None:
        self.rows = 0
        self._over = hashlib.sha256()

    def add(self, line: bytes) -> None:
        """One more line."""
        self.rows += 1
        self._over.update(line)

    @property
    def sha256(self) -> str:
        """The digest so far."""
        return self._over.hexdigest()


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case Decimal():
            return format(value, "f")
        case bytes() | memoryview():
            return base64.b64encode(value).decode()
        case _:
            return value


def _told(column: "Field[object, object]", value: object) -> object:
    return value if isinstance(column, JSONField) else column.to_python(value)
