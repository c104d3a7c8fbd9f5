"""What a sheet shows or hides that its values do not tell: merged cells, hidden rows, formulas not worked out."""

from collections.abc import Callable, Iterator

from stepdown.dataset.finding import Finding, Severity
from stepdown.exchange.grid import cell_name, column_letters
from stepdown.exchange.headings import Headings
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
        if span.first_column >= headings.width or span.last_row < headings.row:
            continue
        touches = span.first_row <= headings.row
        row = headings.row if touches else span.first_row
        yield _merged_heading(sheet, span, row) if touches else _merged_data(sheet, span, row, headings)


def _merged_heading(sheet: Sheet, span: Span, row: int) -> Finding:
    return Finding(
        "merged_heading",
        f"Headings are merged ({span.name}), so the columns under them have no names of their own.",
        "Unmerge the cells and give each column its own heading.",
        sheet.grid.file,
        sheet.name,
        row,
        column_letters(span.first_column),
        _value(sheet, span),
    )


def _merged_data(sheet: Sheet, span: Span, row: int, headings: Headings) -> Finding:
    return Finding(
        "merged_cells",
        f"Cells are merged ({span.name}): only the first of them holds the value, and the others are empty.",
        "Unmerge the cells and write the value in each row that it belongs to.",
        sheet.grid.file,
        sheet.name,
        row,
        headings.column(span.first_column),
        _value(sheet, span),
    )


def _value(sheet: Sheet, span: Span) -> str | None:
    rows = sheet.grid.rows
    row = rows[span.first_row - 1] if span.first_row <= len(rows) else []
    return row[span.first_column] if span.first_column < len(row) else None


def _not_worked_out(sheet: Sheet, headings: Headings) -> Iterator[Finding]:
    for row, column in sheet.anatomy.not_worked_out:
        if row >= headings.row and column in headings.names:
            yield Finding(
                "formula_without_value",
                f"Cell {cell_name(row, column)} holds a formula whose value was not saved in the file.",
                "Open the workbook in your spreadsheet program, save it there, and try again.",
                sheet.grid.file,
                sheet.name,
                row,
                headings.column(column),
            )


def _hidden(sheet: Sheet, headings: Headings) -> Iterator[Finding]:
    rows = [row for row in sheet.anatomy.hidden_rows if headings.row < row <= len(sheet.grid.rows)]
    columns = [column for column in sheet.anatomy.hidden_columns if column in headings.names]
    warn = _warning(sheet)
    if sheet.hidden:
        yield warn("hidden_sheet", "The sheet is hidden. It was read like any other.", None, None)
    if rows:
        how = "hidden by a filter" if sheet.anatomy.filtered else "hidden"
        yield warn("hidden_rows", f"{_number(rows, 'row')} {how}, and read like any other.", rows[0], None)
    if columns:
        problem = f"{_number(columns, 'column')} hidden, and read like any other."
        yield warn("hidden_columns", problem, None, headings.column(columns[0]))


def _number(places: list[int], of: str) -> str:
    return f"1 {of} is" if len(places) == 1 else f"{len(places)} {of}s are"


def _warning(sheet: Sheet) -> Callable[[str, str, int | None, str | None], Finding]:
    def warn(rule: str, problem: str, row: int | None, column: str | None) -> Finding:
        remedy = "Check that what is hidden should be counted; if not, delete it."
        return Finding(rule, problem, remedy, sheet.grid.file, sheet.name, row, column, severity=Severity.WARNS)

    return warn
