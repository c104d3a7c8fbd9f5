"""What a sheet shows or hides that its values do not tell: merged cells, hidden rows, formulas not worked out."""

from collections.abc import Iterator

from stepdown.dataset.finding import Finding
from stepdown.exchange.grid import cell_name
from stepdown.exchange.headings import Headings
from stepdown.exchange.rules import sheets as rules
from stepdown.exchange.workbook.sheet import Sheet, Span


def oddities(sheet: Sheet, headings: Headings) -> list[Finding]:
    """The findings of a sheet whose table has these headings, in the order in which a person would look for them."""
    return [
        *_merged(sheet, headings),
        *_not_worked_out(sheet, headings),
        *_hidden(sheet, headings),
    ]


def _merged(sheet: Sheet, headings: Headings) -> Iterator[Finding]:
    for span in sheet.merged:
        if span.first_column < headings.width and span.last_row >= headings.row:
            in_heading = span.first_row <= headings.row
            rule = rules.MERGED_HEADING if in_heading else rules.MERGED_CELLS
            row = headings.row if in_heading else span.first_row
            place = sheet.place(row, headings.column(span.first_column), _value(sheet, span))
            yield rule.finding(place, {"range": span.name})


def _value(sheet: Sheet, span: Span) -> str | None:
    rows = sheet.grid.rows
    row = rows[span.first_row - 1] if span.first_row <= len(rows) else []
    return row[span.first_column] if span.first_column < len(row) else None


def _not_worked_out(sheet: Sheet, headings: Headings) -> Iterator[Finding]:
    for row, column in sheet.anatomy.not_worked_out:
        if row >= headings.row and column in headings.names:
            place = sheet.place(row, headings.column(column))
            yield rules.FORMULA_WITHOUT_VALUE.finding(place, {"cell": cell_name(row, column)})


def _hidden(sheet: Sheet, headings: Headings) -> Iterator[Finding]:
    rows = [row for row in sheet.anatomy.hidden_rows if headings.row < row <= len(sheet.grid.rows)]
    columns = [column for column in sheet.anatomy.hidden_columns if column in headings.names]
    if sheet.hidden:
        yield rules.HIDDEN_SHEET.finding(sheet.place())
    if rows:
        how = "hidden by a filter" if sheet.anatomy.filtered else "hidden"
        yield rules.HIDDEN_ROWS.finding(sheet.place(rows[0]), {"rows": _number(rows, "row"), "how": how})
    if columns:
        place = sheet.place(None, headings.column(columns[0]))
        yield rules.HIDDEN_COLUMNS.finding(place, {"columns": _number(columns, "column")})


def _number(places: list[int], of: str) -> str:
    return f"1 {of} is" if len(places) == 1 else f"{len(places)} {of}s are"
