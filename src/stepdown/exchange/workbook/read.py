"""Reading a workbook that has one sheet for each table of the contract."""

from pathlib import Path

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Finding, Severity
from stepdown.dataset.raw import RawTable
from stepdown.exchange.grid import is_blank
from stepdown.exchange.headings import heading_row, not_found, read_headings
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.names import closest, heading_of, table_named
from stepdown.exchange.own_sheets import INVENTED, OWN_SHEETS, READ_ME
from stepdown.exchange.reading import Reading
from stepdown.exchange.table_rows import Body, raw_table
from stepdown.exchange.workbook.oddities import oddities
from stepdown.exchange.workbook.sheet import Sheet, open_workbook

_OWN = {plain_name(name) for name in OWN_SHEETS}


def read_workbook(path: Path, limits: Limits = DEFAULT_LIMITS) -> Reading:
    """The tables of a workbook as text, and what is wrong with the file. Never raises for what the file holds."""
    sheets, findings = open_workbook(path, limits)
    if findings:
        return Reading(findings=tuple(findings))
    raws: dict[str, RawTable] = {}
    for sheet in sheets:
        if plain_name(sheet.name) not in _OWN:
            findings += _read_sheet(sheet, raws)
    if all(is_blank(row) for sheet in sheets for row in sheet.grid.rows):
        findings = [_empty(path)]
    elif not raws and not findings:
        findings = [_no_table(path)]
    return Reading(tuple(raws.values()), tuple(findings), invented=_says_it_is_invented(sheets))


def _read_sheet(sheet: Sheet, raws: dict[str, RawTable]) -> list[Finding]:
    """Read one sheet into ``raws`` if it is a table of the contract; the findings, whatever it is."""
    name = table_named(sheet.name)
    if all(is_blank(row) for row in sheet.grid.rows) and not sheet.anatomy.not_worked_out:
        return [_blank_sheet(sheet)] if name else []
    if name is None:
        return [_unknown(sheet)]
    if name in raws:
        return [_twice(sheet, raws[name])]
    grid, table = sheet.grid, CONTRACT[name]
    row = heading_row(grid.rows, table)
    if row is None:
        return [not_found(grid.file, grid.sheet, table)]
    headings = read_headings(grid.rows, row)
    body = Body(grid.file, grid.sheet, headings, grid.columns_below(row), grid.numbers_below(row))
    raws[name], findings = raw_table(body, table)
    return [*findings, *oddities(sheet, headings)]


def _says_it_is_invented(sheets: list[Sheet]) -> bool:
    read_me = (sheet for sheet in sheets if plain_name(sheet.name) == plain_name(READ_ME))
    return any(INVENTED in row for sheet in read_me for row in sheet.grid.rows)


def _unknown(sheet: Sheet) -> Finding:
    like = closest(sheet.name, list(CONTRACT))
    meant = f" Did you mean {heading_of(like)}?" if like else ""
    problem = f"The sheet is not a table that Stepdown knows, so it was not read.{meant}"
    remedy = "If it should be read, name it as 'stepdown template' does; if not, nothing need be done."
    return Finding("unknown_sheet", problem, remedy, sheet.grid.file, sheet.name, severity=Severity.WARNS)


def _blank_sheet(sheet: Sheet) -> Finding:
    problem = "The sheet has neither headings nor data, so the table counts as not given."
    remedy = "If there is data for it, fill it in; if not, nothing need be done."
    return Finding("empty_sheet", problem, remedy, sheet.grid.file, sheet.name, severity=Severity.WARNS)


def _twice(sheet: Sheet, earlier: RawTable) -> Finding:
    problem = (
        f"The sheets {earlier.sheet} and {sheet.name} are both the table {earlier.table}; only the first was read."
    )
    return Finding(
        "table_given_twice", problem, "Put all the rows in one sheet and delete the other.", sheet.grid.file, sheet.name
    )


def _empty(path: Path) -> Finding:
    problem = "The workbook has nothing in it."
    return Finding("empty_workbook", problem, "Fill it in, or choose another file.", path.name)


def _no_table(path: Path) -> Finding:
    problem = "No sheet of the workbook is a table that Stepdown knows."
    remedy = "Name the sheets as 'stepdown template' does, or give a mapping file with --mapping."
    return Finding("no_known_table", problem, remedy, path.name)
