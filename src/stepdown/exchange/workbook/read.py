"""Reading a workbook that has one sheet for each table of the contract."""

from pathlib import Path

from stepdown.dataset.check.headers import plain_name
from stepdown.dataset.check.rule import Place
from stepdown.dataset.contract import CONTRACT
from stepdown.dataset.finding import Finding
from stepdown.dataset.raw import RawTable
from stepdown.exchange.grid import is_blank
from stepdown.exchange.headings import heading_row, not_found, read_headings
from stepdown.exchange.limits import DEFAULT_LIMITS, Limits
from stepdown.exchange.names import closest, heading_of, table_named
from stepdown.exchange.own_sheets import INVENTED, OWN_SHEETS, READ_ME
from stepdown.exchange.reading import Reading
from stepdown.exchange.rules import sheets as rules
from stepdown.exchange.rules.files import NO_KNOWN_TABLE
from stepdown.exchange.rules.tables import TABLE_GIVEN_TWICE
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
        findings = [rules.EMPTY_WORKBOOK.finding(Place(path.name))]
    elif not raws and not findings:
        findings = [NO_KNOWN_TABLE.finding(Place(path.name), {"parts": "sheets"})]
    return Reading(tuple(raws.values()), tuple(findings), invented=_says_it_is_invented(sheets))


def _read_sheet(sheet: Sheet, raws: dict[str, RawTable]) -> list[Finding]:
    """Read one sheet into ``raws`` if it is a table of the contract; the findings, whatever it is."""
    name = table_named(sheet.name)
    if all(is_blank(row) for row in sheet.grid.rows) and not sheet.anatomy.not_worked_out:
        return [rules.EMPTY_SHEET.finding(sheet.place())] if name else []
    if name is None:
        return [_unknown(sheet)]
    if name in raws:
        first = {"first": f"The sheet {raws[name].sheet}", "table": name}
        return [TABLE_GIVEN_TWICE.finding(sheet.place(), first)]
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
    suggestion = f" Did you mean {heading_of(like)}?" if like else ""
    return rules.UNKNOWN_SHEET.finding(sheet.place(), {"suggestion": suggestion})
