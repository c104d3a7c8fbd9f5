"""What the workbook says of each column: in its note, in the sheet of columns and in its drop-down list."""

from stepdown.dataset.column import Column, ColumnKind
from stepdown.domain.missing import Missing
from stepdown.exchange.names import heading_of
from stepdown.exchange.typed_cells import written_words

_KINDS = {
    ColumnKind.ID: "An ID: letters and digits",
    ColumnKind.TEXT: "Text",
    ColumnKind.CHOICE: "One of the words in the list",
    ColumnKind.DATE: "A date, such as 31 Dec 2021",
    ColumnKind.MOMENT: "A date and time, such as 31 Dec 2021 14:30",
    ColumnKind.WHOLE: "A whole number",
    ColumnKind.NUMBER: "A number",
    ColumnKind.YES_NO: "Yes or No",
}
NOT_KNOWN, NOT_ASKED, NOT_APPLICABLE = (reason.label for reason in Missing)


def kind_of(column: Column) -> str:
    """What may be written in a column, in words."""
    low_to_high = " from {:,} to {:,}".format(*column.scale) if column.scale else ""
    return f"{_KINDS[column.kind]}{low_to_high}"


def when_missing(column: Column) -> str:
    """What to write where there is no value."""
    if column.required:
        return "Every row must have a value"
    if column.may_be_missing or column.is_state:
        return f"{NOT_KNOWN} or {NOT_APPLICABLE}; empty means not asked"
    return "Leave empty"


def note_of(column: Column) -> str:
    """The note on a column's heading."""
    required = "Required. " if column.required else ""
    names = f" Each must be an ID of the sheet {heading_of(column.refers_to)}." if column.refers_to else ""
    return f"{required}{column.doc}.\n\n{kind_of(column)}.{names}\n\nIf there is none: {when_missing(column).lower()}."


def choices_of(column: Column) -> tuple[str, ...]:
    """What a column's drop-down offers; empty where it has none."""
    if column.kind is ColumnKind.CHOICE:
        offered = tuple(written_words(column).values())
    elif column.kind is ColumnKind.YES_NO:
        offered = ("Yes", "No")
    else:
        return ()
    return (*offered, NOT_KNOWN, NOT_ASKED, NOT_APPLICABLE) if column.may_be_missing else offered
