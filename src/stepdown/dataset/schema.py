"""The contract's tables as Arrow schemas: what a typed table's columns are."""

import pyarrow as pa

from stepdown.dataset.column import PROVENANCE, ColumnKind, Table

ARROW_TYPES: dict[ColumnKind, pa.DataType] = {
    ColumnKind.ID: pa.string(),
    ColumnKind.TEXT: pa.string(),
    ColumnKind.CHOICE: pa.string(),
    ColumnKind.DATE: pa.date32(),
    ColumnKind.MOMENT: pa.timestamp("us"),
    ColumnKind.WHOLE: pa.int64(),
    ColumnKind.NUMBER: pa.float64(),
    ColumnKind.YES_NO: pa.bool_(),
}


def arrow_schema(table: Table) -> pa.Schema:
    """The schema of a typed table: its columns, each one's missing reason where it may have one, and provenance."""
    fields: list[pa.Field] = []
    for column in (*table.columns, *PROVENANCE):
        fields.append(pa.field(column.name, ARROW_TYPES[column.kind]))
        if column.may_be_missing:
            fields.append(pa.field(column.missing_companion, pa.string()))
    return pa.schema(fields)
