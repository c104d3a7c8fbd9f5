"""Rows of a backup put back into their tables, as they were: nothing of a row is set anew."""

import json
from collections.abc import Iterator, Sequence
from itertools import batched

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Model

from stepdown.records.access.refusal import Refusal
from stepdown.records.safekeeping.manifest import NO_BACKUP, Heading, Manifest, read_manifest
from stepdown.records.safekeeping.packed import NOT_WHOLE
from stepdown.records.safekeeping.rows import row_of
from stepdown.records.safekeeping.tables import columns_of, kept_tables, label_of

_AT_A_TIME = 1_000


def put_back(heading: Heading, lines: Iterator[bytes]) -> Manifest:
    """Put back every row; the manifest that stands after them. Refusal where the lines break off or are not ours."""
    tables = {label_of(table): table for table in kept_tables()}
    said = _next(lines)
    while isinstance(said, dict) and "table" in said:
        table = tables.get(said["table"])
        if table is None or said["columns"] != [column.attname for column in columns_of(table)]:
            raise Refusal(f"The backup has another table {said['table']} than version {heading.program} here.")
        said = _put_rows(table, lines)
    if next(lines, None) is not None:
        raise Refusal(NO_BACKUP)
    return read_manifest(heading, said)


def _put_rows(table: type[Model], lines: Iterator[bytes]) -> object:
    """Put back the rows of a table; the line after them."""
    after: list[object] = []
    rows = _rows(lines, after)
    most = max(1, connection.ops.bulk_batch_size(list(columns_of(table)), range(_AT_A_TIME)))
    for some in batched(rows, min(most, _AT_A_TIME)):
        _insert(table, some)
    return after[0]


def _rows(lines: Iterator[bytes], after: list[object]) -> Iterator[Sequence[object]]:
    while isinstance(said := _next(lines), list):
        yield said
    after.append(said)


def _insert(table: type[Model], some: Sequence[Sequence[object]]) -> None:
    try:
        rows = [row_of(table, values) for values in some]
    except (ValidationError, ValueError, TypeError) as error:
        raise Refusal(f"A row of {label_of(table)} in the backup cannot be read.") from error
    # As Django's own loaddata does it: raw, so that no moment is set to now and no default is drawn.
    table._base_manager.get_queryset()._insert(rows, fields=columns_of(table), raw=True, using=connection.alias)  # type: ignore[attr-defined]


def _next(lines: Iterator[bytes]) -> object:
    line = next(lines, None)
    if line is None:
        raise Refusal(NOT_WHOLE)
    try:
        return json.loads(line)
    except ValueError as error:
        raise Refusal(NO_BACKUP) from error
