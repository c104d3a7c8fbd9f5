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


def disagreements(table: Table, schema: pa.Schema) -> list[str]:
    """Where a schema's types are not the contract's, in words; a packed (dictionary) text column is text."""
    found = []
    for wanted in arrow_schema(table):
        if wanted.name in schema.names:
            kind = schema.field(wanted.name).type
            kind = kind.value_type if pa.types.is_dictionary(kind) else kind
            if kind != wanted.type:
                found.append(f"column {wanted.name} is {kind} and should be {wanted.type}")
    return found


def conforming(table: Table, rows: pa.Table) -> pa.Table:
    """Rows with the contract's types: a column is cast where no value can change by it, else ValueError."""
    wanted = arrow_schema(table)
    fields = [wanted.field(f.name) if f.name in wanted.names else f for f in rows.schema]
    try:
        return rows.cast(pa.schema(fields))
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise ValueError(f"table {table.name}: {error}") from error
