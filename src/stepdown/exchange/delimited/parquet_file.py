"""Reading one Parquet file: typed columns as the text that checking expects."""

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from stepdown.dataset.check.rule import Place
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.rules.files import DAMAGED_FILE, TOO_LARGE
from stepdown.exchange.rules.texts import NESTED_COLUMN

MOST_CELLS = 200_000_000


def read_parquet(path: Path, table: str) -> tuple[RawTable | None, list[Finding]]:
    """A table's rows as text, the first row being 1; or the finding that says why the file cannot be read."""
    try:
        if refused := _too_much(path, pq.read_metadata(path)):
            return None, [refused]
        columns = pq.read_table(path)
    except (OSError, pa.ArrowException) as error:
        return None, [DAMAGED_FILE.finding(Place(path.name), {"reason": str(error).splitlines()[0]})]
    findings = [_nested(path, field) for field in columns.schema if pa.types.is_nested(field.type)]
    kept = [field.name for field in columns.schema if not pa.types.is_nested(field.type)]
    cells = [as_text(columns.column(name)) for name in kept]
    numbers = pa.array(range(1, columns.num_rows + 1), pa.int64())
    return RawTable(table, path.name, None, pa.Table.from_arrays(cells, names=kept), numbers), findings


def _too_much(path: Path, said: pq.FileMetaData) -> Finding | None:
    """A column that says one thing a thousand million times has a few bytes in the file."""
    cells = said.num_rows * said.num_columns
    how = f"it has {cells:,} cells, more than {MOST_CELLS:,}"
    return TOO_LARGE.finding(Place(path.name), {"how": how}) if cells > MOST_CELLS else None


def as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A typed column as text: dates in ISO form, numbers as short as they can be, booleans as yes or no."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return as_text(column.cast(kind.value_type))
    if pa.types.is_boolean(kind):
        return pc.if_else(column, "yes", "no")
    if pa.types.is_timestamp(kind):
        return _moments(column)
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return column.cast(pa.string(), safe=False)
    return column.cast(pa.string())


def _moments(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """To the second, so that a moment without seconds reads the same as in a workbook."""
    text = pc.strftime(column.cast(pa.timestamp("s", column.type.tz), safe=False), "%Y-%m-%dT%H:%M:%S")
    return pc.replace_substring_regex(text, r":00$", "")


def _nested(path: Path, field: pa.Field) -> Finding:
    return NESTED_COLUMN.finding(Place(path.name, column=field.name), {"kind": str(field.type)})
